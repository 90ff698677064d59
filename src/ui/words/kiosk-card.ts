import type { Language } from '#platform/words.ts'
import { en } from './kiosk-card/en.ts'
import { fr } from './kiosk-card/fr.ts'
import { type CardEnd, type KioskCardWords, nl } from './kiosk-card/nl.ts'

export type { CardEnd } from './kiosk-card/nl.ts'

const all: Record<Language, KioskCardWords> = { nl, en, fr }

/** Who somebody is, at a contact point: with the identity card. */
export const kioskCardWords = (language: Language): KioskCardWords => all[language]

/** The endings that have a screen. */
export const cardEnds = Object.keys(nl.ends) as readonly CardEnd[]
