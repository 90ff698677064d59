import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { handOver } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import * as tasks from './index.ts'
import { aWorker } from './tasks.fixture.ts'

const now = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const { system, submitted } = applications(db, now)

const step = { id: 'archief', kind: 'robot', by: 'oud-archief' } as const
const product = aProduct({
  id: 'met-robot',
  conditions: [],
  steps: [
    { id: 'consult', kind: 'consult' },
    { ...step, gives: ['question'], returns: [{ name: 'found', kind: 'yes-no' }] },
    { id: 'issue', kind: 'issue' },
  ],
})
const catalogue = catalogueOf([product], anOffer())
const key = await tasks.employRobot(system, { name: 'Archief', works: ['oud-archief'] })
const stranger = await tasks.employRobot(system, { name: 'Iets anders', works: ['iets-anders'] })
const twin = await tasks.employRobot(system, { name: 'Archief 2', works: ['iets-anders', 'oud-archief'] })
const lease = (pool = database.pool, by = key) => tasks.leaseTask(pool, by, now)

/** Many tasks for robots, without anything around them. */
async function waiting(count: number) {
  await sql`update tasks.task set status = 'cancelled', ended_at = ${now}, leased_until = null where ended_at is null`.execute(
    db,
  )
  await sql`
    insert into tasks.task (id, case_id, number, applicant, round, step, kind, product, version, theme, work, gives, reason, promised_on, opened_at)
    select gen_random_uuid(), gen_random_uuid(), 'LM', gen_random_uuid(), 1, 'archief', 'robot', 'met-robot', 1, 'attesten', 'oud-archief',
      '{"question":"x"}', 'for-robot', '2021-09-20', ${now} from generate_series(1, ${count}::int)`.execute(db)
}

/** A real application that stands at a task for a robot. */
async function anApplication() {
  await waiting(0)
  const { id: caseId } = await submitted(product)
  const subject = await handOver(system, caseId, 'for-robot')
  await tasks.openTask(system, {
    ...{ subject, product, step, reason: 'for-robot', promisedOn: '2021-09-20', fourEyes: false },
    gives: { question: 'Wie woont er?' },
  })
  const stand = async () => {
    const { rows } = await sql<{ status: string; work: string | null; reason: string; gives: unknown }>`
      select status, work, reason, gives from tasks.task where case_id = ${caseId}`.execute(db)
    return rows[0]
  }
  return { caseId, stand }
}
/** What a robot hears that keeps, answers and fails with this lease. */
type OfLease = Readonly<{ key: string; taskId: string; lease: string }>
const answerWith = (held: OfLease) => tasks.completeTask(system, catalogue, { ...held, result: { found: true } })
const attempts = (held: OfLease) =>
  Promise.all(
    [
      () => tasks.keepLease(system, held),
      () => answerWith(held),
      () => tasks.failTask(system, { ...held, reason: 'no-answer' }),
    ].map((attempt) =>
      attempt().then(
        () => 'done',
        (error) => (error as { code: string }).code,
      ),
    ),
  )
const all = (code: string) => [code, code, code]
const expire = () =>
  sql`update tasks.task set leased_until = now() - interval '1 second' where leased_until is not null`.execute(db)

describe('Fifty robots at once, on two processes', () => {
  it('lease every task once and none twice', async () => {
    await waiting(400)
    const got: string[] = []
    const robot = async (n: number) => {
      const pool = n % 2 ? database.pool : other.pool
      for (let task = await lease(pool); task; task = await lease(pool)) got.push(task.id)
    }
    await Promise.all(Array.from({ length: 50 }, (_, n) => robot(n)))
    expect([got.length, new Set(got).size]).toEqual([400, 400])
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from tasks.event where what = 'leased'`.execute(db)
    expect(rows[0]?.count).toBe(400)
  })

  it('of two kinds at one moment: each another task, the urgent ones first, and who finds none hears so', async () => {
    await waiting(6)
    const urgent = await sql<{ id: string }>`update tasks.task set urgency = 0 where id in (
      select id from tasks.task where status = 'open' order by id desc limit 4) returning id`.execute(db)
    const asked = await Promise.all([key, twin, key, twin].map((by) => lease(database.pool, by)))
    expect(asked.map((task) => task?.id).toSorted()).toEqual(urgent.rows.map(({ id }) => id).toSorted())
    const more = await Promise.all([key, stranger, key, key].map((by) => lease(database.pool, by)))
    expect(more.map((task) => task !== null)).toEqual([true, false, true, false])
  })
})

describe('A robot', () => {
  it('is told what the step gives and no more, and is given only the work of its key', async () => {
    await anApplication()
    expect(await lease(database.pool, stranger)).toBeNull()
    expect(await lease()).toMatchObject({ work: 'oud-archief', gives: { question: 'Wie woont er?' } })
    expect(await lease()).toBeNull()
  })

  it('with a key that we do not know, or that was taken back, is refused', async () => {
    const unknown = { code: 'tasks/unknown-robot' }
    await expect(lease(database.pool, 'robot_x')).rejects.toMatchObject(unknown)
    await expect(lease(database.pool, `robot_${'x'.repeat(43)}`)).rejects.toMatchObject(unknown)
  })

  it('does nothing with the lease of another, though it may do the same work; the lease stays', async () => {
    const { stand } = await anApplication()
    const task = await lease()
    const held = { taskId: task?.id ?? '', lease: task?.lease ?? '' }
    for (const by of [twin, stranger]) expect(await attempts({ key: by, ...held })).toEqual(all('tasks/lease-over'))
    expect(await stand()).toMatchObject({ status: 'taken', gives: { question: 'Wie woont er?' } })
    expect(await answerWith({ key, ...held })).toEqual({ again: false })
    // Once answered, neither reads nor repeats another one what was said.
    for (const by of [twin, stranger]) expect(await attempts({ key: by, ...held })).toEqual(all('tasks/lease-over'))
  })

  it('does nothing with its own lease on another task', async () => {
    await waiting(2)
    const [one, two] = [await lease(), await lease(database.pool, twin)]
    const crossed = { key, taskId: two?.id ?? '', lease: one?.lease ?? '' }
    expect(await attempts(crossed)).toEqual(all('tasks/lease-over'))
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from tasks.task
      where status = 'taken' and id in (${one?.id}, ${two?.id})`.execute(db)
    expect(rows[0]?.n).toBe(2)
  })

  it('that is dismissed is nobody, and what it had returns to the list for others', async () => {
    const { stand } = await anApplication()
    const gone = await tasks.employRobot(system, { name: 'Archief 3', works: ['oud-archief'] })
    const task = await lease(database.pool, gone)
    const boss = await aWorker(system, { name: 'Dirk Smets', roles: ['administrator'] })
    const { id } = (await tasks.robots({ ...system, actor: boss })).find(({ name }) => name === 'Archief 3') ?? {
      id: '',
    }
    await tasks.dismissRobot({ ...system, actor: boss }, id)
    const held = { key: gone, taskId: task?.id ?? '', lease: task?.lease ?? '' }
    expect(await attempts(held)).toEqual(all('tasks/unknown-robot'))
    await expect(lease(database.pool, gone)).rejects.toMatchObject({ code: 'tasks/unknown-robot' })
    expect(await stand()).toMatchObject({ status: 'open', work: 'oud-archief' })
    expect((await lease())?.id).toBe(task?.id)
  })

  it('with an old key is nobody once it was given a new one, and gets only the work of now', async () => {
    const old = await tasks.employRobot(system, { name: 'Archief 4', works: ['oud-archief'] })
    const renewed = await tasks.employRobot(system, { name: 'Archief 4', works: ['iets-anders'] })
    await anApplication()
    await expect(lease(database.pool, old)).rejects.toMatchObject({ code: 'tasks/unknown-robot' })
    expect(await lease(database.pool, renewed)).toBeNull()
    expect(await lease()).not.toBeNull()
  })

  it('keeps its lease while it is at it; what it let go returns to the list', async () => {
    const { stand } = await anApplication()
    const task = await lease()
    const held = { key, taskId: task?.id ?? '', lease: task?.lease ?? '' }
    expect((await tasks.keepLease(system, held)).getTime()).toBeGreaterThan(Date.now() + 100_000)
    await expire()
    await expect(tasks.keepLease(system, held)).rejects.toMatchObject({ code: 'tasks/lease-over' })
    expect(await tasks.expireLeases(system)).toBe(1)
    expect(await stand()).toMatchObject({ status: 'open' })
    expect((await lease())?.id).toBe(task?.id)
  })

  it('that answers after its lease is refused, also when another has the task by then', async () => {
    await anApplication()
    const task = await lease()
    const late = { key, taskId: task?.id ?? '', lease: task?.lease ?? '', result: { found: true } }
    await expire()
    await expect(tasks.completeTask(system, catalogue, late)).rejects.toMatchObject({ code: 'tasks/lease-over' })
    await tasks.expireLeases(system)
    await lease()
    await expect(tasks.completeTask(system, catalogue, late)).rejects.toMatchObject({ code: 'tasks/lease-over' })
  })

  it('that answers twice, also at once, answers once', async () => {
    const { caseId, stand } = await anApplication()
    const task = await lease()
    const answer = { key, taskId: task?.id ?? '', lease: task?.lease ?? '', result: { found: true } }
    const both = [system, { ...system, db: other.db as OpenContext['db'] }]
    const given = await Promise.all(both.map((on) => tasks.completeTask(on, catalogue, answer)))
    expect(given.map((one) => ('again' in one ? one.again : one)).toSorted()).toEqual([false, true])
    expect(await tasks.completeTask(system, catalogue, answer)).toEqual({ again: true })
    expect(await stand()).toMatchObject({ status: 'done', gives: null })
    const { rows } =
      await sql`select 1 from platform.outbox where name = 'cases.proceed' and data ->> 'caseId' = ${caseId}`.execute(
        db,
      )
    expect(rows).toHaveLength(2)
  })

  it.each([[null], [[]], ['ja'], [{}], [{ found: 'ja' }], [{ found: true, more: 1 }], [{ found: null }]])(
    'that answers %j is told what is wrong, and may answer again',
    async (result) => {
      await anApplication()
      const task = await lease()
      const held = { key, taskId: task?.id ?? '', lease: task?.lease ?? '' }
      expect(await tasks.completeTask(system, catalogue, { ...held, result })).toHaveProperty('problems')
      expect(await tasks.completeTask(system, catalogue, { ...held, result: { found: false } })).toEqual({
        again: false,
      })
    },
  )

  it('that keeps answering nonsense, or failing, leaves the task to a person, who is told why', async () => {
    const { stand } = await anApplication()
    const task = await lease()
    const held = { key, taskId: task?.id ?? '', lease: task?.lease ?? '' }
    for (let n = 0; n < 3; n++) await tasks.completeTask(system, catalogue, { ...held, result: n })
    expect(await stand()).toEqual({ status: 'open', work: null, reason: 'robot-failed', gives: null })
    await expect(tasks.completeTask(system, catalogue, { ...held, result: {} })).rejects.toMatchObject({
      code: 'tasks/lease-over',
    })

    const failing = await anApplication()
    for (let n = 0; n < 3; n++) {
      const next = await lease()
      const lost = { key, taskId: next?.id ?? '', lease: next?.lease ?? '' }
      await tasks.failTask(system, { ...lost, reason: 'no-answer' })
    }
    expect(await failing.stand()).toMatchObject({ status: 'open', work: null, reason: 'robot-failed' })
    expect(await lease()).toBeNull()
  })
})
