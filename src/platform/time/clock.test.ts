import { describe, expect, it } from 'vitest'
import { clockFrom, dayOf } from './index.ts'

describe('Domain time', () => {
  it('runs on from the pilot, Monday 6 September 2021, 09.00', () => {
    const started = Date.now() - 60_000
    expect(clockFrom('pilot', started)().toISOString()).toMatch(/^2021-09-06T07:01:0/)
  })

  it('is now when nothing is said', () => {
    expect(Math.abs(clockFrom(undefined)().getTime() - Date.now())).toBeLessThan(1_000)
  })

  it('refuses what is no instant', () => {
    expect(() => clockFrom('morgen')).toThrow(/LOKET_CLOCK/)
  })

  it('has the day of the city, not of Greenwich', () => {
    expect(dayOf(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24')
  })
})
