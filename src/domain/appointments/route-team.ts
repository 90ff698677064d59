import {
  type City,
  type Position,
  type Route,
  type RouteKind,
  type RouteTeam,
  routeFor,
  validOn,
} from '../catalogue/index.ts'
import { minutesOf, type Stretch } from '../places/index.ts'
import type { Employee, Roster } from '../roster/index.ts'
import { cellMinutes } from './grid.ts'
import { type PlannedStop, type TeamDay, works } from './route-plan.ts'
import type { Stop } from './route-store.ts'

/** A team on a day as the roster has it. `crew`: who, in the order of the seats, with the cells in which each works. */
export type Crewed = TeamDay &
  Readonly<{ team: RouteTeam; crew: readonly Readonly<{ employee: Employee; cells: Uint8Array }>[] }>

const minutesAt = (instant: Date) => instant.getTime() / 60_000

/** Who travels on `day`, team by team. Whoever has a break or is absent does not; empty: the city does not say where days begin or how fast. */
export function teamsOn(city: City, route: Route, roster: Roster, day: string): readonly Crewed[] {
  const base: Position | undefined = city.places.find(({ id }) => id === route.base)?.position
  const [rule, travel] = [validOn(route.rules, day), validOn(city.travel ?? [], day)]
  if (!base || !rule || !travel) return []
  const { from: origin, to } = minutesOf(day)
  const size = (to - origin) / cellMinutes
  const pace = { kilometresAnHour: rule.kmh, detour: travel.detour }
  const cellsOf = (stretch: Stretch) => [
    Math.max(0, Math.min(size, Math.floor((stretch.from - origin) / cellMinutes))),
    Math.max(0, Math.min(size, Math.ceil((stretch.to - origin) / cellMinutes))),
  ]
  return route.teams
    .filter((team) => validOn([team], day))
    .map((team) => {
      const crew = team.seats.flatMap((seat) => {
        const shifts = roster.shifts.filter(({ place, desk }) => place === route.place && desk === seat)
        const byEmployee = Map.groupBy(shifts, ({ employeeId }) => employeeId)
        return [...byEmployee].flatMap(([employeeId, own]) => {
          const employee = roster.employees.find(({ id }) => id === employeeId)
          const cells = new Uint8Array(size)
          for (const { startsAt, endsAt, pause } of own) {
            cells.fill(1, ...cellsOf({ from: minutesAt(startsAt), to: minutesAt(endsAt) }))
            if (pause) cells.fill(0, ...cellsOf({ from: minutesAt(pause.from), to: minutesAt(pause.until) }))
          }
          for (const { startsAt, endsAt } of roster.absences.filter((one) => one.employeeId === employeeId))
            cells.fill(0, ...cellsOf({ from: minutesAt(startsAt), to: minutesAt(endsAt) }))
          return employee && cells.includes(1) ? [{ employee, cells }] : []
        })
      })
      const working = new Uint8Array(size)
      for (const { cells } of crew)
        for (let at = 0; at < size; at++) working[at] = (working[at] ?? 0) + (cells[at] ?? 0)
      return { team, crew, origin, working, base, pace }
    })
}

/** Who of the team leads a stop: the first of the seats that works throughout. */
export function leaderOf({ crew, ...day }: Crewed, stop: Stretch): Employee | null {
  return crew.find(({ cells }) => works({ ...day, working: cells }, stop, 1))?.employee ?? null
}

/** The cells of a day in which somebody of the team works who knows what is done, and may do it; null: nobody ever. */
export function cellsOfWho(
  { crew, working }: Pick<Crewed, 'crew' | 'working'>,
  { theme, certificate }: Pick<RouteKind, 'theme' | 'certificate'>,
): Uint8Array | null {
  const able = crew.filter(
    ({ employee }) => employee.themes.includes(theme) && (!certificate || employee.certificates.includes(certificate)),
  )
  return able.length === 0 ? null : working.map((_, at) => (able.some(({ cells }) => cells[at]) ? 1 : 0))
}

/** A stop as the planning of a round knows it; null: where it is was erased. */
export function plannedFrom({ id, startsAt, endsAt, window, people, position, state }: Stop): PlannedStop | null {
  if (!position || !window) return null
  return {
    ...{ id, people, position, from: minutesAt(startsAt), minutes: minutesAt(endsAt) - minutesAt(startsAt) },
    window: { from: minutesAt(window.from), to: minutesAt(window.until) },
    underWay: state === 'arrived',
  }
}

/**
 * The same for this team, with the cells in which somebody of it may do it; null too when nobody of the team ever may. What no rule of the route asks
 * any more is done by anybody.
 */
export function skilledFrom(city: City, crewed: Crewed, stop: Stop): PlannedStop | null {
  const planned = plannedFrom(stop)
  const kind = routeFor(city, stop.wish.products[0] ?? '', stop.day)?.kind
  if (!planned || !kind) return planned
  const may = cellsOfWho(crewed, kind)
  return may && { ...planned, may }
}

export const endOf = ({ from, minutes }: PlannedStop): Stretch => ({ from, to: from + minutes })
export const instantOf = (minutes: number): Date => new Date(minutes * 60_000)
