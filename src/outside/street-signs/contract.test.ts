import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aSignLayers, type StreetSigns } from './index.ts'
import { streetIn } from './layers.ts'
import { type SignsSimulator, startSignsSimulator } from './simulator.ts'
import { rowsFrom } from './simulator-rows.ts'

const clock = () => new Date('2026-11-23T09:00:00Z')
let simulator: SignsSimulator
let signs: StreetSigns

beforeAll(async () => {
  simulator = await startSignsSimulator({ clock })
  signs = aSignLayers({ url: simulator.url, patience: 1_000 })
})
afterEach(() => simulator.buttons.press('well'))
afterAll(() => simulator.stop())

const diksmuidelaan = { latitude: 51.198515, longitude: 4.4361 }
const then = { metres: 60, from: '2026-12-13', until: '2026-12-13' }

describe('What was permitted in a street', () => {
  it('is a ban with its days and its line, without the house number', async () => {
    const { value } = found(await signs.usesNear({ around: diksmuidelaan, ...then }))
    expect(value).toEqual([
      {
        kind: 'ban',
        reference: '2026-000001',
        street: 'Diksmuidelaan',
        postalCode: '2600',
        from: '2026-12-13',
        until: '2026-12-14',
        weekdaysOnly: false,
        shape: [
          { latitude: 51.198515, longitude: 4.435997 },
          { latitude: 51.198515, longitude: 4.436283 },
        ],
      },
    ])
  })

  it('may be a scaffold, or the zone of large works', async () => {
    const grotesteenweg = { latitude: 51.20085, longitude: 4.439236 }
    const floralienlaan = { latitude: 51.198512, longitude: 4.4424 }
    const kindsAt = async (around: typeof grotesteenweg) =>
      found(await signs.usesNear({ around, ...then })).value.map(({ kind, reference }) => `${kind} ${reference}`)
    expect(await kindsAt(grotesteenweg)).toEqual(['works IOD-000123'])
    expect(await kindsAt(floralienlaan)).toEqual(['works SGW-77'])
  })

  it('is nothing on other days or elsewhere', async () => {
    const later = { metres: 60, from: '2026-12-20', until: '2026-12-21' }
    expect(found(await signs.usesNear({ around: diksmuidelaan, ...later })).value).toEqual([])
    const elsewhere = { latitude: 51.21, longitude: 4.41 }
    expect(found(await signs.usesNear({ around: elsewhere, ...then })).value).toEqual([])
  })

  it('is asked a hundred rows at a time', async () => {
    const [row] = rowsFrom(clock())
    const rows = Array.from({ length: 230 }, (_, id) => ({ ...(row as NonNullable<typeof row>), id: id + 1 }))
    const busy = await startSignsSimulator({ clock, rows })
    const { value } = found(await aSignLayers({ url: busy.url }).usesNear({ around: diksmuidelaan, ...then }))
    expect(value).toHaveLength(230)
    await busy.stop()
  })

  it('that cannot be read is not taken for nothing', async () => {
    const [row] = rowsFrom(clock())
    const broken = { ...(row as NonNullable<typeof row>) }
    const rows = [{ ...broken, attributes: { ...broken.attributes, Dossiernummer: 12 } }]
    const odd = await startSignsSimulator({ clock, rows })
    expect(await aSignLayers({ url: odd.url }).usesNear({ around: diksmuidelaan, ...then })).toEqual({
      outcome: 'silent',
    })
    await odd.stop()
  })

  it('cannot be asked backwards', async () => {
    const question = { around: diksmuidelaan, metres: 10, from: '2026-12-02', until: '2026-12-01' }
    expect(await signs.usesNear(question)).toEqual({ outcome: 'wrong-question' })
  })
})

describe('An address as it stands there', () => {
  it.each([
    ['Proefstraat 12 bus 3 2000 Antwerpen', 'Proefstraat'],
    ['Proefstraat 12-14, 2000 Antwerpen', 'Proefstraat'],
    ['Lange Proefstraat', 'Lange Proefstraat'],
  ])('%s is kept as %s', (address, street) => expect(streetIn(address)).toBe(street))
})

describe('When the register', () => {
  it.each(['down', 'garbage'] as const)('is %s, it is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect(await signs.usesNear({ around: diksmuidelaan, ...then })).toEqual({ outcome: 'silent' })
  })
  it('is slow, nobody waits for ever', async () => {
    simulator.buttons.press('slow', 1_000)
    const impatient = aSignLayers({ url: simulator.url, patience: 100 })
    expect(await impatient.usesNear({ around: diksmuidelaan, ...then })).toEqual({ outcome: 'silent' })
  })
})

function found<T>(answer: { outcome: 'found'; value: T } | { outcome: 'silent' | 'wrong-question' }) {
  if (answer.outcome !== 'found') throw new Error(`Not found but ${answer.outcome}`)
  return answer
}

// The public layers themselves, by configuration: ASIGN_URL.
describe.skipIf(!process.env.ASIGN_URL)('The real layers', () => {
  it('answer around the town hall of Antwerp', async () => {
    const real = aSignLayers({ url: process.env.ASIGN_URL ?? '' })
    const today = new Date().toISOString().slice(0, 10)
    const around = { latitude: 51.2212, longitude: 4.3997 }
    expect((await real.usesNear({ around, metres: 300, from: today, until: today })).outcome).toBe('found')
  })
})
