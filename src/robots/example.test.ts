import { afterAll, describe, expect, it } from 'vitest'
import { apiRoutes, minuteLimits, taskOperations } from '#channels/api/index.ts'
import { type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { applications } from '#domain/cases/cases.fixture.ts'
import { lookAtCase } from '#domain/cases/index.ts'
import { catalogueOf, type Step } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { employRobot, taskOfCase } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { createServer } from '#platform/http/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { runRobot, type Work } from './example.ts'

const now = new Date('2021-09-06T09:00:00+02:00')
const clock = () => now
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, submitted } = applications(db, now)

const archive: Step = {
  ...{ id: 'archief', kind: 'robot', by: 'oud-archief', gives: ['question'] },
  returns: [{ name: 'found', kind: 'yes-no' }],
}
const product = aProduct({
  ...{ id: 'met-robot', facts: [], issues: undefined },
  steps: [archive, { id: 'issue', kind: 'issue' }],
})
const catalogue = catalogueOf([product], anOffer())
const office = { catalogue, steps: standardSteps, cityCodes: [] } as unknown as MidOffice
const app = await createServer({ logLevel: 'silent', formTargets: [], secure: false })
const operations = taskOperations({ db, pool: database.pool, clock, catalogue, limits: minuteLimits() })
await apiRoutes(app, { publicUrl: 'http://loket.test', operations })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => app.close())
const key = await employRobot(system, { name: 'Archief', works: ['oud-archief'] })

/** Lets the robot work until there is nothing for it, or until it has seen so many tasks. */
async function working(work: Work, tasks: number) {
  const stop = new AbortController()
  let seen = 0
  const counted: Work = async (gives) => {
    seen += 1
    if (seen === tasks) stop.abort()
    return work(gives)
  }
  return runRobot({ url, key, work: counted, patience: 10, signal: stop.signal })
}

describe('The example robot', () => {
  it('does over HTTP what a step asks, and the case goes on to its end with its answer', async () => {
    const { id: caseId } = await submitted(product)
    await proceed(system, office, caseId)
    const told: unknown[] = []
    const completed = await working(async (gives) => {
      told.push(gives)
      return { found: true }
    }, 1)
    expect([completed, told]).toEqual([1, [{ question: 'Wie woont er op mijn adres?' }]])
    await proceed(system, office, caseId)
    expect(await lookAtCase(system, caseId)).toMatchObject({ status: 'granted' })
  })

  it('that cannot do it leaves the task to a person after three tries', async () => {
    const { id: caseId } = await submitted(product)
    await proceed(system, office, caseId)
    const failing = () => Promise.reject(new Error('archive-closed'))
    expect(await working(failing, 3)).toBe(0)
    const luc = await aWorker(system)
    const task = await taskOfCase({ db, actor: luc, now }, catalogue, caseId)
    expect(task).toMatchObject({ status: 'open', work: null, reason: 'robot-failed' })
  })

  it('without a key that is good is refused', async () => {
    const stop = new AbortController()
    const robot = { url, key: 'robot_x', work: async () => ({}), signal: stop.signal }
    await expect(runRobot(robot)).rejects.toThrow('tasks/unknown-robot')
  })
})
