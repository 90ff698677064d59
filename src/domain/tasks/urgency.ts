import { type Context, transaction } from '#platform/context.ts'
import { leadRoles, requireRole } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { requireWorker } from './rights.ts'
import { changeTask, lockTask, recordEvent, type TasksTables } from './store.ts'
import { requireMove, type Task, type UrgentReason } from './task.ts'

/** Whoever leads a unit says that a task goes first, and why. It stands in the trail of the task. */
export function markUrgent(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, because }: Readonly<{ taskId: string; because: UrgentReason }>,
): Promise<Task> {
  return changed(context, catalogue, taskId, because)
}

/** It goes in its turn again: also the undoing of marking it. */
export function unmarkUrgent(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  return changed(context, catalogue, taskId, null)
}

function changed(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
  because: UrgentReason | null,
): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireRole(actor, ...leadRoles)
    requireMove('mark', task)
    if (task.urgentBecause === because && task.urgent === (because !== null)) return task
    const urgent = { urgency: 0, urgent_because: because, urgent_by_name: actor.name }
    const usual = { urgency: 1, urgent_because: null, urgent_by_name: null }
    await recordEvent(tx, task, because ? 'marked-urgent' : 'unmarked-urgent', context, because ? { because } : {})
    return changeTask(tx, taskId, because ? urgent : usual)
  })
}
