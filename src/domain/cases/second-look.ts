import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, requireAccess } from './case.ts'
import { type CasesTables, keepUntil, lockCase, recordEvent } from './store.ts'

/**
 * A person is asked to look at what was granted, or has looked: a line in the timeline, and the content is kept until at least that
 * day (`YYYY-MM-DD`). The case stays granted. Refuses `cases/wrong-status` for a case that is not granted, or is erased.
 */
export function noteSecondLook(
  context: Context<CasesTables>,
  caseId: string,
  {
    what,
    until,
  }: Readonly<{
    what: 'second-look-asked' | 'second-look-stands' | 'second-look-taken-back' | 'promised-anew'
    until: string
  }>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (subject.status !== 'granted' || subject.erasedAt) throw new Refusal('conflict', 'cases/wrong-status')
    await keepUntil(tx, caseId, until)
    await recordEvent(tx, caseId, what, context)
    return subject
  })
}
