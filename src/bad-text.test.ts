import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { certificate, expectClear } from './outage.fixture.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-text-'))
let demo: Demo
let base = ''
let jan: ReturnType<typeof aResident>

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  base = demo.program.url
  jan = aResident(base, 'jan')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const nasty = [
  ['over-long', 'x'.repeat(90_000)],
  ['control characters', 'a\u0000b\u0007c\u001b[31m'],
  ['right to left', 'abc\u202egpj.exe'],
  ['emoji', '👩‍👩‍👧‍👦 🇧🇪'],
  ['half a character', '\ud800'],
  ['markup', '<script>alert(1)</script>'],
] as const
const expectHarmless = (body: string) => {
  for (const one of ['<script>alert', '\u0000', '\u001b', '\u202e']) expect(body.includes(one)).toBe(false)
}

describe('A choice', () => {
  it.each(nasty)('that is %s is answered with a page and not with a fault', async (_what, purpose) => {
    const draft = await jan.signIn(`/dienst/${certificate}/aanvragen`)
    const answer = await jan.send(draft, draft.url.pathname, { purpose })
    expectClear(answer, 422)
    expectHarmless(answer.body)
  })
})

describe('A line of free text', () => {
  const asking = async () => {
    const first = await jan.signIn('/dienst/afschrift-akte/aanvragen')
    const page = await jan.visit(first.url.pathname.replace(/[^/]+$/, 'kopie'))
    if (page.status === 200) return page
    return jan.send(first, first.url.pathname, { act: 'divorce' })
  }
  const errorAt = (body: string) => /id="remembered-error"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]*)/.exec(body)?.[1]

  it.each([
    ['over-long', 'x'.repeat(201), /Maak .* korter: hoogstens 200 tekens. Nu zijn het er 201./],
    ['emoji', 'Gent 🇧🇪👩', /tekens|letters/],
  ])('that is %s is refused at its field, and stays there to be put right', async (_what, remembered, said) => {
    const page = await asking()
    const answer = await jan.send(page, page.url.pathname, { remembered })
    expectClear(answer, 422, 'href="#remembered"')
    expect(errorAt(answer.body)).toMatch(said)
    expect(answer.body).toContain(remembered)
  })

  it.each([
    ['control characters', 'Ge\u0000nt\u0007 \u001b1998', 'Gent 1998'],
    ['right to left', 'Gent\u202e 1998', 'Gent 1998'],
    ['half a character', 'Gent\ud800 1998', 'Gent'],
    ['letters from right to left', 'גנט 1998', 'גנט 1998'],
    ['markup', '<b>Gent</b>', '&lt;b>Gent&lt;/b>'],
  ])('with %s is kept without what nobody can see, and shown as text', async (_what, remembered, shown) => {
    const page = await asking()
    const next = await jan.send(page, page.url.pathname, { remembered })
    expectClear(next, 200)
    const held = await jan.visit(page.url.pathname)
    expect(held.body).toContain(shown)
    expectHarmless(held.body)
  })
})

describe('What a resident says is wrong', () => {
  const kept = async () => (await pool.query<{ words: string }>('select words from people.correction')).rows

  it.each([
    ['nothing', ' \u200b ', 'Schrijf wat er niet klopt.'],
    ['too long', 'Mijn straat. '.repeat(200), 'Maak uw tekst korter: hoogstens 2.000 tekens.'],
  ])('and is %s is asked again at its place, with what was typed, and not cut', async (_what, wat, said) => {
    const page = await jan.signIn('/mijn-loket/gegevens')
    const answer = await jan.send(page, '/mijn-loket/gegevens/klopt-niet', { wat })
    expectClear(answer, 422, said, 'href="#wat"', wat.trim().slice(-200, -1).replace('\u200b', ''))
    expect(await kept()).toEqual([])
  })

  it('is kept as letters, whatever else is in it', async () => {
    const page = await jan.signIn('/mijn-loket/gegevens')
    for (const [, wat] of nasty.slice(1)) {
      const answer = await jan.send(page, '/mijn-loket/gegevens/klopt-niet', { wat: `Straat ${wat}` })
      expectClear(answer, 200)
      expectHarmless(answer.body)
    }
    expect(await kept()).toHaveLength(5)
  })

  it('an e-mail address that is none stays where it was typed', async () => {
    const page = await jan.signIn('/mijn-loket/gegevens')
    const answer = await jan.send(page, '/mijn-loket/gegevens/e-mail', { email: 'jan(at)post' })
    expectClear(answer, 422, 'href="#email"', 'value="jan(at)post"')
  })
})

describe('A search', () => {
  it.each(nasty)('for %s is answered harmlessly, in the city and at the desk', async (_what, text) => {
    const bounded = text.slice(0, 4_000)
    const found = await jan.visit(`/zoeken?q=${encodeURIComponent(bounded.toWellFormed())}`)
    expectClear(found, 200)
    expectHarmless(found.body)
    const griet = await anEmployee(base, 'griet')
    const start = await griet.visit('/balie')
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(start.body)?.[1] ?? ''
    const zoek = text.slice(0, 60_000)
    const desk = await griet.browser.submit(new URL('/balie/zoeken', base), { _csrf, zoek }, 'http://nowhere.invalid')
    expect([200, 422]).toContain(desk.status)
    expectHarmless(desk.body)
  })
})

describe('A character that no database takes', () => {
  it.each([
    ['/aanmelden?terug=%2Fmijn-loket%00', null],
    ['/balie/aanmelden?terug=%2Fbalie%00', null],
    ['/kiosk/hulp?van=%2Fkiosk%00', null],
    ['/aanmelden/terug?code=%00&state=%00', null],
    ['/address/suggest?q=Kerk%00', null],
    ['/mijn-loket/gegevens/e-mail', { email: 'jan\u0000@post.example' }],
    ['/mijn-loket/toestellen', { toestel: '\u0000' }],
    ['/controle/code', { code: '7KQ4\u0000' }],
    ['/webhooks/mollie', { id: 'tr_\u0000' }],
    ['/webhooks/afgemeld/burgers', { logout_token: '\u0000' }],
  ] as const)('at %s is no fault of ours', async (path, fields) => {
    const page = await jan.signIn('/mijn-loket')
    const answer = fields
      ? await jan.send(page, path, fields)
      : await jan.browser.visit(base + path, demo.simulators.at.issuer)
    expect(answer.status).toBeLessThan(500)
  })
})

describe('A form of the desk or the contact point', () => {
  it('without its token changes nothing', async () => {
    const griet = await anEmployee(base, 'griet')
    for (const path of ['/balie/zoeken', '/balie/persoon', '/balie/afmelden']) {
      const answer = await griet.browser.submit(new URL(path, base), { zoek: 'jan' }, 'http://nowhere.invalid')
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect((await griet.visit('/balie')).status).toBe(200)
    const screen = aResident(base, 'els')
    await screen.visit('/kiosk')
    const answer = await screen.send(
      { url: new URL(base), body: '' },
      `/kiosk/document/${crypto.randomUUID()}/afdrukken`,
    )
    expect([401, 403]).toContain(answer.status)
    expect(answer.body).toContain('<html lang="nl-BE"')
  })
})
