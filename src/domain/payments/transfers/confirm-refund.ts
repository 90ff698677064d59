import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { moveRefund } from '../give-back.ts'
import { mayRefund, requireStaff } from '../order.ts'
import { attemptsOf, findRefund, lockOrder, type PaymentsTables } from '../store.ts'

/** A person gave back what was paid by transfer or in cash, and says so. Saying it again changes nothing. */
export async function confirmRefund(context: Context<PaymentsTables>, refundId: string): Promise<void> {
  requireStaff(context.actor)
  if (!mayRefund(context.actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
  const found = await findRefund(context.db, refundId)
  if (!found) throw new Refusal('missing', 'payments/not-found')
  await transaction(context, async (tx) => {
    const order = await lockOrder(tx, found.orderId)
    const [refund, attempts] = [await findRefund(tx, refundId), await attemptsOf(tx, order.id)]
    const attempt = attempts.find(({ id }) => id === refund?.attemptId)
    if (!refund || !attempt || attempt.method === 'provider') throw new Refusal('conflict', 'payments/not-by-transfer')
    await moveRefund(
      tx,
      context,
      { order, attempt, refund },
      'done',
      `${attempt.method === 'cash' ? 'cash' : 'bank'}/${refund.id}`,
    )
  })
}
