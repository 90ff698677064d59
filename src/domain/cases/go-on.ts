import { type Context, transaction } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { requireResident } from '../access/index.ts'
import type { Case } from './case.ts'
import { readCaseNumber } from './number.ts'
import { type CasesTables, caseByMark, lockCase, recordEvent } from './store.ts'

/**
 * Goes on with an own application that was begun elsewhere, by its number as somebody wrote it or by its id. That a draft goes on in
 * another channel stands in its history. Null: no number, unknown, or of somebody else; the three are not told apart.
 */
export async function goOnElsewhere(context: Context<CasesTables>, written: string): Promise<Case | null> {
  const { actor } = context
  requireResident(actor)
  const number = readCaseNumber(written)
  const mark = isId(written) ? { id: written } : number ? { number } : null
  if (!mark) return null
  return transaction(context, async (tx) => {
    const found = await caseByMark(tx, mark)
    if (found?.applicant !== actor.id || found.erasedAt !== null) return null
    const subject = await lockCase(tx, found.id)
    if (subject.status === 'draft' && subject.channel !== actor.channel) {
      await recordEvent(tx, subject.id, 'continued', context)
    }
    return subject
  })
}
