import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { sessionPolicy } from './policy.ts'
import { requireResident } from './require.ts'
import type { Session } from './session.ts'
import { type AccessTables, prolongSession, recordEvent } from './store.ts'

/** When the session ends now. */
export type GivenTime = Pick<Session, 'idleExpiresAt' | 'expiresAt'>

/**
 * Who needs more time at a contact point gets it, as often as asked: the session ends later and, `patient`, also waits longer for a
 * touch. One's own session only. Refuses `access/not-found` for a session that is over, or that is none of a contact point.
 */
export async function giveTime(
  context: Context<AccessTables>,
  { patient }: Readonly<{ patient: boolean }>,
): Promise<GivenTime> {
  const { actor } = context
  requireResident(actor)
  const { sessionId } = actor
  const {
    idle,
    patientIdle = idle,
    absolute,
  } = sessionPolicy('resident', 'kiosk', new Date().toISOString().slice(0, 10))
  return transaction(context, async (tx) => {
    const given = await prolongSession(tx, sessionId, { idle: patient ? patientIdle : idle, absolute })
    if (!given) throw new Refusal('missing', 'access/not-found')
    await recordEvent(tx, {
      ...{ what: 'given-time', session_id: sessionId, subject_id: actor.id },
      ...{ actor_kind: actor.kind, actor_id: actor.id, channel: actor.channel, facts: { patient } },
    })
    return given
  })
}
