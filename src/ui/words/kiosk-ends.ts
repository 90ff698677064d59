import type { Language } from '#platform/words.ts'

/** Of an application at a contact point that ends in no document. */
const nl = {
  stepEnd: 'Hoe het verdergaat',
  callForVisit: 'Wij bellen u voor een afspraak. U mag ook zelf bellen:',
  questionText: 'U kunt hier antwoorden, of thuis in Mijn loket. Of bel ons: wij vullen het samen in.',
}

type KioskEndWords = Readonly<Record<keyof typeof nl, string>>

const en: KioskEndWords = {
  stepEnd: 'What comes next',
  callForVisit: 'We call you for an appointment. You may also call us:',
  questionText: 'You can answer here, or at home in My counter. Or call us: we fill it in together.',
}

const fr: KioskEndWords = {
  stepEnd: 'La suite',
  callForVisit: 'Nous vous appelons pour un rendez-vous. Vous pouvez aussi appeler :',
  questionText: 'Répondez ici, ou à la maison dans Mon guichet. Ou appelez-nous : nous remplissons ensemble.',
}

const all: Readonly<Record<Language, KioskEndWords>> = { nl, en, fr }

/** What a contact point says at the end of what gives no document. */
export const kioskEndWords = (language: Language): KioskEndWords => all[language]
