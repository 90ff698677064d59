/**
 * The ledger in double entry. Debit is positive, credit negative; the database refuses a journal that does not balance.
 * - receivable: what payers still owe
 * - provider: our money at the payment provider
 * - revenue: what was owed to the city (earned when the order opens)
 * - surplus: received without being owed; to give back
 * - bank: on the city's own account, by transfer
 * - unassigned: on that account, and nobody's yet
 * - cash: in the tills of the counters
 */
export type Account = 'receivable' | 'provider' | 'revenue' | 'surplus' | 'bank' | 'unassigned' | 'cash'
export type JournalKind =
  | 'owed'
  | 'waived'
  | 'paid'
  | 'surplus'
  | 'refunded'
  | 'refund-failed'
  | 'bank-received'
  | 'bank-returned'
  | 'charged-back'
  | 'charge-back-reversed'

export type Journal = Readonly<{
  /** Books a happening once, however often it is told. */
  key: string
  kind: JournalKind
  /** Of money at the bank that is nobody's yet, there is only the line. */
  orderId?: string
  lineId?: string
  attemptId?: string
  refundId?: string
  entries: Readonly<Partial<Record<Account, number>>>
}>

type Part = Readonly<{ id: string; orderId: string; cents: number }>
type Booked = 'revenue' | 'surplus'

const from = (debit: Account, credit: Account, cents: number) => ({ [debit]: cents, [credit]: -cents })

export const owed = ({ id, cents }: { id: string; cents: number }): Journal => ({
  key: `owed:${id}`,
  kind: 'owed',
  orderId: id,
  entries: from('receivable', 'revenue', cents),
})

export const waived = ({ id, cents }: { id: string; cents: number }): Journal => ({
  key: `waived:${id}`,
  kind: 'waived',
  orderId: id,
  entries: from('revenue', 'receivable', cents),
})

/** Money came in: it pays what is owed, or it is surplus. */
export const received = ({ id, orderId, cents }: Part, bookedTo: Booked): Journal => ({
  key: `received:${id}`,
  kind: bookedTo === 'revenue' ? 'paid' : 'surplus',
  orderId,
  attemptId: id,
  entries: from('provider', bookedTo === 'revenue' ? 'receivable' : 'surplus', cents),
})

type Given = Part & Readonly<{ attemptId: string }>
/** Where the money of a payment is: at the provider, on our own account, or in a till. */
export type PaidBy = 'provider' | 'transfer' | 'cash'
const heldBy: Record<PaidBy, Account> = { provider: 'provider', transfer: 'bank', cash: 'cash' }

export const refunded = (
  { id, orderId, attemptId, cents }: Given,
  bookedTo: Booked,
  method: PaidBy = 'provider',
): Journal => ({
  key: `refunded:${id}`,
  kind: 'refunded',
  orderId,
  attemptId,
  refundId: id,
  entries: from(bookedTo, heldBy[method], cents),
})

/** The bank sent it back: the money is at the provider again. */
export const refundFailed = ({ id, orderId, attemptId, cents }: Given, bookedTo: Booked): Journal => ({
  key: `refund-failed:${id}`,
  kind: 'refund-failed',
  orderId,
  attemptId,
  refundId: id,
  entries: from('provider', bookedTo, cents),
})

/** The payer's bank took it back: the money is gone, and what it paid is not earned. */
export const chargedBack = ({ id, orderId, attemptId, cents }: Given, bookedTo: Booked): Journal => ({
  key: `charged-back:${id}`,
  kind: 'charged-back',
  orderId,
  attemptId,
  entries: from(bookedTo, 'provider', cents),
})

export const chargeBackReversed = ({ id, orderId, attemptId, cents }: Given, bookedTo: Booked): Journal => ({
  key: `charge-back-reversed:${id}`,
  kind: 'charge-back-reversed',
  orderId,
  attemptId,
  entries: from('provider', bookedTo, cents),
})

type Line = Readonly<{ id: string; cents: number }>

/** A line of the bank's statement: the money is there, and nobody's yet. */
export const bankReceived = ({ id, cents }: Line): Journal => ({
  key: `bank-received:${id}`,
  kind: 'bank-received',
  lineId: id,
  entries: from('bank', 'unassigned', cents),
})

/** Lines of the bank's statement pay an order. */
export const paidByTransfer = ({ id, orderId, cents }: Part): Journal => ({
  key: `received:${id}`,
  kind: 'paid',
  orderId,
  attemptId: id,
  entries: from('unassigned', 'receivable', cents),
})

/** An employee took it at a counter. */
export const paidInCash = ({ id, orderId, cents }: Part): Journal => ({
  key: `received:${id}`,
  kind: 'paid',
  orderId,
  attemptId: id,
  entries: from('cash', 'receivable', cents),
})

/** What was nobody's goes back to whoever sent it. */
export const bankReturned = ({ id, cents }: Line): Journal => ({
  key: `bank-returned:${id}`,
  kind: 'bank-returned',
  lineId: id,
  entries: from('unassigned', 'bank', cents),
})
