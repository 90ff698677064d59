import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type OpenContext, system, transaction, undoable } from './context.ts'
import { enqueue } from './jobs/index.ts'
import { testDatabase } from './testing/index.ts'

const { pool, db } = await testDatabase<unknown>()
const context: OpenContext = { db: db as OpenContext['db'], actor: system('test'), now: new Date() }

it('undoes work that is refused inside a running transaction, with the jobs that it promised, and nothing else', async () => {
  await pool.query('create table seen (what text)')
  await transaction(context, async (tx) => {
    const within = { ...context, db: tx as OpenContext['db'] }
    const note = async (what: string) => {
      await sql`insert into seen values (${what})`.execute(within.db)
      await enqueue(within.db, 'platform.heartbeat', { what } as never)
    }
    await note('before')
    const refused = undoable(within, async () => {
      await note('refused')
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    await undoable(within, () => note('after'))
  })
  expect((await pool.query('select what from seen')).rows).toEqual([{ what: 'before' }, { what: 'after' }])
  const jobs = await pool.query(`select data ->> 'what' as what from platform.outbox order by id`)
  expect(jobs.rows).toEqual([{ what: 'before' }, { what: 'after' }])
})
