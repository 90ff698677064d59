import type { Audience, IdentityProvider } from '#outside/identity-provider/index.ts'
import { type Actor, type Context, transaction } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireSelfOrAdministrator } from './report.ts'
import { hashOf, isToken } from './session.ts'
import {
  type AccessTables,
  type EndedSession,
  type EventWhat,
  endSessions,
  idTokenOf,
  recordEvent,
  type SessionChoice,
} from './store.ts'

/** What signing out at the provider needs (`provider.logoutUrl`). */
export type SignedOut = Readonly<{ idToken: string; audience: Audience }>

/** Ends the session of this cookie; `null` when there was none, or nothing to tell the provider. */
export function signOut(context: Context<AccessTables>, token: string): Promise<SignedOut | null> {
  if (!isToken(token)) return Promise.resolve(null)
  return transaction(context, async (tx) => {
    const tokenHash = hashOf(token)
    const idToken = await idTokenOf(tx, tokenHash)
    const [session] = await ended({ ...context, db: tx }, { tokenHash }, 'signed-out')
    return session && idToken ? { idToken, audience: session.kind } : null
  })
}

/** Ends one session: one's own, or anybody's for an administrator. Refusal `access/not-found`, also when it is another's. */
export async function revokeSession(context: Context<AccessTables>, sessionId: string): Promise<void> {
  if (!isId(sessionId)) throw new Refusal('missing', 'access/not-found')
  return transaction(context, async (tx) => {
    const sessions = await ended({ ...context, db: tx }, { id: sessionId }, 'revoked')
    const [session] = sessions
    if (!session) throw new Refusal('missing', 'access/not-found')
    // Throwing undoes it: nobody learns whether another's session exists.
    requireSelfOrAdministrator(context.actor, session.subject_id)
  })
}

/** Ends every session of somebody, on every device. `except`: the session in which they ask it. Answers how many. */
export function revokeSessions(context: Context<AccessTables>, subjectId: string, except?: string): Promise<number> {
  requireSelfOrAdministrator(context.actor, subjectId)
  return transaction(context, async (tx) => {
    const choice = { subjectId, ...(except ? { except } : {}) }
    return (await ended({ ...context, db: tx }, choice, 'revoked')).length
  })
}

/**
 * The provider says that somebody signed out elsewhere (back-channel logout). Refusal `access/sign-in-failed` when the
 * message is not the provider's. Answers how many sessions ended.
 */
export async function signOutElsewhere(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  logoutToken: string,
  audience: Audience,
): Promise<number> {
  const { subject, providerSession } = await provider.loggedOut(logoutToken, audience)
  return transaction(context, async (tx) => {
    const choice = {
      kind: audience,
      ...(subject ? { providerSubject: subject } : {}),
      ...(providerSession ? { providerSession } : {}),
    }
    return (await ended({ ...context, db: tx }, choice, 'signed-out-elsewhere')).length
  })
}

async function ended(
  { db, actor }: Context<AccessTables>,
  choice: SessionChoice,
  what: EventWhat,
): Promise<readonly EndedSession[]> {
  const sessions = await endSessions(db, choice)
  for (const { id, subject_id, channel } of sessions) {
    await recordEvent(db, { what, session_id: id, subject_id, ...byWhom(actor), channel })
  }
  return sessions
}

const byWhom = (actor: Actor) => ({ actor_kind: actor.kind, actor_id: actor.id })
