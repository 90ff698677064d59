import { type Context, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import {
  type City,
  closedDays,
  dayAfter,
  type Position,
  type Route,
  type RouteKind,
  type RouteRule,
  routeFor,
  validOn,
  weekdays,
} from '../catalogue/index.ts'
import { metresBetween, minutesOf, type Stretch, stretchesOf } from '../places/index.ts'
import { type Roster, rosterBetween } from '../roster/index.ts'
import { isHelper } from './appointment.ts'
import { cellMinutes } from './grid.ts'
import type { Wish } from './need.ts'
import type { Appointments } from './offer.ts'
import { type Inserted, mayBe, type PlannedStop, withStop } from './route-plan.ts'
import { type Stop, stopsBetween } from './route-store.ts'
import { type Crewed, cellsOfWho, endOf, instantOf, plannedFrom, skilledFrom, teamsOn } from './route-team.ts'
import type { AppointmentsTables } from './store.ts'

/** What is promised to who waits at home. */
export type HomeWindow = Readonly<{ place: string; day: string; from: Date; until: Date }>

/** `too-far`: outside the circle of the route. `not-at-home`: nobody comes home for this. */
export type HomeOffer =
  | Readonly<{ outcome: 'offered'; place: string; windows: readonly HomeWindow[] }>
  | Readonly<{ outcome: 'too-far'; kilometres: number; radiusKm: number }>
  | Readonly<{ outcome: 'not-at-home' }>

/** A visit of one product at an address. `wish.persons`: how many are helped there. */
export type HomeWish = Readonly<{ wish: Wish; position: Position }>

/** Shown to choose among, unless more are asked. */
export const mostWindows = 8

type Told = Readonly<{ route: Route; kind: RouteKind; rule: RouteRule; kilometres: number }>

/** By which route an address is visited for this on `day`; null: nobody comes home for it then. */
export function routeOf({ board }: Appointments, { wish, position }: HomeWish, day: string): Told | null {
  const { city } = board
  const [product, ...others] = wish.products
  const found = product && others.length === 0 ? routeFor(city, product, day) : null
  const rule = found && validOn(found.route.rules, day)
  const base = found && city.places.find(({ id }) => id === found.route.base)?.position
  if (!found || !rule || !base) return null
  return { ...found, rule, kilometres: metresBetween(base, position) / 1_000 }
}

/**
 * The windows in which a team can still come to an address, soonest first, at most `most`: somebody of it knows the product, enough of it work,
 * and everybody who was promised a window before keeps it, travel included. `without`: a visit that leaves its place for it. Says nothing of any
 * customer: anybody may ask.
 */
export async function homeWindows(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { most = mostWindows, without, ...home }: HomeWish & Readonly<{ most?: number; without?: string }>,
): Promise<HomeOffer> {
  const today = cityDay(context.now)
  const told = routeOf(appointments, home, today)
  if (!told) return { outcome: 'not-at-home' }
  const { route, rule, kilometres } = told
  if (kilometres > rule.radiusKm) return { outcome: 'too-far', kilometres, radiusKm: rule.radiusKm }
  const [first, last] = [dayAfter(today, noticeOf(context, rule)), dayAfter(today, rule.daysAhead)]
  const { roster, stops } = await plannedBetween(context, route, { from: first, to: last })
  const planned = { roster, stops: stops.filter(({ id }) => id !== without) }
  const windows: HomeWindow[] = []
  for (let day = first; day <= last && windows.length < most; day = dayAfter(day)) {
    const then = routeOf(appointments, home, day)
    if (!then || then.kilometres > then.rule.radiusKm) continue
    for (const window of windowsOn(appointments, then.rule, day))
      if (instantOf(window.from) > context.now && bestOf(appointments, { ...planned, told: then, home, day, window }))
        windows.push({ place: route.place, day, from: instantOf(window.from), until: instantOf(window.to) })
  }
  return { outcome: 'offered', place: route.place, windows: windows.slice(0, most) }
}

/** An employee may still send a team today: they can call it. */
const noticeOf = ({ actor }: Context<AppointmentsTables>, { noticeDays }: RouteRule): number =>
  isHelper(actor) ? 0 : noticeDays

/** Whether a day is neither too soon nor too far ahead for who asks. */
export function isWithinNotice(context: Context<AppointmentsTables>, rule: RouteRule, day: string): boolean {
  const today = cityDay(context.now)
  return dayAfter(today, noticeOf(context, rule)) <= day && day <= dayAfter(today, rule.daysAhead)
}

export type Planned = Readonly<{ roster: Roster; stops: readonly Stop[] }>

/**
 * Who works and who is visited, between two days. `isOurs`: in a transaction that locked the days and ended what ran out (`lapseHolds`). What is held
 * still, stays: somebody may be making it longer, whatever the clock says. For who only looks, hours that ran out are free.
 */
export async function plannedBetween(
  { db, now }: Context<AppointmentsTables>,
  { place }: Route,
  { from, to }: Readonly<{ from: string; to: string }>,
  { lock = false, isOurs = lock }: Readonly<{ lock?: boolean; isOurs?: boolean }> = {},
): Promise<Planned> {
  const within = { from: instantOf(minutesOf(from).from), until: instantOf(minutesOf(to).to) }
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const roster = await rosterBetween(reader, within)
  const stops = await stopsBetween(db, { place, from, to }, { lock })
  const runs = ({ expiresAt }: Stop) => expiresAt !== null && expiresAt.getTime() > Date.now()
  return { roster, stops: stops.filter((stop) => isOurs || stop.state !== 'held' || runs(stop)) }
}

/** The windows that the route promises on a day; none on a day on which it does not go. */
export function windowsOn({ board: { city } }: Appointments, rule: RouteRule, day: string): readonly Stretch[] {
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]
  if (!weekday || !rule.days.includes(weekday) || closedDays(city)(day)) return []
  return stretchesOf(day, rule.windows)
}

type Asked = Planned & Readonly<{ told: Told; home: HomeWish; day: string; window: Stretch }>

/** The team that drives least for it, with its round; null: none can come. */
export function bestOf(
  { board }: Appointments,
  { roster, stops, told, home, day, window }: Asked,
): Readonly<{ crewed: Crewed; inserted: Inserted }> | null {
  const { kind, route } = told
  const minutes = kind.minutes + kind.eachFurther * (home.wish.persons - 1)
  const wanted: PlannedStop = {
    ...{ id: '', from: window.from, window, people: kind.people, position: home.position },
    minutes: Math.ceil(minutes / cellMinutes) * cellMinutes,
  }
  const found = teamsOn(board.city, route, roster, day).flatMap((crewed) => {
    const may = cellsOfWho(crewed, kind)
    if (!may) return []
    const own = roundOf(board.city, stops, crewed, day)
    const inserted = own && withStop(crewed, own, { ...wanted, may })
    return inserted ? [{ crewed, inserted }] : []
  })
  return found.toSorted((a, b) => a.inserted.farther - b.inserted.farther)[0] ?? null
}

/**
 * What a team still has to do on a day, in order; null: where a stop is was erased, so nothing can be planned beside it. Each becomes later only while
 * somebody is on the road who may do it. Of what nobody may do even at its own time that is not asked: somebody calls about it.
 */
function roundOf(city: City, stops: readonly Stop[], crewed: Crewed, day: string): readonly PlannedStop[] | null {
  const toDo = ['booked', 'arrived', 'held']
  const own = stops.filter((stop) => stop.day === day && stop.desk === crewed.team.id && toDo.includes(stop.state))
  const planned = own.map((stop) => {
    const skilled = skilledFrom(city, crewed, stop)
    return skilled && mayBe(crewed, endOf(skilled), skilled.may) ? skilled : plannedFrom(stop)
  })
  return planned.some((stop) => stop === null) ? null : planned.filter((stop) => stop !== null)
}
