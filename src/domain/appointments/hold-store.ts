import { type Kysely, sql } from 'kysely'
import type { Booking } from './appointment.ts'
import { bookingFrom, updateBooking } from './store.ts'
import type { AppointmentsTables, BookingRow } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** Holds of somebody that ran out end: their numbers are free for others. */
export async function lapseHoldsOf(db: Db, keeper: Buffer): Promise<void> {
  await db
    .updateTable('appointments.booking')
    .set({ state: 'lapsed', expires_at: null })
    .where('state', '=', 'held')
    .where('keeper', '=', keeper)
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
}

/** How many holds of somebody still run. */
export async function countHolds(db: Db, keeper: Buffer): Promise<number> {
  const { count } = await db
    .selectFrom('appointments.booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('keeper', '=', keeper)
    .where('state', '=', 'held')
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow()
  return count
}

/** The first number of a keeper that no hold of theirs has; null: they have as many as they may. In a running transaction. */
export async function freeHoldNumber(db: Db, keeper: Buffer, most: number): Promise<number | null> {
  await lapseHoldsOf(db, keeper)
  const { rows } = await sql<{ number: number | null }>`
    select min(number)::int as number from generate_series(1, ${most}::int) number where not exists (
      select from appointments.booking held
      where held.keeper = ${keeper} and held.hold_number = number and held.state = 'held')`.execute(db)
  return rows[0]?.number ?? null
}

/** How often a hold can be made longer: WCAG 2.2.1 asks for ten at least. */
const mostExtensions = 12

/** A hold that still runs lasts so many seconds from now; the last time that this could be done, it stays as it is. Null: it ran out. */
export async function prolongHold(db: Db, id: string, seconds: number): Promise<Booking | null> {
  const row = await db
    .updateTable('appointments.booking')
    .set({
      expires_at: sql<Date>`case when extensions < ${mostExtensions}
        then greatest(expires_at, now() + ${seconds}::int * interval '1 second') else expires_at end`,
      extensions: sql<number>`least(extensions + 1, ${mostExtensions})`,
    })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('expires_at', '>', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

type VisitorRow = Pick<
  BookingRow,
  | 'name'
  | 'companions'
  | 'contact_kind'
  | 'contact'
  | 'person_id'
  | 'person_key'
  | 'case_id'
  | 'on_behalf_by'
  | 'channel'
>

/** How many other times wait for the same contact, and how often it was said who comes on this one. */
export async function countNamed(
  db: Db,
  { id, personKey }: Readonly<{ id: string; personKey: Buffer }>,
): Promise<Readonly<{ others: number; messages: number }>> {
  const { rows } = await sql<{ others: number; messages: number }>`select
    (select count(*)::int from appointments.booking
      where person_key = ${personKey} and id <> ${id} and state = 'held' and expires_at > now()) as others,
    (select count(*)::int from appointments.event where booking_id = ${id} and kind = 'named') as messages`.execute(db)
  return rows[0] ?? { others: 0, messages: 0 }
}

/** Whose a held time will be, and so many seconds from now to confirm it. Null: it ran out. */
export async function nameHold(
  db: Db,
  id: string,
  { visitor, seconds }: Readonly<{ visitor: VisitorRow; seconds: number }>,
): Promise<Booking | null> {
  const later = sql<Date>`greatest(expires_at, now() + ${seconds}::int * interval '1 second')`
  return updateBooking(
    db,
    id,
    { states: ['held'], alive: true },
    { ...visitor, code_tries: 0, expires_at: later as never },
  )
}

/** Counts a try at the code in the statement that reads whose it is: at most five. Null: no more, or no such hold. */
export async function tryCode(db: Db, id: string): Promise<Readonly<{ held: Booking; left: number }> | null> {
  const row = await db
    .updateTable('appointments.booking')
    .set({ code_tries: sql<number>`code_tries + 1` })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('name', 'is not', null)
    .where('code_tries', '<', 5)
    .returningAll()
    .executeTakeFirst()
  return row ? { held: bookingFrom(row), left: 5 - row.code_tries } : null
}

/** Whose a held time is, as a row; null: it was not said. */
export async function visitorOfHold(
  db: Db,
  id: string,
): Promise<(VisitorRow & Readonly<{ person_key: Buffer }>) | null> {
  const row = await db
    .selectFrom('appointments.booking')
    .select([
      'name',
      'companions',
      'contact_kind',
      'contact',
      'person_id',
      'person_key',
      'case_id',
      'on_behalf_by',
      'channel',
    ])
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('name', 'is not', null)
    .where('for_waiting', 'is', null)
    .where('for_booking', 'is', null)
    .executeTakeFirst()
  return row?.person_key ? { ...row, person_key: row.person_key } : null
}
