import type { Actor, Context } from '#platform/context.ts'
import { type Booking, notTheirVisit, requireHelper, requireSystem } from './appointment.ts'
import { type AppointmentsTables, bookingFrom } from './store.ts'
import { secondAdults } from './upset-store.ts'

type Reader = Context<AppointmentsTables>

/** A visit as the people of a place see it. `secondAdult`: in the building instead of a colleague. */
export type VisitOfDay = Booking & Readonly<{ secondAdult: string | null }>

/** Who comes to a place on a day (`YYYY-MM-DD`), in order: visits, and times that are held. For employees. */
export async function visitsOn(
  { db, actor }: Reader,
  { place, day }: Readonly<{ place: string; day: string }>,
): Promise<readonly VisitOfDay[]> {
  requireHelper(actor)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', 'not in', ['cancelled', 'lapsed'])
    .orderBy('starts_at')
    .orderBy('desk')
    .execute()
  const adults = await secondAdults(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...bookingFrom(row), secondAdult: adults.get(row.id) ?? null }))
}

/** The visits to come of a resident, soonest first: for himself and who helps him. */
export async function visitsOf({ db, actor, now }: Reader, personId: string): Promise<readonly Booking[]> {
  requireSelfOrHelper(actor, personId)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .limit(50)
    .execute()
  return rows.map(bookingFrom)
}

/** Every visit that is kept of a resident, also past and cancelled, the latest first: what he may take along (GDPR art. 15). Held times are no visits. */
export async function everyVisitOf({ db, actor }: Reader, personId: string): Promise<readonly Booking[]> {
  requireSelfOrHelper(actor, personId)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'not in', ['held', 'lapsed'])
    .orderBy('starts_at', 'desc')
    .limit(1_000)
    .execute()
  return rows.map(bookingFrom)
}

function requireSelfOrHelper(actor: Actor, personId: string): void {
  if (actor.kind === 'resident' && actor.id === personId) return
  if (actor.kind === 'resident') throw notTheirVisit(actor)
  requireHelper(actor)
}

/** What was filled in beforehand for a visit that is still to come; null: nothing. For the program itself. */
export async function intakeOfVisit({ db, actor }: Reader, bookingId: string): Promise<string | null> {
  requireSystem(actor)
  const row = await db
    .selectFrom('appointments.booking')
    .select('case_id')
    .where('id', '=', bookingId)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  return row?.case_id ?? null
}

/** Where a visit, a time that is kept for somebody on the waiting list, or who waits is told of; null: nothing is known. For the program itself. */
export async function contactOfVisit(
  { db, actor }: Reader,
  bookingId: string,
): Promise<Readonly<{ kind: 'email' | 'phone'; address: string; name: string }> | null> {
  requireSystem(actor)
  const row = (await contactOfBooking(db, bookingId)) ?? (await contactOfWaiting(db, bookingId))
  return row?.kind && row.address ? { kind: row.kind, address: row.address, name: row.name ?? '' } : null
}

const contactOfBooking = (db: Reader['db'], id: string) =>
  db
    .selectFrom('appointments.booking as booking')
    .leftJoin('appointments.waiting as waiting', 'waiting.id', 'booking.for_waiting')
    .select(({ fn }) => [
      fn.coalesce('booking.contact_kind', 'waiting.contact_kind').as('kind'),
      fn.coalesce('booking.contact', 'waiting.contact').as('address'),
      fn.coalesce('booking.name', 'waiting.name').as('name'),
    ])
    .where('booking.id', '=', id)
    .executeTakeFirst()

const contactOfWaiting = (db: Reader['db'], id: string) =>
  db
    .selectFrom('appointments.waiting')
    .select(['contact_kind as kind', 'contact as address', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
