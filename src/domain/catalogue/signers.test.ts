import { describe, expect, it } from 'vitest'
import { productMistakes } from './index.ts'
import { aProduct } from './product.fixture.ts'
import { membersToSign, type SigningTogether, signingTogetherOn } from './signers.ts'

const rule: SigningTogether = {
  ...{ validFrom: '2021-09-01', order: 'in-turn', remindAfter: [3, 10], endsAfter: 30, source: 'Voorbeeld' },
  signers: [{ role: 'partner', who: 'adult-member', title: { nl: 'Met wie?' } }],
}
const fees = [{ channels: ['portal'], cents: 0, validFrom: '2021-09-01' }] as const
const signed = (changes: Partial<SigningTogether> = {}, more = {}) =>
  productMistakes(aProduct({ channels: ['portal'], fees, signedBy: [{ ...rule, ...changes }], ...more }))
const where = (mistakes: ReturnType<typeof signed>) => mistakes.map((one) => one.where)

describe('Who signs besides the applicant', () => {
  it('is published when the definition says all of it', () => expect(signed()).toEqual([]))
  it.each([
    ['no day after the first is covered', { validTo: '2021-12-31' }, {}, 'signedBy'],
    ['a reminder comes after the end', { remindAfter: [30] }, {}, 'signedBy.0.remindAfter'],
    ['reminders do not follow each other', { remindAfter: [5, 3] }, {}, 'signedBy.0.remindAfter'],
    ['two have one name', { signers: [...rule.signers, ...rule.signers] }, {}, 'signedBy.0.signers'],
    ['nobody signs', { signers: [] }, {}, 'signedBy.0.signers'],
    ['the applicant does not sign', {}, { signature: 'none' }, 'signature'],
    ['the register may not be asked who lives together', {}, { facts: [], conditions: [] }, 'facts'],
    ['they do not end', { endsAfter: 0 }, {}, 'signedBy.0.endsAfter'],
  ])('is refused at publication when %s', (_, changes, more, at) => {
    expect(where(signed(changes, more))).toContain(at)
  })
  it('is refused where nobody can choose them', () => {
    const channels = ['portal', 'desk'] as const
    const more = { channels, fees: [{ channels, cents: 0, validFrom: '2021-09-01' }] }
    expect(where(signed({}, more))).toEqual(['signedBy'])
  })
  it('is chosen at a contact point when it is one person, for one question is one screen', () => {
    const channels = ['portal', 'kiosk'] as const
    const more = { channels, fees: [{ channels, cents: 0, validFrom: '2021-09-01' }] }
    const second = { role: 'getuige', who: 'adult-member', title: { nl: 'Wie nog?' } } as const
    expect(where(signed({}, more))).toEqual([])
    expect(where(signed({ signers: [...rule.signers, second] }, more))).toEqual(['signedBy'])
  })
  it('holds on its days, and only then', () => {
    const later = { ...rule, validFrom: '2022-01-01', order: 'at-once' as const }
    const signedBy = [{ ...rule, validTo: '2021-12-31' }, later]
    expect(signingTogetherOn({ signedBy }, '2021-12-31')?.order).toBe('in-turn')
    expect(signingTogetherOn({ signedBy }, '2022-01-01')?.order).toBe('at-once')
    expect(signingTogetherOn({ signedBy }, '2021-08-31')).toBeNull()
  })
})

describe('Of a household', () => {
  const member = (insz: string, birthDate: string | undefined, code: string) => ({
    ...{ insz, name: { given: ['A'], family: [insz] }, position: { code } },
    ...(birthDate && { birthDate }),
  })
  const household = {
    members: [
      member('1', '1990-01-01', '01'),
      member('2', '1991-01-01', '21'),
      member('3', '2003-09-07', '03'),
      member('4', '1960-01-01', '12'),
      member('5', undefined, '12'),
    ],
  }
  const who = (kind: 'adult-member' | 'partner', applicant: string, day = '2021-09-06') =>
    membersToSign({ who: kind }, household, applicant, day).map(({ insz }) => insz)

  it('any other adult may sign, from the day that he is eighteen; of whom the age is not known, nobody says so', () => {
    expect(who('adult-member', '1')).toEqual(['2', '4'])
    expect(who('adult-member', '1', '2021-09-07')).toEqual(['2', '3', '4'])
  })
  it('a partner is whom the reference person is married to or lives with, and the other way round', () => {
    expect(who('partner', '1')).toEqual(['2'])
    expect(who('partner', '2')).toEqual(['1'])
    expect(who('partner', '4')).toEqual([])
  })
  it('nobody signs with who is no member of it', () => expect(who('adult-member', '9')).toEqual([]))
})
