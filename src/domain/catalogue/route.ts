import type { Span, Weekday } from './opening-hours.ts'
import { isWithin, type Period } from './product.ts'

/** Who travels together. `seats`: where the roster puts them, as it puts others at a desk; the first leads. */
export type RouteTeam = Period & Readonly<{ id: string; seats: readonly string[] }>

/** How far and when a route goes in a period. `windows`: what is promised to who waits at home. */
export type RouteRule = Period &
  Readonly<{
    /** In a straight line from where the day begins. */
    radiusKm: number
    /** Speed on the way; the detour on the straight line is that of the city. */
    kmh: number
    days: readonly Weekday[]
    windows: readonly Span[]
    /** How many days before at the latest, and how many days ahead. */
    noticeDays: number
    daysAhead: number
    /** How much of what the teams work on a day may be kept for whom nobody confirmed yet, from 0 to 1; without it a third. */
    heldShare?: number
    toConfirm?: boolean
  }>

/** What is done at home: how long, what one of the team must know, and how many have to come (two where one alone is no safe start). */
export type RouteKind = Period &
  Readonly<{
    product: string
    theme: string
    minutes: number
    eachFurther: number
    people: 1 | 2
    /** Without it nobody may do this: one of the team has it. */
    certificate?: string
    /** Whether who lives there may book it without an employee. */
    atHome: boolean
    toConfirm?: boolean
  }>

/** People who go to where customers are (R31). A place of the roster without a door. `base`: the place where each day begins and ends. */
export type Route = Readonly<{
  place: string
  base: string
  teams: readonly RouteTeam[]
  rules: readonly RouteRule[]
  kinds: readonly RouteKind[]
}>

/** What is done at home for a product on `day`, and by which route; null: it is not. */
export function routeFor(
  { routes = [] }: Readonly<{ routes?: readonly Route[] }>,
  product: string,
  day: string,
): Readonly<{ route: Route; kind: RouteKind }> | null {
  for (const route of routes) {
    const kind = route.kinds.find((one) => one.product === product && isWithin(one, day))
    if (kind) return { route, kind }
  }
  return null
}
