import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { Actor, OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { lookAtCase } from '../cases/index.ts'
import { catalogueOf, type LookUp } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { type CertificateData, documentsOfCase } from '../documents/index.ts'
import { startMaker } from '../documents/maker.fixture.ts'
import { knowPerson, readerLog } from '../people/index.ts'
import * as tasks from '../tasks/index.ts'
import { aWorker } from '../tasks/tasks.fixture.ts'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const today = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
const { system, submitted } = applications(db, today)

const lookUp: LookUp = {
  ...{ register: { nl: 'Register van wensen' }, purpose: 'attest-bevolking', printed: ['manner', 'since'] },
  fields: [
    { name: 'recorded', kind: 'yes-no', label: { nl: 'Staat er iets?' } },
    {
      ...{ name: 'manner', kind: 'choice', when: 'recorded = true', label: { nl: 'Wijze' } },
      options: [
        { value: 'burial', label: { nl: 'Begraving' } },
        { value: 'cremation', label: { nl: 'Crematie' } },
      ],
    },
    { name: 'since', kind: 'date', latest: 'today', when: 'recorded = true', label: { nl: 'Sinds' } },
  ],
}
const condition = (id: string, rule: string) => ({ id, rule, words: { nl: id }, otherwise: { nl: 'Bel ons.' } })
const wishes = aProduct({
  id: 'wensen',
  facts: [{ name: 'person', source: 'population-register', purpose: 'attest-bevolking' }],
  conditions: [condition('alive', 'not(person.deceased)'), condition('recorded', 'lookedUp.recorded')],
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'opzoeken', kind: 'look-up', when: 'not(person.deceased)', lookUp },
    { id: 'check', kind: 'check' },
    { id: 'issue', kind: 'issue' },
  ],
  issues: { template: 'last-wishes', kind: { nl: 'Attest' } },
})
const catalogue = catalogueOf([wishes], anOffer())
const making = await startMaker()
const source = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 500 })
afterAll(async () => {
  await Promise.all([making.stop(), source.stop(), other.close()])
})
const printed: CertificateData[] = []
const office: MidOffice = {
  catalogue,
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
  },
  maker: {
    ...making.maker,
    make: (order) => {
      printed.push(order.data)
      return making.maker.make(order)
    },
  },
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
}
const [luc, sara] = [await aWorker(system), await aWorker(system, { name: 'Sara Willems' })]
const elsewhere = await aWorker(system, { name: 'Els Claes', unit: 'SD' })
const as = (actor: Actor, on = db): OpenContext => ({ db: on, actor, now: today })

/** An application that went as far as it goes by itself. */
async function anApplication(key = 'maria') {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const { id: personId } = await knowPerson(system, {
    ...{ insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' },
  })
  const { id: caseId, context: customer } = await submitted(wishes, personId)
  const goOn = () => proceed(system, office, caseId)
  await goOn()
  const task = await tasks.taskOfCase(as(luc), catalogue, caseId)
  const taskId = task?.id ?? ''
  return {
    ...{ caseId, personId, customer, task, goOn },
    take: (who: Actor) => tasks.takeTasks(as(who), catalogue, [taskId]),
    record: async (who: Actor, body: Readonly<Record<string, unknown>>, on = db) => {
      const said = await tasks.recordLookUp(as(who, on), catalogue, { taskId, body })
      const { rows } = await sql<{ id: string }>`
        select id from tasks.decision where task_id = ${taskId} and undone_at is null and carried_out_at is null`.execute(
        db,
      )
      for (const { id } of rows) await carryOutDecision(system, catalogue, id)
      return said
    },
    stand: () => lookAtCase(system, caseId),
  }
}
const found = { recorded: 'yes', manner: 'cremation', 'since-day': '3', 'since-month': '5', 'since-year': '2014' }
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code: string }).code,
  )

describe('What no source says', () => {
  it('is looked up by an employee, stands on the document, and in the log that the resident reads', async () => {
    const { task, take, record, goOn, stand, caseId, personId, customer } = await anApplication()
    expect(task).toMatchObject({ kind: 'look-up', reason: 'needs-look-up', status: 'open' })
    await take(luc)
    await record(luc, found)
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted', explanation: [{ outcome: true }, { outcome: true }] })
    expect(await documentsOfCase(customer, caseId)).toMatchObject([{ state: 'genuine' }])
    expect(printed.at(-1)?.lookedUp).toEqual([
      { label: 'Wijze', value: 'Crematie' },
      { label: 'Sinds', day: '2014-05-03' },
    ])
    expect(await tasks.lookedUpOf(as(luc), catalogue, caseId)).toMatchObject([
      { register: 'Register van wensen', byName: luc.name, rows: [{ value: 'Ja' }, {}, {}] },
    ])
    const log = await readerLog(customer, personId)
    expect(log.filter(({ what }) => what === 'lookedUp')).toMatchObject([
      { source: 'Register van wensen', purpose: 'attest-bevolking', caseId },
    ])
  })

  it('refuses where a condition then does not hold; what belongs to another answer is not kept', async () => {
    const { take, record, goOn, stand, caseId, customer } = await anApplication('els')
    await take(luc)
    await record(luc, { ...found, recorded: 'no' })
    await goOn()
    expect(await stand()).toMatchObject({ status: 'refused' })
    // A rule refused, and not by itself: its customer reads that.
    expect(await tasks.restsOnLookUp(customer, await stand())).toBe(true)
    const { rows } = await sql<{ result: unknown }>`select result from tasks.task where case_id = ${caseId}`.execute(db)
    expect(rows).toEqual([{ result: { recorded: 'no' } }])
  })

  it('is not looked up for who does not get it anyway', async () => {
    const { task, stand, customer } = await anApplication('alfons')
    expect([task, (await stand()).status]).toEqual([null, 'refused'])
    expect(await tasks.restsOnLookUp(customer, await stand())).toBe(false)
  })

  it('comes back with what is wrong with it, and the case stays where it is', async () => {
    const { take, record, stand } = await anApplication('jan')
    await take(luc)
    expect(await record(luc, {})).toMatchObject({ problems: [{ field: 'recorded', code: 'forms/missing' }] })
    const later = { ...found, 'since-year': '2027' }
    expect(await record(luc, later)).toMatchObject({
      answers: { manner: 'cremation' },
      problems: [{ field: 'since' }],
    })
    expect(await stand()).toMatchObject({ status: 'with-staff' })
  })

  it('is written down by who holds the task, of the unit that answers for it, and by no other way', async () => {
    const { take, record, task, stand } = await anApplication('sofie')
    await take(luc)
    expect(await refused(record(sara, found))).toBe('tasks/not-taken-by-you')
    expect(await refused(record(elsewhere, found))).toMatch(/^tasks\/not-(found|your-unit)$/)
    expect(await refused(tasks.finishTask(as(luc), catalogue, task?.id ?? ''))).toBe('tasks/nothing-to-finish')
    const wish = { taskId: task?.id ?? '', outcome: 'granted', conditions: [], grounds: '' } as const
    expect(await refused(tasks.decideTask(as(luc), catalogue, wish))).toBe('tasks/nothing-to-decide')
    expect(await stand()).toMatchObject({ status: 'with-staff' })
  })

  it('is written down once, when it is sent twice at the same moment from two processes', async () => {
    const { take, record, goOn, caseId, customer } = await anApplication('yasmina')
    await take(luc)
    const sent = [record(luc, found), record(luc, found, other.db as OpenContext['db'])].map(refused)
    expect((await Promise.all(sent)).toSorted()).toEqual(['done', 'tasks/wrong-status'])
    await goOn()
    expect(await documentsOfCase(customer, caseId)).toHaveLength(1)
  })

  it('goes with the content of the case', async () => {
    const { take, record, caseId } = await anApplication('tom')
    await take(luc)
    await record(luc, found)
    await tasks.eraseTasks(system, [caseId])
    expect(await tasks.lookedUpOf(as(luc), catalogue, caseId)).toMatchObject([{ byName: luc.name, rows: [] }])
  })
})
