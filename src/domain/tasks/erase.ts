import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { over, type TasksTables } from './store.ts'

/** Retention: what people wrote goes with the content of the case; who did what when stays. Nobody can look at what is gone. */
export async function eraseTasks({ db, actor, now }: Context<TasksTables>, caseIds: readonly string[]): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  if (caseIds.length === 0) return
  const ids = [...caseIds]
  await db.deleteFrom('tasks.note').where('case_id', 'in', ids).execute()
  await db
    .updateTable('tasks.question')
    .set({ question: JSON.stringify({ nl: '' }), answer: null })
    .where('case_id', 'in', ids)
    .execute()
  await db.updateTable('tasks.decision').set({ grounds: null }).where('case_id', 'in', ids).execute()
  await db.updateTable('tasks.objection').set({ words: null }).where('case_id', 'in', ids).execute()
  await db.updateTable('tasks.second_look').set({ words: null, answer: null }).where('case_id', 'in', ids).execute()
  await db
    .updateTable('tasks.task')
    .set({ status: 'cancelled', ...over(now) })
    .where('case_id', 'in', ids)
    .where('kind', '=', 'second-look')
    .where('ended_at', 'is', null)
    .execute()
  await db.updateTable('tasks.task').set({ gives: null, result: null }).where('case_id', 'in', ids).execute()
}
