import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { lookAtCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
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
const product = aProduct({ id: 'alleen', decision: 'person', conditions: [alive], issues: undefined })
const catalogue = catalogueOf([product], anOffer())
const { as, at } = standing(db, catalogue, apart)

/** Until another connection waits for a row. */
async function somebodyWaits(): Promise<void> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  if (rows.length > 0) return
  await new Promise((resolve) => setTimeout(resolve, 10))
  return somebodyWaits()
}

describe('A decision that is undone at the very moment that it is carried out', () => {
  it('is undone: who carries it out waits for the task first, as who undoes it, and finds nothing to do', async () => {
    const luc = as(await aWorker(system, { name: 'Luc Mertens' }))
    const file = await at(product)
    await file.take(luc)
    await file.refuse(luc)
    const { id } = await file.row()
    const carrying = await (other.db as OpenContext['db']).transaction().execute(async (tx) => {
      await sql`select from tasks.task where id = ${id} for update`.execute(tx)
      const work = file.carryOut()
      work.catch(() => {})
      await somebodyWaits()
      await tasks.undoDecision({ ...luc, db: tx as OpenContext['db'] }, catalogue, id)
      return { work }
    })
    await carrying.work
    expect(await file.row()).toMatchObject({ status: 'taken' })
    expect(await lookAtCase(system, file.caseId)).toMatchObject({ status: 'with-staff' })
  })
})
