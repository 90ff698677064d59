import type { Order } from '../order.ts'

/** The account to which people transfer: told to the payer with the communication. `prefix`: three digits of ours. */
export type CityAccount = Readonly<{ iban: string; holder: string; prefix: string }>

/** What a payer needs to transfer. `receivedCents`: what came in of it, too little so far. */
export type TransferRequest = Readonly<{
  orderId: string
  /** Twelve digits. */
  communication: string
  account: string
  holder: string
  cents: number
  receivedCents: number
}>

/**
 * Why money that came in is nobody's yet: no order is known by its communication; too little; the order was paid before;
 * more than was owed; the order was cancelled.
 */
export type UnassignedReason = 'unknown' | 'partial' | 'double' | 'surplus' | 'cancelled'

/** A line of a statement as far as it is credit. */
export type BankLine = Readonly<{
  id: string
  cents: number
  restCents: number
  why: UnassignedReason | null
  orderId: string | null
  reference: string
}>

/** What becomes of money: how much of it pays the order now, and why the rest does not. */
export type Fate = Readonly<{ pays: boolean; takes: number; why: UnassignedReason | null }>

/** `waiting`: what came in for this order before and was too little. Pure: the whole rule of matching stands here. */
export function fateOf(order: Pick<Order, 'status' | 'cents'> | null, waiting: number, cents: number): Fate {
  if (!order) return { pays: false, takes: 0, why: 'unknown' }
  if (order.status === 'cancelled') return { pays: false, takes: 0, why: 'cancelled' }
  if (order.status === 'paid') return { pays: false, takes: 0, why: 'double' }
  const missing = order.cents - waiting
  if (cents < missing) return { pays: false, takes: 0, why: 'partial' }
  return { pays: true, takes: missing, why: cents > missing ? 'surplus' : null }
}
