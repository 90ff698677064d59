import { describe, expect, it } from 'vitest'
import { demoScreen } from '../../demo-screen.ts'
import { sizeHref, touchPxOf } from './size.ts'

describe('What one touches', () => {
  it('is fifteen millimetres on the screen of the device, in whole pixels', () => {
    const { widthPx, widthMm } = demoScreen.screen
    expect(touchPxOf({ pxPerMm: widthPx / widthMm })).toBe(49)
    expect(touchPxOf({ pxPerMm: 2_160 / 336 })).toBe(97)
    expect(touchPxOf({ pxPerMm: 1_080 / 381 })).toBe(43)
  })

  it('stays within reason, whatever a record says', () => {
    expect([0.1, 400].map((pxPerMm) => touchPxOf({ pxPerMm }))).toEqual([24, 400])
  })

  it('has a sheet of styles of its own, where a device is known', () => {
    expect([sizeHref({ pxPerMm: 3 }), sizeHref(null)]).toEqual(['/kiosk/maat/45', undefined])
  })
})
