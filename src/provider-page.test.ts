import { describe, expect, it } from 'vitest'
import { changeSetup, noteStep } from '#domain/devices/index.ts'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { aCityWithTwoPrinters } from './beside-the-screen.fixture.ts'
import { aResident } from './resident.fixture.ts'

const city = await aCityWithTwoPrinters()
const { base, pool, program, aDeviceAt } = city
const withReader = { cardReader: 'Lezer onder het scherm' }
const why = 'Gsm’s hebben hier geen bereik.'

/** A page as a browser with these cookies gets it; where it is sent to another address, that address. */
async function asked(cookie: string, path: string, form?: Record<string, string>) {
  const answer = await fetch(`${base}${path}`, {
    ...{ headers: { cookie, accept: 'text/html' }, redirect: 'manual' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '', answer, body: await answer.text() }
}
const leaving = '/kiosk/aanmelden?terug=/kiosk/mijn'
const offersPage = ({ body }: { body: string }) => body.includes('href="/kiosk/aanmelden?')
const offersCard = ({ body }: { body: string }) => body.includes('action="/kiosk/eid"')

describe('The page of the sign-in service, which has no way back, no stop and no help of ours', () => {
  it('is left out of a screen with a card reader, and its address is refused calmly', async () => {
    const device = await aDeviceAt(withReader)
    const cookie = `toestel=${(await device.open()).token}`
    const page = await asked(cookie, '/kiosk/wie?terug=/kiosk/mijn')
    expect([offersPage(page), offersCard(page), page.body.includes('Met mijn gsm')]).toEqual([false, true, true])
    const refused = await asked(cookie, leaving)
    expect(refused).toMatchObject({ status: 403, to: '' })
    expect(refused.body).toContain('Op dit scherm kan het niet zo')
    expect(refused.body).toContain('href="/kiosk/wie?terug=%2Fkiosk%2Fmijn"')
  })

  it('stands where there is no reader, and at a browser that is no device', async () => {
    const device = await aDeviceAt({})
    for (const cookie of [`toestel=${(await device.open()).token}`, '']) {
      expect(offersPage(await asked(cookie, '/kiosk/wie?terug=/kiosk/mijn'))).toBe(true)
      expect(await asked(cookie, leaving)).toMatchObject({ status: 303, to: expect.not.stringContaining(base) })
    }
  })

  it('stands there again for who begins after a manager said why', async () => {
    const device = await aDeviceAt(withReader)
    const began = await device.open()
    await noteStep(program, began.id, { step: 'choose' })
    const to = { offer: [], languages: ['nl'], providerPage: why }
    await changeSetup(program, { products: [], languages: [] }, { deviceId: device.id, version: 0, to })
    expect(await asked(`toestel=${began.token}`, leaving)).toMatchObject({ status: 403 })
    const next = `toestel=${(await device.open()).token}`
    const page = await asked(next, '/kiosk/wie')
    expect([offersPage(page), offersCard(page)]).toEqual([true, true])
    expect(await asked(next, leaving)).toMatchObject({ status: 303 })
  })
})

describe('A reader that is broken, as the device says', () => {
  it('leaves the phone and help; the page comes back by itself when the phone does not do either', async () => {
    const device = await aDeviceAt(withReader)
    const cookie = `toestel=${(await device.open()).token}`
    await device.beat({ faults: ['reader-gone'] })
    const broken = await asked(cookie, '/kiosk/wie?terug=/kiosk/mijn')
    expect([offersPage(broken), offersCard(broken)]).toEqual([false, false])
    expect(broken.body).toContain('De kaartlezer werkt nu niet')
    expect(broken.body).toContain('/kiosk/hulp')
    expect(await asked(cookie, leaving)).toMatchObject({ status: 403 })
    expect((await asked(cookie, '/kiosk')).body).not.toContain('Steek uw identiteitskaart in')

    const begun = await asked(cookie, '/kiosk/gsm', { terug: '/kiosk/mijn' })
    const own = `${cookie}; ${begun.answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')}`
    expect(offersPage(await asked(own, '/kiosk/wie'))).toBe(false)
    await pool.query("update access.phone_sign_in set expires_at = now() - interval '1 second'")
    const back = await asked(own, '/kiosk/wie')
    expect([offersPage(back), back.body.includes('Lukt het niet met uw gsm?')]).toEqual([true, true])
    expect(await asked(own, leaving)).toMatchObject({ status: 303 })
    // Nobody else at that screen has tried his phone.
    expect(offersPage(await asked(cookie, '/kiosk/wie'))).toBe(false)

    await device.beat({ faults: [] })
    const mended = await asked(own, '/kiosk/wie')
    expect([offersPage(mended), offersCard(mended)]).toEqual([false, true])
  })
})

describe('Signing', () => {
  it('is with the card or on the own phone; the page is refused, and is back where the reader is broken', async () => {
    const device = await aDeviceAt(withReader)
    const { token } = await device.open()
    // As by the own phone: somebody is signed in at this screen, without a card in the reader.
    const { browser, visit } = aResident(base, 'jan')
    const arrived = await signedInAt(browser, `${base}${leaving}`, `${base}/`, { method: 'itsme', person: 'jan' })
    await visit(arrived.toString())
    const cookie = `${browser.cookieFor(base)}; toestel=${token}`
    const begun = await asked(cookie, '/kiosk/dienst/attest-woonst/beginnen')
    const own = /^\/kiosk\/aanvraag\/[0-9a-f-]{36}/.exec(begun.to)?.[0] ?? 'none'
    const letter = await asked(cookie, `${own}/nakijken`)
    expect(letter.body).toContain('Ondertekenen met mijn identiteitskaart')
    expect(letter.body).toContain(`href="${own}/nakijken/gsm"`)
    expect(letter.body).not.toContain(`action="${own}/indienen"`)
    const csrf = /name="_csrf" value="([^"]+)"/.exec(letter.body)?.[1] ?? ''
    const refused = await asked(cookie, `${own}/indienen`, { _csrf: csrf })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain(`href="${own}/nakijken?anders"`)
    const phone = await asked(cookie, `${own}/nakijken/gsm`)
    expect(phone.body).toContain('Onderteken op uw gsm')
    expect(JSON.parse((await asked(cookie, `${own}/nakijken/gsm/stand`)).body)).toMatchObject({ done: false })

    await device.beat({ faults: ['reader-gone'] })
    const back = await asked(cookie, `${own}/nakijken`)
    expect(back.body).toContain('De kaartlezer werkt nu niet')
    expect(back.body).toContain(`action="${own}/indienen"`)
    const left = await asked(cookie, `${own}/indienen`, { _csrf: csrf })
    expect(left).toMatchObject({ status: 303, to: expect.not.stringContaining('/kiosk/') })
  })
})
