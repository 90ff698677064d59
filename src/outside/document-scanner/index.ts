/** What the agent may ask for: a whole paper, or the picture of one sheet. */
export type ScanKind = 'pdf' | 'jpeg'

/**
 * What came of a scan. `empty`: nothing lies on it. `jammed`: the paper is stuck, or a lid is open. `busy`: it works for somebody else.
 * `silent`: it does not answer. `nonsense`: what it sent is not what it said, or nothing that we asked.
 */
export type Scanned =
  | Readonly<{ outcome: 'scanned'; kind: ScanKind; bytes: Buffer }>
  | Readonly<{ outcome: 'empty' | 'jammed' | 'busy' | 'silent' | 'nonsense' }>

/** A document scanner beside a screen. */
export interface DocumentScanner {
  /** Scans what lies in the feeder, else on the glass. `kinds`: what may come of it. At most `maxBytes`. Never fails. */
  scan(kinds: readonly ScanKind[], maxBytes: number): Promise<Scanned>
  /** Whether it answers. Never fails. */
  isThere(): Promise<boolean>
}

export { type EsclSettings, esclScanner } from './escl.ts'
