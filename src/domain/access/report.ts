import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Actor, Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { hashOf, isToken, type ResidentSession, type Session } from './session.ts'
import type { AccessTables, AttemptRow } from './store.ts'

type SessionRow = {
  id: string
  kind: Session['kind']
  subject_id: string
  level: Session['level']
  name: string
  unit: string
  roles: string[]
  channel: Session['channel']
  created_at: Date
  authenticated_at: Date
  last_seen_at: Date
  idle_expires_at: Date
  expires_at: Date
}
const columns = `id, kind, subject_id, level, name, unit, roles, channel, created_at, authenticated_at, last_seen_at,
  idle_expires_at, expires_at`

/**
 * A resident's session as one JSON column, for a statement of another module that reads it with something else in one round
 * trip: `select ${residentJson} as session, ... from access.live_session live where live.token_hash = $1 and live.kind =
 * 'resident'`, with `hashOf(cookie)`. One column, because the driver takes two microseconds for each.
 */
export const residentJson = `json_build_object('id', live.id, 'subjectId', live.subject_id, 'level', live.level,
  'channel', live.channel, 'idleExpiresAt', live.idle_expires_at, 'expiresAt', live.expires_at, 'due', live.due)`

export type ResidentJson = Omit<ResidentSession, 'idleExpiresAt' | 'expiresAt'> &
  Readonly<{ idleExpiresAt: string; expiresAt: string; due: boolean }>

const read = {
  name: 'access.session-of',
  text: `select ${columns}, due from access.live_session where token_hash = $1`,
}
const putOff = {
  name: 'access.put-off',
  text: `update access.session set last_seen_at = now(), idle_expires_at = least(now() + idle_time, expires_at)
    where id = $1 and revoked_at is null and last_seen_at < now() - least(interval '1 minute', idle_time / 8)`,
}

/** Who this cookie is, in one statement; `null`: nobody, any more. Being used puts the idle time off, once a minute. */
export async function sessionOf(pool: Pick<Pool, 'query'>, token: string | undefined): Promise<Session | null> {
  if (!token || !isToken(token)) return null
  const { rows } = await pool.query<SessionRow & { due: boolean }>({ ...read, values: [hashOf(token)] })
  const row = rows[0]
  if (!row) return null
  await keepAlive(pool, row)
  return fromRow(row)
}

/** Puts off the idle time of a session that another statement read, when that is due. */
export async function keepAlive(
  pool: Pick<Pool, 'query'>,
  { id, due }: Readonly<{ id: string; due: boolean }>,
): Promise<void> {
  if (due) await pool.query({ ...putOff, values: [id] })
}

/** The session that was selected as `residentJson`. */
export const residentSessionFrom = ({ due: _, ...session }: ResidentJson): ResidentSession => ({
  ...session,
  idleExpiresAt: new Date(session.idleExpiresAt),
  expiresAt: new Date(session.expiresAt),
})

/** What a callback is about, without using it up, so that one address can serve both; `null`: an unknown attempt. */
export async function purposeOf(context: Context<AccessTables>, callback: URL): Promise<AttemptRow['purpose'] | null> {
  const row = await context.db
    .selectFrom('access.sign_in_attempt')
    .select('purpose')
    .where('state_hash', '=', hashOf(callback.searchParams.get('state') ?? ''))
    .executeTakeFirst()
  return row?.purpose ?? null
}

/** Whether a session goes on: asked for what hangs on it. */
export async function isLive({ db }: Pick<Context<AccessTables>, 'db'>, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('access.session')
    .select('id')
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .where('idle_expires_at', '>', sql<Date>`now()`)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row !== undefined
}

/** Where somebody is signed in now: for themselves, or for an administrator. Refusal `access/not-found` for others. */
export async function listSessions(context: Context<AccessTables>, subjectId: string): Promise<readonly Session[]> {
  requireSelfOrAdministrator(context.actor, subjectId)
  const rows = await context.db
    .selectFrom('access.session')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('revoked_at', 'is', null)
    .where('idle_expires_at', '>', new Date())
    .where('expires_at', '>', new Date())
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.map((row) => fromRow({ ...row, roles: [...row.roles] }))
}

/** The address by which the provider knows who is signed in as an employee; empty: it said none. */
export async function ownEmail({ db, actor }: Context<AccessTables>): Promise<string> {
  if (actor.kind !== 'employee') return ''
  const row = await db.selectFrom('access.employee').select('email').where('id', '=', actor.id).executeTakeFirst()
  return row?.email ?? ''
}

/** Whoever is refused learns nothing, not even that it exists. */
export function requireSelfOrAdministrator(actor: Actor, subjectId: string): void {
  if (actor.kind === 'system') return
  if (actor.kind !== 'anonymous' && actor.id === subjectId) return
  if (actor.kind === 'employee' && actor.roles.includes('administrator')) return
  throw new Refusal('missing', 'access/not-found')
}

function fromRow(row: SessionRow): Session {
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    level: row.level,
    name: row.name,
    unit: row.unit,
    roles: row.roles,
    channel: row.channel,
    createdAt: row.created_at,
    authenticatedAt: row.authenticated_at,
    lastSeenAt: row.last_seen_at,
    idleExpiresAt: row.idle_expires_at,
    expiresAt: row.expires_at,
  }
}
