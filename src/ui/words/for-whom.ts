import type { Language, ShellLanguage } from '#platform/words.ts'
import { type ForWhomWords, shellForWhom } from './kiosk-shell/for-whom.ts'

const nl = {
  question: 'Voor wie vraagt u dit aan?',
  called: 'voor wie u het aanvraagt',
  oneself: (name: string) => `Voor mijzelf (${name})`,
  clientQuestion: 'Voor wie vraagt de klant dit aan?',
  client: (name: string) => `De klant zelf (${name})`,
  known: 'U kiest uit uw gezin zoals het Rijksregister het kent.',
  absent: 'Staat er iemand niet bij? Die vraagt het attest zelf.',
  source: 'Het Rijksregister',
  silent: 'Wij zien nu niet met wie u woont. Voor uzelf kunt u gewoon verder.',
  about: (name: string) => `Voor ${name || 'iemand die niet meer in uw gezin staat'}`,
  forWhom: 'Voor wie',
  gone: 'Iemand die niet meer in uw gezin staat',
  next: 'Verder',
}

const en: typeof nl = {
  question: 'For whom do you apply?',
  called: 'for whom you apply',
  oneself: (name) => `For myself (${name})`,
  clientQuestion: 'For whom does the client apply?',
  client: (name) => `The client (${name})`,
  known: 'You choose from your household as the National Register knows it.',
  absent: 'Is somebody missing? That person applies for the certificate.',
  source: 'The National Register',
  silent: 'We do not see now with whom you live. For yourself you can just go on.',
  about: (name) => `For ${name || 'somebody who is no longer in your household'}`,
  forWhom: 'For whom',
  gone: 'Somebody who is no longer in your household',
  next: 'Next',
}

const fr: typeof nl = {
  question: 'Pour qui faites-vous la demande ?',
  called: 'pour qui vous faites la demande',
  oneself: (name) => `Pour moi-même (${name})`,
  clientQuestion: 'Pour qui le client fait-il la demande ?',
  client: (name) => `Le client (${name})`,
  known: 'Vous choisissez dans votre ménage, comme le Registre national le connaît.',
  absent: "Quelqu'un manque ? Cette personne demande l'attestation elle-même.",
  source: 'Le Registre national',
  silent: 'Nous ne voyons pas avec qui vous habitez. Pour vous-même, vous pouvez continuer.',
  about: (name) => `Pour ${name || 'une personne qui ne fait plus partie de votre ménage'}`,
  forWhom: 'Pour qui',
  gone: 'Une personne qui ne fait plus partie de votre ménage',
  next: 'Suivant',
}

const all: Readonly<Record<Language, typeof nl>> = { nl, en, fr }

/** Who an application is for: the first question, and what is said of it afterwards. */
export const forWhomWords = (language: Language): typeof nl => all[language]

/** The part of it that a contact point says, in each of its languages. */
export const forWhomSaid = (language: ShellLanguage): ForWhomWords =>
  language === 'tr' || language === 'ar' || language === 'uk' ? shellForWhom[language] : all[language]
