import { Temporal } from 'temporal-polyfill'
import { cityTimeZone } from '#platform/formats/dates.ts'
import { isWithin, type Period } from './product.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** City time, `09:00` to `17:00`: open at the first, closed at the second. */
export type Span = Readonly<{ from: string; to: string }>

/** A weekly pattern for a period: hours change by date, never by release. */
export type Hours = Period &
  Readonly<{ week: Readonly<Partial<Record<Weekday, readonly Span[]>>>; toConfirm?: boolean }>

/** Whether it is open now, until when, or when it opens again (`null`: not in the coming weeks). */
export type Opening = Readonly<{ open: true; until: Date }> | Readonly<{ open: false; opens: Date | null }>

/** Says of a day (`YYYY-MM-DD`) whether all is closed. */
export type ClosedOn = (day: string) => boolean

/** How far ahead the next opening is looked for: longer than any run of holidays. */
const horizon = 21

/** Always open, as what is online. */
export const alwaysOpen: Opening = { open: true, until: new Date(8_640_000_000_000_000) }

/** The state of a place at an instant, in city time (summer and winter time included). Later hours of the day count too. */
export function openingAt(hours: readonly Hours[], at: Date, closedOn: ClosedOn): Opening {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(cityTimeZone)
  for (let ahead = 0; ahead <= horizon; ahead++) {
    const day = now.toPlainDate().add({ days: ahead })
    for (const span of spansOn(hours, day.toString(), closedOn)) {
      const [from, to] = [instantOf(day, span.from), instantOf(day, span.to)]
      if (from <= at && at < to) return { open: true, until: to }
      if (from > at) return { open: false, opens: from }
    }
  }
  return { open: false, opens: null }
}

/** When it is open on `day`, in order. */
export function spansOn(hours: readonly Hours[], day: string, closedOn: ClosedOn): readonly Span[] {
  if (closedOn(day)) return []
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]
  const pattern = hours.find((one) => isWithin(one, day))
  if (!weekday || !pattern) return []
  return (pattern.week[weekday] ?? []).toSorted((a, b) => a.from.localeCompare(b.from))
}

function instantOf(day: Temporal.PlainDate, time: string): Date {
  const { epochMilliseconds } = day.toZonedDateTime({ timeZone: cityTimeZone, plainTime: time })
  return new Date(epochMilliseconds)
}
