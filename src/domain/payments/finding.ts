/** What was found not to be as it should, by the reconciliation or while settling. */
export type FindingKind =
  | 'webhook-missed'
  | 'start-lost'
  | 'unknown-at-provider'
  | 'second-payment'
  | 'amount-differs'
  | 'surplus-received'
  | 'refunded-outside'
  | 'refund-failed'
  | 'refund-late'
  | 'provider-refused'
  | 'ledger-differs'
  | 'refund-by-hand'
  | 'statement-refused'
  | 'statement-missing'
  | 'charged-back'

/** Everything else is mended by the program itself, and told for the record. */
export const needsPerson: ReadonlySet<FindingKind> = new Set([
  'amount-differs',
  'unknown-at-provider',
  'refund-failed',
  'provider-refused',
  'ledger-differs',
  'refund-by-hand',
  'statement-refused',
  'statement-missing',
  'charged-back',
])

export type Finding = Readonly<{
  /** The same thing is found once. */
  key: string
  kind: FindingKind
  runId?: string
  orderId?: string
  attemptId?: string
  refundId?: string
  providerId?: string
  cents?: number
}>

/** `cut-off`: more payments than one run looks at; `refused`: the provider does not accept our key. */
export type RunOutcome = 'complete' | 'cut-off' | 'silent' | 'refused'
