import { describe, expect, it } from 'vitest'
import { cityDay, isDay, isPartialDay, showDate, showMoment, showTime, spanOf } from './dates.ts'

describe('A day', () => {
  it.each([
    ['nl', 'maandag 6 september 2021'],
    ['fr', 'lundi 6 septembre 2021'],
    ['en', 'Monday 6 September 2021'],
  ] as const)('is written out in %s', (language, text) => {
    expect(showDate('2021-09-06', language)).toBe(text)
  })

  it('is the first one in French', () => expect(showDate('2021-08-01', 'fr')).toBe('dimanche 1er août 2021'))
  it('says no more than is known', () => {
    expect(showDate('1985-07-00')).toBe('juli 1985')
    expect(showDate('1985-00-00')).toBe('1985')
  })
  it('comes back as it was when it is none', () => expect(showDate('2021-02-30')).toBe('2021-02-30'))

  it.each(['2021-02-29', '1900-02-29', '2021-13-01', '2021-04-31', '0000-01-01', '21-1-1', '', '2021-09-06T10:00'])(
    'is not %s',
    (written) => expect(isDay(written)).toBe(false),
  )
  it.each(['2020-02-29', '2000-02-29', '2021-12-31'])('is %s', (written) => expect(isDay(written)).toBe(true))

  it('may be partly known', () => {
    expect(['1985-00-00', '1985-07-00', '1985-07-30'].every(isPartialDay)).toBe(true)
    expect(isDay('1985-07-00')).toBe(false)
    expect(isPartialDay('1985-00-12')).toBe(false)
  })
  it('spans what it can be when it is partly known', () => {
    expect(spanOf('1985-00-00')).toEqual(['1985-01-01', '1985-12-31'])
    expect(spanOf('2024-02-00')).toEqual(['2024-02-01', '2024-02-29'])
    expect(spanOf('2024-02-03')).toEqual(['2024-02-03', '2024-02-03'])
  })
})

describe('An instant', () => {
  const summer = new Date('2021-09-06T12:30:00Z')

  it('is city time', () => {
    expect(showTime(summer)).toBe('14.30 uur')
    expect(showTime(new Date('2021-12-06T08:05:00Z'))).toBe('9.05 uur')
    expect(showTime(summer, 'fr')).toBe('14 h 30')
    expect(showTime(summer, 'en')).toBe('14:30')
  })
  it('of midnight is 0, not 24', () => expect(showTime(new Date('2021-09-05T22:00:00Z'))).toBe('0.00 uur'))
  it('falls on the day of the city', () => expect(cityDay(new Date('2021-09-05T22:30:00Z'))).toBe('2021-09-06'))
  it('is written out', () => expect(showMoment(summer)).toBe('maandag 6 september 2021 om 14.30 uur'))
})
