import type { Kysely } from 'kysely'
import type { Context } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import './events.ts'
import { announce } from './announce.ts'
import { refunded, refundFailed } from './ledger.ts'
import type { Attempt, Order } from './order.ts'
import { isBooked, isRefundProgress, type Refund, type RefundStatus } from './refund.ts'
import { book, insertRefund, type PaymentsTables, recordEvent, reserve, saveRefund } from './store.ts'

type Db = Kysely<PaymentsTables>
type Who = Pick<Context<PaymentsTables>, 'actor' | 'now'>

/** Promises the money back; a job asks the provider. Needs the order's lock. */
export async function promiseRefund(tx: Db, { actor, now }: Who, refund: Refund): Promise<void> {
  const { id, orderId, cents } = refund
  await insertRefund(tx, refund)
  await recordEvent(tx, { orderId, actor: actor.id, what: 'refund-requested', at: now, facts: { refund: id, cents } })
  await enqueue(tx, 'payments.refund', { refundId: id })
}

/**
 * What the provider says of a refund. Books it once when the provider takes it on, and back when it fails after all.
 * Needs the order's lock, and a refund that was read under it. `false`: no news.
 */
export async function moveRefund(
  tx: Db,
  { actor, now }: Who,
  { order, attempt, refund }: Readonly<{ order: Order; attempt: Attempt; refund: Refund }>,
  to: RefundStatus,
  providerId: string | null,
): Promise<boolean> {
  if (!isRefundProgress(refund.status, to) || !attempt.bookedTo) return false
  await saveRefund(tx, { ...refund, status: to, providerId: providerId ?? refund.providerId })

  const facts = { refund: refund.id, cents: refund.cents }
  await recordEvent(tx, { orderId: order.id, actor: actor.id, what: `refund-${to}`, at: now, facts })
  if (isBooked(to) && !isBooked(refund.status)) {
    await book(tx, refunded(refund, attempt.bookedTo, attempt.method), now)
    await enqueue(tx, 'payments.refunded', { orderId: order.id, caseId: order.caseId, refundId: refund.id })
  }
  if (to === 'failed') {
    if (isBooked(refund.status)) await book(tx, refundFailed(refund, attempt.bookedTo), now)
    await reserve(tx, attempt.id, -refund.cents)
    const finding = { key: `refund-failed:${refund.id}`, kind: 'refund-failed', orderId: order.id } as const
    await announce(tx, { ...finding, attemptId: attempt.id, refundId: refund.id, cents: refund.cents }, now)
  }
  return true
}
