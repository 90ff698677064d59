import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Position } from '../catalogue/index.ts'
import type { Booking } from './appointment.ts'
import { bookingFrom, moveClaims } from './store.ts'
import type { AppointmentsTables, BookingRow, StopRow } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** A visit at home with where it is. */
export type Stop = Booking &
  Readonly<{ people: number; address: string | null; position: Position | null; arrivedAt: Date | null }>

type NewStop = Readonly<{ people: number; address: string; position: Position }>

/** The visits at home of a route between two days, both included, in the order of the round; those that are over too, none cancelled. */
export async function stopsBetween(
  db: Db,
  { place, from, to }: Readonly<{ place: string; from: string; to: string }>,
  { lock = false } = {},
): Promise<readonly Stop[]> {
  const rows = await stopsFrom(db)
    .where('place', '=', place)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('state', 'not in', ['cancelled', 'lapsed'])
    .orderBy('starts_at')
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate('booking'))
    .execute()
  return rows.map(stopFrom)
}

export async function stopById(db: Db, bookingId: string, { lock = false } = {}): Promise<Stop | null> {
  const row = await stopsFrom(db)
    .where('booking.id', '=', bookingId)
    .$if(lock, (query) => query.forUpdate('booking'))
    .executeTakeFirst()
  return row ? stopFrom(row) : null
}

const stopsFrom = (db: Db) =>
  db
    .selectFrom('appointments.booking as booking')
    .innerJoin('appointments.stop as stop', 'stop.booking_id', 'booking.id')
    .selectAll('booking')
    .select(['stop.people', 'stop.address', 'stop.latitude', 'stop.longitude', 'stop.arrived_at'])

const stopFrom = (
  row: BookingRow & Pick<StopRow, 'people' | 'address' | 'latitude' | 'longitude' | 'arrived_at'>,
): Stop => ({
  ...bookingFrom(row),
  ...{ people: row.people, address: row.address, arrivedAt: row.arrived_at },
  position:
    row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
})

/** Takes where it was out of visits of days before this one, and out of hours that were held since a day and became none; gives how many. */
export async function eraseStopsBefore(db: Db, day: string, at: Date): Promise<number> {
  const dayAgo = new Date(at.getTime() - 86_400_000)
  const { numUpdatedRows } = await db
    .updateTable('appointments.stop')
    .set({ address: null, latitude: null, longitude: null, erased_at: at })
    .where('erased_at', 'is', null)
    .where('booking_id', 'in', (from) =>
      from
        .selectFrom('appointments.booking')
        .select('id')
        .where('window_from', 'is not', null)
        .where((is) =>
          is.or([
            is('day', '<', day),
            is.and([is('state', '=', 'lapsed'), is('made_at', '<', dayAgo)]),
            is.and([is('state', '=', 'held'), is('expires_at', '<', sql<Date>`now() - interval '1 day'`)]),
          ]),
        ),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A visit at home: the booking, where it is, what was done. In a running transaction. */
export async function insertStop(db: Db, booking: Omit<BookingRow, 'id'>, stop: NewStop): Promise<Booking> {
  const row = { ...booking, id: newId() }
  await db.insertInto('appointments.booking').values(row).execute()
  const { people, address, position } = stop
  await db
    .insertInto('appointments.stop')
    .values({ booking_id: row.id, people, address, ...position, arrived_at: null, erased_at: null })
    .execute()
  return bookingFrom(row)
}

export async function markArrived(db: Db, bookingId: string, at: Date | null): Promise<void> {
  await db.updateTable('appointments.stop').set({ arrived_at: at }).where('booking_id', '=', bookingId).execute()
}

/** Other times or another team; from the last to the first, so that none stands in the way of another. What a visit claims lasts as long as it. */
export async function moveStops(
  db: Db,
  moved: readonly Readonly<{ id: string; startsAt: Date; endsAt: Date; team: string; employeeId: string }>[],
): Promise<void> {
  const lastFirst = moved.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime())
  for (const { id, startsAt, endsAt, team, employeeId } of lastFirst) {
    await db
      .updateTable('appointments.booking')
      .set({ starts_at: startsAt, ends_at: endsAt, desk: team, employee_id: employeeId })
      .where('id', '=', id)
      .execute()
    await moveClaims(db, id, endsAt)
  }
}
