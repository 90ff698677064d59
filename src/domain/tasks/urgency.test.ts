import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { handOver } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { closeTasks, markUrgent, openTask, unmarkUrgent, worklist } from './index.ts'
import { aWorker } from './tasks.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const product = aProduct()
const catalogue = catalogueOf([product], anOffer())
const { system, submitted, as } = applications(db, new Date('2021-09-06T09:00:00+02:00'))
const lead = as(await aWorker(system, { roles: ['mid-office', 'team-lead'] }))

async function aTask(promisedOn = '2021-09-20') {
  const { id } = await submitted(product)
  const subject = await handOver(system, id, 'needs-person')
  const taskId = await openTask(system, {
    ...{ subject, product, step: { id: 'decide', kind: 'decide' }, reason: 'needs-person', promisedOn },
    fourEyes: false,
  })
  return { taskId, caseId: id }
}
const first = async () => (await worklist(lead, catalogue, { view: 'all', products: null, page: 1 })).tasks[0]
const mark = (context: OpenContext, taskId: string) => markUrgent(context, catalogue, { taskId, because: 'legal-term' })

describe('A task that goes first', () => {
  it('is marked by who leads the unit, with why, before what was promised earlier; and unmarked', async () => {
    const early = await aTask('2021-09-08')
    const late = await aTask()
    await mark(lead, late.taskId)
    expect(await first()).toMatchObject({ id: late.taskId, urgent: true, urgentBecause: 'legal-term' })
    expect(await unmarkUrgent(lead, catalogue, late.taskId)).toMatchObject({ urgent: false, urgentBecause: null })
    expect((await first())?.id).toBe(early.taskId)
  })

  it('leaves a trail, once for each change', async () => {
    const { taskId } = await aTask()
    for (const step of [mark, mark, unmarkUrgentOf, unmarkUrgentOf]) await step(lead, taskId)
    const { rows } = await database.pool.query(
      `select what, facts from tasks.event where task_id = $1 and what like '%urgent' order by id`,
      [taskId],
    )
    expect(rows).toEqual([
      { what: 'marked-urgent', facts: { because: 'legal-term' } },
      { what: 'unmarked-urgent', facts: {} },
    ])
  })

  it('is not marked by who does the work, by another unit, or when it is over', async () => {
    const { taskId, caseId } = await aTask()
    await expect(mark(as(await aWorker(system, { name: 'Kim' })), taskId)).rejects.toThrow('access/role-missing')
    const elsewhere = as(await aWorker(system, { unit: 'SD', name: 'Sara', roles: ['mid-office', 'team-lead'] }))
    await expect(mark(elsewhere, taskId)).rejects.toThrow('tasks/not-found')
    await closeTasks(system, caseId)
    await expect(mark(lead, taskId)).rejects.toThrow('tasks/wrong-status')
  })
})

function unmarkUrgentOf(context: OpenContext, taskId: string) {
  return unmarkUrgent(context, catalogue, taskId)
}
