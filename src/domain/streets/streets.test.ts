import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { newCodes } from '../documents/index.ts'
import { approvePlace, checkSign, comingBans, erasePlaces, placeOfCase, withdrawPlace } from './index.ts'
import { aPlace } from './streets.fixture.ts'

const { db: typed, url } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const now = new Date('2026-11-23T09:00:00+01:00')
const context: OpenContext = { db, actor: system('test'), now }
const rival = openDatabase<unknown>(url)
afterAll(() => rival.close())

/** Each test on a street of its own. */
let streets = 0
const aStreet = () => `Proefstraat ${++streets}`
const on = (street: string, more: { from?: number; to?: number; side?: 'even' | 'odd' } = {}) => {
  const { from = 100, to = 250, side = 'odd' } = more
  return { lane: { street, postalCode: '2600', side }, from, to }
}

describe('Two bans', () => {
  it('never have a bit of kerb in common on one day', async () => {
    const street = aStreet()
    await approvePlace(context, aPlace({}, on(street)))
    const overlapping = aPlace(
      { days: { from: '2026-12-09', until: '2026-12-12' } },
      on(street, { from: 249, to: 400 }),
    )
    await expect(approvePlace(context, overlapping)).rejects.toMatchObject({ code: 'streets/taken' })
  })

  it('may lie end to end, across the street, or follow each other', async () => {
    const street = aStreet()
    await approvePlace(context, aPlace({}, on(street)))
    await approvePlace(context, aPlace({}, on(street, { from: 250, to: 400 })))
    await approvePlace(context, aPlace({}, on(street, { side: 'even' })))
    await approvePlace(context, aPlace({ days: { from: '2026-12-10', until: '2026-12-10' } }, on(street)))
    expect(await comingBans(db, { at: now, street })).toHaveLength(4)
  })

  it('raced for on two connections: exactly one gets the place', async () => {
    for (let round = 0; round < 10; round++) {
      const street = aStreet()
      const outcomes = await Promise.allSettled(
        [context, { ...context, db: rival.db as OpenContext['db'] }].map((one) =>
          approvePlace(one, aPlace({}, on(street))),
        ),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(lost.reason).toMatchObject({ code: 'streets/taken' })
    }
  })

  it('are kept apart by the database itself', async () => {
    const street = aStreet()
    const { id } = await approvePlace(context, aPlace({}, on(street)))
    const twice = sql`insert into streets.occupation (id, case_id, holder, use, postal_code, street, side, stretch, days, hours_from,
      hours_until, asked, own_signs, approved_at) select gen_random_uuid(), gen_random_uuid(), holder, use, postal_code, street,
      side, stretch, days, hours_from, hours_until, asked, own_signs, approved_at from streets.occupation where id = ${id}`
    await expect(twice.execute(db)).rejects.toMatchObject({ constraint: 'ban_once' })
    const moved = sql`update streets.occupation set days = daterange('2026-12-01', '2026-12-02') where id = ${id}`
    await expect(moved.execute(db)).rejects.toThrow('not rewritten')
  })
})

describe('A place', () => {
  it('is given once to a case that is taken up twice', async () => {
    const order = aPlace({}, on(aStreet()))
    const [first, second] = [await approvePlace(context, order), await approvePlace(context, order)]
    expect(second.id).toBe(first.id)
  })

  it('that is taken back is free for somebody else', async () => {
    const street = aStreet()
    const order = aPlace({}, on(street))
    await approvePlace(context, order)
    await withdrawPlace(context, order.caseId, 'asked')
    await withdrawPlace(context, order.caseId, 'emergency')
    await approvePlace(context, aPlace({}, on(street)))
    expect(await comingBans(db, { at: now, street })).toHaveLength(1)
  })

  it('is erased of what leads to a home, and its signs still answer', async () => {
    const { token } = newCodes()
    const order = aPlace({ signs: [token] }, on(aStreet()))
    await approvePlace(context, order)
    await erasePlaces(context, [order.caseId])
    expect(await placeOfCase(context, order.caseId)).toMatchObject({ holder: null, asked: null })
    expect(await checkSign(db, token, now)).toMatchObject({ answer: 'coming' })
  })
})

describe('The code on a sign', () => {
  const [first, second] = [newCodes().token, newCodes().token]
  const at = (moment: string) => checkSign(db, first, new Date(moment))

  it('says whether it is valid, now and when, and nothing of a house or a person', async () => {
    const order = aPlace({ signs: [first, second] }, on(aStreet()))
    await approvePlace(context, order)
    const answers = await Promise.all(
      [
        ...['2026-12-08T06:59:00+01:00', '2026-12-08T07:00:00+01:00', '2026-12-08T20:00:00+01:00'],
        ...['2026-12-09T18:59:00+01:00', '2026-12-09T19:00:00+01:00'],
      ].map(async (moment) => (await at(moment)).answer),
    )
    expect(answers).toEqual(['coming', 'now', 'paused', 'now', 'over'])
    expect(JSON.stringify(await at('2026-12-08T08:00:00+01:00'))).not.toMatch(/97|holder|left|Berchem/)
    await withdrawPlace(context, order.caseId, 'not-placed')
    expect((await checkSign(db, second, now)).answer).toBe('withdrawn')
  })

  it('that the city never gave is unknown', async () => {
    expect(await checkSign(db, newCodes().token, now)).toEqual({ answer: 'unknown' })
    expect(await checkSign(db, "' or 1=1", now)).toEqual({ answer: 'unknown' })
  })
})
