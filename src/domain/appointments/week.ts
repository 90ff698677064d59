import type { Context } from '#platform/context.ts'
import { dayAfter } from '../catalogue/index.ts'
import { type DayHours, momentOf } from '../places/index.ts'
import { requireHelper } from './appointment.ts'
import { allSet, isSet } from './grid.ts'
import { cellAt, type Lane, type PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'

/** Half an hour at a place. People and desks are counts: how many can receive somebody, how many do, how many are left. */
export type HalfHour = Readonly<{
  /** City time, `09:30`. */
  from: string
  state: 'closed' | 'too-few-people' | 'nobody-at-a-desk' | 'open'
  capacity: number
  booked: number
  free: number
  rostered: number
}>

export type PlannedDay = Readonly<{
  day: string
  hours: DayHours
  /** That are offered, and of those the ones that nobody who is there knows. */
  themes: readonly string[]
  unknown: readonly string[]
  /** People that have to be there (R32), and how many work that day. */
  minimum: number
  people: number
  halfHours: readonly HalfHour[]
}>

const cellsOfHalfHour = 6
const times = Array.from({ length: 48 }, (_, at) => `${String(at >> 1).padStart(2, '0')}:${at % 2 ? '30' : '00'}`)

/**
 * A place over seven days from `from`: capacity, booked, free, and why, by half-hour between its first and last hour of that week. Days that the
 * picture does not reach are left out. For employees.
 */
export function weekOf(
  { actor }: Context<AppointmentsTables>,
  { board }: Appointments,
  { place, from }: Readonly<{ place: string; from: string }>,
): readonly PlannedDay[] {
  requireHelper(actor)
  const layout = board.layoutOf(place)
  if (!layout) return []
  const until = dayAfter(from, 7)
  const days = layout.days.filter(({ day }) => from <= day && day < until)
  const spans = days.flatMap(({ hours }) => hours.spans)
  const first = spans.reduce((least, span) => (span.from < least ? span.from : least), '24:00')
  const last = spans.reduce((most, span) => (span.to > most ? span.to : most), '00:00')
  const shown = times.filter((time, at) => (times[at + 1] ?? '24:00') > first && time < last)
  return days.map((day) => {
    const present = layout.lanes.filter(({ present: bits }) => anySet(bits, day.from, day.to))
    return {
      ...{ day: day.day, hours: day.hours, minimum: day.minimum },
      themes: [...day.themes],
      unknown: [...day.themes].filter((theme) => !present.some(({ themes }) => themes.has(theme))),
      people: new Set(present.map(({ employeeId }) => employeeId)).size,
      halfHours: shown.flatMap((time) => halfHourAt(layout, day, time) ?? []),
    }
  })
}

/** Null: the clock does not show that time on that day. */
function halfHourAt(layout: PlaceLayout, { day, minimum }: PlaceLayout['days'][number], time: string): HalfHour | null {
  const moment = momentOf(day, time)
  if (!moment) return null
  const from = cellAt(moment) - layout.origin
  const to = from + cellsOfHalfHour
  const offered = layout.lanes.filter(({ offered: bits }) => allSet(bits, from, to))
  const booked = offered.filter(({ busy }) => anySet(busy, from, to)).length
  const rostered = Math.min(...layout.rostered.subarray(from, to))
  const closed = !allSet(layout.open, from, to)
  const short = rostered < minimum ? 'too-few-people' : 'nobody-at-a-desk'
  const state = closed ? 'closed' : offered.length === 0 ? short : 'open'
  return { from: time, state, capacity: offered.length, booked, free: offered.length - booked, rostered }
}

function anySet(bits: Lane['busy'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSet(bits, at)) return true
  return false
}
