import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Consulted } from '../magda/consulted.ts'
import { residentByKey } from '../personas.ts'
import { magdaVehicles, type Vehicle, type VehicleRegisterSettings } from './index.ts'
import { vehiclesFrom } from './read.ts'
import { startVehicleSimulator, type VehicleSimulator } from './simulator.ts'

const folder = resolve(process.env.MESSAGE_FILES ?? '../shared/data')
const files = join(folder, 'magda/rest/mobility/registrations')
const why = { purpose: '1300', reference: 'case-1' }
const today = new Date('2026-11-23T08:00:00Z')
let simulator: VehicleSimulator
const asking = (more: Partial<VehicleRegisterSettings> = {}) =>
  magdaVehicles({
    url: simulator.url,
    token: simulator.token,
    sender: 'stad.example/loket',
    now: () => today,
    timeoutMs: 1_000,
    backoffMs: 4,
    ...more,
  })
let register: ReturnType<typeof magdaVehicles>

beforeAll(async () => {
  simulator = await startVehicleSimulator({ clock: () => today, messageFiles: folder })
  register = asking()
})
afterEach(() => simulator.buttons.press('well'))
afterAll(async () => {
  await register.close()
  await simulator.stop()
})

const codes = ({ notices }: Consulted<unknown>) => notices.map(({ code }) => code)

describe('The register of vehicles', () => {
  it('says what a car is, and in whose name it stands', async () => {
    expect(await register.vehicle('1WWW901', why)).toEqual({
      outcome: 'found',
      source: 'Voertuigenregister (DIV)',
      at: today.toISOString(),
      notices: [],
      value: {
        plate: '1WWW901',
        plateType: { code: 'NM', words: 'Normaal' },
        registered: true,
        since: '2009-03-02',
        category: 'M1',
        make: 'VOLKSWAGEN, VW',
        model: 'GOLF',
        firstRegistered: '2009-03-02',
        firstUsed: '2009-03-02',
        fuels: [{ code: '20', words: 'Diesel', norm: '4' }],
        adapted: false,
        seats: 5,
        mass: 1850,
        holder: { kind: 'person', insz: residentByKey('jan').insz },
      },
    })
  })

  it('says who drives the car of a firm', async () => {
    expect(await register.vehicle('1WWW902', why)).toMatchObject({
      value: {
        holder: { kind: 'enterprise', number: '0999999229', name: 'Testlease NV', leases: true },
        driverInsz: residentByKey('sofie').insz,
      },
    })
    expect(await register.vehicle('1WWW905', why)).not.toHaveProperty('value.driverInsz')
  })

  it('does not know a foreign plate: unknown, never a refusal', async () => {
    expect(await register.vehicle('AA9999ZZ', why)).toMatchObject({ outcome: 'unknown', notices: [] })
  })

  it.each(['', '1-WWW-901', '1www901', 'X'.repeat(13)])('is not asked about %j, which is no plate', async (plate) => {
    const before = simulator.asked().length
    expect(await register.vehicle(plate, why)).toMatchObject({ outcome: 'wrong-question' })
    expect(simulator.asked().length).toBe(before)
  })

  it('hears why it is asked', async () => {
    await register.vehicle('1WWW901', { purpose: 'lez', reference: 'case-7' })
    expect(simulator.asked()[0]).toEqual({ purpose: 'lez', reference: 'case-7' })
  })

  it('is not asked for a purpose that nobody authorised', async () => {
    const strict = asking({ purposes: { lez: '1305' } })
    expect(codes(await strict.vehicle('1WWW901', why))).toEqual(['PURPOSE'])
    await strict.vehicle('1WWW901', { ...why, purpose: 'lez' })
    expect(simulator.asked()[0]?.purpose).toBe('1305')
    await strict.close()
  })

  it('is asked with a new token when the old one counts no more', async () => {
    simulator.forgetTokens()
    expect(await register.vehicle('1WWW901', why)).toMatchObject({ outcome: 'found' })
  })

  it('refuses whoever signs with another key', async () => {
    const other = await startVehicleSimulator()
    const stranger = asking({ token: { ...simulator.token, key: other.token.key } })
    expect(await stranger.vehicle('1WWW901', why)).toMatchObject({ outcome: 'alarm', notices: [{ code: 'DENIED' }] })
    await stranger.close()
    await other.stop()
  })

  it.each([
    ['down', 'UNREACHABLE'],
    ['garbage', 'UNREADABLE'],
  ] as const)('that is %s is silent, and works again by itself', async (mood, code) => {
    simulator.buttons.press(mood)
    const consulted = await register.vehicle('1WWW901', why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['silent', [code]])
    simulator.buttons.press('well')
    expect(await register.vehicle('1WWW901', why)).toMatchObject({ outcome: 'found' })
  })

  it('that is slow is given up in time', async () => {
    const hasty = asking({ timeoutMs: 60, retries: 0 })
    await hasty.vehicle('1WWW901', why)
    simulator.buttons.press('slow', 400)
    expect(await hasty.vehicle('1WWW901', why)).toMatchObject({ outcome: 'silent', notices: [{ code: 'TIMEOUT' }] })
    await hasty.close()
  })
})

describe.skipIf(!existsSync(files))('The message files of mobility/registrations', () => {
  const names = existsSync(files) ? readdirSync(files) : []
  const read = (name: string) => vehiclesFrom(JSON.parse(readFileSync(join(files, name), 'utf8'))) ?? []
  const vehicles: readonly Vehicle[] = names.flatMap(read)

  it('are all read: a vehicle, its fuel with a norm, and a holder', () => {
    console.info(`mobility/registrations: ${names.length} message files read`)
    expect(names.filter((name) => read(name).length !== 1)).toEqual([])
    expect(vehicles.filter(({ fuels }) => fuels.length === 0 || fuels.some(({ norm }) => !norm))).toEqual([])
    expect(
      vehicles.filter(({ holder, firstRegistered, category }) => !holder || !firstRegistered || !category),
    ).toEqual([])
  })

  it('name people and enterprises', () => {
    expect(new Set(vehicles.map(({ holder }) => holder?.kind))).toEqual(new Set(['person', 'enterprise']))
    expect(
      vehicles.filter(({ holder }) => holder?.kind === 'enterprise' && !/^\d{10}$/.test(holder.number ?? '')),
    ).toEqual([])
  })

  it('answer as they are when the simulator is asked', async () => {
    for (const { plate } of vehicles) {
      const [vehicle] = vehicles.filter((one) => one.plate === plate)
      expect(await register.vehicle(plate, why), plate).toMatchObject({ outcome: 'found', value: vehicle })
    }
  })
})
