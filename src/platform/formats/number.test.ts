import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, parseNumber, showNumber, writeNumber } from './number.ts'

describe('A number', () => {
  it.each([
    ['3', 3],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1.234', 1_234],
    ['1.234,5', 1_234.5],
    ['1 234', 1_234],
    ['0.125', 0.125],
    ['-2', -2],
    ['-0', 0],
    ['007', 7],
  ])('is read from %s', (written, value) => expect(parseNumber(written)).toBe(value))

  it.each(['', 'drie', '1e5', '1,2,3', '1.23.456', '٣', 'NaN', '1234567890123456', '--1', ','])(
    'is not %j',
    (written) => expect(parseNumber(written)).toBeNull(),
  )

  it('is shown per language', () => {
    expect(showNumber(1_234.5)).toBe('1.234,5')
    expect(showNumber(1_234.5, 'fr')).toBe('1 234,5')
    expect(showNumber(1_234.5, 'en')).toBe('1,234.5')
  })

  it('reads back as it was written', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`)
        expect(parseNumber(writeNumber(value))).toBe(value === 0 ? 0 : value)
        expect(decimalsOf(value)).toBeLessThanOrEqual(decimals)
      }),
    ))
})
