import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, factsOf, type Product } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { grantsOf } from '#domain/grants/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { type PersonaAddress, type Resident, residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaVehicles } from '#outside/vehicle-register/index.ts'
import { startVehicleSimulator, type VehicleSimulator } from '#outside/vehicle-register/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../demo-city/city.ts'
import { residentPermit } from './product.ts'

/** The day on which they apply, and the next, on which they are decided. */
const [applied, nextDay] = [new Date('2026-11-23T09:00:00Z'), new Date('2026-11-24T09:00:00Z')]
let now = applied
const clock = () => now
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']

/** Without the signature: what is granted does not depend on it. */
const permit: Product = { ...residentPermit, signature: 'none' }
/** From the second day nobody gets one. */
const stricter: Product = {
  ...permit,
  version: permit.version + 1,
  validFrom: '2026-11-24',
  conditions: [{ id: 'none-any-more', rule: 'false', words: { nl: 'Er is nog plaats.' }, otherwise: { nl: 'Bel.' } }],
}
const catalogue = catalogueOf([permit, stricter], anOffer())

const inBerchem = (street: string, houseNumber = '999'): PersonaAddress => ({
  ...{ street, houseNumber, postalCode: '2600', municipality: 'Antwerpen', nisCode: '11002' },
})
const living = (key: string, ...addresses: Resident['addresses']): Resident => ({ ...residentByKey(key), addresses })
const residents = [
  living(
    'els',
    { since: '2003-09-01', address: inBerchem('Fruithoflaan') },
    { since: '2026-11-24', address: inBerchem('Statiestraat') },
  ),
  living('omer', { since: '2012-06-01', address: inBerchem('Fruithoflaan', '') }),
  living('karel', { since: '2012-06-01', address: inBerchem('Statiestraat', '997') }),
]
const golf = {
  ...({ category: 'M1', make: 'VW', model: 'GOLF', mass: 1_850, seats: 5 } as const),
  ...{ firstRegistered: '2019-03-02', fuels: [{ code: '10', words: 'Benzine', norm: '6' }] },
}
const people = { residents, statutes: new Map(), disabilities: new Map(), vehicles: [] }
const cars = (holders: Readonly<Record<string, string>>) => ({
  ...people,
  vehicles: Object.entries(holders).map(([plate, holder]) => ({ ...golf, plate, holder, since: '2026-11-23' })),
})

let population: Awaited<ReturnType<typeof aRegister>>
const registers: VehicleSimulator[] = []
/** Before and after somebody sold a car. */
let before: MidOffice
let after: MidOffice
beforeAll(async () => {
  population = await aRegister({ clock, others: people })
  const office = async (holders: Readonly<Record<string, string>>): Promise<MidOffice> => {
    const simulator = await startVehicleSimulator({ clock, others: cars(holders) })
    registers.push(simulator)
    const { url, token } = simulator
    return {
      catalogue,
      registers: {
        ...unreachable(population.simulator.credentials),
        population: population.register,
        civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
        vehicles: magdaVehicles({ url, token, sender: 'loket', backoffMs: 4, timeoutMs: 2_000 }),
      },
      maker: { templates: new Map() } as unknown as MidOffice['maker'],
      issuer: { name: 'Stad', service: 'Mobiliteit', address: [] },
      cityCodes: demoCity.codes,
      zones: demoCity.zones,
      steps: standardSteps,
    }
  }
  before = await office({
    '1CCC701': 'els',
    '1CCC702': 'omer',
    '1CCC703': 'karel',
    '1CCC704': 'jan',
    '1CCC705': 'sofie',
  })
  after = await office({ '1CCC703': 'maria' })
})
afterAll(async () => {
  for (const register of registers) await register.stop()
  await population.stop()
})

/** Applies under what is in force that day, as somebody whose car and address the form took for theirs. */
async function applying(key: string, plate: string, on = applied) {
  now = on
  const { insz, givenNames, familyNames } = residentByKey(key)
  const name = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id } = await knowPerson({ db, actor: system('mid-office'), now }, { insz, ...name })
  const at = (): OpenContext => ({ db, actor: aResident(id), now })
  const begin = () => startCase(at(), catalogue.current(permit.id, now), id)
  const draft = await begin()
  await saveAnswers(at(), draft.id, { plate })
  const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)
  const facts = { ...nothing, vehicle: { ...nothing.vehicle, relation: 'own' as const } }
  return {
    draft,
    begin,
    async handIn() {
      const { product, version } = await lookAtCase(at(), draft.id)
      const submitted = await submitCase(at(), {
        ...{ product: catalogue.get(product, version), caseId: draft.id, facts, proof: null },
      })
      if ('problems' in submitted) throw new Error(JSON.stringify(submitted.problems))
    },
    async decide(office = before) {
      const context = { db, actor: system('mid-office'), now }
      await proceed(context, office, draft.id)
      return lookAtCase(context, draft.id)
    },
    grants: () => grantsOf(at(), id),
  }
}

describe('What changes while somebody applies for a resident permit', () => {
  it('the car stands in another name since yesterday: a person looks, and the new owner gets one at once', async () => {
    const { handIn, decide, grants } = await applying('karel', '1CCC703')
    await handIn()
    const owner = await applying('maria', '1CCC703')
    await owner.handIn()
    expect(await owner.decide(after)).toMatchObject({ status: 'granted' })
    now = nextDay
    expect(await decide(after)).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
    expect(await grants()).toEqual([])
  })

  it('a move: the permit is for the zone and the dwelling of the day on which it is decided', async () => {
    const { draft, handIn, decide, grants } = await applying('els', '1CCC701')
    await handIn()
    // The old address is known by then, and only the car is waited for.
    registers[0]?.buttons.press('down')
    expect(await decide()).toMatchObject({ status: 'waiting' })
    const known = await database.pool.query(
      `select value ->> 'address' as address from people.fact where name = 'person'`,
    )
    expect(known.rows.map(({ address }) => address)).toContainEqual(expect.stringContaining('Fruithoflaan'))
    registers[0]?.buttons.press('well')
    now = nextDay
    expect(await decide()).toMatchObject({ status: 'granted' })
    expect(await grants()).toMatchObject([{ zone: 'BER1', place: 1 }])
    const { rows } = await database.pool.query('select dwelling from grants."grant" where case_id = $1', [draft.id])
    expect(rows).toEqual([{ dwelling: '11002/statiestraat/999/' }])
  })

  it('an address that is no dwelling: a person looks, for nobody can tell how many permits it has', async () => {
    const { handIn, decide, grants } = await applying('omer', '1CCC702')
    await handIn()
    const { status, explanation } = await decide()
    expect(status).toBe('with-staff')
    expect(explanation).toContainEqual(expect.objectContaining({ id: 'place-left', outcome: null }))
    expect(await grants()).toEqual([])
  })
})

describe('A version that is published while somebody applies', () => {
  it('decides nothing that was begun under the one before: the same draft, the old rules, and the grant says which', async () => {
    const { draft, begin, handIn, decide, grants } = await applying('jan', '1CCC704')
    now = nextDay
    expect(await begin()).toMatchObject({ id: draft.id, version: permit.version })
    await handIn()
    const decided = await decide()
    expect(decided).toMatchObject({ status: 'granted', version: permit.version })
    expect(decided.explanation).toHaveLength(permit.conditions.length)
    expect(await grants()).toMatchObject([{ product: permit.id, version: permit.version }])
  })

  it('decides what is begun from its first day on', async () => {
    const { draft, handIn, decide } = await applying('sofie', '1CCC705', nextDay)
    expect(draft.version).toBe(stricter.version)
    await handIn()
    const refused = { id: 'none-any-more', outcome: false }
    expect(await decide()).toMatchObject({ status: 'refused', version: stricter.version, explanation: [refused] })
  })
})
