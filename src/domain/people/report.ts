import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayAudit, type Person, requireOwnOrStaff } from './person.ts'
import { type PeopleTables, personByNumber } from './store.ts'

/** One line of the log of who looked. `name` only for the auditor. */
export type ReaderLine = Readonly<{
  at: Date
  /** `member`: another resident of the household, for something about this person. */
  who: 'self' | 'member' | 'employee' | 'system'
  unit: string | null
  role: string | null
  name: string | null
  source: string
  what: string
  purpose: string
  caseId: string | null
  outcome: string
  /** Somebody of the household asked (`by-member`), or was asked for by this person (`of-member`). */
  household: 'by-member' | 'of-member' | null
}>

/** Who looked at this person's data, newest first. */
export async function readerLog(
  context: Context<PeopleTables>,
  personId: string,
  { limit = 200 } = {},
): Promise<readonly ReaderLine[]> {
  const { actor, db } = context
  if (actor.kind === 'employee' && !mayAudit(actor)) throw new Refusal('missing', 'people/not-found')
  requireOwnOrStaff(actor, personId)
  const rows = await db
    .selectFrom('people.consultation')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    who: whoIn(row),
    unit: row.unit,
    role: row.role,
    name: mayAudit(actor) ? row.actor_name : null,
    source: row.source,
    what: row.what,
    purpose: row.purpose,
    caseId: row.case_id,
    outcome: row.outcome,
    household: row.household_look,
  }))
}

function whoIn(row: Pick<Selectable<PeopleTables['people.consultation']>, 'actor_kind' | 'household_look'>) {
  if (row.actor_kind !== 'resident') return row.actor_kind === 'employee' ? 'employee' : 'system'
  return row.household_look === 'by-member' ? 'member' : 'self'
}

/** So many are looked at before they are put in order. */
const mostMatches = 200

/** People by name, for staff: at most `limit`, alphabetically. Reading one is logged when the profile is opened. */
export async function findPeople(
  context: Context<PeopleTables>,
  words: string,
  { limit = 20 } = {},
): Promise<readonly Person[]> {
  requireOwnOrStaff(context.actor, 'nobody')
  const wanted = words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
  if (wanted.length === 0) return []
  const rows = await context.db
    .selectFrom(
      context.db
        .selectFrom('people.person')
        .select(['id', 'insz', 'given_name', 'family_name'])
        .where((is) =>
          is.and(wanted.map((word) => sql<boolean>`lower(given_name || ' ' || family_name) like ${`%${word}%`}`)),
        )
        // Who types a common name chooses from a part of them, and is told so.
        .limit(mostMatches)
        .as('hits'),
    )
    .selectAll()
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, insz: row.insz, givenName: row.given_name, familyName: row.family_name }))
}

/** Somebody by national number, today's or a former one, for staff: the number was read from a card, never from an address. */
export async function findByNumber(context: Context<PeopleTables>, insz: string): Promise<Person | null> {
  requireOwnOrStaff(context.actor, 'nobody')
  return personByNumber(context.db, insz)
}

/** Names by id: for lists of cases that staff see. */
export async function namesOf(
  context: Context<PeopleTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  requireOwnOrStaff(context.actor, 'nobody')
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('people.person')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
}

/** What the register last said of people, or of their households, in the order of their ids from `after` on: for what the city does of its own accord. */
export async function lastSaid(
  { db, actor }: Context<PeopleTables>,
  {
    after = nobodyYet,
    limit = 500,
    of,
    what = 'person',
  }: Readonly<{ after?: string; limit?: number; of?: readonly string[]; what?: 'person' | 'household' }>,
): Promise<readonly Readonly<{ personId: string; value: unknown }>[]> {
  if (actor.kind !== 'system') throw new Refusal('missing', 'people/not-found')
  let query = db.selectFrom('people.fact').select(['person_id as personId', 'value']).where('name', '=', what)
  query = of ? query.where('person_id', 'in', [...of, nobodyYet]) : query.where('person_id', '>', after).limit(limit)
  return query.orderBy('person_id').execute()
}

/**
 * The last answer of a source about somebody for a purpose, since an instant of real time; for what the city does by itself.
 * Null: nobody asked, or the source was silent. Its value is null when the source knew nothing or may not say it.
 */
export async function lastAnswer(
  { db, actor }: Context<PeopleTables>,
  personId: string,
  { what, purpose, since }: Readonly<{ what: string; purpose: string; since: Date }>,
): Promise<Readonly<{ value: unknown }> | null> {
  if (actor.kind !== 'system') throw new Refusal('missing', 'people/not-found')
  const row = await db
    .selectFrom('people.consultation as c')
    .leftJoin('people.fact as f', (on) =>
      on.onRef('f.person_id', '=', 'c.person_id').onRef('f.name', '=', 'c.what').on('c.outcome', '=', 'found'),
    )
    .select('f.value')
    .where('c.person_id', '=', personId)
    .where('c.what', '=', what)
    .where('c.purpose', '=', purpose)
    .where('c.at', '>=', since)
    // What was asked about a member says nothing of this person.
    .where('c.household_look', 'is distinct from', 'of-member')
    .where('c.outcome', 'not in', ['silent', 'alarm'])
    .orderBy('c.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { value: row.value } : null
}

/** Before every id. */
const nobodyYet = '00000000-0000-0000-0000-000000000000'
