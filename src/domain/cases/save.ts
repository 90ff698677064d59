import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Answers } from '../forms/index.ts'
import { requireAccess } from './case.ts'
import { noteWay } from './go-on.ts'
import { type CasesTables, caseById, mergeAnswers } from './store.ts'

/**
 * Keeps the answers of one page in the draft, wrong ones too: nothing that was typed is lost. Its history says when it goes on elsewhere.
 * Refuses when it is no draft any more.
 */
export async function saveAnswers(context: Context<CasesTables>, caseId: string, answers: Answers): Promise<void> {
  const subject = await caseById(context.db, caseId)
  if (!subject) throw new Refusal('missing', 'cases/not-found')
  requireAccess(subject, context.actor)
  await transaction(context, async (tx) => {
    // Locks the row: of two who save at once, one says that it goes on here.
    const saved = await mergeAnswers(tx, caseId, answers, context.now)
    if (!saved) throw new Refusal('conflict', 'cases/already-submitted')
    await noteWay(tx, subject, context)
  })
}
