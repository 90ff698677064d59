import type { Language, Words } from '#platform/words.ts'

/** Ways to sign in, with the federal level that each reaches and what the token says of the means (amr). */
export const methods = [
  {
    key: 'eid',
    acr: 'urn:be:fedict:iam:fas:Level500',
    amr: 'eid',
    words: { nl: 'eID en kaartlezer', fr: 'eID et lecteur de carte', en: 'eID and card reader' },
  },
  {
    key: 'itsme',
    acr: 'urn:be:fedict:iam:fas:Level450',
    amr: 'bmid',
    words: { nl: 'itsme', fr: 'itsme', en: 'itsme' },
  },
  {
    key: 'app',
    acr: 'urn:be:fedict:iam:fas:Level400',
    amr: 'totp',
    words: { nl: 'Code via app', fr: 'Code par application', en: 'Code from an app' },
  },
  {
    key: 'sms',
    acr: 'urn:be:fedict:iam:fas:Level350',
    amr: 'otp',
    words: { nl: 'Code via sms', fr: 'Code par SMS', en: 'Code by text message' },
  },
  {
    key: 'password',
    acr: 'urn:be:fedict:iam:fas:Level100',
    amr: 'pwd',
    words: { nl: 'Alleen wachtwoord', fr: 'Mot de passe seul', en: 'Password only' },
  },
] as const
export type Method = (typeof methods)[number]

export const words = {
  title: { nl: 'Aanmelden', fr: "S'identifier", en: 'Sign in' },
  demo: {
    nl: 'Dit is een demonstratie. Deze pagina speelt het aanmelden van de overheid na.',
    fr: "Ceci est une démonstration. Cette page imite l'identification des autorités.",
    en: 'This is a demonstration. This page plays the sign-in of the government.',
  },
  how: { nl: 'Hoe meldt u zich aan?', fr: 'Comment vous identifiez-vous ?', en: 'How do you sign in?' },
  whoResident: { nl: 'Wie bent u?', fr: 'Qui êtes-vous ?', en: 'Who are you?' },
  whoEmployee: { nl: 'Welke medewerker bent u?', fr: 'Quel agent êtes-vous ?', en: 'Which employee are you?' },
  other: { nl: 'Iemand anders', fr: "Quelqu'un d'autre", en: 'Somebody else' },
  number: { nl: 'Nationaal nummer (testnummer)', fr: 'Numéro national (test)', en: 'National number (test)' },
  hint: {
    nl: 'Bij een testnummer is de maand verhoogd met 60. Bijvoorbeeld 48.63.14-102.54.',
    fr: 'Dans un numéro de test, le mois est augmenté de 60. Par exemple 48.63.14-102.54.',
    en: 'In a test number, 60 is added to the month. For example 48.63.14-102.54.',
  },
  wrong: {
    nl: 'Vul een testnummer van 11 cijfers in, bijvoorbeeld 48.63.14-102.54.',
    fr: 'Indiquez un numéro de test de 11 chiffres, par exemple 48.63.14-102.54.',
    en: 'Enter a test number of 11 digits, for example 48.63.14-102.54.',
  },
  mistake: { nl: 'Fout: ', fr: 'Erreur : ', en: 'Error: ' },
  use: { nl: 'Aanmelden met dit nummer', fr: "S'identifier avec ce numéro", en: 'Sign in with this number' },
  cancel: { nl: 'Annuleren', fr: 'Annuler', en: 'Cancel' },
  signedOut: { nl: 'U bent afgemeld', fr: 'Vous êtes déconnecté', en: 'You are signed out' },
  close: { nl: 'U mag deze pagina sluiten.', fr: 'Vous pouvez fermer cette page.', en: 'You may close this page.' },
  broken: { nl: 'Aanmelden lukt niet', fr: "L'identification a échoué", en: 'Signing in does not work' },
  again: {
    nl: 'Ga terug naar het loket en begin opnieuw.',
    fr: 'Retournez au guichet et recommencez.',
    en: 'Go back to the counter and start again.',
  },
} as const satisfies Record<string, Words>

/** The first language of `ui_locales` that we have; Dutch otherwise. */
export function languageOf(locales: string | undefined): Language {
  for (const locale of (locales ?? '').split(' ')) {
    const [language] = locale.toLowerCase().split('-')
    if (language === 'nl' || language === 'fr' || language === 'en') return language
  }
  return 'nl'
}
