import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, type BookingState, requireHelper, requireSystem } from './appointment.ts'
import { personKeyOf } from './link.ts'
import { endAsking } from './propose.ts'
import { type AppointmentsTables, bookingById, bookingFrom, insertEvent, updateBooking } from './store.ts'
import { markOf, noSuchLink } from './taking.ts'

type Reader = Context<AppointmentsTables>

/** However a name is written: without capitals, accents and signs. */
const plain = (name: string): string =>
  cleanLine(name)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/**
 * The visit with this code: of today when there is one, else the nearest to come, else the last. A code is six characters of which there are
 * seven hundred million; who has it may know its day and place. Null: there is none.
 */
export async function visitByCode({ db }: Reader, code: string, day: string): Promise<Booking | null> {
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('code', '=', code)
    .where('state', 'in', ['booked', 'arrived', 'done', 'no-show', 'cancelled'])
    .orderBy('day')
    .limit(50)
    .execute()
  const row = rows.find((one) => one.day === day) ?? rows.find((one) => one.day > day) ?? rows.at(-1)
  return row ? bookingFrom(row) : null
}

/** The visit to come at a place on a day with this code. For the program itself, on behalf of who keeps the list of that place. Null: there is none. */
export async function visitOnList(
  { db, actor }: Reader,
  { place, day, code }: Readonly<{ place: string; day: string; code: string }>,
): Promise<Booking | null> {
  requireSystem(actor)
  const row = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('code', '=', code)
    .where('state', 'in', ['booked', 'cancelled'])
    .executeTakeFirst()
  return row ? bookingFrom(row) : null
}

/** The visits of a day at a place by the whole name of who comes, however it is written. For the program, which tells nobody whose they are. */
export async function visitsNamed(
  { db, actor }: Reader,
  { place, day, name }: Readonly<{ place: string; day: string; name: string }>,
): Promise<readonly Booking[]> {
  requireSystem(actor)
  return (await rowsNamed(db, { place, day, name })).map(bookingFrom)
}

async function rowsNamed(
  db: Reader['db'],
  { place, day, name }: Readonly<{ place: string; day: string; name: string }>,
) {
  const wanted = plain(name)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', 'in', ['booked', 'arrived'])
    .execute()
  return rows.filter((row) => row.name !== null && plain(row.name) === wanted)
}

/** Who stands there with a card. */
export type Holder = Readonly<{ nationalNumber: string; name: string }>

/**
 * The visits of who a card names: today and here first, then today, then the next to come. By the key that is made of the number; who never gave
 * a number is known by the name, today and here. `several`: two of today have that name. For the program; the number is kept nowhere.
 */
export async function visitOfHolder(
  { db, actor }: Reader,
  key: Buffer,
  { place, day, nationalNumber, name }: Readonly<{ place: string; day: string }> & Holder,
): Promise<Booking | 'several' | null> {
  requireSystem(actor)
  const personKey = personKeyOf(key, { nationalNumber, contact: { kind: 'none', value: '' } })
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('id', 'in', (sub) =>
      sub.selectFrom('appointments.claim').select('booking_id').where('person_key', '=', personKey),
    )
    .where('day', '>=', day)
    .where('state', 'in', ['booked', 'arrived', 'done', 'no-show'])
    .orderBy('starts_at')
    .execute()
  const today = rows.filter((row) => row.day === day)
  const here = today.filter((row) => row.place === place)
  const row =
    here.find(({ state }) => state === 'booked' || state === 'arrived') ??
    today.find(({ state }) => state === 'booked') ??
    here[0] ??
    rows.find(({ state }) => state === 'booked')
  if (row) return bookingFrom(row)
  // A namesake who gave a number is somebody else.
  const [only, ...more] = (await rowsNamed(db, { place, day, name })).filter(
    (one) =>
      one.contact !== null &&
      one.person_key?.equals(personKeyOf(key, { contact: { kind: one.contact_kind ?? '', value: one.contact } })),
  )
  return more.length > 0 ? 'several' : only ? bookingFrom(only) : null
}

/** Whose visits are still to come at a place today: when they begin and for what, without who. For the program. */
export async function nextVisitsAt(
  { db, actor }: Reader,
  { place, day, from }: Readonly<{ place: string; day: string; from: Date }>,
): Promise<readonly Pick<Booking, 'id' | 'startsAt' | 'wish' | 'interpreter'>[]> {
  requireSystem(actor)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', '=', 'booked')
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .limit(200)
    .execute()
  return rows.map((row) => {
    const { id, startsAt, wish, interpreter } = bookingFrom(row)
    return { id, startsAt, wish, interpreter }
  })
}

/**
 * Visits at a counter of which nobody said what became, over before `until`, on days from `from` to `to`, both included. Whoever was asked for
 * another time, or still has to be called, did not stay away: the city did. For the program.
 */
export async function visitsUnsaid(
  { db, actor }: Reader,
  { from, to, until }: Readonly<{ from: string; to: string; until: Date }>,
): Promise<readonly Pick<Booking, 'id' | 'place' | 'day'>[]> {
  requireSystem(actor)
  return db
    .selectFrom('appointments.booking')
    .select(['id', 'place', 'day'])
    .where('state', '=', 'booked')
    .where('window_from', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('ends_at', '<', until)
    .where(
      sql<boolean>`not exists (select from appointments.proposal p where p.booking_id = booking.id and p.state = 'open')`,
    )
    .where(
      sql<boolean>`not exists (select from appointments.call c where c.booking_id = booking.id and c.done_at is null)`,
    )
    .orderBy('starts_at')
    .execute()
}

/** What became of a visit on its day; each may follow on each, for people correct what they did. */
type DayState = Extract<BookingState, 'booked' | 'arrived' | 'done' | 'no-show'>

/**
 * Says what became of a visit on its day. Joins a running transaction; what is free in memory follows after it (`board.refreshDays`). For the
 * program itself. Null: the visit is no longer one of the day, or not as `only` says.
 */
export async function settleVisit(
  context: Reader,
  { bookingId, to, only }: Readonly<{ bookingId: string; to: DayState; only?: DayState }>,
): Promise<Booking | null> {
  requireSystem(context.actor)
  const before = await bookingById(context.db, bookingId, { lock: true })
  if (only && before?.state !== only) return null
  if (!before || !['booked', 'arrived', 'done', 'no-show'].includes(before.state)) return null
  if (before.state === to) return before
  const after = await updateBooking(context.db, bookingId, { states: [before.state] }, { state: to })
  // Who is there needs no other time, and nobody has to call them.
  if (to === 'arrived' && before.state === 'booked') await endAsking(context, bookingId)
  await insertEvent(context.db, { bookingId, kind: to, ...markOf(context), facts: { from: before.state } })
  return after
}

/**
 * Somebody who stands as not come was there after all: said by who helps, whoever had said otherwise. Twice, it stays so. Refuses
 * `appointments/not-found`, `appointments/too-late` for a visit of which nobody said that.
 */
export async function cameAfterAll(context: Reader, bookingId: string): Promise<Booking> {
  requireHelper(context.actor)
  return transaction(context, async (tx) => {
    const before = await bookingById(tx, bookingId, { lock: true })
    if (!before || before.window) throw noSuchLink()
    if (before.state === 'done') return before
    if (before.state !== 'no-show') throw new Refusal('conflict', 'appointments/too-late')
    const after = await updateBooking(tx, bookingId, { states: ['no-show'] }, { state: 'done' })
    await insertEvent(tx, { bookingId, kind: 'done', ...markOf(context), facts: { from: before.state } })
    return after ?? before
  })
}
