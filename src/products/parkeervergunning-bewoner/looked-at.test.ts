import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOutGrantLook, followMove, renewalStands, renewDue, requestRenewal } from '#domain/automation/index.ts'
import { changePlate, endGrant, giveGrant } from '#domain/grants/index.ts'
import { tell } from '#domain/messages/index.ts'
import { followChanges, readChanges } from '#domain/people/index.ts'
import * as tasks from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import type { Actor, OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

let now = new Date('2026-02-02T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const rival = openDatabase<unknown>(database.url)
const on = (day: string) => {
  now = new Date(`${day}T09:00:00Z`)
}
const sinceLong = '2003-09-01'
const house = (n: number) => inBerchem('Fruithoflaan', `91${n}`)
/** An address of which the register says no more than that it is in Belgium. */
const nowhereKnown = { street: '', houseNumber: '', postalCode: '', municipality: '', nisCode: '' }

let office: Awaited<ReturnType<typeof aPermitOffice>>
let bram: Actor
let luc: Actor
beforeAll(async () => {
  const moving = (key: string, n: number) =>
    living(key, { since: sinceLong, address: house(n) }, { since: '2026-11-25', address: nowhereKnown })
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: [
      ...['els', 'omer', 'karel', 'ahmad', 'ilse'].map((key, n) =>
        living(key, { since: sinceLong, address: house(n) }),
      ),
      ...['maria', 'lina'].map((key, n) => moving(key, 5 + n)),
      living(
        'emine',
        { since: sinceLong, address: house(7) },
        { since: '2027-01-10', address: nowhereKnown },
        { since: '2027-01-15', address: house(7) },
        { since: '2027-01-20', address: nowhereKnown },
      ),
    ],
    cars: Object.fromEntries(
      ['els', 'omer', 'karel', 'maria', 'lina', 'ahmad', 'ilse', 'emine'].map((holder, n) => [
        `1CCC81${n}`,
        { holder },
      ]),
    ),
  })
  bram = await aWorker(office.program(), { unit: 'SW', name: 'Bram Goossens' })
  luc = await aWorker(office.program(), { unit: 'OS' })
})
afterAll(async () => {
  await rival.close()
  await office.stop()
})

const as = (actor: Actor): OpenContext => ({ ...office.program(), actor })
const sweep = (context = office.program()) => renewDue(context, office.office)
const catalogue = () => office.office.catalogue
const listOf = async (actor: Actor) =>
  (await tasks.worklist(as(actor), catalogue(), { view: 'all', products: null, page: 1 })).tasks
/** The open task about something that this person has. */
const taskAbout = async (id: string) => (await listOf(bram)).filter(({ applicant }) => applicant === id)
const told = async (who: {
  messages: () => Promise<readonly { template: string; facts: Record<string, unknown> }[]>
}) =>
  (await who.messages()).filter(({ template }) => ['permit-renewed', 'permit-ends', 'permit-moved'].includes(template))

/** What Bram says of it, carried out as when it can be undone no more. */
async function says(taskId: string, outcome: 'granted' | 'refused') {
  await tasks.takeTasks(as(bram), catalogue(), [taskId])
  await tasks.decideGrantLook(as(bram), catalogue(), { taskId, outcome })
  const { rows } = await database.pool.query(
    `select data from platform.outbox where name = 'tasks.close-grant-look' and data ->> 'taskId' = $1`,
    [taskId],
  )
  for (const { data } of [...rows, ...rows]) await carryOutGrantLook(office.program(), office.office, data)
}

/** A permit for a car that the register does not know by the time that it ends. */
async function unknownCar(key: string, plate: string, unknown: string) {
  const person = await office.resident(key)
  await person.apply({ plate })
  const [permit] = await person.holds()
  await changePlate(office.program(), permit?.id ?? '', { plate: unknown })
  return person
}

describe('A permit of which no source says whether it goes on', () => {
  it('becomes one task of the unit of that day, with the reason and a promised day, also when two processes find it', async () => {
    on('2026-02-02')
    const els = await unknownCar('els', '1CCC810', '1CCC890')
    on('2027-12-22')
    const found = await Promise.all([sweep(), sweep({ ...office.program(), db: rival.db as OpenContext['db'] })])
    expect(found.map(({ looks }) => looks).toSorted()).toEqual([0, 1])
    expect(await sweep()).toMatchObject({ looks: 0, asked: 0 })
    expect(await taskAbout(els.id)).toMatchObject([
      { kind: 'look-at-grant', reason: 'renewal-unknown', name: 'Els Janssens', promisedOn: '2028-01-05', work: null },
    ])
    expect(await listOf(luc)).toEqual([])
    // There is nothing that she can do.
    expect(await told(els)).toEqual([])
  })

  it('tells who asks for it meanwhile that a person looks', async () => {
    const els = await office.resident('els')
    const [permit] = await els.holds()
    expect(await requestRenewal(els.context(), office.office, permit?.id ?? '')).toEqual({ wrong: 'with-staff' })
    expect(await taskAbout(els.id)).toHaveLength(1)
  })

  it('goes on for the next term when a person says yes: once, and its holder is told', async () => {
    const els = await office.resident('els')
    const [task] = await taskAbout(els.id)
    await says(task?.id ?? '', 'granted')
    const held = await els.holds()
    expect(held.map(({ valid, subject }) => [subject?.key, valid?.until])).toEqual([
      ['1CCC890', new Date('2030-02-01T23:00:00Z')],
    ])
    expect(await told(els)).toMatchObject([{ template: 'permit-renewed', facts: { until: '2030-02-01' } }])
    expect(await taskAbout(els.id)).toEqual([])
  })

  it('runs to its last day when a person says no, and its holder is told what to do; it is not looked at again', async () => {
    on('2026-02-02')
    const omer = await unknownCar('omer', '1CCC811', '1CCC891')
    on('2027-12-22')
    await sweep()
    // What he was told before somebody looked is another message.
    const [permit] = await omer.holds()
    await tell(office.program(), {
      ...{ personId: omer.id, template: 'permit-ends', once: `permit-ends/${permit?.id}/first` },
      facts: { product: { nl: 'Vergunning' }, until: '2028-02-01', why: 'needs-proof', path: '/mijn-loket' },
    })
    const [task] = await taskAbout(omer.id)
    await says(task?.id ?? '', 'refused')
    expect((await omer.holds())[0]?.valid?.until).toEqual(new Date('2028-02-01T23:00:00Z'))
    expect((await told(omer)).map(({ facts }) => facts.why)).toEqual(['needs-proof', 'refused'])
    on('2028-01-25')
    expect(await sweep()).toMatchObject({ looks: 0 })
    expect(await taskAbout(omer.id)).toEqual([])
    // Reminded once, and of the same thing.
    await sweep()
    expect((await told(omer)).map(({ facts }) => facts.why)).toEqual(['needs-proof', 'refused', 'refused'])
  })

  it('is not renewed by its holder after that no: his page says it, without the button', async () => {
    const omer = await office.resident('omer')
    const [permit] = await omer.holds()
    expect(await requestRenewal(omer.context(), office.office, permit?.id ?? '')).toEqual({ wrong: 'refused' })
    expect(permit && (await renewalStands(omer.context(), office.office, permit))).toBe('refused')
  })

  it('holds until its last day when a person says yes and its place is given away after that: its holder is told so', async () => {
    on('2026-02-02')
    const ahmad = await unknownCar('ahmad', '1CCC815', '1CCC895')
    const [permit] = await ahmad.holds()
    const end = new Date('2028-02-01T23:00:00Z')
    const { rows } = await database.pool.query('select dwelling from grants."grant" where id = $1', [permit?.id])
    await giveGrant(office.program(), {
      ...{ kind: permit?.kind ?? '', allows: permit?.allows ?? 'stand', product: permit?.product ?? '', version: 1 },
      ...{ subject: { of: 'plate', key: '1ZZZ915' }, holder: newId(), zone: permit?.zone ?? null, caseId: null },
      ...{ keepDays: 30, valid: { from: end, until: new Date('2030-02-01T23:00:00Z') } },
      limit: { dwelling: rows[0].dwelling, places: 1 },
    })
    on('2027-12-22')
    await sweep()
    const [task] = await taskAbout(ahmad.id)
    await says(task?.id ?? '', 'granted')
    expect((await ahmad.holds()).map(({ id, valid }) => [id, valid?.until])).toEqual([[permit?.id, end]])
    expect(await told(ahmad)).toMatchObject([{ template: 'permit-ends', facts: { why: 'place-taken' } }])
    const asked = await requestRenewal(ahmad.context(), office.office, permit?.id ?? '')
    expect(asked).toEqual({ wrong: 'place-taken' })
    on('2028-01-25')
    await sweep()
    expect((await told(ahmad)).map(({ facts }) => facts.why)).toEqual(['place-taken', 'place-taken'])
  })

  it('ends on the sooner last day that somebody gave it meanwhile, whatever is said: nobody is told', async () => {
    on('2026-02-02')
    const ilse = await unknownCar('ilse', '1CCC816', '1CCC896')
    on('2027-12-22')
    await sweep()
    const [permit] = await ilse.holds()
    const sooner = new Date('2028-01-10T23:00:00Z')
    await endGrant(office.program(), permit?.id ?? '', sooner)
    const [task] = await taskAbout(ilse.id)
    await says(task?.id ?? '', 'granted')
    expect((await ilse.holds()).map(({ id, valid }) => [id, valid?.until])).toEqual([[permit?.id, sooner]])
    expect(await told(ilse)).toEqual([])
    expect(await taskAbout(ilse.id)).toEqual([])
  })

  it('goes on by itself after all when the sources say it: nobody has to look any more', async () => {
    on('2026-02-02')
    const karel = await unknownCar('karel', '1CCC812', '1CCC892')
    on('2027-12-22')
    await sweep()
    const [permit] = await karel.holds()
    await changePlate(office.program(), permit?.id ?? '', { plate: '1CCC812' })
    await sweep()
    const [task] = await taskAbout(karel.id)
    expect(await told(karel)).toMatchObject([{ template: 'permit-renewed' }])
    // It was about the permit with the other plate: what is said of it changes nothing any more.
    await says(task?.id ?? '', 'refused')
    expect(await told(karel)).toHaveLength(1)
  })

  it('is not for another unit, and not for who does not have the task; what was said can be undone', async () => {
    on('2027-12-22')
    const karel = await office.resident('karel')
    const [permit] = await karel.holds()
    const grant = { id: permit?.id ?? '', holder: karel.id, product: 'parkeervergunning-bewoner' }
    await tasks.openGrantLook(office.program(), catalogue(), { grant, reason: 'renewal-unknown' })
    const [task] = await taskAbout(karel.id)
    const wish = { taskId: task?.id ?? '', outcome: 'refused' } as const
    await expect(tasks.decideGrantLook(as(luc), catalogue(), wish)).rejects.toMatchObject({ kind: 'missing' })
    await expect(tasks.grantTask(as(luc), catalogue(), wish.taskId)).rejects.toMatchObject({ kind: 'missing' })
    // It has no number: it is called by whose it is, to who may see it.
    const calledBy = (actor: Actor) => tasks.tasksNamed(as(actor), catalogue(), [wish.taskId])
    expect(await calledBy(bram)).toMatchObject([{ number: null, name: task?.name, sign: null }])
    expect(task?.name).toMatch(/^Karel /)
    expect(await calledBy(luc)).toEqual([])
    await expect(tasks.decideGrantLook(as(bram), catalogue(), wish)).rejects.toMatchObject({ kind: 'conflict' })
    await tasks.takeTasks(as(bram), catalogue(), [wish.taskId])
    await tasks.decideGrantLook(as(bram), catalogue(), wish)
    expect(await tasks.undoGrantLook(as(bram), catalogue(), wish.taskId)).toMatchObject({ status: 'taken' })
    await tasks.dropGrantLooks(office.program(), { grantId: grant.id })
  })
})

describe('A move of which the register does not know where to', () => {
  const hear = async () => {
    await readChanges(office.program(), office.office.registers.population)
    await followChanges(office.program(), office.office.registers.population)
    const { rows } = await database.pool.query(
      `select distinct data ->> 'personId' as id from platform.outbox where name = 'people.moved'`,
    )
    for (const { id } of rows)
      await Promise.all([
        followMove(office.program(), office.office, id),
        followMove(office.program(), office.office, id),
      ])
  }

  it('ends nothing by itself and becomes one task, however often it is told', async () => {
    on('2026-02-02')
    const [maria, lina] = [await office.resident('maria'), await office.resident('lina')]
    expect(await maria.apply({ plate: '1CCC813' })).toMatchObject({ status: 'granted' })
    expect(await lina.apply({ plate: '1CCC814' })).toMatchObject({ status: 'granted' })
    on('2026-11-26')
    await hear()
    await hear()
    for (const who of [maria, lina]) {
      expect(await who.holds()).toHaveLength(1)
      expect(await taskAbout(who.id)).toMatchObject([{ reason: 'address-unknown', promisedOn: '2026-12-10' }])
    }
  })

  it('keeps the permit when a person says so, and ends it when he does not live there any more: its holder is told', async () => {
    const [maria, lina] = [await office.resident('maria'), await office.resident('lina')]
    await says((await taskAbout(maria.id))[0]?.id ?? '', 'granted')
    await says((await taskAbout(lina.id))[0]?.id ?? '', 'refused')
    expect(await maria.holds()).toHaveLength(1)
    expect(await told(maria)).toEqual([])
    expect(await lina.holds()).toEqual([])
    expect(await told(lina)).toMatchObject([{ template: 'permit-moved', facts: { zone: null } }])
    await hear()
    expect(await taskAbout(maria.id)).toEqual([])
  })

  it('is looked at anew when it is unknown again, after the register knew it for a while', async () => {
    on('2026-12-01')
    const emine = await office.resident('emine')
    expect(await emine.apply({ plate: '1CCC817' })).toMatchObject({ status: 'granted' })
    on('2027-01-11')
    await hear()
    expect(await taskAbout(emine.id)).toHaveLength(1)
    on('2027-01-16')
    await hear()
    expect(await taskAbout(emine.id)).toEqual([])
    on('2027-01-21')
    await hear()
    expect(await emine.holds()).toHaveLength(1)
    expect(await taskAbout(emine.id)).toMatchObject([{ reason: 'address-unknown' }])
  })
})
