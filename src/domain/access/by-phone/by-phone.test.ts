import { afterAll, describe, expect, it } from 'vitest'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aContext, anIdentityProvider, aSignIn, returnTo } from '../access.fixture.ts'
import {
  actorOf,
  arriveByPhone,
  beginByPhone,
  byPhoneAt,
  compareDigits,
  finishByPhone,
  finishSignIn,
  hashOf,
  leaveByPhone,
  leaveScreen,
  lookAtCode,
  onThisPhone,
  phoneFailedAt,
  purposeOf,
  sessionOf,
} from '../index.ts'
import type { AccessTables } from '../store.ts'

const { db, pool, url } = await testDatabase<AccessTables>()
const other = openDatabase<AccessTables>(url)
const idp = await anIdentityProvider()
afterAll(async () => {
  await Promise.all([other.close(), idp.simulator.stop()])
})

const context = aContext(db)
const over = { code: 'access/phone-over' }
const begun = (next = '/kiosk/mijn') => beginByPhone(context, { place: 'sporthal-t-rooi', next })
const leaves = (token: string, browser?: string) =>
  leaveByPhone(context, idp.provider, { token, browser, returnTo, next: '/hier-aanmelden', address: '192.0.2.1' })

/** A phone that scanned the code and came back from the provider. */
async function arrived(token: string, person = 'jan') {
  const { url: to, browser } = await leaves(token)
  const callback = await signedInAt(aBrowser(), to, returnTo, { person, method: 'itsme' })
  await arriveByPhone(context, idp.provider, { callback, browser })
  return browser
}
describe('Signing in at a screen with the own phone', () => {
  it('goes on at the screen once the phone said that both show the same digits', async () => {
    const { subjectId } = await aSignIn(db, idp, { person: 'jan' })
    const screen = await begun('/kiosk/dienst/attest/beginnen')
    expect(screen.digits).toMatch(/^\d{2}$/)
    expect(await byPhoneAt(context, screen.browser)).toMatchObject({ state: 'waiting', digits: screen.digits })

    const phone = await arrived(screen.token)
    const { state, choices } = await onThisPhone(context, phone)
    expect([state, new Set(choices).size, choices.includes(screen.digits)]).toEqual(['comparing', 3, true])
    expect((await onThisPhone(context, phone)).choices).toEqual(choices)
    await expect(finishByPhone(context, { browser: screen.browser })).rejects.toMatchObject(over)

    await compareDigits(context, { browser: phone, digits: screen.digits })
    expect((await byPhoneAt(context, screen.browser)).state).toBe('confirmed')
    const done = await finishByPhone(context, { browser: screen.browser })
    expect(done).toMatchObject({ subjectId, next: '/kiosk/dienst/attest/beginnen' })
    const session = await sessionOf(pool, done.token)
    expect(session && actorOf(session)).toMatchObject({
      kind: 'resident',
      id: subjectId,
      level: 'substantial',
      channel: 'kiosk',
    })
  })

  it('is good for one session, also when two processes ask at once', async () => {
    const screen = await begun()
    await compareDigits(context, { browser: await arrived(screen.token), digits: screen.digits })
    const both = await Promise.allSettled([
      finishByPhone(context, { browser: screen.browser }),
      finishByPhone(aContext(other.db), { browser: screen.browser }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('ends the session that the screen had', async () => {
    const { token: former } = await aSignIn(db, idp, { channel: 'kiosk', person: 'tom' })
    const screen = await begun()
    await compareDigits(context, { browser: await arrived(screen.token), digits: screen.digits })
    await finishByPhone(context, { browser: screen.browser, session: former })
    expect(await sessionOf(pool, former)).toBeNull()
  })

  it('keeps no code, cookie, name or number', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token)
    const rows = await db.selectFrom('access.phone_sign_in').selectAll().execute()
    const attempts = await db.selectFrom('access.sign_in_attempt').selectAll().execute()
    const kept = JSON.stringify([rows, attempts])
    for (const secret of [screen.token, screen.browser, phone, 'Wouters', '79710210353'])
      expect(kept).not.toContain(secret)
  })
})

describe('What comes of it else', () => {
  it('is nothing when the phone says that it shows other digits; the trail has it', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token, 'sofie')
    await compareDigits(context, { browser: phone, digits: null })
    expect((await byPhoneAt(context, screen.browser)).state).toBe('refused')
    await expect(lookAtCode(context, { token: screen.token, browser: phone })).rejects.toMatchObject(over)
    await expect(finishByPhone(context, { browser: screen.browser })).rejects.toMatchObject(over)
    await expect(compareDigits(context, { browser: phone, digits: screen.digits })).rejects.toMatchObject(over)
    const trail = await db.selectFrom('access.event').select('facts').where('what', '=', 'sign-in-failed').execute()
    expect(trail.map(({ facts }) => facts)).toContainEqual({ reason: 'other-digits' })
  })

  it('is nothing when other digits are chosen: there is one try', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token)
    const { choices } = await onThisPhone(context, phone)
    await compareDigits(context, { browser: phone, digits: choices.find((one) => one !== screen.digits) ?? null })
    expect((await byPhoneAt(context, screen.browser)).state).toBe('refused')
    await expect(compareDigits(context, { browser: phone, digits: screen.digits })).rejects.toMatchObject(over)
  })

  it('is known at the screen until it asks for another code: the phone did not do', async () => {
    const failed = (browser: string) => phoneFailedAt(context, browser)
    const [said, late] = [await begun(), await begun()]
    expect([await failed(said.browser), await failed('never')]).toEqual([false, false])
    await compareDigits(context, { browser: await arrived(said.token), digits: null })
    await pool.query('update access.phone_sign_in set expires_at = now() where screen_hash = $1', [
      hashOf(late.browser),
    ])
    expect([await failed(said.browser), await failed(late.browser)]).toEqual([true, true])
    await beginByPhone(context, { browser: said.browser, place: 'sporthal-t-rooi', next: '/kiosk' })
    expect(await failed(said.browser)).toBe(false)
  })

  it('is nothing once who was at the screen is gone', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token)
    await leaveScreen(context, screen.browser)
    await expect(compareDigits(context, { browser: phone, digits: screen.digits })).rejects.toMatchObject(over)
    await expect(finishByPhone(context, { browser: screen.browser })).rejects.toMatchObject(over)
  })

  it('is still the screen that it was for a phone that opens another code, which is over', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token)
    await expect(leaves('x'.repeat(43), phone)).rejects.toMatchObject(over)
    await compareDigits(context, { browser: phone, digits: screen.digits })
    expect((await byPhoneAt(context, screen.browser)).state).toBe('confirmed')
  })

  it('is nothing for a second phone with the same code, a code of nobody, or a screen that is not the one', async () => {
    const screen = await begun()
    const first = await leaves(screen.token)
    await expect(leaves(screen.token)).rejects.toMatchObject(over)
    await expect(lookAtCode(context, { token: screen.token, browser: undefined })).rejects.toMatchObject(over)
    expect(await lookAtCode(context, { token: screen.token, browser: first.browser })).toEqual({
      place: 'sporthal-t-rooi',
    })
    await expect(leaves('x'.repeat(43))).rejects.toMatchObject(over)
    await expect(leaves('')).rejects.toMatchObject(over)

    const [mine, yours] = [await begun(), await begun()]
    await compareDigits(context, { browser: await arrived(mine.token), digits: mine.digits })
    await expect(finishByPhone(context, { browser: yours.browser })).rejects.toMatchObject(over)
    await expect(finishByPhone(context, { browser: undefined })).rejects.toMatchObject(over)
  })

  it('is nothing after two minutes, at each step', async () => {
    const late = () => pool.query('update access.phone_sign_in set expires_at = now()')
    const screen = await begun()
    await late()
    expect((await byPhoneAt(context, screen.browser)).state).toBe('over')
    await expect(leaves(screen.token)).rejects.toMatchObject(over)

    const second = await begun()
    const { url: to, browser } = await leaves(second.token)
    const callback = await signedInAt(aBrowser(), to, returnTo, { person: 'jan', method: 'itsme' })
    await late()
    await expect(arriveByPhone(context, idp.provider, { callback, browser })).rejects.toMatchObject(over)

    const third = await begun()
    const phone = await arrived(third.token)
    await late()
    await expect(compareDigits(context, { browser: phone, digits: third.digits })).rejects.toMatchObject(over)

    const fourth = await begun()
    await compareDigits(context, { browser: await arrived(fourth.token), digits: fourth.digits })
    await late()
    await expect(finishByPhone(context, { browser: fourth.browser })).rejects.toMatchObject(over)
  })

  it('is a new start when the screen asks for another code: the phone with the old one is over', async () => {
    const screen = await begun()
    const phone = await arrived(screen.token)
    await beginByPhone(context, { browser: screen.browser, place: 'sporthal-t-rooi', next: '/kiosk' })
    await expect(compareDigits(context, { browser: phone, digits: screen.digits })).rejects.toMatchObject(over)
  })

  it('is another try on the phone for who stopped at the provider', async () => {
    const screen = await begun()
    const { browser } = await leaves(screen.token)
    expect((await onThisPhone(context, browser)).state).toBe('signing-in')
    const again = await leaveByPhone(context, idp.provider, { browser, returnTo, next: '/x', address: '192.0.2.1' })
    const callback = await signedInAt(aBrowser(), again.url, returnTo, { person: 'jan', method: 'itsme' })
    await arriveByPhone(context, idp.provider, { callback, browser: again.browser })
    expect((await onThisPhone(context, browser)).state).toBe('comparing')
  })

  it('is no session of the phone: what comes back for a screen is no sign-in', async () => {
    const { url: to, browser } = await leaves((await begun()).token)
    const callback = await signedInAt(aBrowser(), to, returnTo, { person: 'jan', method: 'itsme' })
    expect(await purposeOf(context, callback)).toBe('by-phone')
    await expect(finishSignIn(context, idp.provider, { callback, browser })).rejects.toMatchObject({
      code: 'access/sign-in-failed',
    })
  })
})
