import type { Pool } from 'pg'
import { together } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { isRobotKey, robotKeyHash } from './robot.ts'

/** A task that a robot has until `until` (real time), with what it needs and no more. */
export type Leased = Readonly<{
  id: string
  lease: string
  until: Date
  work: string
  gives: Readonly<Record<string, unknown>>
}>

// One statement for all who ask with one key at one time: the robot, the first tasks of its works that nobody holds, a lease and an
// event for each.
const statement = {
  name: 'tasks.lease',
  text: `with robot as (
      select id, name, works from tasks.robot where key_hash = $1 and dismissed_at is null
    ), first as (
      select task.id from robot cross join lateral unnest(robot.works) as own (work)
      cross join lateral (
        select t.id from tasks.task t where t.status = 'open' and t.work = own.work
        order by t.urgency, t.promised_on, t.id limit cardinality($2::uuid[]) for update skip locked
      ) task
      limit cardinality($2::uuid[])
    ), asked as (
      select * from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) with ordinality as asked (lease, event, at, turn)
    ), given as (
      select first.id, asked.* from (select id, row_number() over () as turn from first) first join asked using (turn)
    ), leased as (
      update tasks.task as t
      set status = 'taken', taken_by = robot.id, taken_name = robot.name, taken_at = given.at,
        lease_id = given.lease, leased_until = now() + interval '2 minutes', tries = t.tries + 1
      from given, robot where t.id = given.id
      returning t.id, t.case_id, t.work, t.gives, t.leased_until, t.taken_by, given.lease, given.event, given.at
    ), recorded as (
      insert into tasks.event (id, task_id, case_id, what, actor_kind, actor_id, at)
      select event, id, case_id, 'leased', 'robot', taken_by::text, at from leased
    )
    select robot.id as robot, leased.id, leased.lease, leased.work, leased.gives, leased.leased_until
    from robot left join leased on true`,
}

type Row = Readonly<{
  robot: string
  id: string | null
  lease: string
  work: string
  gives: Leased['gives'] | null
  leased_until: Date
}>

type Asked = Readonly<{ key: string; lease: string; at: Date }>
type Answer = Leased | null | 'unknown-robot'
type Asker = Pick<Pool, 'query'>

const askers = new WeakMap<Asker, (asked: Asked) => Promise<Answer>>()

/**
 * The next task that this key may do, for two minutes; null: there is none now. Robots that ask at one time share a statement.
 * Refuses `tasks/unknown-robot`.
 */
export async function leaseTask(pool: Asker, key: string, now: Date): Promise<Leased | null> {
  if (!isRobotKey(key)) throw new Refusal('unauthenticated', 'tasks/unknown-robot')
  const ask = askers.get(pool) ?? together((all: readonly Asked[]) => leaseAll(pool, all))
  askers.set(pool, ask)
  const answer = await ask({ key, lease: newId(), at: now })
  if (answer === 'unknown-robot') throw new Refusal('unauthenticated', 'tasks/unknown-robot')
  return answer
}

/** A statement for each key: a transaction does not skip what it locked itself, so two robots in one would get the same task. */
async function leaseAll(pool: Asker, all: readonly Asked[]): Promise<readonly Answer[]> {
  const answers = new Map<Asked, Answer>()
  const byKey = Map.groupBy(all, ({ key }) => key)
  await Promise.all(
    [...byKey].map(async ([key, asked]) => {
      const values = [
        robotKeyHash(key),
        asked.map(({ lease }) => lease),
        asked.map(() => newId()),
        asked.map(({ at }) => at),
      ]
      const { rows } = await pool.query<Row>({ ...statement, values })
      const isKnown = rows.length > 0
      for (const one of asked) {
        const row = rows.find(({ id, lease }) => id !== null && lease === one.lease)
        answers.set(one, row ? leasedFrom(row) : isKnown ? null : 'unknown-robot')
      }
    }),
  )
  return all.map((one) => answers.get(one) ?? null)
}

const leasedFrom = ({ id, lease, work, gives, leased_until: until }: Row): Leased => ({
  ...{ id: id as string, lease, until, work },
  gives: gives ?? {},
})
