import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayTakeCash } from '../cash/take-cash.ts'
import { moveRefund } from '../give-back.ts'
import { mayRefund, requireStaff } from '../order.ts'
import { attemptsOf, closeByHand, findRefund, lockOrder, type PaymentsTables } from '../store.ts'

/**
 * A person gave back what was paid by transfer or in cash, and says so: cash who stands at a till, a transfer who may give money
 * back. Saying it again changes nothing.
 */
export async function confirmRefund(context: Context<PaymentsTables>, refundId: string): Promise<void> {
  requireStaff(context.actor)
  const may = { transfer: mayRefund(context.actor), cash: mayTakeCash(context.actor) }
  if (!may.transfer && !may.cash) throw new Refusal('forbidden', 'payments/may-not-refund')
  const found = await findRefund(context.db, refundId)
  if (!found) throw new Refusal('missing', 'payments/not-found')
  await transaction(context, async (tx) => {
    const order = await lockOrder(tx, found.orderId)
    const [refund, attempts] = [await findRefund(tx, refundId), await attemptsOf(tx, order.id)]
    const attempt = attempts.find(({ id }) => id === refund?.attemptId)
    if (!refund || !attempt || attempt.method === 'provider') throw new Refusal('conflict', 'payments/not-by-transfer')
    if (!may[attempt.method]) {
      throw new Refusal('forbidden', attempt.method === 'cash' ? 'payments/no-till' : 'payments/may-not-refund')
    }
    await moveRefund(
      tx,
      context,
      { order, attempt, refund },
      'done',
      `${attempt.method === 'cash' ? 'cash' : 'bank'}/${refund.id}`,
    )
    await closeByHand(tx, refund.id, { by: context.actor.id, at: context.now })
  })
}
