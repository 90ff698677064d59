import { afterAll, describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from './grants.fixture.ts'
import { changePlate, eraseGrants, type GrantOrder, giveGrant, withdrawGrant } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const rival = openDatabase<unknown>(database.url)
afterAll(() => rival.close())
const now = new Date('2026-11-23T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const office = (on = db, at = now): OpenContext => ({ db: on, actor: system('mid-office'), now: at })

let plates = 0
const exemption = (cardHolder: string, more: Partial<GrantOrder> = {}): GrantOrder =>
  anOrder({
    ...{ kind: 'lez-vrijstelling', allows: 'drive', zone: null, holder: cardHolder, caseId: newId() },
    subject: { of: 'plate', key: `1TST${String(++plates).padStart(3, '0')}`, country: 'BE' },
    valid: { from: now, until: new Date('2027-12-31T23:00:00Z') },
    limit: { places: 1, cardHolder },
    ...more,
  })
const refused = { code: 'grants/limit-reached' }

describe('What rests on a parking card', () => {
  it('asked for two vehicles at once, on two connections: exactly one gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const holder = newId()
      const outcomes = await Promise.allSettled(
        [office(), office(rival.db as OpenContext['db'])].map((one) => giveGrant(one, exemption(holder))),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused })
    }
  })

  it('is for one vehicle at one time: one after the other, of whatever kind', async () => {
    const holder = newId()
    const until = new Date('2027-01-01T00:00:00Z')
    await giveGrant(office(), exemption(holder, { valid: { from: now, until } }))
    await giveGrant(office(), exemption(holder, { valid: { from: until, until: new Date('2027-06-01T00:00:00Z') } }))
    const other = exemption(holder, { kind: 'parkeren-met-kaart', allows: 'stand' })
    await expect(giveGrant(office(), other)).rejects.toMatchObject(refused)
    await giveGrant(office(), exemption(newId()))
  })

  it('goes over to another plate, and the old one is free of it', async () => {
    const holder = newId()
    const first = await giveGrant(office(), exemption(holder))
    const second = await changePlate(office(db, minutes(1)), first.id, { plate: '1-NEW-001' })
    await expect(giveGrant(office(db, minutes(1)), exemption(holder))).rejects.toMatchObject(refused)
    // The old vehicle may rest on the card of somebody else.
    const subject = { of: 'plate', key: first.subject?.key ?? '', country: 'BE' } as const
    await giveGrant(office(db, minutes(1)), exemption(newId(), { subject }))
    await withdrawGrant(office(db, minutes(2)), second.id, 'conditions-gone')
    await giveGrant(office(db, minutes(2)), exemption(holder, { valid: { from: minutes(2), until: null } }))
  })

  it('is kept apart by the database itself, and leads to nobody after its time', async () => {
    const until = new Date('2026-12-01T00:00:00Z')
    const { id } = await giveGrant(office(), exemption(newId(), { valid: { from: now, until } }))
    const copy = `insert into grants."grant"
      select (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'case_id', null))).*
      from grants."grant" g where id = $1`
    await expect(database.pool.query(copy, [id])).rejects.toMatchObject({ code: '23P01', constraint: 'card_once' })
    const rewrite = database.pool.query('update grants."grant" set card_holder = gen_random_uuid() where id = $1', [id])
    await expect(rewrite).rejects.toMatchObject({ code: '23001' })
    await eraseGrants(office(db, new Date('2027-11-01T00:00:00Z')))
    const { rows } = await database.pool.query('select card_holder, holder from grants."grant" where id = $1', [id])
    expect(rows).toEqual([{ card_holder: null, holder: null }])
  })
})
