import { describe, expect, it } from 'vitest'
import { momentOf } from '../places/index.ts'
import { restRuleOn, restWarnings } from './rest.ts'

const rule = restRuleOn({}, '2022-06-13')
const at = (day: string, time: string) => momentOf(day, time) as Date
const work = (day: string, from = '09:00', to = '17:00') => ({ startsAt: at(day, from), endsAt: at(day, to) })
const shift = (day: string, from?: string, to?: string) => ({
  ...{ id: day, employeeId: 'an', place: 'x', desk: 'x', pause: null },
  ...work(day, from, to),
})
/** Monday the 13th to Sunday the 19th of June 2022. */
const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = [13, 14, 15, 16, 17, 18, 19].map(
  (day) => `2022-06-${day}`,
) as [string, string, string, string, string, string, string]
const weekdays = [monday, tuesday, wednesday, thursday, friday]
const judged = (shifts: ReturnType<typeof shift>[], wanted: ReturnType<typeof work>, absences: never[] = []) =>
  restWarnings({ shifts, absences }, { employeeId: 'an', wanted, rule })

describe('Who works a shift more', () => {
  it('lacks no rest on a free weekday between days at the counter', () => {
    expect(
      judged(
        [monday, tuesday, thursday, friday, '2022-06-20'].map((day) => shift(day)),
        work(wednesday),
      ),
    ).toEqual([])
  })
  it('has eleven hours before and after, also over midnight and both changes of the clock', () => {
    const late = shift(tuesday, '14:00', '22:30')
    expect(judged([late], work(wednesday, '09:00', '17:00'))).toMatchObject([{ kind: 'daily', hours: 10.5, least: 11 }])
    expect(judged([late], work(wednesday, '09:30', '17:00'))).toEqual([])
    // The night of 26 March 2022 is an hour shorter than the clock says.
    const night = shift('2022-03-26', '14:00', '22:00')
    expect(judged([night], work('2022-03-27', '09:00'))).toMatchObject([{ kind: 'daily', hours: 10 }])
  })
  it('two parts of one day are one: the hours between them are no rest between days', () => {
    expect(judged([shift(monday, '08:00', '10:00')], work(monday, '17:00', '20:00'))).toEqual([])
  })
  it('works at most six days in a row', () => {
    const six = [...weekdays, saturday].map((day) => shift(day))
    expect(judged(six.slice(0, 5), work(saturday))).toEqual([])
    expect(judged(six, work(sunday))).toContainEqual({
      ...{ employeeId: 'an', kind: 'days-in-row', days: 7, most: 6 },
      ...{ from: monday, to: sunday },
    })
  })
  it('has thirty-five hours in a row each week', () => {
    const others = [...weekdays, sunday, '2022-06-20'].map((day) => shift(day))
    const found = judged(
      others.filter(({ id }) => id !== sunday),
      work(sunday),
    )
    // Free on Saturday: forty hours.
    expect(found).toEqual([])
    const [lacks] = judged(others, work(saturday)).filter(({ kind }) => kind === 'weekly')
    expect(lacks).toMatchObject({ hours: 16, least: 35 })
  })
  it('an absence all day is rest, and the work of others is not theirs', () => {
    const others = [...weekdays, saturday].map((day) => shift(day))
    const absent = [{ id: 'a', employeeId: 'an', kind: 'leave' as const, ...work(wednesday) }]
    expect(
      restWarnings({ shifts: others, absences: absent }, { employeeId: 'an', wanted: work(sunday), rule }),
    ).toEqual([])
    expect(restWarnings({ shifts: others, absences: [] }, { employeeId: 'tom', wanted: work(sunday), rule })).toEqual(
      [],
    )
  })
  it('is judged by the dated figures of the city', () => {
    const rest = [{ dailyHours: 12, weeklyHours: 36, daysInRow: 5, validFrom: '2023-01-01' }]
    expect(restRuleOn({ rest }, '2022-12-31').dailyHours).toBe(11)
    expect(restRuleOn({ rest }, '2023-01-01').dailyHours).toBe(12)
  })
})
