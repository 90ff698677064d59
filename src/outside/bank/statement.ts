/** One account on one day, as the bank states it. Money is whole cents of euro; credit is positive. */
export type BankStatement = Readonly<{
  /** IBAN, bare. */
  account: string
  /** Three digits: the number of the coded statement in its year; `000` when the bank does not count. */
  number: string
  /** The day of the new balance, `YYYY-MM-DD`. */
  on: string
  oldCents: number
  newCents: number
  movements: readonly Movement[]
}>

/** What came in or went out. */
export type Movement = Readonly<{
  /** Its place in the statement: sequence and detail, `0001/0000`. */
  place: string
  /** The bank's own reference. */
  reference: string
  cents: number
  valueOn: string | null
  /** Twelve digits with a right check, however the payer wrote them; otherwise null. */
  communication: string | null
  /** What the payer wrote, when that is no structured communication. */
  text: string
  other: Readonly<{ name: string; account: string }> | null
}>

/** What keeps a file from being read: its line (from 1; 0: the file as a whole) and what is wrong, for whoever sent it. */
export type StatementMistake = Readonly<{
  line: number
  what:
    | 'empty'
    | 'unknown-record'
    | 'out-of-order'
    | 'too-long'
    | 'not-a-number'
    | 'not-a-day'
    | 'not-euro'
    | 'not-whole-cents'
    | 'no-iban'
    | 'balance-differs'
    | 'totals-differ'
    | 'cut-off'
}>

export type ReadStatements =
  | Readonly<{ statements: readonly BankStatement[] }>
  | Readonly<{ mistakes: readonly [StatementMistake, ...StatementMistake[]] }>
