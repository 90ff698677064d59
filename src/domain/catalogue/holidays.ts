import Holidays from 'date-holidays'
import type { ClosedOn } from './opening-hours.ts'

/** Public holidays of a country, and the days on which the city closes besides: `07-11` every year, `2021-12-24` once. */
export type HolidayRules = Readonly<{ country: string; besides: readonly string[] }>

/** Reckons a year once and remembers it. */
export function holidaysOf({ country, besides }: HolidayRules): ClosedOn {
  const calendar = new Holidays(country, { types: ['public'] })
  const years = new Map<string, ReadonlySet<string>>()
  const everyYear = new Set(besides)

  return (day) => {
    const year = day.slice(0, 4)
    let days = years.get(year)
    if (!days) {
      days = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
      years.set(year, days)
    }
    return days.has(day) || everyYear.has(day) || everyYear.has(day.slice(5))
  }
}
