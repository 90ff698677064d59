import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrder } from '#domain/grants/grants.fixture.ts'
import { type Grant, giveGrant, lookAtGrant } from '#domain/grants/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const dataDir = mkdtempSync(join(tmpdir(), 'loket-grants-'))
let demo: Demo
let jan: ReturnType<typeof aResident>
let holder: string

beforeAll(async () => {
  const clock = { LOKET_CLOCK: '2021-09-07T12:00:00+02:00', LOG_LEVEL: 'error' }
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', ...clock })
  jan = aResident(demo.program.url, 'jan')
  await jan.signIn()
  const { insz } = residentByKey('jan')
  const { rows } = await sql<{ id: string }>`select id from people.person where insz = ${insz}`.execute(db)
  holder = rows[0]?.id ?? ''
})
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const office = (): OpenContext => ({ db, actor: system('mid-office'), now: demo.program.site.clock() })
/** Of a product that is offered, so that it has a name. */
const granted = (): Promise<Grant> => {
  const { id, version } = demo.program.site.catalogue.current('attest-woonst', demo.program.site.clock())
  return giveGrant(office(), anOrder({ holder, product: id, version }))
}
const csrfIn = (body: string) => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''

describe('What was granted to a resident', () => {
  it('stands in Mijn loket with its plate and its last day, and in the data that one takes along', async () => {
    await granted()
    const { body } = await jan.visit('/mijn-loket')
    expect(body).toContain('1-ABC-123')
    expect(body).toContain('Tot en met dinsdag 5 september 2023')
    const taken = JSON.parse((await jan.visit('/mijn-loket/meenemen.json')).body)
    expect(taken.grants).toMatchObject([{ kind: 'bewonersvergunning', subject: { key: '1ABC123' }, zone: 'berchem-1' }])
    expect((await jan.visit('/mijn-loket/meenemen')).body).toContain('1-ABC-123')
  })

  it('is seen by staff, with a line in the log that the resident reads; who may not change it has no button', async () => {
    const { id } = await granted()
    const griet = await anEmployee(demo.program.url, 'griet')
    expect((await griet.visit(`/balie/persoon/${holder}`)).body).toContain(`/balie/vergunning/${id}`)
    const { body } = await griet.visit(`/balie/vergunning/${id}`)
    expect(body).toContain('1-ABC-123')
    expect(body).not.toContain('Intrekken')
    expect((await jan.visit('/mijn-loket/gegevens')).body).toContain('Een vergunning of pas')
  })

  it('is ended or withdrawn by the mid-office, and its holder gets a message', async () => {
    const bram = await anEmployee(demo.program.url, 'bram')
    const [one, other] = [await granted(), await granted()]
    const send = async (id: string, action: string, fields: Record<string, string>) => {
      const page = await bram.visit(`/balie/vergunning/${id}`)
      const address = new URL(`/balie/vergunning/${id}/${action}`, demo.program.url)
      return bram.browser.submit(address, { _csrf: csrfIn(page.body), ...fields }, 'http://nowhere.invalid')
    }
    expect((await send(one.id, 'intrekken', {})).status).toBe(422)
    expect((await send(one.id, 'intrekken', { waarom: 'misuse' })).body).toContain('Het is ingetrokken')
    const lastDay = { 'laatste-dag-day': '30', 'laatste-dag-month': '9', 'laatste-dag-year': '2021' }
    expect((await send(other.id, 'stopzetten', { ...lastDay, 'laatste-dag-year': '2020' })).status).toBe(422)
    expect((await send(other.id, 'stopzetten', lastDay)).body).toContain('Tot en met donderdag 30 september 2021')
    expect(await lookAtGrant(office(), one.id)).toMatchObject({ withdrawn: { because: 'misuse' } })
    const { rows } = await sql<{ template: string }>`
      select template from messages.message where person_id = ${holder} and template like 'grant-%' order by template`.execute(
      db,
    )
    expect(rows.map(({ template }) => template)).toEqual(['grant-ended', 'grant-withdrawn'])
  })
})

describe('A key that an administrator makes at the counter', () => {
  it('asks what was granted until it is revoked, and is shown once', async () => {
    await granted()
    const dirk = await anEmployee(demo.program.url, 'dirk')
    const page = await dirk.visit('/balie/sleutels')
    const send = (path: string, fields: Record<string, string>) =>
      dirk.browser.submit(
        new URL(path, demo.program.url),
        { _csrf: csrfIn(page.body), ...fields },
        'http://nowhere.invalid',
      )
    const wanted = { naam: 'Scanwagen 3', soort: 'scan-car', dienst: 'SW', doel: 'parkeercontrole', hoogstens: '600' }
    expect((await send('/balie/sleutels', { ...wanted, naam: '' })).status).toBe(422)
    const key = /lomk_[\w-]{43}/.exec((await send('/balie/sleutels', wanted)).body)?.[0] ?? ''
    const again = await dirk.visit('/balie/sleutels')
    expect(again.body).toContain('Scanwagen 3')
    expect(again.body).not.toContain(key)

    const check = async () => {
      const response = await fetch(`${demo.program.url}/api/checks/plate`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ purpose: 'parkeercontrole', may: 'stand', plate: '1-ABC-123', zone: 'berchem-1' }),
      })
      return response.json()
    }
    expect(await check()).toEqual({ answer: 'yes', kind: 'bewonersvergunning' })
    const id = /\/balie\/sleutel\/([0-9a-f-]{36})\//.exec(again.body)?.[1] ?? ''
    await send(`/balie/sleutel/${id}/intrekken`, {})
    expect(await check()).toEqual({ error: 'grants/unknown-key' })
  })

  it('is made by nobody else', async () => {
    const bram = await anEmployee(demo.program.url, 'bram')
    expect((await bram.visit('/balie/sleutels')).status).toBe(403)
  })
})
