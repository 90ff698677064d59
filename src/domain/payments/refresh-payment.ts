import { type Context, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { isLive, type NextStep, nextStep, type Order, requireAccess } from './order.ts'
import type { Payments } from './provider.ts'
import { settlePayment } from './settle-payment.ts'
import { attemptsOf, findOrder, type PaymentsTables } from './store.ts'

export type PaymentState = Readonly<{
  order: Order
  next: NextStep
  /** How the last attempt ended, when it ended without payment. */
  ended?: 'canceled' | 'expired' | 'failed'
  /** Whether the last attempt was at a card reader. */
  atTerminal: boolean
  /** `false`: the provider is silent, this is what we knew. */
  isSure: boolean
}>

/**
 * How things stand, asked at the provider: for the page to which the payer returns (often before any webhook) and the
 * kiosk that waits for a card. Never refuses because the provider is silent.
 */
export async function refreshPayment(
  context: Context<PaymentsTables>,
  payments: Payments,
  orderId: string,
): Promise<PaymentState> {
  const before = await findOrder(context.db, orderId)
  if (!before) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(before, context.actor)

  let isSure = true
  if (before.status === 'open') {
    for (const { providerId, ...attempt } of await attemptsOf(context.db, orderId)) {
      if (!providerId || !isLive(attempt)) continue
      try {
        await settlePayment({ ...context, actor: system('payments') }, payments, providerId)
      } catch (error) {
        if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
        isSure = false
      }
    }
  }
  const order = (await findOrder(context.db, orderId)) ?? before
  const attempts = await attemptsOf(context.db, orderId)
  const next = nextStep(order, attempts)
  const status = next === 'pay-again' ? attempts.at(-1)?.status : undefined
  const ended = status === 'canceled' || status === 'expired' || status === 'failed' ? { ended: status } : {}
  return { order, next, ...ended, isSure, atTerminal: (attempts.at(-1)?.terminal ?? null) !== null }
}
