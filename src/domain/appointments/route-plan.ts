import type { Position } from '../catalogue/index.ts'
import { minutesBetween, type Pace, type Stretch } from '../places/index.ts'
import { cellMinutes } from './grid.ts'

/** A visit in the round of a team. Times are minutes since 1970, on cells of five. `window`: promised; `people`: have to come together. */
export type PlannedStop = Readonly<{
  id: string
  from: number
  minutes: number
  window: Stretch
  people: number
  position: Position
  /** The cells in which somebody who may do it is on the road; without it everybody of the team may. */
  may?: Uint8Array
  /** The team is there: its time stands. */
  underWay?: boolean
}>

/** A team on a day. `working`: how many of it are on the road, a cell of five minutes from `origin` (minutes since 1970). */
export type TeamDay = Readonly<{ origin: number; working: Uint8Array; base: Position; pace: Pace }>

/** The round with one more stop, and how many minutes it drives more. */
export type Inserted = Readonly<{ stops: readonly PlannedStop[]; farther: number }>

/**
 * Puts one more stop into a round where it costs the least driving. The others keep their order; each may become later within its window, never
 * earlier. Null: it fits nowhere.
 */
export function withStop(team: TeamDay, stops: readonly PlannedStop[], wanted: PlannedStop): Inserted | null {
  const before = drivenIn(team, stops)
  let best: Inserted | null = null
  for (let at = 0; at <= stops.length; at++) {
    const round = timed(team, [...stops.slice(0, at), wanted, ...stops.slice(at)])
    if (!round) continue
    const farther = drivenIn(team, round) - before
    if (!best || farther < best.farther) best = { stops: round, farther }
  }
  return best
}

/** The same stops in this order at times that can be kept, none earlier than it was; null: they cannot all be. */
export function timed(team: TeamDay, stops: readonly PlannedStop[]): readonly PlannedStop[] | null {
  const day = workedIn(team)
  if (!day) return stops.length === 0 ? [] : null
  let [at, where] = [day.from, team.base]
  const round: PlannedStop[] = []
  for (const stop of stops) {
    const from = firstFit(team, stop, Math.max(stop.from, at + minutesBetween(where, stop.position, team.pace)))
    if (from === null || (stop.underWay && from !== stop.from)) return null
    round.push({ ...stop, from })
    ;[at, where] = [from + stop.minutes, stop.position]
  }
  return at + minutesBetween(where, team.base, team.pace) <= day.to ? round : null
}

/** Minutes on the way, from the base past all of them and back. */
function drivenIn({ base, pace }: TeamDay, stops: readonly PlannedStop[]): number {
  const way = [base, ...stops.map(({ position }) => position), base]
  return way.slice(1).reduce((sum, to, at) => sum + minutesBetween(way[at] ?? base, to, pace), 0)
}

/** From the first to the last minute on which somebody of the team works. */
function workedIn({ origin, working }: TeamDay): Stretch | null {
  const first = working.findIndex((people) => people > 0)
  if (first < 0) return null
  const last = working.findLastIndex((people) => people > 0)
  return { from: origin + first * cellMinutes, to: origin + (last + 1) * cellMinutes }
}

/** The first time from `earliest` on, within the window, at which enough people work throughout. */
function firstFit(team: TeamDay, { window, minutes, people, may }: PlannedStop, earliest: number): number | null {
  const begin = Math.ceil(Math.max(earliest, window.from) / cellMinutes) * cellMinutes
  for (let from = begin; from + minutes <= window.to; from += cellMinutes)
    if (works(team, { from, to: from + minutes }, people) && mayBe(team, { from, to: from + minutes }, may)) return from
  return null
}

/** Whether somebody who may do it works at every minute of a stretch; without `may` anybody may. */
export const mayBe = (team: TeamDay, stretch: Stretch, may: Uint8Array | undefined): boolean =>
  !may || works({ ...team, working: may }, stretch, 1)

/** Whether so many of a team work at every minute of a stretch. */
export function works({ origin, working }: TeamDay, { from, to }: Stretch, people: number): boolean {
  for (let at = from; at < to; at += cellMinutes)
    if ((working[Math.floor((at - origin) / cellMinutes)] ?? 0) < people) return false
  return true
}
