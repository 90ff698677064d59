import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { owed } from './ledger.ts'
import { type Order, requireAccess } from './order.ts'
import { book, insertOrder, type PaymentsTables, recordEvent } from './store.ts'

/** What is owed: for which case, for what in it, by which person; `cents` above zero; `description` without personal data. */
export type Owed = Readonly<{ caseId: string; purpose: string; payer: string; cents: number; description: string }>

/**
 * Opens the order of a case for a purpose, or gives the one that is open or paid. Refuses another amount than the open
 * one's (`payments/other-amount`): cancel that first. Joins a running transaction.
 */
export function openOrder(context: Context<PaymentsTables>, what: Owed): Promise<Order> {
  const { actor, now } = context
  if (!Number.isSafeInteger(what.cents) || what.cents <= 0) throw new RangeError(`Nothing to pay: ${what.cents} cents`)

  return transaction(context, async (tx) => {
    const wanted: Order = {
      id: newId(),
      ...what,
      status: 'open',
      channel: actor.channel,
      createdAt: now,
      paidAt: null,
      paidBy: null,
    }
    requireAccess(wanted, actor)
    const { order, isNew } = await insertOrder(tx, wanted)
    requireAccess(order, actor)
    if (!isNew) {
      if (order.status === 'open' && order.cents !== what.cents) throw new Refusal('conflict', 'payments/other-amount')
      return order
    }
    await book(tx, owed(order), now)
    await recordEvent(tx, { orderId: order.id, actor: actor.id, what: 'opened', at: now })
    return order
  })
}
