import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareIban, ibanMistake, showIban } from './iban.ts'

describe('An account number', () => {
  it.each(['BE68 5390 0754 7034', 'be68539007547034', 'NL91 ABNA 0417 1643 00', 'FR14 2004 1010 0505 0001 3M02 606'])(
    'is %s',
    (written) => expect(ibanMistake(written)).toBeNull(),
  )

  it('tells what is wrong', () => {
    expect(ibanMistake('539-0075470-34')).toBe('shape')
    expect(ibanMistake('BE68 5390 0754 703')).toBe('length')
    expect(ibanMistake('BE68 5390 0754 7035')).toBe('check')
  })

  it('of Belgium has a second check inside', () => {
    // Passes modulo 97 as a whole; the last two of the twelve digits are not the first ten modulo 97.
    const digits = '539007547000'
    const check = 98n - (BigInt(`${digits}111400`) % 97n)
    expect(ibanMistake(`BE${String(check).padStart(2, '0')}${digits}`)).toBe('check')
  })

  it('is printed in groups of four', () => expect(showIban('BE68539007547034')).toBe('BE68 5390 0754 7034'))

  it('with one digit changed is never accepted', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 15 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const iban = bareIban('BE68539007547034')
        const changed = (Number(iban[at]) + by) % 10
        expect(ibanMistake(iban.slice(0, at) + changed + iban.slice(at + 1))).toBe('check')
      }),
    ))
})
