import type { moveStops, Stop } from './route-store.ts'
import { type Crewed, instantOf, leaderOf } from './route-team.ts'

/** Which stops of a round get another time or leader than they have. */
export function laterStops(
  crewed: Crewed,
  known: readonly Stop[],
  round: readonly Readonly<{ id: string; from: number; minutes: number }>[],
): Parameters<typeof moveStops>[1] {
  return round.flatMap(({ id, from, minutes }) => {
    const stop = known.find((one) => one.id === id)
    const startsAt = instantOf(from)
    if (!stop || (stop.startsAt.getTime() === startsAt.getTime() && stop.desk === crewed.team.id)) return []
    const leader = leaderOf(crewed, { from, to: from + minutes })
    const employeeId = leader?.id ?? stop.employeeId
    return [{ id, startsAt, endsAt: instantOf(from + minutes), team: crewed.team.id, employeeId }]
  })
}
