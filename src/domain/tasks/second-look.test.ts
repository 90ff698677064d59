import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident } from '../cases/cases.fixture.ts'
import { grantCase, lookAtCase, timelineOf } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { documentsOfCase, keepDocument, newCodes } from '../documents/index.ts'
import { anOrder } from '../grants/grants.fixture.ts'
import { giveGrant, grantsOfCase, standingAt } from '../grants/index.ts'
import { decideTask, eraseTasks, finishTask, takeTasks } from './index.ts'
import { askSecondLook, endSecondLook, secondLookOf } from './second-look.ts'
import { aWorker } from './tasks.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const now = new Date('2021-09-06T09:00:00+02:00')
const product = aProduct()
const intake = aProduct({ id: 'intake', refusable: false, conditions: [], appeal: undefined })
const catalogue = catalogueOf([product, intake], anOffer())
const { system, submitted, as } = applications(db, now)
const luc = as(await aWorker(system))
const answer = 'Wij keken alles na. Uw adres klopt met het register.'

let plates = 100
/** Granted by a rule, with a document and a permit. */
async function granted(of = product) {
  const { id, applicant } = await submitted(of)
  const document = {
    ...{ caseId: id, personId: applicant, kind: 'Attest', template: 'attest', issuer: 'Stad' },
    ...{ issuedOn: '2021-09-06', issuedAt: now, pdf: Buffer.from(`%PDF-1.7 ${id}`) },
  }
  await keepDocument(system, { ...document, codes: newCodes() })
  await giveGrant(
    system,
    anOrder({ holder: applicant, caseId: id, subject: { of: 'plate', key: `1ABC${++plates}`, country: 'BE' } }),
  )
  await grantCase(system, id, { explanation: [], eraseOn: '2021-09-10', issue: async () => {} })
  return { id, resident: as(aResident(applicant)) }
}
const asked = (context: OpenContext, caseId: string, words = 'Mijn adres is fout.') =>
  askSecondLook(context, catalogue, { caseId, words })
const taskOf = async (caseId: string) => {
  const row = await db
    .selectFrom('tasks.task')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst()
  return row as { id: string; status: string; kind: string; reason: string; not_by: string | null }
}
const still = async (caseId: string) => ({
  status: (await lookAtCase(system, caseId)).status,
  documents: (await documentsOfCase(system, caseId)).map(({ state }) => state),
  grants: (await grantsOfCase(system, caseId)).map((grant) => standingAt(grant, now)),
})

describe('What a rule granted', () => {
  it('is looked at by a person when the customer asks; meanwhile it holds', async () => {
    const { id, resident } = await granted()
    expect(await asked(resident, id)).toEqual([])
    expect(await taskOf(id)).toMatchObject({ status: 'open', kind: 'second-look', reason: 'second-look' })
    expect(await still(id)).toEqual({ status: 'granted', documents: ['genuine'], grants: ['valid'] })
    expect(await secondLookOf(resident, id)).toMatchObject({ words: 'Mijn adres is fout.', outcome: null })
    const { rows } = await database.pool.query('select erase_on from cases."case" where id = $1', [id])
    expect(String(rows[0]?.erase_on) > '2021-10-31').toBe(true)
  })

  it('stays when the person finds it right, and the customer is told', async () => {
    const { id, resident } = await granted()
    await asked(resident, id)
    const { id: taskId } = await taskOf(id)
    await takeTasks(luc, catalogue, [taskId])
    expect(await endSecondLook(luc, catalogue, { taskId, outcome: null, answer: 'Ok' })).toEqual([
      { field: 'outcome', code: 'tasks/missing' },
      { field: 'answer', code: 'tasks/missing' },
    ])
    expect(await endSecondLook(luc, catalogue, { taskId, outcome: 'stands', answer })).toEqual([])
    expect(await still(id)).toEqual({ status: 'granted', documents: ['genuine'], grants: ['valid'] })
    expect(await secondLookOf(resident, id)).toMatchObject({ outcome: 'stands', answer, byUnit: 'OS' })
    expect((await timelineOf(resident, id)).map(({ what }) => what)).toContain('second-look-stands')
    const { rows } = await database.pool.query(
      `select data from platform.outbox where name = 'tasks.looked' and data->>'caseId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  it('is taken back with all that it gave when it was not right', async () => {
    const { id, resident } = await granted()
    await asked(resident, id)
    const { id: taskId } = await taskOf(id)
    await takeTasks(luc, catalogue, [taskId])
    expect(await endSecondLook(luc, catalogue, { taskId, outcome: 'taken-back', answer })).toEqual([])
    expect(await still(id)).toEqual({ status: 'granted', documents: ['withdrawn'], grants: ['withdrawn'] })
    await expect(endSecondLook(luc, catalogue, { taskId, outcome: 'stands', answer })).rejects.toThrow(
      'tasks/wrong-status',
    )
  })

  it('is asked by an employee for the customer, with a reason, and only once however many ask', async () => {
    const { id, resident } = await granted()
    expect(await asked(luc, id, '  ')).toEqual([{ field: 'second-look', code: 'tasks/missing' }])
    const both = await Promise.allSettled([asked(luc, id), asked(resident, id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(asked(resident, id)).rejects.toThrow('cases/wrong-status')
  })

  it('cannot be decided or ended as another task', async () => {
    const { id, resident } = await granted()
    await asked(resident, id)
    const { id: taskId } = await taskOf(id)
    await takeTasks(luc, catalogue, [taskId])
    const wish = { taskId, outcome: 'granted', conditions: [], grounds: '' } as const
    await expect(decideTask(luc, catalogue, wish)).rejects.toThrow('tasks/nothing-to-decide')
    await expect(finishTask(luc, catalogue, taskId)).rejects.toThrow('tasks/nothing-to-finish')
  })

  it('loses its words with the content of the case, and then its task', async () => {
    const [open, ended] = [await granted(), await granted()]
    for (const { id, resident } of [open, ended]) await asked(resident, id)
    const { id: taskId } = await taskOf(ended.id)
    await takeTasks(luc, catalogue, [taskId])
    await endSecondLook(luc, catalogue, { taskId, outcome: 'stands', answer })
    await eraseTasks(system, [open.id, ended.id])
    for (const { id, resident } of [open, ended])
      expect(await secondLookOf(resident, id)).toMatchObject({ words: null, answer: null })
    expect([(await taskOf(open.id)).status, (await taskOf(ended.id)).status]).toEqual(['cancelled', 'done'])
  })

  it('is ended by who holds the task alone', async () => {
    const { id, resident } = await granted()
    await asked(resident, id)
    const { id: taskId } = await taskOf(id)
    await expect(endSecondLook(luc, catalogue, { taskId, outcome: 'stands', answer })).rejects.toThrow()
    const elsewhere = as(await aWorker(system, { unit: 'SD', name: 'Sara' }))
    await expect(endSecondLook(elsewhere, catalogue, { taskId, outcome: 'stands', answer })).rejects.toThrow(
      'tasks/not-found',
    )
  })
})

describe('What nobody has to look at', () => {
  it('is a case of somebody else, one that is not granted, and an intake in which the city decides nothing', async () => {
    const { id } = await granted()
    await expect(asked(as(aResident(newId())), id)).rejects.toThrow('cases/not-found')
    const running = await submitted(product)
    await expect(asked(running.context, running.id)).rejects.toThrow('cases/wrong-status')
    const taken = await granted(intake)
    await expect(asked(taken.resident, taken.id)).rejects.toThrow('cases/wrong-status')
  })
})
