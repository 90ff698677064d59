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

/**
 * The start of a statement (`with ${liveSession} select ... from live_session`) whose `$1` is `hashOf(cookie)`:
 * one row while the session lives, none otherwise. A module with a hot page writes its own statement behind it, so that
 * session and data cost one round trip. Being used puts the idle time off, at most once a minute (or an eighth of it).
 */
export const liveSession = `live_session as materialized (
  select ${columns}, idle_time from access.session
  where token_hash = $1 and revoked_at is null and idle_expires_at > now() and expires_at > now()
), slid_session as (
  update access.session as session
  set last_seen_at = now(), idle_expires_at = least(now() + session.idle_time, session.expires_at)
  from live_session as live
  where session.id = live.id and session.revoked_at is null
    and live.last_seen_at < now() - least(interval '1 minute', live.idle_time / 8)
)`

const names = columns.split(',').map((column) => column.trim())
const aliases = names.map((name) => [name, `session_${name}`] as const)
/** Columns that `sessionFrom` wants, as one JSON-free list: `select ${liveSessionColumns}, draft.* from live_session ...`. */
export const liveSessionColumns = aliases.map(([name, alias]) => `live_session.${name} as ${alias}`).join(', ')

const statement = { name: 'access.session-of', text: `with ${liveSession} select ${columns} from live_session` }

/** Who this cookie is, in one statement; `null`: nobody, any more. */
export async function sessionOf(pool: Pick<Pool, 'query'>, token: string | undefined): Promise<Session | null> {
  if (!token || !isToken(token)) return null
  const { rows } = await pool.query<SessionRow>({ ...statement, values: [hashOf(token)] })
  return rows[0] ? fromRow(rows[0]) : null
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

/** Who works in these units, and with which roles at their last sign-in: for administrators and for those units themselves. */
export async function staffOf(
  context: Context<AccessTables>,
  units: readonly string[],
): Promise<readonly Readonly<{ name: string; unit: string; roles: readonly string[] }>[]> {
  const { actor } = context
  const isParty = actor.kind === 'employee' && (actor.roles.includes('administrator') || units.includes(actor.unit))
  if (!isParty && actor.kind !== 'system') throw new Refusal('missing', 'access/not-found')
  return context.db
    .selectFrom('access.employee')
    .select(['name', 'unit', 'roles'])
    .where('unit', 'in', [...units])
    .orderBy('unit')
    .orderBy('name')
    .execute()
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
