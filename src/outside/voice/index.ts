/** `pace`: words a minute; `loudness`: per cent of the engine's own, 200 at most. */
export type Manner = Readonly<{ pace: number; loudness: number }>

/** A voice in the earphones of a contact point. */
export interface Voice {
  /** What it sounds like: WAV. Null: the engine does not answer, or has no such language. Never fails. */
  soundOf(text: string, language: string, manner?: Manner): Promise<Buffer | null>
  /** Says this instead of what it was saying. Resolves when it is said, or something else took its place. Never fails. */
  say(text: string, language: string, manner?: Manner): Promise<void>
  /** Stands still in the middle of a word, and goes on from there. */
  hold(): void
  goOn(): void
  /** Says nothing any more. */
  quiet(): void
}

export { espeakVoice, usualManner, type VoiceSettings } from './espeak.ts'
