import type { Language } from '#platform/words.ts'
import { en } from './passes/en.ts'
import { fr } from './passes/fr.ts'
import { nl, type PassWords } from './passes/nl.ts'

const all: Readonly<Record<Language, PassWords>> = { nl, en, fr }

/** The sentences around the sorting pass. */
export const passWords = (language: Language): PassWords => all[language]
