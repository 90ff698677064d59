import { describe, expect, it } from 'vitest'
import type { Address } from '#outside/population-register/index.ts'
import { factsOf, type GrantRule, type GrantTerm, type Product } from '../catalogue/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import type { Answers } from '../forms/index.ts'
import { dwellingOf } from './dwelling.ts'
import { grantOrders } from './order.ts'

const now = new Date('2021-09-06T09:00:00+02:00')
const always = { validFrom: '2021-09-01' } as const
const abroad: Address = { kind: 'foreign', lines: ['Rue Longue 1'] }
const address = { kind: 'belgian', nisCode: '11002', street: 'Langestraat', houseNumber: '1', box: '3' } as const
const pages: Product['pages'] = [
  {
    slug: 'wagen',
    title: { nl: 'Uw wagen' },
    fields: [
      { name: 'plate', kind: 'text', label: { nl: 'Nummerplaat' } },
      { name: 'day', kind: 'date', label: { nl: 'Welke dag?' } },
      { name: 'last', kind: 'date', label: { nl: 'Tot welke dag?' } },
      {
        ...{ name: 'length', kind: 'choice', label: { nl: 'Hoelang?' } },
        options: ['week', 'year'].map((value) => ({ value, label: { nl: value } })),
      },
    ],
  },
]
const aRule = (changes: Partial<GrantRule> = {}): GrantRule => ({
  ...{ kind: 'bewonersvergunning', name: { nl: 'Bewonersvergunning' }, allows: 'stand' },
  subject: { of: 'plate', answer: 'plate' },
  terms: [{ ...always, from: 'decision', until: { months: 24 } }],
  ...changes,
})
const ordered = (rule: GrantRule, answers: Answers = { plate: '1-abc-123' }, at: Address = address) =>
  grantOrders(aProduct({ pages, grants: [rule] }), {
    ...{ caseId: 'case', applicant: 'person', subject: 'person', answers, address: at, now },
    facts: factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now),
  })
const validOf = (term: Omit<GrantTerm, 'validFrom'>, answers: Answers = {}) => {
  const result = ordered(aRule({ terms: [{ ...always, ...term }] }), { plate: '1ABC123', ...answers })
  return 'orders' in result ? result.orders[0]?.valid : result
}
const city = (instant: string) => new Date(instant)

describe('What a product writes in the register', () => {
  it('is for the plate that was answered, in any spelling, from the decision to the same day two years on', () => {
    expect(ordered(aRule())).toMatchObject({
      orders: [
        {
          ...{ kind: 'bewonersvergunning', holder: 'person', zone: null },
          subject: { of: 'plate', key: '1ABC123' },
          valid: { from: now, until: city('2023-09-06T00:00:00+02:00') },
        },
      ],
    })
  })

  it('for one day holds from midnight to midnight, also when the clocks change', () => {
    const day = validOf({ from: { answer: 'day' }, until: { days: 1 } }, { day: '2021-10-31' })
    expect(day).toEqual({ from: city('2021-10-31T00:00:00+02:00'), until: city('2021-11-01T00:00:00+01:00') })
  })

  it('holds until a last day, that day included, or until further notice', () => {
    const until = (term: GrantTerm['until']) => validOf({ from: 'decision', until: term }, { last: '2021-12-24' })
    expect(until({ answer: 'last' })).toMatchObject({ until: city('2021-12-25T00:00:00+01:00') })
    expect(until({ day: '2024-12-31' })).toMatchObject({ until: city('2025-01-01T00:00:00+01:00') })
    expect(until('further-notice')).toEqual({ from: now, until: null })
  })

  it('takes the first term whose condition holds, and gives nothing when none does', () => {
    const terms: GrantTerm[] = [{ ...always, when: 'length = "week"', from: 'decision', until: { days: 7 } }]
    const of = (length: string) => ordered(aRule({ terms }), { plate: '1ABC123', length })
    expect(of('week')).toMatchObject({ orders: [{ valid: { until: city('2021-09-13T00:00:00+02:00') } }] })
    expect(of('year')).toEqual({ orders: [] })
  })

  it('takes the term and the limit of the day of the decision', () => {
    const counts = [
      { validFrom: '2021-01-01', validTo: '2021-09-05', count: 3 },
      { validFrom: '2021-09-06', count: 2 },
    ]
    expect(ordered(aRule({ limit: { per: 'dwelling', counts } }))).toMatchObject({
      orders: [{ limit: { dwelling: dwellingOf(address), places: 2 } }],
    })
  })

  it('is never guessed: what cannot be told is for a person', () => {
    expect(ordered(aRule(), { plate: 'mijn auto' })).toEqual({ unknown: 'plate' })
    expect(ordered(aRule({ subject: { of: 'dwelling' } }), {}, abroad)).toEqual({ unknown: 'dwelling' })
    expect(ordered(aRule({ zone: 'person.civilState' }))).toEqual({ unknown: 'zone' })
    expect(validOf({ from: { answer: 'day' }, until: { days: 1 } })).toEqual({ unknown: 'term' })
    const backwards = validOf(
      { from: { answer: 'day' }, until: { answer: 'last' } },
      { day: '2021-10-02', last: '2021-10-01' },
    )
    expect(backwards).toEqual({ unknown: 'term' })
  })
})

describe('A dwelling', () => {
  it('is an address with its box, however it is spelled', () => {
    const spelled = { ...address, street: 'LANGE  STRAAT', box: '0003' }
    expect(dwellingOf(spelled)).toBe(dwellingOf(address))
    expect(dwellingOf({ ...address, box: '4' })).not.toBe(dwellingOf(address))
  })

  it('is not known without a street and a number, nor abroad', () => {
    expect(dwellingOf({ kind: 'belgian', nisCode: '11002', street: 'Langestraat' })).toBeNull()
    expect(dwellingOf(abroad)).toBeNull()
  })
})
