import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import './events.ts'
import { waived } from './ledger.ts'
import { isLive, type Order, requireAccess } from './order.ts'
import { attemptsOf, book, lockOrder, type PaymentsTables, recordEvent, saveOrder } from './store.ts'

/**
 * Nothing is owed any more. Needs no provider: what is still open there is stopped by a job, and money that comes
 * in nevertheless goes back by itself. Joins a running transaction.
 */
export function cancelOrder(context: Context<PaymentsTables>, orderId: string): Promise<Order> {
  const { actor, now } = context

  return transaction(context, async (tx) => {
    const order = await lockOrder(tx, orderId)
    requireAccess(order, actor)
    if (order.status === 'cancelled') return order
    if (order.status === 'paid') throw new Refusal('conflict', 'payments/already-paid', { order: orderId })

    const cancelled: Order = { ...order, status: 'cancelled' }
    await saveOrder(tx, cancelled)
    await book(tx, waived(order), now)
    await recordEvent(tx, { orderId, actor: actor.id, what: 'cancelled', at: now })
    const attempts = await attemptsOf(tx, orderId)
    if (attempts.some(isLive)) await enqueue(tx, 'payments.stop', { orderId })
    return cancelled
  })
}
