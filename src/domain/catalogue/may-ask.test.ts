import { describe, expect, it } from 'vitest'
import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import { factsOf } from './facts.ts'
import { conditionHolds } from './judge.ts'
import { membersToAskFor, relationOf } from './may-ask.ts'
import { aProduct } from './product.fixture.ts'
import { productMistakes } from './publication.ts'

const from = { validFrom: '2021-09-01', source: 'Voorstel' }
const self = { ...from, who: 'self' } as const
const child = { ...from, who: 'minor-child' } as const
const member = { ...from, who: 'household-member' } as const
const together = {
  id: 'together',
  rule: 'applicant.relation != "none"',
  words: { nl: 'U woont samen.' },
  otherwise: { nl: 'Deze persoon vraagt het zelf.' },
}
const forAll = aProduct({ mayAskFor: [self, child, member], conditions: [together] })
const forChildren = aProduct({ mayAskFor: [self, child], conditions: [together] })

const one = (insz: string, position: string, birthDate: string) => ({
  ...{ insz, birthDate, position: { code: position, words: '' } },
  name: { given: ['Een'], family: [insz] },
})
const household: Household = {
  members: [
    one('parent', '01', '1980-05-05'),
    one('partner', '21', '1982-05-05'),
    one('young', '03', '2010-06-01'),
    one('grown', '03', '2000-06-01'),
    one('lodger', '12', '2012-06-01'),
  ],
}
const day = '2021-09-06'
const how = (subject: string, applicant = 'parent', product = forAll, on = day) =>
  relationOf(product, household, { applicant, subject }, on)
const person = (insz: string, more = {}) => ({ insz, nationalities: [], ...more }) as RegisteredPerson
const choosable = (insz: string, product = forAll, more = {}) =>
  membersToAskFor(product, { person: person(insz, more), household }, day).map((found) => found.insz)

describe('How a member of the household stands to who asks', () => {
  it('is a minor child of the reference person and of the partner, until the day of eighteen', () => {
    expect([how('young'), how('young', 'partner'), how('young', 'parent', forAll, '2028-05-31')]).toEqual(
      Array(3).fill('minor-child'),
    )
    expect(how('young', 'parent', forAll, '2028-06-01')).toBe('household-member')
    expect(how('young', 'parent', forChildren, '2028-06-01')).toBe('none')
  })
  it('is no child of a brother or a lodger, nor is a young lodger a child', () => {
    expect([how('young', 'grown', forChildren), how('lodger', 'parent', forChildren)]).toEqual(['none', 'none'])
  })
  it('is nothing with a stranger, nor for a stranger', () => {
    expect([how('stranger'), how('young', 'stranger')]).toEqual(['none', 'none'])
    expect(how('stranger', 'stranger')).toBe('self')
  })
  it('is the partner, own child or parent of the reference person where the product says so, and of nobody else', () => {
    const near = (['partner', 'child', 'parent'] as const).map((who) => ({ ...from, who }))
    const family = aProduct({ mayAskFor: [self, ...near], conditions: [together] })
    expect([how('partner', 'parent', family), how('parent', 'partner', family)]).toEqual(['partner', 'partner'])
    expect([how('grown', 'parent', family), how('parent', 'grown', family)]).toEqual(['child', 'parent'])
    expect([how('grown', 'partner', family), how('young', 'grown', family), how('lodger', 'parent', family)]).toEqual(
      Array(3).fill('none'),
    )
  })
  it('lets nobody ask before the day on which the product allows it', () => {
    expect(how('young', 'parent', forAll, '2021-08-31')).toBe('none')
  })
})

describe('In the first question one chooses', () => {
  it('whom the product allows', () => {
    expect(choosable('parent')).toEqual(['partner', 'young', 'grown', 'lodger'])
    expect(choosable('parent', forChildren)).toEqual(['young'])
    expect(choosable('parent', aProduct())).toEqual([])
  })
  it('nobody while the own address is protected, or the household is not known', () => {
    expect(choosable('parent', forAll, { protectedAddress: true })).toEqual([])
    expect(membersToAskFor(forAll, { person: person('parent'), household: undefined }, day)).toEqual([])
  })
})

describe('Who may ask for whom is published', () => {
  const wrong = (changes: Parameters<typeof aProduct>[0]) =>
    productMistakes(aProduct({ conditions: [together], ...changes })).filter(({ where }) => where === 'mayAskFor')

  it('when oneself may on every day, and who left is refused', () => {
    expect(wrong({ mayAskFor: [self, child, member] })).toEqual([])
    expect(wrong({ mayAskFor: [self], conditions: [] })).toEqual([])
  })
  it.each([
    ['without oneself', { mayAskFor: [member] }],
    ['with a day that has oneself twice', { mayAskFor: [self, { ...self, validFrom: '2022-01-01' }] }],
    ['without a condition that refuses who left', { mayAskFor: [self, child], conditions: [] }],
    ['with a condition that lets anybody', { mayAskFor: [self, child], conditions: [{ ...together, rule: 'true' }] }],
    [
      'with facts that are those of the applicant',
      {
        mayAskFor: [self, child],
        facts: [{ name: 'household', source: 'population-register', purpose: 'voorbeeld' }],
      },
    ],
  ] as const)('not %s', (_, changes) => {
    expect(wrong(changes)).toHaveLength(1)
  })
  it('and who is asked for is known or not: not known is never no', () => {
    const asks = (relation: 'none' | 'minor-child' | null) =>
      conditionHolds(forAll, together.rule, factsOf({ isSubject: false, relation, cityCodes: [] }, new Date()), {})
    expect([asks('none'), asks('minor-child'), asks(null)]).toEqual([false, true, null])
  })
})
