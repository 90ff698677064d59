import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-explained-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({
    ...{ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
    LOKET_CLOCK: '2026-11-23T09:00:00+01:00',
  })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** On the carriageway, so large works, of which the first day is too near: 15 working days from now is 14 December. */
const tooLate = {
  ...{ 'place-street': 'Fruithoflaan', 'place-number': '97', 'place-postcode': '2600' },
  ...{ 'place-municipality': 'Berchem', 'place-side': 'same', 'place-left': '2', 'place-right': '4' },
  ...{ 'from-day': '11', 'from-month': '12', 'from-year': '2026' },
  ...{ 'until-day': '12', 'until-month': '12', 'until-year': '2026' },
  ...{ equipment: 'container', onlyPavement: 'no', passage: 'yes', corridor: 'pavement' },
}

describe('Large works that are asked too late', () => {
  let caseId = ''
  let karel: ReturnType<typeof aResident>
  const letter = async () => karel.visit(`/aanvraag/${caseId}/beslissing`)
  const atDesk = async () => (await anEmployee(demo.program.url, 'bram')).visit(`/balie/dossier/${caseId}`)

  it('are refused with a letter: the line of the table, the term, and the own days', async () => {
    karel = aResident(demo.program.url, 'karel')
    const { url } = await karel.sign(await karel.apply('kleine-werf', tooLate))
    caseId = url.pathname.split('/')[2] ?? ''
    await seen(
      () => karel.visit(url.pathname),
      ({ body }) => body.includes('Niet akkoord?'),
      45,
    )
    const { status, body } = await letter()
    expect(status).toBe(200)
    expect(body).toContain('Het werk neemt alleen voetpad of fietspad in, nooit de rijbaan.')
    expect(body).toContain('Een groot werk wordt minstens 15 werkdagen voor de start aangevraagd.')
    expect(body).toContain('Dit is een groot werk. Vraag het opnieuw aan')
    expect(body).toContain('Staat alles op het voetpad of het fietspad? Nee')
    expect(body).toContain('Eerste dag: vrijdag 11 december 2026')
    expect(body).toContain('Aangevraagd op: maandag 23 november 2026')
    expect(body).toContain('Eerste dag die nog kan: maandag 14 december 2026')
  }, 60_000)

  it('are shown at the desk, each line in the words of the law', async () => {
    const { status, body } = await atDesk()
    expect(status).toBe(200)
    expect(body).toContain('Een groot werk wordt minstens 15 werkdagen voor de start aangevraagd.')
    expect(body).not.toMatch(/<td[^>]*>(only-pavement|two-weeks|large-works-in-time)/)
  })

  it('are shown too where an older decision kept no reason for the term', async () => {
    await sql`update cases."case" set explanation = (
      select jsonb_agg(line || '{"why": null}') from jsonb_array_elements(explanation::jsonb) line
    ) where id = ${caseId}`.execute(db)
    for (const look of [letter, atDesk]) {
      const { status, body } = await look()
      expect(status).toBe(200)
      expect(body).toContain('Een groot werk wordt minstens 15 werkdagen voor de start aangevraagd.')
    }
  })
})

describe('What no source knows a right to', () => {
  it('comes before a person with what the rules did find', async () => {
    const ilse = aResident(demo.program.url, 'ilse')
    const { url } = await ilse.sign(await ilse.apply('kansentarief', { forWhom: 'self' }))
    const { pathname } = url
    await seen(
      () => ilse.visit(pathname),
      ({ body }) => body.includes('Een medewerker bekijkt uw aanvraag'),
      45,
    )
    const desk = await (await anEmployee(demo.program.url, 'sara')).visit(`/balie/dossier/${pathname.split('/')[2]}`)
    expect(desk.status).toBe(200)
    expect(desk.body).toContain('Overleden: nee')
    expect(desk.body).toContain('Een adres in onze stad: ja')
  }, 60_000)
})
