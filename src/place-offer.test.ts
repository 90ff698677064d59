import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-apart-'))
let demo: Demo
beforeAll(async () => {
  // The social products are done in social centres, and nothing else is.
  const clock = '2022-02-02T10:00:00+01:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const both = '/afspraak/kies/identiteitskaart,taxicheques'
async function asked(path: string, body?: Record<string, string>) {
  const init = body && { method: 'POST', body: new URLSearchParams(body) }
  const response = await fetch(new URL(path, demo.program.url), { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text() }
}

describe('Services that no place does together', () => {
  it('are said so where times are looked for, each with the way to an appointment of its own', async () => {
    const { status, text } = await asked(`${both}/2`)
    expect([status, text.includes('Niet alles kan op één plaats')]).toEqual([200, true])
    for (const product of ['identiteitskaart', 'taxicheques']) {
      expect(text).toContain(`href="/afspraak/kies/${product}/2"`)
      expect((await asked(`/afspraak/kies/${product}/2`)).text).not.toContain('Niet alles kan op één plaats')
    }
    // No list to wait on, no other place, and no hour that would help.
    for (const dead of [`${both}/2/wachtlijst`, `${both}/2/waarom`, '?plaats=']) expect(text).not.toContain(dead)
  })

  it('are nothing to wait for: the list says what to do instead, also to who sends a form', async () => {
    for (const body of [undefined, { name: 'Rosa Verbruggen', dagen: '14' }]) {
      const { status, text } = await asked(`${both}/1/wachtlijst`, body)
      expect([status, text.includes('Maak voor elke dienst een eigen afspraak')]).toEqual([body ? 422 : 200, true])
      expect(text).toContain('Hiervoor is er geen wachtlijst')
      expect(text).not.toContain('Kies minstens één plaats')
      expect(text).not.toContain('name="dagen"')
    }
  })

  it('are said so at the desk, where a caller would be put on the list', async () => {
    const naima = await anEmployee(demo.program.url, 'naima')
    const { body } = await naima.visit('/balie/wachtlijst?dienst=identiteitskaart&dienst=taxicheques&personen=1')
    expect(body).toContain('Niet alles kan op één plaats')
    expect(body).toContain('Maak voor elke dienst een eigen afspraak')
    expect(body).not.toContain('name="dagen"')
  })
})

describe('What a place offers by date', () => {
  it('is read by who plans as the city says it: hours, desks, services, from when until when', async () => {
    const an = await anEmployee(demo.program.url, 'an')
    expect((await an.visit('/balie/planning')).body).toContain('href="/balie/planning/aanbod?plaats=')
    const { body } = await an.visit('/balie/planning/aanbod?plaats=districtshuis-berchem')
    for (const said of ['Wat kan hier en wanneer: Districtshuis Berchem', 'berchem-1', 'balie voor een rolstoel'])
      expect(body).toContain(said)
    // A card is done all the time; a driving licence only from July on; what is a proposal says so.
    const rowsOf = (service: string) =>
      body.match(new RegExp(`<tr[^>]*>(?:(?!</tr>).)*${service}(?:(?!</tr>).)*</tr>`, 'gs')) ?? []
    expect(rowsOf('Rijbewijs')).toHaveLength(1)
    expect(rowsOf('Rijbewijs')[0]).toMatch(/16 juli 2022.*De stad bevestigt dit nog/s)
    expect(rowsOf('Identiteitskaart')).toHaveLength(1)
    // Left out for a season of tax returns.
    expect(rowsOf('Inschrijven als u uit het buitenland komt')).toHaveLength(2)
    expect(body).not.toContain('method="post" action="/balie/planning/aanbod')
    const closed = await an.visit('/balie/planning/aanbod?plaats=gevangenis-antwerpen')
    expect(closed.body).toContain('Hier boekt alleen wie op de lijst van deze plaats staat.')
    expect((await an.visit('/balie/planning/aanbod?plaats=nergens')).status).toBe(404)
    const naima = await anEmployee(demo.program.url, 'naima')
    expect((await naima.visit('/balie/planning/aanbod')).body).not.toContain('Wat kan hier en wanneer')
  })
})
