import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renewDue } from '#domain/automation/index.ts'
import { catalogueOf } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living, permit } from './permit.fixture.ts'

let now = new Date('2026-02-02T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const holders = ['els', 'omer', 'maria', 'karel', 'lina', 'jan', 'emine']
const plateOf = (key: string) => `1CCC72${holders.indexOf(key)}`
/** Of another product that is looked at after the permit, with other sources: the last two. */
const other = { ...permit, id: 'andere-vergunning', title: { ...permit.title, nl: 'Zonder deze bron' } }
const ofOther = holders.slice(-2)

let office: Awaited<ReturnType<typeof aPermitOffice>>
let broken: 'silent' | 'fault' | null = null
beforeAll(async () => {
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: holders.map((key, i) =>
      living(key, { since: '2003-09-01', address: inBerchem('Fruithoflaan', String(920 + i)) }),
    ),
    cars: Object.fromEntries(holders.map((key) => [plateOf(key), { holder: key }])),
  })
  for (const key of holders) await (await office.resident(key)).apply({ plate: plateOf(key) })
  await sql`alter table grants."grant" disable trigger user`.execute(db)
  await sql`update grants."grant" set product = ${other.id} where subject_key = any(${ofOther.map(plateOf)}::text[])`.execute(
    db,
  )
  await sql`alter table grants."grant" enable trigger user`.execute(db)
  now = new Date('2027-12-22T09:00:00Z')
})
afterAll(() => office.stop())

type Page = NonNullable<Parameters<typeof renewDue>[2]>
function sweep(page: Page = {}) {
  const { vehicles } = office.office.registers
  const registers: typeof office.office.registers = {
    ...office.office.registers,
    vehicles: {
      ...vehicles,
      async vehicle(plate, why) {
        if (broken === null || ofOther.map(plateOf).includes(plate)) return vehicles.vehicle(plate, why)
        if (broken === 'fault') throw new Error('a fault of ours')
        return { source: 'vehicles', at: now.toISOString(), notices: [], outcome: 'silent' }
      },
    },
  }
  const catalogue = catalogueOf([permit, other], anOffer())
  return renewDue(office.program(), { ...office.office, registers, catalogue }, page)
}
/** What the program would do next, as it stands promised. */
async function promised(): Promise<readonly Page[]> {
  const { rows } = await sql<{ data: Page }>`select data from platform.outbox where name = 'automation.renew'`.execute(
    db,
  )
  return rows.map(({ data }) => data)
}
const theOther = { from: { product: other.id, kind: permit.grants?.[0]?.kind } }

describe('The daily renewal when something is wrong with all of one product', () => {
  it('a fault of five in a row is thrown, none of them gets a job of its own, and the next product goes on', async () => {
    broken = 'fault'
    await expect(sweep()).rejects.toThrow('a fault of ours')
    expect(await promised()).toEqual([theOther])
    // The page is tried again: what follows is not promised twice.
    await expect(sweep()).rejects.toThrow('a fault of ours')
    expect(await promised()).toEqual([theOther])
  })

  it('five silent answers in a row leave that product for the day, and the next one goes on', async () => {
    await sql`delete from platform.outbox`.execute(db)
    broken = 'silent'
    expect(await sweep()).toEqual({ renewed: 0, asked: 0, looks: 0, silent: 5 })
    const [next] = await promised()
    expect(next).toEqual(theOther)
    expect(await sweep(next)).toMatchObject({ renewed: 2, silent: 0 })
  })

  it('all goes on as soon as it is mended', async () => {
    broken = null
    expect(await sweep()).toMatchObject({ renewed: 5 })
  })
})
