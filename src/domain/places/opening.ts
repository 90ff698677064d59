import { Temporal } from 'temporal-polyfill'
import { cityTimeZone } from '#platform/formats/dates.ts'
import {
  type ClosedOn,
  type Counter,
  isWithin,
  type OpeningRule,
  type Place,
  type Span,
  spansOn,
  weekdays,
} from '../catalogue/index.ts'
import { mergedSpans } from './span.ts'

/** One day of a place that differs from its pattern: other hours, or none at all (closed). */
export type DayChange = Readonly<{ place: string; day: string; spans: readonly Span[]; reason: string }>

/** Why a place is open or not on a day. */
export type DayHours = Readonly<{
  spans: readonly Span[]
  because: 'pattern' | 'changed' | 'holiday' | 'closure' | 'no-hours'
  reason?: string
}>

/**
 * When a place is open on `day` (`YYYY-MM-DD`), in city time. A change of that one day goes before holidays and closures, those before
 * the weekly pattern with the rules beside it. Spans come in order and do not touch.
 */
export function hoursOn(
  at: Readonly<{ place: Place; counter: Counter; closedOn: ClosedOn; changes: readonly DayChange[] }>,
  day: string,
): DayHours {
  const { place, counter, closedOn, changes } = at
  const change = changes.findLast((one) => one.place === place.id && one.day === day)
  if (change) return { spans: mergedSpans(change.spans), because: 'changed', reason: change.reason }
  const closure = counter.closures.find(({ from, to }) => from <= day && day <= to)
  if (closure) return { spans: [], because: 'closure', reason: closure.reason }
  if (closedOn(day)) return { spans: [], because: 'holiday' }
  const spans = mergedSpans([
    ...spansOn(place.hours, day, closedOn),
    ...counter.rules.filter((rule) => ruleHolds(rule, day)).flatMap((rule) => rule.spans),
  ])
  return { spans, because: spans.length > 0 ? 'pattern' : 'no-hours' }
}

/** Whether a rule opens a place on `day`. */
export function ruleHolds(rule: OpeningRule, day: string): boolean {
  if (!isWithin(rule, day)) return false
  const date = Temporal.PlainDate.from(day)
  const weekday = weekdays[date.dayOfWeek - 1]
  if (!weekday || !rule.days.includes(weekday)) return false
  if (rule.everyWeeks !== undefined) {
    const begin = mondayOf(Temporal.PlainDate.from(rule.validFrom))
    if ((begin.until(mondayOf(date)).days / 7) % rule.everyWeeks !== 0) return false
  }
  if (rule.nth === undefined) return true
  return rule.nth === -1 ? date.day + 7 > date.daysInMonth : Math.ceil(date.day / 7) === rule.nth
}

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 })

/** A stretch of time: minutes since 1970 (UTC), the second not included. */
export type Stretch = Readonly<{ from: number; to: number }>

/** The city's day as minutes since 1970: 23, 24 or 25 hours long. */
export function minutesOf(day: string): Stretch {
  const known = bounds.get(day)
  if (known) return known
  const date = Temporal.PlainDate.from(day)
  const stretch = { from: midnight(date), to: midnight(date.add({ days: 1 })) }
  if (bounds.size > 2_000) bounds.clear()
  bounds.set(day, stretch)
  return stretch
}
const bounds = new Map<string, Stretch>()
const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(cityTimeZone).epochMilliseconds / 60_000

/**
 * The minutes of a day on which the clock of the city shows a time within `spans`. In spring an hour of the clock does not come; in
 * autumn one comes twice, and counts twice.
 */
export function stretchesOf(day: string, spans: readonly Span[]): readonly Stretch[] {
  const { from, to } = minutesOf(day)
  const clock = spans.map((span) => ({ from: clockMinutes(span.from), to: clockMinutes(span.to) }))
  if (to - from === 1_440) return clock.map((span) => ({ from: from + span.from, to: from + span.to }))
  return clock.flatMap((span) => onChangedDay(from, to, span)).toSorted((a, b) => a.from - b.from)
}

/** `14:30` is 870; `24:00` ends a day. */
export function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The instant at which the clock of the city shows `time` on `day`; the first of two in autumn, null for one that does not come in spring. */
export function momentOf(day: string, time: string): Date | null {
  const { from, to } = minutesOf(day)
  if (time === '24:00') return new Date(to * 60_000)
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(time)
  const zoned = plain.toZonedDateTime(cityTimeZone)
  const shown = zoned.toPlainDateTime().equals(plain)
  return shown && zoned.epochMilliseconds >= from * 60_000 ? new Date(zoned.epochMilliseconds) : null
}

/** Both clocks of a day on which the time changes: each keeps its own distance to UTC. */
function onChangedDay(from: number, to: number, span: Stretch): readonly Stretch[] {
  const turn = Temporal.Instant.fromEpochMilliseconds(from * 60_000)
    .toZonedDateTimeISO(cityTimeZone)
    .getTimeZoneTransition('next')
  const turned = turn ? turn.epochMilliseconds / 60_000 : to
  const shift = 1_440 - (to - from)
  return [
    { from: Math.max(from + span.from, from), to: Math.min(from + span.to, turned) },
    { from: Math.max(from + span.from - shift, turned), to: Math.min(from + span.to - shift, to) },
  ].filter((stretch) => stretch.from < stretch.to)
}
