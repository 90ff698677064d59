import type { Language } from '#platform/words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl, type UiWords } from './nl.ts'

export type { UiWords } from './nl.ts'

const all: Record<Language, UiWords> = { nl, fr, en }

/** The words of buttons, frames and states in one language. */
export const wordsFor = (language: Language): UiWords => all[language]
