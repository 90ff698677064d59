import type { Language } from '#platform/words.ts'

const nl = {
  mailMe: 'Mail mij het bestand',
  title: 'Uw document per e-mail',
  lead: 'Wij sturen het bestand als bijlage, naar een adres dat zeker van u is.',
  known: (address: string) => `Uw bevestigde e-mailadres is ${address}.`,
  send: 'Stuur het bestand',
  otherTitle: 'Liever naar een ander adres?',
  address: 'E-mailadres',
  addressHint: 'U krijgt eerst een code op dit adres. Daarna is het ook uw adres voor onze berichten.',
  addressWrong: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.',
  sendCode: 'Stuur mij een code',
  codeTitle: 'Typ de code uit uw e-mail',
  codeSent: (address: string) => `Wij stuurden een code van zes cijfers naar ${address}.`,
  code: 'Code',
  codeHint: 'De code werkt 15 minuten. Kijk ook bij de ongewenste e-mail.',
  confirm: 'Bevestig en stuur het bestand',
  codeWrong: (left: number) =>
    left === 1
      ? 'Deze code klopt niet. U kunt nog één keer proberen.'
      : `Deze code klopt niet. U kunt nog ${left} keer proberen.`,
  codeExpired: 'Deze code werkt niet meer. Vraag een nieuwe code.',
  newCode: 'Stuur een nieuwe code',
  newCodeSent: 'Wij stuurden een nieuwe code. De vorige werkt niet meer.',
  otherAddress: 'Ander e-mailadres gebruiken',
  done: (address: string) => `Wij sturen het bestand naar ${address}. Dat duurt hoogstens enkele minuten.`,
  back: 'Terug naar uw aanvraag',
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
type FileByMailWords = Loose<typeof nl>

const en: FileByMailWords = {
  mailMe: 'E-mail me the file',
  title: 'Your document by e-mail',
  lead: 'We send the file as an attachment, to an address that is surely yours.',
  known: (address) => `Your confirmed e-mail address is ${address}.`,
  send: 'Send the file',
  otherTitle: 'Rather to another address?',
  address: 'E-mail address',
  addressHint: 'You first get a code at this address. After that it is also your address for our messages.',
  addressWrong: 'Enter an e-mail address, for example name@example.be.',
  sendCode: 'Send me a code',
  codeTitle: 'Type the code from your e-mail',
  codeSent: (address) => `We sent a code of six digits to ${address}.`,
  code: 'Code',
  codeHint: 'The code works for 15 minutes. Also look in your junk mail.',
  confirm: 'Confirm and send the file',
  codeWrong: (left) =>
    left === 1 ? 'This code is wrong. You can try once more.' : `This code is wrong. You can try ${left} more times.`,
  codeExpired: 'This code no longer works. Ask a new code.',
  newCode: 'Send a new code',
  newCodeSent: 'We sent a new code. The former one no longer works.',
  otherAddress: 'Use another e-mail address',
  done: (address) => `We send the file to ${address}. That takes a few minutes at most.`,
  back: 'Back to your application',
}

const fr: FileByMailWords = {
  mailMe: 'Envoyez-moi le fichier',
  title: 'Votre document par e-mail',
  lead: 'Nous envoyons le fichier en annexe, à une adresse qui est sûrement la vôtre.',
  known: (address) => `Votre adresse e-mail confirmée est ${address}.`,
  send: 'Envoyer le fichier',
  otherTitle: 'Plutôt à une autre adresse ?',
  address: 'Adresse e-mail',
  addressHint: "Vous recevez d'abord un code. Ensuite, l'adresse sert aussi pour nos messages.",
  addressWrong: 'Remplissez une adresse e-mail, par exemple nom@exemple.be.',
  sendCode: 'Envoyez-moi un code',
  codeTitle: 'Tapez le code de votre e-mail',
  codeSent: (address) => `Nous avons envoyé un code de six chiffres à ${address}.`,
  code: 'Code',
  codeHint: 'Le code fonctionne 15 minutes. Regardez aussi les courriers indésirables.',
  confirm: 'Confirmer et envoyer le fichier',
  codeWrong: (left) =>
    left === 1
      ? "Ce code n'est pas correct. Vous pouvez encore essayer une fois."
      : `Ce code n'est pas correct. Vous pouvez encore essayer ${left} fois.`,
  codeExpired: 'Ce code ne fonctionne plus. Demandez un nouveau code.',
  newCode: 'Envoyer un nouveau code',
  newCodeSent: "Nous avons envoyé un nouveau code. L'ancien ne fonctionne plus.",
  otherAddress: 'Utiliser une autre adresse e-mail',
  done: (address) => `Nous envoyons le fichier à ${address}. Cela prend quelques minutes au plus.`,
  back: 'Retour à votre demande',
}

const all: Readonly<Record<Language, FileByMailWords>> = { nl, en, fr }

/** The pages on which somebody asks for the file of a document by e-mail. */
export const fileByMailWords = (language: Language): FileByMailWords => all[language]
