import { afterAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import type { Consulted, PersonChanges, PopulationRegister } from '#outside/population-register/index.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { consultPerson, followChanges, knowPerson, readChanges } from './index.ts'

const now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const program: OpenContext = { db, actor: system('register'), now }
const { simulator, register, stop } = await aRegister({ clock: () => now })
afterAll(stop)

/** Somebody whom the register spoke of before. */
async function known(key: string): Promise<Readonly<{ id: string; insz: string }>> {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const { id } = await knowPerson(program, {
    ...{ insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' },
  })
  await consultPerson(program, register, id, { purpose: 'parkeervergunning', caseId: null })
  return { id, insz }
}
const waiting = async () =>
  (await database.pool.query('select person_id from people.changed order by 1')).rows.map(({ person_id: id }) => id)
const receipt = async () =>
  (await database.pool.query('select receipt from people.change_receipt')).rows[0]?.receipt ?? null

describe('What the register says that changed', () => {
  it('is noted of whom it spoke to us before, once however often it is said; of others nothing is kept', async () => {
    const jan = await known('jan')
    simulator.notify(jan.insz, residentByKey('maria').insz, jan.insz)
    expect(await readChanges(program, register)).toEqual({ batches: 1, noted: 1 })
    expect(await waiting()).toEqual([jan.id])
    expect(await readChanges(program, register)).toEqual({ batches: 0, noted: 0 })
  })

  it('is asked about, in the log that the resident reads, and then it is done', async () => {
    expect(await followChanges(program, register)).toBe(1)
    expect(await waiting()).toEqual([])
    const { rows } = await database.pool.query(
      `select count(*)::int as n from people.consultation where purpose = 'wijziging-rijksregister'`,
    )
    expect(rows).toEqual([{ n: 1 }])
    expect(await followChanges(program, register)).toBe(0)
  })

  it('waits while the register is silent, and is asked about again', async () => {
    const jan = await known('jan')
    simulator.notify(jan.insz)
    await readChanges(program, register)
    simulator.buttons.press('down')
    expect(await followChanges(program, register)).toBe(0)
    expect(await readChanges(program, register)).toEqual({ batches: 0, noted: 0 })
    expect(await waiting()).toEqual([jan.id])
    simulator.buttons.press('well')
    expect(await followChanges(program, register)).toBe(1)
  })

  it('waits while the register refuses us: nothing is lost while our side is mended', async () => {
    const jan = await known('jan')
    simulator.notify(jan.insz)
    await readChanges(program, register)
    const refusing = (outcome: 'alarm' | 'manual' | 'not-allowed'): PopulationRegister => ({
      ...register,
      person: async () => ({ source: 'Rijksregister', at: '', notices: [], outcome }) as never,
    })
    for (const outcome of ['alarm', 'manual', 'not-allowed'] as const) {
      expect(await followChanges(program, refusing(outcome))).toBe(0)
      expect(await waiting()).toEqual([jan.id])
    }
    expect(await followChanges(program, register)).toBe(1)
  })

  it('that was read but not noted is given again: nothing is lost between the two', async () => {
    const jan = await known('jan')
    simulator.notify(jan.insz)
    const before = await receipt()
    // The program is cut off after the answer, within the transaction that notes it.
    await database.pool.query('alter table people.changed add constraint cut_off check (false) not valid')
    await expect(readChanges(program, register)).rejects.toThrow()
    await database.pool.query('alter table people.changed drop constraint cut_off')
    expect([await receipt(), await waiting()]).toEqual([before, []])
    expect(await readChanges(program, register)).toEqual({ batches: 1, noted: 1 })
    expect(await waiting()).toEqual([jan.id])
  })

  it('that comes while somebody is asked about is asked about again', async () => {
    const jan = await known('jan')
    const late: PopulationRegister = {
      ...register,
      async person(insz, why) {
        const said = await register.person(insz, why)
        simulator.notify(jan.insz)
        await readChanges(program, register)
        return said
      },
    }
    expect(await followChanges(program, late)).toBe(1)
    expect(await waiting()).toEqual([jan.id])
    await followChanges(program, register)
  })

  it('starts anew when the register does not know any more what we received', async () => {
    const jan = await known('jan')
    await database.pool.query(`update people.change_receipt set receipt = 'of-another-time'`)
    expect((await readChanges(program, register)).noted).toBe(1)
    expect(await waiting()).toEqual([jan.id])
  })

  it('ends when the register gives the same reference for ever', async () => {
    const value: PersonChanges = { receipt: 'same', people: [] }
    const stuck = {
      ...register,
      changes: async (): Promise<Consulted<PersonChanges>> => ({
        ...{ source: 'Rijksregister', at: '', notices: [], outcome: 'found', value },
      }),
    }
    expect(await readChanges(program, stuck)).toEqual({ batches: 1, noted: 0 })
  })
})
