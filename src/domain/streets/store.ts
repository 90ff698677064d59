import { type ColumnType, type Generated, type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Actor } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Days, Use } from './conflicts.ts'
import type { Lane, StreetLine } from './line.ts'
import type { Occupation, WithdrawReason } from './occupation.ts'
import type { Stretch } from './stretch.ts'

/** This module owns schema `streets`. No other file names these tables. */
export type StreetsTables = {
  'streets.line': {
    postal_code: string
    street: string
    x: number
    y: number
    dx: number
    dy: number
    odd_on_left: boolean
    made_at: Generated<Date>
  }
  'streets.occupation': {
    id: string
    case_id: string
    holder: string | null
    use: Occupation['use']
    postal_code: string
    street: string
    side: Lane['side']
    stretch: string | null
    days: string
    hours_from: string
    hours_until: string
    asked: ColumnType<Stretch | null, string | null, string | null>
    own_signs: boolean
    approved_at: Date
    withdrawn_at: Date | null
    withdrawn_because: WithdrawReason | null
    erased_at: Date | null
  }
  'streets.sign': { occupation_id: string; number: number; token_hash: Buffer }
  'streets.report': {
    id: string
    sign_hash: Buffer
    occupation_id: string | null
    what: 'unknown' | 'elsewhere' | 'unreadable' | 'other-days'
    seen_at: string | null
    told_at: Date
    done_at: Date | null
    done_by: string | null
  }
  'streets.registration': {
    occupation_id: string
    ends: number[] | null
    wanted: 'planned' | 'ended' | 'withdrawn'
    written: Generated<'planned' | 'ended' | 'withdrawn' | null>
    /** As the driver gives a bigint. */
    number: Generated<string | null>
    written_at: Generated<Date | null>
    trouble: Generated<string | null>
    refused_at: Generated<Date | null>
    wanted_at: Date
    tries: Generated<number>
    lease_id: Generated<string | null>
    leased_until: Generated<Date | null>
  }
  'streets.event': {
    id: string
    occupation_id: string
    what: 'approved' | 'withdrawn' | 'erased' | 'registered' | 'not-registered' | 'register-again'
    actor_kind: string
    actor_id: string
    channel: string
    at: Date
    recorded_at: Generated<Date>
  }
}

type Db = Kysely<StreetsTables>

/** Both ends of a range of days, which the driver gives as text; the range itself leaves its end out. */
export const ends = [
  sql<string>`lower(days)::text`.as('day_from'),
  sql<string>`(upper(days) - 1)::text`.as('day_until'),
] as const
type Ends = { day_from: string; day_until: string }

const rangeOf = ({ from, until }: Days): RawBuilder<string> => sql`daterange(${from}::date, ${until}::date, '[]')`

export type KnownLine = Readonly<{ line: StreetLine; oddOnLeft: boolean }>

export async function lineOf(db: Db, postalCode: string, street: string): Promise<KnownLine | null> {
  const row = await db
    .selectFrom('streets.line')
    .selectAll()
    .where('postal_code', '=', postalCode)
    .where('street', '=', street)
    .executeTakeFirst()
  if (!row) return null
  const { x, y, dx, dy, odd_on_left: oddOnLeft } = row
  return { line: { origin: { x, y }, direction: { x: dx, y: dy } }, oddOnLeft }
}

/** Keeps the line of a street; whoever comes second keeps to the one that is there. */
export async function keepLine(
  db: Db,
  street: Readonly<{ postalCode: string; street: string }>,
  { line: { origin, direction }, oddOnLeft }: KnownLine,
): Promise<KnownLine> {
  await db
    .insertInto('streets.line')
    .values({
      postal_code: street.postalCode,
      street: street.street,
      ...{ x: origin.x, y: origin.y, dx: direction.x, dy: direction.y, odd_on_left: oddOnLeft },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await lineOf(db, street.postalCode, street.street)
  if (!kept) throw new Error('a line that was kept is gone')
  return kept
}

type NewOccupation = Omit<Selectable<StreetsTables['streets.occupation']>, 'days' | 'stretch' | 'asked'> &
  Readonly<{ days: Days; from: number; to: number; asked: Stretch }>

/** `null`: the kerb is taken on one of these days, or the case has its place already. Waits for whoever is just taking it. */
export async function insertOccupation(db: Db, row: NewOccupation): Promise<Occupation | null> {
  const { days, from, to, asked, ...rest } = row
  const inserted = await db
    .insertInto('streets.occupation')
    .values({
      ...rest,
      days: rangeOf(days),
      stretch: sql<string>`int4range(${from}::integer, ${to}::integer)`,
      asked: JSON.stringify(asked),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .returning(ends)
    .executeTakeFirst()
  return inserted ? fromRow(inserted) : null
}

export async function occupationOf(
  db: Db,
  column: 'id' | 'case_id',
  id: string,
  { locked = false } = {},
): Promise<Occupation | null> {
  let query = db.selectFrom('streets.occupation').selectAll().select(ends).where(column, '=', id)
  if (locked) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row ? fromRow(row) : null
}

/** What is ours on this side of the street in these days, as it stands in the way of somebody else. */
export async function usesOn(db: Db, { postalCode, street, side }: Lane, days: Days): Promise<readonly Use[]> {
  const rows = await db
    .selectFrom('streets.occupation')
    .select(['use', sql<number>`lower(stretch)`.as('from'), sql<number>`upper(stretch)`.as('to')])
    .select(ends)
    .where('postal_code', '=', postalCode)
    .where('street', '=', street)
    .where('side', '=', side)
    .where('withdrawn_at', 'is', null)
    .where('stretch', 'is not', null)
    .where(sql<boolean>`days && ${rangeOf(days)}`)
    .execute()
  return rows.map(({ use, from, to, day_from, day_until }) => ({
    kind: use,
    from: day_from,
    until: day_until,
    where: { lane: { postalCode, street, side }, from, to },
  }))
}

/** Some decimetres of one side of a street, at an hour of a day; `at`: when that is not now. */
type Spot = Readonly<{ no: number; lane: Lane; from: number; to: number; day: string; time: string; at: Date | null }>

/** The bans that hold in these spots, by the number of the spot. What was withdrawn since `at` held then. */
export async function bansOn(
  db: Db,
  spots: readonly Spot[],
): Promise<readonly Readonly<{ no: number; caseId: string }>[]> {
  if (spots.length === 0) return []
  const { rows } = await sql<{ no: number; caseId: string }>`
    select q.no, o.case_id as "caseId"
    from unnest(${spots.map(({ no }) => no)}::int[], ${spots.map(({ lane }) => lane.postalCode)}::text[],
      ${spots.map(({ lane }) => lane.street)}::text[], ${spots.map(({ lane }) => lane.side)}::text[],
      ${spots.map(({ from }) => from)}::int[], ${spots.map(({ to }) => to)}::int[],
      ${spots.map(({ day }) => day)}::date[], ${spots.map(({ time }) => time)}::time[],
      ${spots.map(({ at }) => at)}::timestamptz[]) as q (no, postal_code, street, side, "from", "to", day, "time", at)
    join streets.occupation o on o.postal_code = q.postal_code and o.street = q.street and o.side = q.side
    where o.use = 'ban' and o.stretch && int4range(q."from", q."to") and o.days @> q.day
      and o.hours_from <= q."time" and q."time" < o.hours_until
      and (o.withdrawn_at is null or o.withdrawn_at > q.at)
    order by q.no, o.id`.execute(db)
  return rows
}

/** Of these ids, those that are places of ours, whatever became of them. */
export async function ownAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('streets.occupation')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function recordEvent(
  db: Db,
  occupationId: string,
  what: StreetsTables['streets.event']['what'],
  { actor, now }: Readonly<{ actor: Actor; now: Date }>,
): Promise<void> {
  await db
    .insertInto('streets.event')
    .values({
      id: newId(),
      occupation_id: occupationId,
      what,
      actor_kind: actor.kind,
      actor_id: actor.id,
      channel: actor.channel,
      at: now,
    })
    .execute()
}

export function fromRow(row: Selectable<StreetsTables['streets.occupation']> & Ends): Occupation {
  return {
    id: row.id,
    caseId: row.case_id,
    use: row.use,
    lane: { street: row.street, postalCode: row.postal_code, side: row.side },
    days: { from: row.day_from, until: row.day_until },
    hours: { from: row.hours_from.slice(0, 5), until: row.hours_until.slice(0, 5) },
    ownSigns: row.own_signs,
    holder: row.holder,
    asked: row.asked,
    withdrawnAt: row.withdrawn_at,
  }
}
