import { describe, expect, it } from 'vitest'
import { type Facts, factsOf, judge, voucherTermsOn } from '#domain/catalogue/index.ts'
import { taxiCheques } from './product.ts'

type Known = Readonly<{
  age?: number
  recognised?: boolean
  increasedAllowance?: boolean
  addressInCity?: boolean
  left?: number
  today?: string
}>
const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, new Date('2026-11-23T09:00:00Z'))
function facts(known: Known): Facts {
  const { age = 70, recognised = false, increasedAllowance = true, addressInCity = true, left = 144 } = known
  return {
    ...nothing,
    today: known.today ?? nothing.today,
    person: { ...nothing.person, known: true, age, addressInCity },
    disability: { ...nothing.disability, known: true, recognised },
    social: { ...nothing.social, known: true, increasedAllowance, increasedAllowanceInFamily: false },
    vouchers: { left },
  }
}
const refused = (known: Known, answers: Readonly<Record<string, string>> = { count: '10' }) =>
  judge(taxiCheques, facts(known), answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => condition.id)
const open = (known: Facts) =>
  judge(taxiCheques, known, { count: '10' })
    .filter(({ outcome }) => outcome === null)
    .map(({ condition }) => condition.id)

describe('Taxi cheques', () => {
  it.each([
    ['somebody of 70 with the increased allowance', {}],
    ['somebody of 66 in this city', { age: 66 }],
    ['somebody of 30 whose disability is recognised', { age: 30, recognised: true }],
    ['the last ten of the year', { left: 10 }],
  ] as const)('are for %s', (_, known) => expect(refused(known)).toEqual([]))

  it.each([
    ['somebody of 64 without a recognised disability', { age: 64 }, 'less-mobile'],
    ['who lives in another municipality', { addressInCity: false }, 'registered-here'],
    ['who had 135 this year and asks ten', { left: 9 }, 'year'],
  ] as const)('are not for %s', (_, known, why) => expect(refused(known)).toEqual([why]))

  it('look at the income of who has no increased allowance, with the limit of that day', () => {
    const income = (cents: string, today: string) =>
      refused({ increasedAllowance: false, today }, { count: '10', income: cents })
    expect(income('24.000,00', '2025-12-31')).toEqual([])
    expect(income('24.000,01', '2025-12-31')).toEqual(['income'])
    expect(income('24.000,01', '2026-01-01')).toEqual([])
    expect(income('31.000,01', '2026-01-01')).toEqual(['income'])
  })

  it('are refused to nobody of whom a source says nothing', () => {
    const unknown = { ...nothing, vouchers: { left: 144 } }
    expect(judge(taxiCheques, unknown, { count: '10' }).map(({ outcome }) => outcome)).not.toContain(false)
    expect(open(unknown)).toEqual(['registered-here', 'less-mobile', 'income'])
  })

  it('cost € 2,75, are worth € 5, at most 144 a year, until the end of the next', () => {
    expect(voucherTermsOn(taxiCheques.vouchers, '2026-11-23')).toEqual({
      cents: 275,
      worthCents: 500,
      most: 144,
      year: 2026,
      validUntil: '2027-12-31',
    })
  })
})
