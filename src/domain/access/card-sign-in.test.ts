import { afterAll, describe, expect, it } from 'vitest'
import { belgianCardReader, cardBridge, cardTrust } from '#outside/identity-card/index.ts'
import { demoCode, startCardReaderSimulator } from '#outside/identity-card/simulator.tsx'
import { residentByKey } from '#outside/personas.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { personById } from '../people/index.ts'
import { aContext, anIdentityProvider, aSignIn } from './access.fixture.ts'
import { actorOf, askCardChallenge, beginCardSignIn, finishCardSignIn, proveCard, sessionOf } from './index.ts'
import type { AccessTables } from './store.ts'

const { db, pool, url } = await testDatabase<AccessTables>()
const other = openDatabase<AccessTables>(url)
const idp = await anIdentityProvider()
const simulator = await startCardReaderSimulator()
const reader = belgianCardReader(cardBridge({ url: simulator.url }))
const trust = cardTrust({ ...simulator.authority.settings, policies: [] })
afterAll(async () => {
  await Promise.all([other.close(), idp.simulator.stop(), simulator.stop()])
})

const context = aContext(db)
const origin = 'http://loket.test'
const over = { kind: 'forbidden', code: 'access/card-over' }
const aScreen = () => ({ screenId: newId(), deviceId: newId() })
type Screen = ReturnType<typeof aScreen>

/** Somebody touched "identity card" at this screen. */
async function begun(next = '/kiosk/mijn') {
  const at = aScreen()
  await beginCardSignIn(context, { ...at, next })
  return at
}

async function signed(nonce: string, card = 'jan') {
  await simulator.put(card)
  const answered = await reader.prove({ origin, nonce }, demoCode)
  if (answered.outcome !== 'signed') throw new Error(answered.outcome)
  return answered.proof
}
const proofFor = async (at: Screen, card?: string) => signed(await askCardChallenge(context, at), card)
const failures = async () =>
  (await db.selectFrom('access.event').select('facts').where('what', '=', 'sign-in-failed').execute()).map(
    ({ facts }) => (facts as { reason?: string }).reason,
  )

describe('Signing in with an identity card', () => {
  it('gives a session of the highest level, of the same person as any other sign-in', async () => {
    const { subjectId } = await aSignIn(db, idp, { person: 'jan' })
    const at = await begun('/kiosk/dienst/attest/beginnen')
    const proof = await proofFor(at)
    expect(await proveCard(context, trust, { ...at, origin, proof })).toBe('proved')
    const done = await finishCardSignIn(context, at)
    expect(done).toMatchObject({ subjectId, next: '/kiosk/dienst/attest/beginnen' })
    const session = await sessionOf(pool, done.token)
    expect(session && actorOf(session)).toMatchObject({
      kind: 'resident',
      id: subjectId,
      level: 'high',
      channel: 'kiosk',
    })
    expect(session && session.expiresAt.getTime() - session.createdAt.getTime()).toBe(20 * 60_000)
  })

  it('knows somebody who never was here, by the number on the card', async () => {
    const at = await begun()
    await proveCard(context, trust, { ...at, origin, proof: await proofFor(at, 'yasmina') })
    const { subjectId } = await finishCardSignIn(context, at)
    const { insz, familyNames } = residentByKey('yasmina')
    expect(await personById(db, subjectId)).toMatchObject({ insz, familyName: familyNames.join(' ') })
  })

  it('ends the session that the browser had', async () => {
    const { token: session } = await aSignIn(db, idp, { person: 'sofie', channel: 'kiosk' })
    const at = await begun()
    await proveCard(context, trust, { ...at, origin, proof: await proofFor(at) })
    await finishCardSignIn(context, { ...at, session })
    expect(await sessionOf(pool, session)).toBeNull()
  })

  it('keeps nothing of the card, and writes no number or name in its trail', async () => {
    const tables = await Promise.all([
      db.selectFrom('access.card_sign_in').selectAll().execute(),
      db.selectFrom('access.session').selectAll().execute(),
      db.selectFrom('access.event').selectAll().execute(),
    ])
    expect(JSON.stringify(tables)).not.toMatch(/79710210353|Jan|Wouters/)
  })

  it('never leads outside our own site afterwards', async () => {
    const at = await begun('https://elsewhere.example/')
    await proveCard(context, trust, { ...at, origin, proof: await proofFor(at) })
    expect((await finishCardSignIn(context, at)).next).toBe('/')
  })
})

describe('The challenge of a card', () => {
  it('is good for one answer: the same proof again is refused, and so is it for a new challenge', async () => {
    const at = await begun()
    const proof = await proofFor(at)
    expect(await proveCard(context, trust, { ...at, origin, proof })).toBe('proved')
    await expect(proveCard(context, trust, { ...at, origin, proof })).rejects.toMatchObject(over)

    const later = await begun()
    await askCardChallenge(context, later)
    expect(await proveCard(context, trust, { ...later, origin, proof })).toBe('refused')
    await expect(finishCardSignIn(context, later)).rejects.toMatchObject(over)
    expect((await failures()).slice(-2)).toEqual(['no-challenge', 'signature'])
  })

  it('lets one of two in that answer at the same moment, each in a process of its own', async () => {
    const at = await begun()
    const proof = await proofFor(at)
    const both = [context, aContext(other.db)].map((one) => proveCard(one, trust, { ...at, origin, proof }))
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const gone = [context, aContext(other.db)].map((one) => finishCardSignIn(one, at))
    expect((await Promise.allSettled(gone)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('of another screen, or brought by another device, is none', async () => {
    const [one, two] = [await begun(), await begun()]
    const proof = await proofFor(one)
    await askCardChallenge(context, two)
    expect(await proveCard(context, trust, { ...two, origin, proof })).toBe('refused')
    for (const at of [{ ...one, deviceId: two.deviceId }, { ...one, screenId: two.screenId }, aScreen()])
      await expect(proveCard(context, trust, { ...at, origin, proof })).rejects.toMatchObject(over)
    // Nor did any of them use it up.
    expect(await proveCard(context, trust, { ...one, origin, proof })).toBe('proved')
    for (const at of [
      { ...one, deviceId: newId() },
      { ...one, screenId: newId() },
    ])
      await expect(finishCardSignIn(context, at)).rejects.toMatchObject(over)
  })

  it('is over after a minute, and at once when somebody begins again', async () => {
    const at = await begun()
    const proof = await proofFor(at)
    const soon = new Date(Date.now() - 1)
    await db
      .updateTable('access.card_sign_in')
      .set({ nonce_expires_at: soon })
      .where('screen_id', '=', at.screenId)
      .execute()
    await expect(proveCard(context, trust, { ...at, origin, proof })).rejects.toMatchObject(over)

    const again = await proofFor(at)
    await beginCardSignIn(context, { ...at, next: '/kiosk' })
    await expect(proveCard(context, trust, { ...at, origin, proof: again })).rejects.toMatchObject(over)
  })

  it('is not given when nobody asked to sign in there, or when it was too long ago', async () => {
    await expect(askCardChallenge(context, aScreen())).rejects.toMatchObject(over)
    const at = await begun()
    await expect(askCardChallenge(context, { ...at, deviceId: newId() })).rejects.toMatchObject(over)
    await db
      .updateTable('access.card_sign_in')
      .set({ expires_at: new Date() })
      .where('screen_id', '=', at.screenId)
      .execute()
    await expect(askCardChallenge(context, at)).rejects.toMatchObject(over)
  })

  it('answered for another site is refused', async () => {
    const at = await begun()
    const proof = await proofFor(at)
    expect(await proveCard(context, trust, { ...at, origin: 'http://loket.example', proof })).toBe('refused')
  })
})

describe('A card that does not count', () => {
  it.each([
    ['expired', 'jan:expired', 'expired'],
    ['reported lost', 'jan:withdrawn', 'revoked'],
    ['not yet valid', 'jan:early', 'refused'],
    ['of another country', 'stranger', 'refused'],
  ])('because it is %s signs nobody in', async (_, card, outcome) => {
    const at = await begun()
    const nonce = await askCardChallenge(context, at)
    const proof = card === 'stranger' ? await ofAStranger(nonce) : await signed(nonce, card)
    expect(await proveCard(context, trust, { ...at, origin, proof })).toBe(outcome)
    await expect(finishCardSignIn(context, at)).rejects.toMatchObject(over)
  })

  it('because nobody can say whether it was withdrawn signs nobody in, until somebody can', async () => {
    const at = await begun()
    const proof = await proofFor(at)
    simulator.authority.buttons.press('down')
    expect(await proveCard(context, trust, { ...at, origin, proof })).toBe('silent')
    await expect(finishCardSignIn(context, at)).rejects.toMatchObject(over)
    simulator.authority.buttons.press('well')
    expect(await proveCard(context, trust, { ...at, origin, proof: await proofFor(at) })).toBe('proved')
  })
})

/** A whole country that nobody here believes. */
async function ofAStranger(nonce: string) {
  const theirs = await startCardReaderSimulator()
  await theirs.put('jan')
  const answered = await belgianCardReader(cardBridge({ url: theirs.url })).prove({ origin, nonce }, demoCode)
  await theirs.stop()
  if (answered.outcome !== 'signed') throw new Error(answered.outcome)
  return answered.proof
}
