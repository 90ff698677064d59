import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newCodes } from '#domain/documents/index.ts'
import { makeAsker } from '#domain/grants/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-street-'))
const start = (clock: string) =>
  startDemo(
    { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', LOKET_CLOCK: clock },
    { patience: 0.05 },
  )

let demo: Demo
beforeAll(async () => {
  demo = await start('2026-11-23T09:00:00+01:00')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const place = (number: string, left: string, right: string) => ({
  ...{ 'place-street': 'Fruithoflaan', 'place-number': number, 'place-postcode': '2600' },
  ...{ 'place-municipality': 'Berchem', 'place-side': 'same', 'place-left': left, 'place-right': right },
})
const on = (day: string) => ({
  ...{ 'from-day': day, 'from-month': '12', 'from-year': '2026' },
  ...{ 'until-day': day, 'until-month': '12', 'until-year': '2026', times: '07:00-19:00' },
})
const signs = { reason: 'removal', signs: 'city' }
/** What the permit prints, and so what a telephone reads from a sign. */
const codesIn = (text: string) => [
  ...new Set([...text.replace(/\s/g, '').matchAll(/\/bord\/([\w-]{24})/g)].map(([, code]) => code)),
]

/** Somebody who enforces, with a key. */
const aKey = async ({ program: { site } }: Demo): Promise<string> => {
  const employee = {
    kind: 'employee',
    id: newId(),
    name: 'Els',
    unit: 'IT',
    channel: 'desk',
    sessionId: newId(),
  } as const
  const administrator = { db: site.db, actor: { ...employee, roles: ['administrator'] }, now: site.clock() }
  const who = { name: 'Handhaving', role: 'enforcement', units: ['SW'], purposes: ['parkeercontrole'] } as const
  return (await makeAsker(administrator, { ...who, perMinute: 600, days: 30 })).key
}
const mayStand = async ({ program }: Demo, key: string, plates: readonly string[]) => {
  const place = { street: 'fruithoflaan', number: '997', postcode: '2600', side: 'same', left: 0, right: 5 }
  const response = await fetch(`${program.url}/api/checks/places`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      ...{ purpose: 'parkeercontrole', may: 'stand' },
      questions: plates.map((plate) => ({ plate, place })),
    }),
  })
  return ((await response.json()) as { answers: unknown }).answers
}
const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0

describe('A ban on parking, over the real program', () => {
  let codes: readonly (string | undefined)[] = []

  it('is asked, signed and paid for, and gives a permit with a code for each sign', async () => {
    const jan = aResident(demo.program.url, 'jan')
    const check = await jan.apply('tijdelijk-parkeerverbod', {
      ...place('997', '5', '10'),
      ...on('15'),
      ...signs,
      van: '1-VAN-997',
    })
    expect(check.body).toContain('€ 42,00')
    const toPay = await jan.sign(check)
    const { pathname } = toPay.url
    const checkout = await jan.send(toPay, `${pathname}/betalen`)
    await jan.browser.submit(checkout.url, { doe: 'betaal' }, new URL(demo.program.url).origin)
    const done = await seen(
      () => jan.visit(pathname),
      ({ body }) => body.includes('Uw vergunning is klaar'),
      45,
    )
    expect(done.body).toContain('Uw vergunning is klaar')
    const { pdf } = await db
      .withTables<{ 'documents.content': { pdf: Uint8Array } }>()
      .selectFrom('documents.content')
      .select('pdf')
      .executeTakeFirstOrThrow()
    if (!hasPdfToText) return
    codes = codesIn(spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout)
    expect(codes).toHaveLength(2)
  }, 90_000)

  it.runIf(hasPdfToText)(
    'has a page for each sign that says: not valid yet, and on its day: valid',
    async () => {
      const anybody = aResident(demo.program.url, 'jan')
      const before = await anybody.visit(`/bord/${codes[0]}`)
      expect(before.body).toContain('Nog niet geldig')
      expect(before.body).toContain('Fruithoflaan (2600)')
      expect(before.body).not.toMatch(/997|Wouters/)
      // Another process of the same city, on the day itself.
      const later = await start('2026-12-15T10:00:00+01:00')
      const then = await aResident(later.program.url, 'jan').visit(`/bord/${codes[1]}`)
      expect(then.body).toMatch(/<h1[^>]*>[^<]*Geldig/)
      const key = await aKey(later)
      expect(await mayStand(later, key, ['1 van 997', '1-ABC-123'])).toEqual([
        { answer: 'yes', kind: 'parkeerverbod-wagen' },
        { answer: 'no' },
      ])
      await later.stop()
    },
    60_000,
  )

  it('keeps its kerb: who asks a bit of it is told what is free, and on other days has it', async () => {
    const sofie = aResident(demo.program.url, 'sofie')
    const told = await sofie.apply('tijdelijk-parkeerverbod', { ...place('993', '0', '10'), ...on('15'), ...signs })
    expect(told.status).toBe(422)
    expect(told.body).toContain('Op die dagen is daar al een ander parkeerverbod.')
    expect(told.body).toContain('Wel vrij: maandag 7 december 2026')
    const other = await sofie.apply('tijdelijk-parkeerverbod', { ...place('993', '0', '10'), ...on('16'), ...signs })
    expect(other.url.pathname).toMatch(/nakijken$/)
  }, 60_000)

  it('is written to GIPOD, and staff read its number with the case', async () => {
    const { gipod } = demo.simulators.simulators
    const { case_id: caseId } = await db
      .withTables<{ 'streets.occupation': { case_id: string } }>()
      .selectFrom('streets.occupation')
      .select('case_id')
      .executeTakeFirstOrThrow()
    const bram = await anEmployee(demo.program.url, 'bram')
    const page = await seen(
      () => bram.visit(`/balie/dossier/${caseId}`),
      ({ body }) => body.includes('Geschreven naar GIPOD op'),
      45,
    )
    const [written] = gipod.writing.written()
    expect(page.body).toContain(`nummer ${written?.gipodId}`)
    expect(JSON.stringify(written)).not.toMatch(/997|Wouters|Jan/)
    expect((await bram.visit('/balie/systemen')).body).toContain('GIPOD kent al onze plaatsen.')
  }, 60_000)

  it('waits while a source of the street is silent, and goes on by itself', async () => {
    demo.simulators.simulators.gipod.buttons.press('down')
    const lina = aResident(demo.program.url, 'lina')
    const works = {
      ...place('40', '2', '4'),
      ...on('20'),
      ...{ equipment: 'container', onlyPavement: 'yes', passage: 'yes', corridor: 'pavement' },
    }
    const { url } = await lina.sign(await lina.apply('kleine-werf', works))
    const waiting = await seen(
      () => lina.visit(url.pathname),
      ({ body }) => body.includes('Uw aanvraag is goed aangekomen'),
    )
    expect(waiting.body).not.toContain('Uw vergunning is klaar')
    demo.simulators.simulators.gipod.buttons.press('well')
    const done = await seen(
      () => lina.visit(url.pathname),
      ({ body }) => body.includes('Uw vergunning is klaar'),
      45,
    )
    expect(done.body).toContain('Uw vergunning is klaar')
  }, 90_000)

  it('of large works is decided by a person, and the paper is that of large works', async () => {
    const omer = aResident(demo.program.url, 'omer')
    const large = { equipment: 'container', onlyPavement: 'no', passage: 'yes', corridor: 'pavement' }
    const check = await omer.apply('kleine-werf', { ...place('60', '2', '4'), ...on('21'), ...large })
    const { url } = await omer.sign(check)
    const caseId = url.pathname.split('/')[2] ?? ''
    await seen(
      () => omer.visit(url.pathname),
      ({ body }) => body.includes('Uw werk is een groot werk.'),
      45,
    )
    const bram = await anEmployee(demo.program.url, 'bram')
    for (const act of ['nemen', 'toekennen']) {
      const page = await bram.visit(`/balie/dossier/${caseId}`)
      const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
      await bram.browser.submit(
        new URL(`/balie/dossier/${caseId}/taak/${act}`, demo.program.url),
        { _csrf: csrf },
        'http://nowhere.invalid',
      )
    }
    await seen(
      () => omer.visit(url.pathname),
      ({ body }) => body.includes('Uw vergunning is klaar'),
      45,
    )
    const issued = db.withTables<{ 'documents.document': { case_id: string; template: string } }>()
    const papers = await issued
      .selectFrom('documents.document')
      .select('template')
      .where('case_id', '=', caseId)
      .where('template', 'like', '%permit')
      .execute()
    expect(papers).toEqual([{ template: 'large-works-permit' }])
  }, 90_000)

  it('is taken back at the desk, with a reason: its signs say so at once', async () => {
    const { case_id: caseId } = await db
      .withTables<{ 'streets.occupation': { case_id: string; use: string } }>()
      .selectFrom('streets.occupation')
      .select('case_id')
      .where('use', '=', 'ban')
      .executeTakeFirstOrThrow()
    const bram = await anEmployee(demo.program.url, 'bram')
    const page = await bram.visit(`/balie/dossier/${caseId}/plaats`)
    const send = (fields: Record<string, string>) => {
      const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
      return bram.browser.submit(page.url, { _csrf: csrf, ...fields }, 'http://nowhere.invalid')
    }
    expect((await send({})).body).toContain('Kies waarom u de plaats terugneemt.')
    demo.simulators.simulators.gipod.buttons.press('down')
    expect((await send({ because: 'asked' })).body).toContain('Deze plaats is teruggenomen')
    // The register shows it still, and staff see that; as soon as it answers it is gone there too.
    const waiting = await bram.visit('/balie/systemen')
    expect(waiting.body).toContain('GIPOD toont deze plaats nog.')
    expect(waiting.body).toContain('Fruithoflaan (2600)')
    demo.simulators.simulators.gipod.buttons.press('well')
    if (!hasPdfToText) return
    const sign = await aResident(demo.program.url, 'jan').visit(`/bord/${codes[0]}`)
    expect(sign.body).toContain('De stad trok dit verbod in.')
  }, 60_000)

  it('of which somebody reports a sign: the unit reads it once, and it is gone once somebody looked', async () => {
    const anybody = aResident(demo.program.url, 'jan')
    const { token } = newCodes()
    const tell = async (fields: Record<string, string>) =>
      anybody.send(await anybody.visit(`/bord/${token}`), `/bord/${token}/melden`, fields)
    expect((await tell({})).body).toContain('Vul in waar u het bord ziet')
    for (const _ of ['told', 'told again'])
      expect((await tell({ waar: 'Fruithoflaan 12' })).body).toContain('Wij kijken het bord na.')
    const { rows } = await sql<{ what: string; seen_at: string }>`select what, seen_at from streets.report`.execute(db)
    expect(rows).toEqual([{ what: 'unknown', seen_at: 'Fruithoflaan 12' }])

    const bram = await anEmployee(demo.program.url, 'bram')
    const list = await bram.visit('/balie/borden')
    expect(list.url.pathname).toBe('/balie/werklijst')
    expect(list.body).toContain('Fruithoflaan 12')
    expect(list.body).toContain('De code op dit bord is niet van de stad.')
    const path = /href="(\/balie\/melding\/[^"]*)"/.exec(list.body)?.[1] ?? ''
    const act = async (name: string) => {
      const csrf = /name="_csrf" value="([^"]*)"/.exec((await bram.visit(path)).body)?.[1] ?? ''
      return bram.browser.submit(
        new URL(`${path}/${name}`, demo.program.url),
        { _csrf: csrf },
        'http://nowhere.invalid',
      )
    }
    expect((await act('nemen')).body).toContain('U hebt deze taak.')
    expect((await act('nagekeken')).body).toContain('seconden afgesloten')
    expect((await act('ongedaan')).body).toContain('U hebt deze taak.')
    await act('nagekeken')
    const done = await seen(
      () => bram.visit(path),
      ({ body }) => body.includes('Iemand keek dit bord na.'),
      45,
    )
    expect(done.body).not.toContain('Fruithoflaan 12')
    const looked = await sql`select from streets.report where seen_at is null and done_by is not null`.execute(db)
    expect(looked.rows).toHaveLength(1)
    expect((await (await anEmployee(demo.program.url, 'griet')).visit('/balie/borden')).status).toBe(403)
  }, 60_000)
})
