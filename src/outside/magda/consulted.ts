/**
 * What is the same for every source behind MAGDA. Every consultation names its registered purpose (hoedanigheid) and a
 * reference of ours (the case), so that it can be justified and logged.
 */
export type Consultation = Readonly<{ purpose: string; reference: string }>

/** `YYYY-MM-DD`; month or day `00`: not known. */
export type PartialDate = string

export type Coded = Readonly<{ code: string; words?: string }>

export type PersonName = Readonly<{ given: readonly string[]; family: readonly string[] }>

/** Something the source said beside (or instead of) an answer: the raw code is always kept. */
export type SourceNotice = Readonly<{
  code: string
  type: 'FOUT' | 'WAARSCHUWING' | 'INFORMATIE' | 'FAULT'
  words?: string
  /** Who said it: `MAGDA`, `RR`, `KSZ`, or `loket` for what our own client noticed. */
  origin?: string
}>

export type Outcome = 'found' | 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual'

/**
 * The outcome of a consultation. `unknown` is never a refusal; `silent` means retry later; `not-allowed` means that we
 * have no right to see it; `alarm` needs an administrator; `wrong-question` is an input error; `manual` needs a person.
 */
export type Consulted<T> = Readonly<{ source: string; at: string; notices: readonly SourceNotice[] }> &
  (Readonly<{ outcome: 'found'; value: T }> | Readonly<{ outcome: Exclude<Outcome, 'found'> }>)
