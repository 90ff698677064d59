import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acmIdm } from '#outside/identity-provider/acm-idm.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { voIdOf } from '#outside/identity-provider/simulator.ts'
import { residentByKey } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { personById } from '../people/index.ts'
import { aContext, anArrival, anIdentityProvider, aSignIn, returnTo } from './access.fixture.ts'
import {
  actorOf,
  beginConfirmation,
  beginSignIn,
  finishConfirmation,
  finishSignIn,
  placeEmployee,
  purposeOf,
  sessionOf,
} from './index.ts'
import type { AccessTables } from './store.ts'

const { db, pool } = await testDatabase<AccessTables>()
const idp = await anIdentityProvider()
const { provider, simulator } = idp
beforeEach(() => db.deleteFrom('access.sign_in_attempt').execute())
afterEach(() => simulator.buttons.press('well'))
afterAll(simulator.stop)

const departure = { audience: 'resident', channel: 'portal', returnTo, next: '/', address: '192.0.2.1' } as const
const noAttempt = { code: 'access/sign-in-failed', facts: { reason: 'no-attempt' } }
const eventsOf = (subjectId: string) =>
  db.selectFrom('access.event').select(['what', 'facts']).where('subject_id', '=', subjectId).orderBy('at').execute()

describe('Signing in', () => {
  it('gives a resident a session, and a profile under their number', async () => {
    const { token, subjectId, next } = await aSignIn(db, idp, { next: '/mijn-loket/attest?stap=2' })
    const session = await sessionOf(pool, token)

    expect(next).toBe('/mijn-loket/attest?stap=2')
    expect(session).toMatchObject({ kind: 'resident', subjectId, level: 'substantial', channel: 'portal' })
    expect(await personById(db, subjectId)).toMatchObject({ insz: residentByKey('jan').insz, familyName: 'Wouters' })
  })

  it('knows the same resident the next time, also when two sign-ins come back at once', async () => {
    const arrivals = [await anArrival(db, idp, { person: 'sofie' }), await anArrival(db, idp, { person: 'sofie' })]
    const both = await Promise.all(arrivals.map((arrival) => finishSignIn(aContext(db), provider, arrival)))

    expect(both[0]?.subjectId).toBe(both[1]?.subjectId)
    expect(both[0]?.token).not.toBe(both[1]?.token)
  })

  it('gives an employee their name, roles and the unit that the city put them in', async () => {
    const bram = { voId: voIdOf('bram'), name: 'Bram Goossens', unit: 'SW' }
    await placeEmployee(aContext(db, system('demo')), bram)
    const { token } = await aSignIn(db, idp, { audience: 'employee', channel: 'desk', person: 'bram' })

    const session = await sessionOf(pool, token)
    expect(session && actorOf(session)).toMatchObject({
      kind: 'employee',
      name: 'Bram Goossens',
      unit: 'SW',
      roles: ['counter', 'mid-office', 'team-lead'],
      channel: 'desk',
    })
  })

  it('keeps no secret of a cookie and no national number in its trail', async () => {
    const { token, subjectId } = await aSignIn(db, idp)
    const rows = await db.selectFrom('access.session').selectAll().execute()
    const events = await db.selectFrom('access.event').selectAll().execute()

    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(events)).not.toMatch(/Jan|Wouters|79710210353/)
    expect((await eventsOf(subjectId)).at(-1)).toEqual({ what: 'signed-in', facts: { level: 'substantial' } })
  })

  it('ends the session that the browser had', async () => {
    const { token: former } = await aSignIn(db, idp)
    const { token } = await aSignIn(db, idp, { session: former })
    expect([await sessionOf(pool, former), (await sessionOf(pool, token))?.kind]).toEqual([null, 'resident'])
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', ''])(
    'never leads to %j afterwards',
    async (next) => expect((await aSignIn(db, idp, { next })).next).toBe('/'),
  )
})

describe('A sign-in attempt', () => {
  it('is good for one use', async () => {
    const arrival = await anArrival(db, idp)
    await finishSignIn(aContext(db), provider, arrival)
    await expect(finishSignIn(aContext(db), provider, arrival)).rejects.toMatchObject(noAttempt)
  })

  it('gives one session when it comes back twice at the same moment', async () => {
    const arrival = await anArrival(db, idp)
    const twice = [1, 2].map(() => finishSignIn(aContext(db), provider, arrival))
    const done = await Promise.allSettled(twice)
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    ['another browser', () => 'A'.repeat(43)],
    ['no cookie', () => undefined],
    ['a forged cookie', () => "' or true --"],
  ])('is refused with %s', async (_, browser) => {
    const arrival = await anArrival(db, idp)
    const stolen = { ...arrival, browser: browser() }
    await expect(finishSignIn(aContext(db), provider, stolen)).rejects.toMatchObject(noAttempt)
    // Nor did the thief use it up.
    await expect(finishSignIn(aContext(db), provider, arrival)).resolves.toHaveProperty('token')
  })

  it('is refused after ten minutes', async () => {
    const arrival = await anArrival(db, idp)
    await db
      .updateTable('access.sign_in_attempt')
      .set({ expires_at: new Date(Date.now() - 1) })
      .execute()
    await expect(finishSignIn(aContext(db), provider, arrival)).rejects.toMatchObject(noAttempt)
  })

  it('may stand beside another in the same browser', async () => {
    const first = await beginSignIn(aContext(db), provider, departure)
    const second = await beginSignIn(aContext(db), provider, { ...departure, browser: first.browser })
    expect(second.browser).toBe(first.browser)
    for (const { url, browser } of [second, first]) {
      const callback = await signedInAt(aBrowser(), url, returnTo, { person: 'jan' })
      await expect(finishSignIn(aContext(db), provider, { callback, browser })).resolves.toHaveProperty('token')
    }
  })

  it('is refused when there were too many from one place', async () => {
    const begin = () => beginSignIn(aContext(db), provider, { ...departure, address: '192.0.2.99' })
    for (let i = 0; i < 60; i++) await begin()
    await expect(begin()).rejects.toMatchObject({ kind: 'too-many', code: 'access/too-many-attempts' })
    await expect(beginSignIn(aContext(db), provider, departure)).resolves.toHaveProperty('url')
  })

  it('leaves a trace when the provider is silent, and none of a session', async () => {
    const arrival = await anArrival(db, idp)
    const before = await db.selectFrom('access.session').select('id').execute()
    simulator.buttons.press('down')
    const silent = { kind: 'unavailable', code: 'access/provider-silent' }
    await expect(finishSignIn(aContext(db), provider, arrival)).rejects.toMatchObject(silent)

    const events = await db.selectFrom('access.event').selectAll().where('what', '=', 'sign-in-failed').execute()
    expect(events.at(-1)?.facts).toMatchObject({ code: 'access/provider-silent' })
    expect(await db.selectFrom('access.session').select('id').execute()).toHaveLength(before.length)
  })
})

describe('An employee', () => {
  const desk = { audience: 'employee', channel: 'desk', person: 'griet' } as const

  it('without a role for this city stays outside', async () => {
    const { settings } = idp
    const elsewhere = acmIdm({ ...settings, employees: { ...settings.employees, organisations: ['OVO000001'] } })
    const arrival = await anArrival(db, idp, desk)
    await expect(finishSignIn(aContext(db), elsewhere, arrival)).rejects.toMatchObject({ code: 'access/no-role' })
  })

  it('needs more than a password', async () => {
    const arrival = await anArrival(db, idp, { ...desk, method: 'password' })
    const refusal = { code: 'access/level-too-low', facts: { wanted: 'substantial' } }
    await expect(finishSignIn(aContext(db), provider, arrival)).rejects.toMatchObject(refusal)
  })

  it('places others only as an administrator', async () => {
    const { token } = await aSignIn(db, idp, desk)
    const session = await sessionOf(pool, token)
    if (!session) throw new Error('no session')
    const somebody = { voId: 'x', name: 'X', unit: 'SW' }
    expect(() => placeEmployee(aContext(db, actorOf(session)), somebody)).toThrow('access/role-missing')
  })
})

describe('Confirming something while signed in', () => {
  const reference = '01890000-0000-7000-8000-000000000001'

  async function confirmation(person: string) {
    const { token } = await aSignIn(db, idp)
    const session = await sessionOf(pool, token)
    if (!session) throw new Error('no session')
    const context = aContext(db, actorOf(session))
    const asked = { nonce: 'nonce-of-the-document', reference }
    const { url, browser } = await beginConfirmation(context, provider, { ...departure, next: '/verder' }, asked)
    const callback = await signedInAt(aBrowser(), url, returnTo, { person, method: 'eid' })
    return { context, session, token, arrival: { callback, browser } }
  }

  it('gives the evidence, and leaves the session as it was', async () => {
    const { context, session, token, arrival } = await confirmation('jan')
    expect(await purposeOf(context, arrival.callback)).toBe('confirm')
    const confirmed = await finishConfirmation(context, provider, arrival)

    expect(confirmed).toMatchObject({ reference, personId: session.subjectId, next: '/verder' })
    expect(confirmed.identity.level).toBe('high')
    expect((await sessionOf(pool, token))?.level).toBe('substantial')
    expect((await eventsOf(session.subjectId)).at(-1)?.what).toBe('confirmed')
  })

  it('is refused when somebody else signed in', async () => {
    const { context, arrival } = await confirmation('sofie')
    const refusal = { kind: 'forbidden', code: 'access/another-person' }
    await expect(finishConfirmation(context, provider, arrival)).rejects.toMatchObject(refusal)
  })

  it('is refused when it comes back in the session of somebody else', async () => {
    const { arrival } = await confirmation('jan')
    const { token } = await aSignIn(db, idp, { person: 'sofie' })
    const session = await sessionOf(pool, token)
    const other = aContext(db, session ? actorOf(session) : undefined)
    await expect(finishConfirmation(other, provider, arrival)).rejects.toMatchObject({ code: 'access/another-person' })
  })

  it('cannot pass for a sign-in, nor be done without being signed in', async () => {
    const { arrival } = await confirmation('jan')
    const needed = { kind: 'unauthenticated', code: 'access/sign-in-needed' }
    await expect(finishConfirmation(aContext(db), provider, arrival)).rejects.toMatchObject(needed)
    await expect(finishSignIn(aContext(db), provider, arrival)).rejects.toMatchObject(noAttempt)
  })
})
