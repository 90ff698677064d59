import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AddressRegister, flemishAddressRegister, fromLambert72, toLambert72 } from './index.ts'
import { type AddressSimulator, startAddressSimulator } from './simulator.ts'

let simulator: AddressSimulator
let register: AddressRegister
const registerWith = (settings: { apiKey?: string; patience?: number } = {}) =>
  flemishAddressRegister({
    registerUrl: simulator.url,
    lookupUrl: simulator.url,
    apiKey: 'demo',
    patience: 2_000,
    ...settings,
  })

beforeAll(async () => {
  simulator = await startAddressSimulator()
  register = registerWith()
})
afterEach(() => simulator.buttons.press('well'))
afterAll(() => simulator.stop())

const maria = { street: 'Driekoningenstraat', houseNumber: '998', box: '2', postalCode: '2600' }

describe('An address', () => {
  it('is recognised exactly, with its id and its place on earth', async () => {
    const { value } = found(await register.match(maria))
    expect(value[0]).toMatchObject({
      score: 100,
      status: 'in-use',
      label: 'Driekoningenstraat 998 bus 2, 2600 Antwerpen',
      box: '2',
    })
    expect(value[0]?.id).toMatch(/^https:\/\/data\.vlaanderen\.be\/id\/adres\/\d+$/)
    expect(value[0]?.position?.latitude).toBeCloseTo(51.19, 1)
  })

  it('is recognised with a typing error, at a lower score', async () => {
    const { value } = found(await register.match({ ...maria, street: 'Driekoningstraat' }))
    expect(value[0]).toMatchObject({ street: 'Driekoningenstraat' })
    expect(value[0]?.score).toBeLessThan(100)
  })

  it('is recognised without its accents', async () => {
    const { value } = found(await register.match({ street: 'floralienlaan', houseNumber: '993', postalCode: '2600' }))
    expect(value[0]).toMatchObject({ street: 'Floraliënlaan', score: 100 })
  })

  it('with an unknown house number gives the street alone', async () => {
    const { value } = found(await register.match({ ...maria, houseNumber: '5000' }))
    expect(value[0]).toMatchObject({ street: 'Driekoningenstraat', id: undefined, houseNumber: undefined })
  })

  it('that is nowhere gives nothing', async () => {
    expect(found(await register.match({ ...maria, street: 'Qxzwplaats' })).value).toEqual([])
  })

  it('without municipality and postal code cannot be asked', async () => {
    expect(await register.match({ street: 'Meir', houseNumber: '1' })).toEqual({ outcome: 'wrong-question' })
  })
})

describe('While somebody types', () => {
  it('streets that begin so come first', async () => {
    expect(found(await register.suggest('dries')).value).toEqual([])
    expect(found(await register.suggest('driek')).value[0]).toMatchObject({
      street: 'Driekoningenstraat',
      municipality: 'Antwerpen',
    })
  })
  it('a number gives an address with its postal code', async () => {
    expect(found(await register.suggest('Driekoningenstraat 998, 2600 Berchem')).value[0]).toMatchObject({
      label: 'Driekoningenstraat 998, 2600 Antwerpen',
      houseNumber: '998',
      postalCode: '2600',
    })
  })
  it('one letter is not asked', async () => {
    simulator.buttons.press('down')
    expect(found(await register.suggest('d')).value).toEqual([])
  })
  it('whatever is typed gets an answer', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(['found', 'wrong-question']).toContain((await register.suggest(text)).outcome)
      }),
      { numRuns: 50 },
    ))
})

describe('When the register', () => {
  it.each(['down', 'garbage'] as const)('is %s, it is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect(await register.match(maria)).toEqual({ outcome: 'silent' })
    expect(await register.suggest('Driekoningen')).toEqual({ outcome: 'silent' })
  })
  it('is slow, nobody who types waits for it', async () => {
    simulator.buttons.press('slow', 2_000)
    expect(await registerWith({ patience: 600 }).suggest('Driekoningen')).toEqual({ outcome: 'silent' })
  })
  it('refuses our key, that is an alarm', async () => {
    expect(await registerWith({ apiKey: 'wrong' }).match(maria)).toEqual({ outcome: 'alarm' })
  })
})

describe('Lambert 72', () => {
  // Pairs as the Flemish look-up publishes them.
  it.each([
    [152751.98, 209640.76, 51.196736398586616, 4.408126870334539],
    [219009.14, 187317.72, 50.991974017459327, 5.3517046535166282],
    [172899.0, 174842.0, 50.883485330273977, 4.6941590167952487],
  ])('%d, %d lies at the published degrees', (x, y, latitude, longitude) => {
    const position = fromLambert72(x, y)
    expect(position.latitude).toBeCloseTo(latitude, 6)
    expect(position.longitude).toBeCloseTo(longitude, 6)
  })
  it('there and back is the same place', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 22_000, max: 260_000, noNaN: true }),
        fc.double({ min: 150_000, max: 245_000, noNaN: true }),
        (x, y) => {
          const back = toLambert72(fromLambert72(x, y))
          return Math.abs(back.x - x) < 0.01 && Math.abs(back.y - y) < 0.01
        },
      ),
    ))
})

function found<T>(answer: { outcome: 'found'; value: T } | { outcome: 'silent' | 'alarm' | 'wrong-question' }) {
  if (answer.outcome !== 'found') throw new Error(`Not found but ${answer.outcome}`)
  return answer
}

// The vendor's own environment, by configuration: ADDRESS_REGISTER_URL, ADDRESS_LOOKUP_URL and ADDRESS_REGISTER_KEY.
describe.skipIf(!process.env.ADDRESS_REGISTER_URL)('The real register', () => {
  it('knows the town hall of Antwerp', async () => {
    const {
      ADDRESS_REGISTER_URL = '',
      ADDRESS_LOOKUP_URL = 'https://geo.api.vlaanderen.be',
      ADDRESS_REGISTER_KEY = '',
    } = process.env
    const real = flemishAddressRegister({
      registerUrl: ADDRESS_REGISTER_URL,
      lookupUrl: ADDRESS_LOOKUP_URL,
      apiKey: ADDRESS_REGISTER_KEY,
    })
    const hall = { street: 'Grote Markt', houseNumber: '1', postalCode: '2000', municipality: 'Antwerpen' }
    expect(found(await real.match(hall)).value[0]).toMatchObject({
      street: 'Grote Markt',
      houseNumber: '1',
      score: 100,
    })
    expect(found(await real.suggest('Grote Markt 1, Antwerpen')).value[0]).toMatchObject({ street: 'Grote Markt' })
  })
})
