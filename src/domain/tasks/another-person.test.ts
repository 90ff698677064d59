import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { Actor, OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { catalogueOf, type Product } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import * as tasks from './index.ts'
import { alive, standing } from './standing.fixture.ts'
import { aWorker } from './tasks.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const apart = applications(db, new Date('2021-09-06T09:00:00+02:00'))
const { system } = apart

const judged = (id: string, decide: object): Product =>
  aProduct({
    ...{ id, decision: 'person', conditions: [alive], issues: undefined },
    steps: [
      { id: 'consult', kind: 'consult' },
      { id: 'check', kind: 'check' },
      { id: 'decide', kind: 'decide', ...decide },
      { id: 'issue', kind: 'issue' },
    ],
  })
const [alone, twoPairs] = [judged('alleen', {}), judged('vier-ogen', { fourEyes: true })]
const catalogue = catalogueOf([alone, twoPairs], anOffer())
const { as, at } = standing(db, catalogue, apart)
const worker = async (name: string) => as(await aWorker(system, { name }))
const [luc, sara, nora, omar] = [
  await worker('Luc Mertens'),
  await worker('Sara Willems'),
  await worker('Nora Peeters'),
  await worker('Omar Benali'),
]
const idOf = ({ actor }: OpenContext) => (actor as Extract<Actor, { kind: 'employee' }>).id
const another = 'tasks/another-person'
const saidBy = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code: string }).code,
  )

/** Refused by Luc, confirmed by Sara, and the customer does not agree. */
async function round2() {
  const file = await at(twoPairs)
  await file.take(luc)
  await file.refuse(luc)
  await file.confirm(sara)
  await file.carryOut()
  await file.object()
  return file
}

describe('An objection', () => {
  it('is taken by nobody who decided or confirmed before, nor given to him', async () => {
    const file = await round2()
    expect((await file.row()).barred.toSorted()).toEqual([idOf(luc), idOf(sara)].toSorted())
    expect([await file.take(luc), await file.take(sara)]).toEqual([another, another])
    for (const to of [luc, sara])
      expect(await tasks.reassign(nora, catalogue, { ids: [(await file.row()).id], to: idOf(to) })).toMatchObject({
        done: [],
        left: [{ why: another }],
      })
    expect(await file.take(nora)).toBe('taken')
  })

  it('is confirmed or sent back by none of them either, and is not on their list to confirm', async () => {
    const file = await round2()
    await file.take(nora)
    await file.refuse(nora)
    const { id } = await file.row()
    for (const who of [luc, sara, nora]) {
      expect(await saidBy(file.confirm(who))).toBe(another)
      expect(await saidBy(tasks.sendBack(who, catalogue, id))).toBe(another)
    }
    const confirms = async (who: OpenContext) =>
      (await tasks.worklist(who, catalogue, { view: 'confirm', products: null, page: 1 })).tasks.map((one) => one.id)
    expect(await confirms(omar)).toContain(id)
    for (const who of [luc, sara, nora]) expect(await confirms(who)).not.toContain(id)
    expect((await file.confirm(omar)).status).toBe('decided')
  })

  it('stays theirs not to have after it was sent back, given back and undone', async () => {
    const file = await round2()
    await file.take(nora)
    await file.refuse(nora)
    await tasks.sendBack(omar, catalogue, (await file.row()).id)
    expect(await file.row()).toMatchObject({ status: 'taken', taken_by: idOf(nora) })
    await tasks.giveBack(nora, catalogue, (await file.row()).id)
    expect([await file.take(luc), await file.take(sara)]).toEqual([another, another])
    await file.take(nora)
    await file.refuse(nora)
    await file.confirm(omar)
    await tasks.undoDecision(omar, catalogue, (await file.row()).id)
    expect([await file.take(luc), await file.take(sara)]).toEqual([another, another])
    expect(await file.take(omar)).toBe('taken')
  })

  it('in a third round is for who had no part in the first two', async () => {
    const file = await at(alone)
    for (const who of [luc, sara]) {
      await file.take(who)
      await file.refuse(who)
      await file.carryOut()
      await file.object()
    }
    expect([await file.take(luc), await file.take(sara), await file.take(nora)]).toEqual([another, another, 'taken'])
  })

  it('is in the table of nobody who judged before, whatever a program does', async () => {
    const file = await round2()
    const { id } = await file.row()
    const given = sql`update tasks.task set status = 'taken', taken_by = ${idOf(sara)}, taken_name = 'Sara'
      where id = ${id}`.execute(db)
    await expect(given).rejects.toThrow('task_of_another')
  })

  it('is taken by one of those who may, when all want it at once on two processes', async () => {
    const file = await round2()
    const on = (who: OpenContext): OpenContext => ({ ...who, db: other.db as OpenContext['db'] })
    const said = await Promise.all([file.take(luc), file.take(on(sara)), file.take(on(nora)), file.take(omar)])
    expect(said.slice(0, 2).every((one) => one === another || one === 'tasks/wrong-status')).toBe(true)
    expect(said.slice(2).toSorted()).toEqual(['taken', 'tasks/wrong-status'])
    await file.refuse(nora).catch(() => file.refuse(omar))
    const confirmed = await Promise.all([luc, on(sara), nora, on(omar)].map((who) => saidBy(file.confirm(who))))
    expect(confirmed.filter((one) => one === 'done')).toHaveLength(1)
    expect([idOf(nora), idOf(omar)]).toContain((await file.row()).taken_by)
  })
})
