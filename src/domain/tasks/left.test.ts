import { afterAll, describe, expect, it } from 'vitest'
import type { Actor, OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { placeEmployee } from '../access/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import * as tasks from './index.ts'
import { alive, standing } from './standing.fixture.ts'
import { aWorker } from './tasks.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const apart = applications(db, new Date('2021-09-06T09:00:00+02:00'))
const { system } = apart
const product = aProduct({
  ...{ id: 'verhuisd', decision: 'person', conditions: [alive], issues: undefined },
  unit: [
    { name: 'OS', validFrom: '2021-09-01', validTo: '2021-12-31' },
    { name: 'SD', validFrom: '2022-01-01' },
  ],
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    { id: 'decide', kind: 'decide', fourEyes: true },
    { id: 'issue', kind: 'issue' },
  ],
})
const catalogue = catalogueOf([product], anOffer())
const { as, at } = standing(db, catalogue, apart)

type Employee = Extract<Actor, { kind: 'employee' }>
const [luc, sara] = [await aWorker(system), await aWorker(system, { name: 'Sara Willems' })]
const [els, piet] = [
  await aWorker(system, { name: 'Els Claes', unit: 'SD' }),
  await aWorker(system, { name: 'Piet Maes', unit: 'SD' }),
]
const eve = new Date('2021-12-31T23:59:30+01:00')
const newYear = new Date('2022-01-01T00:00:30+01:00')
const listOf = async (actor: Employee, view: tasks.WorklistView, now: Date) =>
  (await tasks.worklist(as(actor, now), catalogue, { view, products: null, page: 1 })).tasks
const isOn = async (id: string, actor: Employee, view: tasks.WorklistView, now: Date) =>
  (await listOf(actor, view, now)).some((task) => task.id === id)
const ask = (actor: Employee, taskId: string) =>
  tasks.askCustomer(as(actor, eve), catalogue, { taskId, question: 'Wanneer bent u verhuisd?' })

describe('On the day that its product changes hands, a task of the old unit', () => {
  it('that is taken is his until midnight, and free to the new unit from then on', async () => {
    const file = await at(product)
    await file.take(as(luc, eve))
    expect(await file.take(as(sara, eve))).toBe('tasks/wrong-status')
    expect(await file.take(as(els, eve))).toBe('tasks/not-found')
    expect(await isOn(file.id, luc, 'mine', eve)).toBe(true)
    expect(await isOn(file.id, luc, 'free', eve)).toBe(false)

    expect(await isOn(file.id, luc, 'mine', newYear)).toBe(false)
    expect(await isOn(file.id, els, 'free', newYear)).toBe(true)
    const shown = (await listOf(els, 'all', newYear)).find(({ id }) => id === file.id)
    expect(shown).toMatchObject({ status: 'open', takenBy: null, takenName: null })
    expect(await file.task(as(els, newYear))).toMatchObject({ status: 'open', takenBy: null })
    expect(await file.take(as(luc, newYear))).toBe('tasks/not-found')
    expect(await file.take(as(els, newYear))).toBe('taken')
    expect(await file.row()).toMatchObject({ status: 'taken', taken_by: els.id })
    expect(await file.take(as(piet, newYear))).toBe('tasks/wrong-status')
    expect(await isOn(file.id, els, 'free', newYear)).toBe(false)
  })

  it('that waits for the customer is answered to the unit of the day', async () => {
    const [before, after] = [await at(product), await at(product)]
    for (const file of [before, after]) {
      await file.take(as(luc, eve))
      await ask(luc, file.id)
    }
    const answer = (file: typeof before, now: Date) =>
      tasks.answerQuestion({ ...file.customer, now }, catalogue, { caseId: file.caseId, answer: 'In mei.' })
    await answer(before, eve)
    expect(await before.row()).toMatchObject({ status: 'taken', taken_by: luc.id })
    await answer(after, newYear)
    expect(await after.row()).toMatchObject({ status: 'open', taken_by: null })
    for (const { id } of [before, after]) expect(await isOn(id, els, 'free', newYear)).toBe(true)
  })

  it('that waits for the customer can be taken meanwhile: the answer then comes to who took it', async () => {
    const file = await at(product)
    await file.take(as(luc, eve))
    await ask(luc, file.id)
    expect(await file.take(as(sara, eve))).toBe('tasks/wrong-status')
    expect(await isOn(file.id, els, 'free', newYear)).toBe(true)
    expect(await file.task(as(els, newYear))).toMatchObject({ status: 'asked', takenBy: null })
    expect(await file.take(as(els, newYear))).toBe('taken')
    expect(await file.row()).toMatchObject({ status: 'asked', taken_by: els.id })
    expect(await file.take(as(piet, newYear))).toBe('tasks/wrong-status')
    const said = { caseId: file.caseId, answer: 'In mei.' }
    await tasks.answerQuestion({ ...file.customer, now: newYear }, catalogue, said)
    expect(await file.row()).toMatchObject({ status: 'taken', taken_by: els.id })
  })

  it('that has to be confirmed is confirmed, sent back to the list, or taken to judge anew', async () => {
    const files = [await at(product), await at(product), await at(product)] as const
    for (const file of files) {
      await file.take(as(luc, eve))
      await file.refuse(as(luc, eve))
      expect(await isOn(file.id, sara, 'confirm', eve)).toBe(true)
      expect(await isOn(file.id, sara, 'free', eve)).toBe(false)
      expect(await isOn(file.id, sara, 'confirm', newYear)).toBe(false)
      expect(await isOn(file.id, els, 'confirm', newYear)).toBe(true)
      expect(await isOn(file.id, els, 'free', newYear)).toBe(true)
    }
    const [confirmed, back, anew] = files
    expect((await confirmed.confirm(as(els, newYear))).status).toBe('decided')
    await tasks.sendBack(as(els, newYear), catalogue, back.id)
    expect(await back.row()).toMatchObject({ status: 'open', taken_by: null })
    expect(await anew.take(as(els, newYear))).toBe('taken')
    expect(await anew.row()).toMatchObject({ status: 'taken', taken_by: els.id })
    expect(await tasks.decisionsOf(system, anew.caseId)).toEqual([])
    // A new proposal, by who has it now.
    expect(await anew.refuse(as(els, newYear))).toMatchObject({ task: { status: 'to-confirm', notBy: els.id } })
    expect((await anew.confirm(as(piet, newYear))).status).toBe('decided')
  })

  it('is sent back on the day before to who proposed it', async () => {
    const file = await at(product)
    await file.take(as(luc, eve))
    await file.refuse(as(luc, eve))
    expect(await file.take(as(sara, eve))).toBe('taken')
    expect(await file.row()).toMatchObject({ status: 'to-confirm', taken_by: luc.id })
    await tasks.sendBack(as(sara, eve), catalogue, file.id)
    expect(await file.row()).toMatchObject({ status: 'taken', taken_by: luc.id })
  })

  it('is taken by one of the new unit, of two who want it at once on two processes', async () => {
    const file = await at(product)
    await file.take(as(luc, eve))
    const on = { ...as(piet, newYear), db: other.db as OpenContext['db'] }
    const said = await Promise.all([file.take(as(els, newYear)), file.take(on)])
    expect(said.toSorted()).toEqual(['taken', 'tasks/wrong-status'])
  })
})

describe('Who has a task', () => {
  it('and goes along to the new unit keeps it', async () => {
    const tom = await aWorker(system, { name: 'Tom Jacobs' })
    const file = await at(product)
    await file.take(as(tom, eve))
    const row = await db
      .selectFrom('access.employee')
      .select('vo_id')
      .where('id', '=', tom.id)
      .executeTakeFirstOrThrow()
    await placeEmployee(system, { voId: String(row.vo_id), name: tom.name, unit: 'SD', skills: [] })
    expect(await file.take(as(els, newYear))).toBe('tasks/wrong-status')
    expect(await isOn(file.id, { ...tom, unit: 'SD' }, 'mine', newYear)).toBe(true)
    // In his old unit, on the day before, it is free: he works there no more.
    expect(await isOn(file.id, sara, 'free', eve)).toBe(true)
  })

  it('as an administrator, for whichever unit, keeps it', async () => {
    const dirk = await aWorker(system, { name: 'Dirk Smets', unit: 'ICT', roles: ['administrator'] })
    await db
      .updateTable('access.employee')
      .set({ roles: ['administrator'] })
      .where('id', '=', dirk.id)
      .execute()
    const file = await at(product)
    await file.take(as(dirk, eve))
    expect(await file.take(as(sara, eve))).toBe('tasks/wrong-status')
    expect(await file.take(as(els, newYear))).toBe('tasks/wrong-status')
  })
})
