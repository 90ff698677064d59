import { describe, expect, it } from 'vitest'
import { factsOf, feeFor, valuesFor } from '#domain/catalogue/index.ts'
import { problems } from '#domain/forms/index.ts'
import { noParking } from './product.ts'
import { leadInWords, priceInWords, rates } from './rates.ts'

const now = new Date('2026-11-23T09:00:00+01:00')
const facts = factsOf({ isSubject: true, channel: 'portal', cityCodes: ['11002'] }, now)
const answers = (more: Record<string, string> = {}, left = '5', right = '10') => ({
  place: {
    ...{ street: 'Fruithoflaan', number: '997', postcode: '2600', municipality: 'Berchem', id: null },
    ...{ side: 'same', left, right },
  },
  from: '2026-12-15',
  until: '2026-12-15',
  times: '07:00-19:00',
  reason: 'removal',
  signs: 'city',
  ...more,
})
const price = (given: ReturnType<typeof answers>) =>
  feeFor(noParking, 'portal', { day: '2026-11-23', values: valuesFor(noParking, given, facts) })

/** Examples as the city would check them by hand. */
describe('A temporary ban on parking costs', () => {
  it.each([
    ['15 metres, one day, signs of the city', answers(), 3_000 + 600 * 2],
    ['10 metres, one day', answers({}, '0', '10'), 3_000 + 600],
    ['15 metres, three days', answers({ until: '2026-12-17' }), 3_000 + 600 * 2 * 3],
    ['15 metres, one day, signs of one’s own', answers({ signs: 'own' }), 600 * 2],
    ['50 metres, thirty days: the most', answers({ until: '2027-01-13' }, '25', '25'), 93_000],
  ])('for %s', (_, given, cents) => expect(price(given)).toBe(cents))

  it('nothing that can be told before the days are known', () => {
    expect(price({ ...answers(), until: '' })).toBeNull()
  })
})

describe('What is told of it', () => {
  const [rate] = rates
  it('says the price that is asked, and the working days that are held against it', () => {
    const now = `${JSON.stringify(noParking.whatNext)}${JSON.stringify(noParking.leadTime)}${JSON.stringify(noParking.pages)}`
    expect(price(answers())).toBe(rate.signsCents + 2 * rate.tenMetresCents)
    for (const said of ['€ 30 voor borden', '€ 6 per 10 meter', '10 werkdagen']) expect(now).toContain(said)
    expect(noParking.street.rules[0]?.leadDays).toBe(10)
  })

  it('follows when a rate changes, with the day', () => {
    const dearer = { ...rate, validFrom: '2027-01-01', signsCents: 3_550, leadDays: 12 }
    expect(priceInWords([rate, dearer]).nl).toContain('Vanaf 2027-01-01: U betaalt € 35,50 voor borden')
    expect(leadInWords([rate, dearer]).nl).toContain(
      'Vanaf 2027-01-01: Meteen als de plaats vrij is. Vraag het 12 werkdagen',
    )
  })
})

describe('Who asks one', () => {
  const wrong = (given: ReturnType<typeof answers>) =>
    problems(noParking.pages, given, { now, scope: { facts: {}, dictionary: {} } }).map(({ code }) => code)
  it('asks between 5 and 50 metres', () => {
    expect(wrong(answers())).toEqual([])
    expect(wrong(answers({}, '0', '4'))).toEqual(['forms/stretch-short'])
    expect(wrong(answers({}, '30', '30'))).toEqual(['forms/stretch-long'])
  })
})
