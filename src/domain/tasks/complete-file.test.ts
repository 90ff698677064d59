import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { handOver, lookAtCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import * as tasks from './index.ts'
import { aWorker } from './tasks.fixture.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const { system, submitted } = applications(db, monday)
const decide = { id: 'decide', kind: 'decide' } as const
const row = { id: 'small', rule: 'false', words: { nl: 'Het is klein.' }, otherwise: { nl: 'Het is groot.' } }
const terms = [{ validFrom: '2021-01-01', leadDays: 15, decideDays: 15, completeDays: 5 }]
const inTime = { id: 'in-time', words: { nl: 'Op tijd.' }, otherwise: { nl: 'Te laat.' } }
const product = aProduct({
  id: 'werken',
  decision: 'person',
  issues: undefined,
  steps: [{ id: 'consult', kind: 'consult' }, { id: 'check', kind: 'check' }, decide, { id: 'issue', kind: 'issue' }],
  atOnce: {
    conditions: [row],
    otherwise: { reason: 'larger-works', words: { nl: 'Groot.' }, from: 'from', inTime, terms },
  },
})
const catalogue = catalogueOf([product], anOffer())
const bram = await aWorker(system)
const on = (context: OpenContext, day: string): OpenContext => ({ ...context, now: new Date(`${day}T09:00:00Z`) })

/** A larger thing that somebody of the unit holds, and asks to be completed on Monday 20 September. */
async function asked() {
  const { id: caseId, context: customer } = await submitted(product)
  const subject = await handOver(system, caseId, 'larger-works')
  const open = { subject, product, step: decide, reason: 'larger-works', promisedOn: '2021-09-27', fourEyes: false }
  await tasks.openTask(system, open)
  const staff: OpenContext = on({ ...system, actor: bram }, '2021-09-20')
  const task = (await tasks.taskOfCase(staff, catalogue, caseId)) as tasks.Task
  await tasks.takeTasks(staff, catalogue, [task.id])
  await tasks.askCustomer(staff, catalogue, { taskId: task.id, question: 'Stuur ons het plan van de doorgang.' })
  return {
    caseId,
    customer,
    stand: () => lookAtCase(system, caseId),
    question: async () => (await tasks.questionsOf(staff, caseId))[0],
    answer: (day: string, by = db) =>
      tasks.answerQuestion({ ...on(customer, day), db: by }, catalogue, { caseId, answer: 'Hierbij.' }),
    messages: async () =>
      (
        await sql<{ template: string; facts: { lastDay?: string } }>`select template, facts from messages.message
          where case_id = ${caseId} order by created_at, id`.execute(db)
      ).rows.map(({ template, facts }) => [template, facts.lastDay].filter(Boolean).join(' ')),
  }
}
const stop = (day: string, by = db) => tasks.stopIncomplete({ ...on(system, day), db: by }, catalogue)

describe('A file that has to be completed in five working days', () => {
  it('is complete when the answer comes in time: the fifteen days of the decision begin then', async () => {
    const { question, answer, stand } = await asked()
    expect(await question()).toMatchObject({ answerBy: '2021-09-27' })
    expect(await stop('2021-09-27')).toBe(0)
    await answer('2021-09-27')
    expect(await stop('2021-09-28')).toBe(0)
    expect(await stand()).toMatchObject({ status: 'with-staff', promisedOn: '2021-10-18', stoppedOn: null })
  })

  it('stops when it does not, and the customer reads why, once; an answer is then too late', async () => {
    const { caseId, answer, stand, messages } = await asked()
    expect(await stop('2021-09-28')).toBe(1)
    expect(await stop('2021-09-29')).toBe(0)
    expect(await stand()).toMatchObject({ status: 'withdrawn', reason: 'not-completed' })
    expect(await messages()).toEqual(['question-asked', 'not-completed 2021-09-27'])
    await expect(answer('2021-09-29')).rejects.toMatchObject({ code: 'tasks/no-question' })
    await tasks.closeTasks(system, caseId)
  })

  it('is answered or stopped, never both, when both happen at one moment', async () => {
    const { answer, stand, messages } = await asked()
    const [answered, stopped] = await Promise.all([
      answer('2021-09-28').then(
        () => true,
        () => false,
      ),
      stop('2021-09-28', other.db as OpenContext['db']),
    ])
    const { status } = await stand()
    expect([answered, stopped, status]).toEqual(answered ? [true, 0, 'with-staff'] : [false, 1, 'withdrawn'])
    expect(await messages()).toHaveLength(answered ? 1 : 2)
  })
})
