import type { Context } from '#platform/context.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { lockTask, type TasksTables } from './store.ts'
import { requireMove, type Task } from './task.ts'

type Tx = Context<TasksTables>['db']

/** The task of who holds it, locked, when this move can be made now. Refuses what `requireWorker`, `requireMove` and `requireHolder` refuse. */
export async function lockOwn(
  tx: Tx,
  { actor, now }: Pick<Context<TasksTables>, 'actor' | 'now'>,
  catalogue: Catalogue,
  { taskId, move }: Readonly<{ taskId: string; move: Parameters<typeof requireMove>[0] }>,
): Promise<Task> {
  const task = await lockTask(tx, taskId)
  requireWorker(catalogue, actor, task, now)
  requireMove(move, task)
  requireHolder(actor, task)
  return task
}

/** Whether nothing of this kind was done to the task since: an older job than the last decision changes nothing. */
export async function isLastOf(
  tx: Tx,
  { taskId, what, eventId }: Readonly<{ taskId: string; what: 'decided' | 'looked-at-sign'; eventId: string }>,
): Promise<boolean> {
  const last = await tx
    .selectFrom('tasks.event')
    .select('id')
    .where('task_id', '=', taskId)
    .where('what', '=', what)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return last?.id === eventId
}
