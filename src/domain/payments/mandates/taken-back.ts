import type { Kysely } from 'kysely'
import type { ProviderChargeBack } from '#outside/payment-provider/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import '../events.ts'
import { announce } from '../announce.ts'
import { chargeBackReversed, chargedBack } from '../ledger.ts'
import { type Attempt, type Order, requireAccess } from '../order.ts'
import { book, findOrder, type PaymentsTables, recordEvent, saveTakenBack } from '../store.ts'
import { ended } from './end-mandate.ts'
import { chargeBacksOfOrder, insertChargeBack, saveReversed } from './store.ts'
import type { ChargeBack } from './tables.ts'

type Who = Pick<Context<PaymentsTables>, 'actor' | 'now'>

/**
 * What the payer's bank took back of a payment, as the provider tells it: each is booked once, and once more when it is undone.
 * Also when the money was given back before: a person reads that. Needs the order's lock. `false`: no news.
 */
export async function takeChargeBacks(
  tx: Kysely<PaymentsTables>,
  who: Who,
  { order, attempt }: Readonly<{ order: Order; attempt: Attempt }>,
  told: readonly ProviderChargeBack[],
): Promise<boolean> {
  if (told.length === 0 || !attempt.bookedTo) return false
  const { actor, now } = who
  const known = new Map((await chargeBacksOfOrder(tx, order.id)).map((one) => [one.providerId, one]))
  let changed = false
  for (const { id: providerId, cents, isReversed } of told) {
    const before = known.get(providerId)
    const taken: ChargeBack = before ?? {
      ...{ id: newId(), orderId: order.id, attemptId: attempt.id, providerId, cents },
      reversedAt: null,
    }
    const facts = { attempt: attempt.n, cents }
    if (!before) {
      await insertChargeBack(tx, taken, now)
      await book(tx, chargedBack(taken, attempt.bookedTo), now)
      await recordEvent(tx, { orderId: order.id, actor: actor.id, what: 'charged-back', at: now, facts })
      const finding = { key: `charged-back:${providerId}`, kind: 'charged-back', orderId: order.id } as const
      await announce(tx, { ...finding, attemptId: attempt.id, providerId, cents }, now)
      if (attempt.mandateId) await ended(tx, who, attempt.mandateId, 'taken-back')
    }
    const undone = isReversed && !taken.reversedAt
    if (undone) {
      await saveReversed(tx, taken.id, now)
      await book(tx, chargeBackReversed(taken, attempt.bookedTo), now)
      await recordEvent(tx, { orderId: order.id, actor: actor.id, what: 'charge-back-reversed', at: now, facts })
    }
    changed = changed || !before || undone
  }
  if (!changed) return false
  const left = (await chargeBacksOfOrder(tx, order.id)).filter(
    ({ attemptId, reversedAt }) => attemptId === attempt.id && !reversedAt,
  )
  await saveTakenBack(
    tx,
    attempt.id,
    left.reduce((sum, { cents }) => sum + cents, 0),
  )
  await enqueue(tx, 'payments.charged-back', { orderId: order.id, caseId: order.caseId })
  return true
}

/** What banks took back of an order's payments, undone or not, oldest first. */
export async function chargeBacksOf(
  { db, actor }: Pick<Context<PaymentsTables>, 'db' | 'actor'>,
  orderId: string,
): Promise<readonly ChargeBack[]> {
  const order = await findOrder(db, orderId)
  requireAccess(order ?? { id: orderId, payer: '' }, actor)
  return chargeBacksOfOrder(db, orderId)
}
