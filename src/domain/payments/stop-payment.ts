import { type Context, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { isLive, requireAccess } from './order.ts'
import { ask, type Payments } from './provider.ts'
import { settlePayment } from './settle-payment.ts'
import { attemptsOf, findOrder, type PaymentsTables } from './store.ts'

/**
 * The payer stops paying: the terminal is released, the order stays open. What cannot be stopped (a page that is open
 * in a browser) ends by itself; if it is paid after all, it pays the order.
 */
export async function stopPayment(
  context: Context<PaymentsTables>,
  payments: Payments,
  orderId: string,
): Promise<void> {
  const order = await findOrder(context.db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(order, context.actor)
  await stopAttempts(context, payments, orderId, { alsoCurrent: true })
}

/** Cancels at the provider what the payer left, or everything, and takes in what became of it. */
export async function stopAttempts(
  context: Context<PaymentsTables>,
  payments: Payments,
  orderId: string,
  { alsoCurrent = false } = {},
): Promise<void> {
  const attempts = await attemptsOf(context.db, orderId)
  for (const attempt of attempts) {
    const { providerId, leftAt } = attempt
    if (!providerId || !isLive(attempt) || (!leftAt && !alsoCurrent)) continue
    await ask(() => payments.provider.cancel(providerId))
    await settlePayment({ ...context, actor: system('payments') }, payments, providerId)
  }
}
