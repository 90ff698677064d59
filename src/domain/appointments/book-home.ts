import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, isHelper, type Visitor } from './appointment.ts'
import { laterStops } from './later-stops.ts'
import { newCode } from './link.ts'
import type { Appointments } from './offer.ts'
import {
  bestOf,
  type HomeWindow,
  type HomeWish,
  homeWindows,
  isWithinNotice,
  plannedBetween,
  routeOf,
  windowsOn,
} from './route-offer.ts'
import { insertStop, moveStops } from './route-store.ts'
import { endOf, instantOf, leaderOf } from './route-team.ts'
import {
  type AppointmentsTables,
  forgetClaims,
  insertClaims,
  insertEvent,
  lapseHolds,
  raiseRevisions,
} from './store.ts'
import { type Given, givenOf, markOf } from './taking.ts'
import { whoComes } from './visitor.ts'

/** `address`: as the register writes it, for who travels. */
export type HomeAsk = HomeWish &
  Readonly<{ window: Pick<HomeWindow, 'day' | 'from'>; address: string; visitor: Visitor }>

/**
 * Books a visit at home within a window of two hours. The team's other stops of that day may become later, never outside what they were promised.
 * Employees book whatever the route does, residents and who has no account what may be booked at home. Refuses `appointments/taken` with other
 * windows (`windows`), `appointments/not-offered`, `appointments/too-far`, `appointments/one-each`, `appointments/name-everybody`.
 */
export async function bookHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { wish, position, window, address, visitor }: HomeAsk,
): Promise<Given> {
  const told = routeOf(appointments, { wish, position }, window.day)
  if (!told || !(told.kind.atHome || isHelper(context.actor)))
    throw new Refusal('conflict', 'appointments/not-offered', { because: 'not-at-home' })
  if (told.kilometres > told.rule.radiusKm) throw new Refusal('conflict', 'appointments/too-far')
  const promised = windowsOn(appointments, told.rule, window.day).find(
    ({ from }) => from === window.from.getTime() / 60_000,
  )
  const { place } = told.route
  const who = await whoComes(context, appointments.key, visitor, wish)
  const booked = await transaction(context, async (tx): Promise<Booking | null> => {
    const inside = { ...context, db: tx }
    // One at a time for a route on a day: what is read is what is planned on.
    await raiseRevisions(tx, [{ place, day: window.day }])
    await lapseHolds(tx, { place, day: window.day })
    const planned = await plannedBetween(inside, told.route, { from: window.day, to: window.day })
    const isSoonEnough =
      promised && instantOf(promised.from) > context.now && isWithinNotice(context, told.rule, window.day)
    if (!promised || !isSoonEnough) return null
    const best = bestOf(appointments, { ...planned, told, home: { wish, position }, day: window.day, window: promised })
    const stop = best?.inserted.stops.find(({ id }) => id === '')
    const leader = best && stop && leaderOf(best.crewed, endOf(stop))
    if (!best || !stop || !leader) return null
    await moveStops(tx, laterStops(best.crewed, planned.stops, best.inserted.stops))
    const row = {
      ...({ ...who, state: 'booked', code: newCode(), place, day: window.day, desk: best.crewed.team.id } as const),
      ...{ employee_id: leader.id, starts_at: instantOf(stop.from), ends_at: instantOf(endOf(stop).to) },
      ...{ window_from: instantOf(promised.from), window_until: instantOf(promised.to) },
      ...{ products: [...wish.products], persons: wish.persons, language: wish.language ?? null, facilities: [] },
      ...{ sequence: 0, expires_at: null, keeper: null, hold_number: null, for_waiting: null, for_booking: null },
      ...{
        made_at: context.now,
        erased_at: null,
        extensions: 0,
        code_tries: 0,
        interpreting: false,
        interpreter: null,
        longer: false,
      },
    }
    const booking = await insertStop(tx, row, { people: told.kind.people, address, position })
    const { id: bookingId, endsAt } = booking
    await forgetClaims(tx, who.person_key, context.now)
    await insertClaims(tx, { personKey: who.person_key, products: wish.products, bookingId, until: endsAt })
    await insertEvent(tx, { bookingId, kind: 'booked', ...markOf(context) })
    await enqueue(tx, 'appointments.tell', { bookingId, what: 'confirmed' })
    return booking
  }).catch((error: unknown) => {
    if (brokenConstraint(error) === 'claim_pkey') throw new Refusal('conflict', 'appointments/one-each')
    throw error
  })
  if (booked) return givenOf(appointments, booked)
  const others = await homeWindows(context, appointments, { wish, position, most: 3 })
  throw new Refusal('conflict', 'appointments/taken', {
    windows:
      others.outcome === 'offered' ? others.windows.map(({ day, from }) => ({ day, from: from.toISOString() })) : [],
  })
}
