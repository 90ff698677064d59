import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Catalogue } from '../catalogue/index.ts'
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

/** Retention: what colleagues told each other of a sign goes as long after somebody looked as the content of its product's files. */
export async function eraseSignNotes({ db, actor, now }: Context<TasksTables>, catalogue: Catalogue): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const kinds = await db
    .selectFrom('tasks.task')
    .select(['product', 'version'])
    .distinct()
    .where('report_id', 'is not', null)
    .where('ended_at', 'is not', null)
    .execute()
  for (const { product, version } of kinds) {
    const { contentDays } = catalogue.get(product, version).retention
    const before = new Date(now.getTime() - contentDays * 86_400_000)
    await db
      .deleteFrom('tasks.note')
      .where('report_id', 'in', (of) =>
        of
          .selectFrom('tasks.task')
          .select('report_id')
          .where('product', '=', product)
          .where('version', '=', version)
          .where('report_id', 'is not', null)
          .where('ended_at', '<', before),
      )
      .execute()
  }
}
