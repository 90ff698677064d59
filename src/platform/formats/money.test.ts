import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney, showMoney, writeMoney } from './money.ts'

describe('An amount', () => {
  it('is shown per language', () => {
    expect(showMoney(3_500)).toBe('€ 35,00')
    expect(showMoney(123_456_789)).toBe('€ 1.234.567,89')
    expect(showMoney(123_450, 'fr')).toBe('1 234,50 €')
    expect(showMoney(123_450, 'en')).toBe('€1,234.50')
    expect(showMoney(-5)).toBe('€ -0,05')
  })

  it.each([
    ['12,50', 1_250],
    ['12,5', 1_250],
    ['12', 1_200],
    ['12.50', 1_250],
    ['€ 1.234,50', 123_450],
    ['1.234', 123_400],
    ['1 234,00 euro', 123_400],
    ['1,234.50', 123_450],
    ['35,-', 3_500],
    ['-3', -300],
    ['0', 0],
  ])('is read from %s', (written, cents) => expect(parseMoney(written)).toBe(cents))

  it.each(['', 'gratis', '12,505', '0.125', '1.23.456', '12,,5', '١٢', '1e3', 'Infinity', '9'.repeat(40)])(
    'is not %j',
    (written) => expect(parseMoney(written)).toBeNull(),
  )

  it('reads back as it was shown and written', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(parseMoney(writeMoney(cents))).toBe(cents)
        for (const language of ['nl', 'fr', 'en'] as const) expect(parseMoney(showMoney(cents, language))).toBe(cents)
      }),
    ))
})
