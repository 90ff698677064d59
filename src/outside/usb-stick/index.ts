/** A file that fits, as its owner called it. `size`: in bytes. */
export type StickFile = Readonly<{ name: string; size: number }>

/** What lies on a stick. `left`: so many more fit, or may fit, and are not in the list. */
export type StickLook = Readonly<{ outcome: 'files'; files: readonly StickFile[]; left: number } | { outcome: 'none' }>

/** A stick in this machine: looked at, never written to, nothing of it is ever run. */
export interface Stick {
  /** The newest files with one of these endings and at most so many bytes. Never fails. */
  look(wanted: Readonly<{ endings: readonly string[]; maxBytes: number }>): Promise<StickLook>
  /** The file at this place of the last look, while it is the same one. Null: it is not there any more. Never fails. */
  read(at: number): Promise<Readonly<{ name: string; bytes: Buffer }> | null>
  /** Who was here is gone: nothing of the last look is known any more, and what is still in the machine is nobody's. Never fails. */
  forget(): void
}

export { mountedStick } from './mounted-stick.ts'
