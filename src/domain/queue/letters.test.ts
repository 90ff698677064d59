import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOn, timesItsHeight } from './letters.ts'

const aScreen = fc.record({
  widthMm: fc.integer({ min: 200, max: 5_000 }),
  heightMm: fc.integer({ min: 100, max: 5_000 }),
  readMm: fc.integer({ min: 1_000, max: 20_000 }),
})
/** How high a capital is on the glass, in millimetres. */
const capitalMm = (size: number, widthMm: number) => ((size * widthMm) / 100) * 0.66

describe('The letters of a waiting-room screen', () => {
  it('are read from as far as its record says exactly when it says that they fit', () => {
    fc.assert(
      fc.property(aScreen, (screen) => {
        const { ticket, desk, fits, readableMm } = lettersOn(screen)
        const least = Math.min(capitalMm(ticket, screen.widthMm), capitalMm(desk, screen.widthMm))
        expect(readableMm).toBeCloseTo(least * timesItsHeight.times, 3)
        expect(readableMm >= screen.readMm - 0.001).toBe(fits)
      }),
    )
  })

  it('stay on the glass: in the width, and above each other where there is any height', () => {
    fc.assert(
      fc.property(aScreen, (screen) => {
        const { ticket, desk, row } = lettersOn(screen)
        expect(desk).toBeLessThanOrEqual(8.8)
        expect(row).toBeLessThanOrEqual(5.8)
        expect(ticket).toBeGreaterThanOrEqual(desk)
        const high = (screen.heightMm / screen.widthMm) * 100
        if (high >= 24) expect(ticket * 1.15 + desk * 1.2 + 21).toBeLessThanOrEqual(high + 0.001)
      }),
    )
  })

  it('never become smaller where one stands further away', () => {
    fc.assert(
      fc.property(aScreen, fc.integer({ min: 1, max: 10_000 }), (screen, further) => {
        const [near, far] = [lettersOn(screen), lettersOn({ ...screen, readMm: screen.readMm + further })]
        expect(far.desk).toBeGreaterThanOrEqual(near.desk - 1e-9)
        expect(far.row).toBeGreaterThanOrEqual(near.row - 1e-9)
        expect(!far.fits || near.fits).toBe(true)
      }),
    )
  })

  it.each([
    ['a screen of 55 inch at five metres', { widthMm: 1_210, heightMm: 680, readMm: 5_000 }, true],
    ['one of 32 inch', { widthMm: 700, heightMm: 395, readMm: 5_000 }, true],
    ['one of 15 inch', { widthMm: 340, heightMm: 190, readMm: 5_000 }, false],
    ['the same, read at two metres', { widthMm: 340, heightMm: 190, readMm: 2_000 }, true],
  ])('of %s', (_what, screen, fits) => {
    expect(lettersOn(screen).fits).toBe(fits)
  })
})
