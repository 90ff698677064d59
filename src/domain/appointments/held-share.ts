import type { City, Route, RouteRule } from '../catalogue/index.ts'
import { minutesBetween } from '../places/index.ts'
import { cellMinutes } from './grid.ts'
import type { Planned } from './route-offer.ts'
import type { PlannedStop } from './route-plan.ts'
import { plannedFrom, teamsOn } from './route-team.ts'

/** Of what the teams of a route work on a day, unless its rule says otherwise (`heldShare`). */
const defaultShare = 1 / 3

/**
 * Whether hours may be kept in a round of whom nobody confirmed yet: with all others that are, they take no more than a share of what its teams work
 * that day, each counted with the way there and back. The first always may.
 */
export function isWithinShare(
  city: City,
  { route, rule }: Readonly<{ route: Route; rule: RouteRule }>,
  { roster, stops, day, wanted }: Planned & Readonly<{ day: string; wanted: PlannedStop }>,
): boolean {
  const teams = teamsOn(city, route, roster, day)
  const [first] = teams
  const held = stops.filter((one) => one.state === 'held' && one.day === day && !one.forWaiting && !one.forBooking)
  if (!first || held.length === 0) return true
  const worked = teams.reduce(
    (sum, { working }) => sum + working.filter((people) => people > 0).length * cellMinutes,
    0,
  )
  const taken = [wanted, ...held.flatMap((stop) => plannedFrom(stop) ?? [])].reduce(
    (sum, { minutes, position }) => sum + minutes + 2 * minutesBetween(first.base, position, first.pace),
    0,
  )
  return taken <= worked * (rule.heldShare ?? defaultShare)
}
