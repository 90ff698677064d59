import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, isHelper } from './appointment.ts'
import { laterStops } from './later-stops.ts'
import { newCode } from './link.ts'
import type { Appointments } from './offer.ts'
import {
  bestOf,
  type HomeWindow,
  type HomeWish,
  homeWindows,
  isWithinNotice,
  type Planned,
  plannedBetween,
  routeOf,
  windowsOn,
} from './route-offer.ts'
import type { PlannedStop } from './route-plan.ts'
import { insertStop, moveStops } from './route-store.ts'
import { endOf, instantOf, leaderOf } from './route-team.ts'
import { type AppointmentsTables, lapseHolds, raiseRevisions } from './store.ts'
import type { BookingRow } from './tables.ts'
import { inTurns } from './turns.ts'

/** `address`: as the register writes it, for who travels. */
export type HomeHours = HomeWish & Readonly<{ window: Pick<HomeWindow, 'day' | 'from'>; address: string }>

/** A round of a day into which `wanted` is put. */
type Round = Planned & Readonly<{ told: NonNullable<ReturnType<typeof routeOf>>; day: string; wanted: PlannedStop }>

/** What differs between hours that are held and hours that are booked. */
export type HomeTaking = Omit<
  BookingRow,
  | 'id'
  | 'code'
  | 'place'
  | 'day'
  | 'desk'
  | 'employee_id'
  | 'starts_at'
  | 'ends_at'
  | 'window_from'
  | 'window_until'
  | 'products'
  | 'persons'
  | 'language'
  | 'facilities'
  | 'made_at'
>

/** What a stop in a round has that nobody asked or did yet. */
export const untouched = {
  ...{
    case_id: null,
    sequence: 0,
    for_waiting: null,
    for_booking: null,
    erased_at: null,
    extensions: 0,
    code_tries: 0,
  },
  ...{ interpreting: false, interpreter: null, longer: false },
} as const satisfies Partial<HomeTaking>

/**
 * Takes a window of two hours in the round that drives least for it. The team's other stops of that day may become later, never outside what they
 * were promised. `taking` says in the transaction what is taken, `onceTaken` does what belongs to it. Refuses `appointments/taken` with other windows
 * (`windows`), `appointments/not-offered`, `appointments/too-far`, `appointments/one-each`.
 */
export async function takeHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { wish, position, window, address }: HomeHours,
  {
    taking,
    onceTaken,
    without,
    mayTake,
  }: Readonly<{
    taking: (inside: Context<AppointmentsTables>) => Promise<HomeTaking>
    onceTaken: (inside: Context<AppointmentsTables>, booking: Booking) => Promise<void>
    /** Hours that leave their place for these; `taking` ends them. */
    without?: string | undefined
    /** Whether there is room for it in this round, of which is told how it stands; refuses otherwise. */
    mayTake?: (round: Round) => void
  }>,
): Promise<Booking> {
  const told = routeOf(appointments, { wish, position }, window.day)
  if (!told || !(told.kind.atHome || isHelper(context.actor)))
    throw new Refusal('conflict', 'appointments/not-offered', { because: 'not-at-home' })
  if (told.kilometres > told.rule.radiusKm) throw new Refusal('conflict', 'appointments/too-far')
  const promised = windowsOn(appointments, told.rule, window.day).find(
    ({ from }) => from === window.from.getTime() / 60_000,
  )
  const { place } = told.route
  const taken = await inTurns(context, async (tx): Promise<Booking | null> => {
    const inside = { ...context, db: tx }
    // One at a time for a route on a day: what is read is what is planned on.
    await raiseRevisions(tx, [{ place, day: window.day }])
    await lapseHolds(tx, { place, day: window.day })
    const { roster, stops } = await plannedBetween(
      inside,
      told.route,
      { from: window.day, to: window.day },
      { isOurs: true },
    )
    const planned = { roster, stops: stops.filter(({ id }) => id !== without) }
    const isSoonEnough =
      promised && instantOf(promised.from) > context.now && isWithinNotice(context, told.rule, window.day)
    if (!promised || !isSoonEnough) return null
    const best = bestOf(appointments, { ...planned, told, home: { wish, position }, day: window.day, window: promised })
    const stop = best?.inserted.stops.find(({ id }) => id === '')
    const leader = best && stop && leaderOf(best.crewed, endOf(stop))
    if (!best || !stop || !leader) return null
    mayTake?.({ ...planned, told, day: window.day, wanted: stop })
    const whose = await taking(inside)
    await moveStops(tx, laterStops(best.crewed, planned.stops, best.inserted.stops))
    const row = {
      ...{ ...whose, code: newCode(), place, day: window.day, desk: best.crewed.team.id, employee_id: leader.id },
      ...{ starts_at: instantOf(stop.from), ends_at: instantOf(endOf(stop).to) },
      ...{ window_from: instantOf(promised.from), window_until: instantOf(promised.to) },
      ...{ products: [...wish.products], persons: wish.persons, language: wish.language ?? null, facilities: [] },
      made_at: context.now,
    }
    const booking = await insertStop(tx, row, { people: told.kind.people, address, position })
    await onceTaken(inside, booking)
    return booking
  }).catch((error: unknown) => {
    const broken = brokenConstraint(error) ?? ''
    if (broken === 'claim_pkey') throw new Refusal('conflict', 'appointments/one-each')
    // Somebody made their hold longer at the very moment that it ran out.
    if (['desk_once', 'employee_once'].includes(broken) && !context.db.isTransaction) return null
    throw error
  })
  if (taken) return taken
  const others = await homeWindows(context, appointments, { wish, position, most: 3, ...(without && { without }) })
  throw new Refusal('conflict', 'appointments/taken', {
    windows:
      others.outcome === 'offered' ? others.windows.map(({ day, from }) => ({ day, from: from.toISOString() })) : [],
  })
}
