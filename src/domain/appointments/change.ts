import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, requireOwner } from './appointment.ts'
import { type Chance, tryChances } from './attempt.ts'
import type { Lane } from './layout.ts'
import { readLink } from './link.ts'
import type { Appointments, Offered } from './offer.ts'
import { dropUpset } from './propose.ts'
import {
  type AppointmentsTables,
  bookingById,
  deleteClaims,
  idleInterpreter,
  insertEvent,
  lapseHolds,
  moveClaims,
  shareDay,
  updateBooking,
} from './store.ts'
import { type Given, givenOf, interpretersFor, markOf, noSuchLink } from './taking.ts'
import { inTurns } from './turns.ts'
import { offerFreed } from './waiting.ts'

/** Which visit: by the link that only its customer has, or by its id for who is signed in. */
export type Which = Readonly<{ link: string }> | Readonly<{ bookingId: string }>

/** The visit, for whoever may see it. Refuses foreign links and foreign visits alike. */
export async function findVisit(
  context: Context<AppointmentsTables>,
  { key }: Appointments,
  which: Which,
  { lock = false } = {},
): Promise<Booking> {
  const linked = 'link' in which
  const id = linked ? readLink(key, 'booking', which.link) : which.bookingId
  const visit = id === null ? null : await bookingById(context.db, id, { lock })
  if (!visit || (linked && visit.state === 'held')) throw noSuchLink()
  requireOwner(context.actor, visit, linked)
  return visit
}

/**
 * Cancels a visit to come; its time goes to the first on the waiting list that fits. Cancelled twice, it stays so. Refuses
 * `appointments/too-late` once it began. Only to be called for a request that asks so, never for an address that is opened: scanners of mail
 * open every address.
 */
export async function cancelVisit(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  which: Which,
): Promise<void> {
  const { board } = appointments
  const visit = await inTurns(context, async (tx) => {
    const inside = { ...context, db: tx }
    const found = await findVisit(inside, appointments, which, { lock: true })
    if (found.state === 'cancelled') return null
    if (found.state !== 'booked' || found.startsAt <= context.now)
      throw new Refusal('conflict', 'appointments/too-late')
    await updateBooking(tx, found.id, { states: ['booked'] }, { state: 'cancelled' })
    await deleteClaims(tx, found.id)
    await dropUpset(inside, found.id)
    await insertEvent(tx, { bookingId: found.id, kind: 'cancelled', ...markOf(context) })
    await enqueue(tx, 'appointments.tell', { bookingId: found.id, what: 'cancelled' })
    await offerFreed(inside, appointments, found)
    return found
  })
  if (!visit) return
  await board.refreshDays([visit])
  board.tell({ place: visit.place, day: visit.day })
}

/**
 * Moves a visit to another time or place: the same visit, the same link, a higher `sequence`. Its old time goes to the waiting list. Either
 * both happen or neither. Refuses as booking does, and `appointments/too-late`.
 */
export async function moveVisit(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { to, ...which }: Which & Readonly<{ to: Offered }>,
): Promise<Given> {
  const { board } = appointments
  const before = await findVisit(context, appointments, which)
  // What was promised at home is moved by its route: `moveHome`.
  if (before.window) throw new Refusal('conflict', 'appointments/not-offered')
  // Who was booked at a place with a list needs nobody of that list to move within it.
  const own = 'link' in which ? { own: before.place } : {}
  const moved = await tryChances(
    context,
    appointments,
    { wish: before.wish, wanted: to, ...own },
    async (chance, lane) => {
      const move = () => moveTo(context, appointments, { id: before.id, chance, lane })
      const first = await move()
      const outcome = first === 'taken' && (await lapseHolds(context.db, chance)) > 0 ? await move() : first
      return typeof outcome === 'string' ? outcome : { result: outcome }
    },
  )
  await board.refreshDays([before, moved])
  for (const { place, day } of [before, moved]) board.tell({ place, day })
  return givenOf(appointments, moved)
}

async function moveTo(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { id, chance, lane }: Readonly<{ id: string; chance: Chance; lane: Lane }>,
): Promise<Booking | 'taken' | 'changed'> {
  const { place, day, startsAt, endsAt } = chance
  try {
    return await inTurns(context, async (tx) => {
      if (!(await shareDay(tx, chance, chance.revision))) return 'changed'
      const before = await bookingById(tx, id, { lock: true })
      if (before?.state !== 'booked' || before.startsAt <= context.now)
        throw new Refusal('conflict', 'appointments/too-late')
      const candidates = interpretersFor(appointments, { chance, lane, wish: before.wish })
      const interpreter =
        candidates && (await idleInterpreter(tx, candidates, { starts_at: startsAt, ends_at: endsAt }, id))
      if (candidates && !interpreter) return 'taken'
      const there = {
        interpreter,
        place,
        day,
        desk: lane.desk,
        employee_id: lane.employeeId,
        starts_at: startsAt,
        ends_at: endsAt,
      }
      const after = await updateBooking(tx, id, { states: ['booked'] }, { ...there, sequence: before.sequence + 1 })
      await moveClaims(tx, id, endsAt)
      await dropUpset({ ...context, db: tx }, id)
      const facts = { from: before.startsAt, fromPlace: before.place, to: startsAt, toPlace: place }
      await insertEvent(tx, { bookingId: id, kind: 'moved', facts, ...markOf(context) })
      await enqueue(tx, 'appointments.tell', { bookingId: id, what: 'moved' })
      await offerFreed({ ...context, db: tx }, appointments, before)
      return after ?? 'taken'
    })
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'employee_once' || broken === 'desk_once' || broken === 'interpreter_once') return 'taken'
    throw error
  }
}
