import type { Kysely } from 'kysely'
import type { Booking } from './appointment.ts'
import { bookingFrom } from './store.ts'
import type { AppointmentsTables } from './tables.ts'

type Db = Kysely<AppointmentsTables>
type FeedRow = AppointmentsTables['appointments.calendar_feed']

const running = (db: Db) => db.selectFrom('appointments.calendar_feed').selectAll().where('revoked_at', 'is', null)

export async function feedById(db: Db, id: string): Promise<FeedRow | null> {
  return (await running(db).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function feedOf(db: Db, employeeId: string): Promise<FeedRow | null> {
  return (await running(db).where('employee_id', '=', employeeId).executeTakeFirst()) ?? null
}

export async function insertFeed(db: Db, row: FeedRow): Promise<void> {
  await db.insertInto('appointments.calendar_feed').values(row).execute()
}

export async function revokeFeeds(db: Db, employeeId: string, at: Date): Promise<void> {
  await db
    .updateTable('appointments.calendar_feed')
    .set({ revoked_at: at })
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The visits that somebody receives or leads in a stretch of time, soonest first. */
export async function visitsServedBy(
  db: Db,
  employeeId: string,
  { from, until }: Readonly<{ from: Date; until: Date }>,
): Promise<readonly Booking[]> {
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('employee_id', '=', employeeId)
    .where('state', 'in', ['booked', 'arrived', 'done'])
    .where('ends_at', '>', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .limit(2_000)
    .execute()
  return rows.map(bookingFrom)
}
