import type { Kysely } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import { sessionPolicy } from './policy.ts'
import { hashOf, isToken, newToken, type Session } from './session.ts'
import { type AccessTables, endSessions, insertSession, type NewSession, recordEvent } from './store.ts'

type Who = Pick<NewSession, 'kind' | 'subject_id' | 'level' | 'method' | 'provider_subject' | 'authenticated_at'> &
  Partial<Pick<NewSession, 'name' | 'unit' | 'roles' | 'provider_session' | 'id_token'>>

/** `former`: the cookie of the session that this browser had: it ends. `facts`: what the trail says besides the level. */
type How = Readonly<{
  channel: Session['channel']
  former: string | undefined
  facts?: Readonly<Record<string, string>>
}>

/** A session under a new cookie, in the transaction of whoever proved who it is. */
export async function startSession(
  tx: Kysely<AccessTables>,
  who: Who,
  { channel, former, facts = {} }: How,
): Promise<Readonly<{ token: string; sessionId: string; subjectId: string }>> {
  const by = { actor_kind: who.kind, actor_id: who.subject_id }
  const ended = former && isToken(former) ? await endSessions(tx, { tokenHash: hashOf(former) }) : []
  for (const one of ended) {
    const left = { session_id: one.id, subject_id: one.subject_id, channel: one.channel }
    await recordEvent(tx, { what: 'revoked', ...left, ...by, facts: { reason: 'replaced' } })
  }
  // Sessions keep real time and its days.
  const policy = sessionPolicy(who.kind, channel, new Date().toISOString().slice(0, 10))
  const [token, sessionId] = [newToken(), newId()]
  await insertSession(tx, {
    ...{ id: sessionId, token_hash: hashOf(token), channel },
    ...{ name: '', unit: '', roles: [], provider_session: null, id_token: null, ...who },
    ...{ idleSeconds: policy.idle, absoluteSeconds: policy.absolute },
  })
  const opened = { session_id: sessionId, subject_id: who.subject_id, channel }
  await recordEvent(tx, { what: 'signed-in', ...opened, ...by, facts: { level: who.level, ...facts } })
  return { token, sessionId, subjectId: who.subject_id }
}
