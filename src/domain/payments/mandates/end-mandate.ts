import type { Kysely } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import '../events.ts'
import { ask, type Payments } from '../provider.ts'
import { type PaymentsTables, recordEvent } from '../store.ts'
import { type MandateEnd, requireOwn } from './mandate.ts'
import { findMandate, lockMandate, saveEnded } from './store.ts'

/** Nothing is collected with it any more; the provider hears it from a job. Again changes nothing. */
export function endMandate(context: Context<PaymentsTables>, mandateId: string): Promise<void> {
  return transaction(context, async (tx) => {
    const mandate = await findMandate(tx, mandateId)
    if (!mandate) throw new Refusal('missing', 'payments/not-found')
    requireOwn(mandate, context.actor)
    await ended(tx, context, mandateId, 'asked')
  })
}

/** Ends it within the transaction of whatever ended it. */
export async function ended(
  tx: Kysely<PaymentsTables>,
  { actor, now }: Pick<Context<PaymentsTables>, 'actor' | 'now'>,
  mandateId: string,
  why: MandateEnd,
): Promise<void> {
  const mandate = await lockMandate(tx, mandateId)
  if (!mandate || !(await saveEnded(tx, mandateId, why, now))) return
  const event = { orderId: mandate.firstOrder, actor: actor.id, what: 'mandate-ended', at: now, facts: { why } }
  await recordEvent(tx, event)
  if (mandate.providerId) await enqueue(tx, 'payments.revoke-mandate', { mandateId })
  // Who asked for it knows.
  if (why !== 'asked') await enqueue(tx, 'payments.mandate-ended', { mandateId })
}

/** Tells the provider; what it no longer knows is as good as revoked. */
export async function revokeAtProvider(
  { db }: Context<PaymentsTables>,
  { provider }: Payments,
  mandateId: string,
): Promise<void> {
  const { customer = null, providerId = null } = (await findMandate(db, mandateId)) ?? {}
  if (customer && providerId) await ask(() => provider.revokeMandate(customer, providerId))
}
