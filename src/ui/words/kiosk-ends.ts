import type { Language } from '#platform/words.ts'

/** Of an application at a contact point that ends in no document. */
const nl = {
  stepEnd: 'Hoe het verdergaat',
  callForVisit: (phone: string) => `Wij bellen u voor een afspraak. U mag ook zelf bellen: ${phone}.`,
  questionText: 'Antwoord thuis in Mijn loket. Of bel ons: wij vullen het samen in.',
}

type KioskEndWords = Readonly<{ [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }>

const en: KioskEndWords = {
  stepEnd: 'What comes next',
  callForVisit: (phone) => `We call you for an appointment. You may also call us: ${phone}.`,
  questionText: 'Answer at home in My counter. Or call us: we fill it in together.',
}

const fr: KioskEndWords = {
  stepEnd: 'La suite',
  callForVisit: (phone) => `Nous vous appelons pour un rendez-vous. Vous pouvez aussi appeler : ${phone}.`,
  questionText: 'Répondez à la maison dans Mon guichet. Ou appelez-nous : nous remplissons ensemble.',
}

const all: Readonly<Record<Language, KioskEndWords>> = { nl, en, fr }

/** What a contact point says at the end of what gives no document. */
export const kioskEndWords = (language: Language): KioskEndWords => all[language]
