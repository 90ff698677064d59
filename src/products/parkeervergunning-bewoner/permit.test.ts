import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  carryOutDecision,
  followMove,
  type MidOffice,
  proceed,
  requestPlateChange,
  standardSteps,
} from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, factsOf } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { endGrant, giveGrant, grantsOf } from '#domain/grants/index.ts'
import { knowPerson, readerLog } from '#domain/people/index.ts'
import { decideTask, takeTasks, taskOfCase } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { vehicles as personaVehicles, residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaVehicles } from '#outside/vehicle-register/index.ts'
import { startVehicleSimulator, type VehicleSimulator } from '#outside/vehicle-register/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../demo-city/city.ts'
import { residentPermit } from './product.ts'

const now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const program: OpenContext = { db, actor: system('mid-office'), now }
/** Without the signature: what is granted does not depend on it. */
const permit = { ...residentPermit, signature: 'none' as const }

let population: Awaited<ReturnType<typeof aRegister>>
let vehicles: VehicleSimulator
let office: MidOffice
beforeAll(async () => {
  population = await aRegister({ clock: () => now, invented: 0 })
  // Jan has a second car.
  const [first] = personaVehicles.filter(({ plate }) => plate === '1WWW901')
  const own = first ? [{ ...first, plate: '2NEW123' }] : []
  const others = { residents: [], statutes: new Map(), disabilities: new Map(), vehicles: own }
  vehicles = await startVehicleSimulator({ clock: () => now, others })
  const register = magdaVehicles({
    url: vehicles.url,
    token: vehicles.token,
    sender: 'loket',
    backoffMs: 4,
    timeoutMs: 2_000,
  })
  office = {
    catalogue: catalogueOf([permit], anOffer()),
    registers: {
      ...unreachable(population.simulator.credentials),
      population: population.register,
      civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
      vehicles: register,
    },
    maker: { templates: new Map() } as unknown as MidOffice['maker'],
    issuer: { name: 'Stad', service: 'Mobiliteit', address: [] },
    cityCodes: demoCity.codes,
    zones: demoCity.zones,
    steps: standardSteps,
  }
})
afterAll(async () => {
  await vehicles.stop()
  await population.stop()
})

const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)

/** Who asks, with a way of asking; the same person each time. */
async function resident(key: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const { id } = await knowPerson(program, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
  const context: OpenContext = { db, actor: aResident(id), now }
  return {
    id,
    context,
    async submit(plate: string) {
      const draft = await startCase(context, permit, id)
      await saveAnswers(context, draft.id, { plate })
      // As if the form knew the car for theirs: then it asks for no proof. What the register says comes after.
      const facts = { ...nothing, vehicle: { ...nothing.vehicle, relation: 'own' as const } }
      const submitted = await submitCase(context, { product: permit, caseId: draft.id, facts, proof: null })
      if ('problems' in submitted) throw new Error(JSON.stringify(submitted.problems))
      return draft.id
    },
    grants: () => grantsOf(context, id),
  }
}
async function decided(caseId: string) {
  await proceed(program, office, caseId)
  return lookAtCase(program, caseId)
}
const failed = ({ explanation }: { explanation: unknown }) =>
  (explanation as { id: string; outcome: boolean | null }[])
    .filter(({ outcome }) => outcome === false)
    .map(({ id }) => id)

describe('A resident permit', () => {
  it('is given at once for an own car, in the zone of the address', async () => {
    const jan = await resident('jan')
    expect(await decided(await jan.submit('1-WWW-901'))).toMatchObject({ status: 'granted' })
    const [grant] = await jan.grants()
    expect(grant).toMatchObject({ zone: 'BER2', subject: { of: 'plate', key: '1WWW901' }, place: 1 })
    const lines = await readerLog(jan.context, jan.id)
    expect(lines.map(({ what, purpose }) => [what, purpose])).toContainEqual(['vehicle', 'parkeervergunning'])
  })

  it('is given for the car of a firm of which the register names the driver', async () => {
    const sofie = await resident('sofie')
    expect(await decided(await sofie.submit('1WWW902'))).toMatchObject({ status: 'granted' })
    expect((await sofie.grants())[0]).toMatchObject({ zone: 'BER2', place: 2 })
  })

  it('is refused to the third of a dwelling, with the reason', async () => {
    const jan = await resident('jan')
    const third = await decided(await jan.submit('1WWW903'))
    expect(third).toMatchObject({ status: 'refused' })
    expect(failed(third)).toEqual(['place-left'])
  })

  it('goes over to another own car, and to no other without proof', async () => {
    const jan = await resident('jan')
    const [grant] = await jan.grants()
    const change = (plate: string, context = jan.context) => requestPlateChange(context, office, grant?.id ?? '', plate)
    expect(await change('??')).toEqual({ wrong: 'no-plate' })
    expect(await change('1WWW903')).toEqual({ wrong: 'needs-proof' })
    expect(await change('AA9999ZZ')).toEqual({ wrong: 'needs-proof' })
    vehicles.buttons.press('down')
    expect(await change('1WWW901')).toEqual({ wrong: 'silent' })
    vehicles.buttons.press('well')
    expect(await change('2-new-123')).toMatchObject({
      changed: { place: 1, zone: 'BER2', subject: { key: '2NEW123' }, replaces: grant?.id },
    })
    const held = (await jan.grants()).filter(({ withdrawn }) => !withdrawn)
    const today = held.filter(({ valid }) => valid && (!valid.until || valid.until > now))
    expect(today.map(({ subject }) => subject?.key)).toEqual(['2NEW123'])
    const maria = await resident('maria')
    await expect(change('1WWW901', maria.context)).rejects.toMatchObject({ kind: 'missing' })
  })

  it('that is ended leaves its place to the next of the dwelling', async () => {
    const sofie = await resident('sofie')
    const [grant] = await sofie.grants()
    await endGrant(sofie.context, grant?.id ?? '')
    const later = { ...program, now: new Date(now.getTime() + 60_000) }
    const again = await sofie.submit('1WWW902')
    await proceed(later, office, again)
    expect(await lookAtCase(program, again)).toMatchObject({ status: 'granted' })
  })

  it('waits for a person when the register does not know the car, or says that it is of somebody else', async () => {
    const yasmina = await resident('yasmina')
    expect(await decided(await yasmina.submit('AA9999ZZ'))).toMatchObject({
      status: 'with-staff',
      reason: 'vehicle-register-unknown',
    })
    const ahmad = await resident('ahmad')
    expect(await decided(await ahmad.submit('1WWW901'))).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
  })

  it('is given when a person says yes to a car that the register does not know: zone and dwelling are of the address', async () => {
    const tom = await resident('tom')
    const caseId = await tom.submit('AA9999ZZ')
    expect(await decided(caseId)).toMatchObject({ status: 'with-staff', reason: 'vehicle-register-unknown' })
    const bram: OpenContext = { ...program, actor: await aWorker(program, { unit: 'SW', name: 'Bram Goossens' }) }
    const task = await taskOfCase(bram, office.catalogue, caseId)
    await takeTasks(bram, office.catalogue, [task?.id ?? ''])
    await decideTask(bram, office.catalogue, {
      ...{ taskId: task?.id ?? '', outcome: 'granted', conditions: [], grounds: '' },
    })
    const { rows } = await database.pool.query('select id from tasks.decision where case_id = $1', [caseId])
    await carryOutDecision(program, office.catalogue, rows[0].id)
    const { status, explanation } = await decided(caseId)
    expect(status).toBe('granted')
    const outcomes = (explanation as { id: string; outcome: boolean | null }[]).map(({ id, outcome }) => [id, outcome])
    expect(Object.fromEntries(outcomes)).toMatchObject({ 'in-zone': true, 'place-left': true, 'no-taxi': null })
    expect(await tom.grants()).toMatchObject([{ zone: 'BER1', subject: { key: 'AA9999ZZ' }, place: 1 }])
  })

  it('follows a move: it goes on in the new zone, or ends where there is none', async () => {
    const lina = await resident('lina')
    const move = async (address: object | undefined, more: object = {}) => {
      const value = JSON.stringify({ insz: 'x', nationalities: [], ...(address && { address }), ...more })
      await database.pool.query(
        `insert into people.fact (person_id, name, source, value, fetched_at) values ($1, 'person', 'x', $2, now())
         on conflict (person_id, name) do update set value = excluded.value`,
        [lina.id, value],
      )
      await followMove({ ...program, now: new Date() }, office, lina.id)
      return (await lina.grants()).filter(({ valid }) => valid && (!valid.until || valid.until > new Date()))
    }
    const at = (street: string, postalCode: string) => ({
      ...{ kind: 'belgian', street, houseNumber: '995', postalCode, municipality: 'Antwerpen', nisCode: '11002' },
    })
    await decided(await lina.submit('1WWW902')).then(({ status }) => expect(status).toBe('with-staff'))
    const order = { kind: 'bewonersvergunning', allows: 'stand', zone: 'BOR1', holder: lina.id, caseId: null } as const
    await giveGrant(program, {
      ...order,
      subject: { of: 'plate', key: '1LLL111' },
      valid: { from: now, until: null },
      product: permit.id,
      version: permit.version,
      keepDays: 730,
      limit: { dwelling: '11002/gitschotellei/995/', places: 2 },
    })
    expect(await move(at('Gitschotellei', '2140'))).toMatchObject([{ zone: 'BOR1' }])
    expect(await move(at('Statiestraat', '2600'))).toMatchObject([{ zone: 'BER1', subject: { key: '1LLL111' } }])
    // What is not known ends nothing.
    expect(await move(undefined)).toHaveLength(1)
    expect(await move(at('Uitbreidingstraat', '2600'))).toEqual([])
  })
})
