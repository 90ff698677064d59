import type { Kysely } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { requireRole } from '../access/index.ts'
import { type Case, can, helpers, type Move, requireDecider, statusAfter } from './case.ts'
import { type CaseChange, type CasesTables, changeCase, lockCase, recordEvent } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Take the next step with this case. */
    'cases.proceed': { caseId: string }
    'cases.waiting': { caseId: string }
    'cases.refused': { caseId: string }
    'cases.granted': { caseId: string }
    'cases.withdrawn': { caseId: string }
    'cases.reopened': { caseId: string }
  }
}

type Tx = Kysely<CasesTables>

/**
 * Where the mid-office stood with a case when it found out what it now writes. A case that changed since stays as it is.
 * `within` runs in the transaction of the move, after it.
 */
export type Standing = Readonly<{
  revision: number
  step: string | null
  /** The day by which the city decides, now that it is not at once. */
  promisedOn: string | null
  /** What the conditions gave, for whoever has to look. */
  explanation?: unknown
  within: (tx: Tx) => Promise<void>
}>

/** The fee was paid: the case goes on. A second announcement of the same payment changes nothing. */
export function markPaid(context: Context<CasesTables>, caseId: string): Promise<Case> {
  // From now on its day of erasure follows from the decision.
  return moved(context, caseId, 'pay', 'paid', { eraseOn: null }, (tx) => enqueue(tx, 'cases.proceed', { caseId }))
}

/** A source is silent: the case waits and is tried again at `retryAt`; the resident is told the first time. */
export function keepWaiting(
  context: Context<CasesTables>,
  caseId: string,
  reason: string,
  retryAt: Date,
  standing?: Standing,
): Promise<Case> {
  return transaction(context, async (tx) => {
    requireDecider(context.actor)
    const subject = await lockCase(tx, caseId)
    if (!can('wait', subject.status) || isOlder(standing, subject)) return subject
    const isFirst = subject.status !== 'waiting' || subject.reason !== reason
    const waiting = await changeCase(tx, subject, {
      status: statusAfter('wait', subject),
      reason,
      attempts: subject.attempts + 1,
      ...(standing && placeOf(standing)),
    })
    await standing?.within(tx)
    if (isFirst) {
      await recordEvent(tx, caseId, 'waiting', context, { reason })
      await enqueue(tx, 'cases.waiting', { caseId })
    }
    await enqueue(tx, 'cases.proceed', { caseId }, { after: retryAt })
    return waiting
  })
}

/** A person has to look: with the reason, never as a refusal. */
export function handOver(
  context: Context<CasesTables>,
  caseId: string,
  reason: string,
  standing?: Standing,
): Promise<Case> {
  const change = { reason, ...(standing && placeOf(standing)) }
  return moved(context, caseId, 'hand-over', 'handed-over', change, standing?.within, standing)
}

/** An employee lets the mid-office look once more: the source answers again, or what was wrong is mended. */
export function tryAgain(context: Context<CasesTables>, caseId: string): Promise<Case> {
  return transaction(context, async (tx) => {
    requireRole(context.actor, ...helpers)
    const subject = await lockCase(tx, caseId)
    if (!can('try-again', subject.status)) return subject
    const next = await changeCase(tx, subject, { status: statusAfter('try-again', subject), reason: null })
    await recordEvent(tx, caseId, 'tried-again', context)
    await enqueue(tx, 'cases.proceed', { caseId })
    return next
  })
}

/** A rule says no: with the explanation that the resident reads, and the way to appeal. */
export function refuseCase(
  context: Context<CasesTables>,
  caseId: string,
  explanation: unknown,
  eraseOn: string,
  standing?: Standing,
): Promise<Case> {
  const change = { explanation, decidedAt: context.now, eraseOn, reason: 'conditions' }
  const more = async (tx: Tx) => {
    await standing?.within(tx)
    await enqueue(tx, 'cases.refused', { caseId })
  }
  return moved(context, caseId, 'refuse', 'refused', change, more, standing)
}

/** Granted; `issue` stores what is issued, in the same transaction, so that neither exists without the other. */
export function grantCase(
  context: Context<CasesTables>,
  caseId: string,
  {
    explanation,
    eraseOn,
    issue,
    asOf,
  }: Readonly<{
    explanation: unknown
    eraseOn: string
    issue: (tx: Tx) => Promise<void>
    asOf?: Pick<Case, 'revision'>
  }>,
): Promise<Case> {
  const change = { explanation, decidedAt: context.now, eraseOn, reason: null }
  const more = async (tx: Tx) => {
    await issue(tx)
    await enqueue(tx, 'cases.granted', { caseId })
  }
  return moved(context, caseId, 'grant', 'granted', change, more, asOf)
}

/** One step of the mid-office. Whoever comes second finds the case moved on, and changes nothing. */
function moved(
  context: Context<CasesTables>,
  caseId: string,
  move: Move,
  event: string,
  change: CaseChange,
  more: (tx: Tx) => Promise<void> = async () => {},
  asOf?: Pick<Case, 'revision'>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    requireDecider(context.actor)
    const subject = await lockCase(tx, caseId)
    if (!can(move, subject.status) || isOlder(asOf, subject)) return subject
    const next = await changeCase(tx, subject, { ...change, status: statusAfter(move, subject) })
    await recordEvent(tx, caseId, event, context, change.reason ? { reason: change.reason } : {})
    await more(tx)
    return next
  })
}

const placeOf = ({ step, promisedOn, explanation }: Standing) => ({
  step,
  promisedOn,
  ...(explanation !== undefined && { explanation }),
})

const isOlder = (asOf: Pick<Case, 'revision'> | undefined, subject: Case): boolean =>
  asOf !== undefined && asOf.revision !== subject.revision
