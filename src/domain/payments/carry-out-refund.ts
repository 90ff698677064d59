import { ProviderRefused } from '#outside/payment-provider/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { announce } from './announce.ts'
import { moveRefund } from './give-back.ts'
import { type Attempt, type Order, requireStaff } from './order.ts'
import { ask, type Payments } from './provider.ts'
import { type Refund, refundStatusOf } from './refund.ts'
import { attemptsOf, findOrder, findRefund, lockOrder, type PaymentsTables } from './store.ts'

/**
 * Asks the provider for a promised refund. May run twice, also at the same time and also long after a crash: it looks
 * first whether the provider has it, and asks under a key of its own. A silent provider is refused: the job comes back.
 */
export async function carryOutRefund(
  context: Context<PaymentsTables>,
  payments: Payments,
  refundId: string,
): Promise<void> {
  requireStaff(context.actor)
  const refund = await findRefund(context.db, refundId)
  if (refund?.status !== 'requested') return
  const order = await findOrder(context.db, refund.orderId)
  const attempt = (await attemptsOf(context.db, refund.orderId)).find(({ id }) => id === refund.attemptId)
  if (!order || !attempt?.providerId) throw new Error(`Refund ${refundId} belongs to no payment`)

  if (attempt.method !== 'provider') return byHand(context, order, attempt, refundId)

  const answer = await ask(() => giveBack(payments, attempt.providerId as string, refund, order.description))
  await transaction(context, async (tx) => {
    await lockOrder(tx, order.id)
    const latest = await findRefund(tx, refundId)
    if (!latest) return
    const to = answer === 'no' ? 'failed' : refundStatusOf[answer.status]
    await moveRefund(tx, context, { order, attempt, refund: latest }, to, answer === 'no' ? null : answer.id)
  })
}

/** The bank takes no orders from us, and a till is not ours to open: a person gives it back and says so. Who paid in cash has to come. */
function byHand(context: Context<PaymentsTables>, order: Order, { id: attemptId, method }: Attempt, refundId: string) {
  return transaction(context, async (tx) => {
    await lockOrder(tx, order.id)
    const refund = await findRefund(tx, refundId)
    if (refund?.status !== 'requested') return
    const about = { orderId: order.id, attemptId, refundId, cents: refund.cents }
    const finding = { key: `refund-by-hand:${refundId}`, kind: 'refund-by-hand', ...about } as const
    const isNew = await announce(tx, finding, context.now)
    if (!isNew || method !== 'cash') return
    await enqueue(tx, 'payments.refund-at-counter', { orderId: order.id, caseId: order.caseId, refundId })
  })
}

/** These say something of us (key, rights) or of the moment; any other no is about the refund itself. */
const notAboutTheRefund = [401, 403, 409]

async function giveBack({ provider }: Payments, providerId: string, refund: Refund, description: string) {
  const known = await provider.refunds(providerId)
  const ours = known.find(({ reference }) => reference === refund.id)
  if (ours) return ours
  try {
    return await provider.refund(providerId, { reference: refund.id, cents: refund.cents, description })
  } catch (error) {
    if (error instanceof ProviderRefused && !notAboutTheRefund.includes(error.status)) return 'no' as const
    throw error
  }
}
