import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from './grants.fixture.ts'
import {
  activeGrants,
  changePlate,
  endGrant,
  giveGrant,
  grantsOf,
  lookAtGrant,
  standingAt,
  withdrawGrant,
} from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const noon = new Date('2021-09-07T10:00:00Z')
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
const at = (now: Date): OpenContext => ({ db, actor: system('mid-office'), now })
const resident = (id: string, now = noon): OpenContext => ({
  db,
  actor: { kind: 'resident', id, level: 'substantial', channel: 'portal', sessionId: newId() },
  now,
})
const eventsOf = async (id: string) =>
  (
    await sql<{ what: string }>`select what from grants.event where grant_id = ${id} order by recorded_at`.execute(db)
  ).rows.map(({ what }) => what)

describe('A grant', () => {
  it('is given with its validity, and its holder sees it', async () => {
    const holder = newId()
    const grant = await giveGrant(at(noon), anOrder({ holder }))
    expect(await grantsOf(resident(holder), holder)).toEqual([grant])
    expect(grant).toMatchObject({ zone: 'berchem-1', valid: anOrder().valid, place: null, withdrawn: null })
    expect(await eventsOf(grant.id)).toEqual(['given'])
  })

  it('of a case that is taken up twice is given once', async () => {
    const order = anOrder({ caseId: newId(), limit: { dwelling: newId(), places: 2 } })
    const [one, two] = await Promise.all([giveGrant(at(noon), order), giveGrant(at(noon), order)])
    expect([two.id, (await giveGrant(at(noon), order)).id]).toEqual([one.id, one.id])
  })

  it('ends from an instant, and its holder may end his own', async () => {
    const holder = newId()
    const { id } = await giveGrant(at(noon), anOrder({ holder }))
    const ended = await endGrant(resident(holder), id, later(2))
    expect([standingAt(ended, later(1)), standingAt(ended, later(2))]).toEqual(['valid', 'ended'])
    await expect(endGrant(resident(holder, later(3)), id)).rejects.toMatchObject({ code: 'grants/not-running' })
    await expect(endGrant(resident(newId()), id)).rejects.toMatchObject({ code: 'grants/not-found' })
  })

  it('is withdrawn at once, with a reason, and once', async () => {
    const { id } = await giveGrant(at(noon), anOrder())
    const withdrawn = await withdrawGrant(at(later(1)), id, 'misuse')
    expect(withdrawn).toMatchObject({ valid: { until: later(1) }, withdrawn: { at: later(1), because: 'misuse' } })
    await expect(withdrawGrant(at(later(2)), id, 'misuse')).rejects.toMatchObject({ code: 'grants/not-running' })
    expect(await eventsOf(id)).toEqual(['given', 'withdrawn'])
  })

  it('withdrawn before it began has never held', async () => {
    const { id } = await giveGrant(at(noon), anOrder({ valid: { from: later(5), until: null } }))
    expect(await withdrawGrant(at(later(1)), id, 'given-in-error')).toMatchObject({
      valid: null,
      given: { until: null },
    })
  })

  it('is carried on with another plate, on the same place, without a moment between', async () => {
    const dwelling = newId()
    const { id, place } = await giveGrant(at(noon), anOrder({ limit: { dwelling, places: 1 } }))
    const next = await changePlate(at(later(1)), id, { plate: '2-xyz-999' })
    expect(next).toMatchObject({ replaces: id, place, subject: { key: '2XYZ999' }, valid: { from: later(1) } })
    expect(await lookAtGrant(at(later(1)), id)).toMatchObject({ valid: { until: later(1) } })
    const wanted = { kind: 'bewonersvergunning', dwelling }
    expect((await activeGrants(at(later(1)), wanted)).map((grant) => grant.id)).toEqual([next.id])
    expect((await activeGrants(at(noon), wanted)).map((grant) => grant.id)).toEqual([id])
  })

  it('is not rewritten nor removed, not even past the program', async () => {
    const { id } = await giveGrant(at(noon), anOrder())
    const rewritings = [
      sql`update grants."grant" set subject_key = '9ZZZ999' where id = ${id}`,
      sql`update grants."grant" set valid = tstzrange(lower(valid), null) where id = ${id}`,
      sql`delete from grants."grant" where id = ${id}`,
      sql`update grants.event set what = 'ended' where grant_id = ${id}`,
    ]
    for (const rewriting of rewritings) await expect(rewriting.execute(db)).rejects.toMatchObject({ code: '23001' })
  })
})
