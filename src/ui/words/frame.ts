import type { ShellLanguage } from '#platform/words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type FrameWords, shellFrame } from './kiosk-shell/frame.ts'
import { nl } from './nl.ts'

export type { FrameWords } from './kiosk-shell/frame.ts'

const all: Record<ShellLanguage, FrameWords> = { nl, fr, en, ...shellFrame }

/** The words of a frame, of its states and of its errors, in each language of a contact point. */
export const frameWords = (language: ShellLanguage): FrameWords => all[language]
