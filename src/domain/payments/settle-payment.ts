import type { Kysely } from 'kysely'
import { type Context, system, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { announce } from './announce.ts'
import './events.ts'
import { ended } from './mandates/end-mandate.ts'
import { type News, type Settled, takeNews } from './news.ts'
import { isLive, requireStaff } from './order.ts'
import { ask, isPaymentId, type Payments } from './provider.ts'
import { findAttempt, lockOrder, type PaymentsTables, recordEvent, saveAttempt } from './store.ts'

/**
 * What a webhook asks for: looks at the provider and takes in what it says. The caller's word counts for nothing, so
 * anybody may have sent it; an unknown id changes nothing. Refuses `unavailable` when the provider is silent: then the
 * webhook must answer 503, so that it is sent again.
 */
export async function settlePayment(
  context: Context<PaymentsTables>,
  payments: Payments,
  providerId: string,
): Promise<Settled> {
  requireStaff(context.actor)
  if (!isPaymentId(providerId)) return 'unknown'
  const news = await askNews(context.db, payments, providerId)
  if (!news) return forgotten(context, providerId)
  return transaction(context, (tx) => takeNews(tx, { actor: system('payments'), now: context.now }, news))
}

async function askNews(db: Kysely<PaymentsTables>, { provider }: Payments, providerId: string): Promise<News | null> {
  const payment = await ask(() => provider.get(providerId))
  if (!payment) return null
  const known = await findAttempt(db, providerId)
  const mayHaveRefunds = payment.refundedCents > 0 || (known && known.refundedCents > 0)
  const wasTakenBack = payment.takenBackCents > 0 || (known && known.takenBackCents > 0)
  return {
    payment,
    refunds: mayHaveRefunds ? await ask(() => provider.refunds(providerId)) : [],
    ...(wasTakenBack && { chargeBacks: await ask(() => provider.chargeBacks(providerId)) }),
  }
}

/** The provider does not know its own payment any more: the payer can try again, and a person is told. */
function forgotten(context: Context<PaymentsTables>, providerId: string): Promise<Settled> {
  const { now } = context
  return transaction(context, async (tx) => {
    const known = await findAttempt(tx, providerId)
    if (!known) return 'unknown'
    const order = await lockOrder(tx, known.orderId)
    const attempt = await findAttempt(tx, providerId)
    if (!attempt || !isLive(attempt)) return 'unchanged'
    const { orderId, cents } = attempt
    await saveAttempt(tx, { ...attempt, status: 'failed' })
    await recordEvent(tx, { orderId, actor: 'payments', what: 'failed', at: now, facts: { attempt: attempt.n } })
    const finding = { key: `unknown-at-provider:${providerId}`, kind: 'unknown-at-provider', orderId } as const
    await announce(tx, { ...finding, attemptId: attempt.id, providerId, cents }, now)
    if (attempt.sequence === 'recurring' && attempt.mandateId) {
      await ended(tx, { actor: system('payments'), now }, attempt.mandateId, 'failed')
      await enqueue(tx, 'payments.not-paid', { orderId, caseId: order.caseId, collected: true })
    }
    return 'changed'
  })
}
