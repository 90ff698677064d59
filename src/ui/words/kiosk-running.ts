import type { Language } from '#platform/words.ts'

/** Of an application that runs, at a contact point: our question is answered there. */
const nl = {
  answerHere: 'Hier antwoorden',
  papers: 'Moet u ons een papier tonen? Maak er een foto van met uw gsm.',
  more: 'Hebt u nog een papier? Maak nog een foto.',
  added: (count: number) =>
    count === 1 ? 'Wij hebben 1 papier van u gekregen.' : `Wij hebben ${count} papieren van u gekregen.`,
  without: 'Antwoorden zonder papier',
  toAnswer: 'Verder naar uw antwoord',
  look: 'Klopt er iets niet?',
}

export type KioskRunningWords = typeof nl

const en: KioskRunningWords = {
  answerHere: 'Answer here',
  papers: 'Do you have to show us a paper? Take a photo of it with your phone.',
  more: 'Do you have another paper? Take another photo.',
  added: (count) => (count === 1 ? 'We got 1 paper from you.' : `We got ${count} papers from you.`),
  without: 'Answer without a paper',
  toAnswer: 'On to your answer',
  look: 'Is something not right?',
}

const fr: KioskRunningWords = {
  answerHere: 'Répondre ici',
  papers: 'Devez-vous nous montrer un papier ? Prenez-le en photo avec votre téléphone.',
  more: 'Avez-vous encore un papier ? Prenez encore une photo.',
  added: (count) => (count === 1 ? 'Nous avons reçu 1 papier de vous.' : `Nous avons reçu ${count} papiers de vous.`),
  without: 'Répondre sans papier',
  toAnswer: 'Continuer vers votre réponse',
  look: 'Quelque chose est inexact ?',
}

const all: Readonly<Record<Language, KioskRunningWords>> = { nl, en, fr }

export const kioskRunningWords = (language: Language): KioskRunningWords => all[language]
