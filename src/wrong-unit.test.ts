import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookTime, joinWaitingList, timesOn } from '#domain/appointments/index.ts'
import { handOver } from '#domain/cases/index.ts'
import { newCodes } from '#domain/documents/index.ts'
import { anOrder } from '#domain/grants/grants.fixture.ts'
import { giveGrant } from '#domain/grants/index.ts'
import { openGrantLook, openTask, tellOfSign } from '#domain/tasks/index.ts'
import { giveVouchers, reserveVouchers } from '#domain/vouchers/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { deskRoutes } from './channels/desk/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

/*
 * Pensions and taxi cheques are confidential, and go from OS (Luc) to SD (Sara) on 1 January 2022. Two programs of the same city run
 * here: one before that day and one after it. Each page of the desk is opened by everybody, on both days.
 */
const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-unit-'))
const start = (clock: string) =>
  startDemo(
    { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock },
    { patience: 0.05 },
  )
const days = ['before', 'after'] as const
type Day = (typeof days)[number]
const demos = new Map<Day, Demo>()
const baseOf = (day: Day) => demos.get(day)?.program.url ?? ''

let made: Awaited<ReturnType<typeof files>>
beforeAll(async () => {
  demos.set('before', await start('2021-12-20T10:00:00+01:00'))
  made = await files(demos.get('before') as Demo)
  demos.set('after', await start('2022-01-03T10:00:00+01:00'))
}, 120_000)
afterAll(async () => {
  for (const demo of demos.values()) await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A pension with its receipt, one that waits for a person, and cheques to pay, with all that can hang on them. */
async function files(demo: Demo) {
  const base = demo.program.url
  const now = demo.program.site.clock()
  const context: OpenContext = { db: db as OpenContext['db'], actor: system('test'), now }
  const handedIn = async (person: string, product: string, answers: Record<string, string>) => {
    const resident = aResident(base, person)
    const { pathname } = (await resident.sign(await resident.apply(product, answers))).url
    return { caseId: pathname.split('/')[2] ?? '', page: () => resident.visit(pathname) }
  }
  const asked = { 'start-day': '1', 'start-month': '10', 'start-year': '2022', abroad: 'no', phone: '' }
  const pension = await handedIn('maria', 'pensioenaanvraag', asked)
  const receipt = await seen(pension.page, ({ body }) => body.includes('/document/'))
  demo.simulators.simulators.pensions.buttons.press('down')
  const waits = await handedIn('jan', 'pensioenaanvraag', asked)
  await seen(waits.page, ({ body }) => body.includes('/document/'))
  const cheques = await handedIn('omer', 'taxicheques', { count: '10', income: '14000' })
  const toPay = await seen(cheques.page, ({ body }) => body.includes('+++'))
  const communication = /\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/.exec(toPay.body)?.[0] ?? ''

  demo.simulators.bank.transfer({ cents: 700, communication, name: 'Ömer Yıldız-Şahin', account: 'BE43068999999501' })
  await demo.simulators.bank.closeDay()
  await enqueue(context.db, 'payments.read-statements', {})
  const part = sql<{ id: string }>`select id from payments.bank_line where why = 'partial'`
  const { rows: lines } = await seen(
    () => part.execute(context.db),
    ({ rows }) => rows.length > 0,
  )

  const subject = await handOver(context, waits.caseId, 'needs-person')
  const product = demo.program.site.catalogue.current('pensioenaanvraag', now)
  await openTask(context, {
    ...{ subject, product, step: { id: 'doorgeven', kind: 'hand-over' }, reason: 'needs-person' },
    ...{ promisedOn: '2021-12-21', fourEyes: false },
  })
  const one = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(context.db)).rows[0]?.id ?? ''
  const omer = await one(sql`select applicant as id from cases."case" where id = ${cheques.caseId}`)
  const { id: grantId } = await giveGrant(
    context,
    anOrder({ holder: omer, product: 'taxicheques', kind: 'taxicheque', caseId: cheques.caseId }),
  )
  const { number } = (
    await sql<{ number: string }>`select number from cases."case" where id = ${waits.caseId}`.execute(context.db)
  ).rows[0] ?? { number: '' }
  const { catalogue } = demo.program.site
  await tellOfSign(context, catalogue, { token: newCodes().token, fault: 'elsewhere', seenAt: signSeen })
  const signTask = await one(sql`select id from tasks.task where report_id is not null`)
  const heldByOmer = { id: grantId, holder: omer, product: 'taxicheques' }
  await openGrantLook(context, catalogue, { grant: heldByOmer, reason: 'renewal-unknown' })
  const grantTask = await one(sql`select id from tasks.task where grant_id is not null`)
  const parcel = newId()
  const wanted = { caseId: parcel, kind: 'taxicheque', personId: omer, year: 2021, most: 144, count: 3 }
  await reserveVouchers(context, wanted)
  await giveVouchers(context, {
    ...{ caseId: parcel, number: 'LM-7KQ4-M2XR', product: 'taxicheques', worthCents: 500, validUntil: '2022-12-31' },
    ...{ name: 'Ömer Yıldız-Şahin', address: ['Diksmuidelaan 999 bus 12', '2600 Berchem'] },
  })
  await sql`update messages.message set status = 'failed' where case_id = ${pension.caseId}`.execute(context.db)
  const message = await one(sql`select id from messages.message where status = 'failed'`)
  const order = await one(sql`select id from payments."order" where case_id = ${cheques.caseId}`)
  const change = await one(sql`select id from catalogue.change_of_hands`)
  const documentId = /\/document\/([0-9a-f-]{36})/.exec(receipt.body)?.[1] ?? ''
  // On the day after: a visit at the social centre, which the line of all books too.
  const wish = { products: ['pensioenaanvraag'], persons: 1 }
  const there = { place: 'sociaal-centrum-berchem', day: '2022-01-03' }
  const { appointments } = demo.program.site
  const [startsAt] = timesOn(appointments, wish, { now, ...there })
  if (!startsAt) throw new Error('no time at the social centre')
  const booked = await bookTime(context as never, appointments, {
    ...{ wish, place: there.place, startsAt },
    visitor: { name: 'Wies Bezoek', companions: [], contact: { kind: 'phone', value: '+32470999999' } },
  })

  // A caller who waits for it, and times at which one could come.
  await joinWaitingList(context as never, appointments, {
    ...{ wish, places: [there.place], fromDay: '2022-01-24', toDay: '2022-02-04' },
    visitor: { name: onTheList, companions: [], contact: { kind: 'phone', value: '+32470999998' } },
  })
  const later = timesOn(appointments, wish, { now, ...there, day: '2022-01-04' }).at(-1)
  if (!later) throw new Error('no later time at the social centre')

  const persons = { omer, maria: await one(sql`select applicant as id from cases."case" where id = ${pension.caseId}`) }
  return {
    ...{ pension: pension.caseId, waits: waits.caseId, cheques: cheques.caseId, number, documentId, grantId, order },
    ...{ signTask, grantTask, message, line: lines[0]?.id ?? '', communication, change, ...persons },
    visit: booked.bookingId,
    time: `${there.place}|${later.toISOString()}`,
  }
}

const joinPage = '/balie/wachtlijst?dienst=pensioenaanvraag'
const timePage = ({ time }: Pick<Made, 'time'>) =>
  `/balie/afspraak/tijd?${new URLSearchParams({ dienst: 'pensioenaanvraag', tijd: time })}`

type Made = Awaited<ReturnType<typeof files>>
type Page = Readonly<{
  paths: (made: Made) => readonly string[]
  /** What the right unit reads here: without it the test could not fail. */
  sees?: (made: Made) => string
  /** What is no secret on this page, and why stands beside it. */
  open?: readonly ('names' | 'titles' | 'numbers')[]
}>
const alone = (path: string, more: Omit<Page, 'paths'> = {}): Page => ({ paths: () => [path], ...more })
const ofCases = (more: string, sees?: Page['sees']): Page => ({
  paths: (made) => [made.pension, made.waits, made.cheques].map((id) => `/balie/dossier/${id}${more}`),
  ...(sees && { sees }),
})
const elsewhere = (id: string) => ({ paths: () => [id.replace(':id', newId()).replace(/:\w+/, newId())] })

/** Every page of the desk that can be opened. A new page must be put here. */
const pages: Readonly<Record<string, Page>> = {
  '/balie': alone('/balie'),
  // Whoever helps somebody finds the person, and reads there which services exist.
  '/balie/persoon/:id': {
    paths: ({ maria, omer }) => [`/balie/persoon/${maria}`, `/balie/persoon/${omer}`],
    sees: ({ cheques }) => cheques,
    open: ['names', 'titles'],
  },
  '/balie/document/:id': { paths: ({ documentId }) => [`/balie/document/${documentId}`], sees: () => '%PDF-' },
  '/balie/dossier/:id': ofCases('', ({ number }) => number),
  '/balie/dossier/:id/bijlage/:attachment': ofCases(`/bijlage/${newId()}`),
  '/balie/dossier/:id/verklaring': ofCases('/verklaring'),
  '/balie/dossier/:id/stand': ofCases('/stand', () => '"done"'),
  '/balie/dossier/:id/plaats': ofCases('/plaats'),
  '/balie/aanvraag/:id': { paths: ({ waits }) => [`/balie/aanvraag/${waits}`] },
  '/balie/aanvraag/:id/:page': { paths: ({ waits }) => [`/balie/aanvraag/${waits}/1`] },
  '/balie/aanvraag/:id/nakijken': { paths: ({ waits }) => [`/balie/aanvraag/${waits}/nakijken`] },
  '/balie/werklijst': {
    paths: () => ['/balie/werklijst', '/balie/werklijst?lijst=mine', '/balie/werklijst?lijst=all'],
    sees: ({ number }) => number,
  },
  '/balie/doorlooptijd': alone('/balie/doorlooptijd', { sees: () => titles[0] }),
  '/balie/betalingen': alone('/balie/betalingen', { sees: () => titles[1] }),
  '/balie/betaling/:id': { paths: ({ order }) => [`/balie/betaling/${order}`], sees: ({ cheques }) => cheques },
  '/balie/betaling/:id/betaalbewijs': { paths: ({ order }) => [`/balie/betaling/${order}/betaalbewijs`] },
  '/balie/overschrijvingen': alone('/balie/overschrijvingen', { sees: ({ communication }) => communication }),
  '/balie/post': alone('/balie/post', { sees: () => 'Yıldız-Şahin' }),
  '/balie/vergunning/:id': { paths: ({ grantId }) => [`/balie/vergunning/${grantId}`], sees: () => 'Yıldız-Şahin' },
  '/balie/berichten': alone('/balie/berichten', { sees: ({ maria }) => maria }),
  // What goes over is agreed by both units and the administrator: products and numbers of files, no resident.
  '/balie/overdrachten': alone('/balie/overdrachten', { open: ['titles'] }),
  '/balie/overdrachten/:id': {
    paths: ({ change }) => [`/balie/overdrachten/${change}`],
    sees: ({ number }) => number,
    open: ['titles', 'numbers'],
  },
  // Who told of a sign is not known; the task is of who places signs.
  '/balie/borden': alone('/balie/borden'),
  '/balie/nakijken/:id': { paths: ({ grantTask }) => [`/balie/nakijken/${grantTask}`], sees: () => 'Yıldız-Şahin' },
  '/balie/melding/:id': { paths: ({ signTask }) => [`/balie/melding/${signTask}`] },
  '/balie/hulp': alone('/balie/hulp'),
  '/balie/hulp/gaat': alone('/balie/hulp/gaat'),
  // Only who answered sees a call, and of a confidential product no answer.
  '/balie/hulp/:id': elsewhere('/balie/hulp/:id'),
  '/balie/hulp/:id/stand': elsewhere('/balie/hulp/:id/stand'),
  '/balie/hulp/:id/stem': elsewhere('/balie/hulp/:id/stem'),
  '/balie/taken': alone('/balie/taken'),
  '/balie/systemen': alone('/balie/systemen'),
  '/balie/vaardigheden': alone('/balie/vaardigheden'),
  '/balie/locaties': alone('/balie/locaties'),
  '/balie/robots': alone('/balie/robots'),
  '/balie/sleutels': alone('/balie/sleutels'),
  // Who has a sorting pass, which every household may have.
  '/balie/sorteerpassen': alone('/balie/sorteerpassen', { open: ['names'] }),
  '/balie/sorteerpas/:id': elsewhere('/balie/sorteerpas/:id'),
  '/balie/sorteerpas/:id/stand': elsewhere('/balie/sorteerpas/:id/stand'),
  '/balie/opladen/:id': { paths: ({ cheques }) => [`/balie/opladen/${cheques}`] },
  // Appointments and the queue are of the place, not of a unit; for which confidential service somebody comes is not.
  '/balie/afspraken': {
    paths: () => ['/balie/afspraken', '/balie/afspraken?plaats=sociaal-centrum-berchem'],
    sees: () => 'Sociaal centrum Berchem',
  },
  '/balie/afspraken/bellen': alone('/balie/afspraken/bellen'),
  // Who waits is found by POST, and looked at below.
  '/balie/wachtlijst': { paths: () => ['/balie/wachtlijst', joinPage] },
  '/balie/wachtlijst/zoeken': alone('/balie/wachtlijst/zoeken'),
  '/balie/aan-huis/wachtlijst': alone('/balie/aan-huis/wachtlijst'),
  // For which services people are received.
  '/balie/afspraak': alone('/balie/afspraak', { open: ['titles'] }),
  '/balie/afspraak/tijd': {
    paths: (made) => ['/balie/afspraak/tijd', timePage(made)],
  },
  '/balie/afspraak/zoeken': alone('/balie/afspraak/zoeken', { open: ['titles'] }),
  '/balie/afspraak/:id': { paths: ({ visit }) => [`/balie/afspraak/${visit}`], sees: () => titles[0] },
  '/balie/wachtrij': alone('/balie/wachtrij'),
  '/balie/wachtrij/lijst': alone('/balie/wachtrij/lijst'),
  '/balie/wachtrij/alleen': alone('/balie/wachtrij/alleen'),
  '/balie/werker.js': alone('/balie/werker.js'),
  '/balie/wachtrij/live': alone('/balie/wachtrij/live'),
  '/balie/planning': alone('/balie/planning'),
  // Who is away: colleagues, one of whom shares a name with a resident.
  '/balie/planning/afwezig': alone('/balie/planning/afwezig', { open: ['names'] }),
  '/balie/planning/afwezig/:id': { ...elsewhere('/balie/planning/afwezig/:id'), open: ['names'] },
  '/balie/planning/rooster': alone('/balie/planning/rooster'),
  // Colleagues, one of whom shares a name with a resident.
  '/balie/planning/medewerkers': alone('/balie/planning/medewerkers', { open: ['names'] }),
  '/balie/planning/wijzigingen': alone('/balie/planning/wijzigingen', { open: ['names'] }),
  '/balie/planning/medewerkers/nieuw': alone('/balie/planning/medewerkers/nieuw'),
  '/balie/planning/medewerkers/inlezen': alone('/balie/planning/medewerkers/inlezen'),
  '/balie/planning/medewerkers/:id': elsewhere('/balie/planning/medewerkers/:id'),
  '/balie/planning/dag': alone('/balie/planning/dag?plaats=stadsloket-harmonie&dag=2021-12-21', { open: ['names'] }),
  '/balie/planning/dienst': alone('/balie/planning/dienst?plaats=stadsloket-harmonie&dag=2021-12-21', {
    open: ['names'],
  }),
  '/balie/planning/uren': alone('/balie/planning/uren'),
  '/balie/planning/tolken': alone('/balie/planning/tolken'),
  '/balie/planning/tolken/nieuw': alone('/balie/planning/tolken/nieuw'),
  '/balie/planning/tolken/:id': elsewhere('/balie/planning/tolken/:id'),
  // For which services people are received, by date.
  '/balie/planning/aanbod': alone('/balie/planning/aanbod', { open: ['titles'] }),
  // Numbers alone, and those that are few are left out.
  '/balie/planning/wachtzaal': alone('/balie/planning/wachtzaal'),
  '/balie/planning/gebruik': alone('/balie/planning/gebruik'),
  '/balie/planning/gebruik.csv': alone('/balie/planning/gebruik.csv'),
  '/balie/aan-huis': alone('/balie/aan-huis'),
  '/balie/aan-huis/:id': elsewhere('/balie/aan-huis/:id'),
  // Names and addresses are for who travels that day.
  '/balie/ronde': alone('/balie/ronde'),
  '/balie/mijn-agenda': alone('/balie/mijn-agenda'),
  '/balie/agenda/:link': elsewhere('/balie/agenda/:link'),
  // What a device may offer is chosen from all products.
  '/balie/contactpunten': alone('/balie/contactpunten', { open: ['titles'] }),
  '/balie/contactpunt/:id': { ...elsewhere('/balie/contactpunt/:id'), open: ['titles'] },
  // Numbers alone, and those that are few are left out.
  '/balie/contactpunten/cijfers': alone('/balie/contactpunten/cijfers'),
  '/balie/contactpunten/cijfers.csv': alone('/balie/contactpunten/cijfers.csv'),
  // A device and a time.
  '/balie/papierlade': alone('/balie/papierlade'),
  '/balie/afgemeld': alone('/balie/afgemeld'),
}
/** Where somebody signs in or comes back from signing: no page that shows anything; and desks alone, on a line that stays open (seat.test.ts). */
const ways = [
  '/balie/hulpoproep',
  '/balie/aanmelden',
  '/balie/aanmelden/terug',
  '/balie/klant/aanmelden/terug',
  '/balie/klant/afgemeld',
]

const onTheList = 'Wies Wachtlijst'
const signSeen = 'Voor de bakker in de Statiestraat'
const titles = ['Pensioen aanvragen', 'Taxicheques bestellen'] as const
/** What must not be read by who works for another unit. */
function secrets(open: Page['open'] = []): readonly string[] {
  const { pension, waits, cheques, number, documentId, grantId, communication } = made
  return [
    ...[pension, waits, cheques, documentId, grantId, communication].filter(() => !open.includes('numbers')),
    ...(open.includes('numbers') ? [] : [number]),
    ...(open.includes('titles') ? [] : titles),
    ...(open.includes('names') ? [] : ['Yıldız-Şahin', 'Ömer', 'Maria', 'Wouters']),
    ...['Ontvangstbewijs', '%PDF-'],
  ]
}

const nowhere = 'http://nowhere.invalid'
const csrfIn = (body: string) => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
const signedIn = new Map<string, ReturnType<typeof anEmployee>>()
function as(day: Day, who: string) {
  const key = `${day} ${who}`
  const employee = signedIn.get(key) ?? anEmployee(baseOf(day), who)
  signedIn.set(key, employee)
  return employee
}
const right = { before: 'luc', after: 'sara' } as const
const wrong = { before: ['sara', 'naima', 'griet', 'bram', 'dirk'], after: ['luc', 'naima', 'griet', 'bram', 'dirk'] }

/** The routes of the desk as the program registers them; nothing behind them is called. */
async function routesOfDesk() {
  const none = (_: unknown, name: PropertyKey) => (name === Symbol.toPrimitive ? () => 0 : hollow)
  const hollow: never = new Proxy(() => undefined, { get: none, apply: () => hollow }) as never
  const found: { method: string; path: string }[] = []
  const app = fastify()
  app.addHook('onRoute', ({ method, url: path }) => {
    for (const one of [method].flat()) if (one === 'GET' || one === 'POST') found.push({ method: one, path })
  })
  await deskRoutes(app, hollow, hollow)
  return found
}

describe('Every page of the desk', () => {
  it('is in the list of what is looked at', async () => {
    const gets = (await routesOfDesk()).filter(({ method }) => method === 'GET').map(({ path }) => path)
    expect(gets.toSorted()).toEqual([...Object.keys(pages), ...ways].toSorted())
  })
})

describe.each(days)('%s the day on which products change hands', (day) => {
  it.each(Object.entries(pages))('%s tells the wrong unit nothing', async (_, { paths, open }) => {
    for (const who of wrong[day]) {
      const { visit } = await as(day, who)
      for (const path of paths(made)) {
        const { status, body } = await visit(path)
        expect(status, `${who} at ${path}`).toBeLessThan(500)
        const told = secrets(open).filter((secret) => body.replaceAll(path, '').includes(secret))
        expect(told, `${who} at ${path}`).toEqual([])
      }
    }
  })

  const shown = Object.entries(pages).flatMap(([path, { sees, ...page }]) => (sees ? [{ path, sees, ...page }] : []))
  it.each(shown)('$path tells the right unit', async ({ paths, sees }) => {
    const { visit } = await as(day, right[day])
    const bodies = await Promise.all(paths(made).map(async (path) => (await visit(path)).body))
    expect(bodies.join('').includes(sees(made))).toBe(true)
  })

  it('the pages of money stay whole: the amount is there, what it was for is not', async () => {
    const { visit } = await as(day, wrong[day][0] ?? '')
    for (const path of ['/balie/betalingen', `/balie/betaling/${made.order}`]) {
      const { body } = await visit(path)
      expect(body).toContain('€ 27,50')
      expect(body).toContain('Vertrouwelijke dienst')
    }
    expect((await visit('/balie/overschrijvingen')).body).toContain('€ 7,00')
  })

  it('a reported sign is read by who places signs and by who answers customers, and by no other mid-office', async () => {
    const sees = async (who: string) => {
      const { visit } = await as(day, who)
      const { status, body } = await visit(`/balie/melding/${made.signTask}`)
      const list = (await visit('/balie/werklijst?lijst=all&over=borden')).body
      return { status, page: body.includes(signSeen), list: list.includes(signSeen) }
    }
    expect(await sees('bram')).toEqual({ status: 200, page: true, list: true })
    for (const who of ['luc', 'sara']) expect(await sees(who)).toEqual({ status: 404, page: false, list: false })
  })

  it('the search finds files for the right unit alone, by number and by name', async () => {
    const found = async (who: string, wanted: string) => {
      const { visit, browser } = await as(day, who)
      const csrf = csrfIn((await visit('/balie')).body)
      const to = new URL('/balie/zoeken', baseOf(day))
      return (await browser.submit(to, { _csrf: csrf, zoek: wanted }, nowhere)).body
    }
    expect(await found(right[day], made.number)).toContain(made.waits)
    for (const who of wrong[day]) {
      for (const wanted of [made.number, 'Yıldız-Şahin', 'Pensioen'])
        for (const secret of [made.pension, made.waits, made.cheques, ...titles])
          expect((await found(who, wanted)).includes(secret), `${who}: ${wanted}: ${secret}`).toBe(false)
    }
  })

  it('who waits is found by everybody at a counter, and for which confidential service by the right unit alone', async () => {
    const found = async (who: string) => {
      const { visit, browser } = await as(day, who)
      const csrf = csrfIn((await visit('/balie')).body)
      const to = new URL('/balie/wachtlijst/zoeken', baseOf(day))
      return (await browser.submit(to, { _csrf: csrf, zoek: onTheList }, to.origin)).body
    }
    const told = (body: string) => ({
      title: body.includes(titles[0]),
      withheld: body.includes('Vertrouwelijke dienst'),
    })
    expect(told(await found(right[day]))).toEqual({ title: true, withheld: false })
    expect(told(await found('naima'))).toEqual({ title: false, withheld: true })
    for (const who of wrong[day]) expect((await found(who)).includes(titles[0]), who).toBe(false)
  })

  it('no form changes what hangs on a file of another unit', async () => {
    const posts = (await routesOfDesk()).flatMap(({ method, path }) => (method === 'POST' ? path : []))
    const things = { dossier: made.waits, vergunning: made.grantId, bericht: made.message, overschrijving: made.line }
    const about = { ...things, betaling: made.order, aanvraag: made.waits }
    const before = await hanging()
    for (const pattern of posts) {
      const id = about[pattern.split('/')[2] as keyof typeof about]
      if (!id || !pattern.includes(':id')) continue
      const path = pattern.replace(':id', id).replace(':refund', newId()).replace(':page', '1')
      for (const who of wrong[day]) {
        const { visit, browser } = await as(day, who)
        const _csrf = csrfIn((await visit('/balie')).body)
        const to = new URL(path, baseOf(day))
        const { status } = await browser.submit(to, { _csrf, ...filledIn }, to.origin)
        expect([403, 404], `${who}: ${path}: ${status}`).toContain(status)
      }
    }
    expect(await hanging()).toEqual(before)
  })
})

it('the forms for a visit and for the waiting list say what it is for to the right unit, from the day on which people are received for it', async () => {
  for (const path of [joinPage, timePage(made)]) {
    expect((await (await as('after', right.after)).visit(path)).body).toContain(titles[0])
    expect((await (await as('after', 'naima')).visit(path)).body).toContain('Vertrouwelijke dienst')
  }
})

/** Enough for each form to be accepted, was it shown. */
const filledIn = {
  note: 'x',
  nota: 'x',
  waarom: 'misuse',
  because: 'promised',
  sleutel: newId(),
  bedrag: '1',
  grounds: 'x',
}

/** How it stands with all that the forms could change. */
async function hanging() {
  const tables = [
    'cases."case"',
    'grants."grant"',
    'messages.message',
    'payments.bank_line',
    'tasks.task',
    'tasks.note',
  ]
  const all = await Promise.all(
    tables.map((table) =>
      sql<{
        rows: string
      }>`select coalesce(json_agg(t order by t.id), '[]')::text as rows from ${sql.raw(table)} t`.execute(db),
    ),
  )
  return all.map(({ rows }) => rows)
}
