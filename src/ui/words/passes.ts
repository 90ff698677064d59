import type { Language, ShellLanguage } from '#platform/words.ts'
import { type PassScreenWords, shellPass } from './kiosk-shell/pass.ts'
import { en } from './passes/en.ts'
import { fr } from './passes/fr.ts'
import { nl, type PassWords } from './passes/nl.ts'

const all: Readonly<Record<Language, PassWords>> = { nl, en, fr }

/** The sentences around the sorting pass. */
export const passWords = (language: Language): PassWords => all[language]

const onScreen: Readonly<Record<ShellLanguage, PassScreenWords>> = { ...all, ...shellPass }

/** What a contact point says of topping up, in each of its languages. */
export const passScreenWords = (language: ShellLanguage): PassScreenWords => onScreen[language]
