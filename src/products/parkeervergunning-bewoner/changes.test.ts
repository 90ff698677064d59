import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followMove } from '#domain/automation/index.ts'
import { followChanges, readChanges } from '#domain/people/index.ts'
import type { Resident } from '#outside/personas.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

let now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const home = { since: '2003-09-01', address: inBerchem('Fruithoflaan') }
const keys = ['els', 'omer', 'maria', 'karel'] as const
const ofHouse = (n: number) => ({ ...home, address: inBerchem('Fruithoflaan', `90${n}`) })

let office: Awaited<ReturnType<typeof aPermitOffice>>
beforeAll(async () => {
  const elsewhere = (key: string, n: number, address: typeof home.address): Resident =>
    living(key, ofHouse(n), { since: '2026-11-25', address })
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: [
      elsewhere('els', 1, inBerchem('Statiestraat')),
      elsewhere('omer', 2, inBerchem('Uitbreidingstraat')),
      elsewhere('maria', 3, { ...inBerchem('Coupure'), postalCode: '9000', municipality: 'Gent', nisCode: '44021' }),
      { ...living('karel', ofHouse(4)), deceasedOn: '2026-11-25' },
    ],
    cars: Object.fromEntries(keys.map((holder, n) => [`1CCC70${n}`, { holder }])),
  })
  for (const [n, key] of keys.entries()) {
    const granted = await (await office.resident(key)).apply({ plate: `1CCC70${n}` })
    expect(granted).toMatchObject({ status: 'granted' })
  }
})
afterAll(() => office.stop())

/** What the program does every quarter of an hour, and what follows on it. */
async function hear() {
  const context = office.program()
  const { population } = office.office.registers
  await readChanges(context, population)
  await followChanges(context, population)
  const { rows } = await database.pool.query(
    `select distinct data ->> 'personId' as id from platform.outbox where name = 'people.moved'`,
  )
  for (const { id } of rows) await followMove(context, office.office, id)
}
const heldBy = async (key: string) => (await (await office.resident(key)).holds()).map(({ zone }) => zone)
const toldTo = async (key: string) =>
  (await (await office.resident(key)).messages()).filter(({ template }) => template === 'permit-moved')

describe('When the register says that something changed, a resident permit', () => {
  it('stays as it is until that day', async () => {
    await hear()
    expect(await Promise.all(keys.map(heldBy))).toEqual([['BER2'], ['BER2'], ['BER2'], ['BER2']])
  })

  it('goes on in the new zone, ends outside every zone and outside the city, and with who died: on the day itself', async () => {
    now = new Date('2026-11-25T09:00:00Z')
    await hear()
    expect(await Promise.all(keys.map(heldBy))).toEqual([['BER1'], [], [], []])
  })

  it('is told to its holder, and to nobody who died', async () => {
    const zones = (await Promise.all(keys.map(toldTo))).map((told) => told.map(({ facts }) => facts.zone))
    expect(zones).toEqual([['BER1'], [null], [null], []])
  })

  it('is the same when it is told again, late and in another order', async () => {
    now = new Date('2026-11-26T09:00:00Z')
    const people = await Promise.all(keys.toReversed().map((key) => office.resident(key)))
    office.population.simulator.notify(...people.map(({ insz }) => insz), ...people.map(({ insz }) => insz))
    await hear()
    expect(await Promise.all(keys.map(heldBy))).toEqual([['BER1'], [], [], []])
    expect((await Promise.all(keys.map(toldTo))).map(({ length }) => length)).toEqual([1, 1, 1, 0])
  })
})
