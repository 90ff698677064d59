import type { Kysely } from 'kysely'
import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { dayOf } from '#platform/time/index.ts'
import { requireRole } from '../access/index.ts'
import { releaseVouchers } from '../vouchers/index.ts'
import { type Case, can, helpers, type Move, requireAccess, requireDecider, statusAfter } from './case.ts'
import { unfinishedDays } from './erase.ts'
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

/** A source is silent: the case waits and is tried again at `retryAt`; the resident is told the first time, and each time that the day is promised anew. */
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
    requireAccess(subject, context.actor)
    if (!can('wait', subject.status) || isOlder(standing, subject)) return subject
    const isFirst = subject.status !== 'waiting' || subject.reason !== reason
    const waiting = await changeCase(tx, subject, {
      status: statusAfter('wait', subject),
      reason,
      attempts: subject.attempts + 1,
      ...(standing && placeOf(standing)),
    })
    await standing?.within(tx)
    if (isFirst) await recordEvent(tx, caseId, 'waiting', context, { reason })
    if (isFirst || waiting.promisedOn !== subject.promisedOn) await enqueue(tx, 'cases.waiting', { caseId })
    await enqueue(tx, 'cases.proceed', { caseId }, { after: retryAt })
    return waiting
  })
}

/** What is owed from now on has to be paid first: the clock stands still; not paid for long, it is erased as any application that nobody paid. */
export function awaitPayment(context: Context<CasesTables>, caseId: string, standing: Standing): Promise<Case> {
  const eraseOn = dayOf(new Date(context.now.getTime() + unfinishedDays * 86_400_000))
  const { step, promisedOn } = standing
  const change = { reason: null, step, promisedOn, stoppedOn: cityDay(context.now), eraseOn }
  return moved(context, caseId, 'await-payment', 'payment-asked', change, standing.within, standing)
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
    requireAccess(subject, context.actor)
    if (!can('try-again', subject.status)) return subject
    const change = { status: statusAfter('try-again', subject), reason: null }
    const next = await changeCase(tx, subject, change, { what: 'tried-again', by: context })
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
  reason: 'conditions' | 'decided-by-person' = 'conditions',
): Promise<Case> {
  const change = { explanation, decidedAt: context.now, eraseOn, reason, stoppedOn: null }
  const more = async (tx: Tx, { applicant: personId }: Case) => {
    await standing?.within(tx)
    await releaseVouchers(handedOver(context, tx), { caseId, personId })
    await enqueue(tx, 'cases.refused', { caseId })
  }
  return moved(context, caseId, 'refuse', 'refused', change, more, standing)
}

/**
 * What follows from a refusal, in one transaction in which the case stays refused: an objection comes before it, and then nothing
 * is done, or after it.
 */
export function whileRefused(
  context: Context<CasesTables>,
  caseId: string,
  follow: (within: OpenContext, subject: Case) => Promise<void>,
): Promise<void> {
  return transaction(context, async (tx) => {
    requireDecider(context.actor)
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (subject.status === 'refused') await follow(handedOver(context, tx), subject)
  })
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
  const change = { explanation, decidedAt: context.now, eraseOn, reason: null, stoppedOn: null }
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
  more: (tx: Tx, subject: Case) => Promise<void> = async () => {},
  asOf?: Pick<Case, 'revision'>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    requireDecider(context.actor)
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (!can(move, subject.status) || isOlder(asOf, subject)) return subject
    const noted = { what: event, by: context, ...(change.reason && { facts: { reason: change.reason } }) }
    const next = await changeCase(tx, subject, { ...change, status: statusAfter(move, subject) }, noted)
    await more(tx, subject)
    return next
  })
}

const placeOf = ({ step, promisedOn, explanation }: Standing) => ({
  step,
  promisedOn,
  // The promised day counts what the clock stood still until now.
  stoppedOn: null,
  ...(explanation !== undefined && { explanation }),
})

const isOlder = (asOf: Pick<Case, 'revision'> | undefined, subject: Case): boolean =>
  asOf !== undefined && asOf.revision !== subject.revision
