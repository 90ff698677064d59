import type { PaymentStatus } from '#outside/payment-provider/index.ts'
import type { Actor, Channel } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'
import type { PaidBy } from './ledger.ts'

export type OrderStatus = 'open' | 'paid' | 'cancelled'

/** What is owed for one case and purpose. `cents` never changes; paying again is another attempt, never another order. */
export type Order = Readonly<{
  id: string
  caseId: string
  /** What it is for within the case, for example `fee`. */
  purpose: string
  /** Person id of whoever pays. */
  payer: string
  /** As the payer reads it on the payment page and the receipt; no personal data. */
  description: string
  cents: number
  status: OrderStatus
  channel: Channel
  createdAt: Date
  paidAt: Date | null
  /** The attempt that paid it. */
  paidBy: string | null
}>

/** `starting`: the provider was asked, or was about to be; its answer is not stored yet. */
export type AttemptStatus = 'starting' | PaymentStatus

/** One try to pay: a payment at the provider. */
export type Attempt = Readonly<{
  id: string
  orderId: string
  n: number
  cents: number
  status: AttemptStatus
  providerId: string | null
  terminal: string | null
  payAt: string | null
  returnTo: string
  language: 'nl' | 'fr' | 'en'
  startedAt: Date
  expiresAt: Date | null
  /** The payer chose another way; the provider may still take this one. */
  leftAt: Date | null
  paidCents: number | null
  refundedCents: number
  bookedTo: 'revenue' | 'surplus' | null
  /** `transfer`: to the city's own account; its reference is the bank's. `cash`: at a counter, with a number. */
  method: PaidBy
  /** `first`: paid by hand, gives this mandate; `recurring`: collected by us with it. */
  mandateId: string | null
  sequence: 'first' | 'recurring' | null
  /** What the payer's bank took back. */
  takenBackCents: number
}>

const rank: Record<AttemptStatus, number> = {
  starting: 0,
  open: 1,
  pending: 2,
  canceled: 3,
  expired: 3,
  failed: 3,
  paid: 4,
}

/**
 * Whether news from the provider moves an attempt on. News may be late and out of order, so an attempt never goes back;
 * only "paid" still follows an end without payment, because then there is money.
 */
export const isProgress = (from: AttemptStatus, to: AttemptStatus): boolean => rank[to] > rank[from]

export const isLive = ({ status }: Pick<Attempt, 'status'>): boolean => rank[status] < rank.failed

/** The attempt that the payer is busy with. */
export const currentAttempt = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find((attempt) => isLive(attempt) && attempt.leftAt === null)

export type NextStep = 'pay' | 'go-on' | 'pay-again' | 'none'

/** What the payer can do now: screens draw their button from it. */
export function nextStep(order: Order, attempts: readonly Attempt[]): NextStep {
  if (order.status !== 'open') return 'none'
  if (currentAttempt(attempts)) return 'go-on'
  return attempts.length === 0 ? 'pay' : 'pay-again'
}

/** Roles that see what is owed and paid, because they help residents or watch over the books. */
const staffRoles: readonly string[] = ['counter', 'contact-centre', 'mid-office', 'auditor', 'administrator']

const isStaff = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.some((role) => staffRoles.includes(role)))

/** Residents touch their own orders; whoever is nobody touches none. A foreign order does not exist. */
export function requireAccess(order: Pick<Order, 'id' | 'payer'>, actor: Actor): void {
  const mayTouch = actor.kind === 'resident' ? actor.id === order.payer : isStaff(actor)
  if (!mayTouch) throw notTheirs('payments/not-found', actor, order.id)
}

/** Roles that may give money back (they come with the sign-in of employees). */
export const refundRoles: readonly string[] = ['mid-office', 'administrator']

export const mayRefund = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.some((role) => refundRoles.includes(role)))

/** For lists over everybody's payments. */
export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new Refusal('missing', 'payments/not-found')
}
