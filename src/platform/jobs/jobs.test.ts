import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/index.ts'
import { drainJobs, enqueue, type OutboxTables, startWorker } from './index.ts'

const { db, url } = await testDatabase<OutboxTables>()
const quiet = { error: () => {}, info: () => {} }

describe('A promised job', () => {
  it('is gone when its transaction is rolled back', async () => {
    const attempt = db.transaction().execute(async (tx) => {
      await enqueue(tx, 'platform.heartbeat', {})
      throw new Error('changed our mind')
    })
    await expect(attempt).rejects.toThrow('changed our mind')

    expect(await drainJobs(db, {})).toEqual([])
  })

  it('runs once the transaction is committed', async () => {
    let ran = 0
    const done = Promise.withResolvers<void>()
    const worker = await startWorker(
      url,
      db,
      {
        'platform.heartbeat': async () => {
          ran += 1
          done.resolve()
        },
      },
      { log: quiet },
    )
    await db.transaction().execute((tx) => enqueue(tx, 'platform.heartbeat', {}))

    await done.promise
    expect(ran).toBe(1)
    await worker.stop()
  })

  it('is tried again after a failure', async () => {
    let tries = 0
    const done = Promise.withResolvers<void>()
    const worker = await startWorker(
      url,
      db,
      {
        'platform.heartbeat': async () => {
          tries += 1
          if (tries < 2) throw new Error('not yet')
          done.resolve()
        },
      },
      { log: quiet },
    )
    await db.transaction().execute((tx) => enqueue(tx, 'platform.heartbeat', {}))

    await done.promise
    expect(tries).toBe(2)
    await worker.stop()
  })

  it('waits until it is due', async () => {
    await db
      .transaction()
      .execute((tx) => enqueue(tx, 'platform.heartbeat', {}, { after: new Date(Date.now() + 60_000) }))
    expect(await drainJobs(db, {})).toEqual([])
  })

  it('stands once when it is promised again under the same key, also after it ran', async () => {
    let ran = 0
    let done = Promise.withResolvers<void>()
    const handlers = {
      'platform.heartbeat': async () => {
        ran += 1
        done.resolve()
      },
    }
    const worker = await startWorker(url, db, handlers, { log: quiet })
    const promise = (once: string) =>
      db.transaction().execute(async (tx) => {
        for (const _ of [1, 2]) await enqueue(tx, 'platform.heartbeat', {}, { once })
      })
    for (const day of ['2026-11-27', '2026-11-28']) {
      await promise(day)
      await done.promise
      done = Promise.withResolvers<void>()
      await promise(day)
    }
    await expect.poll(() => stillInOutbox(), { timeout: 5_000 }).toBe(0)
    await promise('2026-11-29')
    await done.promise
    expect(ran).toBe(3)
    await worker.stop()
  })
})

/** What the relay has not taken yet. */
const stillInOutbox = async () =>
  (await db.selectFrom('platform.outbox').select('id').where('not_before', '<=', new Date()).execute()).length
