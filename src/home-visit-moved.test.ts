import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-home-visit-'))
let demo: Demo
beforeAll(async () => {
  // A Tuesday morning, before the teams leave.
  const clock = '2021-09-07T08:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function asked(path: string, body?: Record<string, string>) {
  const init = body && { method: 'POST', body: new URLSearchParams(body) }
  const headers = { accept: 'text/html' }
  const response = await fetch(new URL(path, demo.program.url), { redirect: 'manual', headers, ...init })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' }
}
/** A visit with a passport, booked at home without an account. Gives its secret address. */
async function aHomeVisit(email: string, from = '2021-09-08T07:00:00.000Z') {
  const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
  const who = { name: 'Rosa Verbruggen', contact: 'email', email }
  const { to } = await asked('/aan-huis', { ...home, ...who, step: 'book', window: from })
  return (await confirmed(to, email)).to.split('?')[0] ?? ''
}
const letterTo = async (email: string) => {
  const found = () => demo.simulators.simulators.mail.letters(email).find(({ subject }) => subject === confirmSubject)
  await expect.poll(found, { timeout: 15_000, interval: 20 }).toBeDefined()
  return found()?.text ?? ''
}
const confirmSubject = 'Bevestig wanneer wij komen'
/** The code that came by mail, typed where the hours are kept. */
const confirmed = async (to: string, email: string) =>
  asked(to, { code: /\d{6}/.exec(await letterTo(email))?.[0] ?? '' })
const lineOf = (file: string, name: string) => new RegExp(`^${name}:(.*)\\r$`, 'm').exec(file)?.[1]

describe('A visit at home, of who is not signed in', () => {
  it('may be asked with a national number: each has one, with another e-mail address too; a wrong number is said', async () => {
    const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
    const offered = await asked('/aan-huis', home)
    expect(offered.text).toContain('Rijksregisternummer (mag leeg)')
    const who = { name: 'Rosa Verbruggen', contact: 'email', email: 'rosa.een@voorbeeld.example' }
    const book = (more: Record<string, string>, at = '2021-09-10T07:00:00.000Z') =>
      asked('/aan-huis', { ...home, ...who, step: 'book', window: at, ...more })
    const wrong = await book({ national: '12345678901' })
    expect([wrong.status, wrong.text.includes('Dit is geen rijksregisternummer.')]).toEqual([422, true])
    const national = residentByKey('omer').insz
    const first = await book({ national })
    expect(first.to).toMatch(/^\/afspraak\/bewaard\//)
    expect((await confirmed(first.to, who.email)).to).toContain('?gedaan=gemaakt')
    const again = await book({ national, email: 'rosa.twee@voorbeeld.example' }, '2021-09-10T11:00:00.000Z')
    const refused = await confirmed(again.to, 'rosa.twee@voorbeeld.example')
    expect([refused.status, refused.text.includes('U hebt hiervoor al een afspraak')]).toEqual([409, true])
  })

  it('is one once the contact that was given answered: a code or a link; the hours are kept until then', async () => {
    const email = 'rosa.code@voorbeeld.example'
    const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
    const who = { name: 'Rosa Verbruggen', contact: 'email', email }
    const { to } = await asked('/aan-huis', { ...home, ...who, step: 'book', window: '2021-09-13T07:00:00.000Z' })
    const page = await asked(to)
    for (const said of [`Wij stuurden een code naar ${email}`, 'Bij u thuis', 'maandag 13 september 2021, tussen 9.00'])
      expect(page.text).toContain(said)
    await letterTo(email)
    // Nobody is a visitor yet: not for who has the secret address either.
    expect((await asked(to.replace('bewaard/', ''))).status).toBe(404)
    const wrong = await asked(to, { code: '12' })
    expect([wrong.status, wrong.text.includes('Deze code klopt niet')]).toEqual([422, true])
    // What was typed can be changed; hours at home have no other counter.
    const change = await asked(to, { doe: 'anders' })
    expect(change.text).toContain('value="Rosa Verbruggen"')
    expect(change.text).not.toContain('href="/afspraak/kies')
    expect((await asked(to, { ...who, doe: 'los' })).to).toBe(to)

    // Let go or too late, other hours are offered at the same address; what was typed goes along.
    const late = await asked(to)
    expect([late.status, late.text.includes('Deze tijd houden wij niet meer vrij')]).toEqual([409, true])
    const window =
      /name="window" value="([^"]+)"/.exec(late.text)?.[1] ?? /value="([^"]+)" name="window"/.exec(late.text)?.[1]
    const again = await asked(to, { ...who, doe: 'uren', window: window ?? '' })
    expect([again.status, again.to.startsWith('/afspraak/bewaard/'), again.to === to]).toEqual([303, true, false])
    const letters = () => demo.simulators.simulators.mail.letters(email).map(({ text }) => text)
    await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(2)
    const links = letters().map((text) => new URL(/http\S+bevestigen\S+/.exec(text)?.[0] ?? '').pathname)
    const open = []
    for (const link of links) {
      const opened = (await asked(link)).text
      if (opened.includes('Bij u thuis')) open.push(link)
      else expect(opened).toContain('Er is niets meer te bevestigen')
    }
    // Opened, it does nothing; the button does.
    expect(open).toHaveLength(1)
    const { to: visit } = await asked(open[0] ?? '', {})
    expect(visit).toContain('?gedaan=gemaakt')
    // Called off, the old address of the hours says that they are kept no more, and where to ask others.
    const path = visit.split('?')[0] ?? ''
    await asked(`${path}/annuleren`, {})
    for (const old of [await asked(again.to), await asked(again.to, { doe: 'uren', window: window ?? '' })]) {
      expect([old.status, old.text.includes('Deze tijd houden wij niet meer vrij')]).toEqual([409, true])
      expect(old.text).toContain('href="/aan-huis"')
    }
  })
})

describe('A visit at home, over its link', () => {
  it('is moved to other hours: told by mail, and the calendar file keeps its UID', async () => {
    const email = 'rosa.verzet@voorbeeld.example'
    const path = await aHomeVisit(email)
    expect((await asked(path)).text).toContain(`href="${path}/verzetten"`)
    const before = (await asked(`${path}/agenda`)).text
    const page = await asked(`${path}/verzetten`)
    expect(page.text).not.toContain('2021-09-08T07:00:00.000Z')
    const to = `${path}/verzetten/aan-huis/2021-09-09T11:00:00.000Z`
    expect(page.text).toContain(`href="${to}"`)
    // Who cannot be there this week chooses a later one, folded away.
    expect(page.text).toContain(`href="${path}/verzetten/aan-huis/2021-09-30T07:00:00.000Z"`)
    // Whoever opens it, a scanner of mail too, moves nothing.
    const sure = await asked(to)
    expect([sure.status, sure.text.includes('donderdag 9 september 2021, tussen 13.00 uur')]).toEqual([200, true])
    expect(lineOf((await asked(`${path}/agenda`)).text, 'SEQUENCE')).toBe('0')

    expect((await asked(to, {})).to).toBe(`${path}?gedaan=verzet`)
    const after = (await asked(`${path}/agenda`)).text
    expect(lineOf(after, 'UID')).toBe(lineOf(before, 'UID'))
    expect([lineOf(after, 'SEQUENCE'), lineOf(after, 'DTSTART')]).toEqual(['1', '20210909T110000Z'])
    const { mail } = demo.simulators.simulators
    const letters = () => mail.letters(email).map(({ text }) => text)
    await expect
      .poll(letters, { timeout: 15_000 })
      .toContainEqual(expect.stringContaining('donderdag 9 september 2021'))
  })

  it('that cannot be had any more answers 409 with the hours that can, and nothing has moved', async () => {
    const path = await aHomeVisit('els.verzet@voorbeeld.example')
    // A day that is too soon, hours that are no window, and a place at a counter.
    for (const to of [
      'aan-huis/2021-09-07T11:00:00.000Z',
      'aan-huis/2021-09-09T11:30:00.000Z',
      'stadsloket-harmonie/2021-09-09T07:30:00.000Z',
    ]) {
      const answer = await asked(`${path}/verzetten/${to}`, {})
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('Deze uren zijn nog vrij')
      expect(answer.text.match(/\/verzetten\/aan-huis\//g)?.length).toBeGreaterThan(8)
      expect((await asked(`${path}/verzetten/${to}`)).status).toBe(409)
    }
    expect(lineOf((await asked(`${path}/agenda`)).text, 'SEQUENCE')).toBe('0')
    expect((await asked(`${path}/verzetten/aan-huis/morgen`)).status).toBe(404)
    expect((await asked(`${path}x/verzetten`)).status).toBe(404)
  })

  it('that was cancelled is not moved any more', async () => {
    const path = await aHomeVisit('jan.verzet@voorbeeld.example')
    await asked(`${path}/annuleren`, {})
    expect((await asked(`${path}/verzetten`)).status).toBe(409)
    expect((await asked(`${path}/verzetten/aan-huis/2021-09-09T11:00:00.000Z`, {})).status).toBe(409)
    expect((await asked(path)).text).not.toContain('/verzetten')
  })
})
