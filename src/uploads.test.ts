import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eraseDue } from '#domain/automation/index.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aHugePng, anObjectStream, aPdf, aPhoto } from './domain/documents/attachments/files.fixture.ts'
import { eicar } from './outside/virus-scanner/eicar.ts'
import { aResident } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-uploads-'))
const nowhere = 'http://nowhere.invalid'
let demo: Demo
let base = ''
let jan: ReturnType<typeof aResident>
let sofie: ReturnType<typeof aResident>
/** The page that asks for a file, of Jan's draft. */
let asking = { url: new URL(nowhere), body: '' }

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  base = demo.program.url
  jan = aResident(base, 'jan')
  sofie = aResident(base, 'sofie')
  await sofie.signIn()
  const first = await jan.signIn('/dienst/afschrift-akte/aanvragen')
  asking = await jan.send(first, first.url.pathname, { act: 'divorce' })
}, 60_000)
afterEach(() => demo.simulators.simulators.scanner.buttons.press('well'))
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Sent = Readonly<{ name: string; bytes: Uint8Array }>
type Browser = ReturnType<typeof aBrowser>

const csrfOf = (body: string) => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** Sends the page as a browser does: its hidden fields, the file, and what was typed behind it. */
function sendFile(
  browser: Browser,
  page: { url: URL; body: string },
  file: Sent | null,
  typed: Record<string, string> = {},
) {
  const data = new FormData()
  data.append('_csrf', csrfOf(page.body))
  // What a browser sends when nothing was chosen.
  if (!file) data.append('copy', new Blob([]), '')
  else data.append('copy', new Blob([new Uint8Array(file.bytes)]), file.name)
  for (const [name, value] of Object.entries({ remembered: 'Gent, 1998', ...typed })) data.append(name, value)
  return browser.visit(page.url.toString(), nowhere, { method: 'POST', body: data })
}
const janSends = (file: Sent | null, typed?: Record<string, string>) => sendFile(jan.browser, asking, file, typed)
const errorAt = (body: string) => /id="copy-error"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]*)/.exec(body)?.[1]?.trim()
const isHeld = async () => (await jan.visit(asking.url.pathname)).body
const linkIn = (body: string) => /href="([^"]*\/bijlage\/[^"]+)"/.exec(body)?.[1] ?? 'none'
const objects = () =>
  readdirSync(join(dataDir, 'objects'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const download = async (browser: Browser, path: string) => {
  const address = new URL(path, base).toString()
  const response = await fetch(address, {
    headers: { cookie: browser.cookieFor(address), accept: 'text/html' },
    redirect: 'manual',
  })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('A bad file', () => {
  it.each([
    [
      'too large',
      'groot.pdf',
      () => Buffer.alloc(10_000_001, 'x'),
      413,
      'Dit bestand is te groot. Kies er een van hoogstens 10 MB.',
    ],
    [
      'far too large',
      'groot.pdf',
      () => Buffer.alloc(30_000_000, 'x'),
      413,
      'Dit bestand is te groot. Kies er een van hoogstens 10 MB.',
    ],
    [
      'of another kind than its name',
      'attest.pdf',
      () => aPhoto(),
      422,
      'Dit soort bestand kan niet. Kies PDF, JPG, PNG of HEIC.',
    ],
    [
      'a program',
      'attest.exe',
      () => Buffer.from('MZ programma'),
      422,
      'Dit soort bestand kan niet. Kies PDF, JPG, PNG of HEIC.',
    ],
    [
      'with a virus',
      'factuur.pdf',
      () => aPdf({ objects: [eicar()] }),
      422,
      'In dit bestand zit een virus. Kies een ander bestand.',
    ],
    ['a zip bomb', 'bom.pdf', () => bomb(), 422, 'Dit soort bestand kan niet. Kies PDF, JPG, PNG of HEIC.'],
    [
      'a PDF that swells',
      'bom.pdf',
      () => aPdf({ objects: [anObjectStream(' '.repeat(65_000_000))] }),
      422,
      'Wij kunnen dit bestand niet openen. Bewaar het opnieuw of neem een foto.',
    ],
    [
      'a picture of 50,000 by 50,000',
      'reuze.png',
      () => aHugePng(),
      422,
      'Deze foto is te groot om te openen. Maak hem kleiner.',
    ],
    ['empty', 'leeg.pdf', () => Buffer.alloc(0), 422, 'Dit bestand is leeg. Kies een ander bestand.'],
  ])('that is %s is refused at its field, and nothing else is lost', async (_what, name, make, status, words) => {
    const typed = `Gent, ${Math.random()}`
    const answer = await janSends({ name, bytes: await make() }, { remembered: typed })
    expect([answer.status, errorAt(answer.body)]).toEqual([status, words])
    // In the list on top too, linked to the control.
    expect(answer.body).toContain('href="#copy"')
    expect(await isHeld()).toContain(`value="${typed}"`)
    expect(objects()).toEqual([])
  })

  it.each(['down', 'garbage'] as const)('is not kept unseen while the scanner is %s: come back later', async (mood) => {
    demo.simulators.simulators.scanner.buttons.press(mood)
    const answer = await janSends({ name: 'akte.pdf', bytes: aPdf() }, { remembered: mood })
    expect(answer.status).toBe(503)
    expect(errorAt(answer.body)).toBe('Wij kunnen bestanden nu niet nakijken. Probeer het straks opnieuw.')
    expect(await isHeld()).toContain(`value="${mood}"`)
    expect(objects()).toEqual([])
    const { rows } = await pool.query('select 1 from documents.attachment')
    expect(rows).toEqual([])
  })

  it('of a form that is not ours is not even looked at', async () => {
    const answer = await sendFile(jan.browser, { ...asking, body: '' }, { name: 'akte.pdf', bytes: eicar() })
    expect(answer.status).toBe(403)
  })

  it('sent to somebody else’s application finds nothing there', async () => {
    const own = await sofie.visit('/mijn-loket')
    const answer = await sendFile(
      sofie.browser,
      { url: asking.url, body: own.body },
      { name: 'akte.pdf', bytes: aPdf() },
    )
    expect(answer.status).toBe(404)
    expect(objects()).toEqual([])
  })

  it('that breaks off is a malformed request', async () => {
    const broken = '--x\r\ncontent-disposition: form-data; name="copy"; filename="a.pdf"\r\n\r\n%PDF'
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      cookie: jan.browser.cookieFor(base),
      accept: 'text/html',
    }
    const { status } = await fetch(asking.url, { method: 'POST', headers, body: broken })
    expect([400, 403]).toContain(status)
  })
})

describe('A good file', () => {
  it('is kept through pages back and forth, read again before signing, and opened by its owner alone', async () => {
    const pdf = aPdf()
    const next = await janSends({ name: 'Mijn akte (1998).pdf', bytes: pdf })
    expect(next.url.pathname).toMatch(/\/ontvangen$/)
    const back = await janSends(null)
    expect(back.url.pathname).toMatch(/\/ontvangen$/)
    expect(await isHeld()).toContain('Mijn akte (1998).pdf (1 kB)')

    const check = await jan.send(back, back.url.pathname, { delivery: 'here' })
    expect(check.url.pathname).toMatch(/\/nakijken$/)
    expect(check.body).toContain('Mijn akte (1998).pdf (1 kB)')
    const link = linkIn(check.body)
    const { status, headers, bytes } = await download(jan.browser, link)
    expect([status, bytes.equals(pdf)]).toEqual([200, true])
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Mijn%20akte%20%281998%29.pdf")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')

    expect((await download(sofie.browser, link)).status).toBe(404)
    expect((await download(aBrowser(), link)).status).toBe(303)
    const [, own, attachment] = /\/aanvraag\/([^/]+)\/bijlage\/([^/]+)/.exec(link) ?? []
    expect((await download(sofie.browser, `/aanvraag/${own}/bijlage/${own}`)).status).toBe(404)
    expect((await download(jan.browser, `/aanvraag/${attachment}/bijlage/${attachment}`)).status).toBe(404)
  })

  it('is replaced, left out and put back', async () => {
    await janSends({ name: 'foto.jpg', bytes: await aPhoto() })
    const replaced = await isHeld()
    expect(replaced).toContain('foto.jpg (')
    const former = /name="copy-restore" type="checkbox" value="([^"]+)"/.exec(replaced)?.[1] ?? 'none'

    await janSends(null, { 'copy-remove': 'yes' })
    const without = await isHeld()
    expect([without.includes('foto.jpg terugzetten'), without.includes('U voegde al toe')]).toEqual([true, false])
    await janSends(null, { 'copy-restore': former })
    expect(await isHeld()).toContain('Mijn akte (1998).pdf (1 kB)')
  })

  it('is not left out by a tick alone, while the page saves itself', async () => {
    const body = new URLSearchParams({ _csrf: csrfOf(asking.body), remembered: 'vanzelf', 'copy-remove': 'yes' })
    const headers = { cookie: jan.browser.cookieFor(base), accept: 'application/json' }
    expect((await fetch(asking.url, { method: 'POST', headers, body })).status).toBe(200)
    const page = await isHeld()
    expect([page.includes('U voegde al toe'), page.includes('value="vanzelf"')]).toEqual([true, true])
  })

  it('is opened at the desk as a download, and that stands in the log that the resident reads', async () => {
    const griet = aBrowser()
    const back = await signedInAt(griet, `${base}/balie/aanmelden`, `${base}/`, { method: 'eid', person: 'griet' })
    await griet.visit(back.toString(), nowhere)
    const link = linkIn(await isHeld()).replace('/aanvraag/', '/balie/dossier/')
    const { status, headers } = await download(griet, link)
    expect([status, headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true])
    expect((await jan.visit('/mijn-loket/gegevens')).body).toContain('Een bestand dat u toevoegde')
    expect((await download(jan.browser, link)).status).toBe(303)
  })
})

describe('At the contact point', () => {
  it('what was added elsewhere is named, no file is chosen from the screen itself, and one goes on', async () => {
    const screen = aBrowser()
    const question = asking.url.pathname.replace(/kopie$/, 'vraag/copy')
    const start = `${base}/kiosk/aanmelden?terug=${encodeURIComponent('/kiosk/mijn')}`
    const back = await signedInAt(screen, start, `${base}/`, { method: 'eid', person: 'jan' })
    await screen.visit(back.toString(), nowhere)
    const page = await screen.visit(`${base}/kiosk${question}`, nowhere)
    expect(page.body).toContain('U voegde al toe:')
    expect(page.body).not.toContain('type="file"')
    const next = await screen.submit(page.url, { _csrf: csrfOf(page.body) }, nowhere)
    expect(next.url.pathname).toMatch(/vraag\/remembered$/)
    expect(await isHeld()).toContain('U voegde al toe')
  })
})

describe('Retention', () => {
  it('takes the bytes out of the storage; who opens an old link is told so', async () => {
    const link = linkIn(await isHeld())
    expect(objects().length).toBeGreaterThan(0)
    const now = new Date(Date.now() + 91 * 86_400_000)
    while ((await eraseDue({ db: demo.program.site.db, actor: system('retention'), now })) > 0) {}
    await expect.poll(() => objects().length, { timeout: 10_000 }).toBe(0)
    expect((await download(jan.browser, link)).status).toBe(404)
    const { rows } = await pool.query('select name, length(sha256) as hash from documents.attachment')
    expect(new Set(rows.map(({ name, hash }) => `${name} ${hash}`))).toEqual(new Set(['null 64']))
  })
})

/** Ten million zeros in a few thousand bytes, called a PDF. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(10_000_000))
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), packed])
}
