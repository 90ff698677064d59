import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { AppointmentsTables } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** Where there may be room again, as the database marked it. */
export async function markedPlaces(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('appointments.room').select('place').distinct().orderBy('place').execute()
  return rows.map(({ place }) => place)
}

/** One at a time gives out the room of a place, until the transaction ends; and leaves no marks while it does. */
export async function beginOffering(db: Db, place: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointments/room/${place}`}, 0)),
    set_config('appointments.offering', 'yes', true)`.execute(db)
}

/** Takes the marks of a place away, in a running transaction; gives their days, in order. What is marked meanwhile stays. */
export async function takeMarks(db: Db, place: string): Promise<readonly string[]> {
  const rows = await db.deleteFrom('appointments.room').where('place', '=', place).returning('day').execute()
  return [...new Set(rows.map(({ day }) => day))].toSorted()
}

/** Says that somebody is to look again at a place on these days, some seconds later. */
export async function leaveMarks(db: Db, place: string, days: readonly string[]): Promise<void> {
  for (const day of days) await sql`select appointments.leave_mark(${place}, ${day}::date)`.execute(db)
}

/** Marks every place and day for which somebody waits, from a day on: anything may have changed. */
export async function markEverywhere(db: Db, from: string): Promise<void> {
  await sql`select appointments.leave_mark(place, day) from (
    select distinct place, day::date as day from appointments.waiting w cross join unnest(w.places) place
    cross join generate_series(greatest(w.from_day, ${from}::date), w.to_day, interval '1 day') day
    where w.state = 'waiting' order by place, day) hoped`.execute(db)
}

/**
 * Holds end that ran out where somebody waits; what is kept for a proposal or for somebody who waits has its own job. One that somebody works on
 * just now is left.
 */
export async function endRunOut(db: Db): Promise<void> {
  await sql`update appointments.booking set state = 'lapsed', expires_at = null where id in (
    select b.id from appointments.booking b
    where b.state = 'held' and b.expires_at < now() and b.for_waiting is null and b.for_booking is null
      and exists (select from appointments.waiting w where w.state = 'waiting' and b.day between w.from_day and w.to_day
        and (b.place = any(w.places) or (b.interpreter is not null and w.interpreting)))
    for update skip locked)`.execute(db)
}

type Mark = Readonly<{ by: string; channel: string; at: Date }>

/** What happened to who waits. */
export async function insertWaitingEvent(
  db: Db,
  waitingId: string,
  kind: AppointmentsTables['appointments.waiting_event']['kind'],
  mark: Mark,
): Promise<void> {
  await db
    .insertInto('appointments.waiting_event')
    .values({ id: newId(), waiting_id: waitingId, kind, ...mark })
    .execute()
}
