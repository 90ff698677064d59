import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { freeDays, timesOn } from './domain/appointments/index.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-desk-waiting-'))
let demo: Demo
let naima: Awaited<ReturnType<typeof anEmployee>>
beforeAll(async () => {
  const clock = '2021-09-07T08:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
  naima = await anEmployee(demo.program.url, 'naima')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const question = '/balie/wachtlijst?dienst=rijbewijs&personen=1'
const who = { name: 'Rosa Wachtend', contact: 'email', email: 'rosa.wacht@voorbeeld.example' }
const hope = { plaats: 'stadsloket-harmonie', weekdag: '2', dagen: '14' }
async function send(page: string, to: string, fields: Record<string, string>) {
  const { body } = await naima.visit(page)
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
  return naima.browser.submit(new URL(to, demo.program.url), { _csrf, ...fields }, 'http://nowhere.invalid')
}
const rowsOf = async (name: string) =>
  (
    await sql<{ id: string; state: string; channel: string; kind: string; by: string; employee: boolean }>`
      select w.id, w.state, e.kind, e.channel, e.by from appointments.waiting w
      join appointments.waiting_event e on e.waiting_id = w.id where w.name = ${name} order by e.id`.execute(db)
  ).rows

describe('The waiting list at the desk', () => {
  it('takes a caller, by whom is noted; they are found by name and taken off, also noted', async () => {
    expect((await naima.visit('/balie/afspraak?dienst=rijbewijs&personen=1')).body).toContain('/balie/wachtlijst?')
    const empty = await send(question, question, { dagen: '' })
    expect([empty.status, empty.body.includes('Kies minstens één plaats.')]).toEqual([422, true])
    expect(empty.body).toContain('Vul de naam van de klant in.')
    const done = await send(question, question, { ...hope, ...who })
    expect([done.status, done.body.includes('De klant staat op de wachtlijst')]).toEqual([200, true])
    expect(done.url.href).not.toMatch(/rosa/i)
    const again = await send(question, question, { ...hope, ...who })
    expect([again.status, again.body.includes('staat hiervoor al op de wachtlijst')]).toEqual([409, true])

    const { mail } = demo.simulators.simulators
    await expect.poll(() => mail.letters(who.email).length, { timeout: 10_000, interval: 20 }).toBe(1)
    const found = await send('/balie/wachtlijst', '/balie/wachtlijst/zoeken', { zoek: 'wachtend' })
    expect(found.body).toContain('door een medewerker op de lijst gezet')
    const off = /action="(\/balie\/wachtlijst\/[^"]+\/af)"/.exec(found.body)?.[1] ?? ''
    expect((await send('/balie/wachtlijst', off, {})).body).toContain('staat niet meer op de wachtlijst')
    await send('/balie/wachtlijst', off, {})
    const rows = await rowsOf(who.name)
    expect(rows.map(({ kind, channel, state }) => [kind, channel, state])).toEqual([
      ['joined', 'desk', 'left'],
      ['left', 'desk', 'left'],
    ])
    expect(new Set(rows.map(({ by }) => by)).size).toBe(1)
    const none = await send('/balie/wachtlijst', '/balie/wachtlijst/zoeken', { zoek: 'wachtend' })
    expect(none.body).toContain('Niemand gevonden')
  })

  it('takes a caller for a visit at home, with an address that stands in no link', async () => {
    const home = {
      product: 'reispas',
      persons: '1',
      street: 'Driekoningenstraat',
      number: '998',
      box: '',
      postcode: '2600',
    }
    const offered = await send('/balie/aan-huis', '/balie/aan-huis', home)
    expect(offered.body).toContain('/balie/aan-huis/wachtlijst')
    const asks = await send('/balie/aan-huis', '/balie/aan-huis/wachtlijst', home)
    expect(asks.body).toContain('Wanneer is de klant thuis?')
    const missing = await send('/balie/aan-huis', '/balie/aan-huis/wachtlijst', { ...home, step: 'wait' })
    expect(missing.status).toBe(422)
    const visitor = { ...who, name: 'Rosa Thuis', email: 'rosa.thuis@voorbeeld.example' }
    const given = { ...home, step: 'wait', dagdeel: 'morning', dagen: '14', ...visitor }
    const done = await send('/balie/aan-huis', '/balie/aan-huis/wachtlijst', given)
    expect(done.body).toContain('De klant staat op de wachtlijst')
    expect(done.url.href).not.toMatch(/driekoningen/i)
    expect((await rowsOf('Rosa Thuis'))[0]).toMatchObject({ kind: 'joined', channel: 'desk', state: 'waiting' })
    expect(
      (await send('/balie/wachtlijst', '/balie/wachtlijst/zoeken', { zoek: 'rosa.thuis@voorbeeld.example' })).body,
    ).toMatch(/, thuis</)
  })
})

describe('A person of ours who waits for a visit at home', () => {
  it('goes along from the page of the visit: the list has who it is, and nobody asks a number', async () => {
    const { insz } = residentByKey('jan')
    await aResident(demo.program.url, 'jan').signIn()
    const { rows } = await sql<{ id: string }>`select id from people.person where insz = ${insz}`.execute(db)
    const personId = rows[0]?.id ?? ''
    const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
    const of = `/balie/aan-huis?persoon=${personId}`
    const offered = await send(of, of, home)
    const form = offered.body.slice(offered.body.indexOf('action="/balie/aan-huis/wachtlijst"'))
    expect(form).toContain(`name="persoon" value="${personId}"`)
    const sent = { ...home, persoon: personId }
    const asks = await send(of, '/balie/aan-huis/wachtlijst', sent)
    expect(asks.body).toContain(`name="persoon" value="${personId}"`)
    expect(asks.body).toContain('value="Jan')
    expect(asks.body).not.toContain('Rijksregisternummer')
    const visitor = { ...who, name: 'Jan Wachtend', email: 'jan.wachtend@voorbeeld.example' }
    await send(of, '/balie/aan-huis/wachtlijst', { ...sent, step: 'wait', dagen: '14', ...visitor })
    const { rows: waiting } = await sql`select person_id from appointments.waiting where name = 'Jan Wachtend'`.execute(
      db,
    )
    expect(waiting).toEqual([{ person_id: personId }])
  })
})

describe('The national number of who is not signed in', () => {
  const { insz } = residentByKey('karel')
  const wish = { products: ['rijbewijs'], persons: 1 }
  const aTime = (nth: number) => {
    const { appointments, clock } = demo.program.site
    const day = freeDays(appointments, wish, { now: clock() })[1]
    const startsAt = day && timesOn(appointments, wish, { now: clock(), ...day })[nth]
    return `/balie/afspraak/tijd?dienst=rijbewijs&personen=1&tijd=${day?.place}%7C${startsAt?.toISOString()}`
  }

  it('is asked with its reason, may stay empty, is checked, and is of nobody who is signed in', async () => {
    const days = await (await fetch(new URL('/afspraak/kies/rijbewijs/1/wachtlijst', demo.program.url))).text()
    expect(days).toContain('Rijksregisternummer (mag leeg)')
    expect(days).toContain('Wij bewaren het nummer niet.')
    const wrong = await send(aTime(0), aTime(0), { ...who, national: '12345678901' })
    expect([wrong.status, wrong.body.includes('Dit is geen rijksregisternummer')]).toEqual([422, true])
  })

  it('gives each person one visit for a service, whatever their address; only a keyed hash of it is kept', async () => {
    const [one, two] = ['karel.een@voorbeeld.example', 'karel.twee@voorbeeld.example']
    const first = await send(aTime(0), aTime(0), { ...who, email: one, national: insz })
    expect(first.body).toContain('De afspraak staat vast')
    const second = await send(aTime(2), aTime(2), { ...who, email: two, national: insz })
    expect([second.status, second.body.includes('heeft hiervoor al een afspraak')]).toEqual([409, true])
    const third = await send(aTime(2), aTime(2), { ...who, email: two })
    expect(third.status).toBe(200)
    const { rows } = await sql<{ said: string }>`select to_jsonb(b)::text as said from appointments.booking b
      union all select to_jsonb(o)::text from platform.outbox o union all select to_jsonb(e)::text from appointments.event e`.execute(
      db,
    )
    expect(rows.filter(({ said }) => said.includes(insz))).toEqual([])
  })
})
