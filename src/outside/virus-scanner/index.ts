/** What we need from whoever looks for viruses, in our words. */
export type Scanned =
  | Readonly<{ outcome: 'clean' }>
  | Readonly<{ outcome: 'infected'; signature: string }>
  /** Larger than the scanner wants to see: not accepted either. */
  | Readonly<{ outcome: 'too-large' }>
  /** No answer, or none that we understand: never read as clean. `reason` is for staff. */
  | Readonly<{ outcome: 'silent'; reason: string }>

export interface VirusScanner {
  scan(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Scanned>
  /** Whether it answers: part of being healthy. */
  isReady(): Promise<boolean>
}

export { type ClamdSettings, clamdScanner } from './clamd.ts'
export { ScannerEnvironment, scannerSettings } from './settings.ts'
