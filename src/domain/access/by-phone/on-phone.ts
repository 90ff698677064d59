import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { knowPerson } from '../../people/index.ts'
import { type Departed, type Departure, depart } from '../begin-sign-in.ts'
import { type Arrival, arrived } from '../finish-sign-in.ts'
import { hashOf, isToken, newToken } from '../session.ts'
import { type AccessTables, recordEvent } from '../store.ts'
import { type PhoneState, stateOf, stepSeconds } from './at-screen.ts'
import { answerDigits, noteWho, running, takeByPhone } from './store.ts'

const over = (reason: string) => new Refusal('missing', 'access/phone-over', { reason })

/** Where the screen stands whose code this is. Refusal `access/phone-over`: unknown, too old, or another phone goes on with it. */
export async function lookAtCode(
  { db }: Context<AccessTables>,
  { token, browser }: Readonly<{ token: string; browser: string | undefined }>,
): Promise<Readonly<{ place: string }>> {
  const row = isToken(token) ? await running(db, { tokenHash: hashOf(token) }) : null
  const isAnothers = row?.phone_hash && !(browser && isToken(browser) && hashOf(browser).equals(row.phone_hash))
  if (!row || isAnothers) throw over('unknown')
  return { place: row.place }
}

/**
 * This phone goes on with the code (without `token`: with the one that it has), and leaves for the provider: `browser` becomes its cookie. Refusals: `access/phone-over`, and those of
 * `beginSignIn`.
 */
export async function leaveByPhone(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  {
    token,
    browser,
    ...departure
  }: Pick<Departure, 'returnTo' | 'browser' | 'address' | 'language' | 'next'> & Readonly<{ token?: string }>,
): Promise<Departed> {
  const own = browser && isToken(browser) ? browser : newToken()
  const phoneHash = hashOf(own)
  const code = token === undefined ? null : hashOf(isToken(token) ? token : '')
  const isTaken = await transaction(context, (tx) =>
    takeByPhone(tx, { tokenHash: code, phoneHash, seconds: stepSeconds }),
  )
  if (!isTaken) throw over('taken')
  // What the session of the screen may be, this sign-in must be.
  const by = { ...departure, browser: own, audience: 'resident', channel: 'kiosk' } as const
  return depart(context, provider, by, { purpose: 'by-phone' })
}

/** Who came back from the provider is noted for the screen; the phone itself gets no session. Refusals as `finishSignIn`, and `access/phone-over`. */
export async function arriveByPhone(
  context: Context<AccessTables>,
  provider: IdentityProvider,
  arrival: Omit<Arrival, 'session'>,
): Promise<Readonly<{ next: string }>> {
  const { row, identity } = await arrived(context, provider, arrival, 'by-phone')
  if (identity.audience !== 'resident') throw over('no-resident')
  const { insz, givenName, familyName } = identity
  return transaction(context, async (tx) => {
    const who = await knowPerson(
      { ...handedOver(context, tx), actor: system('sign-in') },
      { insz, givenName, familyName },
    )
    const found = { phoneHash: row.browser_hash, subjectId: who.id, identity, seconds: stepSeconds }
    if (!(await noteWho(tx, found))) throw over('too-late')
    return { next: row.next }
  })
}

/** The digits that this phone compares with those of the screen, and how far it is. */
export async function onThisPhone(
  { db }: Context<AccessTables>,
  browser: string | undefined,
): Promise<Readonly<{ state: PhoneState; digits: string; place: string }>> {
  const row = browser && isToken(browser) ? await running(db, { phoneHash: hashOf(browser) }) : null
  return row ? { state: stateOf(row), digits: row.digits, place: row.place } : { state: 'over', digits: '', place: '' }
}

/** Who holds the phone says whether both screens show the same digits, once. Refusal `access/phone-over`. */
export function compareDigits(
  context: Context<AccessTables>,
  { browser, isSame }: Readonly<{ browser: string | undefined; isSame: boolean }>,
): Promise<void> {
  return transaction(context, async (tx) => {
    const phoneHash = browser && isToken(browser) ? hashOf(browser) : null
    const row = phoneHash && (await running(tx, { phoneHash }))
    if (!phoneHash || !row || !(await answerDigits(tx, { phoneHash, isSame, seconds: stepSeconds })))
      throw over('answered')
    if (isSame) return
    // Somebody may have been shown a code of another screen than the one in front of them.
    await recordEvent(tx, {
      ...{ what: 'sign-in-failed', session_id: null, subject_id: row.subject_id, channel: 'kiosk' },
      ...{ actor_kind: 'resident', actor_id: row.subject_id ?? '', facts: { reason: 'other-digits' } },
    })
  })
}
