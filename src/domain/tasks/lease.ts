import { sql } from 'kysely'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { goOnWith } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { resultProblems } from './result.ts'
import { robotOf } from './robot.ts'
import { changeTask, free, fromRow, leaseEnd, ofCase, over, recordEvent, type TasksTables } from './store.ts'
import type { Task } from './task.ts'
import type { TaskProblem } from './writing.ts'

/** How often a robot may try a task before a person gets it. */
const mostTries = 3

type OfLease = Readonly<{ key: string; taskId: string; lease: string }>

/** The robot is still at it: two minutes more. Refuses `tasks/lease-over` when it came too late. */
export async function keepLease(context: Context<TasksTables>, { key, taskId, lease }: OfLease): Promise<Date> {
  const robot = await robotOf(context.db, key)
  const row = await context.db
    .updateTable('tasks.task')
    .set({ leased_until: leaseEnd })
    .where('id', '=', taskId)
    .where('lease_id', '=', lease)
    .where('taken_by', '=', robot.id)
    .where('leased_until', '>', sql<Date>`now()`)
    .returning('leased_until')
    .executeTakeFirst()
  if (!row?.leased_until) throw new Refusal('conflict', 'tasks/lease-over')
  return row.leased_until
}

export type Completed = Readonly<{ again: boolean }> | Readonly<{ problems: readonly TaskProblem[] }>

/**
 * The robot's answer: the case goes on with it. The same answer twice is one. What is no answer is told, and the robot may try
 * again while its lease lasts; after three tries a person gets the task. Refuses `tasks/lease-over` after the lease.
 */
export function completeTask(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { key, taskId, lease, result }: OfLease & Readonly<{ result: unknown }>,
): Promise<Completed> {
  return transaction(context, async (tx) => {
    const { task, by } = await held(tx, context, { key, taskId, lease })
    if (task.status === 'done') return { again: true }
    const step = catalogue.get(task.product, task.version).steps?.find(({ id }) => id === task.step)
    const problems = resultProblems(step?.returns ?? [], result)
    if (problems.length > 0) {
      await recordEvent(tx, task, 'nonsense', by)
      await triedOnce(tx, task.id)
      return { problems }
    }
    const done = { status: 'done', outcome: 'done', result: JSON.stringify(result), ...over(context.now) } as const
    await changeTask(tx, taskId, done)
    await recordEvent(tx, task, 'completed', by)
    await goOnWith({ ...handedOver(context, tx), actor: system('robot') }, ofCase(task).caseId, 'task-done')
    return { again: false }
  })
}

/** The robot cannot do it: back on the list, for another try or for a person. `reason`: a few words without personal data. */
export function failTask(
  context: Context<TasksTables>,
  { key, taskId, lease, reason }: OfLease & Readonly<{ reason: string }>,
): Promise<void> {
  return transaction(context, async (tx) => {
    const { task, by } = await held(tx, context, { key, taskId, lease })
    if (task.status === 'done') throw new Refusal('conflict', 'tasks/lease-over')
    await recordEvent(tx, task, 'failed', by, { said: reason.slice(0, 200) })
    await changeTask(tx, taskId, { status: 'open', ...free })
    await toPersons(tx, [taskId])
  })
}

/** What robots let go returns to the list: nobody waits for a program that stopped. Gives how many. */
export function expireLeases(context: Context<TasksTables>): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const rows = await tx
      .updateTable('tasks.task')
      .set({ status: 'open', ...free })
      .where('leased_until', '<', sql<Date>`now()`)
      .returningAll()
      .execute()
    for (const row of rows) await recordEvent(tx, fromRow(row), 'lease-expired', context)
    await toPersons(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.length
  })
}

/** After so many tries a person gets it; what the robot was told is told no more. */
async function toPersons(tx: Context<TasksTables>['db'], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('tasks.task')
    .set({ work: null, gives: null, reason: 'robot-failed' })
    .where('id', 'in', [...ids])
    .where('status', '=', 'open')
    .where('tries', '>=', mostTries)
    .execute()
}

/** A wrong answer counts as a try; the lease lasts until there were too many. */
async function triedOnce(tx: Context<TasksTables>['db'], taskId: string): Promise<void> {
  const { tries } = await tx
    .updateTable('tasks.task')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', taskId)
    .returning('tries')
    .executeTakeFirstOrThrow()
  if (tries <= mostTries) return
  await changeTask(tx, taskId, { status: 'open', ...free })
  await toPersons(tx, [taskId])
}

/** The task of a lease that lasts, or that ended with an answer. */
async function held(
  tx: Context<TasksTables>['db'],
  { now }: Context<TasksTables>,
  { key, taskId, lease }: OfLease,
): Promise<Readonly<{ task: Task; by: Readonly<{ actor: { kind: string; id: string }; now: Date }> }>> {
  const robot = await robotOf(tx, key)
  const row = await tx
    .selectFrom('tasks.task')
    .selectAll()
    .where('id', '=', taskId)
    .where('lease_id', '=', lease)
    .where('taken_by', '=', robot.id)
    .where((is) => is.or([is('leased_until', '>', sql<Date>`now()`), is('status', '=', 'done')]))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', 'tasks/lease-over')
  return { task: fromRow(row), by: { actor: { kind: 'robot', id: robot.id }, now } }
}
