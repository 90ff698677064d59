import { describe, expect, it } from 'vitest'
import { holidaysOf } from './holidays.ts'
import { type Hours, openingAt } from './opening-hours.ts'

const office = [{ from: '09:00', to: '17:00' }]
const split = [
  { from: '14:00', to: '20:00' },
  { from: '09:00', to: '12:30' },
]
const hours: readonly Hours[] = [
  {
    validFrom: '2021-09-01',
    validTo: '2022-11-30',
    week: { monday: office, tuesday: split, wednesday: office, thursday: office, friday: office },
  },
  { validFrom: '2022-12-01', week: { tuesday: office, thursday: office } },
]
const closedOn = holidaysOf({ country: 'BE', besides: ['07-11', '2021-12-24'] })
const at = (instant: string) => openingAt(hours, new Date(instant), closedOn)
const opens = (instant: string) => ({ open: false, opens: new Date(instant) })

describe('A place with opening hours', () => {
  it('is open from the first minute until the last', () => {
    expect(at('2021-09-06T09:00:00+02:00')).toEqual({ open: true, until: new Date('2021-09-06T17:00:00+02:00') })
    expect(at('2021-09-06T16:59:59+02:00').open).toBe(true)
    expect(at('2021-09-06T17:00:00+02:00')).toEqual(opens('2021-09-07T09:00:00+02:00'))
  })
  it('closes at noon and opens again', () => {
    expect(at('2021-09-07T12:45:00+02:00')).toEqual(opens('2021-09-07T14:00:00+02:00'))
    expect(at('2021-09-07T19:00:00+02:00')).toEqual({ open: true, until: new Date('2021-09-07T20:00:00+02:00') })
  })
  it('is closed in the weekend', () => {
    expect(at('2021-09-11T10:00:00+02:00')).toEqual(opens('2021-09-13T09:00:00+02:00'))
  })
  it('is closed on holidays, and on the days that the city adds', () => {
    expect(at('2021-11-01T10:00:00+01:00')).toEqual(opens('2021-11-02T09:00:00+01:00'))
    expect(at('2022-04-18T10:00:00+02:00').open).toBe(false)
    expect(at('2022-07-11T10:00:00+02:00').open).toBe(false)
    expect(at('2021-12-24T10:00:00+01:00')).toEqual(opens('2021-12-27T09:00:00+01:00'))
  })
  it('follows summer and winter time', () => {
    expect(at('2021-10-29T18:00:00+02:00')).toEqual(opens('2021-11-02T09:00:00+01:00'))
  })
  it('changes its hours on a date', () => {
    expect(at('2022-11-30T18:00:00+01:00')).toEqual(opens('2022-12-01T09:00:00+01:00'))
    expect(at('2022-12-02T10:00:00+01:00')).toEqual(opens('2022-12-06T09:00:00+01:00'))
  })
  it('that has no hours is never open', () => {
    expect(openingAt([], new Date('2021-09-06T10:00:00+02:00'), closedOn)).toEqual({ open: false, opens: null })
  })
})
