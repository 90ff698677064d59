import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Klopt dit bord niet?',
  what: 'Wat klopt er niet?',
  whats: {
    elsewhere: 'Het staat in een andere straat',
    unreadable: 'Het is stuk of onleesbaar',
    'other-days': 'Het zegt andere dagen of uren',
  },
  where: 'Waar ziet u het bord?',
  whereHint: 'De straat en het dichtste huisnummer.',
  noWhat: 'Kies wat er niet klopt.',
  noWhere: (most: number) => `Vul in waar u het bord ziet, in hoogstens ${most} tekens.`,
  send: 'Bord melden',
  done: 'Bedankt. Wij kijken het bord na.',
}

const en: typeof nl = {
  title: 'Is this sign wrong?',
  what: 'What is wrong?',
  whats: {
    elsewhere: 'It stands in another street',
    unreadable: 'It is broken or cannot be read',
    'other-days': 'It says other days or hours',
  },
  where: 'Where do you see the sign?',
  whereHint: 'The street and the nearest house number.',
  noWhat: 'Choose what is wrong.',
  noWhere: (most) => `Fill in where you see the sign, in at most ${most} characters.`,
  send: 'Report the sign',
  done: 'Thank you. We look at the sign.',
}

const fr: typeof nl = {
  title: 'Ce panneau n’est pas correct ?',
  what: 'Qu’est-ce qui n’est pas correct ?',
  whats: {
    elsewhere: 'Il se trouve dans une autre rue',
    unreadable: 'Il est cassé ou illisible',
    'other-days': "Il indique d'autres jours ou heures",
  },
  where: 'Où voyez-vous le panneau ?',
  whereHint: 'La rue et le numéro le plus proche.',
  noWhat: "Choisissez ce qui n'est pas correct.",
  noWhere: (most) => `Indiquez où vous voyez le panneau, en ${most} caractères au plus.`,
  send: 'Signaler le panneau',
  done: 'Merci. Nous vérifions le panneau.',
}

/** On the page of a sign: what is wrong with it. */
export const signReportWords = (language: Language) => ({ nl, en, fr })[language]
