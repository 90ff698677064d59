import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawUnprinted } from '../documents/index.ts'
import { grantsOfCase } from '../grants/index.ts'
import { mayRefund, orderFile, refundOrder } from '../payments/index.ts'

/** For the file of the payment; nothing of a person. */
const reason = 'Niet afgedrukt'

/**
 * Money and document agree: what was paid for a document that a printer failed and nobody has goes back whole, and the document holds no
 * more, both or neither. A second press changes nothing. For who may refund. Refuses as `withdrawUnprinted` and `refundOrder`, and
 * `documents/more-than-paper`: the case gave a permit too.
 */
export function giveBackUnprinted(context: OpenContext, orderId: string): Promise<void> {
  if (!mayRefund(context.actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const { order } = await orderFile(within, orderId)
    // A permit, a pass or a place in the street is more than its paper: who gives that money back takes back the thing itself.
    const gave = (await grantsOfCase(within, order.caseId)).filter(({ withdrawn }) => !withdrawn)
    if (gave.length > 0) throw new Refusal('conflict', 'documents/more-than-paper')
    await withdrawUnprinted(within, order.caseId)
    await refundOrder(within, { orderId, key: `not-printed:${order.caseId}`, reason })
  })
}
