import type {
  EmployeeIdentity,
  Identity,
  IdentityProvider,
  ResidentIdentity,
} from '#outside/identity-provider/index.ts'
import { type Context, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { knowPerson, personByNumber } from '../people/index.ts'
import { sessionPolicy } from './policy.ts'
import { reaches, requireResident } from './require.ts'
import { hashOf, isToken } from './session.ts'
import { startSession } from './start-session.ts'
import { type AccessTables, type AttemptRow, recordEvent, takeAttempt, upsertEmployee } from './store.ts'

/** What comes back from the provider, and the cookies of the browser that brings it. */
export type Arrival = Readonly<{
  callback: URL
  browser: string | undefined
  /** The session that the browser had: it ends, so that nobody can leave one behind in it. */
  session?: string | undefined
}>

/** `token` is the cookie of the new session (HttpOnly, Secure, SameSite=Lax); `next` a path of our own site. */
export type SignedIn = Readonly<{ token: string; sessionId: string; subjectId: string; next: string }>

/**
 * Ends a sign-in with a session under a new cookie. Refusals: those of the provider (`access/sign-in-failed`,
 * `-cancelled`, `access/provider-silent`); `access/sign-in-failed` also for an attempt that is unknown, used, too old or
 * another browser's; `access/no-role` and `access/level-too-low` for employees.
 */
export async function finishSignIn(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  arrival: Arrival,
): Promise<SignedIn> {
  const { row, identity } = await arrived(context, provider, arrival, 'sign-in')
  return transaction(context, async (tx) => {
    const { level, method, subject, providerSession, idToken, authenticatedAt } = identity
    const who = {
      ...{ kind: identity.audience, ...(await subjectOf({ ...context, db: tx }, identity)) },
      ...{ level, method, provider_subject: subject, provider_session: providerSession ?? null, id_token: idToken },
      authenticated_at: authenticatedAt,
    }
    const opened = await startSession(tx, who, { channel: row.channel, former: arrival.session })
    return { ...opened, next: row.next }
  })
}

/** `reference` is what `beginConfirmation` was given; `identity` the evidence of whoever confirmed. */
export type Confirmed = Readonly<{ reference: string; personId: string; identity: ResidentIdentity; next: string }>

/**
 * Ends a fresh sign-in of somebody who is signed in. The session stays as it is. Refusals as `finishSignIn`, and
 * `access/another-person` when it was not the same resident.
 */
export async function finishConfirmation(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  arrival: Omit<Arrival, 'session'>,
): Promise<Confirmed> {
  const { actor } = context
  requireResident(actor)
  const { row, identity } = await arrived(context, provider, arrival, 'confirm')
  const person = identity.audience === 'resident' ? await personByNumber(context.db, identity.insz) : null
  const same = person !== null && person.id === row.subject_id && person.id === actor.id
  await recordEvent(context.db, {
    what: same ? 'confirmed' : 'sign-in-failed',
    session_id: actor.sessionId,
    subject_id: row.subject_id,
    actor_kind: actor.kind,
    actor_id: actor.id,
    channel: row.channel,
    facts: same ? { level: identity.level } : { reason: 'another-person' },
  })
  if (!same || identity.audience !== 'resident') throw new Refusal('forbidden', 'access/another-person')
  return { reference: row.reference ?? '', personId: person.id, identity, next: row.next }
}

/** The attempt is used up first, in a statement of its own: whatever happens next, it is good for one try. Refusals as `finishSignIn`. */
export async function arrived(
  { db, actor }: Context<AccessTables>,
  provider: IdentityProvider,
  { callback, browser }: Omit<Arrival, 'session'>,
  purpose: AttemptRow['purpose'],
): Promise<{ row: AttemptRow; identity: Identity }> {
  const state = callback.searchParams.get('state') ?? ''
  const row = browser && isToken(browser) ? await takeAttempt(db, hashOf(state), hashOf(browser)) : undefined
  if (row?.purpose !== purpose) throw new Refusal('forbidden', 'access/sign-in-failed', { reason: 'no-attempt' })
  try {
    const identity = await provider.finish(callback, row.attempt)
    if (purpose !== 'confirm') requireEntry(identity, row)
    return { row, identity }
  } catch (error) {
    if (error instanceof Refusal) {
      const who = { session_id: null, subject_id: row.subject_id, actor_kind: actor.kind, actor_id: actor.id }
      const facts = { code: error.code, ...error.facts }
      await recordEvent(db, { what: 'sign-in-failed', ...who, channel: row.channel, facts })
    }
    throw error
  }
}

/** Not everybody whom the provider knows has business here. */
function requireEntry(identity: Identity, { channel }: AttemptRow): void {
  if (identity.employee?.roles.length === 0) throw new Refusal('forbidden', 'access/no-role')
  const { minimumLevel: wanted } = sessionPolicy(identity.audience, channel, today())
  if (!reaches(identity.level, wanted)) throw new Refusal('forbidden', 'access/level-too-low', { wanted })
}

/** The real day: sessions do not follow the clock of the domain. */
const today = () => new Date().toISOString().slice(0, 10)

async function subjectOf(context: Context<AccessTables>, identity: Identity) {
  if (identity.audience === 'resident') {
    const { insz, givenName, familyName } = identity
    const person = await knowPerson({ ...context, actor: system('sign-in') }, { insz, givenName, familyName })
    return { subject_id: person.id, name: '', unit: '', roles: [] }
  }
  return employeeOf(context, identity)
}

async function employeeOf({ db }: Context<AccessTables>, { employee, givenName, familyName }: EmployeeIdentity) {
  const { id: voId, email, roles } = employee
  const row = await upsertEmployee(db, { voId, name: `${givenName} ${familyName}`.trim(), email, roles })
  return { subject_id: row.id, name: row.name, unit: row.unit, roles }
}
