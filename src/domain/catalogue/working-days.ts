import { Temporal } from 'temporal-polyfill'
import type { ClosedOn } from './opening-hours.ts'

/** Monday to Friday, except when all is closed. */
export const isWorkingDay = (day: string, closedOn: ClosedOn): boolean =>
  Temporal.PlainDate.from(day).dayOfWeek <= 5 && !closedOn(day)

/**
 * The working day with number `count` after `day`, which itself does not count: a term runs from the day after. With 0 it
 * is `day`. Days are `YYYY-MM-DD`.
 */
export function workingDayAfter(day: string, count: number, closedOn: ClosedOn): string {
  let date = Temporal.PlainDate.from(day)
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 })
    if (isWorkingDay(date.toString(), closedOn)) left -= 1
  }
  return date.toString()
}
