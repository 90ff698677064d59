import { type ColumnType, type Generated, type Insertable, type JSONColumnType, type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OutboxTables } from '#platform/jobs/index.ts'
import type { Contact, ContactKind, KnownFact, Person } from './person.ts'

/** This module owns schema `people`. No other file names these tables. */
export type PeopleTables = OutboxTables & {
  'people.person': { id: string; insz: string; given_name: string; family_name: string; created_at: Generated<Date> }
  'people.former_number': { insz: string; person_id: string; since: Generated<Date> }
  /** One row: the reference of the changes that were received last. */
  'people.change_receipt': { id: Generated<boolean>; receipt: string; read_at: Date }
  /** About whom the register said that something changed, and whom it was not asked about since. */
  'people.changed': { person_id: string; noted_at: Date; tried_at: Date | null }
  'people.reminder': { person_id: string; what: 'parking-card-ends'; ends_on: string; told_at: Date }
  'people.fact': {
    person_id: string
    name: string
    source: string
    value: JSONColumnType<object>
    notices: JSONColumnType<KnownFact['notices'] & object>
    fetched_at: Date
  }
  'people.contact': {
    person_id: string
    kind: ContactKind
    value: string
    confirmed_at: Date | null
    updated_at: Generated<Date>
  }
  'people.consultation': {
    id: string
    person_id: string
    actor_kind: string
    actor_id: string
    actor_name: string | null
    unit: string | null
    role: string | null
    source: string
    what: string
    purpose: string
    case_id: string | null
    outcome: string
    household_look: Generated<'by-member' | 'of-member' | null>
    at: ColumnType<Date, Date | undefined, never>
  }
  'people.correction': {
    id: string
    person_id: string
    fact: string
    source: string
    words: string
    status: Generated<'received' | 'passed-on' | 'answered'>
    created_at: Generated<Date>
  }
}

export type ConsultationRow = Omit<Insertable<PeopleTables['people.consultation']>, 'at'>
type Db = Kysely<PeopleTables>
const columns = ['id', 'insz', 'given_name', 'family_name'] as const

export async function personById(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people.person').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** By today's number or by one that it replaced. */
export async function personByNumber(db: Db, insz: string): Promise<Person | null> {
  const row = await db
    .selectFrom('people.person')
    .select(columns)
    .where((is) =>
      is.or([
        is('insz', '=', insz),
        is('id', '=', is.selectFrom('people.former_number').select('person_id').where('insz', '=', insz)),
      ]),
    )
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The person with this number, made when new: two sign-ins at once give one person. */
export async function upsertPerson(db: Db, person: Person): Promise<Person> {
  const names = { given_name: person.givenName, family_name: person.familyName }
  const known = await personByNumber(db, person.insz)
  if (known) {
    if (known.givenName !== person.givenName || known.familyName !== person.familyName) {
      await db.updateTable('people.person').set(names).where('id', '=', known.id).execute()
    }
    return { ...known, givenName: person.givenName, familyName: person.familyName }
  }
  const row = await db
    .insertInto('people.person')
    .values({ id: person.id, insz: person.insz, ...names })
    .onConflict((conflict) => conflict.column('insz').doUpdateSet(names))
    .returning(columns)
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

/** The source replaced the number: the profile and all that hangs on it goes on under the new one. */
export async function replaceNumber(db: Db, personId: string, former: string, insz: string): Promise<void> {
  const other = await personByNumber(db, insz)
  if (other && other.id !== personId) return
  await db
    .insertInto('people.former_number')
    .values({ insz: former, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.updateTable('people.person').set({ insz }).where('id', '=', personId).execute()
}

/** Writes who asked, and what the source said, in one statement: no fact without its line in the log. */
export async function keepConsultation(
  db: Db,
  personId: string,
  rows: readonly ConsultationRow[],
  fact: KnownFact | null,
): Promise<void> {
  if (!fact) return recordConsultation(db, ...rows)
  const kept = {
    source: fact.source,
    value: JSON.stringify(fact.value),
    notices: JSON.stringify(fact.notices),
    fetched_at: fact.fetchedAt,
  }
  await db
    .with('logged', (within) => within.insertInto('people.consultation').values([...rows]))
    .insertInto('people.fact')
    .values({ person_id: personId, name: fact.name, ...kept })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doUpdateSet(kept))
    .execute()
}

/** One of them; `null`: nothing was kept. */
export async function factOfPerson(
  db: Db,
  personId: string,
  name: string,
): Promise<Pick<KnownFact, 'value' | 'fetchedAt'> | null> {
  const row = await db
    .selectFrom('people.fact')
    .select(['value', 'fetched_at as fetchedAt'])
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

/** The person with all facts, by name, and contacts: one statement, for every page of an application reads them. */
export async function holdingsOfPerson(
  db: Db,
  personId: string,
): Promise<Readonly<{ person: Person; facts: readonly KnownFact[]; contacts: readonly Contact[] }> | null> {
  const row = await db
    .selectFrom('people.person as p')
    .select([
      ...columns,
      (is) =>
        jsonArrayFrom(
          is
            .selectFrom('people.fact as f')
            .select(['name', 'source', 'value', 'notices', 'fetched_at'])
            .whereRef('f.person_id', '=', 'p.id')
            .orderBy('name'),
        ).as('facts'),
      (is) =>
        jsonArrayFrom(
          is
            .selectFrom('people.contact as c')
            .select(['kind', 'value', 'confirmed_at'])
            .whereRef('c.person_id', '=', 'p.id'),
        ).as('contacts'),
    ])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  // In JSON a moment is a text.
  const facts = row.facts.map(({ fetched_at, ...fact }) => ({ ...fact, fetchedAt: new Date(fetched_at) }))
  const contacts = row.contacts.map(({ confirmed_at: at, ...contact }) => ({
    ...contact,
    confirmedAt: at === null ? null : new Date(at),
  }))
  return { person: fromRow(row), facts, contacts }
}

export async function factsOfPerson(db: Db, personId: string): Promise<readonly KnownFact[]> {
  const rows = await db
    .selectFrom('people.fact')
    .select(['name', 'source', 'value', 'notices', 'fetched_at'])
    .where('person_id', '=', personId)
    .orderBy('name')
    .execute()
  return rows.map(({ name, source, value, notices, fetched_at }) => ({
    name,
    source,
    value,
    notices,
    fetchedAt: fetched_at,
  }))
}

export async function recordConsultation(db: Db, ...rows: readonly ConsultationRow[]): Promise<void> {
  await db
    .insertInto('people.consultation')
    .values([...rows])
    .execute()
}

export async function contactsOfPerson(db: Db, personId: string): Promise<readonly Contact[]> {
  const rows = await db
    .selectFrom('people.contact')
    .select(['kind', 'value', 'confirmed_at'])
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => ({ kind: row.kind, value: row.value, confirmedAt: row.confirmed_at }))
}

export async function saveContact(db: Db, personId: string, { kind, value, confirmedAt }: Contact): Promise<void> {
  const row = { value, confirmed_at: confirmedAt, updated_at: sql<Date>`now()` }
  await db
    .insertInto('people.contact')
    .values({ person_id: personId, kind, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet(row))
    .execute()
}

export async function deleteContact(db: Db, personId: string, kind: ContactKind): Promise<void> {
  await db.deleteFrom('people.contact').where('person_id', '=', personId).where('kind', '=', kind).execute()
}

const fromRow = (row: { id: string; insz: string; given_name: string; family_name: string }): Person => ({
  id: row.id,
  insz: row.insz,
  givenName: row.given_name,
  familyName: row.family_name,
})

/** False: this person was told of this end before. */
export async function insertReminder(db: Db, personId: string, endsOn: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.reminder')
    .values({ person_id: personId, what: 'parking-card-ends', ends_on: endsOn, told_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
