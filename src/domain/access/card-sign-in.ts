import { randomBytes } from 'node:crypto'
import type { CardProof, CardTrust, Challenge, Judged } from '#outside/identity-card/index.ts'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { knowPerson } from '../people/index.ts'
import { beginCard, giveNonce, nextOf, noteHolder, takeHolder, takeNonce } from './card-store.ts'
import { localPath } from './session.ts'
import { startSession } from './start-session.ts'
import { type AccessTables, recordEvent } from './store.ts'

/** A browser of a device, and the device that has it. */
export type AtScreen = Readonly<{ screenId: string; deviceId: string }>

/** Seconds: to come so far that the card signs, for that signature, and to go on after it. */
const [wholeSeconds, nonceSeconds, goOnSeconds] = [300, 60, 60]

/** What the sign-in by a card is called where sessions say how one signed in. */
const method = 'eid'

/** Somebody at this screen wants to sign in with a card. Whatever was begun there before is over. `next`: where to go on to. */
export function beginCardSignIn(
  { db }: Context<AccessTables>,
  { screenId, deviceId, next }: AtScreen & Readonly<{ next: string }>,
): Promise<void> {
  return beginCard(db, { screenId, deviceId, next: localPath(next), seconds: wholeSeconds })
}

/**
 * What the card must sign now; an earlier one counts no more. Refusal `access/card-over`: nobody at this screen of this device asked it, or
 * too long ago.
 */
export async function askCardChallenge({ db }: Context<AccessTables>, at: AtScreen): Promise<string> {
  const nonce = randomBytes(33).toString('base64')
  if (!(await giveNonce(db, at, { nonce, seconds: nonceSeconds })))
    throw new Refusal('forbidden', 'access/card-over', { reason: 'not-begun' })
  return nonce
}

/** Where somebody at this screen wanted to go on to; null: nobody began there. */
export function cardGoesTo({ db }: Context<AccessTables>, at: AtScreen): Promise<string | null> {
  return nextOf(db, at)
}

/**
 * Hears what the card at this screen said. The challenge is used up first, in a statement of its own: whatever comes next, it was good for
 * one answer. Refusal `access/card-over` for a challenge that is unknown, used, too old, or of another screen or device.
 */
export async function proveCard(
  context: Context<AccessTables>,
  trust: CardTrust,
  { origin, proof, ...at }: AtScreen & Readonly<{ origin: Challenge['origin']; proof: CardProof }>,
): Promise<Judged['outcome']> {
  const { db } = context
  const nonce = await takeNonce(db, at)
  if (!nonce) {
    await failed(context, { reason: 'no-challenge' })
    throw new Refusal('forbidden', 'access/card-over', { reason: 'no-challenge' })
  }
  const judged = await trust.judge(proof, { origin, nonce })
  if (judged.outcome !== 'proved') {
    await failed(context, { reason: judged.outcome === 'refused' ? judged.reason : judged.outcome })
    return judged.outcome
  }
  return transaction(context, async (tx) => {
    const person = await knowPerson({ ...handedOver(context, tx), actor: system('sign-in') }, judged.holder)
    // Meanwhile the visit may be over: then the proof is worth nothing.
    if (await noteHolder(tx, at, { subjectId: person.id, seconds: goOnSeconds })) return 'proved' as const
    throw new Refusal('forbidden', 'access/card-over', { reason: 'too-late' })
  })
}

/** Whether who acts signed in here with a card: then it lies in the reader, for taking it ends the visit. */
export async function isByCard({ db, actor }: Context<AccessTables>): Promise<boolean> {
  if (actor.kind !== 'resident') return false
  const row = await db
    .selectFrom('access.session')
    .select('method')
    .where('id', '=', actor.sessionId)
    .executeTakeFirst()
  return row?.method === method
}

const failed = ({ db, actor }: Context<AccessTables>, facts: Readonly<Record<string, string>>) =>
  recordEvent(db, {
    ...{ what: 'sign-in-failed', session_id: null, subject_id: null, channel: 'kiosk' },
    ...{ actor_kind: actor.kind, actor_id: actor.id, facts: { method, ...facts } },
  })

/** `token` is the cookie of the new session; `next` a path of our own site. */
export type CardSignedIn = Readonly<{ token: string; sessionId: string; subjectId: string; next: string }>

/**
 * The browser goes on as whoever was proved there, once. The session that it had ends. Refusal `access/card-over`: nobody was proved at this
 * screen, or it went on already.
 */
export async function finishCardSignIn(
  context: Context<AccessTables>,
  { session, ...at }: AtScreen & Readonly<{ session?: string | undefined }>,
): Promise<CardSignedIn> {
  return transaction(context, async (tx) => {
    const proved = await takeHolder(tx, at)
    if (!proved) throw new Refusal('forbidden', 'access/card-over', { reason: 'not-proved' })
    const { subject_id, next, proved_at: authenticated_at } = proved
    // A card with its code is the strongest that there is; there is no provider that knows of this session.
    const card = { level: 'high', method, provider_subject: `${method}:${subject_id}` } as const
    const who = { kind: 'resident', subject_id, authenticated_at, ...card } as const
    return { ...(await startSession(tx, who, { channel: 'kiosk', former: session, facts: { method } })), next }
  })
}
