import { describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee } from '../appointments/appointments.fixture.ts'
import { recordScreen, screenSizeOf, takeBackScreen } from './index.ts'
import { aCityOfQueues, queueOver } from './queue.fixture.ts'
import type { QueueTables } from './tables.ts'

const { db, url } = await testDatabase<QueueTables>()
const queue = await queueOver(db, aCityOfQueues(), ['2022-06-13'])
const now = new Date('2022-06-13T06:00:00Z')
const at = { db, actor: anEmployee('planner'), now }
const place = 'place-0'
const size = (widthMm: number) => ({ widthMm, heightMm: 680, readMm: 5_000 })
const shown = async () => (await screenSizeOf({ db }, place)).size?.widthMm
const last = async () => (await screenSizeOf({ db }, place)).last ?? ''

describe('The size of a screen', () => {
  it('is taken back once, by whoever has seen it last', async () => {
    await recordScreen(at, queue, { place, size: size(1_000) })
    const former = await last()
    await recordScreen(at, queue, { place, size: size(2_000) })
    expect(await takeBackScreen(at, { place, last: former })).toBe(false)
    expect(await takeBackScreen(at, { place, last: await last() })).toBe(true)
    expect(await shown()).toBe(1_000)
  })

  it('is taken back by one of two planners who press at once, and never over what a third says meanwhile', async () => {
    const second = openDatabase<QueueTables>(url)
    const other = { ...at, db: second.db, actor: anEmployee('planner') }
    for (let width = 2_001; width <= 2_020; width++) {
      await recordScreen(at, queue, { place, size: size(1_000) })
      await recordScreen(at, queue, { place, size: size(width) })
      const seen = { place, last: await last() }
      const took = await Promise.all([takeBackScreen(at, seen), takeBackScreen(other, seen)])
      expect(took.toSorted()).toEqual([false, true])
      expect(await shown()).toBe(1_000)

      // Whoever is first, a size that was said holds.
      await recordScreen(at, queue, { place, size: size(width) })
      const again = { place, last: await last() }
      await Promise.all([takeBackScreen(at, again), recordScreen(other, queue, { place, size: size(3_000) })])
      expect(await shown()).toBe(3_000)
    }
    await second.close()
  })
})
