import type { Context } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { requireAnswerable } from './answerable.ts'
import type { Visitor } from './appointment.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, forgetClaims, insertClaims, insertEvent } from './store.ts'
import { type HomeHours, takeHours, untouched } from './take-home.ts'
import { type Given, givenOf, markOf } from './taking.ts'
import { whoComes } from './visitor.ts'

export type HomeAsk = HomeHours & Readonly<{ visitor: Visitor }>

/**
 * Books a visit at home within a window of two hours: for who answers for it (`requireAnswerable`; see `holdHome`). Employees book whatever the
 * route does, others what may be booked at home. Refuses as `takeHours` does, and `appointments/name-everybody`.
 */
export async function bookHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { visitor, ...hours }: HomeAsk,
): Promise<Given> {
  requireAnswerable(context.actor)
  const who = await whoComes(context, appointments.key, visitor, hours.wish)
  const visit = await takeHours(context, appointments, hours, {
    taking: async () => ({ ...untouched, ...who, state: 'booked', expires_at: null, keeper: null, hold_number: null }),
    onceTaken: async (inside, { id: bookingId, wish: { products }, endsAt: until }) => {
      await forgetClaims(inside.db, who.person_key, context.now)
      await insertClaims(inside.db, { personKey: who.person_key, products, bookingId, until })
      await insertEvent(inside.db, { bookingId, kind: 'booked', ...markOf(context) })
      await enqueue(inside.db, 'appointments.tell', { bookingId, what: 'confirmed' })
    },
  })
  return givenOf(appointments, visit)
}
