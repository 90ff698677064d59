import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { flemishAddressRegister } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { gipodOverFeatures } from '#outside/gipod/index.ts'
import { startGipodSimulator } from '#outside/gipod/simulator.ts'
import { aSignLayers } from '#outside/street-signs/index.ts'
import { startSignsSimulator } from '#outside/street-signs/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { approvePlace } from './approve.ts'
import { askedPlace, placeProblems } from './ask.ts'
import { checkPlace, type StreetSources } from './check.ts'
import { aPlace, aStretch, streetCity, streetRules, streetUse } from './streets.fixture.ts'

const { db: typed } = await testDatabase<unknown>()
const now = new Date('2026-11-23T09:00:00+01:00')
const context: OpenContext = { db: typed as OpenContext['db'], actor: system('test'), now }
const clock = () => now

const simulators = await Promise.all([
  startAddressSimulator(),
  startGipodSimulator({ clock }),
  startSignsSimulator({ clock }),
])
const [address, gipod, signs] = simulators
let sources: StreetSources
beforeAll(() => {
  sources = {
    addresses: flemishAddressRegister({ registerUrl: address.url, lookupUrl: address.url, apiKey: 'demo' }),
    publicDomain: gipodOverFeatures({ url: gipod.url, patience: 1_000 }),
    signs: aSignLayers({ url: signs.url, patience: 1_000 }),
    city: streetCity,
  }
})
afterEach(() => {
  for (const { buttons } of simulators) buttons.press('well')
})
afterAll(() => Promise.all(simulators.map((simulator) => simulator.stop())))

const check = (stretch: Parameters<typeof aStretch>[0], days: { from: string; until: string }, city = streetCity) =>
  checkPlace(
    context,
    { ...sources, city },
    { stretch: aStretch(stretch), days, rules: streetRules, earliest: '2026-12-07' },
  )
const tuesday = { from: '2026-12-15', until: '2026-12-15' }

describe('A place in the street', () => {
  it('is found by its address, and measured along its street', async () => {
    const [at97, at93] = [await check({ number: '97' }, tuesday), await check({ number: '93' }, tuesday)]
    if (at97.outcome !== 'free' || at93.outcome !== 'free') throw new Error('not free')
    expect(at97.placed.lane).toEqual({ street: 'Fruithoflaan', postalCode: '2600', side: 'odd' })
    // In this street a number is two metres further; odd numbers stand to the north.
    expect(at97.placed.from - at93.placed.from).toBeCloseTo(80, -1)
    expect(at97.placed.to - at97.placed.from).toBe(150)
  })

  it('is measured along one line, whichever side it is asked from', async () => {
    const own = await check({ number: '40', left: 0, right: 10 }, tuesday)
    const across = await check({ number: '41', side: 'opposite', left: 12, right: 0 }, tuesday)
    if (own.outcome !== 'free' || across.outcome !== 'free') throw new Error('not free')
    expect(own.placed.lane).toEqual(across.placed.lane)
    // Right of an even door is down the street: both lie before their doors, two metres apart.
    expect(Math.abs(own.placed.from - across.placed.from)).toBeLessThanOrEqual(1)
  })

  it('that another ban of ours has is taken; the first free days are named', async () => {
    const mine = await check({ number: '60' }, tuesday)
    if (mine.outcome !== 'free') throw new Error('not free')
    const days = { from: '2026-12-07', until: '2026-12-16' }
    await approvePlace(context, aPlace({ days, placed: mine.placed }))
    expect(await check({ number: '62' }, tuesday)).toMatchObject({
      outcome: 'taken',
      conflicts: [{ kind: 'ban', days: ['2026-12-15'] }],
      free: [{ from: '2026-12-17', until: '2026-12-17' }, { from: '2026-12-18' }, { from: '2026-12-19' }],
    })
    expect(await check({ number: '62', side: 'opposite' }, tuesday)).toMatchObject({ outcome: 'free' })
  })

  it.each([
    ['ban', { street: 'Diksmuidelaan', number: '40' }, { from: '2026-12-13', until: '2026-12-13' }],
    ['works', { street: 'Statiestraat', number: '96' }, tuesday],
    ['event', { street: 'Pretoriastraat', number: '91' }, { from: '2026-12-17', until: '2026-12-18' }],
    ['market', { street: 'Marsstraat', number: '90' }, { from: '2026-12-19', until: '2026-12-19' }],
  ])('is taken by a %s that another register knows', async (kind, stretch, days) => {
    const checked = await check(stretch, days)
    expect(checked).toMatchObject({ outcome: 'taken', conflicts: [{ kind }] })
  })

  it('is said to have a ban on it only when one holds on each of the days', async () => {
    const works = { ...streetRules, taken: { ...streetRules.taken, ban: 'no-matter' as const } }
    const banned = async (stretch: Parameters<typeof aStretch>[0], days: typeof tuesday) => {
      const asked = { stretch: aStretch(stretch), days, rules: works, earliest: '2026-12-07' }
      const checked = await checkPlace(context, sources, asked)
      return 'banned' in checked ? checked.banned : checked.outcome
    }
    const there = { street: 'Diksmuidelaan', number: '40' }
    expect(await banned(there, { from: '2026-12-13', until: '2026-12-13' })).toBe(true)
    expect(await banned(there, { from: '2026-12-13', until: '2026-12-31' })).toBe(false)
    expect(await banned({ number: '97' }, tuesday)).toBe(false)
    const mine = await check({ number: '70' }, tuesday)
    if (mine.outcome !== 'free') throw new Error('not free')
    await approvePlace(context, aPlace({ days: tuesday, placed: mine.placed }))
    expect(await banned({ number: '70' }, tuesday)).toBe(true)
  })

  it('that is kept for somebody all the time is for a person to look at', async () => {
    const shape = [{ latitude: 51.19857, longitude: 4.43 }]
    const city = { ...streetCity, reservedPlaces: [{ for: 'disabled' as const, shape, validFrom: '2020-01-01' }] }
    expect(await check({ number: '41' }, tuesday, city)).toMatchObject({ outcome: 'person', reason: 'place-reserved' })
  })

  it('is nowhere when the register has no such address, and elsewhere in another city', async () => {
    expect(await check({ number: '500' }, tuesday)).toEqual({ outcome: 'unknown' })
    const gent = { street: 'Veldstraat', number: '10', postcode: '9000', municipality: 'Gent' }
    expect(await check(gent, tuesday)).toEqual({ outcome: 'elsewhere' })
  })

  it.each([
    ['address-register', address],
    ['gipod', gipod],
    ['street-signs', signs],
  ] as const)('is never thought free while %s is silent', async (source, simulator) => {
    simulator.buttons.press('down')
    expect(await check({ number: '97' }, tuesday)).toEqual({ outcome: 'silent', source })
  })
})

describe('Whoever asks a place in a form', () => {
  const product = aProduct(streetUse)
  const answers = (more: Record<string, string> = {}) => ({
    place: { ...aStretch({ number: '97' }), left: '5', right: '10', id: null },
    from: '2026-12-08',
    until: '2026-12-08',
    hours: '07:00-19:00',
    signs: 'own',
    ...more,
  })
  const told = async (more: Record<string, string> = {}) =>
    (await placeProblems(context, sources, product, answers(more))).map(({ field, code, facts }) => ({
      field,
      code,
      facts,
    }))

  it('is told nothing when it can be had', async () => expect(await told()).toEqual([]))
  it('asks it some working days before', async () => {
    const facts = { earliest: '2026-12-07', days: 10 }
    expect(await told({ from: '2026-12-04' })).toEqual([{ field: 'from', code: 'forms/place-too-soon', facts }])
  })
  it('ends it after it begins, and not too late', async () => {
    expect(await told({ until: '2026-12-07' })).toEqual([
      { field: 'until', code: 'forms/place-backwards', facts: undefined },
    ])
    expect(await told({ until: '2027-02-01' })).toMatchObject([{ code: 'forms/place-too-long', facts: { max: 30 } }])
  })
  it('is told what stands there, and which days are free', async () => {
    const taken = {
      ...answers(),
      place: { ...answers().place, street: 'Marsstraat', number: '90' },
      from: '2026-12-12',
      until: '2026-12-12',
    }
    expect(await placeProblems(context, sources, product, taken)).toEqual([
      {
        field: 'from',
        code: 'forms/place-taken',
        facts: { taken: 'market', free: '2026-12-07/2026-12-07,2026-12-08/2026-12-08,2026-12-09/2026-12-09' },
      },
    ])
  })
  it('goes on while a source is silent', async () => {
    gipod.buttons.press('down')
    expect(await told()).toEqual([])
  })
  it('takes no place before the questions are answered', () => {
    const { from: _, ...open } = answers()
    expect(askedPlace(product, open, { at: now, city: streetCity })).toBeNull()
    expect(askedPlace(product, answers(), { at: now, city: streetCity })).toMatchObject({
      hours: { from: '07:00', until: '19:00' },
      ownSigns: true,
    })
  })
})
