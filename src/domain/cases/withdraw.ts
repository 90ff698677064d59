import { type Context, transaction } from '#platform/context.ts'
import { type Case, requireAccess, statusAfter } from './case.ts'
import { type CasesTables, changeCase, lockCase, recordEvent } from './store.ts'

/** The applicant stops: a draft or anything that is not decided yet. Doing it again changes nothing. */
export function withdrawCase(context: Context<CasesTables>, caseId: string): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (subject.status === 'withdrawn') return subject
    const withdrawn = await changeCase(tx, subject, { status: statusAfter('withdraw', subject), reason: null })
    await recordEvent(tx, caseId, 'withdrawn', context)
    return withdrawn
  })
}
