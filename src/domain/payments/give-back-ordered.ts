import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { isFee } from './fee.ts'
import { mayRefund, requireStaff } from './order.ts'
import { refundOrder } from './refund-order.ts'
import { ordersOfCase } from './report.ts'
import type { PaymentsTables } from './store.ts'

/** What was ordered, paid and then not given goes back: not a fee, which pays for the work itself. Again, it changes nothing. */
export function giveBackOrdered(context: Context<PaymentsTables>, caseId: string): Promise<void> {
  requireStaff(context.actor)
  if (!mayRefund(context.actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
  return transaction(context, async (tx) => {
    const within = { ...context, db: tx }
    const orders = await ordersOfCase(within, caseId)
    const paid = orders.filter(({ status, purpose }) => status === 'paid' && !isFee({ purpose }))
    for (const { id: orderId } of paid)
      await refundOrder(within, { orderId, key: `refused:${orderId}`, reason: 'refused' })
  })
}
