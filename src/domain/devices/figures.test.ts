import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { anonymous, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { fewest, tooFew } from '#platform/small-numbers.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice } from './devices.fixture.ts'
import { type DevicesTables, forgetVisits, mondayOf, type Step, visitFigures } from './index.ts'
import { insertDevice } from './store.ts'

const { db, pool } = await testDatabase<DevicesTables>()
const manager: Context<DevicesTables> = {
  ...{ db, now: new Date() },
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Dirk', unit: '', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
}
const keeper = { ...manager, actor: system('retention') }

async function aPlace() {
  const [id, place] = [newId(), `place-${newId()}`]
  await insertDevice(db, { id, wanted: aDevice({ place }), by: 'x', key: {}, thumbprint: id })
  type Visit = Readonly<{ at: string; minutes?: number; step?: Step; finished?: boolean; helped?: boolean }>
  const visit = async ({ at, minutes = 10, step = 'pay', finished = false, helped = false }: Visit) => {
    const screenId = newId()
    await sql`insert into devices.screen (id, device_id, token_hash, opened_at, expires_at, began_at, step, helped_at, finished_at, ended_at)
      select ${screenId}, ${id}, sha256(${screenId}::text::bytea), b - interval '1 hour', b + interval '23 hours', b, ${step},
        case when ${helped} then b end, case when ${finished} then b end, b + make_interval(mins => ${minutes})
      from (select ${at}::timestamp at time zone 'Europe/Brussels' as b) one`.execute(db)
    return screenId
  }
  const fault = (at: string, ...faults: readonly string[]) =>
    sql`insert into devices.event (id, device_id, what, actor_kind, actor_id, facts, at) values (${newId()}, ${id}, 'fault',
      'device', ${id}, ${JSON.stringify({ faults })}, ${at}::timestamp at time zone 'Europe/Brussels')`.execute(db)
  const figures = async (from: string, weeks: number) =>
    (await visitFigures(manager, { from, weeks })).find((one) => one.place === place)
  return { id, visit, fault, figures }
}
const times = <T>(count: number, make: (n: number) => T): Promise<Awaited<T>[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)))

describe('The figures of a place', () => {
  it('count visits by hour of the day and by week, in the time of the city, with the minutes of the one in the middle', async () => {
    const { visit, figures } = await aPlace()
    // The last Sunday of October has 25 hours: both weeks have nine o'clock.
    await times(5, (n) => visit({ at: '2026-10-23 09:59', minutes: [1, 2, 3, 4, 100][n] ?? 0, finished: true }))
    await times(6, () => visit({ at: '2026-10-26 09:00', step: 'fill-in', helped: true }))
    await times(7, () => visit({ at: '2026-10-26 23:30', step: 'pay' }))
    expect(await figures('2026-10-19', 2)).toMatchObject({
      all: { sessions: 18, finished: 5, helped: 6, minutes: 10, stoppedAt: { 'fill-in': 6, pay: 7 } },
      hours: [
        { at: 9, figures: { sessions: 11, finished: 5, helped: 6 } },
        { at: 23, figures: { sessions: 7, finished: 0, stoppedAt: { pay: 7 } } },
      ],
      weeks: [
        { at: '2026-10-19', figures: { sessions: 5, minutes: 3, stoppedAt: {} } },
        { at: '2026-10-26', figures: { sessions: 13 } },
      ],
    })
    expect(await figures('2026-10-19', 1)).toMatchObject({ all: { sessions: 5 }, weeks: [{ at: '2026-10-19' }] })
    expect(await figures('2026-11-02', 26)).toBeUndefined()
  })

  it('leave out what stands for few, with the next smallest, and never the faults', async () => {
    const { visit, fault, figures } = await aPlace()
    await times(2, () => visit({ at: '2026-06-01 09:00' }))
    await times(8, () => visit({ at: '2026-06-01 10:00' }))
    await times(30, () => visit({ at: '2026-06-01 11:00' }))
    await fault('2026-06-01 09:30', 'no-paper', 'terminal-gone')
    await fault('2026-06-03 20:00', 'no-paper')
    const shown = await figures('2026-06-01', 1)
    expect(shown).toMatchObject({ all: { sessions: 40 }, faults: { 'no-paper': 2, 'terminal-gone': 1 } })
    expect(shown?.hours).toMatchObject([
      { at: 9, figures: null, faults: 2 },
      { at: 10, figures: null, faults: 0 },
      { at: 11, figures: { sessions: 30 }, faults: 0 },
      { at: 20, figures: { sessions: 0 }, faults: 1 },
    ])
    expect(shown?.weeks).toMatchObject([{ figures: { sessions: 40 }, faults: 3 }])
  })

  it('say of a place with few visits nothing but its faults', async () => {
    const { visit, figures } = await aPlace()
    await times(4, () => visit({ at: '2026-06-01 09:00' }))
    expect(await figures('2026-06-01', 1)).toMatchObject({
      all: null,
      hours: [{ figures: null }],
      weeks: [{ figures: null }],
    })
  })

  it('do not count a screen that nobody touched, and say no minutes when nobody has left', async () => {
    const { id, visit, figures } = await aPlace()
    await pool.query(
      `insert into devices.screen (id, device_id, token_hash, opened_at, expires_at)
      values (gen_random_uuid(), $1, sha256('untouched'), '2026-06-01', '2026-06-02')`,
      [id],
    )
    await times(5, () => visit({ at: '2026-06-01 09:00' }))
    await pool.query('update devices.screen set ended_at = null where device_id = $1', [id])
    expect(await figures('2026-06-01', 1)).toMatchObject({ all: { sessions: 5, minutes: null } })
  })

  it('never let one number that was left out follow from the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (counts) => {
        const lines = counts.map((count) => ({ count }))
        const left = [...tooFew(lines, ({ count }) => count)]
        const hidden = left.reduce((sum, { count }) => sum + count, 0)
        for (const line of lines) if (line.count > 0 && line.count < fewest) expect(left).toContain(line)
        const some = counts.filter((count) => count > 0)
        if (some.length > 1) expect(left.length).not.toBe(1)
        expect(left.length === 0 || left.length === some.length || hidden >= fewest).toBe(true)
      }),
    )
  })

  it('begin on a Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-03-29'].map(mondayOf)).toEqual([
      ...['2026-11-16', '2026-11-23', '2026-11-23', '2026-03-23'],
    ])
  })
})

describe('What visits are counted from', () => {
  const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 86_400_000).toISOString().slice(0, 19)
  const add = async (screenId: string, deviceId: string, at: string) => {
    await pool.query(
      'insert into devices.printout (screen_id, job, device_id, personal, at) values ($1, 1, $2, true, $3)',
      [screenId, deviceId, at],
    )
    await pool.query('insert into devices.tray_report (screen_id, device_id, at) values ($1, $2, $3)', [
      screenId,
      deviceId,
      at,
    ])
    await pool.query(
      `insert into devices.tray_look (id, screen_id, found, looked_by, at) values ($1, $2, 'nothing', 'Dirk', $3)`,
      [newId(), screenId, at],
    )
    await pool.query(
      `insert into devices.wipe (screen_id, device_id, because, ended_at, markers, files, found, remains, took_ms, heard_at)
      values ($1, $2, 'left', $3, 1, 1, 0, 0, 1, $3)`,
      [screenId, deviceId, at],
    )
  }

  it('is forgotten after thirty weeks, with all that hangs on it; what is younger stays', async () => {
    const { id, visit } = await aPlace()
    const [old, young, lookedLate] = [
      await visit({ at: weeksAgo(31) }),
      await visit({ at: weeksAgo(29) }),
      await visit({ at: weeksAgo(31) }),
    ]
    await add(old, id, weeksAgo(31))
    await add(young, id, weeksAgo(29))
    await add(lookedLate, id, weeksAgo(31))
    await pool.query(
      `insert into devices.tray_look (id, screen_id, found, looked_by) values ($1, $2, 'destroyed', 'Els')`,
      [newId(), lookedLate],
    )
    while ((await forgetVisits(keeper)) > 0) {}
    for (const table of ['screen', 'wipe', 'printout', 'tray_report', 'tray_look']) {
      const column = table === 'screen' ? 'id' : 'screen_id'
      const { rows } = await pool.query(
        `select distinct ${column} as id from devices.${table} where ${column} = any($1)`,
        [[old, young, lookedLate]],
      )
      expect(rows.map((row) => row.id).toSorted(), table).toEqual([young, lookedLate].toSorted())
    }
    await expect(pool.query('delete from devices.wipe')).rejects.toThrow(/append-only/)
    await expect(pool.query('update devices.tray_report set at = now()')).rejects.toThrow(/append-only/)
  })

  it('is forgotten by the program alone', () => {
    expect(() => forgetVisits({ ...manager, actor: anonymous })).toThrow('access/system-only')
  })
})
