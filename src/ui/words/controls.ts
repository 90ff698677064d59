import type { ShellLanguage } from '#platform/words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type ControlWords, shellControls } from './kiosk-shell/controls.ts'
import { nl } from './nl.ts'

const all: Record<ShellLanguage, ControlWords> = { nl, fr, en, ...shellControls }

/** The words inside a question, whatever product asks it, in each language of a contact point. */
export const controlWords = (language: ShellLanguage): ControlWords => all[language]
