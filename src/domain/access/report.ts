import type { Pool } from 'pg'
import type { Actor, Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { hashOf, isToken, type Session } from './session.ts'
import type { AccessTables } from './store.ts'

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

const names = columns.split(',').map((column) => column.trim())
const aliases = names.map((name) => [name, `session_${name}`] as const)

/**
 * For a statement of another module that reads a session with something else, in one round trip: `select
 * ${liveSessionColumns}, draft.* from access.live_session live ... where live.token_hash = $1`, with `hashOf(cookie)`.
 */
export const liveSessionColumns = [...aliases, ['due', 'session_due'] as const]
  .map(([name, alias]) => `live.${name} as ${alias}`)
  .join(', ')

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
  await keepAlive(pool, { session_id: row.id, session_due: row.due })
  return fromRow(row)
}

/** Puts off the idle time of a session that another statement read, when that is due. */
export async function keepAlive(
  pool: Pick<Pool, 'query'>,
  row: Readonly<{ session_id: string; session_due: boolean }>,
): Promise<void> {
  if (row.session_due) await pool.query({ ...putOff, values: [row.session_id] })
}

/** The session of a row that was selected with `liveSessionColumns`. */
export function sessionFrom(row: Readonly<Record<string, unknown>>): Session {
  const own: Record<string, unknown> = {}
  for (const [name, alias] of aliases) own[name] = row[alias]
  return fromRow(own as SessionRow)
}

/** What a callback is about, without using it up, so that one address can serve both; `null`: an unknown attempt. */
export async function purposeOf(context: Context<AccessTables>, callback: URL): Promise<'sign-in' | 'confirm' | null> {
  const row = await context.db
    .selectFrom('access.sign_in_attempt')
    .select('purpose')
    .where('state_hash', '=', hashOf(callback.searchParams.get('state') ?? ''))
    .executeTakeFirst()
  return row?.purpose ?? null
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
