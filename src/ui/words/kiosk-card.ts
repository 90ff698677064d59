import type { ShellLanguage } from '#platform/words.ts'
import { ar } from './kiosk-card/ar.ts'
import { en } from './kiosk-card/en.ts'
import { fr } from './kiosk-card/fr.ts'
import { type CardEnd, type KioskCardWords, nl } from './kiosk-card/nl.ts'
import { tr } from './kiosk-card/tr.ts'
import { uk } from './kiosk-card/uk.ts'

export type { CardEnd } from './kiosk-card/nl.ts'

const all: Record<ShellLanguage, KioskCardWords> = { nl, en, fr, tr, ar, uk }

/** Who somebody is, at a contact point: with the identity card. */
export const kioskCardWords = (language: ShellLanguage): KioskCardWords => all[language]

/** The endings that have a screen. */
export const cardEnds = Object.keys(nl.ends) as readonly CardEnd[]
