import { type Context, handedOver, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type AcceptedFile, type Attachment, keepAttachment } from '../documents/index.ts'
import { isFollowing } from '../forms/index.ts'
import { answerOf } from './attach.ts'
import { type Case, requireAccess, requireDecider, running, statusAfter } from './case.ts'
import { type CasesTables, changeCase, lockCase } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A paper that was promised is there. */
    'cases.paper-came': { caseId: string }
  }
}

/** The questions whose paper was promised and is not there, by name. */
export const followingPapers = ({ answers }: Pick<Case, 'answers'>): readonly string[] =>
  Object.keys(answers).filter((name) => isFollowing(answers[name]))

/** Whether a paper for this question is taken after the application was filed. */
export const awaitsPaper = (subject: Pick<Case, 'answers' | 'status'>, field: string): boolean =>
  running.includes(subject.status) && isFollowing(subject.answers[field])

/**
 * A paper that was promised comes, by the applicant or by an employee for him: it becomes the answer to its question, also after the last day.
 * What was signed stays as it was signed. Refuses `cases/no-paper-awaited`.
 */
export function addFollowingPaper(
  context: Context<CasesTables>,
  objects: ObjectStore,
  { caseId, field }: Readonly<{ caseId: string; field: string }>,
  file: AcceptedFile,
): Promise<void> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    requireAwaited(subject, field)
    const place = { caseId, field, personId: subject.applicant }
    const kept = await keepAttachment(handedOver(context, tx), objects, { ...place, file })
    await noteCame({ ...context, db: tx }, subject, field, kept)
  })
}

/** The paper is the answer from now on; what waits for it is woken. In the transaction of who calls, with the case locked. */
export async function noteCame(
  context: Context<CasesTables>,
  subject: Case,
  field: string,
  kept: Attachment,
): Promise<void> {
  const answers = { ...subject.answers, [field]: answerOf(kept) }
  await changeCase(context.db, subject, { answers }, { what: 'paper-came', by: context })
  await enqueue(context.db, 'cases.paper-came', { caseId: subject.id })
}

export function requireAwaited(subject: Case, field: string): void {
  if (!awaitsPaper(subject, field)) throw new Refusal('conflict', 'cases/no-paper-awaited')
}

/**
 * All papers are there, or their last day is over (`over`): the clock runs again until `promisedOn`, and the case goes on. False: it does not
 * wait for papers (any more), or they came at the last moment and nothing is over; then nothing changes.
 */
export function endAwaiting(
  context: Context<CasesTables>,
  caseId: string,
  { promisedOn, over }: Readonly<{ promisedOn: (subject: Case) => string | null; over: boolean }>,
): Promise<boolean> {
  requireDecider(context.actor)
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    if (subject.status !== 'awaiting-customer' || subject.reason !== paperFollows) return false
    if (over !== followingPapers(subject).length > 0) return false
    // Answered first, as with a person who asked; then on by itself.
    const heard = { status: statusAfter('answer', subject), reason: null, stoppedOn: null }
    const noted = { what: over ? 'paper-not-come' : 'answered', by: context }
    const back = await changeCase(tx, subject, { ...heard, promisedOn: promisedOn(subject) }, noted)
    await changeCase(tx, back, { status: statusAfter('try-again', back), attempts: 0 })
    await enqueue(tx, 'cases.proceed', { caseId })
    return true
  })
}

/** Why a case waits for its customer: a paper that he promised. */
export const paperFollows = 'paper-follows'
