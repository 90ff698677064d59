import { hash } from 'node:crypto'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { knowPerson } from '../../people/index.ts'
import { type Departed, type Departure, depart } from '../begin-sign-in.ts'
import { type Arrival, arrived } from '../finish-sign-in.ts'
import { hashOf, isToken, newToken } from '../session.ts'
import { type AccessTables, recordEvent } from '../store.ts'
import { type PhoneState, phoneStepSeconds, stateOf } from './at-screen.ts'
import { answerDigits, noteWho, type PhoneRow, running, takeByPhone } from './store.ts'

const over = (reason: string) => new Refusal('missing', 'access/phone-over', { reason })

/** Where the screen stands whose code this is. Refusal `access/phone-over`: unknown, too old, answered, or another phone goes on with it. */
export async function lookAtCode(
  { db }: Context<AccessTables>,
  { token, browser }: Readonly<{ token: string; browser: string | undefined }>,
): Promise<Readonly<{ place: string }>> {
  const row = isToken(token) ? await running(db, { tokenHash: hashOf(token) }) : null
  const isAnothers = row?.phone_hash && !(browser && isToken(browser) && hashOf(browser).equals(row.phone_hash))
  const isAnswered = row && (row.subject_id !== null || row.refused_at !== null)
  if (!row || isAnothers || isAnswered) throw over('unknown')
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
  await transaction(context, async (tx) => {
    if (!(await takeByPhone(tx, { tokenHash: code, phoneHash, seconds: phoneStepSeconds }))) throw over('taken')
  })
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
    const found = { phoneHash: row.browser_hash, subjectId: who.id, identity, seconds: phoneStepSeconds }
    if (!(await noteWho(tx, found))) throw over('too-late')
    return { next: row.next }
  })
}

/** How far this phone is, and from what it chooses the digits that the screen shows: those are always among them. */
export async function onThisPhone(
  { db }: Context<AccessTables>,
  browser: string | undefined,
): Promise<Readonly<{ state: PhoneState; choices: readonly string[] }>> {
  const row = browser && isToken(browser) ? await running(db, { phoneHash: hashOf(browser) }) : null
  return row ? { state: stateOf(row), choices: choicesOf(row) } : { state: 'over', choices: [] }
}

/** Two others beside the right ones, always the same for one code: asking again tells nothing. */
function choicesOf({ token_hash, digits }: Pick<PhoneRow, 'token_hash' | 'digits'>): readonly string[] {
  const drawn = [...hash('sha256', token_hash, 'buffer')].map((byte) => String(byte % 100).padStart(2, '0'))
  return [...new Set([digits, ...drawn])].slice(0, 3).toSorted()
}

/**
 * Who holds the phone says which digits the screen in front of them shows, once; `null`: none of those. Others than the right ones end it.
 * Refusal `access/phone-over`.
 */
export function compareDigits(
  context: Context<AccessTables>,
  { browser, digits }: Readonly<{ browser: string | undefined; digits: string | null }>,
): Promise<void> {
  return transaction(context, async (tx) => {
    const phoneHash = browser && isToken(browser) ? hashOf(browser) : null
    const row = phoneHash && (await running(tx, { phoneHash }))
    const isSame = row?.digits === digits
    if (!phoneHash || !row || !(await answerDigits(tx, { phoneHash, isSame, seconds: phoneStepSeconds })))
      throw over('answered')
    if (isSame) return
    // Somebody may have been shown a code of another screen than the one in front of them.
    await recordEvent(tx, {
      ...{ what: 'sign-in-failed', session_id: null, subject_id: row.subject_id, channel: 'kiosk' },
      ...{ actor_kind: 'resident', actor_id: row.subject_id ?? '', facts: { reason: 'other-digits' } },
    })
  })
}
