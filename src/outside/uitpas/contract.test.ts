import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '../personas.ts'
import { type Holder, type LeisureCards, type NewHolder, type Told, uitpas } from './index.ts'
import { startUitpasSimulator, type UitpasSimulator } from './simulator.ts'

let simulator: UitpasSimulator
let cards: LeisureCards

beforeAll(async () => {
  simulator = await startUitpasSimulator({ today: () => new Date('2026-11-23T09:00:00Z') })
  cards = uitpas({ ...simulator.settings, timeoutMs: 1_000 })
})
afterEach(() => simulator.buttons.press('well'))
afterAll(() => simulator.stop())

const holderOf = (key: string, change: Partial<NewHolder> = {}): NewHolder => {
  const { insz, givenNames, familyNames, birthDate } = residentByKey(key)
  return {
    ...{ insz, givenName: givenNames[0] ?? '', familyName: familyNames.join(' '), birthDate, parentalConsent: false },
    address: { street: 'Statiestraat 996 bus 2', postalCode: '2600', municipality: 'Antwerpen' },
    ...change,
  }
}
function done<T>(told: Told<T>): T {
  if (told.outcome !== 'done') throw new Error(`The card system said ${JSON.stringify(told)}`)
  return told.value
}

describe('A holder of a leisure card', () => {
  it('is registered with a card from the stock, and found by national number', async () => {
    const cardNumber = simulator.stockCard()
    const made = done(await cards.register(holderOf('yasmina', { cardNumber })))
    expect(made).toMatchObject({ number: cardNumber, reduced: null })
    expect(done(await cards.find(holderOf('yasmina').insz))).toEqual(made)
    expect(done(await cards.card(cardNumber))).toBe('in-use')
  })
  it('is registered digitally without a card', async () => {
    expect(done(await cards.register(holderOf('maria'))).number).toMatch(/^\d{13}$/)
  })
  it('is registered once, however often and at once we ask', async () => {
    const before = simulator.count()
    const all = await Promise.all([1, 2, 3].map(() => cards.register(holderOf('jan'))))
    expect(new Set(all.map((one) => done<Holder>(one).id)).size).toBe(1)
    expect(simulator.count()).toBe(before + 1)
  })
  it('who has a card of another city joins ours and stays the same', async () => {
    const { insz } = holderOf('lina')
    const id = simulator.holderElsewhere({ inszNumber: insz, name: 'Đặng', firstName: 'Lina' })
    expect(done(await cards.find(insz))).toMatchObject({ id, number: null })
    const joined = done(await cards.register(holderOf('lina', { reducedUntil: '2027-12-31' })))
    expect(joined).toMatchObject({ id, reduced: { state: 'active', until: '2027-12-31' } })
    expect(joined.number).toMatch(/^\d{13}$/)
  })
  it('that is nobody is nobody', async () => expect(done(await cards.find(holderOf('karel').insz))).toBeNull())
})

describe('The reduced tariff', () => {
  it('is given with its last day, renewed, and expired afterwards', async () => {
    const { id } = done(await cards.register(holderOf('omer')))
    expect(done(await cards.reduce(id, '2026-12-31')).reduced).toEqual({ state: 'active', until: '2026-12-31' })
    expect(done(await cards.reduce(id, '2027-12-31')).reduced?.until).toBe('2027-12-31')
    expect(done(await cards.reduce(id, '2026-01-31')).reduced?.state).toBe('expired')
  })
  it('keeps everything else of the holder', async () => {
    const { id } = done(await cards.register(holderOf('emine', { email: 'emine@voorbeeld.example' })))
    await cards.reduce(id, '2027-12-31')
    expect(done(await cards.find(holderOf('emine').insz))?.id).toBe(id)
  })
  it('of somebody who is not there is refused', async () =>
    expect(await cards.reduce('nobody', '2027-12-31')).toEqual({ outcome: 'refused', code: 'passholder-not-found' }))
})

describe('A card', () => {
  it('that is not in stock is refused', async () => {
    const cardNumber = simulator.stockCard()
    done(await cards.register(holderOf('tom', { cardNumber })))
    const again = await cards.register(holderOf('hanne', { cardNumber }))
    expect(again).toEqual({ outcome: 'refused', code: 'invalid-card-status' })
  })
  it('that was blocked is seen to be', async () => {
    const number = simulator.stockCard()
    expect(done(await cards.card(number))).toBe('in-stock')
    simulator.block(number)
    expect(done(await cards.card(number))).toBe('blocked')
    expect(done(await cards.card('0939999999999'))).toBeNull()
  })
})

describe('The card system', () => {
  it.each(['slow', 'down'] as const)('that is %s is silent', async (mood) => {
    simulator.buttons.press(mood, 2_000)
    expect(await cards.find(holderOf('jan').insz)).toEqual({ outcome: 'silent' })
  })
  it('that answers garbage is an alarm', async () => {
    simulator.buttons.press('garbage')
    expect(await cards.find(holderOf('jan').insz)).toEqual({ outcome: 'alarm' })
  })
  it('that forgot our token gets a new one', async () => {
    simulator.forgetTokens()
    expect((await cards.find(holderOf('jan').insz)).outcome).toBe('done')
  })
  it('that refuses our key is an alarm', async () => {
    const wrong = uitpas({ ...simulator.settings, client: { id: 'stad', secret: 'wrong' } })
    expect(await wrong.find(holderOf('jan').insz)).toEqual({ outcome: 'alarm' })
  })
})
