/** What we need from a printer at a contact point, in our words. */
export type Sheet = Readonly<{
  /** Our id of this piece of work, never a name: printing it twice gives one job. */
  id: string
  pdf: Uint8Array
  copies?: number
}>

/**
 * `accepted`: the printer has it (`already`: it had it before). `busy`: it takes no work now, try later. `refused`: it
 * will never take this. `silent`: no answer; asking again with the same id is safe.
 */
export type Printed =
  | Readonly<{ outcome: 'accepted'; job: number; already: boolean }>
  | Readonly<{ outcome: 'busy' | 'refused' | 'silent'; reason: string }>

export type PrinterState =
  | Readonly<{
      outcome: 'found'
      state: 'idle' | 'printing' | 'stopped'
      accepting: boolean
      paperOut: boolean
      /** The printer's own words (keywords of RFC 8011). */
      reasons: readonly string[]
    }>
  | Readonly<{ outcome: 'silent'; reason: string }>

export type JobState =
  | Readonly<{
      outcome: 'found'
      state: 'waiting' | 'printing' | 'held-up' | 'done' | 'failed'
      reasons: readonly string[]
      /** It stopped while it was at it, or some of it is out already: half a sheet may lie in it. */
      halfway: boolean
      /** Pages that are out, as the printer counts them; null: it does not say. */
      pages: number | null
    }>
  | Readonly<{ outcome: 'unknown' }>
  | Readonly<{ outcome: 'silent'; reason: string }>

/** `unknown`: the printer has no work of that name, or took it back. */
export type FoundJob =
  | Readonly<{ outcome: 'found'; job: number }>
  | Readonly<{ outcome: 'unknown' }>
  | Readonly<{ outcome: 'silent'; reason: string }>

export interface Printer {
  print(sheet: Sheet): Promise<Printed>
  /** The work that was sent under this id, when its answer was lost. */
  find(id: string): Promise<FoundJob>
  state(): Promise<PrinterState>
  job(job: number): Promise<JobState>
  /** Takes work back that is not done; `true` when nothing of it will be printed any more. */
  cancel(job: number): Promise<boolean>
}

export { isPrinterMissing, type NamedPrinter, type Printers, printerBeside } from './beside.ts'
export { type IppSettings, ippPrinter } from './ipp-client.ts'
export { pagesIn } from './pages.ts'
export { PrinterEnvironment, PrintersEnvironment, printerSettings, printersOf } from './settings.ts'
