/** A voice in the earphones of a contact point. */
export interface Voice {
  /** What it sounds like: WAV. Null: the engine does not answer, or has no such language. Never fails. */
  soundOf(text: string, language: string): Promise<Buffer | null>
  /** Says this instead of what it was saying. Resolves when it is said, or something else took its place. Never fails. */
  say(text: string, language: string): Promise<void>
  /** Says nothing any more. */
  quiet(): void
}

export { espeakVoice, type VoiceSettings } from './espeak.ts'
