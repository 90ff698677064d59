import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../../products/demo-city/city.ts'
import { type Counter, closedDays, type OpeningRule, type Place } from '../catalogue/index.ts'
import {
  changeDay,
  clockMinutes,
  dayChanges,
  hoursOn,
  minutesOf,
  type PlacesTables,
  restoreDay,
  stretchesOf,
} from './index.ts'

const { db } = await testDatabase<PlacesTables>()
const closedOn = closedDays(demoCity)
const placeOf = (id: string) => demoCity.places.find((one) => one.id === id) as Place
const counterOf = (id: string) => demoCity.counters?.find((one) => one.place === id) as Counter
const on = (id: string, day: string, changes: Parameters<typeof hoursOn>[0]['changes'] = []) =>
  hoursOn({ place: placeOf(id), counter: counterOf(id), closedOn, changes }, day)
const bare: Place = { id: 'x', name: 'X', roles: [], hours: [] }
const withRule = (rule: Omit<OpeningRule, 'spans'>, day: string) =>
  hoursOn(
    {
      ...{ place: bare, closedOn: () => false, changes: [] },
      counter: { ...counterOf('stadsloket-harmonie'), rules: [{ ...rule, spans: [{ from: '17:00', to: '19:00' }] }] },
    },
    day,
  ).spans.length > 0

describe('A place', () => {
  it('is open on its evening, on Saturday morning, and not on a holiday', () => {
    expect(on('stadsloket-harmonie', '2021-09-07').spans).toEqual([{ from: '09:00', to: '20:00' }])
    expect(on('stadsloket-harmonie', '2021-09-11').spans).toEqual([{ from: '09:00', to: '12:30' }])
    expect(on('stadsloket-harmonie', '2021-11-11')).toEqual({ spans: [], because: 'holiday' })
    expect(on('stadsloket-harmonie', '2021-11-02').because).toBe('holiday')
  })
  it('opens besides on the nth weekday of a month, joined to what was open already', () => {
    expect(on('huis-van-het-kind-gitschotelhof', '2021-10-06').spans).toEqual([{ from: '09:00', to: '19:00' }])
    expect(on('huis-van-het-kind-gitschotelhof', '2021-10-13').spans).toEqual([{ from: '09:00', to: '17:00' }])
    expect(withRule({ days: ['friday'], nth: -1, validFrom: '2021-01-01' }, '2021-10-29')).toBe(true)
    expect(withRule({ days: ['friday'], nth: -1, validFrom: '2021-01-01' }, '2021-10-22')).toBe(false)
  })
  it('opens every second week, counted from the first', () => {
    const rule = { days: ['tuesday'], everyWeeks: 2, validFrom: '2021-09-06' } as const
    expect(['2021-09-07', '2021-09-14', '2021-09-21'].map((day) => withRule(rule, day))).toEqual([true, false, true])
  })
  it('opens on one day alone', () => {
    const rule = { days: ['sunday'], validFrom: '2021-09-12', validTo: '2021-09-12' } as const
    expect(['2021-09-12', '2021-09-19'].map((day) => withRule(rule, day))).toEqual([true, false])
  })
  it('follows the network by date: two days a week from December 2022', () => {
    expect(on('districtshuis-berchem', '2022-11-30').spans).toHaveLength(1)
    expect(on('districtshuis-berchem', '2022-12-02').because).toBe('no-hours')
  })
})

describe('A day that a planner changes', () => {
  const planner = { db, actor: system('planner'), now: new Date('2021-09-06T07:00:00Z') }
  const change = { place: 'districtshuis-berchem', day: '2021-11-11', spans: [], reason: 'Feest' }
  it('goes before the pattern and before holidays, until it is restored', async () => {
    await changeDay(planner, change)
    await changeDay(planner, { ...change, spans: [{ from: '10:00', to: '12:00' }] })
    const changes = await dayChanges(db, { from: '2021-11-01', to: '2021-11-30' })
    expect(on('districtshuis-berchem', '2021-11-11', changes)).toMatchObject({
      ...{ spans: [{ from: '10:00', to: '12:00' }], because: 'changed' },
    })
    await restoreDay(planner, change)
    expect(await dayChanges(db, { from: '2021-11-01', to: '2021-11-30' })).toEqual([])
  })
  it('cannot have hours that overlap, or end before they begin', async () => {
    const spans = [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
      { from: '15:00', to: '14:00' },
      { from: '9h', to: '10h' },
    ]
    const codes = await changeDay(planner, { ...change, spans })
    expect(codes).toMatchObject({ mistakes: [{ code: 'overlaps' }, { code: 'backwards' }, { code: 'malformed' }] })
  })
})

describe('The minutes of a day', () => {
  it('are 23, 24 or 25 hours', () => {
    const hours = (day: string) => (minutesOf(day).to - minutesOf(day).from) / 60
    expect(['2022-03-27', '2022-03-28', '2022-10-30'].map(hours)).toEqual([23, 24, 25])
  })
  it('are open exactly when the clock of the city says so, also when the clock changes', () => {
    const time = fc.integer({ min: 0, max: 287 }).map((at) => at * 5)
    const days = fc.constantFrom('2022-03-27', '2022-10-30', '2022-06-01', '2021-03-28', '2021-10-31')
    const text = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(days, time, time, (day, one, other) => {
        const span = { from: text(Math.min(one, other)), to: text(Math.max(one, other) + 5) }
        const open = stretchesOf(day, [span])
        const { from, to } = minutesOf(day)
        for (let at = from; at < to; at += 5) {
          const clock = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO('Europe/Brussels')
          const minute = clock.hour * 60 + clock.minute
          const shows = clockMinutes(span.from) <= minute && minute < clockMinutes(span.to)
          expect(open.some((part) => part.from <= at && at < part.to)).toBe(shows)
        }
      }),
      { numRuns: 60 },
    )
  })
})
