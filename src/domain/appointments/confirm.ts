import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Booking } from './appointment.ts'
import {
  type AppointmentsTables,
  bookingById,
  forgetClaims,
  insertClaims,
  insertEvent,
  shareDay,
  updateBooking,
} from './store.ts'
import { markOf } from './taking.ts'
import type { whoComes } from './visitor.ts'

/**
 * A hold, locked until the transaction ends. Of hours at home the day comes first: who plans the round sees them as held or as booked, and never
 * takes them for over while they become a visit.
 */
export async function heldToConfirm(db: Context<AppointmentsTables>['db'], id: string): Promise<Booking | null> {
  const seen = await bookingById(db, id)
  if (seen?.window) await shareDay(db, seen)
  return bookingById(db, id, { lock: true })
}

/**
 * A hold that still runs becomes a visit of somebody, with its claims, its event and a message. Null: it ran out. In a running transaction;
 * refuses `appointments/one-each`.
 */
export async function saveConfirmed(
  context: Context<AppointmentsTables>,
  held: Booking,
  visitor: Awaited<ReturnType<typeof whoComes>>,
): Promise<Booking | null> {
  const { db, now } = context
  const confirmed = { ...visitor, state: 'booked', expires_at: null, keeper: null } as const
  const booked = await updateBooking(db, held.id, { states: ['held'], alive: true }, confirmed)
  if (!booked) return null
  const { person_key: personKey } = visitor
  await forgetClaims(db, personKey, now)
  try {
    await insertClaims(db, { personKey, products: held.wish.products, bookingId: held.id, until: held.endsAt })
  } catch (error) {
    if (brokenConstraint(error) === 'claim_pkey') throw new Refusal('conflict', 'appointments/one-each')
    throw error
  }
  await insertEvent(db, { bookingId: held.id, kind: 'booked', ...markOf(context) })
  await enqueue(db, 'appointments.tell', { bookingId: held.id, what: 'confirmed' })
  return booked
}
