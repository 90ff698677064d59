import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { newCodes } from '../documents/index.ts'
import { approvePlace, reportSign, type SignFault } from '../streets/index.ts'
import { aPlace, streetRules, streetUse } from '../streets/streets.fixture.ts'
import * as tasks from './index.ts'
import { aWorker } from './tasks.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const rival = openDatabase<unknown>(database.url)
afterAll(() => rival.close())

// A Tuesday morning; the ban of the fixture is of 8 and 9 December, from 7 to 19.
const now = new Date('2026-12-08T09:00:00+01:00')
const as = (actor: Actor, at = now): OpenContext => ({ db, actor, now: at })
const program = as(system('test'))
const newYear = new Date('2027-01-04T09:00:00+01:00')

const unit = [
  { name: 'SW', validFrom: '2021-09-01', validTo: '2026-12-31' },
  { name: 'SD', validFrom: '2027-01-01' },
]
const bans = aProduct({
  ...{ id: 'parkeerverbod', unit, promise: [{ workingDays: 20, validFrom: '2021-09-01' }] },
  street: { ...streetUse.street, rules: [{ ...streetRules, lookDays: 2 }] },
})
const other = aProduct({ id: 'attest', unit: [{ name: 'OS', validFrom: '2021-09-01' }] })
const catalogue = catalogueOf([bans, other], anOffer())

const [bram, mia, sara, luc] = [
  await aWorker(program, { unit: 'SW', name: 'Bram Claes' }),
  await aWorker(program, { unit: 'SW', name: 'Mia Maes' }),
  await aWorker(program, { unit: 'SD', name: 'Sara Willems' }),
  await aWorker(program, { unit: 'OS' }),
]

/** Each sign in a street of its own; `null`: a code that the city never gave. */
let streets = 0
async function aSign(): Promise<string> {
  const { token } = newCodes()
  const lane = { street: `Bordstraat ${++streets}`, postalCode: '2600', side: 'odd' } as const
  await approvePlace(program, aPlace({ signs: [token] }, { lane }))
  return token
}
const told = (token: string, fault: SignFault = 'elsewhere', seenAt = 'Om de hoek', context = program) =>
  tasks.tellOfSign(context, catalogue, { token, fault, seenAt })
const listOf = async (actor: Actor, at = now, more = {}) =>
  (await tasks.worklist(as(actor, at), catalogue, { view: 'all', products: null, page: 1, ...more })).tasks
/** The task of the sign that was told of last. */
const last = async () => {
  const found = (await listOf(bram)).toSorted(
    (one, two) => one.openedAt.getTime() - two.openedAt.getTime() || (one.id < two.id ? -1 : 1),
  )
  return found.at(-1) as tasks.ListedTask
}
const taken = async (actor: Actor = bram) => {
  await told(await aSign())
  const task = await last()
  expect((await tasks.takeTasks(as(actor), catalogue, [task.id])).done).toEqual([task.id])
  return task
}
/** What was promised for later, done now. */
const close = async (taskId: string) => {
  const { rows } = await sql<{ data: { taskId: string; eventId: string } }>`
    select data from platform.outbox where name = 'tasks.close-look' and data->>'taskId' = ${taskId} order by created_at, id`.execute(
    db,
  )
  return rows.map(({ data }) => data)
}

describe('A sign that somebody reports', () => {
  it('becomes a task of the unit that places it: which sign, why, and until when by the rules of that day', async () => {
    await told(await aSign(), 'other-days', 'Aan de bakker')
    const task = await last()
    expect(task).toMatchObject({
      ...{ kind: 'look-at-sign', reason: 'sign-other-days', status: 'open', theme: bans.theme, work: null },
      ...{ caseId: null, number: null, applicant: null, name: '' },
      promisedOn: '2026-12-10',
      sign: { seenAt: 'Aan de bakker', place: { lane: { street: `Bordstraat ${streets}` } } },
    })
  })

  it('goes first while its ban holds, because it misleads at that moment', async () => {
    const token = await aSign()
    await told(token)
    expect((await last()).urgent).toBe(true)
    await told(newCodes().token, 'elsewhere', 'Fruithoflaan')
    const unknown = await last()
    expect(unknown).toMatchObject({
      urgent: false,
      reason: 'sign-unknown',
      sign: { place: null, seenAt: 'Fruithoflaan' },
    })
  })

  it('is one task, however often it is said, and on two connections at once', async () => {
    const token = await aSign()
    const before = (await listOf(bram)).length
    await Promise.all([
      told(token),
      told(token, 'elsewhere', 'Ginds', { ...program, db: rival.db as OpenContext['db'] }),
    ])
    await told(token)
    expect((await listOf(bram)).length).toBe(before + 1)
  })

  it('is a task and a report, or neither', async () => {
    const token = await aSign()
    const undone = db.transaction().execute(async (tx) => {
      await told(token, 'elsewhere', 'Hier', { ...program, db: tx as OpenContext['db'] })
      throw new Error('changed our mind')
    })
    await expect(undone).rejects.toThrow('changed our mind')
    const count = (await listOf(bram)).length
    await told(token)
    expect((await listOf(bram)).length).toBe(count + 1)
  })

  it('becomes a task afterwards, when it was told before there were tasks', async () => {
    await reportSign(program, { token: await aSign(), fault: 'unreadable', seenAt: 'Daar' })
    const before = (await listOf(bram)).length
    await tasks.openMissingLooks(program, catalogue)
    await tasks.openMissingLooks(program, catalogue)
    expect((await listOf(bram)).length).toBe(before + 1)
  })
})

describe('Whose task it is', () => {
  it('follows from the product of the day: another unit does not see it, nor does it exist for that unit', async () => {
    await told(await aSign())
    const { id } = await last()
    expect((await listOf(bram)).some((one) => one.id === id)).toBe(true)
    for (const stranger of [luc, sara]) {
      expect((await listOf(stranger)).some((one) => one.id === id)).toBe(false)
      const look = [
        tasks.signTask(as(stranger), catalogue, id),
        tasks.signNotesOf(as(stranger), catalogue, id),
        tasks.addSignNote(as(stranger), catalogue, { taskId: id, words: 'x' }),
        tasks.finishLook(as(stranger), catalogue, id),
      ]
      for (const refused of await Promise.allSettled(look))
        expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'tasks/not-found' } })
      expect((await tasks.takeTasks(as(stranger), catalogue, [id])).left).toMatchObject([{ why: 'tasks/not-found' }])
    }
    expect((await listOf(sara, newYear)).some((one) => one.id === id)).toBe(true)
    expect((await listOf(bram, newYear)).some((one) => one.id === id)).toBe(false)
  })

  it('is never a robot, whatever its key may do', async () => {
    await told(await aSign())
    const works = ['look-at-sign', 'sign-elsewhere']
    const key = await tasks.employRobot(program, { name: 'Straatrobot', works })
    expect(await tasks.leaseTask(database.pool, key, now)).toBeNull()
  })

  it('can be shown alone among all else', async () => {
    const all = await listOf(bram, now, { signsOnly: true })
    expect(all.length).toBeGreaterThan(0)
    expect(all.every(({ sign }) => sign !== null)).toBe(true)
  })
})

describe('Somebody who goes and looks', () => {
  it('takes it, gives it back or to a colleague, and tells colleagues something', async () => {
    const { id } = await taken()
    await tasks.giveBack(as(bram), catalogue, id)
    expect((await tasks.reassign(as(bram), catalogue, { ids: [id], to: mia.id })).done).toEqual([id])
    expect((await tasks.signTask(as(mia), catalogue, id)).task).toMatchObject({ takenName: 'Mia Maes' })
    expect(await tasks.addSignNote(as(mia), catalogue, { taskId: id, words: 'Bord verplaatst.' })).toEqual([])
    expect(await tasks.signNotesOf(as(bram), catalogue, id)).toMatchObject([{ words: 'Bord verplaatst.' }])
    expect((await tasks.reassign(as(mia), catalogue, { ids: [id], to: luc.id })).left).toMatchObject([
      { why: 'tasks/colleague-not-of-unit' },
    ])
  })

  it('has done it, and the words of who told it are gone', async () => {
    const { id, reportId } = await taken()
    await tasks.finishLook(as(bram), catalogue, id)
    const [job] = await close(id)
    await tasks.closeLook(program, job as never)
    await tasks.closeLook(program, job as never)
    expect(await tasks.signTask(as(bram), catalogue, id)).toMatchObject({
      task: { status: 'done', outcome: 'done' },
      sign: { seenAt: null },
    })
    const { rows } = await sql`select done_by from streets.report where id = ${reportId}`.execute(db)
    expect(rows).toEqual([{ done_by: bram.id }])
  })

  it('takes that back, and what was promised before closes nothing', async () => {
    const { id } = await taken()
    await tasks.finishLook(as(bram), catalogue, id)
    await tasks.undoLook(as(bram), catalogue, id)
    await tasks.finishLook(as(bram), catalogue, id)
    const [first, second] = await close(id)
    await tasks.closeLook(program, first as never)
    expect((await tasks.signTask(as(bram), catalogue, id)).task.status).toBe('decided')
    await tasks.closeLook(program, second as never)
    expect((await tasks.signTask(as(bram), catalogue, id)).task.status).toBe('done')
  })

  it('is who holds it, and nobody else', async () => {
    const { id } = await taken()
    await expect(tasks.finishLook(as(mia), catalogue, id)).rejects.toMatchObject({ code: 'tasks/not-taken-by-you' })
  })

  it('decides nothing for a customer, and asks nobody: there is no file', async () => {
    const { id } = await taken()
    const wish = { taskId: id, outcome: 'granted', conditions: [], grounds: '' } as const
    const tried = [
      tasks.decideTask(as(bram), catalogue, wish),
      tasks.askCustomer(as(bram), catalogue, { taskId: id, question: 'Waar staat het bord?' }),
      tasks.finishTask(as(bram), catalogue, id),
    ]
    for (const one of await Promise.allSettled(tried))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'tasks/not-found' } })
  })

  it('leaves notes that go as long after it as the content of a file', async () => {
    const { id } = await taken()
    await tasks.addSignNote(as(bram), catalogue, { taskId: id, words: 'Weggehaald.' })
    await tasks.finishLook(as(bram), catalogue, id)
    for (const job of await close(id)) await tasks.closeLook(program, job)
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
    await tasks.eraseSignNotes({ ...program, now: later(bans.retention.contentDays - 1) }, catalogue)
    expect(await tasks.signNotesOf(as(bram), catalogue, id)).toHaveLength(1)
    await tasks.eraseSignNotes({ ...program, now: later(bans.retention.contentDays + 1) }, catalogue)
    expect(await tasks.signNotesOf(as(bram), catalogue, id)).toEqual([])
  })
})

describe('The database', () => {
  it('knows no task of both a file and a report, nor of neither; one of a report has one kind and no number', async () => {
    const { id } = await taken()
    const change = (set: ReturnType<typeof sql>) => sql`update tasks.task set ${set} where id = ${id}`.execute(db)
    await expect(change(sql`case_id = ${newId()}, number = 'LM', applicant = ${newId()}`)).rejects.toMatchObject({
      constraint: 'task_of_one',
    })
    await expect(change(sql`report_id = null`)).rejects.toMatchObject({ code: '23514' })
    await expect(change(sql`kind = 'decide'`)).rejects.toMatchObject({ constraint: 'task_of_sign' })
    await expect(change(sql`number = 'LM-1'`)).rejects.toMatchObject({ constraint: 'task_of_file' })
  })
})
