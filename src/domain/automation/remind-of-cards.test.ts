import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { DisabilityFile, DisabilitySource } from '#outside/disability/index.ts'
import { residentByKey } from '#outside/personas.ts'
import type { PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { consultDisability, knowPerson } from '../people/index.ts'
import { remindOfCards } from './remind-of-cards.ts'

const catalogue = catalogueOf(
  [aProduct({ id: 'parkeerkaart', validFrom: '2021-09-01', reminds: { of: 'parking-card', monthsBefore: 6 } })],
  anOffer(),
)

/** A city in which Ömer has a parking card until 15 June 2027, as the source said once. */
async function aHolder() {
  const database = await testDatabase<unknown>()
  const db = database.db as OpenContext['db']
  const on = (day: string): OpenContext => ({ db, actor: system('mid-office'), now: new Date(`${day}T07:00:00Z`) })
  const said: { until: string | null; dead: boolean; silent: boolean } = {
    ...{ until: '2027-06-15', dead: false, silent: false },
  }
  const asked: string[] = []
  const found = <Value>(value: Value) => ({
    ...({ outcome: 'found', source: 'x', notices: [], at: new Date().toISOString(), value } as const),
  })
  const population = {
    person: async (insz: string) => {
      asked.push('person')
      return found({ insz, nationalities: [], ...(said.dead && { death: {} }) } satisfies RegisteredPerson)
    },
  } as unknown as PopulationRegister
  const disability: DisabilitySource = {
    async file() {
      asked.push('disability')
      if (said.silent) return { outcome: 'silent', source: 'x', notices: [], at: new Date().toISOString() } as never
      const parkingCards = said.until ? [{ number: '1', from: '2020-01-01', until: said.until }] : []
      return found<DisabilityFile>({ recognitions: [], parkingCards, reductionCards: [], allowances: [] }) as never
    },
  }
  const { insz, givenNames, familyNames } = residentByKey('omer')
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id } = await knowPerson(on('2026-10-01'), { insz, ...names })
  await consultDisability(on('2026-10-01'), disability, id, { purpose: 'sociale-aanvraag', caseId: null })
  asked.length = 0
  const remind = (day: string, context = on(day)) =>
    remindOfCards(context, { catalogue, registers: { population, disability } as never })
  const messages = async () =>
    (await sql<{ facts: unknown }>`select facts from messages.message where template = 'parking-card-ends'`.execute(db))
      .rows
  return { url: database.url, on, said, asked, remind, messages }
}

describe('A parking card that ends', () => {
  it('in seven months is silent, and nobody is asked about', async () => {
    const { remind, messages, asked } = await aHolder()
    expect(await remind('2026-11-15')).toBe(0)
    expect(await remind('2026-12-14')).toBe(0)
    expect(asked).toEqual([])
    expect(await messages()).toEqual([])
  })

  it('in six months is told to who holds it, once, with the day', async () => {
    const { remind, messages } = await aHolder()
    expect(await remind('2026-12-15')).toBe(1)
    expect(await remind('2026-12-15')).toBe(0)
    expect(await remind('2027-05-01')).toBe(0)
    expect(await messages()).toMatchObject([{ facts: { until: '2027-06-15', path: '/dienst/parkeerkaart' } }])
  })

  it('is silent when there is a new one, and nobody is asked again; told of the end of that one', async () => {
    const { remind, messages, said, asked } = await aHolder()
    said.until = '2037-06-15'
    expect(await remind('2026-12-15')).toBe(0)
    expect(asked).toEqual(['person', 'disability'])
    expect(await remind('2026-12-16')).toBe(0)
    expect(asked).toHaveLength(2)
    expect(await messages()).toEqual([])
    expect(await remind('2036-12-15')).toBe(1)
    expect(await messages()).toMatchObject([{ facts: { until: '2037-06-15' } }])
  })

  it('is never told of to who died or has none any more', async () => {
    for (const change of [{ dead: true }, { until: null }]) {
      const { remind, messages, said } = await aHolder()
      Object.assign(said, change)
      expect(await remind('2026-12-15')).toBe(0)
      expect(await messages()).toEqual([])
    }
  })

  it('is told the next day when the source was silent', async () => {
    const { remind, messages, said } = await aHolder()
    said.silent = true
    expect(await remind('2026-12-15')).toBe(0)
    said.silent = false
    expect(await remind('2026-12-16')).toBe(1)
    expect(await messages()).toHaveLength(1)
  })

  it('is told once when two processes look at the same time', async () => {
    const { url, on, remind, messages } = await aHolder()
    const other = openDatabase<unknown>(url)
    const elsewhere = { ...on('2026-12-15'), db: other.db as OpenContext['db'] }
    const told = await Promise.all([remind('2026-12-15'), remind('2026-12-15', elsewhere)])
    await other.close()
    expect(told.toSorted()).toEqual([0, 1])
    expect(await messages()).toHaveLength(1)
  })
})
