import { Temporal } from 'temporal-polyfill'
import { type OccupantKind, occupantKinds } from '../catalogue/index.ts'
import { distance, type Lane, type Placed, type Point } from './line.ts'

/** First and last day, `YYYY-MM-DD`, both included. */
export type Days = Readonly<{ from: string; until: string }>

/**
 * Something that takes a place on some days. Ours are known by their side of the street, to the decimetre; what other registers hold
 * is known by its corners on earth, and is in the way when it comes near.
 */
export type Use = Days &
  Readonly<{
    kind: OccupantKind
    weekdaysOnly?: boolean
    where: Readonly<{ lane: Lane; from: number; to: number }> | Readonly<{ shape: readonly Point[] }>
  }>

/** What is in the way, with the days that were asked and cannot be had because of it. */
export type Conflict = Readonly<{ kind: OccupantKind; days: readonly string[] }>

/**
 * Everything that is in the way of a place in a period, one line for each kind, in the order of `occupantKinds`. `nearMetres`: how near
 * something must come that is only known by its corners.
 */
export function conflictsOf(
  asked: Placed,
  period: Days,
  { uses, nearMetres }: Readonly<{ uses: readonly Use[]; nearMetres: number }>,
): readonly Conflict[] {
  const there = uses.filter((use) => isThere(asked, use, nearMetres))
  const wanted = daysIn(period)
  return occupantKinds.flatMap((kind) => {
    const ofKind = there.filter((use) => use.kind === kind)
    const days = wanted.filter((day) => ofKind.some((use) => takes(use, day)))
    return days.length > 0 ? [{ kind, days }] : []
  })
}

/** The first periods of `length` days within `between` in which nothing is in the way: at most `most`, none overlapping another. */
export function freePeriods(
  asked: Placed,
  { between, length, most }: Readonly<{ between: Days; length: number; most: number }>,
  { uses, nearMetres }: Readonly<{ uses: readonly Use[]; nearMetres: number }>,
): readonly Days[] {
  const there = uses.filter((use) => isThere(asked, use, nearMetres))
  const found: Days[] = []
  let free: string[] = []
  for (const day of daysIn(between)) {
    free = there.some((use) => takes(use, day)) ? [] : [...free, day]
    const [from] = free
    if (free.length < length || from === undefined) continue
    found.push({ from, until: day })
    if (found.length === most) break
    free = []
  }
  return found
}

/** Whether a use lies where the place is asked: on the same side with a bit in common, or near. */
function isThere({ lane, from, to, ends }: Placed, { where }: Use, nearMetres: number): boolean {
  if ('shape' in where) return distance(ends, where.shape) <= nearMetres
  const isSameLane =
    where.lane.street === lane.street && where.lane.postalCode === lane.postalCode && where.lane.side === lane.side
  return isSameLane && where.from < to && from < where.to
}

const takes = ({ from, until, weekdaysOnly }: Use, day: string): boolean =>
  from <= day && day <= until && !(weekdaysOnly && Temporal.PlainDate.from(day).dayOfWeek > 5)

/** Every day of the period, in order; none when it is backwards. */
export function daysIn({ from, until }: Days): readonly string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(from); day.toString() <= until; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
