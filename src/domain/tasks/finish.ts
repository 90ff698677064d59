import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { goOnWith, tryAgain } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, closeAll, lockCaseTask, openTaskOf, over, recordEvent, type TasksTables } from './store.ts'
import { finishable, requireMove, type Task } from './task.ts'

/** The step is done by hand: the case goes on with the next one. */
export function finishTask(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('finish', task)
    requireHolder(actor, task)
    if (!finishable.includes(task.kind)) throw new Refusal('conflict', 'tasks/nothing-to-finish')
    const done = await changeTask(tx, taskId, { status: 'done', outcome: 'done', ...over(now) })
    await recordEvent(tx, task, 'finished', context)
    await goOnWith(handedOver(context, tx), task.caseId, 'task-done')
    return done
  })
}

/** The customer has a time at a counter: nobody has to call for one, and the case goes on. Without an open hand-over nothing happens. */
export function finishByVisit(context: Context<TasksTables>, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const task = await openTaskOf(tx, caseId, { lock: true })
    if (task?.kind !== 'hand-over') return
    await changeTask(tx, task.id, { status: 'done', outcome: 'done', ...over(context.now) })
    await recordEvent(tx, task, 'finished', context)
    await goOnWith(handedOver(context, tx), caseId, 'task-done')
  })
}

/** Lets the mid-office look once more: the source answers again, or what was wrong is mended. Its task ends with it. Refuses `tasks/wrong-status` for what was
 * decided already, or waits for its customer. */
export function lookAgain(context: Context<TasksTables>, caseId: string): Promise<void> {
  return transaction(context, async (tx) => {
    // Everybody locks the task before its case.
    const open = await openTaskOf(tx, caseId, { lock: true })
    if (open) requireMove('again', open)
    const { status } = await tryAgain(handedOver(context, tx), caseId)
    if (status !== 'submitted') return
    for (const task of await closeAll(tx, caseId, context.now)) await recordEvent(tx, task, 'again', context)
  })
}

/** The case is over: so is what had to be done for it. */
export function closeTasks(context: Context<TasksTables>, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    for (const task of await closeAll(tx, caseId, context.now)) await recordEvent(tx, task, 'cancelled', context)
  })
}
