import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-bound-'))
const start = (day: string) =>
  startDemo({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    LOKET_CLOCK: `${day}T09:00:00+01:00`,
  })
let demo: Demo
beforeAll(async () => {
  demo = await start('2026-11-23')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The application with a day pass for 25 November, as its pages at home, at the contact point and at the desk show it. */
async function pages(path: string) {
  const base = demo.program.url
  const yasmina = aResident(base, 'yasmina')
  await yasmina.signIn()
  const there = aResident(base, 'yasmina')
  const signIn = `${base}/kiosk/aanmelden?terug=${encodeURIComponent(`/kiosk${path}`)}`
  const back = await signedInAt(there.browser, signIn, `${base}/`, { method: 'eid', person: 'yasmina' })
  await there.browser.visit(back.toString(), 'http://nowhere.invalid')
  const desk = await anEmployee(base, 'bram')
  const [home, point, counter] = await Promise.all([
    yasmina.visit(path),
    there.visit(`/kiosk${path}`),
    desk.visit(`/balie/dossier/${path.split('/')[2]}`),
  ])
  return { home: home.body, point: point.body, counter: counter.body }
}

describe('A day pass that is not paid', () => {
  let path = ''

  it('says in every channel until when it can be paid', async () => {
    const day = { 'day-day': '25', 'day-month': '11', 'day-year': '2026' }
    const yasmina = aResident(demo.program.url, 'yasmina')
    const check = await yasmina.apply('lez-dagpas', { plate: '1-WWW-904', country: 'BE', ...day })
    path = (await yasmina.sign(check)).url.pathname
    const until = Object.values(await pages(path)).map((body) => /Betaal ten laatste op [^.]*/.exec(body)?.[0])
    expect(until).toEqual(Array(3).fill('Betaal ten laatste op woensdag 25 november 2026'))
  }, 60_000)

  it('asks no money any more when that day is over, and says what to do', async () => {
    await demo.stop()
    demo = await start('2026-11-26')
    const shown = await pages(path)
    for (const body of Object.values(shown)) {
      expect(body).toMatch(/Betalen kan niet meer.*De dag is voorbij[.] Vraag dit opnieuw aan/s)
      expect(body).not.toContain(`${path}/betalen"`)
    }
    expect(shown.home).toContain('href="/dienst/lez-dagpas"')
  }, 90_000)
})
