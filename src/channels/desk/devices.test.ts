import { expect, it } from 'vitest'
import { foundIn } from './devices.tsx'

it('What was found in a tray is what somebody said, and nothing else', () => {
  expect(foundIn({ gevonden: 'niets' })).toBe('nothing')
  expect(foundIn({ gevonden: 'vernietigd' })).toBe('destroyed')
  for (const body of [null, {}, { gevonden: '' }, { gevonden: 'iets' }, { gevonden: ['niets', 'vernietigd'] }]) {
    expect(() => foundIn(body as Parameters<typeof foundIn>[0])).toThrow('devices/not-found')
  }
})
