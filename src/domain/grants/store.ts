import { type Generated, type JSONColumnType, type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Actor } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantUse } from '../catalogue/index.ts'
import type { Grant, GrantWithdrawReason, Subject, Validity } from './grant.ts'

/** `renewal-asked`: its holder was told that it does not go on by itself. */
export type GrantHappening =
  | ('given' | 'ended' | 'withdrawn' | 'plate-changed' | 'erased')
  | ('renewed' | 'renewal-asked' | 'rested' | 'resumed')

/** This module owns schema `grants`. No other file names these tables. */
export type GrantsTables = {
  'grants.grant': {
    id: string
    kind: string
    allows: GrantUse
    subject: Subject['of']
    subject_key: string | null
    country: string | null
    holder: string | null
    zone: string | null
    given: string
    valid: string
    product: string
    version: number
    case_id: string | null
    dwelling: string | null
    /** Of what a plate may have only so many of in a calendar year. */
    year: number | null
    /** Whose parking card it rests on, where a card may be used for only so many vehicles. */
    card_holder: string | null
    place: number | null
    places: number | null
    replaces: string | null
    renewable: boolean
    stands_in_for: string | null
    given_at: Date
    withdrawn_at: Date | null
    withdrawn_because: GrantWithdrawReason | null
    keep_days: number
    erased_at: Date | null
  }
  'grants.event': {
    id: string
    grant_id: string
    what: GrantHappening
    actor_kind: string
    actor_id: string
    channel: string
    facts: JSONColumnType<Readonly<Record<string, string | number>>>
    at: Date
    recorded_at: Generated<Date>
  }
}

type Db = Kysely<GrantsTables>
export type NewGrant = Omit<
  GrantsTables['grants.grant'],
  'given' | 'valid' | 'withdrawn_at' | 'withdrawn_because' | 'erased_at'
>

const range = ({ from, until }: Validity): RawBuilder<string> => sql`tstzrange(${from}, ${until}::timestamptz, '[)')`

/** What a grant is made from. By name, never `*`: only such a statement is planned once (`#platform/database/named.ts`). */
export const columns = [
  ...(['id', 'kind', 'allows', 'subject', 'subject_key', 'country', 'holder', 'zone', 'product', 'version'] as const),
  ...(['case_id', 'place', 'year', 'replaces', 'given_at', 'withdrawn_at', 'withdrawn_because', 'erased_at'] as const),
  ...(['renewable', 'stands_in_for'] as const),
  // Both ends of the two ranges, which the driver gives as text.
  sql<Date>`lower(given)`.as('given_from'),
  sql<Date | null>`upper(given)`.as('given_until'),
  sql<Date | null>`lower(valid)`.as('valid_from'),
  sql<Date | null>`upper(valid)`.as('valid_until'),
] as const
type Ends = { given_from: Date; given_until: Date | null; valid_from: Date | null; valid_until: Date | null }
type GrantRow = Ends & Pick<Selectable<GrantsTables['grants.grant']>, Extract<(typeof columns)[number], string>>

/** `null`: the place is taken in this period, or the case already gave it. Waits for whoever is just taking it. */
export async function insertGrant(db: Db, row: NewGrant, given: Validity): Promise<Grant | null> {
  const inserted = await db
    .insertInto('grants.grant')
    .values({ ...row, given: range(given), valid: range(given) })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()
  return inserted ? fromRow(inserted) : null
}

/** Locks the row: two who change the same grant take turns. */
export async function lockGrant(db: Db, id: string): Promise<Grant> {
  const row = await db.selectFrom('grants.grant').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('missing', 'grants/not-found')
  return fromRow(row)
}

/** What a grant that carries on another one has of it. */
const carried = [
  ...(['kind', 'allows', 'subject', 'holder', 'zone', 'product', 'version', 'case_id', 'keep_days'] as const),
  ...(['dwelling', 'year', 'card_holder', 'place', 'places', 'renewable', 'stands_in_for'] as const),
]

/** The same grant with these changes, from `valid.from` on; the old one was cut off there. Refuses `refused`. */
export async function insertCarriedOn(
  db: Db,
  replaces: string,
  changes: Readonly<{ id: string; given_at: Date } & Partial<NewGrant>>,
  valid: Validity,
  refused: 'grants/not-running' | 'grants/limit-reached' = 'grants/not-running',
): Promise<Grant> {
  const row = await db
    .selectFrom('grants.grant')
    .select([...carried, 'subject_key', 'country'])
    .where('id', '=', replaces)
    .executeTakeFirstOrThrow()
  const grant = await insertGrant(db, { ...row, ...changes, replaces }, valid)
  // Somebody whose clock runs ahead carried it on just before.
  if (!grant) throw new Refusal('conflict', refused)
  return grant
}

/** The grant that this case gave of this kind to this subject, first of all. */
export async function grantOfCase(db: Db, caseId: string, kind: string, { of, key }: Subject): Promise<Grant | null> {
  const row = await db
    .selectFrom('grants.grant')
    .select(columns)
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('subject', '=', of)
    .where('subject_key', '=', key)
    // What it carries on from another application counts as its own.
    .where(sql<boolean>`(replaces is null or exists (
      select from grants."grant" before where before.id = "grants"."grant".replaces and before.case_id is distinct from ${caseId}))`)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Cuts the validity off at `at`; later than its end it changes nothing. */
export async function cutOff(
  db: Db,
  id: string,
  at: Date,
  withdrawn: Readonly<{ at: Date; because: GrantWithdrawReason }> | null = null,
): Promise<Grant> {
  const row = await db
    .updateTable('grants.grant')
    .set({
      valid: sql<string>`valid * tstzrange(null, ${at}, '[)')`,
      ...(withdrawn && { withdrawn_at: withdrawn.at, withdrawn_because: withdrawn.because }),
    })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

/** The ids of at most `limit` grants whose time had come; nothing in them leads to a person any more. */
export async function eraseOverdue(db: Db, now: Date, limit: number): Promise<readonly string[]> {
  const due = db
    .selectFrom('grants.grant')
    .select('id')
    .where('erased_at', 'is', null)
    // What never held, because it was withdrawn before it began, has no end of its own.
    .where(sql<boolean>`coalesce(upper(valid), withdrawn_at) + keep_days * interval '1 day' <= ${now}`)
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const rows = await db
    .updateTable('grants.grant')
    .set({ subject_key: null, country: null, holder: null, dwelling: null, card_holder: null, erased_at: now })
    .where('id', 'in', due)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function recordEvent(
  db: Db,
  grantId: string,
  what: GrantsTables['grants.event']['what'],
  { actor, now }: Readonly<{ actor: Actor; now: Date }>,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await db
    .insertInto('grants.event')
    .values({
      id: newId(),
      grant_id: grantId,
      what,
      actor_kind: actor.kind,
      actor_id: actor.id,
      channel: actor.channel,
      facts: JSON.stringify(facts),
      at: now,
    })
    .execute()
}

export function fromRow(row: GrantRow): Grant {
  return {
    id: row.id,
    kind: row.kind,
    allows: row.allows,
    subject:
      row.subject_key === null
        ? null
        : { of: row.subject, key: row.subject_key, ...(row.subject === 'plate' && { country: row.country }) },
    holder: row.holder,
    zone: row.zone,
    given: { from: row.given_from, until: row.given_until },
    valid: row.valid_from && { from: row.valid_from, until: row.valid_until },
    product: row.product,
    version: row.version,
    caseId: row.case_id,
    place: row.place,
    perPlate: row.year !== null,
    replaces: row.replaces,
    renewable: row.renewable,
    standsInFor: row.stands_in_for,
    givenAt: row.given_at,
    withdrawn: row.withdrawn_at && { at: row.withdrawn_at, because: row.withdrawn_because as GrantWithdrawReason },
    erasedAt: row.erased_at,
  }
}
