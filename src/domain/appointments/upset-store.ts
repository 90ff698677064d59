import type { Kysely } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Booking } from './appointment.ts'
import type { AppointmentsTables, BookingRow } from './tables.ts'

type Db = Kysely<AppointmentsTables>
const takes = ['held', 'booked', 'arrived'] as const
type Proposal = Readonly<{ id: string; bookingId: string; holdId: string; cause: string }>

/** A visit that another employee serves, or one who is alone. */
export type Cover = Readonly<{
  id: string
  bookingId: string
  employeeId: string
  desk: string
  secondAdult: string | null
}>

export async function insertCover(
  db: Db,
  {
    booking,
    cause,
    secondAdult,
    at,
  }: Readonly<{ booking: Booking; cause: string; secondAdult: string | null; at: Date }>,
): Promise<void> {
  await db
    .insertInto('appointments.cover')
    .values({
      ...{ id: newId(), booking_id: booking.id, cause, second_adult: secondAdult, made_at: at, undone_at: null },
      ...{ was_employee_id: booking.employeeId, was_desk: booking.desk },
    })
    .execute()
}

/** Ends what one cause changed in who serves whom; gives it, newest first. */
export async function undoCovers(db: Db, cause: string, at: Date): Promise<readonly Cover[]> {
  const rows = await db
    .updateTable('appointments.cover')
    .set({ undone_at: at })
    .where('cause', '=', cause)
    .where('undone_at', 'is', null)
    .returning(['id', 'booking_id', 'was_employee_id', 'was_desk', 'second_adult'])
    .execute()
  return rows
    .map((row) => ({
      ...{ id: row.id, bookingId: row.booking_id, employeeId: row.was_employee_id, desk: row.was_desk },
      secondAdult: row.second_adult,
    }))
    .toSorted((a, b) => b.id.localeCompare(a.id))
}

/** Whether somebody still has to call who has this visit. */
export async function hasOpenCall(db: Db, bookingId: string): Promise<boolean> {
  const open = db.selectFrom('appointments.call').select('id').where('booking_id', '=', bookingId)
  return (await open.where('done_at', 'is', null).executeTakeFirst()) !== undefined
}

/** There are enough people again: nobody else has to be in the building. */
export async function dropSecondAdults(db: Db, cause: string): Promise<void> {
  await db
    .updateTable('appointments.cover')
    .set({ second_adult: null })
    .where('cause', '=', cause)
    .where('undone_at', 'is', null)
    .execute()
}

/** A visit that has another time is served there as any other. */
export async function endCovers(db: Db, bookingId: string, at: Date): Promise<void> {
  await db
    .updateTable('appointments.cover')
    .set({ undone_at: at })
    .where('booking_id', '=', bookingId)
    .where('undone_at', 'is', null)
    .execute()
}

/** Which visits have a second adult in the building instead of a colleague, and who that is. */
export async function secondAdults(db: Db, bookingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (bookingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('appointments.cover')
    .select(['booking_id', 'second_adult'])
    .where('booking_id', 'in', [...bookingIds])
    .where('undone_at', 'is', null)
    .execute()
  return new Map(rows.flatMap((row) => (row.second_adult ? [[row.booking_id, row.second_adult] as const] : [])))
}

/** Whether nobody else has this employee, at whichever place, or this desk during a visit. */
export async function isIdleFor(
  db: Db,
  visit: Booking,
  lane: Readonly<{ employeeId: string; desk: string }>,
): Promise<boolean> {
  const other = await db
    .selectFrom('appointments.booking')
    .select('id')
    .where('id', '!=', visit.id)
    .where('state', 'in', takes)
    .where('day', '=', visit.day)
    .where('starts_at', '<', visit.endsAt)
    .where('ends_at', '>', visit.startsAt)
    .where((is) =>
      is.or([
        is('employee_id', '=', lane.employeeId),
        is.and([is('place', '=', visit.place), is('desk', '=', lane.desk)]),
      ]),
    )
    .executeTakeFirst()
  return other === undefined
}

/** What these employees have at other places on a day: whoever was rostered elsewhere may keep a visit there until its customer chose. */
export async function takenElsewhere(
  db: Db,
  { place, day }: Readonly<{ place: string; day: string }>,
  employeeIds: readonly string[],
): Promise<readonly Pick<BookingRow, 'id' | 'employee_id' | 'starts_at' | 'ends_at'>[]> {
  if (employeeIds.length === 0) return []
  return db
    .selectFrom('appointments.booking')
    .select(['id', 'employee_id', 'starts_at', 'ends_at'])
    .where('day', '=', day)
    .where('place', '!=', place)
    .where('employee_id', 'in', [...employeeIds])
    .where('state', 'in', takes)
    .execute()
}

export async function insertProposal(
  db: Db,
  { at, ...of }: Omit<Proposal, 'id'> & Readonly<{ at: Date }>,
): Promise<void> {
  await db
    .insertInto('appointments.proposal')
    .values({
      ...{ id: newId(), booking_id: of.bookingId, hold_id: of.holdId, cause: of.cause },
      ...{ state: 'open', made_at: at, settled_at: null },
    })
    .execute()
}

const proposalFrom = (row: AppointmentsTables['appointments.proposal'] | undefined): Proposal | null =>
  row ? { id: row.id, bookingId: row.booking_id, holdId: row.hold_id, cause: row.cause } : null

export async function openProposal(db: Db, bookingId: string): Promise<Proposal | null> {
  const row = await db
    .selectFrom('appointments.proposal')
    .selectAll()
    .where('booking_id', '=', bookingId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return proposalFrom(row)
}

/** How many times it was said of a visit that it stays after all. */
export async function countStays(db: Db, bookingId: string): Promise<number> {
  const { count } = await db
    .selectFrom('appointments.event')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('booking_id', '=', bookingId)
    .where('kind', '=', 'stays')
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function proposalOfHold(db: Db, holdId: string): Promise<Proposal | null> {
  const row = await db
    .selectFrom('appointments.proposal')
    .selectAll()
    .where('hold_id', '=', holdId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return proposalFrom(row)
}

export async function openProposalsOf(db: Db, cause: string): Promise<readonly Proposal[]> {
  const rows = await db
    .selectFrom('appointments.proposal')
    .selectAll()
    .where('cause', '=', cause)
    .where('state', '=', 'open')
    .execute()
  return rows.flatMap((row) => proposalFrom(row) ?? [])
}

export async function settleProposal(
  db: Db,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn',
  at: Date,
): Promise<void> {
  await db
    .updateTable('appointments.proposal')
    .set({ state, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

export async function insertCall(
  db: Db,
  call: Readonly<{
    bookingId: string
    cause: string
    reason: 'no-mail' | 'nothing-free' | 'declined' | 'no-answer'
    at: Date
  }>,
): Promise<void> {
  await db
    .insertInto('appointments.call')
    .values({
      ...{ id: newId(), booking_id: call.bookingId, cause: call.cause, reason: call.reason, made_at: call.at },
      ...{ done_at: null, done_by: null, outcome: null },
    })
    .onConflict((conflict) => conflict.columns(['booking_id', 'cause']).where('done_at', 'is', null).doNothing())
    .execute()
}

/** Whether somebody has yet to call about a visit. */
export async function isToCall(db: Db, bookingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointments.call')
    .select('id')
    .where('booking_id', '=', bookingId)
    .where('done_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** False: it was done before. */
export async function endCall(
  db: Db,
  id: string,
  { by, at, outcome }: Readonly<{ by: string; at: Date; outcome: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appointments.call')
    .set({ done_at: at, done_by: by, outcome })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertAttempt(
  db: Db,
  callId: string,
  { by, at }: Readonly<{ by: string; at: Date }>,
): Promise<void> {
  await db
    .insertInto('appointments.call_attempt')
    .columns(['call_id', 'by', 'at'])
    .expression((from) =>
      from
        .selectFrom('appointments.call')
        .select(({ val }) => ['id', val(by).as('by'), val(at).as('at')])
        .where('id', '=', callId)
        .where('done_at', 'is', null),
    )
    .execute()
}

export async function endCallsOf(
  db: Db,
  of: Readonly<{ cause: string } | { visit: string }>,
  { by, at, outcome }: Readonly<{ by: string; at: Date; outcome: string }>,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('appointments.call')
    .set({ done_at: at, done_by: by, outcome })
    .$if('cause' in of, (query) => query.where('cause', '=', 'cause' in of ? of.cause : ''))
    .$if('visit' in of, (query) => query.where('booking_id', '=', 'visit' in of ? of.visit : ''))
    .where('done_at', 'is', null)
    .returning('booking_id')
    .execute()
  return rows.map(({ booking_id }) => booking_id)
}

/** What one cause left: who is served otherwise now, the newest proposal for each visit, and whom to call. */
export async function tracesOf(
  db: Db,
  cause: string,
): Promise<
  Readonly<{
    covers: readonly Readonly<{ bookingId: string; secondAdult: string | null }>[]
    proposals: readonly (Proposal & Pick<AppointmentsTables['appointments.proposal'], 'state'>)[]
    calls: readonly Readonly<{ bookingId: string; reason: string; outcome: string | null }>[]
  }>
> {
  const covers = await db
    .selectFrom('appointments.cover')
    .select(['booking_id as bookingId', 'second_adult as secondAdult'])
    .where('cause', '=', cause)
    .where('undone_at', 'is', null)
    .execute()
  const proposals = await db
    .selectFrom('appointments.proposal')
    .select(['id', 'booking_id as bookingId', 'hold_id as holdId', 'cause', 'state'])
    .where('cause', '=', cause)
    .orderBy('made_at', 'desc')
    .execute()
  const calls = await db
    .selectFrom('appointments.call')
    .select(['booking_id as bookingId', 'reason', 'outcome'])
    .where('cause', '=', cause)
    .orderBy('made_at', 'desc')
    .execute()
  return { covers, proposals, calls }
}
