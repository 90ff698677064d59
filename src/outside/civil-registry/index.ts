import type { Act, SoughtAct } from './act.ts'

/**
 * What we need from the registry of civil status acts, in our words. PROVISIONAL: the federal database (DABS) is not
 * described to us yet; the wire format behind this is our own until it is.
 */
export type Consultation = Readonly<{
  /** The registered purpose (hoedanigheid): nothing is asked without one. */
  purpose: string
  /** A reference of ours (the case), for the log of the source. */
  reference: string
}>

export type SourceNotice = Readonly<{
  code: string
  type: 'FOUT' | 'WAARSCHUWING' | 'INFORMATIE' | 'FAULT'
  words?: string
}>

/** As the population register has it: `unknown` is never a refusal, `silent` means ask again later. */
export type Consulted<T> = Readonly<{ source: string; at: string; notices: readonly SourceNotice[] }> &
  (
    | Readonly<{ outcome: 'found'; value: T }>
    | Readonly<{ outcome: 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual' }>
  )

export interface CivilRegistry {
  /** The acts in which this person is the subject, newest event first. Throws when purpose or reference is empty. */
  acts(insz: string, consultation: Consultation): Promise<Consulted<readonly Act[]>>
  /**
   * The acts that are as sought, oldest event first: several when people share a name and a year. `unknown`: there is none, or another
   * municipality keeps it on paper (the notice `kept-elsewhere` names it). Throws as `acts` does.
   */
  search(sought: SoughtAct, consultation: Consultation): Promise<Consulted<readonly Act[]>>
}

export { type Act, type ActKind, actKinds, type PersonInAct, type SoughtAct } from './act.ts'
export { type CivilRegistrySettings, provisionalCivilRegistry } from './provisional.ts'
export { CivilRegistryEnvironment, civilRegistrySettings } from './settings.ts'
