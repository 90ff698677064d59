import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-empty-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo(
    {
      ...{ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
      LOKET_CLOCK: '2021-09-07T08:20:00+02:00',
    },
    { isEmpty: true },
  )
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const day = '2021-09-09'
const at = 'stadsloket-harmonie'
const offer = '/afspraak/kies/identiteitskaart/1'
const anybody = async (path: string) => (await fetch(new URL(path, demo.program.url))).text()
const times = async () => [
  ...new Set((await anybody(`${offer}/${at}/${day}`)).match(/2021-09-09T\d\d:\d\d:00\.000Z/g) ?? []),
]
const countOf = async (table: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(table)}`.execute(db)).rows[0]?.count

/** What a planner types in a page and, after seeing what it does, does. */
async function typed(an: Awaited<ReturnType<typeof anEmployee>>, page: string, fields: Record<string, string>) {
  const { body } = await an.visit(page)
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
  const path = page.split('?')[0] ?? ''
  return an.browser.submit(new URL(path, demo.program.url), { _csrf, ...fields }, 'http://nowhere.invalid')
}

describe('A city that starts with an empty database', () => {
  it('offers no time while nobody works there, and says so; a planner puts people and shifts in by pages, and a time is offered', async () => {
    expect([await countOf('roster.employee'), await countOf('roster.shift')]).toEqual([0, 0])
    expect(await times()).toEqual([])
    const nowhere = await anybody(offer)
    expect(nowhere).toContain('Er is nu geen tijd vrij')
    // Every place was looked at: what is left is the waiting list, or a call.
    expect(nowhere).not.toContain('Kies een andere plaats')
    expect(nowhere).toContain(
      'Op geen enkele plaats zijn er nu genoeg medewerkers die dit kunnen. Zet u op de wachtlijst.',
    )
    expect(nowhere).toContain('Of bel ons')
    expect(await anybody(`${offer}?plaats=${at}`)).toContain('Kies een andere plaats.')

    const an = await anEmployee(demo.program.url, 'an')
    expect((await an.visit('/balie/planning/medewerkers')).status).toBe(200)
    const people = ['1001', '1002']
    for (const number of people) {
      const person = { nummer: number, naam: `Nieuwe collega ${number}`, 'e-mail': '', plaats: at }
      const said = await typed(an, '/balie/planning/medewerkers/nieuw', { ...person, themas: 'identity', talen: 'nl' })
      expect([said.status, said.body.includes('De medewerker is bewaard.')]).toEqual([200, true])
    }
    // A mistake is said beside its field, and keeps nothing.
    const shift = { plaats: at, dag: day, van: '9:00', tot: '12:00' }
    const page = `/balie/planning/dienst?plaats=${at}&dag=${day}`
    const wrong = await typed(an, page, { ...shift, wie: '', balie: 'harmonie-1' })
    expect([wrong.status, await countOf('roster.shift')]).toEqual([422, 0])

    for (const [index, number] of people.entries()) {
      const asked = { ...shift, wie: number, balie: `harmonie-${index + 1}` }
      expect((await typed(an, page, asked)).body).toContain('1 dienst komt erbij.')
      const done = await typed(an, page, { ...asked, stap: 'wijzigen' })
      expect([done.status, done.body.includes(`Nieuwe collega ${number}`)]).toEqual([200, true])
      // One person alone is too few here: the rule of two people holds from the first day.
      expect((await times()).length > 0).toBe(index === 1)
    }

    const [first = ''] = await times()
    expect(first).toBe('2021-09-09T07:00:00.000Z')
    expect(await anybody(`${offer}/${at}/${first}`)).toContain('Wie komt er?')
  })
})
