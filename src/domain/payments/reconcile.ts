import type { ProviderPayment } from '#outside/payment-provider/index.ts'
import { type Context, system, transaction } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { announce } from './announce.ts'
import './events.ts'
import type { Finding, FindingKind, RunOutcome } from './finding.ts'
import { isLive, isProgress, requireStaff } from './order.ts'
import { ask, type Payments } from './provider.ts'
import { attemptsByProviderId, horizonOf, ledgerDifferences, liveAttempts, refundsUnderWay } from './report.ts'
import { settlePayment } from './settle-payment.ts'
import { giveUp } from './start-payment.ts'
import { beginRun, endRun, type PaymentsTables } from './store.ts'

export type Reconciled = Readonly<{ runId: string; outcome: RunOutcome; lookedAt: number }>
type Run = Readonly<{ context: Context<PaymentsTables>; payments: Payments; runId: string; young: number }>

const pageSize = 250
const mostPages = 40
const day = 24 * 60 * 60_000

/**
 * Holds our books against the provider's: its list since the last complete run (or `days` back, and then the ledger
 * too), and everything that is still open here. What webhooks missed is taken in, what a crash lost is found again, and
 * what a person must look at is told. May run twice at the same time; a silent provider is left for the next run.
 * Attempts and refunds younger than `young` milliseconds may simply be under way.
 */
export async function reconcile(
  context: Context<PaymentsTables>,
  payments: Payments,
  { days, young = 10 * 60_000 }: { days?: number; young?: number } = {},
): Promise<Reconciled> {
  requireStaff(context.actor)
  const { db } = context
  const horizon = days === undefined ? await horizonOf(db) : new Date(Date.now() - days * day)
  const runId = await beginRun(db)
  const run: Run = { context: { ...context, actor: system('payments') }, payments, runId, young }
  const seen = { count: 0 }
  let outcome: RunOutcome
  try {
    outcome = (await walkList(run, horizon, seen)) ? 'complete' : 'cut-off'
    await walkLive(run, outcome === 'complete')
    await walkRefunds(run)
    if (days !== undefined) await checkLedger(run)
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
    outcome = error.code === 'payments/provider-silent' ? 'silent' : 'refused'
    const today = context.now.toISOString().slice(0, 10)
    if (outcome === 'refused') await tell(run, { key: `provider-refused:${today}`, kind: 'provider-refused' })
  }
  await endRun(db, runId, outcome, seen.count)
  return { runId, outcome, lookedAt: seen.count }
}

const tell = ({ context, runId }: Run, finding: Finding): Promise<boolean> =>
  transaction(context, (tx) => announce(tx, { ...finding, runId }, context.now))

/** `false`: there was more than we look at in one run. */
async function walkList(run: Run, horizon: Date, seen: { count: number }): Promise<boolean> {
  let from: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { payments, next } = await ask(() => run.payments.provider.list({ limit: pageSize, ...(from && { from }) }))
    seen.count += payments.length
    await compare(run, payments)
    const last = payments.at(-1)?.createdAt
    if (!next || (last && new Date(last) < horizon)) return true
    from = next
  }
  return false
}

async function compare(run: Run, page: readonly ProviderPayment[]): Promise<void> {
  const ours = page.filter(({ reference }) => isId(reference))
  const ids = ours.map(({ id }) => id)
  const known = await attemptsByProviderId(run.context.db, ids)
  for (const { id, status, refundedCents, takenBackCents } of ours) {
    const attempt = known.get(id)
    const differs =
      !attempt ||
      isProgress(attempt.status, status) ||
      attempt.refundedCents !== refundedCents ||
      attempt.takenBackCents !== takenBackCents
    if (differs) await mend(run, id, attempt ? 'webhook-missed' : 'start-lost')
  }
}

async function mend(run: Run, providerId: string, kind: FindingKind): Promise<void> {
  const { context, payments } = run
  if ((await settlePayment(context, payments, providerId)) !== 'changed') return
  const attempt = (await attemptsByProviderId(context.db, [providerId])).get(providerId)
  // No webhook tells that a payer is busy, so none was missed.
  if (!attempt || (kind === 'webhook-missed' && isLive(attempt))) return
  const { id: attemptId, orderId, cents, status, refundedCents, takenBackCents } = attempt
  await tell(run, {
    key: `${kind}:${providerId}:${status}:${refundedCents}:${takenBackCents}`,
    kind,
    providerId,
    attemptId,
    orderId,
    cents,
  })
}

/** What is still open here. One that the provider never had is ended, so that the payer can go on. */
async function walkLive(run: Run, isListComplete: boolean): Promise<void> {
  for (const attempt of await liveAttempts(run.context.db, new Date(Date.now() - run.young))) {
    if (attempt.providerId) await mend(run, attempt.providerId, 'webhook-missed')
    else if (isListComplete) await giveUp(run.context, attempt)
  }
}

async function walkRefunds(run: Run): Promise<void> {
  const { context, payments, young } = run
  for (const refund of await refundsUnderWay(context.db)) {
    const { id: refundId, orderId, attemptId, cents, status, requestedAt, providerId } = refund
    if (status === 'accepted') {
      if (providerId) await settlePayment(context, payments, providerId)
    } else if (Date.now() - requestedAt.getTime() > young) {
      await transaction(context, (tx) => enqueue(tx, 'payments.refund', { refundId }))
      await tell(run, { key: `refund-late:${refundId}`, kind: 'refund-late', orderId, attemptId, refundId, cents })
    }
  }
}

async function checkLedger(run: Run): Promise<void> {
  for (const { orderId, cents } of await ledgerDifferences(run.context.db)) {
    await tell(run, { key: `ledger-differs:${orderId}`, kind: 'ledger-differs', orderId, cents })
  }
}
