import { type Generated, type Insertable, type JSONColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { SignInAttempt } from '#outside/identity-provider/index.ts'
import type { Level } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { PeopleTables } from '../people/index.ts'
import { endedSessionDays } from './policy.ts'
import type { Session } from './session.ts'

export type EventWhat =
  | 'signed-in'
  | 'confirmed'
  | 'sign-in-failed'
  | 'signed-out'
  | 'signed-out-elsewhere'
  | 'revoked'
  | 'too-many-attempts'
  | 'skills-changed'
  | 'given-time'

/** This module owns schema `access`. No other file names these tables. */
export type AccessTables = PeopleTables & {
  'access.employee': {
    id: string
    vo_id: string
    name: string
    email: Generated<string>
    unit: Generated<string>
    roles: Generated<readonly string[]>
    skills: Generated<readonly string[]>
    created_at: Generated<Date>
    signed_in_at: Date | null
  }
  'access.sign_in_attempt': {
    state_hash: Buffer
    browser_hash: Buffer
    address_hash: Buffer
    purpose: 'sign-in' | 'confirm' | 'by-phone'
    attempt: JSONColumnType<SignInAttempt>
    channel: Session['channel']
    next: string
    subject_id: string | null
    reference: string | null
    created_at: Generated<Date>
    expires_at: Date
    used_at: Date | null
  }
  'access.card_sign_in': {
    screen_id: string
    device_id: string
    next: string
    begun_at: Generated<Date>
    expires_at: Date
    nonce: string | null
    nonce_expires_at: Date | null
    subject_id: string | null
    proved_at: Date | null
  }
  'access.phone_sign_in': {
    screen_hash: Buffer
    token_hash: Buffer
    digits: string
    place: string
    next: string
    begun_at: Generated<Date>
    expires_at: Date
    phone_hash: Buffer | null
    subject_id: string | null
    level: Level | null
    method: string | null
    provider_subject: string | null
    authenticated_at: Date | null
    confirmed_at: Date | null
    refused_at: Date | null
  }
  'access.session': {
    id: string
    token_hash: Buffer
    kind: Session['kind']
    subject_id: string
    level: Level
    method: string
    name: Generated<string>
    unit: Generated<string>
    roles: Generated<readonly string[]>
    channel: Session['channel']
    provider_subject: string
    provider_session: string | null
    id_token: string | null
    created_at: Generated<Date>
    authenticated_at: Date
    last_seen_at: Generated<Date>
    idle_time: string
    idle_expires_at: Date
    expires_at: Date
    revoked_at: Date | null
  }
  'access.event': {
    id: string
    what: EventWhat
    session_id: string | null
    subject_id: string | null
    actor_kind: string
    actor_id: string
    channel: string
    facts: JSONColumnType<object>
    at: Generated<Date>
  }
}

type Db = Kysely<AccessTables>
export type AttemptRow = Selectable<AccessTables['access.sign_in_attempt']>
export type EmployeeRow = Selectable<AccessTables['access.employee']>

export async function insertAttempt(
  db: Db,
  { attempt, ...row }: Omit<AttemptRow, 'created_at' | 'used_at'>,
): Promise<void> {
  await db
    .insertInto('access.sign_in_attempt')
    .values({ ...row, attempt: JSON.stringify(attempt) })
    .execute()
}

/** The attempt, used up by asking: of two that ask at once, one gets it. */
export async function takeAttempt(db: Db, stateHash: Buffer, browserHash: Buffer): Promise<AttemptRow | undefined> {
  return db
    .updateTable('access.sign_in_attempt')
    .set({ used_at: sql`now()` })
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst()
}

export async function attemptsFrom(db: Db, addressHash: Buffer, minutes: number): Promise<number> {
  const { count } = await db
    .selectFrom('access.sign_in_attempt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('address_hash', '=', addressHash)
    .where('created_at', '>', sql<Date>`now() - make_interval(mins => ${minutes})`)
    .executeTakeFirstOrThrow()
  return count
}

export type NewSession = Omit<
  Insertable<AccessTables['access.session']>,
  'idle_time' | 'idle_expires_at' | 'expires_at' | 'revoked_at' | 'roles'
> &
  Readonly<{ roles: readonly string[]; idleSeconds: number; absoluteSeconds: number }>

/** Times are the database's: every process has the same ones. */
export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { idleSeconds, absoluteSeconds, ...row } = session
  const idle = sql<string>`make_interval(secs => ${idleSeconds})`
  const whole = sql<string>`make_interval(secs => ${absoluteSeconds})`
  await db
    .insertInto('access.session')
    .values({
      ...row,
      idle_time: idle,
      idle_expires_at: sql<Date>`now() + least(${idle}, ${whole})`,
      expires_at: sql<Date>`now() + ${whole}`,
    })
    .execute()
}

/** A session at a contact point that lives ends so many seconds from now; it never waits less than before. `null`: there is none. */
export async function prolongSession(
  db: Db,
  id: string,
  { idle, absolute }: Readonly<{ idle: number; absolute: number }>,
): Promise<Pick<Session, 'idleExpiresAt' | 'expiresAt'> | null> {
  const wait = sql<string>`greatest(idle_time, make_interval(secs => ${idle}))`
  const end = sql<Date>`greatest(expires_at, now() + make_interval(secs => ${absolute}))`
  const row = await db
    .updateTable('access.session')
    .set({
      idle_time: wait,
      expires_at: end,
      last_seen_at: sql`now()`,
      idle_expires_at: sql<Date>`least(now() + ${wait}, ${end})`,
    })
    .where('id', '=', id)
    .where('channel', '=', 'kiosk')
    .where('revoked_at', 'is', null)
    .where('idle_expires_at', '>', sql<Date>`now()`)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['idle_expires_at', 'expires_at'])
    .executeTakeFirst()
  return row ? { idleExpiresAt: row.idle_expires_at, expiresAt: row.expires_at } : null
}

export type EndedSession = Readonly<{ id: string; subject_id: string; kind: Session['kind']; channel: string }>

/** Which sessions to end: the one with this cookie or id, all of somebody, or what the provider calls it. */
export type SessionChoice = Readonly<
  | { tokenHash: Buffer }
  | { id: string }
  | { subjectId: string; except?: string }
  | { kind: Session['kind']; providerSubject?: string; providerSession?: string }
>

/** Ends them, and forgets the provider's tokens. Those that had ended already are not in the answer. */
export async function endSessions(db: Db, choice: SessionChoice): Promise<readonly EndedSession[]> {
  let query = db
    .updateTable('access.session')
    .set({ revoked_at: sql`now()`, id_token: null })
    .where('revoked_at', 'is', null)
  if ('tokenHash' in choice) query = query.where('token_hash', '=', choice.tokenHash)
  else if ('id' in choice) query = query.where('id', '=', choice.id)
  else if ('subjectId' in choice) {
    query = query.where('subject_id', '=', choice.subjectId)
    if (choice.except) query = query.where('id', '!=', choice.except)
  } else {
    const { kind, providerSubject, providerSession } = choice
    if (!providerSubject && !providerSession) return []
    query = query.where('kind', '=', kind)
    if (providerSubject) query = query.where('provider_subject', '=', providerSubject)
    if (providerSession) query = query.where('provider_session', '=', providerSession)
  }
  return query.returning(['id', 'subject_id', 'kind', 'channel']).execute()
}

/** The provider's token of a running session, for signing out there; read just before the session ends. */
export async function idTokenOf(db: Db, tokenHash: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('access.session')
    .select('id_token')
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.id_token ?? null
}

/** Known by the provider's id; what the provider says of them now is kept, the unit stays as the city set it. */
export async function upsertEmployee(
  db: Db,
  { voId, ...row }: Readonly<{ voId: string; name: string; email: string; roles: readonly string[] }>,
): Promise<EmployeeRow> {
  return db
    .insertInto('access.employee')
    .values({ id: newId(), vo_id: voId, ...row, signed_in_at: sql`now()` })
    .onConflict((conflict) => conflict.column('vo_id').doUpdateSet({ ...row, signed_in_at: sql`now()` }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function placeEmployee(
  db: Db,
  { voId, name, unit, skills }: Readonly<{ voId: string; name: string; unit: string; skills?: readonly string[] }>,
) {
  const place = { unit, ...(skills && { skills: [...skills] }) }
  await db
    .insertInto('access.employee')
    .values({ id: newId(), vo_id: voId, name, ...place })
    .onConflict((conflict) => conflict.column('vo_id').doUpdateSet(place))
    .execute()
}

/** Locks the row: two who change the skills of one colleague take turns. */
export async function lockEmployee(db: Db, id: string) {
  const found = await db
    .selectFrom('access.employee')
    .select(['id', 'name', 'unit', 'skills'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

export async function saveSkills(db: Db, id: string, skills: readonly string[]): Promise<void> {
  await db
    .updateTable('access.employee')
    .set({ skills: [...skills] })
    .where('id', '=', id)
    .execute()
}

export async function recordEvent(
  db: Db,
  { facts = {}, ...event }: Omit<Selectable<AccessTables['access.event']>, 'id' | 'at' | 'facts'> & { facts?: object },
): Promise<void> {
  await db
    .insertInto('access.event')
    .values({ id: newId(), ...event, facts: JSON.stringify(facts) })
    .execute()
}

/** What is over: attempts at once, the provider's tokens of sessions that ran out, and old sessions. */
export async function sweep(db: Db): Promise<void> {
  await db.deleteFrom('access.sign_in_attempt').where('expires_at', '<', sql<Date>`now()`).execute()
  await db.deleteFrom('access.card_sign_in').where('expires_at', '<', sql<Date>`now()`).execute()
  // A visit that is going on still knows that the phone did not do (`phoneFailedAt`).
  const longAgo = sql<Date>`now() - interval '15 minutes'`
  await db.deleteFrom('access.phone_sign_in').where('expires_at', '<', longAgo).execute()
  await db
    .updateTable('access.session')
    .set({ id_token: null })
    .where('id_token', 'is not', null)
    .where((is) => is.or([is('expires_at', '<', sql<Date>`now()`), is('idle_expires_at', '<', sql<Date>`now()`)]))
    .execute()
  await db
    .deleteFrom('access.session')
    .where('expires_at', '<', sql<Date>`now() - make_interval(days => ${endedSessionDays})`)
    .execute()
}
