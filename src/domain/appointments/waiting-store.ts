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
  /** How many offers they let go by. */
  missed: number
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

const pageSize = 500

/** Somebody on the list, with those of the days that suit them. */
export type InLine = Waiting & Readonly<{ days: readonly string[] }>

/**
 * Who waits for this place on one of these days (in order), who came first first: all of them, a page at a time, however many there are whom the room
 * does not suit. Nobody is locked: whoever it fits is, by `lockInLine`.
 */
export async function* inLine(
  db: Db,
  { place, days }: Readonly<{ place: string; days: readonly string[] }>,
): AsyncGenerator<readonly InLine[]> {
  if (days.length === 0) return
  const suits = (day: string, { from_day, to_day, weekdays }: WaitingRow) =>
    from_day <= day && day <= to_day && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)))
  for (let last: string | undefined; ; ) {
    const rows = await db
      .selectFrom('appointments.waiting')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('from_day', '<=', days.at(-1) ?? '')
      .where('to_day', '>=', days[0] ?? '')
      .where((is) => is(is.val(place), '=', is.fn.any('places')))
      .where(
        last === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(made_at, id) > (select made_at, id from appointments.waiting where id = ${last})`,
      )
      .orderBy('made_at')
      .orderBy('id')
      .limit(pageSize)
      .execute()
    yield rows.flatMap((row) => {
      const own = days.filter((day) => suits(day, row))
      return own.length > 0 ? [{ ...waitingFrom(row), days: own }] : []
    })
    last = rows.at(-1)?.id
    if (rows.length < pageSize) return
  }
}

/**
 * Locks who is about to be offered something, until the transaction ends. `busy`: somebody works on their line just now; nobody waits for that.
 * `gone`: they wait no more.
 */
export async function lockInLine(db: Db, id: string): Promise<'locked' | 'busy' | 'gone'> {
  const waits = db.selectFrom('appointments.waiting').select('id').where('id', '=', id).where('state', '=', 'waiting')
  if (await waits.forUpdate().skipLocked().executeTakeFirst()) return 'locked'
  return (await waits.executeTakeFirst()) ? 'busy' : 'gone'
}

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/**
 * What was kept for them before, and not taken: it is not offered to the same person again, unless it was somebody's visit meanwhile. Keys as of
 * `passKey`.
 */
export async function passedOver(db: Db, waitingIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (waitingIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('appointments.booking as own')
    .select(['for_waiting', 'place', 'starts_at', 'window_from'])
    .where('for_waiting', 'in', [...waitingIds])
    .where('state', '=', 'lapsed')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('appointments.booking as later')
            .select('later.id')
            .whereRef('later.place', '=', 'own.place')
            .whereRef('later.day', '=', 'own.day')
            .where('later.state', '=', 'cancelled')
            .whereRef('later.starts_at', '=', 'own.starts_at')
            .whereRef('later.id', '>', 'own.id'),
        ),
      ),
    )
    .execute()
  return new Set(
    rows.map(({ for_waiting, place, starts_at, window_from }) =>
      passKey(for_waiting ?? '', { place, startsAt: window_from ?? starts_at }),
    ),
  )
}

/** Of a visit at home: when its two hours begin. */
export const passKey = (waitingId: string, { place, startsAt }: Readonly<{ place: string; startsAt: Date }>): string =>
  `${waitingId} ${place} ${startsAt.toISOString()}`

/** One offer more went by without an answer. */
export async function countMissed(db: Db, id: string): Promise<void> {
  await db.updateTable('appointments.waiting').set({ missed: sql`missed + 1` }).where('id', '=', id).execute()
}

/** Whether there is such a line on the list, also one that is over. */
export async function isOnList(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('appointments.waiting').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
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

export const waitingFrom = (row: WaitingRow): Waiting => ({
  ...{ id: row.id, state: row.state, missed: row.missed },
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
