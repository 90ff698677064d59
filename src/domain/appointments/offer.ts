import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type City, dayAfter, validOn } from '../catalogue/index.ts'
import { isHelper } from './appointment.ts'
import type { Board } from './board.ts'
import { isListed, mayBookAt } from './closed.ts'
import { freeStarts, type Need } from './free.ts'
import { type Bits, bitsFor, cellMinutes, cellsIn, countIn } from './grid.ts'
import { cellAt, type PlaceLayout } from './layout.ts'
import { needOn, needsOver, type Wish } from './need.ts'
import { newChallenge } from './proof.ts'
import type { AppointmentsTables } from './store.ts'
import { type Explanation, type WhyNot, whyNotAt } from './why-not.ts'

/** What every command and query of the appointments needs of the program. */
export type Appointments = Readonly<{
  board: Board
  /** From which links and keyed hashes are made. */
  key: Buffer
}>

/** Work for a browser: what it is about, and how hard (zero bits). */
export const workFor = ({ board, key }: Appointments, now: Date) => ({
  challenge: newChallenge(key),
  bits: policyOn(board.city, cityDay(now)).proofBits,
})

/** A time that can be had. */
export type Offered = Readonly<{ place: string; startsAt: Date }>
export type FreeDay = Readonly<{ place: string; day: string; count: number; first: Date }>

export function policyOn(city: City, day: string) {
  const policy = validOn(city.booking ?? [], day)
  if (!policy) throw new Error(`no booking policy holds on ${day}`)
  return policy
}

/** How many offers of a place on a day somebody may let go by and stay on the list; the policy of the place, else that of the city. */
export function mostMissedAt(city: City, { place, day }: Readonly<{ place: string; day: string }>): number {
  const counter = city.counters?.find((one) => one.place === place)
  return validOn(counter?.missed ?? [], day)?.most ?? policyOn(city, day).mostMissed
}

const instantOf = (cell: number) => new Date(cell * cellMinutes * 60_000)
const scratch = new Map<number, Bits>()

/** The cells of a layout that can still be booked: from the next cell on, up to the last day of the policy. */
export function bookable(layout: PlaceLayout, city: City, now: Date): Readonly<{ from: number; to: number }> {
  const today = cityDay(now)
  const { daysAhead } = policyOn(city, today)
  const last = layout.days.findLast(({ day }) => day <= dayAfter(today, daysAhead))
  return { from: Math.ceil(now.getTime() / 60_000 / cellMinutes) - layout.origin, to: last?.to ?? 0 }
}

/** Every start within some cells, day by day needs included. The answer is used before the next question: it shares memory. */
function startsIn(
  layout: PlaceLayout,
  city: City,
  wish: Wish,
  { from, to }: Readonly<{ from: number; to: number }>,
): Bits {
  const size = (layout.cells + 31) >>> 5
  const found = scratch.get(size) ?? bitsFor(layout.cells)
  scratch.set(size, found)
  const parts = needsOver(city, wish, layout.days)
  const [one, ...more] = parts
  // Of a kind of visit that begins or ends meanwhile nothing is written on the other days: there stands what was asked before.
  const isWhole = one !== undefined && more.length === 0 && one.from <= from && to <= one.to
  if (isWhole) return freeStarts(layout, one.need, { from, to, into: found })
  found.fill(0)
  for (const part of parts) {
    const [begin, end] = [Math.max(from, part.from), Math.min(to, part.to)]
    if (begin >= end) continue
    const bits = freeStarts(layout, part.need, { from: begin, to: end })
    for (let at = 0; at < found.length; at++) found[at] = (found[at] as number) | (bits[at] as number)
  }
  return found
}

/**
 * How many times there are, and the first, of every place and day that has any; soonest day first within a place. A place with a closed list only
 * when it is named in `places` or in `listed`.
 */
export function freeDays(
  { board }: Appointments,
  wish: Wish,
  { now, places, listed = [] }: Readonly<{ now: Date; places?: readonly string[]; listed?: readonly string[] }>,
): readonly FreeDay[] {
  const today = cityDay(now)
  return board.layouts().flatMap((layout) => {
    if (places && !places.includes(layout.place)) return []
    if (!places && !listed.includes(layout.place) && isListed(board.city, layout.place, today)) return []
    const range = bookable(layout, board.city, now)
    const bits = startsIn(layout, board.city, wish, range)
    return layout.days.flatMap(({ day, from, to }): readonly FreeDay[] => {
      const [begin, end] = [Math.max(from, range.from), Math.min(to, range.to)]
      if (begin >= end) return []
      const { count, first } = countIn(bits, begin, end)
      return count === 0 ? [] : [{ place: layout.place, day, count, first: instantOf(layout.origin + first) }]
    })
  })
}

/** Every time of one place on one day (`YYYY-MM-DD`), in order. */
export function timesOn(
  { board }: Appointments,
  wish: Wish,
  { now, place, day }: Readonly<{ now: Date; place: string; day: string }>,
): readonly Date[] {
  const layout = board.layoutOf(place)
  const bounds = layout?.days.find((one) => one.day === day)
  const need = needOn(board.city, wish, day)
  if (!layout || !bounds || !need) return []
  const range = bookable(layout, board.city, now)
  const [from, to] = [Math.max(bounds.from, range.from), Math.min(bounds.to, range.to)]
  if (from >= to) return []
  return cellsIn(freeStarts(layout, need, { from, to }), from, to, layout.origin).map(instantOf)
}

/** How much farther in minutes a time at another place counts. */
const elsewhereMinutes = 120

/** The times nearest to one that cannot be had: at that place or another, before or after. */
export function alternativesTo(
  { board }: Appointments,
  wish: Wish,
  wanted: Readonly<{
    place: string
    startsAt: Date
    now: Date
    most?: number
    without?: (place: string, day: string) => boolean
  }>,
): readonly Offered[] {
  const { place, startsAt, now, most = 3, without } = wanted
  const target = cellAt(startsAt)
  for (const days of [2, 14, 400]) {
    const found = board.layouts().flatMap((layout) => {
      if (layout.place !== place && isListed(board.city, layout.place, cityDay(now))) return []
      const range = bookable(layout, board.city, now)
      const around = target - layout.origin
      const from = Math.max(0, range.from, around - days * 288)
      const to = Math.min(range.to, around + days * 288)
      if (from >= to) return []
      const bits = startsIn(layout, board.city, wish, { from, to })
      const extra = layout.place === place ? 0 : elsewhereMinutes / cellMinutes
      return nearest(bits, { from, to, around, most: without ? most * 40 : most })
        .map((cell) => ({
          cell,
          far: Math.abs(cell - around) + extra,
          place: layout.place,
          startsAt: instantOf(layout.origin + cell),
        }))
        .filter((one) => !without?.(one.place, cityDay(one.startsAt)))
    })
    if (found.length >= most || days === 400)
      return found
        .toSorted((a, b) => a.far - b.far)
        .slice(0, most)
        .map((one) => ({ place: one.place, startsAt: one.startsAt }))
  }
  return []
}

/** The starts nearest to one cell, some before and some after. */
function nearest(
  bits: Bits,
  { from, to, around, most }: Readonly<{ from: number; to: number; around: number; most: number }>,
) {
  const found: number[] = []
  for (let away = 0; found.length < most && (around - away >= from || around + away < to); away++) {
    for (const cell of away === 0 ? [around] : [around + away, around - away])
      if (cell >= from && cell < to && ((bits[cell >>> 5] as number) >>> (cell & 31)) & 1) found.push(cell)
  }
  return found
}

/**
 * Why a time is not offered: exactly, with every employee at every desk, for who works here; one reason for anybody else. Null: it is
 * offered, or (`unknown`) nobody is received there for that, or only who is on its list. `own`: the place of a visit that its customer moves.
 */
export function whyNot(
  { actor, now }: Context<AppointmentsTables>,
  { board }: Appointments,
  wish: Wish,
  { place, startsAt }: Offered,
  own?: string,
): Readonly<{ because: WhyNot | 'unknown'; exactly: Explanation | null }> | null {
  const layout = board.layoutOf(place)
  const need: Need | null = needOn(board.city, wish, cityDay(startsAt))
  const isForThem = place === own || isHelper(actor) || mayBookAt(board.city, place, cityDay(startsAt), actor)
  if (!layout || !need || !isForThem) return { because: 'unknown', exactly: null }
  const { from, to } = bookable(layout, board.city, now)
  const isOnCell = startsAt.getTime() % (cellMinutes * 60_000) === 0
  if (!isOnCell) return { because: 'not-on-a-quarter', exactly: null }
  const found = whyNotAt(layout, need, { cell: cellAt(startsAt) - layout.origin, now: from, until: to })
  return found && { because: found.because, exactly: isHelper(actor) ? found : null }
}
