import { type Context, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { validOn } from '../catalogue/index.ts'
import { minutesBetween, requirePlanner } from '../places/index.ts'
import { ownEmployee } from '../roster/index.ts'
import { type Booking, notTheirVisit } from './appointment.ts'
import type { Appointments } from './offer.ts'
import { plannedBetween } from './route-offer.ts'
import { markArrived, type Stop } from './route-store.ts'
import { type Crewed, teamsOn } from './route-team.ts'
import { type AppointmentsTables, bookingById, insertEvent, updateBooking } from './store.ts'
import { markOf } from './taking.ts'

/** A stop as who travels sees it. `travelMinutes`: from the one before, or from where the day begins. */
export type StopToDo = Stop & Readonly<{ travelMinutes: number | null }>

/** The round of one team on a day. */
export type Round = Readonly<{
  place: string
  day: string
  team: string
  /** Names, the one who leads first. */
  crew: readonly string[]
  stops: readonly StopToDo[]
}>

/** A round as planners see it: no name and no address. */
export type RoundOutline = Omit<Round, 'stops'> &
  Readonly<{
    stops: readonly Pick<StopToDo, 'id' | 'startsAt' | 'window' | 'wish' | 'state' | 'people' | 'travelMinutes'>[]
  }>

/** The rounds in which whoever asks travels on `day`, with names and addresses. Empty for everybody else. */
export async function ownRounds(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  day: string,
): Promise<readonly Round[]> {
  const own = await ownEmployee(context as OpenContext)
  if (!own) return []
  const all = await roundsOn(context, appointments, day)
  return all
    .filter(({ crewed }) => crewed.crew.some(({ employee }) => employee.id === own.id))
    .map(({ round }) => round)
}

/** Every round of a day: for planners, without who or where. */
export async function outlineOfRounds(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  day: string,
): Promise<readonly RoundOutline[]> {
  requirePlanner(context.actor)
  const all = await roundsOn(context, appointments, day)
  return all.map(({ round: { stops, ...round } }) => ({
    ...round,
    stops: stops.map(({ id, startsAt, window, wish, state, people, travelMinutes }) => ({
      ...{ id, startsAt, window, wish, state, people, travelMinutes },
    })),
  }))
}

type StopState = Extract<Booking['state'], 'booked' | 'arrived' | 'done' | 'no-show'>

/**
 * Who travels says how it stands at a stop: there, done, nobody home; `booked` takes it back. Each may follow on each, for people correct what they
 * did. Refuses who does not travel with that team that day.
 */
export async function markStop(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { bookingId, to }: Readonly<{ bookingId: string; to: StopState }>,
): Promise<void> {
  await transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const before = await bookingById(tx, bookingId, { lock: true })
    const rounds = before ? await ownRounds(inside, appointments, before.day) : []
    const isTheirs = rounds.some(({ stops }) => stops.some(({ id }) => id === bookingId))
    if (!before || !isTheirs) throw notTheirVisit(context.actor)
    if (before.day !== cityDay(context.now)) throw new Refusal('conflict', 'appointments/other-day')
    if (before.state === to) return
    await updateBooking(tx, bookingId, { states: [before.state] }, { state: to })
    if (to !== 'done') await markArrived(tx, bookingId, to === 'arrived' ? context.now : null)
    await insertEvent(tx, { bookingId, kind: to, ...markOf(context), facts: { from: before.state } })
  })
}

async function roundsOn(
  context: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
  day: string,
): Promise<readonly Readonly<{ crewed: Crewed; round: Round }>[]> {
  const found: { crewed: Crewed; round: Round }[] = []
  for (const route of city.routes ?? []) {
    if (!validOn(route.rules, day)) continue
    const { roster, stops } = await plannedBetween(context, route, { from: day, to: day })
    for (const crewed of teamsOn(city, route, roster, day)) {
      // Hours that are only kept for who waits are no visit yet.
      const own = stops.filter(({ desk, state }) => desk === crewed.team.id && state !== 'held')
      const crew = crewed.crew.map(({ employee }) => employee.name)
      const round = { place: route.place, day, team: crewed.team.id, crew, stops: withTravel(crewed, own) }
      found.push({ crewed, round })
    }
  }
  return found
}

function withTravel({ base, pace }: Crewed, stops: readonly Stop[]): readonly StopToDo[] {
  return stops.map((stop, at) => {
    const before = at === 0 ? base : (stops[at - 1]?.position ?? null)
    const travelMinutes = before && stop.position ? Math.ceil(minutesBetween(before, stop.position, pace)) : null
    return { ...stop, travelMinutes }
  })
}
