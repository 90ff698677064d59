import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { promiseRefund } from './give-back.ts'
import { mayRefund, requireStaff } from './order.ts'
import type { Refund } from './refund.ts'
import { attemptsOf, lockOrder, type PaymentsTables, refundsOf } from './store.ts'

/**
 * `cents`: everything that is left when absent. `key`: made once per form that is shown, so that a second click asks
 * for nothing more. `attemptId`: give back this payment (for example of a wrong amount) instead of the one that paid.
 */
export type RefundRequest = Readonly<{
  orderId: string
  key: string
  reason: string
  cents?: number
  attemptId?: string
}>

/**
 * Gives money back, in whole or in part and never more than was paid. Only for roles that may (`refundRoles`). A job asks
 * the provider; the refund that comes back is `requested`, and goes on by itself.
 */
export function refundOrder(context: Context<PaymentsTables>, request: RefundRequest): Promise<Refund> {
  const { actor } = context
  requireStaff(actor)
  if (!mayRefund(actor)) throw new Refusal('forbidden', 'payments/may-not-refund')

  return transaction(context, async (tx) => {
    const { orderId, key, reason } = request
    const order = await lockOrder(tx, orderId)
    const same = (await refundsOf(tx, orderId)).find((refund) => refund.key === key)
    if (same) {
      if (request.cents === undefined || request.cents === same.cents) return same
      throw new Refusal('conflict', 'payments/other-refund', { order: orderId })
    }
    const wanted = request.attemptId ?? order.paidBy
    const attempt = (await attemptsOf(tx, orderId)).find(({ id }) => id === wanted)
    if (!attempt?.paidCents) throw new Refusal('conflict', 'payments/not-paid', { order: orderId })

    // What the payer's bank took back is not there to give.
    const left = attempt.paidCents - attempt.refundedCents - attempt.takenBackCents
    const cents = request.cents ?? left
    if (!Number.isSafeInteger(cents) || cents <= 0 || cents > left) {
      throw new Refusal('conflict', 'payments/more-than-paid', { order: orderId, left })
    }
    const refund: Refund = {
      id: newId(),
      orderId,
      attemptId: attempt.id,
      key,
      cents,
      reason,
      status: 'requested',
      providerId: null,
      requestedBy: actor.id,
      requestedAt: new Date(),
    }
    await promiseRefund(tx, context, refund)
    return refund
  })
}
