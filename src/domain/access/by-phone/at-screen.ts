import { randomBytes, randomInt } from 'node:crypto'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { hashOf, isToken, localPath, newToken } from '../session.ts'
import { startSession } from '../start-session.ts'
import type { AccessTables } from '../store.ts'
import { begin, endAt, hasFailed, type PhoneRow, running, takeConfirmed } from './store.ts'

/** Seconds: for each step, so that who needs longer for one does not lose the next. */
export const phoneStepSeconds = 120

/** `browser` is the screen's own cookie, `token` what the code leads to, `digits` what both screens show. */
export type ByPhone = Readonly<{ browser: string; token: string; digits: string }>

/** How far it is: nobody scanned the code; somebody signs in; the phone shows the digits; it said yes; it said no; or it is over. */
export type PhoneState = 'waiting' | 'signing-in' | 'comparing' | 'confirmed' | 'refused' | 'over'

/**
 * Somebody at this screen wants to sign in with the own phone. Whatever was begun there before is over. `next`: where to go on to; `place`: in the
 * city's list, told on the phone.
 */
export async function beginByPhone(
  { db }: Context<AccessTables>,
  { browser, place, next }: Readonly<{ browser?: string | undefined; place: string; next: string }>,
): Promise<ByPhone> {
  const own = browser && isToken(browser) ? browser : newToken()
  const token = randomBytes(32).toString('base64url')
  const digits = String(randomInt(100)).padStart(2, '0')
  const hashes = { screenHash: hashOf(own), tokenHash: hashOf(token) }
  await begin(db, { ...hashes, digits, place, next: localPath(next), seconds: phoneStepSeconds })
  return { browser: own, token, digits }
}

/** What this screen shows of it. */
export async function byPhoneAt(
  { db }: Context<AccessTables>,
  browser: string | undefined,
): Promise<Readonly<{ state: PhoneState; digits: string; next: string | null }>> {
  const row = browser && isToken(browser) ? await running(db, { screenHash: hashOf(browser) }) : null
  return row ? { state: stateOf(row), digits: row.digits, next: row.next } : { state: 'over', digits: '', next: null }
}

/** Whether who is at this screen tried the own phone last, and it came to nothing. */
export async function phoneFailedAt(
  { db }: Pick<Context<AccessTables>, 'db'>,
  browser: string | undefined,
): Promise<boolean> {
  return browser !== undefined && isToken(browser) && (await hasFailed(db, hashOf(browser)))
}

/**
 * The screen goes on as whoever the phone confirmed, once. The session that it had ends. Refusal `access/phone-over`: nobody confirmed, it
 * took too long, or it went on already.
 */
export function finishByPhone(
  context: Context<AccessTables>,
  { browser, session }: Readonly<{ browser: string | undefined; session?: string | undefined }>,
): Promise<Readonly<{ token: string; sessionId: string; subjectId: string; next: string }>> {
  return transaction(context, async (tx) => {
    const row = browser && isToken(browser) ? await takeConfirmed(tx, hashOf(browser)) : null
    const { subject_id, level, method, provider_subject, authenticated_at } = row ?? {}
    if (!row || !subject_id || !level || !method || !provider_subject || !authenticated_at) {
      throw new Refusal('forbidden', 'access/phone-over', { reason: 'not-confirmed' })
    }
    const who = { kind: 'resident', subject_id, level, method, provider_subject, authenticated_at } as const
    const facts = { method, by: 'phone' }
    return { ...(await startSession(tx, who, { channel: 'kiosk', former: session, facts })), next: row.next }
  })
}

/** Who was at this screen is gone: what the phone still says comes to nothing. */
export async function leaveScreen({ db }: Context<AccessTables>, browser: string | undefined): Promise<void> {
  if (browser && isToken(browser)) await endAt(db, hashOf(browser))
}

export function stateOf({ phone_hash, subject_id, confirmed_at, refused_at }: PhoneRow): PhoneState {
  if (refused_at) return 'refused'
  if (confirmed_at) return 'confirmed'
  if (subject_id) return 'comparing'
  return phone_hash ? 'signing-in' : 'waiting'
}
