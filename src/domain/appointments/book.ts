import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Visitor } from './appointment.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, forgetClaims } from './store.ts'
import { type Ask, type Given, takeTime, unknown } from './taking.ts'
import { whoComes } from './visitor.ts'

/**
 * Books a time at once, in one statement: for who fills in everything on one page, and for employees on behalf of a customer (same places,
 * noted). Refuses `appointments/taken` and `appointments/not-offered` with three `alternatives`, `appointments/one-each` for a second visit of
 * a person for a product, `appointments/name-everybody`.
 */
export async function bookTime(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  ask: Ask & Readonly<{ visitor: Visitor }>,
): Promise<Given> {
  const visitor = await whoComes(context, appointments.key, ask.visitor, ask.wish)
  const booked = { ...unknown, ...visitor, state: 'booked', event: 'booked', tell: 'confirmed', holdFor: null } as const
  const book = () => takeTime(context, appointments, ask, booked)
  try {
    return await book()
  } catch (error) {
    if (brokenConstraint(error) !== 'claim_pkey') throw error
    // A visit that is over stands in nobody's way.
    if (!context.db.isTransaction && (await forgetClaims(context.db, visitor.person_key, context.now)) > 0)
      return bookTime(context, appointments, ask)
    throw new Refusal('conflict', 'appointments/one-each')
  }
}
