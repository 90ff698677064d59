import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAnswerable } from './answerable.ts'
import type { Booking, Visitor } from './appointment.ts'
import { countAtScreen } from './at-screen.ts'
import { idOfOnce } from './link.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, bookedAs, forgetClaims } from './store.ts'
import { type Ask, type Given, givenOf, takeTime, unknown } from './taking.ts'
import { whoComes } from './visitor.ts'

type Booked = Ask & Readonly<{ visitor: Visitor }>

/**
 * Books a time at once, in one statement: for who is signed in, who stands at a contact point, and employees on behalf of a customer (same places,
 * noted); not for who is unknown (`requireAnswerable`; see `askTime`). `once`: a key of the asker; the same sent again gives what it gave. Refuses `appointments/taken` and `appointments/not-offered` with
 * three `alternatives`, `appointments/one-each` for a second visit of a person for a product, `appointments/name-everybody`,
 * `appointments/other-booking` for a key that was used for something else, and `appointments/too-many-at-screen`; `screen`: at which one of a
 * contact point, of who is not signed in there (see `countAtScreen`).
 */
export async function bookTime(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  ask: Booked & Readonly<{ once?: string; screen?: string | undefined }>,
): Promise<Given> {
  requireAnswerable(context.actor)
  const visitor = await whoComes(context, appointments.key, ask.visitor, ask.wish)
  const booked = { ...unknown, ...visitor, state: 'booked', event: 'booked', tell: 'confirmed', holdFor: null } as const
  const id = ask.once === undefined ? null : idOfOnce(appointments.key, ask.once)
  const before = async () => (id === null ? null : bookedBefore(context, appointments, { id, ask, visitor }))
  if (ask.screen !== undefined) {
    const given = await before()
    if (given) return given
    await countAtScreen(context, appointments, ask.screen)
  }
  try {
    return await takeTime(context, appointments, ask, { ...booked, ...(id !== null && { id, whenLost: before }) })
  } catch (error) {
    const isTwice = brokenConstraint(error) === 'claim_pkey'
    if (!isTwice && !(error instanceof Refusal)) throw error
    // What was answered before, and not heard, is answered again: the time and the claim are its own.
    const given = await before()
    if (given) return given
    if (!isTwice) throw error
    // A visit that is over stands in nobody's way.
    if (!context.db.isTransaction && (await forgetClaims(context.db, visitor.person_key, context.now)) > 0)
      return bookTime(context, appointments, { ...ask, screen: undefined })
    throw new Refusal('conflict', 'appointments/one-each')
  }
}

/** The visit that was booked under a key of its asker, as long as it is to come; null: none. Only who booked it knows that key. */
export async function visitAsked(
  { db, now }: Context<AppointmentsTables>,
  { key }: Appointments,
  once: string,
): Promise<Booking | null> {
  const found = await bookedAs(db, idOfOnce(key, once))
  return found && found.visit.state === 'booked' && found.visit.startsAt > now ? found.visit : null
}

/** What was booked under this id. Refuses when it was for somebody else, for something else, or (unless it moved since) at another time. */
async function bookedBefore(
  { db }: Context<AppointmentsTables>,
  appointments: Appointments,
  { id, ask, visitor }: Readonly<{ id: string; ask: Booked; visitor: Awaited<ReturnType<typeof whoComes>> }>,
): Promise<Given | null> {
  const found = await bookedAs(db, id)
  if (!found) return null
  const { visit, personKey } = found
  const isSame =
    personKey?.equals(visitor.person_key) &&
    JSON.stringify([visit.name, visit.companions]) === JSON.stringify([visitor.name, visitor.companions]) &&
    JSON.stringify([visit.wish.products, visit.wish.persons]) ===
      JSON.stringify([ask.wish.products, ask.wish.persons]) &&
    (visit.sequence > 0 || (visit.place === ask.place && visit.startsAt.getTime() === ask.startsAt.getTime()))
  if (!isSame) throw new Refusal('conflict', 'appointments/other-booking')
  return givenOf(appointments, visit)
}
