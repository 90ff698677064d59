import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, requireAccess, requireDecider, statusAfter } from './case.ts'
import { type CaseChange, type CasesTables, changeCase, lockCase } from './store.ts'

/** Somebody did what the case waited for: it goes on by itself from there. */
export function goOnWith(context: Context<CasesTables>, caseId: string, what: 'task-done' | 'decided'): Promise<Case> {
  requireDecider(context.actor)
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    const change = { status: statusAfter('try-again', subject), reason: null, attempts: 0 }
    const next = await changeCase(tx, subject, change, { what, by: context })
    await enqueue(tx, 'cases.proceed', { caseId })
    return next
  })
}

/**
 * The customer has to act first: the clock stands still from `today` (`YYYY-MM-DD`). Null: the case changed since `asOf`, and
 * stays as it is.
 */
export function askApplicant(
  context: Context<CasesTables>,
  caseId: string,
  {
    today,
    asOf,
    change = {},
    reason = 'asked-customer',
    event = 'asked',
  }: Readonly<{
    today: string
    asOf?: number | undefined
    change?: CaseChange | undefined
    reason?: string
    event?: 'asked' | 'paper-awaited'
  }>,
): Promise<Case | null> {
  requireDecider(context.actor)
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (asOf !== undefined && asOf !== subject.revision) return null
    const status = statusAfter('ask', subject)
    const asking = { ...change, status, reason, stoppedOn: today }
    return changeCase(tx, subject, asking, { what: event, by: context })
  })
}

/** The customer answered: the clock runs again, until `promisedOn`. */
export function heardFromApplicant(
  context: Context<CasesTables>,
  caseId: string,
  { promisedOn, reason }: Readonly<{ promisedOn: string | null; reason: string }>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    const status = statusAfter('answer', subject)
    const heard = { status, reason, promisedOn, stoppedOn: null }
    return changeCase(tx, subject, heard, { what: 'answered', by: context })
  })
}

/** An employee was not in time: the city decides by `promisedOn` instead. Refuses `cases/wrong-status` when it lies with nobody of ours. */
export function promiseAnew(context: Context<CasesTables>, caseId: string, promisedOn: string): Promise<Case> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'cases/not-found')
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    if (subject.status !== 'with-staff') throw new Refusal('conflict', 'cases/wrong-status')
    return changeCase(tx, subject, { promisedOn }, { what: 'promised-anew', by: context })
  })
}

/**
 * The customer does not agree with a refusal: the case begins a new round, with a person. What was decided stays in its
 * timeline. Refuses `cases/objection-too-late` after the last day.
 */
export function reopenCase(
  context: Context<CasesTables>,
  caseId: string,
  { lastDay, today, promisedOn, step }: Readonly<{ lastDay: string; today: string; promisedOn: string; step: string }>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    const status = statusAfter('reopen', subject)
    if (today > lastDay) throw new Refusal('conflict', 'cases/objection-too-late')
    const round = subject.round + 1
    const change = { status, round, reason: 'objection', step, promisedOn, stoppedOn: null, eraseOn: null, attempts: 0 }
    const noted = { what: 'reopened', by: context, facts: { round } }
    const reopened = await changeCase(tx, subject, change, noted)
    await enqueue(tx, 'cases.reopened', { caseId })
    return reopened
  })
}
