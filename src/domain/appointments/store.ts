import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Booking } from './appointment.ts'
import type { PlaceDay } from './board.ts'
import type { AppointmentsTables, BookingRow } from './tables.ts'

export type { AppointmentsTables } from './tables.ts'

type Db = Kysely<AppointmentsTables>

export type TakenRow = Pick<
  BookingRow,
  'id' | 'place' | 'day' | 'employee_id' | 'desk' | 'interpreter' | 'starts_at' | 'ends_at' | 'expires_at'
>
const takenColumns = [
  ...(['id', 'place', 'day', 'employee_id', 'desk', 'interpreter', 'starts_at', 'ends_at', 'expires_at'] as const),
] as const
const takes = ['held', 'booked', 'arrived'] as const

/** Every place and day that can be booked has its row, which who books shares. */
export async function ensureDays(
  db: Db,
  places: readonly string[],
  { first, days }: Readonly<{ first: string; days: number }>,
): Promise<void> {
  await sql`insert into appointments.day (place, day)
    select place, ${first}::date + n from unnest(${[...places]}::text[]) place, generate_series(0, ${days - 1}::int) n
    on conflict do nothing`.execute(db)
}

export async function revisionsBetween(db: Db, from: string, to: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('appointments.day')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(rows.map(({ place, day, revision }) => [`${place}/${day}`, revision]))
}

export async function takenBetween(db: Db, from: string, to: string): Promise<readonly TakenRow[]> {
  return db
    .selectFrom('appointments.booking')
    .select(takenColumns)
    .where('state', 'in', takes)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

export async function takenOn(db: Db, days: readonly PlaceDay[]): Promise<readonly TakenRow[]> {
  if (days.length === 0) return []
  return db
    .selectFrom('appointments.booking')
    .select(takenColumns)
    .where('state', 'in', takes)
    .where('day', 'in', [...new Set(days.map(({ day }) => day))])
    .where('place', 'in', [...new Set(days.map(({ place }) => place))])
    .execute()
}

/** Who changes what is offered waits for those who are booking on these days, and makes later ones look again. In order: no deadlock. */
export async function raiseRevisions(db: Db, days: readonly PlaceDay[]): Promise<void> {
  const inOrder = days.toSorted((a, b) => a.place.localeCompare(b.place) || a.day.localeCompare(b.day))
  for (const { place, day } of inOrder)
    await db
      .insertInto('appointments.day')
      .values({ place, day, revision: 1 })
      .onConflict((conflict) => conflict.columns(['place', 'day']).doUpdateSet({ revision: sql`day.revision + 1` }))
      .execute()
}

export type NewBooking = Omit<
  BookingRow,
  | 'erased_at'
  | 'sequence'
  | 'expires_at'
  | 'made_at'
  | 'hold_number'
  | 'window_from'
  | 'window_until'
  | 'extensions'
  | 'interpreter'
  | 'code_tries'
> &
  Readonly<{
    /** Who could interpret then; null: nobody has to. */
    interpreters: readonly string[] | null
    /** Seconds for which a hold lasts; null for a booking. */
    holdFor: number | null
    holdsEach: number
    revision: number
    at: Date
    by: string
    event: string
    /** What the handler of `appointments.tell` is to say; null: nothing. */
    tell: string | null
  }>

type Between = Readonly<{ starts_at: Date; ends_at: Date }>

/** Who of them is at no other visit than this one then; null: nobody. */
export async function idleInterpreter(
  db: Db,
  interpreters: readonly string[],
  { starts_at, ends_at }: Between,
  except: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select candidate.id from unnest(${[...interpreters]}::text[]) with ordinality candidate (id, turn)
    where not exists (
      select from appointments.booking other
      where other.interpreter = candidate.id and other.state in ('held', 'booked', 'arrived') and other.id <> ${except}::uuid
        and tstzrange(other.starts_at, other.ends_at) && tstzrange(${starts_at}::timestamptz, ${ends_at}::timestamptz))
    order by turn limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/**
 * Holds on that day that ran out by now (not: when this transaction began, it may have waited for the day) end, elsewhere too where somebody
 * interprets. Gives how many. One that somebody works on just now is left: two who end several would wait for each other.
 */
export async function lapseHolds(db: Db, { place, day }: PlaceDay): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('appointments.booking')
    .set({ state: 'lapsed', expires_at: null })
    .where('id', 'in', (within) =>
      within
        .selectFrom('appointments.booking')
        .select('id')
        .where('state', '=', 'held')
        .where((is) => is.or([is('place', '=', place), is('interpreter', 'is not', null)]))
        .where('day', '=', day)
        .where('expires_at', '<', sql<Date>`clock_timestamp()`)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Claims of visits that are over stand in nobody's way. */
export async function forgetClaims(db: Db, personKey: Buffer, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('appointments.claim')
    .where('person_key', '=', personKey)
    .where('until', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function insertClaims(
  db: Db,
  {
    personKey,
    products,
    bookingId,
    until,
  }: { personKey: Buffer; products: readonly string[]; bookingId: string; until: Date },
): Promise<void> {
  await db
    .insertInto('appointments.claim')
    .values(products.map((product) => ({ person_key: personKey, product, booking_id: bookingId, until })))
    .execute()
}

export async function deleteClaims(db: Db, bookingId: string): Promise<void> {
  await db.deleteFrom('appointments.claim').where('booking_id', '=', bookingId).execute()
}

export async function moveClaims(db: Db, bookingId: string, until: Date): Promise<void> {
  await db.updateTable('appointments.claim').set({ until }).where('booking_id', '=', bookingId).execute()
}

/** Changes a booking that is in one of these states; null: it is in another, or (`alive`) its hold ran out. */
export async function updateBooking(
  db: Db,
  id: string,
  { states, alive = false }: Readonly<{ states: readonly BookingRow['state'][]; alive?: boolean }>,
  change: Partial<BookingRow>,
): Promise<Booking | null> {
  const row = await db
    .updateTable('appointments.booking')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...states])
    .$if(alive, (query) => query.where('expires_at', '>', sql<Date>`clock_timestamp()`))
    .returningAll()
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

export async function bookingById(db: Db, id: string, { lock = false } = {}): Promise<Booking | null> {
  const row = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

/** A visit with the key of whose it is. */
export async function bookedAs(
  db: Db,
  id: string,
): Promise<Readonly<{ visit: Booking; personKey: Buffer | null }> | null> {
  const row = await db.selectFrom('appointments.booking').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { visit: bookingFrom(row), personKey: row.person_key } : null
}

/** Everything that takes time at a place on a day, locked; soonest first. */
export async function bookingsOn(db: Db, { place, day }: PlaceDay): Promise<readonly Booking[]> {
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', 'in', takes)
    .orderBy('starts_at')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(bookingFrom)
}

/** The places and days from `from` on, on which these employees have a visit or a hold. */
export async function bookedDaysOf(db: Db, employeeIds: readonly string[], from: string): Promise<readonly PlaceDay[]> {
  return db
    .selectFrom('appointments.booking')
    .select(['place', 'day'])
    .distinct()
    .where('employee_id', 'in', [...employeeIds])
    .where('day', '>=', from)
    .where('state', 'in', takes)
    .execute()
}

/** Whether this day still offers what it did under this number (without one: whatever it offers); nobody changes it until this transaction ends. */
export async function shareDay(db: Db, { place, day }: PlaceDay, revision?: number): Promise<boolean> {
  const row = await db
    .selectFrom('appointments.day')
    .select('revision')
    .where('place', '=', place)
    .where('day', '=', day)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

export async function insertEvent(
  db: Db,
  event: Readonly<{ bookingId: string; kind: string; by: string; channel: string; at: Date; facts?: object }>,
): Promise<void> {
  const { bookingId, facts = {}, ...rest } = event
  await db
    .insertInto('appointments.event')
    .values({ ...rest, id: newId(), booking_id: bookingId, facts: JSON.stringify(facts) })
    .execute()
}

export const bookingFrom = (row: BookingRow): Booking => ({
  ...{ id: row.id, state: row.state, code: row.code, place: row.place, day: row.day, desk: row.desk },
  ...{ employeeId: row.employee_id, startsAt: row.starts_at, endsAt: row.ends_at },
  window: row.window_from && row.window_until ? { from: row.window_from, until: row.window_until } : null,
  wish: {
    ...{ products: row.products, persons: row.persons },
    ...{ language: row.language ?? undefined, facilities: row.facilities },
    ...{ interpreter: row.interpreting, longer: row.longer },
  },
  interpreter: row.interpreter,
  ...{
    name: row.name,
    companions: row.companions,
    personId: row.person_id,
    caseId: row.case_id,
    onBehalfBy: row.on_behalf_by,
  },
  contact: row.contact_kind && row.contact ? { kind: row.contact_kind, value: row.contact } : null,
  ...{ sequence: row.sequence, expiresAt: row.expires_at, forWaiting: row.for_waiting, forBooking: row.for_booking },
})
