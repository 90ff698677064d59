import type { Kysely } from 'kysely'
import type { ProviderChargeBack, ProviderPayment, ProviderRefund } from '#outside/payment-provider/index.ts'
import type { Context } from '#platform/context.ts'
import { isId, newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import './events.ts'
import { announce } from './announce.ts'
import { moveRefund, promiseRefund } from './give-back.ts'
import { received } from './ledger.ts'
import { ended } from './mandates/end-mandate.ts'
import { saveValid } from './mandates/store.ts'
import { takeChargeBacks } from './mandates/taken-back.ts'
import { type Attempt, isLive, isProgress, type Order } from './order.ts'
import { type Refund, refundStatusOf } from './refund.ts'
import {
  attemptsOf,
  book,
  findAttempt,
  findOrder,
  insertAttempt,
  insertRefund,
  lockOrder,
  type PaymentsTables,
  recordEvent,
  refundsOf,
  saveAttempt,
  saveOrder,
} from './store.ts'

type Db = Kysely<PaymentsTables>
type Who = Pick<Context<PaymentsTables>, 'actor' | 'now'>

/** As the provider told it when asked: never as a caller claimed it. */
export type News = Readonly<{
  payment: ProviderPayment
  refunds: readonly ProviderRefund[]
  chargeBacks?: readonly ProviderChargeBack[]
}>
/** `foreign`: a payment of somebody else on the same account. */
export type Settled = 'unknown' | 'foreign' | 'unchanged' | 'changed'

/**
 * Takes in what the provider says of one payment. May be told twice, late or out of order: money is booked once, an
 * order is paid once, and whatever came in beyond that goes back.
 */
export async function takeNews(tx: Db, who: Who, { payment, refunds, chargeBacks = [] }: News): Promise<Settled> {
  const orderId = (await findAttempt(tx, payment.id))?.orderId ?? payment.reference
  if (!isId(orderId) || !(await findOrder(tx, orderId))) return 'foreign'
  const order = await lockOrder(tx, orderId)
  const found = await attemptFor(tx, who, order, payment)

  let changed = found.isNews
  let attempt = found.attempt
  if (isProgress(attempt.status, payment.status)) {
    attempt =
      payment.status === 'paid'
        ? await takeMoney(tx, who, order, attempt, payment)
        : await moveOn(tx, who, order, attempt, payment)
    changed = true
  }
  if (attempt.status !== 'paid') return changed ? 'changed' : 'unchanged'
  changed = (await takeRefunds(tx, who, order, attempt, refunds)) || changed
  changed = (await takeChargeBacks(tx, who, { order, attempt }, chargeBacks)) || changed
  return changed ? 'changed' : 'unchanged'
}

/** The attempt that this payment belongs to; read under the order's lock. */
async function attemptFor(tx: Db, { now }: Who, order: Order, payment: ProviderPayment) {
  const attempts = await attemptsOf(tx, order.id)
  const known = attempts.find(({ providerId }) => providerId === payment.id)
  if (known) return { attempt: known, isNews: false }

  const details = { providerId: payment.id, payAt: payment.payAt ?? null, expiresAt: dateOf(payment.expiresAt) }
  // Our own process ended (or was overtaken by the webhook) between the provider's answer and our note of it.
  const started = attempts.find(({ n, providerId }) => n === payment.attempt && providerId === null)
  if (started) {
    const attempt = { ...started, ...details }
    if (attempt.status === 'failed') await saveAttempt(tx, attempt)
    return { attempt, isNews: true }
  }
  // Opened twice over there: watched like one that the payer left, and given back if both are paid.
  const last = attempts.at(-1)
  const attempt: Attempt = {
    id: newId(),
    orderId: order.id,
    n: (last?.n ?? 0) + 1,
    cents: order.cents,
    status: 'open',
    ...details,
    terminal: null,
    returnTo: last?.returnTo ?? '',
    language: last?.language ?? 'nl',
    startedAt: new Date(),
    leftAt: new Date(),
    paidCents: null,
    refundedCents: 0,
    bookedTo: null,
    method: 'provider',
    mandateId: null,
    sequence: null,
    takenBackCents: 0,
  }
  await insertAttempt(tx, attempt)
  const finding = { key: `second-payment:${payment.id}`, kind: 'second-payment', orderId: order.id } as const
  await announce(tx, { ...finding, attemptId: attempt.id, providerId: payment.id, cents: payment.cents }, now)
  return { attempt, isNews: true }
}

async function takeMoney(
  tx: Db,
  who: Who,
  order: Order,
  attempt: Attempt,
  { cents, mandate, paidAt }: ProviderPayment,
): Promise<Attempt> {
  const { actor, now } = who
  const isRight = cents === order.cents
  const pays = isRight && order.status === 'open'
  const paid = { ...attempt, status: 'paid', paidCents: cents, bookedTo: pays ? 'revenue' : 'surplus' } as const
  await saveAttempt(tx, paid)
  await book(tx, received({ id: attempt.id, orderId: order.id, cents }, paid.bookedTo), now)
  const facts = { attempt: attempt.n, cents, bookedTo: paid.bookedTo }
  await recordEvent(tx, { orderId: order.id, actor: actor.id, what: 'paid', at: now, facts })

  if (attempt.sequence === 'first' && attempt.mandateId && mandate) {
    await saveValid(tx, attempt.mandateId, mandate, now)
    // Its money goes back, or a person looks: what was agreed with it is left too.
    if (!pays) await ended(tx, who, attempt.mandateId, 'asked')
  }
  if (pays) {
    await saveOrder(tx, { ...order, status: 'paid', paidAt: paidWhen(order, paidAt, now), paidBy: attempt.id })
    await enqueue(tx, 'payments.paid', { orderId: order.id, caseId: order.caseId })
    const others = await attemptsOf(tx, order.id)
    if (others.some(isLive)) await enqueue(tx, 'payments.stop', { orderId: order.id })
    return paid
  }
  const finding = {
    orderId: order.id,
    attemptId: attempt.id,
    ...(attempt.providerId && { providerId: attempt.providerId }),
    cents,
  }
  if (!isRight) {
    // Never "paid", and never given back by itself: a person finds out what happened.
    await announce(tx, { key: `amount-differs:${attempt.id}`, kind: 'amount-differs', ...finding }, now)
    return paid
  }
  await promiseRefund(tx, who, surplusRefund(paid, cents))
  await announce(tx, { key: `surplus-received:${attempt.id}`, kind: 'surplus-received', ...finding }, now)
  return paid
}

/** When it was paid, as the provider says: news of it may come days later. Not what cannot be, when its clock is not ours. */
function paidWhen({ createdAt }: Order, told: string | undefined, now: Date): Date {
  const at = told === undefined ? Number.NaN : Date.parse(told)
  return at >= Math.floor(createdAt.getTime() / 1_000) * 1_000 && at <= now.getTime() ? new Date(at) : now
}

const surplusRefund = (attempt: Attempt, cents: number): Refund => ({
  id: newId(),
  orderId: attempt.orderId,
  attemptId: attempt.id,
  key: `surplus:${attempt.id}`,
  cents,
  reason: 'surplus',
  status: 'requested',
  providerId: null,
  requestedBy: 'payments',
  requestedAt: new Date(),
})

async function moveOn(
  tx: Db,
  { actor, now }: Who,
  order: Order,
  attempt: Attempt,
  payment: ProviderPayment,
): Promise<Attempt> {
  const expiresAt = dateOf(payment.expiresAt) ?? attempt.expiresAt
  const moved = { ...attempt, status: payment.status, payAt: payment.payAt ?? attempt.payAt, expiresAt }
  await saveAttempt(tx, moved)
  const facts = { attempt: attempt.n }
  await recordEvent(tx, { orderId: order.id, actor: actor.id, what: payment.status, at: now, facts })
  // A bank that could not pay is not asked again without the payer.
  if (moved.sequence === 'recurring' && moved.mandateId && !isLive(moved)) {
    await ended(tx, { actor, now }, moved.mandateId, 'failed')
  }
  if (!isLive(moved) && order.status === 'open' && !attempt.leftAt) {
    const collected = moved.sequence === 'recurring' ? { collected: true } : {}
    await enqueue(tx, 'payments.not-paid', { orderId: order.id, caseId: order.caseId, ...collected })
  }
  return moved
}

async function takeRefunds(tx: Db, who: Who, order: Order, attempt: Attempt, told: readonly ProviderRefund[]) {
  if (told.length === 0) return false
  const ours = await refundsOf(tx, order.id)
  let changed = false
  for (const { id, reference, status, cents } of told) {
    const refund = ours.find((one) => one.providerId === id || one.id === reference)
    if (refund) {
      changed = (await moveRefund(tx, who, { order, attempt, refund }, refundStatusOf[status], id)) || changed
    } else if (status !== 'failed') {
      const outside: Refund = {
        ...surplusRefund(attempt, cents),
        key: `outside:${id}`,
        reason: 'outside',
        requestedBy: 'provider',
      }
      await insertRefund(tx, outside)
      await moveRefund(tx, who, { order, attempt, refund: outside }, refundStatusOf[status], id)
      const finding = { key: outside.key, kind: 'refunded-outside', orderId: order.id, cents } as const
      await announce(tx, { ...finding, attemptId: attempt.id, refundId: outside.id, providerId: id }, who.now)
      changed = true
    }
  }
  return changed
}

const dateOf = (text: string | undefined): Date | null => (text ? new Date(text) : null)
