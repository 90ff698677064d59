import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { applications } from '#domain/cases/cases.fixture.ts'
import { grantCase, handOver, lookAtCase, timelineOf } from '#domain/cases/index.ts'
import { catalogueOf } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import * as tasks from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { newsOf } from './news.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const { system, submitted } = applications(db, monday)
const decide = { id: 'decide', kind: 'decide' } as const
// Ten working days, as usual.
const product = aProduct({ id: 'met-een-mens', decision: 'person', conditions: [], issues: undefined, refusable: true })
const catalogue = catalogueOf([product], anOffer())
const bram = await aWorker(system)
const on = (day: string, context = system): OpenContext => ({ ...context, now: new Date(`${day}T09:00:00Z`) })
const staff = (day: string) => on(day, { ...system, actor: bram })

/** With an employee, promised for Monday 20 September. */
async function withUs() {
  const { id: caseId, context: customer } = await submitted(product)
  const subject = await handOver(system, caseId, 'needs-person', {
    ...{ revision: (await lookAtCase(system, caseId)).revision, step: 'decide', promisedOn: '2021-09-20' },
    within: async () => {},
  })
  const open = { subject, product, step: decide, reason: 'needs-person', promisedOn: '2021-09-20', fourEyes: false }
  const taskId = await tasks.openTask(system, open)
  const take = (day: string) => tasks.takeTasks(staff(day), catalogue, [taskId])
  return { caseId, customer, taskId, take, ...readOf(caseId) }
}

function readOf(caseId: string) {
  const tell = newsOf(() => system, catalogue)
  return {
    task: () => tasks.taskOfCase(staff('2021-09-06'), catalogue, caseId),
    promised: async () => (await lookAtCase(system, caseId)).promisedOn,
    /** The days that the customer read, after the jobs that were promised. */
    told: async () => {
      await drainJobs(db, { 'tasks.takes-longer': (late) => tell('takes-longer', late.caseId, { look: late.look }) })
      const { rows } = await sql<{ day: string }>`select facts ->> 'promisedOn' as day from messages.message
        where case_id = ${caseId} and template = 'takes-longer' order by created_at, id`.execute(db)
      return rows.map(({ day }) => day)
    },
  }
}

const sweep = (day: string, by = db) => tasks.promiseLateAnew({ ...on(day), db: by }, catalogue)

describe('A promised day that goes by while it lies with an employee', () => {
  it('is promised anew in working days, and told once for each new day; the task stays as late as it is', async () => {
    const { caseId, task, take, promised, told } = await withUs()
    await take('2021-09-06')
    expect([await sweep('2021-09-20'), await told()]).toEqual([0, []])
    // A job that runs twice tells once.
    expect([await sweep('2021-09-21'), await sweep('2021-09-21'), await told()]).toEqual([1, 0, ['2021-10-05']])
    expect(await promised()).toBe('2021-10-05')
    expect(await task()).toMatchObject({ promisedOn: '2021-09-20', promisedAnew: '2021-10-05' })
    expect([await sweep('2021-10-05'), await sweep('2021-10-06')]).toEqual([0, 1])
    expect(await told()).toEqual(['2021-10-05', '2021-10-20'])
    const events = await timelineOf(system, caseId)
    expect(events.filter(({ what }) => what === 'promised-anew')).toHaveLength(2)
    await tasks.closeTasks(system, caseId)
  })

  it('is told once when two processes look at one moment', async () => {
    const { caseId, told } = await withUs()
    const both = await Promise.all([sweep('2021-09-21'), sweep('2021-09-21', other.db as OpenContext['db'])])
    expect([both.toSorted(), await told()]).toEqual([[0, 1], ['2021-10-05']])
    await tasks.closeTasks(system, caseId)
  })

  it('is not told while the customer has to answer: the clock stands still, and runs on after it', async () => {
    const { caseId, customer, taskId, task, take, promised, told } = await withUs()
    await take('2021-09-20')
    await tasks.askCustomer(staff('2021-09-20'), catalogue, { taskId, question: 'Waar woont u nu?' })
    expect([await sweep('2021-09-24'), await told()]).toEqual([0, []])
    await tasks.answerQuestion(on('2021-09-24', customer), catalogue, { caseId, answer: 'Hier.' })
    expect([await sweep('2021-09-24'), await promised()]).toEqual([0, '2021-09-24'])
    expect([await sweep('2021-09-27'), await told()]).toEqual([1, ['2021-10-11']])

    // Asked once it was late: both days move on, and it stays late.
    await tasks.askCustomer(staff('2021-09-27'), catalogue, { taskId, question: 'En waar werkt u?' })
    await tasks.answerQuestion(on('2021-09-29', customer), catalogue, { caseId, answer: 'Daar.' })
    expect(await task()).toMatchObject({ promisedOn: '2021-09-28', promisedAnew: '2021-10-13' })
    expect([await promised(), await sweep('2021-10-13'), await told()]).toEqual(['2021-10-13', 0, ['2021-10-11']])
    await tasks.closeTasks(system, caseId)
  })

  it('is told to who asked that a person looks at what a rule granted, too', async () => {
    const { id: caseId, context: customer } = await submitted(product)
    await grantCase(system, caseId, { explanation: [], eraseOn: '2021-10-01', issue: async () => {} })
    await tasks.askSecondLook(customer, catalogue, { caseId, words: 'Klopt de duur wel?' })
    const { told } = readOf(caseId)
    expect([await sweep('2021-09-20'), await sweep('2021-09-21'), await told()]).toEqual([0, 1, ['2021-10-05']])
    expect(await tasks.secondLookOf(customer, caseId)).toMatchObject({ promisedOn: '2021-10-05' })
    const { rows } = await sql<{ day: string }>`select erase_on as day from cases.case where id = ${caseId}`.execute(db)
    expect(rows[0]?.day).toBe('2021-12-04')
  })
})
