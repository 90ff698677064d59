import { type Actor, type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter } from '../catalogue/index.ts'
import { type Booking, isHelper, requireSystem } from './appointment.ts'
import { findVisit, type Which } from './change.ts'
import { laterStops } from './later-stops.ts'
import type { Appointments } from './offer.ts'
import { dropUpset } from './propose.ts'
import {
  bestOf,
  type HomeOffer,
  type HomeWindow,
  type HomeWish,
  homeWindows,
  isWithinNotice,
  mostWindows,
  plannedBetween,
  routeOf,
  windowsOn,
} from './route-offer.ts'
import { eraseStopsBefore, moveStops, stopById } from './route-store.ts'
import { endOf, instantOf, leaderOf } from './route-team.ts'
import { type AppointmentsTables, insertEvent, lapseHolds, moveClaims, raiseRevisions, updateBooking } from './store.ts'
import { markOf, noSuchLink } from './taking.ts'
import { isToCall } from './upset-store.ts'
import { offerHome } from './waiting-home.ts'
import { eraseWaitingHomes } from './waiting-home-store.ts'

/** So many days after a visit nobody has to find the door again. */
const daysKept = 14

/**
 * The other windows for a visit at home, at the same address, soonest first. For its customer by the link, and for employees. Refuses
 * `appointments/not-found`, and `appointments/too-late` once the window that was promised begins; an employee, who can call the team, may as
 * long as the visit itself did not begin.
 */
export async function windowsToMove(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { most = mostWindows, ...which }: Which & Readonly<{ most?: number }>,
): Promise<HomeOffer> {
  const { home, visit } = await stopToMove(context, appointments, which)
  const offer = await homeWindows(context, appointments, { ...home, without: visit.id, most: most + 1 })
  if (offer.outcome !== 'offered') return offer
  const staysOut = !(await mayKeepHours(context, visit))
  return { ...offer, windows: offer.windows.filter(({ from }) => !(staysOut && isSame(visit, from))).slice(0, most) }
}

/**
 * Moves a visit at home to another window by the rules of its route: the same visit, the same link, a higher `sequence`. The customer is told.
 * For its customer by the link (also where only employees book: that it is needed was judged before), and for employees. Asked twice, it is moved
 * once. Refuses `appointments/taken` when no team can come then, and `appointments/too-late` as `windowsToMove` does.
 */
export async function moveHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { window, ...which }: Which & Readonly<{ window: Pick<HomeWindow, 'day' | 'from'> }>,
): Promise<void> {
  const { home, visit: seen } = await stopToMove(context, appointments, which)
  const told = routeOf(appointments, home, window.day)
  const minutes = window.from.getTime() / 60_000
  const promised = told && windowsOn(appointments, told.rule, window.day).find(({ from }) => from === minutes)
  const gone = () => new Refusal('conflict', 'appointments/taken')
  if (!told || !promised || window.from <= context.now || !isWithinNotice(context, told.rule, window.day)) throw gone()
  if (told.kilometres > told.rule.radiusKm) throw gone()
  const { place } = told.route
  await transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const days = [...new Set([seen.day, window.day])]
    await raiseRevisions(
      tx,
      days.map((day) => ({ place, day })),
    )
    for (const day of days) await lapseHolds(tx, { place, day })
    const { visit: before } = await stopToMove(inside, appointments, which)
    const bookingId = before.id
    if (isSame(before, window.from) && !(await mayKeepHours(inside, before))) return
    // Moved meanwhile, off a day that is not ours to plan on now: whoever asks sees first how it stands.
    if (before.day !== seen.day) throw gone()
    const { roster, stops } = await plannedBetween(
      inside,
      told.route,
      { from: window.day, to: window.day },
      { isOurs: true },
    )
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
    await offerHome(inside, appointments, { place, day: before.day })
  })
}

const isSame = ({ window }: Booking, from: Date): boolean => window?.from.getTime() === from.getTime()

/** Whether who asks may have a visit go on in its own hours with another team: nobody comes now, and they are the one who calls about it. */
const mayKeepHours = async ({ db, actor }: Context<AppointmentsTables>, { id }: Booking): Promise<boolean> =>
  isHelper(actor) && (await isToCall(db, id))

/** Whether who asks may still move a visit at home. A team that is under way is not called back by a page. */
export const isMovable = (actor: Actor, { state, window, startsAt }: Booking, now: Date): boolean =>
  state === 'booked' && (isHelper(actor) ? startsAt : (window?.from ?? startsAt)) > now

async function stopToMove(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  which: Which,
): Promise<Readonly<{ home: HomeWish; visit: Booking }>> {
  const { db, actor, now } = context
  const lock = db.isTransaction
  const { id } = await findVisit(context, appointments, which, { lock })
  const stop = await stopById(db, id, { lock })
  if (!stop?.position) throw noSuchLink()
  if (!isMovable(actor, stop, now)) throw new Refusal('conflict', 'appointments/too-late')
  return { home: { wish: stop.wish, position: stop.position }, visit: stop }
}

/** Retention: where past visits were, and where somebody waited who waits no more. Gives how many. For the job; may run twice. */
export async function eraseStops({ db, actor, now }: Context<AppointmentsTables>): Promise<number> {
  requireSystem(actor)
  const today = cityDay(now)
  const visits = await eraseStopsBefore(db, dayAfter(today, -daysKept), now)
  return visits + (await eraseWaitingHomes(db, today, now))
}
