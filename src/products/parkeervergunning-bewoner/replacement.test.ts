import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes, checkOperations, minuteLimits } from '#channels/api/index.ts'
import { endGrant, grantChecks, makeAsker } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { createServer } from '#platform/http/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

let now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const home = (key: string, houseNumber: string) =>
  living(key, { since: '2003-09-01', address: inBerchem('Fruithoflaan', houseNumber) })

let office: Awaited<ReturnType<typeof aPermitOffice>>
let app: Awaited<ReturnType<typeof createServer>>
let ask: (plate: string) => Promise<string>
beforeAll(async () => {
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: [home('els', '901'), home('omer', '901'), home('karel', '902'), home('maria', '902')],
    cars: {
      '1CCC701': { holder: 'els' },
      '1CCC702': { holder: 'omer' },
      '1CCC703': { holder: 'karel' },
      '1CCC704': { holder: 'maria' },
      ...{ '2GAR555': { holder: 'jan' }, '2GAR666': { holder: 'jan' }, '2GAR777': { holder: 'jan' } },
    },
  })
  const administrator: OpenContext = {
    ...office.program(),
    actor: {
      ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
      ...{ channel: 'desk', sessionId: newId() },
    },
  }
  const asker = { name: 'Handhaving', units: ['SW'], purposes: ['parkeercontrole'], days: 365, perMinute: 6_000 }
  const { key } = await makeAsker(administrator, { ...asker, role: 'enforcement' })
  app = await createServer({ logLevel: 'silent', formTargets: [], secure: false })
  const checks = grantChecks({ pool: database.pool, logKey: Buffer.alloc(32, 1), clock: () => now })
  await apiRoutes(app, {
    publicUrl: 'http://loket.test',
    operations: checkOperations({ checks, limits: minuteLimits(), clock: () => now }),
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  ask = async (plate) => {
    const response = await fetch(`${url}/api/checks/plate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ purpose: 'parkeercontrole', may: 'stand', plate, zone: 'BER2' }),
    })
    const said = (await response.json()) as { answer?: string; error?: string }
    return said.answer ?? `${response.status} ${said.error}`
  }
})
afterAll(async () => {
  await app.close()
  await office.stop()
})

/** A car of the garage in place of this one, as the paper says until 10 December; a person looked at it. */
async function replaced(key: string, own: string, spare: string) {
  const holder = await office.resident(key)
  const answers = { plate: spare, use: 'temporary', until: '2026-12-10', insteadOf: own, proof: true }
  const asked = await holder.apply(answers, 'enterprise')
  expect(asked).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
  return office.look(asked.id, 'granted')
}
const answers = (...plates: string[]) => Promise.all(plates.map(ask))

describe('A replacement car for a dwelling with two permits', () => {
  it('stands in for one of them until its last day; then the first car holds again by itself', async () => {
    const [els, omer] = [await office.resident('els'), await office.resident('omer')]
    await els.apply({ plate: '1CCC701' })
    await omer.apply({ plate: '1CCC702' })
    expect(await answers('1CCC701', '1CCC702', '2GAR555')).toEqual(['yes', 'yes', 'no'])
    now = new Date('2026-11-24T09:00:00Z')
    expect(await replaced('els', '1-CCC-701', '2GAR555')).toMatchObject({ status: 'granted' })
    expect(await answers('1CCC701', '1CCC702', '2GAR555')).toEqual(['no', 'yes', 'yes'])
    now = new Date('2026-12-10T22:59:59Z')
    expect(await answers('1CCC701', '2GAR555')).toEqual(['no', 'yes'])
    now = new Date('2026-12-10T23:00:00Z')
    expect(await answers('1CCC701', '1CCC702', '2GAR555')).toEqual(['yes', 'yes', 'no'])
    now = new Date('2028-11-22T22:00:00Z')
    expect(await ask('1CCC701')).toBe('yes')
    now = new Date('2028-11-22T23:00:00Z')
    expect(await ask('1CCC701')).toBe('no')
  })

  it('is refused for a car of a housemate: only the own permit rests', async () => {
    now = new Date('2026-11-25T09:00:00Z')
    const [karel, maria] = [await office.resident('karel'), await office.resident('maria')]
    await karel.apply({ plate: '1CCC703' })
    await maria.apply({ plate: '1CCC704' })
    const asked = await karel.apply(
      { plate: '2GAR777', use: 'temporary', until: '2026-12-10', insteadOf: '1CCC704', proof: true },
      'enterprise',
    )
    expect(asked).toMatchObject({ status: 'refused' })
    expect(await answers('1CCC703', '1CCC704', '2GAR777')).toEqual(['yes', 'yes', 'no'])
  })

  it('given back sooner, the first car may stand there at that instant', async () => {
    await replaced('karel', '1CCC703', '2GAR666')
    expect(await answers('1CCC703', '2GAR666')).toEqual(['no', 'yes'])
    now = new Date('2026-11-27T09:00:00Z')
    const karel = await office.resident('karel')
    await endGrant(karel.context(), (await karel.holds())[0]?.id ?? '')
    expect(await answers('1CCC703', '1CCC704', '2GAR666')).toEqual(['yes', 'yes', 'no'])
  })
})
