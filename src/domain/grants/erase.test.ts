import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from './grants.fixture.ts'
import { eraseGrants, giveGrant, grantsOf, lookAtGrant, withdrawGrant } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const day = (n: number) => new Date(Date.UTC(2021, 8, 6) + n * 86_400_000)
const at = (n: number): OpenContext => ({ db, actor: system('retention'), now: day(n) })

describe('Retention of what was granted', () => {
  it('takes plate, dwelling and holder out once the time after the end is over; kind and dates stay', async () => {
    const holder = newId()
    const valid = { from: day(0), until: day(10) }
    const limit = { dwelling: newId(), places: 1 }
    const { id } = await giveGrant(at(0), anOrder({ holder, valid, limit, keepDays: 92 }))
    expect(await eraseGrants(at(101))).toBe(0)
    expect(await eraseGrants(at(102))).toBe(1)
    expect(await lookAtGrant(at(102), id)).toMatchObject({ subject: null, holder: null, valid, erasedAt: day(102) })
    expect(await grantsOf(at(102), holder)).toEqual([])
    const { rows } = await sql<{ row: string }>`select g::text as row from grants."grant" g where id = ${id}`.execute(
      db,
    )
    expect(rows[0]?.row).not.toMatch(new RegExp(`1ABC123|${holder}|${limit.dwelling}`))
    expect(await eraseGrants(at(500))).toBe(0)
  })

  it('counts from the withdrawal for what never began, and leaves alone what has no end', async () => {
    const never = await giveGrant(at(0), anOrder({ valid: { from: day(50), until: null }, keepDays: 92 }))
    await withdrawGrant(at(1), never.id, 'given-in-error')
    const endless = await giveGrant(at(0), anOrder({ valid: { from: day(0), until: null }, keepDays: 92 }))
    while ((await eraseGrants(at(5_000))) > 0) {}
    expect((await lookAtGrant(at(5_000), never.id)).erasedAt).toEqual(day(5_000))
    expect((await lookAtGrant(at(5_000), endless.id)).erasedAt).toBeNull()
  })
})
