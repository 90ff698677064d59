import { tell } from '#domain/messages/index.ts'
import { orderFile } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'

/** Whether what goes back was paid in cash, and so is given at a counter. */
export async function wasCash(context: OpenContext, orderId: string, refundId: string): Promise<boolean> {
  const { attempts, refunds } = await orderFile(context, orderId)
  const refund = refunds.find(({ id }) => id === refundId)
  return attempts.find(({ id }) => id === refund?.attemptId)?.method === 'cash'
}

/** Who paid in cash is asked to come for it: once for each refund, and not any more when it was given meanwhile. */
export async function askToCome(context: OpenContext, orderId: string, refundId: string): Promise<void> {
  const { order, refunds } = await orderFile(context, orderId)
  const refund = refunds.find(({ id }) => id === refundId)
  if (refund?.status !== 'requested') return
  const facts = { cents: refund.cents, path: `/mijn-loket/betaalbewijzen/${order.id}` }
  const once = `refund-at-counter/${refundId}`
  await tell(context, { personId: order.payer, template: 'refund-at-counter', facts, caseId: order.caseId, once })
}
