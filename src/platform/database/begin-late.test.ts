import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/index.ts'
import { brokenConstraint, isDatabaseGone } from './database.ts'

const { db } = await testDatabase<{ t: { n: number } }>({ connections: 2 })
await sql`create table t (n int primary key)`.execute(db)
const all = async () => (await db.selectFrom('t').select('n').orderBy('n').execute()).map(({ n }) => n)
const pidOf = async (on: typeof db) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]?.pid

describe('A transaction whose begin travels with its first statement', () => {
  it('is one: what fails later takes all of it back', async () => {
    const broken = db.transaction().execute(async (tx) => {
      await tx.insertInto('t').values({ n: 1 }).execute()
      await tx.insertInto('t').values({ n: 2 }).execute()
      await tx.insertInto('t').values({ n: 1 }).execute()
    })
    expect(await broken.catch(brokenConstraint)).toBe('t_pkey')
    expect(await all()).toEqual([])
  })

  it('also when its first statement fails, and the connection is good for the next one', async () => {
    const broken = db.transaction().execute((tx) => sql`insert into t values ('no number')`.execute(tx))
    await expect(broken).rejects.toThrow('invalid input syntax')
    await db.transaction().execute((tx) => tx.insertInto('t').values({ n: 3 }).execute())
    expect(await all()).toEqual([3])
  })

  it('holds its locks and sees its own rows until it commits; nobody else does before', async () => {
    const seen = await db.transaction().execute(async (tx) => {
      await tx.insertInto('t').values({ n: 4 }).execute()
      const [own, outside] = [await tx.selectFrom('t').select('n').where('n', '=', 4).execute(), await all()]
      return { own: own.length, outside }
    })
    expect(seen).toEqual({ own: 1, outside: [3] })
    expect(await all()).toEqual([3, 4])
  })

  it('that asks nothing asks the database nothing', async () => {
    expect(await db.transaction().execute(async () => 'done')).toBe('done')
    const turnedBack = db.transaction().execute(async () => Promise.reject(new Error('changed our mind')))
    await expect(turnedBack).rejects.toThrow('changed our mind')
    const isOpen = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where application_name = current_setting('application_name') and state like 'idle in transaction%'`
    expect((await isOpen.execute(db)).rows[0]?.n).toBe(0)
  })

  it('says that the database is gone when its line is cut, before its first statement and between two', async () => {
    const cut = async (pid: number | undefined) => void (await sql`select pg_terminate_backend(${pid})`.execute(db))
    const between = db.transaction().execute(async (tx) => {
      await tx.insertInto('t').values({ n: 5 }).execute()
      await cut(await pidOf(tx))
      await tx.insertInto('t').values({ n: 6 }).execute()
    })
    expect(
      isDatabaseGone(
        await between.then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    ).toBe(true)
    await db.connection().execute(async (one) => {
      await cut(await pidOf(one))
      const first = one.transaction().execute((tx) => tx.insertInto('t').values({ n: 7 }).execute())
      expect(
        isDatabaseGone(
          await first.then(
            () => null,
            (error: unknown) => error,
          ),
        ),
      ).toBe(true)
    })
    expect(await all()).toEqual([3, 4])
  })
})
