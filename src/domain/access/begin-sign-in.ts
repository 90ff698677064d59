import { createHash } from 'node:crypto'
import type { Audience, IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Channel, Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { attemptMinutes, attemptsPerAddress } from './policy.ts'
import { requireResident } from './require.ts'
import { hashOf, isToken, localPath, newToken } from './session.ts'
import { type AccessTables, attemptsFrom, insertAttempt, recordEvent } from './store.ts'

/** What a sign-in starts from. */
export type Departure = Readonly<{
  audience: Audience
  channel: Exclude<Channel, 'system'>
  /** The address at which the provider gives the browser back, as registered there. */
  returnTo: string
  /** Where to go on after it, on our own site. */
  next: string
  /** The browser's own secret cookie, when it has one: several tabs may be signing in. */
  browser?: string | undefined
  /** Network address of the browser: only counted, never kept as it is. */
  address: string
  language?: string
  /** Asked anew, also of who is known at the provider: whoever signs in once more wants another way. */
  fresh?: boolean
}>

/** Send the browser to `url`, with `browser` as a cookie (HttpOnly, SameSite=Lax, ten minutes). */
export type Departed = Readonly<{ url: string; browser: string }>

/** Begins a sign-in. Refusals: `access/too-many-attempts`, `access/provider-silent`. */
export function beginSignIn(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  departure: Departure,
): Promise<Departed> {
  return depart(context, provider, departure)
}

/**
 * Begins a sign-in of a resident who is signed in already and confirms something now (a signature): by themselves, afresh,
 * with a nonce that binds what they confirm. `reference`: what it is, told back by `finishConfirmation`.
 */
export function beginConfirmation(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  departure: Omit<Departure, 'audience' | 'channel'>,
  { nonce, reference }: Readonly<{ nonce: string; reference: string }>,
): Promise<Departed> {
  const { actor } = context
  requireResident(actor)
  const channel = actor.channel === 'system' ? 'portal' : actor.channel
  const confirmed = { purpose: 'confirm', nonce, reference, subjectId: actor.id } as const
  return depart(context, provider, { ...departure, audience: 'resident', channel }, confirmed)
}

/** More than a sign-in of this browser: what is confirmed, or a screen elsewhere that it is for. Asked afresh, whoever was signed in. */
type More = Readonly<
  { purpose: 'confirm'; nonce: string; reference: string; subjectId: string } | { purpose: 'by-phone' }
>

/** The attempt is written down and the address of the provider given. Refusals as `beginSignIn`. */
export async function depart(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  { audience, channel, returnTo, next, browser, address, language, fresh }: Departure,
  more?: More,
): Promise<Departed> {
  const { db, actor } = context
  const addressHash = createHash('sha256').update(address).digest()
  if ((await attemptsFrom(db, addressHash, attemptMinutes)) >= attemptsPerAddress) {
    const who = { session_id: null, subject_id: null, actor_kind: actor.kind, actor_id: actor.id, channel }
    await recordEvent(db, { what: 'too-many-attempts', ...who })
    throw new Refusal('too-many', 'access/too-many-attempts', { minutes: attemptMinutes })
  }

  const { url, attempt } = await provider.begin({
    audience,
    returnTo,
    ...(more?.purpose === 'confirm' ? { nonce: more.nonce } : {}),
    // In a browser that many people share, the one before is never signed in for the next.
    ...(more || fresh || channel === 'kiosk' ? { fresh: true } : {}),
    ...(language ? { language } : {}),
  })
  const token = browser && isToken(browser) ? browser : newToken()
  await insertAttempt(db, {
    state_hash: hashOf(attempt.state),
    browser_hash: hashOf(token),
    address_hash: addressHash,
    purpose: more?.purpose ?? 'sign-in',
    attempt,
    channel,
    next: localPath(next),
    subject_id: more?.purpose === 'confirm' ? more.subjectId : null,
    reference: more?.purpose === 'confirm' ? more.reference : null,
    expires_at: new Date(Date.now() + attemptMinutes * 60_000),
  })
  return { url, browser: token }
}
