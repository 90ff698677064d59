import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renewDue } from '#domain/automation/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

let now = new Date('2026-02-02T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const holders = ['els', 'omer', 'maria', 'karel']
const plateOf = (key: string) => `1CCC71${holders.indexOf(key)}`

let office: Awaited<ReturnType<typeof aPermitOffice>>
beforeAll(async () => {
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: holders.map((key, i) =>
      living(key, { since: '2003-09-01', address: inBerchem('Fruithoflaan', String(910 + i)) }),
    ),
    cars: Object.fromEntries(holders.map((key) => [plateOf(key), { holder: key }])),
  })
})
afterAll(() => office.stop())

type Page = Parameters<typeof renewDue>[2]
const sweep = (page: Page = {}) => renewDue(office.program(), office.office, page, { size: 2 })
/** What the program would do next, as it stands promised. */
async function promised(): Promise<readonly NonNullable<Page>[]> {
  const { rows } = await sql<{ data: NonNullable<Page> }>`
    delete from platform.outbox where name = 'automation.renew' returning data`.execute(db)
  return rows.map(({ data }) => data)
}

describe('Permits of which many end on the same day', () => {
  it('all go on, page after page; one that cannot keeps no other from it and gets a job of its own, that fails', async () => {
    for (const key of holders) await (await office.resident(key)).apply({ plate: plateOf(key) })
    now = new Date('2027-12-22T09:00:00Z')
    // The first of them cannot be written.
    await sql`
      create function grants.refuse_first() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$`.execute(
      db,
    )
    const { rows } = await sql<{ id: string }>`select id from grants."grant" order by upper(given), id limit 1`.execute(
      db,
    )
    const poisoned = rows[0]?.id ?? ''
    await sql`create trigger refuse_first before insert on grants."grant" for each row
      when (new.replaces = ${sql.lit(poisoned)}) execute function grants.refuse_first()`.execute(db)

    expect(await sweep()).toMatchObject({ renewed: 1 })
    const next = await promised()
    expect(next).toHaveLength(2)
    expect(next).toContainEqual({ only: poisoned })
    expect(await sweep(next.find(({ from }) => from))).toMatchObject({ renewed: 2 })
    const [end] = await promised()
    expect(await sweep(end)).toMatchObject({ renewed: 0 })
    expect(await promised()).toEqual([])

    await expect(sweep({ only: poisoned })).rejects.toThrow('poisoned')
    expect(await promised()).toEqual([])
    // Begun once more on the same day, as at each start of the program: it has its job.
    for (const _ of [1, 2]) expect(await sweep()).toMatchObject({ renewed: 0 })
    expect(await promised()).toEqual([{ only: poisoned }])
    await sql`drop trigger refuse_first on grants."grant"`.execute(db)
    expect(await sweep({ only: poisoned })).toMatchObject({ renewed: 1 })
  })
})
