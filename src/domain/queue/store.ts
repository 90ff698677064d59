import { CompiledQuery, type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { EventRow, Letter, QueueTables, VisitorRow } from './tables.ts'
import type { Visitor } from './visitor.ts'

export type { Letter, QueueTables } from './tables.ts'

type Db = Kysely<QueueTables>

/** The next number of a letter at a place today. Who asks at the same time waits for the other. */
export async function nextNumber(db: Db, place: string, day: string, letter: Letter): Promise<number> {
  const { last } = await db
    .insertInto('queue.number')
    .values({ place, day, letter, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['place', 'day', 'letter']).doUpdateSet({ last: sql`queue.number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export type NewVisitor = Pick<
  VisitorRow,
  | 'place'
  | 'day'
  | 'letter'
  | 'number'
  | 'booking_id'
  | 'products'
  | 'themes'
  | 'persons'
  | 'language'
  | 'facilities'
  | 'certificates'
  | 'minutes'
  | 'arrived_at'
  | 'own_time'
  | 'turn_at'
  | 'told_from'
  | 'told_to'
>

/** Null: this appointment has its ticket already. */
export async function insertVisitor(db: Db, row: NewVisitor): Promise<Visitor | null> {
  const still = {
    for_employee: null,
    passed_on: false,
    colleague_left: false,
    state: 'waiting',
    seat_id: null,
    desk: null,
  } as const
  const not = { called_at: null, first_called_at: null, calls: 0, ended_at: null, outcome: null } as const
  const inserted = await db
    .insertInto('queue.visitor')
    .values({ id: newId(), ...row, ...still, ...not })
    .onConflict((conflict) => conflict.column('booking_id').doNothing())
    .returningAll()
    .executeTakeFirst()
  return inserted ? visitorFrom(inserted) : null
}

export async function visitorById(db: Db, id: string, { lock = false } = {}): Promise<Visitor | null> {
  const row = await db
    .selectFrom('queue.visitor')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? visitorFrom(row) : null
}

export async function visitorOfBooking(db: Db, bookingId: string): Promise<Visitor | null> {
  const row = await db.selectFrom('queue.visitor').selectAll().where('booking_id', '=', bookingId).executeTakeFirst()
  return row ? visitorFrom(row) : null
}

/** Everybody who was at a place on a day, in the order in which they came. */
export async function visitorsOn(db: Db, place: string, day: string): Promise<readonly Visitor[]> {
  const rows = await db
    .selectFrom('queue.visitor')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .orderBy('id')
    .execute()
  return rows.map(visitorFrom)
}

/** Who waits or is served at a place, and the last so many who were called: what a screen needs of a day, however long that was. */
export async function visitorsOnScreen(
  db: Db,
  place: string,
  day: string,
  lastCalled: number,
): Promise<readonly Visitor[]> {
  const ofDay = db.selectFrom('queue.visitor').where('place', '=', place).where('day', '=', day)
  const last = ofDay.select('id').where('called_at', 'is not', null).orderBy('called_at', 'desc').limit(lastCalled)
  const rows = await ofDay
    .selectAll()
    .where((is) => is.or([is('state', 'in', ['waiting', 'called']), is('id', 'in', last)]))
    .orderBy('id')
    .execute()
  return rows.map(visitorFrom)
}

export async function updateVisitor(db: Db, id: string, change: Partial<VisitorRow>): Promise<Visitor> {
  const row = await db
    .updateTable('queue.visitor')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return visitorFrom(row)
}

export type CallingFor = Readonly<{ employeeId: string; day: string; now: Date; channel: string }>
/** Who was called: what a screen shows of them. */
export type CalledNow = Pick<Visitor, 'id' | 'place' | 'ticket'>

/** Of the seat that calls: whom it can receive (`canReceive`). The statement names its columns: one that gives `*` is planned anew every time. */
const fits = `v.state = 'waiting' and v.place = seat.place and v.day = seat.day
  and (v.for_employee = seat.employee_id or (v.for_employee is null and v.themes <@ seat.themes
    and v.certificates <@ seat.certificates))
  and (v.language is null or v.language = any(seat.languages)) and v.facilities <@ seat.facilities`
/** `compareTurns`. Each of the three has a bound of its own, so that each reads its index from the front and stops at the first. */
const firstOf = (which: string) => `(select v.id from queue.visitor v where ${fits} and ${which}
  order by v.turn_at, v.id limit 1 for update skip locked)`
/** $1 employee, $2 day, $3 now, $4 id of the event, $5 channel. Made once: a call is too short to write its statement each time. */
const callFirstText = `
  with mine as materialized (
    -- Who gets up at this moment waits for this call, or was first: then nobody is called to an empty desk.
    select id, desk, place, day, employee_id, themes, languages, facilities, certificates
    from queue.seat where employee_id = $1::uuid and day = $2::date and left_at is null for key share),
  next as materialized (
    select seat.id as seat_id, seat.desk, coalesce(
      ${firstOf('v.own_time and v.turn_at <= $3::timestamptz')},
      ${firstOf('v.turn_at <= $3::timestamptz')},
      ${firstOf('v.turn_at > $3::timestamptz')}) as id
    from mine seat),
  called as (
    update queue.visitor one set state = 'called', seat_id = next.seat_id, desk = next.desk, calls = calls + 1,
      called_at = $3::timestamptz, first_called_at = coalesce(first_called_at, $3::timestamptz)
    from next where one.id = next.id
    returning one.id, place, letter, number, calls, first_called_at, called_at),
  noted as (
    insert into queue.event (id, visitor_id, kind, by, channel, at, before)
    select $4::uuid, id, 'call', $1::uuid, $5, $3::timestamptz,
      jsonb_build_object('state', 'waiting', 'seat_id', null, 'desk', null, 'calls', calls - 1, 'called_at', null,
        'first_called_at', nullif(first_called_at, called_at)) from called)
  select id, place, letter, number from called`

/**
 * Calls who is next for the seat of an employee, in one statement with its event: the first of the order whom it can receive and whom nobody
 * else is calling at this moment. Null: nobody, or the employee sits nowhere. Breaks `one_at_a_time` when somebody is there still.
 */
export async function callFirst(db: Db, { employeeId, day, now, channel }: CallingFor): Promise<CalledNow | null> {
  const { rows } = await db.executeQuery<Pick<VisitorRow, 'id' | 'place' | 'letter' | 'number'>>(
    CompiledQuery.raw(callFirstText, [employeeId, day, now, newId(), channel]),
  )
  const [row] = rows
  return row ? { id: row.id, place: row.place, ticket: ticketOf(row) } : null
}

/** `id`: where it was made elsewhere. */
export async function insertEvent(
  db: Db,
  event: Omit<EventRow, 'id' | 'undoes'> & { id?: string | undefined; undoes?: string },
): Promise<void> {
  await db
    .insertInto('queue.event')
    .values({ undoes: null, ...event, id: event.id ?? newId() })
    .execute()
}

/** Whether this was done with this visitor already. */
export async function eventKnown(
  db: Db,
  { id, visitorId }: Readonly<{ id: string; visitorId: string }>,
): Promise<boolean> {
  const known = db.selectFrom('queue.event').select('id').where('id', '=', id).where('visitor_id', '=', visitorId)
  return (await known.executeTakeFirst()) !== undefined
}

/** The last thing that was done with a visitor. */
export async function lastEvent(
  db: Db,
  visitorId: string,
): Promise<(Omit<EventRow, 'before'> & { before: Partial<VisitorRow> | null }) | null> {
  const row = await db
    .selectFrom('queue.event')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  // The driver reads jsonb as it is.
  return row ? { ...row, before: row.before as Partial<VisitorRow> | null } : null
}

export async function isServing(db: Db, seatId: string): Promise<boolean> {
  const row = await db
    .selectFrom('queue.visitor')
    .select('id')
    .where('seat_id', '=', seatId)
    .where('state', '=', 'called')
    .executeTakeFirst()
  return row !== undefined
}

type OfDay = Readonly<{ place: string; day: string }>

/** The places and days, both ends included, on which somebody is still in the line or at a desk. */
export async function openDays(
  db: Db,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<readonly OfDay[]> {
  return db
    .selectFrom('queue.visitor')
    .select(['place', 'day'])
    .distinct()
    .where('state', 'in', ['waiting', 'called', 'parked'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

/** Everybody of a day who did not end yet; whoever is being handled at this moment is passed over. */
export async function visitorsLeft(db: Db, place: string, day: string): Promise<readonly Visitor[]> {
  const rows = await db
    .selectFrom('queue.visitor')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', 'in', ['waiting', 'called', 'parked'])
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(visitorFrom)
}

export type Alarm = Readonly<{ id: string; place: string; desk: string; at: Date }>

/** Twice from one desk, it stays one. */
export async function insertAlarm(
  db: Db,
  alarm: Readonly<{ place: string; desk: string; by: string; at: Date }>,
): Promise<void> {
  await db
    .insertInto('queue.alarm')
    .values({ ...alarm, id: newId(), ended_by: null, ended_at: null })
    .onConflict((conflict) => conflict.columns(['place', 'desk']).where('ended_at', 'is', null).doNothing())
    .execute()
}

export async function endAlarms(
  db: Db,
  { place, id, by, at }: Readonly<{ place: string; id: string; by: string; at: Date }>,
): Promise<void> {
  await db
    .updateTable('queue.alarm')
    .set({ ended_by: by, ended_at: at })
    .where('place', '=', place)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export async function openAlarms(db: Db, places: readonly string[]): Promise<readonly Alarm[]> {
  if (places.length === 0) return []
  return db
    .selectFrom('queue.alarm')
    .select(['id', 'place', 'desk', 'at'])
    .where('place', 'in', places)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .execute()
}

/** What an undo brings back. */
export const undoable = (visitor: Visitor): Partial<VisitorRow> => ({
  ...{ state: visitor.state, seat_id: visitor.seatId, desk: visitor.desk, calls: visitor.calls },
  ...{ called_at: visitor.calledAt, first_called_at: visitor.firstCalledAt, ended_at: visitor.endedAt },
  ...{ outcome: visitor.outcome, for_employee: visitor.forEmployee, passed_on: visitor.passedOn },
  colleague_left: visitor.colleagueLeft,
  themes: [...visitor.themes],
  certificates: [...visitor.certificates],
})

const ticketOf = ({ letter, number }: Pick<VisitorRow, 'letter' | 'number'>): string =>
  `${letter} ${String(number).padStart(2, '0')}`

const visitorFrom = (row: VisitorRow): Visitor => ({
  ...{ id: row.id, place: row.place, day: row.day, ticket: ticketOf(row) },
  ...{ bookingId: row.booking_id, products: row.products, themes: row.themes, persons: row.persons },
  ...{
    language: row.language,
    facilities: row.facilities,
    certificates: row.certificates,
    minutes: row.minutes,
    arrivedAt: row.arrived_at,
  },
  ...{ ownTime: row.own_time, turnAt: row.turn_at, forEmployee: row.for_employee, passedOn: row.passed_on },
  colleagueLeft: row.colleague_left,
  ...{ state: row.state, seatId: row.seat_id, desk: row.desk, calledAt: row.called_at, calls: row.calls },
  ...{ firstCalledAt: row.first_called_at, endedAt: row.ended_at, outcome: row.outcome },
  told: row.told_from === null || row.told_to === null ? null : { from: row.told_from, to: row.told_to },
})
