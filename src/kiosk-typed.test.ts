import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-typed-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Page = Readonly<{ url: URL; status: number; body: string }>
const textIn = ({ body }: Page, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1]
/** What the button around the question with these words sends. */
const touched = ({ body }: Page, words: string) => {
  const button = [...body.matchAll(/<button[^>]*name="_naar" value="([^"]*)"[^>]*>(.*?)<\/button>/gs)]
  return button.find(([, , inside]) => inside?.includes(words))?.[1]?.replaceAll('&amp;', '&') ?? 'no such button'
}

/** Somebody at the contact point, without script, at the first question of an application. */
async function at(person: string, product: string) {
  const { browser, visit, send } = aResident(demo.program.url, person)
  const start = `${demo.program.url}/kiosk/aanmelden?terug=${encodeURIComponent(`/kiosk/dienst/${product}/beginnen`)}`
  const choice = { method: 'eid', person }
  const back = await signedInAt(browser, start, `${demo.program.url}/`, choice)
  const first: Page = await browser.visit(back.toString(), 'http://nowhere.invalid')
  return { browser, visit, send, first }
}

/** So near its end that the page says so. */
const nearTheEnd = () => pool.query("update access.session set expires_at = now() + interval '2 minutes'")
const lastOfAll = async () =>
  (await pool.query('select extract(epoch from max(expires_at) - now()) as left from access.session')).rows[0]
    ?.left as string

describe('What was typed at a contact point and not yet sent', () => {
  it('stays in the draft when a layout or a language is touched, and in no address', async () => {
    const { visit, send, first } = await at('tom', 'tegemoetkoming-handicap')
    const question = first.url.pathname
    const page = await visit(question)
    const low = await send(page, question, { doctor: 'dokter Pee', _naar: touched(page, 'Lager') })
    expect(low).toMatchObject({ status: 200, url: { pathname: question } })
    expect(low.body).toContain('lom-reach-low')
    expect(textIn(low, 'doctor')).toBe('dokter Pee')
    expect(low.url.toString()).not.toContain('Pee')
    const english = await send(low, question, { doctor: 'dokter Peeters', _naar: touched(low, 'English') })
    expect(english.body).toContain('Name and municipality of your doctor')
    expect(textIn(english, 'doctor')).toBe('dokter Peeters')
  })

  it('stays when it was wrong, and when somebody asks for more time', async () => {
    const { visit, send, first } = await at('jan', 'tegemoetkoming-handicap')
    const question = first.url.pathname.replace('vraag/doctor', 'vraag/phone')
    const wrong = await send(await visit(question), question, { phone: '04x' })
    expect(wrong.status).toBe(422)
    await nearTheEnd()
    const page = await send(wrong, question, { phone: '0470 x' })
    const more = touched(page, 'meer tijd')
    const after = await send(page, question, { phone: '0470 xx', _naar: more })
    expect(after).toMatchObject({ status: 200, url: { pathname: question } })
    expect(textIn(after, 'phone')).toBe('0470 xx')
    expect(Number(await lastOfAll())).toBeGreaterThan(600)
  })

  it('stays where it is no answer of a draft: for whom, once, and gone with the visit', async () => {
    const { browser, send, first } = await at('jan', 'uittreksel-bevolkingsregister')
    const option = /type="radio"[^>]*value="([^"]*)"/.exec(first.body)?.[1] ?? 'none'
    const field =
      /name="([^"]*)" type="radio"/.exec(first.body)?.[1] ??
      /type="radio"[^>]*name="([^"]*)"/.exec(first.body)?.[1] ??
      ''
    const path = first.url.pathname
    const left = await send(first, `${path}?vanaf=0`, { [field]: option, _naar: touched(first, 'Lager') })
    expect(left.status).toBe(200)
    expect(left.body).toMatch(new RegExp(`value="${option}"[^>]*checked|checked[^>]*value="${option}"`))
    expect(left.url.toString()).not.toContain(option)
    expect(browser.cookieFor(left.url.toString())).not.toContain('getypt')
  })

  it('stays on a page without an address of its own: the number on which one is called back', async () => {
    const { browser, visit, send } = await at('piet', 'attest-leven')
    const base = demo.program.url
    const start = await visit('/kiosk/hulp')
    await send(start, '/kiosk/hulp/bellen?van=/kiosk/diensten')
    await pool.query("update help.call set ended_at = now(), outcome = 'nobody'")
    const empty = await visit('/kiosk/hulp/lijn?van=/kiosk/diensten')
    const path = '/kiosk/hulp/terugbellen?van=/kiosk/diensten'
    const wrong = await send(empty, path, { naam: 'Piet', telefoon: '03' })
    expect(wrong.status).toBe(422)
    for (const way of ['Lager', 'English']) {
      const after = await send(wrong, path, { naam: 'Piet', telefoon: '0470 12', _naar: touched(wrong, way) })
      expect(after.url.pathname).toBe('/kiosk/hulp/lijn')
      expect([textIn(after, 'naam'), textIn(after, 'telefoon')]).toEqual(['Piet', '0470 12'])
      expect(after.url.toString()).not.toContain('0470')
    }
    await nearTheEnd()
    const near = await send(wrong, path, { naam: 'Piet', telefoon: '03' })
    const more = await send(near, path, { naam: 'Piet', telefoon: '0470 12 34', _naar: touched(near, 'time') })
    expect(textIn(more, 'telefoon')).toBe('0470 12 34')
    // Nothing of it is left for who comes next.
    for (const [stays, goes] of [
      ['/kiosk/hulp', '/kiosk/gestopt'],
      ['/kiosk/hulp', '/kiosk/diensten'],
    ] as const) {
      await send(near, path, { naam: 'Piet', telefoon: '0470', _naar: stays })
      expect(browser.cookieFor(base)).toContain('getypt')
      await visit(goes)
      expect(browser.cookieFor(base)).not.toContain('getypt')
    }
  })

  it('stays when somebody goes back, and forth again', async () => {
    const { visit, send, first } = await at('ilse', 'tegemoetkoming-handicap')
    const doctor = first.url.pathname
    const page = await visit(doctor)
    const back = await send(page, doctor, { doctor: 'dokter Pee', _naar: touched(page, 'Terug') })
    expect(back).toMatchObject({ status: 200, url: { pathname: '/kiosk/dienst/tegemoetkoming-handicap' } })
    expect(back.url.toString()).not.toContain('Pee')
    expect(textIn(await visit(doctor), 'doctor')).toBe('dokter Pee')
    // Also what is wrong, from the page that said so.
    const phone = first.url.pathname.replace('vraag/doctor', 'vraag/phone')
    const wrong = await send(await visit(phone), phone, { phone: '04x' })
    expect(wrong.status).toBe(422)
    const before = await send(wrong, phone, { phone: '0470 x', _naar: touched(wrong, 'Terug') })
    expect(before.url.pathname).toContain('/vraag/')
    expect(textIn(await visit(phone), 'phone')).toBe('0470 x')
  })

  it('stays when somebody asks for help, on that page and on what comes of it, and both are there after it', async () => {
    const { browser, visit, send, first } = await at('jan', 'uittreksel-bevolkingsregister')
    const option = /type="radio"[^>]*value="([^"]*)"/.exec(first.body)?.[1] ?? 'none'
    const field = /type="radio"[^>]*name="([^"]*)"|name="([^"]*)"[^>]*type="radio"/.exec(first.body)
    const name = field?.[1] ?? field?.[2] ?? ''
    const { pathname } = first.url
    const help = await send(first, pathname, { [name]: option, _naar: touched(first, 'Hulp') })
    expect(help).toMatchObject({ status: 200, url: { pathname: '/kiosk/hulp' } })
    expect(help.url.toString()).not.toContain(option)
    await send(help, `/kiosk/hulp/bellen?van=${pathname}`)
    await pool.query("update help.call set ended_at = now(), outcome = 'nobody' where ended_at is null")
    const line = `/kiosk/hulp/lijn?van=${encodeURIComponent(pathname)}`
    const nobody = await visit(line)
    const path = `/kiosk/hulp/terugbellen?van=${encodeURIComponent(pathname)}`
    const typed = { naam: 'Jan', telefoon: '0470' }
    const again = await send(nobody, path, { ...typed, _naar: touched(nobody, 'Hulp') })
    expect(again.url.pathname).toBe('/kiosk/hulp')
    // A call from there comes back to where he was before all this.
    expect(again.body).toContain(`bellen?van=${encodeURIComponent(line)}`)
    const back = await send(nobody, path, { ...typed, _naar: touched(nobody, 'Terug') })
    expect(back.url.pathname).toBe(pathname)
    expect(back.body).toMatch(new RegExp(`value="${option}"[^>]*checked|checked[^>]*value="${option}"`))
    expect(textIn(await visit(line), 'telefoon')).toBe('0470')
    expect(browser.cookieFor(demo.program.url)).not.toContain('getypt')
    await send(again, `/kiosk/hulp/bellen?van=${encodeURIComponent(line)}`)
    await pool.query("update help.call set ended_at = now(), outcome = 'nobody' where ended_at is null")
    expect(touched(await visit(line), 'Terug')).toBe(pathname)
  })

  it('stays when somebody on the line goes to the call', async () => {
    const { visit, send, first } = await at('piet', 'tegemoetkoming-handicap')
    const question = first.url.pathname
    await send(await visit('/kiosk/hulp'), `/kiosk/hulp/bellen?van=${question}`)
    const page = await visit(question)
    // Enter sends the form, and does not lead to the call.
    expect(/<button[^>]*type="submit"[^>]*>/.exec(page.body)?.[0]).not.toContain('_naar')
    const call = await send(page, question, { doctor: 'dokter P', _naar: touched(page, 'Naar het gesprek') })
    expect(call.url.pathname).toBe('/kiosk/hulp/lijn')
    expect(textIn(await visit(question), 'doctor')).toBe('dokter P')
    // The strip as it is kept up to date by script does the same.
    const strip = /data-help-line="([^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await visit(strip)).body).toContain('name="_naar"')
    await pool.query("update help.call set ended_at = now(), outcome = 'left' where ended_at is null")
  })

  it.each(['https://elders.example/', '//elders.example', '/mijn-loket', '/kioskje'])(
    'leads nowhere else: %s',
    async (to) => {
      const { visit, send, first } = await at('lina', 'tegemoetkoming-handicap')
      const question = first.url.pathname
      const after = await send(await visit(question), question, { doctor: 'x', _naar: to })
      expect(after.url.pathname).toBe('/kiosk')
    },
  )
})

describe('A call for help', () => {
  it.each([
    ['tr', 'Turks'],
    ['ar', 'Arabisch'],
    ['uk', 'Oekraïens'],
    ['fr', 'Frans'],
    ['', 'Nederlands'],
  ])('is announced in the language that was chosen: "%s" is %s', async (chosen, said) => {
    await pool.query("update help.call set ended_at = now(), outcome = 'left' where ended_at is null")
    const { visit, send } = aResident(demo.program.url, 'piet')
    await visit(chosen ? `/kiosk?taal=${chosen}` : '/kiosk')
    await send(await visit('/kiosk/hulp'), '/kiosk/hulp/bellen')
    const desk = await anEmployee(demo.program.url, 'naima')
    expect((await desk.visit('/balie/hulp')).body).toContain(said)
  })
})
