import { type Context, handedOver, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requireRole } from '../access/index.ts'
import { helpers, lookAtCase } from '../cases/index.ts'
import type { TasksTables } from './store.ts'
import { type TaskProblem, writtenProblems } from './writing.ts'

export type Note = Readonly<{ id: string; words: string; byName: string; at: Date }>

/** Something for colleagues, with the case. The customer may read it when he asks for his file. */
export function addNote(
  context: Context<TasksTables>,
  { caseId, words }: Readonly<{ caseId: string; words: string }>,
): Promise<readonly TaskProblem[]> {
  const { actor, now } = context
  requireRole(actor, ...helpers)
  const said = words.trim()
  const wrong = writtenProblems('note', said, { most: 2_000 })
  if (wrong.length > 0) return Promise.resolve(wrong)
  const { id: by_id, name: by_name } = actor
  return transaction(context, async (tx) => {
    await lookAtCase(handedOver(context, tx), caseId)
    const row = { id: newId(), case_id: caseId, words: said, by_id, by_name, at: now }
    await tx.insertInto('tasks.note').values(row).execute()
    return []
  })
}

export async function notesOf(context: Context<TasksTables>, caseId: string): Promise<readonly Note[]> {
  requireRole(context.actor, ...helpers)
  const rows = await context.db
    .selectFrom('tasks.note')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ id, words, by_name, at }) => ({ id, words, byName: by_name, at }))
}
