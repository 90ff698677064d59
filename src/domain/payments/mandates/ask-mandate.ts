import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAccess } from '../order.ts'
import { ask, type Payments } from '../provider.ts'
import { findOrder, lockOrder, type PaymentsTables, recordEvent } from '../store.ts'
import { type Mandate, requirePayer } from './mandate.ts'
import { findMandate, insertMandate, mandateOfOrder, saveCustomer } from './store.ts'

/**
 * The payer agrees that we collect from his account from now on: he pays this open order by hand, and gives the mandate with
 * it. Only the payer himself. Again gives the same one. Joins a running transaction.
 */
export function askMandate(context: Context<PaymentsTables>, orderId: string): Promise<Mandate> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const order = await lockOrder(tx, orderId)
    requirePayer(order.payer, actor, orderId)
    const before = await mandateOfOrder(tx, orderId)
    if (before) return before
    if (order.status !== 'open') throw new Refusal('conflict', 'payments/already-paid', { order: orderId })
    const nothing = { customer: null, providerId: null }
    const mandate: Mandate = { id: newId(), payer: order.payer, firstOrder: orderId, ...nothing, status: 'asked' }
    await insertMandate(tx, mandate, now)
    await recordEvent(tx, { orderId, actor: actor.id, what: 'mandate-asked', at: now })
    return mandate
  })
}

/** The mandate that belongs to the first order, when one was asked with it. */
export async function mandateWith(
  { db, actor }: Pick<Context<PaymentsTables>, 'db' | 'actor'>,
  orderId: string,
): Promise<Mandate | null> {
  const order = await findOrder(db, orderId)
  requireAccess(order ?? { id: orderId, payer: '' }, actor)
  return (await mandateOfOrder(db, orderId)) ?? null
}

/** The payer as the provider knows him, asked there once. Asks the provider, so it is never part of a transaction. */
export async function ensureCustomer(
  context: Context<PaymentsTables>,
  { provider }: Payments,
  mandate: Mandate,
): Promise<string> {
  if (mandate.customer) return mandate.customer
  const customer = await ask(() => provider.openCustomer(mandate.id))
  await saveCustomer(context.db, mandate.id, customer)
  return (await findMandate(context.db, mandate.id))?.customer ?? customer
}
