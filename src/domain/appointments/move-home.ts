import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter } from '../catalogue/index.ts'
import { type Booking, requireHelper, requireSystem } from './appointment.ts'
import { laterStops } from './book-home.ts'
import type { Appointments } from './offer.ts'
import { dropUpset } from './propose.ts'
import {
  bestOf,
  type HomeOffer,
  type HomeWindow,
  type HomeWish,
  homeWindows,
  isWithinNotice,
  plannedBetween,
  routeOf,
  windowsOn,
} from './route-offer.ts'
import { eraseStopsBefore, moveStops, stopById } from './route-store.ts'
import { endOf, instantOf, leaderOf } from './route-team.ts'
import { type AppointmentsTables, insertEvent, moveClaims, raiseRevisions, updateBooking } from './store.ts'
import { markOf, noSuchLink } from './taking.ts'

/** So many days after a visit nobody has to find the door again. */
const daysKept = 14

/** The other windows for a visit at home, at the same address. For employees. Refuses `appointments/not-found`. */
export async function windowsToMove(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  bookingId: string,
): Promise<HomeOffer> {
  const { home } = await stopToMove(context, bookingId)
  return homeWindows(context, appointments, home)
}

/**
 * Moves a visit at home to another window: the same visit, the same link, a higher `sequence`. The customer is told. For employees. Refuses
 * `appointments/taken` when no team can come then, `appointments/too-late` once it began.
 */
export async function moveHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { bookingId, window }: Readonly<{ bookingId: string; window: Pick<HomeWindow, 'day' | 'from'> }>,
): Promise<void> {
  const { home, visit: before } = await stopToMove(context, bookingId)
  const told = routeOf(appointments, home, window.day)
  const minutes = window.from.getTime() / 60_000
  const promised = told && windowsOn(appointments, told.rule, window.day).find(({ from }) => from === minutes)
  const gone = () => new Refusal('conflict', 'appointments/taken')
  if (!told || !promised || window.from <= context.now || !isWithinNotice(context, told.rule, window.day)) throw gone()
  const { place } = told.route
  await transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const days = [...new Set([before.day, window.day])]
    await raiseRevisions(
      tx,
      days.map((day) => ({ place, day })),
    )
    await stopToMove(inside, bookingId)
    const { roster, stops } = await plannedBetween(inside, told.route, { from: window.day, to: window.day })
    const others = stops.filter(({ id }) => id !== bookingId)
    const best = bestOf(appointments, { roster, stops: others, told, home, day: window.day, window: promised })
    const stop = best?.inserted.stops.find(({ id }) => id === '')
    const leader = best && stop && leaderOf(best.crewed, endOf(stop))
    if (!best || !stop || !leader) throw gone()
    // Out of its own way first: what is left of the round may become later over where it was.
    await updateBooking(tx, bookingId, { states: ['booked'] }, { state: 'cancelled' })
    await moveStops(tx, laterStops(best.crewed, others, best.inserted.stops))
    const there = {
      ...({ state: 'booked', day: window.day, desk: best.crewed.team.id, employee_id: leader.id } as const),
      ...{ starts_at: instantOf(stop.from), ends_at: instantOf(endOf(stop).to) },
      ...{ window_from: instantOf(promised.from), window_until: instantOf(promised.to) },
    }
    await updateBooking(tx, bookingId, { states: ['cancelled'] }, { ...there, sequence: before.sequence + 1 })
    await moveClaims(tx, bookingId, there.ends_at)
    await dropUpset(inside, bookingId)
    const facts = { from: before.window?.from, to: there.window_from }
    await insertEvent(tx, { bookingId, kind: 'moved', facts, ...markOf(context) })
    await enqueue(tx, 'appointments.tell', { bookingId, what: 'moved' })
  })
}

async function stopToMove(
  { db, actor, now }: Context<AppointmentsTables>,
  bookingId: string,
): Promise<Readonly<{ home: HomeWish; visit: Booking }>> {
  requireHelper(actor)
  const stop = await stopById(db, bookingId, { lock: db.isTransaction })
  if (!stop?.position) throw noSuchLink()
  if (stop.state !== 'booked' || stop.startsAt <= now) throw new Refusal('conflict', 'appointments/too-late')
  return { home: { wish: stop.wish, position: stop.position }, visit: stop }
}

/** Retention: where past visits were. Gives how many. For the job; may run twice. */
export function eraseStops({ db, actor, now }: Context<AppointmentsTables>): Promise<number> {
  requireSystem(actor)
  return eraseStopsBefore(db, dayAfter(cityDay(now), -daysKept), now)
}
