import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-sites-'))
let demo: Demo
let an: Awaited<ReturnType<typeof anEmployee>>
beforeAll(async () => {
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }
  demo = await startDemo({ ...env, LOKET_CLOCK: '2022-06-13T09:00:00+02:00' }, { patience: 0.05 })
  an = await anEmployee(demo.program.url, 'an')
}, 120_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const asked = { district: 'Berchem', soort: 'counter', dag: '2022-06-13' }
async function send(path: string, fields: Record<string, string>) {
  const { body } = await an.visit('/balie/locaties')
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
  const sent = await an.browser.submit(
    new URL(path, demo.program.url),
    { _csrf, ...asked, ...fields },
    demo.program.url,
  )
  return sent.status === 303 ? an.visit(`${sent.url.pathname}${sent.url.search}`) : sent
}
const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('A place that stands in no list', () => {
  it('is tried at an address, with who comes near, and no address stands in the link', async () => {
    const found = await send('/balie/locaties/adres', { adres: 'Driekoningenstraat 998, 2600 Antwerpen' })
    expect(found.status).toBe(200)
    expect(found.url.search).toMatch(/^\?kandidaat=[0-9a-f-]{36}&district=Berchem&soort=counter&dag=2022-06-13$/)
    expect(text(found.body)).toMatch(/Te voet: (van \d+ % naar \d+ %|dat blijft \d+ %)/)
    expect(found.body).toContain('Nieuwe plaats: Driekoningenstraat 998, 2600 Antwerpen.')
  })
  it.each([
    ['', 'Dit adres staat niet in het register.'],
    ['Zzzz 1', 'Dit adres staat niet in het register.'],
    ['50.85, 4.35', 'Dit adres staat niet in het register.'],
  ])('is not tried at %j', async (adres, says) => {
    const { status, body } = await send('/balie/locaties/adres', { adres })
    expect(status).toBe(422)
    expect(text(body)).toContain(says)
  })
  it('is a point of the map or of coordinates; every square of the map leads to one inside its frame', async () => {
    const typed = await send('/balie/locaties/adres', { adres: '51.1921, 4.4352' })
    expect(typed.url.searchParams.get('punt')).toBe('51.1921,4.4352')
    expect(typed.body).toContain('Punt in Nieuw-Kwartier en Pulhof (51.1921, 4.4352)')
    const { body } = await an.visit('/balie/locaties?district=Berchem')
    const squares = [...body.matchAll(/<a href="([^"]*punt=[^"]*)" tabindex="-1"/g)].map(([, href]) => href ?? '')
    expect(squares.length).toBeGreaterThan(60)
    const middle = squares[Math.floor(squares.length / 2)]?.replaceAll('&amp;', '&') ?? ''
    const clicked = await an.visit(middle)
    expect(text(clicked.body)).toMatch(/Nieuwe plaats: Punt in .+ \(51\.\d{4}, 4\.\d{4}\)\./)
  })
  it('is kept with what the district says of it, and comes back in the list', async () => {
    const said = { advies: 'against', woorden: 'Te ver van de tram.', 'gegeven-day': '1', 'gegeven-month': '6' }
    const kept = await send('/balie/locaties', { punt: '51.1921,4.4352', ...said, 'gegeven-year': '2022' })
    expect(kept.url.searchParams.get('kandidaat')).toMatch(/^[0-9a-f-]{36}$/)
    expect(text(kept.body)).toContain('Punt in Nieuw-Kwartier en Pulhof (51.1921, 4.4352) (Loket met medewerkers)')
    expect((await an.visit('/balie/locaties')).body).toMatch(/<option[^>]*>Punt in Nieuw-Kwartier en Pulhof/)
  })
  it('is for planners alone', async () => {
    const sara = await anEmployee(demo.program.url, 'sara')
    expect((await sara.visit('/balie/locaties?punt=51.1921,4.4352')).status).toBe(403)
  })
  it('goes on by the map while the register is silent', async () => {
    demo.simulators.simulators.addresses.buttons.press('down')
    const { status, body } = await send('/balie/locaties/adres', { adres: 'Driekoningenstraat 998' })
    expect(status).toBe(422)
    expect(text(body)).toContain('Het adressenregister antwoordt niet. Klik op de kaart')
  })
})
