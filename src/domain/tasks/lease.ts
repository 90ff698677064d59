import { sql } from 'kysely'
import type { Pool } from 'pg'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { goOnWith } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { resultProblems } from './result.ts'
import { isRobotKey, robotKeyHash, robotOf } from './robot.ts'
import { changeTask, free, fromRow, leaseEnd, ofCase, over, recordEvent, type TasksTables } from './store.ts'
import type { Task } from './task.ts'
import type { TaskProblem } from './writing.ts'

/** How often a robot may try a task before a person gets it. */
const mostTries = 3

/** A task that a robot has until `until` (real time), with what it needs and no more. */
export type Leased = Readonly<{
  id: string
  lease: string
  until: Date
  work: string
  gives: Readonly<Record<string, unknown>>
}>

// One statement: the robot, the first task of its works that nobody holds, the lease and its event.
const statement = {
  name: 'tasks.lease',
  text: `with robot as (
      select id, name, works from tasks.robot where key_hash = $1 and dismissed_at is null
    ), first as (
      select task.id, robot.id as robot_id, robot.name as robot_name
      from robot cross join lateral unnest(robot.works) as own (work)
      cross join lateral (
        select t.id from tasks.task t where t.status = 'open' and t.work = own.work
        order by t.urgency, t.promised_on, t.id limit 1 for update skip locked
      ) task
      limit 1
    ), leased as (
      update tasks.task as t
      set status = 'taken', taken_by = first.robot_id, taken_name = first.robot_name, taken_at = $4,
        lease_id = $2, leased_until = now() + interval '2 minutes', tries = t.tries + 1
      from first where t.id = first.id
      returning t.id, t.case_id, t.work, t.gives, t.leased_until, first.robot_id
    ), recorded as (
      insert into tasks.event (id, task_id, case_id, what, actor_kind, actor_id, at)
      select $3, id, case_id, 'leased', 'robot', robot_id::text, $4 from leased
    )
    select robot.id as robot, leased.id, leased.work, leased.gives, leased.leased_until
    from robot left join leased on true`,
}

type Row = Readonly<{
  robot: string
  id: string | null
  work: string
  gives: Leased['gives'] | null
  leased_until: Date
}>

/** The next task that this key may do, for two minutes; null: there is none now. Refuses `tasks/unknown-robot`. */
export async function leaseTask(pool: Pick<Pool, 'query'>, key: string, now: Date): Promise<Leased | null> {
  if (!isRobotKey(key)) throw new Refusal('unauthenticated', 'tasks/unknown-robot')
  const lease = newId()
  const { rows } = await pool.query<Row>({ ...statement, values: [robotKeyHash(key), lease, newId(), now] })
  const [row] = rows
  if (!row) throw new Refusal('unauthenticated', 'tasks/unknown-robot')
  return row.id ? { id: row.id, lease, until: row.leased_until, work: row.work, gives: row.gives ?? {} } : null
}

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
