import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { closedDays, dayAfter, validOn } from '../catalogue/index.ts'
import { dayChanges, minutesOf } from '../places/index.ts'
import { rosterBetween } from '../roster/index.ts'
import type { Booking } from './appointment.ts'
import type { PlaceDay } from './board.ts'
import { canReceive, freeLanes } from './free.ts'
import { allSet, isSet } from './grid.ts'
import { cellAt, type Lane, layOut, markTaken, noDesk, type PlaceLayout, type Taken, takenFrom } from './layout.ts'
import { needOfVisit } from './need.ts'
import type { Appointments } from './offer.ts'
import { callOff, propose } from './propose.ts'
import { settleRoute } from './route-upset.ts'
import { type AppointmentsTables, bookingsOn, insertEvent, updateBooking } from './store.ts'
import { markOf } from './taking.ts'
import { insertCover, takenElsewhere } from './upset-store.ts'

/** What became of the visits that a sick call or other hours touched. Counts. */
export type Upset = Readonly<{
  /** Go on: with the colleague who is there, and a second adult in the building when they are alone. */
  served: number
  /** Got a proposal for another time. */
  proposed: number
  /** Have to be called. */
  toCall: number
}>

/**
 * Looks again at every visit and hold on these days, inside the transaction that changed hours or rosters (their revisions are raised, so
 * nobody books meanwhile). What can be served as it stands is left alone. Holds that cannot end; visits are served otherwise or get a proposal,
 * by the dated policy of the place. Nothing is cancelled.
 */
export async function settleUpset(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  {
    days,
    cause,
    without = days,
    notBy,
  }: Readonly<{
    days: readonly PlaceDay[]
    cause: string
    /** Where nothing is proposed: the picture of these days is old. */
    without?: readonly PlaceDay[]
    /** By whom nothing is proposed: they know less than the picture says. */
    notBy?: readonly string[] | undefined
  }>,
): Promise<Upset> {
  const upset = { served: 0, proposed: 0, toCall: 0 }
  const replan: Booking[] = []
  for (const at of days) {
    const layout = await layoutOn(context, appointments, at)
    if (!layout) {
      const { served, toCall } = await settleRoute(context, appointments, { at, cause })
      upset.served += served
      upset.toCall += toCall
      continue
    }
    const bookings = await bookingsOn(context.db, at)
    const taken = new Map(bookings.map((one) => [one.id, takenOf(one, layout)]))
    const people = layout.lanes.map(({ employeeId }) => employeeId)
    for (const row of await takenElsewhere(context.db, at, people)) taken.set(row.id, takenFrom(row, layout, noDesk))
    markTaken(layout, 0, layout.cells, [...taken.values()])
    for (const booking of bookings) {
      if (booking.startsAt <= context.now || stands(appointments, layout, booking)) continue
      if (booking.state === 'held') await endHold(context, booking)
      else if (booking.state === 'booked') {
        // Somebody else may take over at the same desk: the visit itself is in nobody's way.
        taken.delete(booking.id)
        markTaken(layout, 0, layout.cells, [...taken.values()])
        const lane = alternativeLane(context, appointments, { layout, booking, at })
        const { employeeId, desk } = lane ?? booking
        taken.set(booking.id, { ...takenOf(booking, layout), employeeId, desk })
        markTaken(layout, 0, layout.cells, [...taken.values()])
        if (!lane) replan.push(booking)
        else {
          await serve(context, appointments, { booking, lane, cause, layout, at })
          upset.served++
        }
      }
    }
  }
  // Who comes first is proposed a time first.
  const inOrder = replan.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  for (const booking of inOrder) {
    const proposed = await propose(context, appointments, { booking, cause, without, notBy })
    if (proposed) upset.proposed++
    else upset.toCall++
  }
  return upset
}

/** One place on one day, as it now is in this transaction. */
export async function layoutOn(
  { db, actor, now }: Context<AppointmentsTables>,
  { board }: Appointments,
  { place: id, day }: PlaceDay,
): Promise<PlaceLayout | null> {
  const { city } = board
  const [place, counter] = [city.places.find((one) => one.id === id), city.counters?.find((one) => one.place === id)]
  if (!place || !counter) return null
  const open = { db: db as never, actor, now }
  const { from, to } = minutesOf(day)
  const roster = await rosterBetween(open, { from: new Date(from * 60_000), until: new Date(to * 60_000) })
  const changes = await dayChanges(open.db, { from: day, to: dayAfter(day) })
  return layOut({ place, counter, closedOn: closedDays(city), changes, roster, from: day, days: 1 })
}

/** Whether a visit can be served by who it is with, as the place now is. */
function stands({ board }: Appointments, layout: PlaceLayout, booking: Booking): boolean {
  const need = needOfVisit(board.city, booking)
  const lane = layout.lanes.find(({ employeeId, desk }) => employeeId === booking.employeeId && desk === booking.desk)
  const { from, to } = takenOf(booking, layout)
  return lane !== undefined && need !== null && canReceive(lane, need) && allSet(lane.offered, from, to)
}

/**
 * Who serves a visit otherwise: a colleague who is free, with enough people there; else, where the policy of the place says so, whoever is
 * there alone. Null: nobody.
 */
function alternativeLane(
  { now }: Context<AppointmentsTables>,
  { board }: Appointments,
  { layout, booking, at }: Readonly<{ layout: PlaceLayout; booking: Booking; at: PlaceDay }>,
): Lane | null {
  const need = needOfVisit(board.city, booking)
  if (!need) return null
  const { from, to } = takenOf(booking, layout)
  const free = freeLanes(layout, { ...need, cells: to - from }, from)[0]
  if (free) return free
  if (policyFor(board, at, now)?.mode !== 'second-adult' || !allSet(layout.open, from, to)) return null
  const here = layout.lanes.filter((lane) => canReceive(lane, need) && allSet(lane.present, from, to))
  const own = here.find(({ employeeId, desk }) => employeeId === booking.employeeId && desk === booking.desk)
  return own ?? here.find((lane) => isIdle(lane, from, to)) ?? null
}

function policyFor({ city }: Appointments['board'], { place, day }: PlaceDay, now: Date) {
  const policy = validOn(city.counters?.find((one) => one.place === place)?.alone ?? [], day)
  return policy && { mode: day === cityDay(now) ? policy.today : policy.later, secondAdult: policy.secondAdult }
}

async function serve(
  context: Context<AppointmentsTables>,
  { board }: Appointments,
  of: Readonly<{ booking: Booking; lane: Lane; cause: string; layout: PlaceLayout; at: PlaceDay }>,
): Promise<void> {
  const { booking, lane, cause, layout, at } = of
  const { db, now } = context
  const { from, to } = takenOf(booking, layout)
  const alone = !allSet(layout.staffed, from, to)
  const secondAdult = alone ? (policyFor(board, at, now)?.secondAdult ?? null) : null
  await insertCover(db, { booking, cause, secondAdult, at: now })
  if (lane.employeeId !== booking.employeeId || lane.desk !== booking.desk)
    await updateBooking(db, booking.id, { states: ['booked'] }, { employee_id: lane.employeeId, desk: lane.desk })
  await insertEvent(db, { bookingId: booking.id, kind: 'covered', facts: { cause, alone }, ...markOf(context) })
}

async function endHold(context: Context<AppointmentsTables>, { id, forBooking, forWaiting }: Booking): Promise<void> {
  await updateBooking(context.db, id, { states: ['held'] }, { state: 'lapsed', expires_at: null })
  await insertEvent(context.db, { bookingId: id, kind: 'lapsed', ...markOf(context) })
  if (forWaiting) await enqueue(context.db, 'appointments.offer-ends', { waitingId: forWaiting })
  if (forBooking) await callOff(context, id, 'nothing-free')
}

function isIdle({ busy }: Lane, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSet(busy, at)) return false
  return true
}

const takenOf = (booking: Booking, { origin }: PlaceLayout): Taken => ({
  ...{ id: booking.id, employeeId: booking.employeeId, desk: booking.desk, expiresAt: null },
  ...{ from: cellAt(booking.startsAt) - origin, to: cellAt(booking.endsAt) - origin },
})
