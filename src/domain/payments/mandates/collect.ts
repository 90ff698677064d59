import { type Context, system, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import '../events.ts'
import { requireStaff } from '../order.ts'
import type { Payments } from '../provider.ts'
import { startPayment } from '../start-payment.ts'
import { findOrder, type PaymentsTables } from '../store.ts'

/** Has an open order collected with a mandate of its payer, by a job. Joins a running transaction. */
export function collectOrder(
  context: Context<PaymentsTables>,
  what: Readonly<{ orderId: string; mandateId: string }>,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'payments/not-found')
  return transaction(context, (tx) => enqueue(tx, 'payments.collect', { ...what }))
}

/** Reasons for which collecting comes to nothing, and the payer pays by hand. */
const comesToNothing: readonly string[] = ['payments/mandate-ended', 'payments/collection-refused']

/**
 * Collects an order; again goes on with the same payment. What the provider or the mandate refuses is told as "not paid": the
 * order stays open, to be paid by hand. Refuses `unavailable` while the provider is silent: ask again.
 */
export async function collect(
  context: Context<PaymentsTables>,
  payments: Payments,
  { orderId, mandateId }: Readonly<{ orderId: string; mandateId: string }>,
): Promise<void> {
  requireStaff(context.actor)
  const order = await findOrder(context.db, orderId)
  if (order?.status !== 'open') return
  try {
    // Nobody comes back from anywhere, and nobody reads a page: the language is the city's own.
    await startPayment(context, payments, { orderId, returnTo: '', language: 'nl', mandate: mandateId })
  } catch (error) {
    if (!(error instanceof Refusal && comesToNothing.includes(error.code))) throw error
    const told = { orderId, caseId: order.caseId, collected: true }
    await transaction({ ...context, actor: system('payments') }, (tx) => enqueue(tx, 'payments.not-paid', told))
  }
}
