import { type Kysely, sql } from 'kysely'
import type { Booking } from './appointment.ts'
import type { Wish } from './need.ts'
import { bookingFrom } from './store.ts'
import type { AppointmentsTables, WaitingRow } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** Somebody on the list, with who they are as a row of a booking. */
export type Waiting = Readonly<{
  id: string
  state: WaitingRow['state']
  wish: Wish
  visitor: Readonly<Pick<WaitingRow, 'name' | 'companions' | 'contact_kind' | 'contact' | 'person_id' | 'person_key'>>
}>

export async function insertWaiting(db: Db, row: WaitingRow): Promise<void> {
  await db.insertInto('appointments.waiting').values(row).execute()
}

/** Locked until the transaction ends: an offer is taken or passed on, never both. */
export async function waitingById(db: Db, id: string): Promise<Waiting | null> {
  const row = await db
    .selectFrom('appointments.waiting')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? waitingFrom(row) : null
}

/** Who waits for this place and day, who came first first; whoever is being offered something else is passed over. */
export async function waitingFor(
  db: Db,
  { place, day }: Readonly<{ place: string; day: string }>,
): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('appointments.waiting')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .where((is) => is(is.val(place), '=', is.fn.any('places')))
    .where(sql<boolean>`(weekdays = '{}' or extract(isodow from ${day}::date)::int = any(weekdays))`)
    .orderBy('made_at')
    .orderBy('id')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(waitingFrom)
}

export async function setWaiting(
  db: Db,
  id: string,
  from: WaitingRow['state'],
  state: WaitingRow['state'],
): Promise<void> {
  await db.updateTable('appointments.waiting').set({ state }).where('id', '=', id).where('state', '=', from).execute()
}

/** The time that is kept for somebody on the list, or that they took. */
export async function heldFor(db: Db, waitingId: string, state: 'held' | 'booked' = 'held'): Promise<Booking | null> {
  const row = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('for_waiting', '=', waitingId)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

/** The same for who only looks: nothing is locked. */
export async function lookAtHeld(db: Db, waitingId: string): Promise<Booking | null> {
  const row = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('for_waiting', '=', waitingId)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

const waitingFrom = (row: WaitingRow): Waiting => ({
  ...{ id: row.id, state: row.state },
  wish: {
    ...{ products: row.products, persons: row.persons },
    ...{ language: row.language ?? undefined, facilities: row.facilities },
    ...{ interpreter: row.interpreting, longer: row.longer },
  },
  visitor: {
    ...{ name: row.name, companions: row.companions, contact_kind: row.contact_kind, contact: row.contact },
    ...{ person_id: row.person_id, person_key: row.person_key },
  },
})
