import { type Context, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentAttempt, isLive, requireAccess } from './order.ts'
import type { Payments } from './provider.ts'
import { settlePayment } from './settle-payment.ts'
import { attemptByReturn, attemptsOf, findOrder, type PaymentsTables } from './store.ts'

/**
 * The provider's page of the payment that the payer is busy with, to show as a code. Null: there is none, it is at a terminal, or the
 * provider did not tell it yet. Refuses a foreign order.
 */
export async function checkoutOf({ db, actor }: Context<PaymentsTables>, orderId: string): Promise<string | null> {
  const order = await findOrder(db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(order, actor)
  const running = currentAttempt(await attemptsOf(db, orderId))
  return running && running.terminal === null ? running.payAt : null
}

/** `twice`: it was paid in another way too, so this one goes back. `waiting`: the provider does not know yet, or is silent. */
export type Returned = 'paid' | 'twice' | 'waiting' | 'not-paid'

/**
 * What the phone is told that comes back from the provider: the address is secret and of one payment, so whoever has it is the payer.
 * Nothing of a person, nor what was paid for. Null: no such address.
 */
export async function returnedPayment(
  context: Context<PaymentsTables>,
  payments: Payments,
  returnTo: string,
): Promise<Returned | null> {
  const found = await attemptByReturn(context.db, returnTo)
  if (!found) return null
  if (isLive(found) && found.providerId) {
    try {
      await settlePayment({ ...context, actor: system('payments') }, payments, found.providerId)
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
    }
  }
  const now = (await attemptByReturn(context.db, returnTo)) ?? found
  if (now.status === 'paid') return now.bookedTo === 'revenue' ? 'paid' : 'twice'
  return isLive(now) ? 'waiting' : 'not-paid'
}
