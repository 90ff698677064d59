import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communicationOf, isCommunication, readCommunication, showCommunication } from './structured-communication.ts'

describe('A structured communication', () => {
  it.each([
    [1_234_567_890, '+++123/4567/89002+++'],
    [2_021_047_870, '+++202/1047/87005+++'],
    [97, '+++000/0000/09797+++'],
  ])('of %s is %s', (number, shown) => expect(showCommunication(communicationOf(number))).toBe(shown))

  it.each([
    '+++123/4567/89002+++',
    '***123/4567/89002***',
    '123/4567/89002',
    '123456789002',
    'cheques +++123/4567/89002+++ dank u',
  ])('is read from %s', (written) => expect(readCommunication(written)).toBe('123456789002'))

  it('is not read where twelve digits are something else', () => {
    expect(readCommunication('rekening 123456789002')).toBeNull()
    expect(readCommunication('+++123/4567/89003+++')).toBeNull()
    expect(readCommunication('')).toBeNull()
  })

  it('is read back as it was shown', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
        const digits = communicationOf(number)
        expect(readCommunication(showCommunication(digits))).toBe(digits)
      }),
    ))

  it('with one digit changed is never accepted', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digits = communicationOf(number)
          const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)
          // 00 as check digits is written nowhere, so nothing that differs in one place passes.
          expect(isCommunication(changed)).toBe(false)
        },
      ),
    ))
})
