import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-bad-'))
const log: Record<string, unknown>[] = []
const logTo = { write: (line: string) => void log.push(JSON.parse(line)) }
let demo: Demo
let base = ''
let jan: ReturnType<typeof aResident>
let sofie: ReturnType<typeof aResident>
let draft = { url: new URL('http://nowhere.invalid'), body: '' }

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info' }, { logTo })
  base = demo.program.url
  jan = aResident(base, 'jan')
  sofie = aResident(base, 'sofie')
  draft = await jan.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
  await sofie.signIn()
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const html = { accept: 'text/html' }
const form = { ...html, 'content-type': 'application/x-www-form-urlencoded' }
async function asked(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, base), { redirect: 'manual', headers: html, ...init })
  return { status: response.status, body: await response.text(), location: response.headers.get('location') }
}
const post = (path: string, body: string | FormData, headers: Record<string, string> = form) =>
  asked(path, { method: 'POST', body, headers: typeof body === 'string' ? headers : html })

/** A page for people, in Dutch, that gives nothing of the inside away. */
function expectClear(answer: { status: number; body: string }, status: number | readonly number[]) {
  expect([status].flat()).toContain(answer.status)
  expect(answer.body).toContain('<html lang="nl-BE"')
  expect(answer.body).toMatch(/<h1[^>]*>[^<]{3,}/)
  expect(answer.body).not.toMatch(/ at .*\.tsx?:|node_modules|postgres|syntax error|FST_|undefined|\[object/)
}
/** Bytes as they stand: what no well-behaved client would send. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<number> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
const aFile = (bytes: Uint8Array<ArrayBuffer> | string, name = 'attest.pdf', type = 'application/pdf') => {
  const data = new FormData()
  data.append('file', new Blob([bytes], { type }), name)
  return data
}

describe('What does not exist', () => {
  it.each([
    '/dienst/bestaat-niet',
    '/nergens',
    `/aanvraag/${newId()}`,
    '/aanvraag/geen-nummer',
    `/document/${newId()}`,
    '/document/%27%20or%201=1',
    '/c/AAAAAAAAAAAAAAAAAAAAAAAA',
  ])('%s is not found, in plain words', async (path) => {
    expectClear(await jan.visit(path), 404)
  })

  it('a short code of ten other characters is unknown, and a typing error is told as one', async () => {
    expectClear(await post('/controle/code', 'code=7KQ4'), 422)
    expectClear(await post('/controle/code', 'code[]=1&code[]=2'), 422)
    expectClear(await post('/controle/code', ''), 422)
  })
})

describe("Somebody else's application", () => {
  it('does not exist for another resident: to read, to fill in, to submit, to pay or to stop', async () => {
    const own = draft.url.pathname.split('/').slice(0, 3).join('/')
    for (const path of [own, `${own}/doel`, `${own}/nakijken`, `${own}/stand`, `${own}/betaald`]) {
      expect([path, (await sofie.visit(path)).status]).toEqual([path, 404])
    }
    const profile = await sofie.visit('/mijn-loket')
    for (const step of ['doel', 'indienen', 'betalen', 'stoppen']) {
      expect([step, (await sofie.send(profile, `${own}/${step}`, { purpose: 'work' })).status]).toEqual([step, 404])
    }
    expect((await jan.visit(own)).status).toBe(200)
  })
})

describe('What is refused because it is of somebody else', () => {
  /** What the log says of one request; never who somebody is, nor what he sent. */
  async function loggedOf(ask: () => Promise<{ status: number }>) {
    const from = log.length
    expect((await ask()).status).toBe(404)
    const lines = log.slice(from).filter(({ msg }) => msg === 'access refused')
    const said = JSON.stringify(lines)
    expect(said).not.toMatch(/sofie|jan|wouters|@|cookie|csrf/i)
    for (const key of ['jan', 'sofie']) expect(said).not.toContain(residentByKey(key).insz)
    return lines
  }

  it('is logged: a case, a document and a payment, by session and without personal data', async () => {
    const paid = await jan.sign(await jan.apply('afschrift-akte', { act: 'birth', delivery: 'here' }))
    const granted = await jan.sign(await jan.apply('attest-woonst', { purpose: 'school', delivery: 'here' }))
    const done = await jan.decided(granted.url.pathname)
    const document = /\/document\/[0-9a-f-]{36}/.exec(done.body)?.[0] ?? 'no document'
    const profile = await sofie.visit('/mijn-loket')
    const session = expect.stringMatching(/^[0-9a-f-]{36}$/)

    const id = (path: string) => path.split('/')[2]
    expect(await loggedOf(() => sofie.visit(done.url.pathname))).toMatchObject([
      {
        level: 40,
        code: 'cases/not-found',
        by: 'resident',
        session,
        asked: id(done.url.pathname),
        route: '/aanvraag/:id',
      },
    ])
    expect(await loggedOf(() => sofie.visit(document))).toMatchObject([
      { code: 'documents/not-found', by: 'resident', session, asked: id(document) },
    ])
    expect(await loggedOf(() => sofie.send(profile, `${paid.url.pathname}/betalen`))).toMatchObject([
      { by: 'resident', session, asked: id(paid.url.pathname), route: '/aanvraag/:id/betalen' },
    ])
    expect(await loggedOf(() => sofie.visit(`${paid.url.pathname}/betaald`))).toMatchObject([
      { by: 'resident', session },
    ])
    // What nobody has is no attempt at anything.
    expect(await loggedOf(() => sofie.visit(`/aanvraag/${newId()}`))).toEqual([])
  })
})

describe('A session', () => {
  it.each(['forged', 'A'.repeat(43), '%00', "'; drop table access.session; --"])('%s is nobody', async (token) => {
    const answer = await asked('/mijn-loket', { headers: { ...html, cookie: `sessie=${token}` } })
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('/aanmelden')
  })
})

describe('A session that ran out', () => {
  it('leads back to signing in, keeps the draft, and its form changes nothing', async () => {
    const karel = aResident(base, 'karel')
    const page = await karel.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
    const cookie = karel.browser.cookieFor(base)
    await pool.query(`update access.session set idle_expires_at = now() - interval '1 second'`)
    const headers = { ...form, cookie }
    for (const path of ['/mijn-loket', page.url.pathname]) {
      const answer = await asked(path, { headers })
      expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/aanmelden')])
    }
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    expectClear(await post(page.url.pathname, `_csrf=${_csrf}&purpose=work`, headers), [401, 403])
    const again = await karel.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
    expect(again.url.pathname).toBe(page.url.pathname)
    await jan.signIn()
    await sofie.signIn()
    draft = await jan.signIn('/dienst/attest-gezinssamenstelling/aanvragen')
  })
})

describe('A number at the counter', () => {
  it.each([
    ['a wrong check digit', '85.65.15-123.99'],
    ['no date of birth', '85.99.45-123.45'],
    ['too short', '8565151'],
    ['letters', 'abcdefghijk'],
    ['nothing', ''],
    ['over-long', '1'.repeat(5_000)],
    ['control characters', '85\u000065\u001b15'],
  ])('with %s is told as one, at its field', async (_what, nummer) => {
    const griet = await anEmployee(base, 'griet')
    const page = await griet.visit('/balie')
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    const answer = await griet.browser.submit(
      new URL('/balie/persoon', base),
      { _csrf, nummer },
      'http://nowhere.invalid',
    )
    expectClear(answer, 422)
    expect(answer.body).toMatch(/nummer/i)
  })
})

describe('A form', () => {
  it.each([
    ['another version', { _version: '999' }],
    ['no version', { _version: 'x' }],
    ['an unknown product', { _product: 'bestaat-niet' }],
  ])('of %s is judged by the one that the draft was begun with', async (_what, hidden) => {
    expectClear(await jan.send(draft, draft.url.pathname, { ...hidden, purpose: 'niet-te-kiezen' }), 422)
  })

  it('without its token, or with a foreign one, changes nothing', async () => {
    const foreign = /name="_csrf" value="([^"]*)"/.exec((await sofie.visit('/mijn-loket')).body)?.[1] ?? 'x'
    for (const _csrf of ['', 'x', foreign]) {
      const answer = await jan.browser.submit(draft.url, { _csrf, purpose: 'work' }, 'http://nowhere.invalid')
      expectClear(answer, 403)
    }
  })

  it('that is too old still names who is signed in, and leads back to the form', async () => {
    const answer = await jan.browser.submit(draft.url, { _csrf: 'x' }, 'http://nowhere.invalid')
    expect(answer.body).toContain('Mijn loket')
    expect(answer.body).not.toContain('Aanmelden')
    expect(answer.body).toContain(`href="${draft.url.pathname}"`)
  })

  it('keeps what was typed and says what is wrong', async () => {
    const answer = await jan.send(draft, draft.url.pathname, { purpose: 'niet-te-kiezen' })
    expectClear(answer, 422)
  })
})

describe('A malformed request', () => {
  it('of too many bytes is refused as too large', async () => {
    expectClear(await post('/controle/code', `code=${'x'.repeat(200_000)}`), 413)
  })
  it('of a kind that we do not read is refused', async () => {
    expectClear(await post('/controle/code', '{', { ...html, 'content-type': 'application/json' }), [400, 415])
    expectClear(await post('/controle/code', '<a/>', { ...html, 'content-type': 'text/xml' }), 415)
  })
  it('with a multipart that is none is refused', async () => {
    const headers = { ...html, 'content-type': 'multipart/form-data' }
    expectClear(await post('/controle/bestand', 'geen grens', headers), [400, 406, 415, 422])
    const broken = { ...html, 'content-type': 'multipart/form-data; boundary=x' }
    expectClear(await post('/controle/bestand', '--x\r\nContent-Dis', broken), [400, 422])
  })
  it('with an address that cannot be read is refused', async () => {
    expect(await raw('/dienst/%E0%A4%A')).toBe(400)
    expect([400, 404]).toContain(await raw('/dienst/%00'))
    expect([303, 400, 404]).toContain(await raw('/aanvraag/%00/doel', { accept: 'text/html' }))
    expect([404, 414]).toContain(await raw(`/dienst/${'x'.repeat(5_000)}`))
  })
  it('with huge headers is refused', async () => {
    expect(await raw('/', { 'x-long': 'x'.repeat(40_000) })).toBe(431)
  })
  it('leaves the program well', async () => {
    expect((await asked('/health')).status).toBe(200)
  })
})

describe('A file to verify', () => {
  it('that is too large is refused', async () => {
    expectClear(await post('/controle/bestand', aFile(new Uint8Array(11 * 1024 * 1024))), 413)
  })
  it.each([
    ['another kind than its name', 'PK\u0003\u0004 geen pdf'],
    ['empty of sense', '%PDF-1.7\n%%EOF'],
    ['a virus signature', String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-` + 'ANTIVIRUS-TEST-FILE!$H+H*'],
    ['a seal that claims to be huge', '%PDF-1.7\n/ByteRange [0 99999999999 99999999999 -5]\n/Contents <00>\n%%EOF'],
  ])('of %s is not ours', async (_what, bytes) => {
    const answer = await post('/controle/bestand', aFile(bytes))
    expectClear(answer, 200)
    expect(answer.body).not.toContain('is echt')
  })
  it('that is not there is asked for', async () => {
    expectClear(await post('/controle/bestand', aFile('', '')), 422)
  })
})

describe('The way back after signing in', () => {
  it.each(['https://elders.example/', '//elders.example', '/\\elders.example', '/%2f/elders.example', 'javascript:x'])(
    '%s never leaves the city',
    async (target) => {
      const arrived = await aResident(base, 'karel').signIn(target)
      expect(arrived.url.origin).toBe(new URL(base).origin)
    },
  )
})

describe('The answer to a form', () => {
  it.each([
    ['/controle/code', '/controle'],
    ['/controle/bestand', '/controle'],
    ['/mijn-loket/gegevens/klopt-niet', '/mijn-loket/gegevens'],
    ['/mijn-loket/gegevens/e-mail', '/mijn-loket/gegevens'],
  ])('read in another language at %s leads to %s', async (path, page) => {
    expect(await asked(`${path}?taal=fr`)).toMatchObject({ status: 303, location: page })
  })
})

describe('Guessing short codes', () => {
  it('is stopped after twenty in a minute', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 25; guess++) statuses.push((await post('/controle/code', 'code=7KQ4')).status)
    expect(statuses).toContain(429)
  })
})

describe('A link of a contact point that is asked too often', () => {
  it('says to wait, not that the link is over', async () => {
    const link = `/meenemen/${'A'.repeat(32)}`
    let answer = await asked(link)
    expect(answer.body).toContain('Deze link werkt niet meer')
    for (let again = 0; again < 31 && answer.status !== 429; again++) answer = await asked(link)
    expectClear(answer, 429)
    expect(answer.body).toContain('Even geduld')
    expect(answer.body).toContain(`href="${link}"`)
  })
})
