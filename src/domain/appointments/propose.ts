import { takesSms } from '#outside/sms/index.ts'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, requireSystem } from './appointment.ts'
import type { PlaceDay } from './board.ts'
import { freeLanes } from './free.ts'
import { cellMinutes } from './grid.ts'
import { cellAt, revisionIn } from './layout.ts'
import { linkOf, readLink } from './link.ts'
import { needOn } from './need.ts'
import { type Appointments, alternativesTo, type Offered, policyOn } from './offer.ts'
import { type AppointmentsTables, bookingById, insertEvent, moveClaims, shareDay, updateBooking } from './store.ts'
import { type Given, givenOf, markOf, noSuchLink, takeLane, unknown } from './taking.ts'
import { inTurns } from './turns.ts'
import {
  endCallsOf,
  endCovers,
  insertCall,
  insertProposal,
  openProposal,
  proposalOfHold,
  settleProposal,
} from './upset-store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A proposal may have run out without an answer. */
    'appointments.proposal-ends': { bookingId: string }
  }
}

/** How many times near the old one are tried before somebody is called. */
const tries = 8

/**
 * Keeps the nearest other time for a visit that cannot go on, and promises a message with one button. The visit itself stays until its
 * customer chooses. False: there is nothing to propose, or no message reaches them: they stand on the call list.
 */
export async function propose(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  of: Readonly<{
    booking: Booking
    cause: string
    without: readonly PlaceDay[]
    notBy?: readonly string[] | undefined
  }>,
): Promise<boolean> {
  const { db, now } = context
  const { booking, cause } = of
  const kept = await keepNearest(context, appointments, of)
  if (kept) {
    // A second upset: the time that was kept for the first is free.
    await dropProposal(context, booking.id)
    await insertProposal(db, { bookingId: booking.id, holdId: kept.bookingId, cause, at: now })
    await insertEvent(db, { bookingId: booking.id, kind: 'proposed', facts: { cause }, ...markOf(context) })
    const after = kept.expiresAt ?? now
    await enqueue(db, 'appointments.proposal-ends', { bookingId: booking.id }, { after })
  }
  const reached = kept !== null && isReached(booking)
  if (reached) await enqueue(db, 'appointments.tell', { bookingId: booking.id, what: 'proposed' })
  else await insertCall(db, { bookingId: booking.id, cause, reason: kept ? 'no-mail' : 'nothing-free', at: now })
  return reached
}

/** Whether a message arrives at whom the visit is for: by mail, or as a text on a telephone that takes one. */
const isReached = ({ contact }: Pick<Booking, 'contact'>): boolean =>
  contact !== null && (contact.kind === 'email' || takesSms(contact.value))

async function keepNearest(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { booking, without, notBy = [] }: Omit<Parameters<typeof propose>[2], 'cause'>,
): Promise<Given | null> {
  const { board } = appointments
  const { now } = context
  const isOut = (place: string, day: string) => without.some((one) => one.place === place && one.day === day)
  const near = alternativesTo(appointments, booking.wish, { ...booking, now, most: tries, without: isOut })
  const { proposalHours } = policyOn(board.city, cityDay(now))
  for (const { place, startsAt } of near) {
    const day = cityDay(startsAt)
    const layout = board.layoutOf(place)
    const need = needOn(board.city, booking.wish, day)
    if (!layout || !need) continue
    const endsAt = new Date(startsAt.getTime() + need.cells * cellMinutes * 60_000)
    for (const lane of freeLanes(layout, need, cellAt(startsAt) - layout.origin)) {
      if (notBy.includes(lane.employeeId)) continue
      const taking = { ...unknown, event: 'kept', for_booking: booking.id, holdFor: proposalHours * 3_600 }
      const chance = { place, day, startsAt, endsAt, revision: revisionIn(layout, { place, day }) }
      const kept = await takeLane(context, appointments, { chance, lane, wish: booking.wish }, taking)
      if (typeof kept === 'object') return kept
    }
  }
  return null
}

/** The time that is proposed instead of a visit's own, for who has its link, and the link of the visit itself; null: none is open. */
export async function proposedFor(
  { db }: Context<AppointmentsTables>,
  { key }: Appointments,
  link: string,
): Promise<Readonly<{ visit: Booking; proposed: Offered; link: string }> | null> {
  const id = readLink(key, 'proposal', link)
  if (id === null) throw noSuchLink()
  const open = await openProposal(db, id)
  const [visit, hold] = open ? [await bookingById(db, id), await bookingById(db, open.holdId)] : []
  if (!visit || hold?.state !== 'held') return null
  return { visit, proposed: { place: hold.place, startsAt: hold.startsAt }, link: linkOf(key, 'booking', id) }
}

/** The secret of the address in the message with a proposal. */
export const proposalLink = ({ key }: Appointments, bookingId: string): string => linkOf(key, 'proposal', bookingId)

/** One click: the visit moves to the time that was kept for it. Twice, it changes nothing. Refuses `appointments/hold-expired`. */
export async function acceptProposal(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<Given> {
  const id = readLink(appointments.key, 'proposal', link)
  if (id === null) throw noSuchLink()
  const touched: PlaceDay[] = []
  const moved = await inTurns(context, async (tx) => {
    // Whoever looks at that day again comes before this or after it, never in between.
    const proposed = await openProposal(tx, id)
    const there = proposed && (await bookingById(tx, proposed.holdId))
    if (there) await shareDay(tx, there)
    const visit = await bookingById(tx, id, { lock: true })
    if (!visit) throw noSuchLink()
    const open = await openProposal(tx, id)
    if (open && open.id !== proposed?.id)
      throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    if (!open) {
      if (visit.state === 'booked' && visit.sequence > 0) return visit
      throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    }
    const ended = { state: 'lapsed', expires_at: null } as const
    const kept = await updateBooking(tx, open.holdId, { states: ['held'], alive: true }, ended)
    if (!kept || visit.state !== 'booked')
      throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    const { place, day, desk, startsAt, endsAt, interpreter } = kept
    const time = { interpreter, place, day, desk, employee_id: kept.employeeId, starts_at: startsAt, ends_at: endsAt }
    const after = await updateBooking(tx, id, { states: ['booked'] }, { ...time, sequence: visit.sequence + 1 })
    if (!after) throw new Error(`visit ${id} changed while it was locked`)
    await moveClaims(tx, id, endsAt)
    await settleProposal(tx, open.id, 'accepted', context.now)
    await dropUpset({ ...context, db: tx }, id)
    await insertEvent(tx, { bookingId: id, kind: 'accepted', ...markOf(context) })
    await enqueue(tx, 'appointments.tell', { bookingId: id, what: 'moved' })
    touched.push(visit, kept)
    return after
  })
  await appointments.board.refreshDays(touched)
  for (const { place, day } of touched) appointments.board.tell({ place, day })
  return givenOf(appointments, moved)
}

/** Another time is wanted: the one that was kept is free, and somebody calls. Twice, it changes nothing. */
export async function declineProposal(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<void> {
  const id = readLink(appointments.key, 'proposal', link)
  if (id === null) throw noSuchLink()
  const freed = await inTurns(context, async (tx) => {
    await bookingById(tx, id, { lock: true })
    const open = await openProposal(tx, id)
    if (!open) return null
    const ended = await updateBooking(tx, open.holdId, { states: ['held'] }, { state: 'lapsed', expires_at: null })
    await settleProposal(tx, open.id, 'declined', context.now)
    await insertCall(tx, { bookingId: id, cause: open.cause, reason: 'declined', at: context.now })
    await insertEvent(tx, { bookingId: id, kind: 'declined', ...markOf(context) })
    return ended
  })
  if (!freed) return
  await appointments.board.refreshDays([freed])
  appointments.board.tell({ place: freed.place, day: freed.day })
}

/** The customer chose otherwise: what was kept for a visit is free, and nobody calls. In a running transaction, which has the visit. */
export async function dropUpset(context: Context<AppointmentsTables>, visitId: string): Promise<void> {
  await dropProposal(context, visitId)
  await endCovers(context.db, visitId, context.now)
  await endCallsOf(context.db, { visit: visitId }, { by: context.actor.id, at: context.now, outcome: 'customer-chose' })
}

/** The customer came: what was kept instead is free, and nobody calls; who serves them stays as it is. In a running transaction, which has the visit. */
export async function endAsking(context: Context<AppointmentsTables>, visitId: string): Promise<void> {
  await dropProposal(context, visitId)
  await endCallsOf(context.db, { visit: visitId }, { by: context.actor.id, at: context.now, outcome: 'customer-came' })
}

async function dropProposal({ db, now }: Context<AppointmentsTables>, visitId: string): Promise<void> {
  const open = await openProposal(db, visitId)
  if (!open) return
  await updateBooking(db, open.holdId, { states: ['held'] }, { state: 'lapsed', expires_at: null })
  await settleProposal(db, open.id, 'withdrawn', now)
}

/** Nobody answered a proposal in time: its customer is called. One that was answered, or still runs, is left alone. For the job. */
export async function endProposal(context: Context<AppointmentsTables>, bookingId: string): Promise<void> {
  requireSystem(context.actor)
  await inTurns(context, async (tx) => {
    await bookingById(tx, bookingId, { lock: true })
    const open = await openProposal(tx, bookingId)
    const hold = open && (await bookingById(tx, open.holdId, { lock: true }))
    if (!open || (hold?.expiresAt && hold.expiresAt.getTime() > Date.now())) return
    await updateBooking(tx, open.holdId, { states: ['held'] }, { state: 'lapsed', expires_at: null })
    await callOff({ ...context, db: tx }, open.holdId, 'no-answer')
  })
}

/** The time that was kept for a proposal is gone too: its customer is called. */
export async function callOff(
  context: Context<AppointmentsTables>,
  holdId: string,
  reason: 'nothing-free' | 'no-answer',
): Promise<void> {
  const open = await proposalOfHold(context.db, holdId)
  if (!open) return
  await settleProposal(context.db, open.id, 'withdrawn', context.now)
  await insertCall(context.db, { bookingId: open.bookingId, cause: open.cause, reason, at: context.now })
}
