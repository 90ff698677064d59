import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { gipodOverFeatures, type PublicDomainRegister } from './index.ts'
import { type GipodSimulator, startGipodSimulator } from './simulator.ts'
import type { SimulatedUse } from './simulator-uses.ts'

const clock = () => new Date('2026-11-23T09:00:00Z')
let simulator: GipodSimulator
let register: PublicDomainRegister

beforeAll(async () => {
  simulator = await startGipodSimulator({ clock })
  register = gipodOverFeatures({ url: simulator.url, patience: 1_000 })
})
afterEach(() => simulator.buttons.press('well'))
afterAll(() => simulator.stop())

const statiestraat = { latitude: 51.198517, longitude: 4.434596 }
const soon = { metres: 60, from: '2026-12-01', until: '2026-12-02' }

describe('What is planned in a street', () => {
  it('comes with its kind and its days, and without what its owner wrote', async () => {
    const { value } = found(await register.usesNear({ around: statiestraat, ...soon }))
    expect(value).toEqual([
      {
        uri: 'https://gipod.api.vlaanderen.be/api/v1/groundworks/10021001',
        ours: null,
        kind: 'groundworks',
        noParking: false,
        from: '2026-11-13',
        until: '2027-01-12',
        position: statiestraat,
      },
    ])
  })

  it('may be hindrance that forbids parking', async () => {
    const around = { latitude: 51.200857, longitude: 4.428475 }
    const { value } = found(await register.usesNear({ around, metres: 60, from: '2026-12-08', until: '2026-12-08' }))
    expect(value).toMatchObject([{ kind: 'hindrance', noParking: true }])
  })

  it('may be a market, on its own days only', async () => {
    const marsstraat = { around: { latitude: 51.200854, longitude: 4.434427 }, metres: 60 }
    const week = await register.usesNear({ ...marsstraat, from: '2026-11-30', until: '2026-12-06' })
    expect(found(week).value).toMatchObject([{ kind: 'market', from: '2026-12-05', until: '2026-12-05' }])
  })

  it('is nothing on other days, elsewhere, or when it was given up', async () => {
    const other = { metres: 60, from: '2027-03-01', until: '2027-03-02' }
    expect(found(await register.usesNear({ around: statiestraat, ...other })).value).toEqual([])
    const fruithoflaan = { latitude: 51.198518, longitude: 4.431619 }
    expect(found(await register.usesNear({ around: fruithoflaan, ...soon })).value).toEqual([])
  })

  it('is read to its last page', async () => {
    const use = (id: number): SimulatedUse => ({
      id,
      type: 'Werk',
      status: 'In uitvoering',
      description: '',
      start: '2026-11-30T08:00:00Z',
      end: '2026-12-04T08:00:00Z',
      ...statiestraat,
    })
    const busy = await startGipodSimulator({ clock, uses: Array.from({ length: 230 }, (_, at) => use(at + 1)) })
    const { value } = found(await gipodOverFeatures({ url: busy.url }).usesNear({ around: statiestraat, ...soon }))
    expect(new Set(value.map(({ uri }) => uri)).size).toBe(230)
    await busy.stop()
  })

  it('ends on the day that it is in the city', async () => {
    const uses = [{ ...late, start: '2026-11-30T23:30:00Z', end: '2026-12-02T23:30:00Z' }]
    const night = await startGipodSimulator({ clock, uses })
    const { value } = found(await gipodOverFeatures({ url: night.url }).usesNear({ around: statiestraat, ...soon }))
    expect(value).toMatchObject([{ from: '2026-12-01', until: '2026-12-03' }])
    await night.stop()
  })

  it('cannot be asked backwards', async () => {
    const question = { around: statiestraat, metres: 10, from: '2026-12-02', until: '2026-12-01' }
    expect(await register.usesNear(question)).toEqual({ outcome: 'wrong-question' })
  })
})

describe('When the register', () => {
  it.each(['down', 'garbage'] as const)('is %s, it is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect(await register.usesNear({ around: statiestraat, ...soon })).toEqual({ outcome: 'silent' })
  })
  it('is slow, nobody waits for ever', async () => {
    simulator.buttons.press('slow', 1_000)
    const impatient = gipodOverFeatures({ url: simulator.url, patience: 100 })
    expect(await impatient.usesNear({ around: statiestraat, ...soon })).toEqual({ outcome: 'silent' })
  })
})

const late: Omit<SimulatedUse, 'start' | 'end'> = {
  id: 7,
  type: 'Evenement',
  status: 'Concreet gepland',
  description: '',
  ...statiestraat,
}

function found<T>(answer: { outcome: 'found'; value: T } | { outcome: 'silent' | 'wrong-question' }) {
  if (answer.outcome !== 'found') throw new Error(`Not found but ${answer.outcome}`)
  return answer
}

// The public register itself, by configuration: GIPOD_FEATURES_URL.
describe.skipIf(!process.env.GIPOD_FEATURES_URL)('The real register', () => {
  it('answers around the town hall of Antwerp', async () => {
    const real = gipodOverFeatures({ url: process.env.GIPOD_FEATURES_URL ?? '' })
    const today = new Date().toISOString().slice(0, 10)
    const around = { latitude: 51.2212, longitude: 4.3997 }
    expect((await real.usesNear({ around, metres: 300, from: today, until: today })).outcome).toBe('found')
  })
})
