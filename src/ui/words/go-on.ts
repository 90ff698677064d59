import type { Language, ShellLanguage } from '#platform/words.ts'
import { type LaterWords, shellLater } from './kiosk-shell/later.ts'

const nl = {
  later: 'Later afwerken',
  laterTitle: 'Werk het later af',
  laterLead: (product: string) => `${product}: wat u invulde, is bewaard. Schrijf dit nummer op.`,
  atHome: 'Thuis',
  atHomeText: (address: string) => `Ga naar ${address}. Meld u aan en vul het nummer in.`,
  byPhone: 'Per telefoon',
  byPhoneText: (phone: string) => `Bel ${phone} en zeg het nummer.`,
  atCounter: 'Aan een loket',
  atCounterText: 'Zeg het nummer. Wij gaan verder waar u was.',
  codeAlt: 'Code met een link naar uw aanvraag',
  codeText: 'Of scan de code met uw gsm. U meldt zich daar aan.',
  title: 'Verder met uw aanvraag',
  lead: 'Begon u aan een contactpunt, aan een loket of aan de telefoon? Hier gaat u verder.',
  number: 'Nummer van uw aanvraag',
  numberHint: 'Bijvoorbeeld LM-7KQ4-M2XR',
  goOn: 'Verdergaan',
  wrong: 'Kijk het nummer na. U vindt al uw aanvragen ook in Mijn loket.',
  over: 'Deze aanvraag is voorbij. Wat u invulde, is gewist. Begin opnieuw als u ze nog nodig hebt.',
}
type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type GoOnWords = Loose<typeof nl>

const fr: GoOnWords = {
  later: 'Terminer plus tard',
  laterTitle: 'Terminez plus tard',
  laterLead: (product) => `${product} : vos réponses sont gardées. Notez ce numéro.`,
  atHome: 'Chez vous',
  atHomeText: (address) => `Allez à ${address}. Connectez-vous et entrez le numéro.`,
  byPhone: 'Par téléphone',
  byPhoneText: (phone) => `Appelez le ${phone} et dites le numéro.`,
  atCounter: 'À un guichet',
  atCounterText: 'Dites le numéro. Nous continuons où vous étiez.',
  codeAlt: 'Code avec un lien vers votre demande',
  codeText: 'Ou scannez le code avec votre téléphone. Vous vous y connectez.',
  title: 'Continuer votre demande',
  lead: 'Avez-vous commencé à un point de contact, un guichet ou par téléphone\u00a0? Continuez ici.',
  number: 'Numéro de votre demande',
  numberHint: 'Par exemple LM-7KQ4-M2XR',
  goOn: 'Continuer',
  wrong: 'Vérifiez le numéro. Toutes vos demandes sont aussi dans Mon guichet.',
  over: 'Cette demande est finie. Vos réponses sont effacées. Recommencez si vous en avez encore besoin.',
}

const en: GoOnWords = {
  later: 'Finish later',
  laterTitle: 'Finish later',
  laterLead: (product) => `${product}: what you filled in is kept. Write down this number.`,
  atHome: 'At home',
  atHomeText: (address) => `Go to ${address}. Sign in and fill in the number.`,
  byPhone: 'By telephone',
  byPhoneText: (phone) => `Call ${phone} and say the number.`,
  atCounter: 'At a counter',
  atCounterText: 'Say the number. We go on where you were.',
  codeAlt: 'Code with a link to your application',
  codeText: 'Or scan the code with your phone. You sign in there.',
  title: 'Continue your application',
  lead: 'Did you begin at a contact point, at a counter or by telephone? You go on here.',
  number: 'Number of your application',
  numberHint: 'For example LM-7KQ4-M2XR',
  goOn: 'Go on',
  wrong: 'Check the number. All your applications are also in My counter.',
  over: 'This application is over. What you filled in is erased. Start again if you still need it.',
}

const all: Record<Language, GoOnWords> = { nl, fr, en }

/** An application that is begun in one place and goes on in another, by its number. */
export const goOnWords = (language: Language): GoOnWords => all[language]

const onScreen: Record<ShellLanguage, LaterWords> = { ...all, ...shellLater }

/** The same on the screen of a contact point, in each of its languages. */
export const laterWords = (language: ShellLanguage): LaterWords => onScreen[language]
