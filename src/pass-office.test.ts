import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAsker } from '#domain/grants/index.ts'
import {
  attachCard,
  leisureCardOf,
  lookAtPass,
  openWallet,
  passOf,
  setRefill,
  settleDue,
  sweepPasses,
} from '#domain/passes/index.ts'
import { knowPerson, personByNumber, readerLog, setContact } from '#domain/people/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { type OpenContext, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { passRulesNow } from './channels/pass.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-passes-'))
let demo: Demo
let city: OpenContext

beforeAll(async () => {
  demo = await startDemo({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    LOKET_CLOCK: '2026-11-23T10:00:00+01:00',
  })
  const { db, clock } = demo.program.site
  city = { db, actor: system('passes'), now: clock() }
})
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const personOf = async (key: string) => {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
  return (await personByNumber(city.db, insz)) ?? (await knowPerson(city, { insz, ...names }))
}
const centsOf = async (walletId: string) => (await lookAtPass(city, walletId)).cents
const administrator: OpenContext = {
  get db() {
    return city.db
  },
  get now() {
    return city.now
  },
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
}
const own = (id: string): OpenContext => ({
  ...city,
  actor: { kind: 'resident', id, level: 'substantial', channel: 'portal', sessionId: newId() },
})
let cards = 0
const aCard = () => `0931${String(++cards).padStart(9, '0')}`

describe('Who lives in a sorting street', () => {
  it('has the pass of the household when the address is looked at, and the household has one', async () => {
    const yasmina = aResident(demo.program.url, 'yasmina')
    const empty = await yasmina.signIn('/mijn-loket/sorteerpas')
    expect(empty.body).toContain('nog geen sorteerpas')
    const given = await yasmina.send(empty, '/mijn-loket/sorteerpas/nakijken')
    expect(given.body).toContain('Uw gezin heeft nu een sorteerpas')

    const [mother, child] = [await personOf('yasmina'), await personOf('adam')]
    const pass = await passOf(city, mother.id)
    expect(pass?.members.toSorted()).toEqual([mother.id, child.id].toSorted())
    expect(pass).toMatchObject({ waitsForCard: true, cents: 0 })
  })
  it('gets it without asking; a dry run only counts', async () => {
    // The register said once where Maria lives: she asked something else.
    await aResident(demo.program.url, 'maria').apply('attest-woonst', { purpose: 'school', delivery: 'here' })
    const { id } = await personOf('maria')
    const rules = passRulesNow(demo.program.site)
    const register = demo.program.office.registers.population
    expect(await sweepPasses(city, rules, null)).toMatchObject({ granted: 1 })
    expect(await passOf(city, id)).toBeNull()
    expect(await sweepPasses(city, rules, register)).toMatchObject({ granted: 1, silent: 0 })
    expect(await passOf(city, id)).not.toBeNull()
    expect(await sweepPasses(city, rules, register)).toMatchObject({ granted: 0, left: 0 })
  })
  it('is told so when the address lies elsewhere', async () => {
    const els = aResident(demo.program.url, 'els')
    const empty = await els.signIn('/mijn-loket/sorteerpas')
    const answer = await els.send(empty, '/mijn-loket/sorteerpas/nakijken')
    expect(answer.body).toContain('U woont niet in een sorteerstraat')
  })
})

describe('The yearly credit', () => {
  it('waits for a silent source; then the household that is entitled has it once, and reads why it was asked', async () => {
    const people = await Promise.all(['maria', 'yasmina', 'ahmad'].map(personOf))
    // Ahmad has a pass, and no status that the rule names.
    await openWallet(city, [people[2]?.id ?? ''])
    const wallets = await Promise.all(people.map(async ({ id }) => (await passOf(city, id))?.wallet.id ?? ''))
    const balances = () => Promise.all(wallets.map(centsOf))
    const { socialStatus } = demo.simulators.simulators
    const everyDay = () => transaction(city, (tx) => enqueue(tx, 'passes.every-day', {}))
    const log = async (at: number) => {
      const { id = '' } = people[at] ?? {}
      return (await readerLog(own(id), id)).filter(({ what }) => what === 'socialStatus')
    }
    const heard = (times: number) =>
      seen(
        () => log(0),
        ({ length }) => length >= times,
      )

    socialStatus.buttons.press('down')
    await everyDay()
    expect(await heard(1)).toMatchObject([{ outcome: 'silent', purpose: 'sorteerpas-tegoed', who: 'system' }])
    expect(await balances()).toEqual([0, 0, 0])
    socialStatus.buttons.press('well')
    for (let day = 0; day < 2; day++) await everyDay()
    expect(await seen(balances, ([one, other]) => one !== 0 && other !== 0)).toEqual([2_000, 2_000, 0])
    expect(await heard(2)).toHaveLength(2)
    // Who has none is not asked about again the next day.
    const found = async () => (await log(2)).filter(({ outcome }) => outcome === 'found')
    expect(await seen(found, ({ length }) => length > 0)).toHaveLength(1)
    await everyDay()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await found()).toHaveLength(1)
  })
})

describe('The reduced tariff', () => {
  const till = async (card: string, day?: string) => {
    const response = await fetch(`${demo.program.url}/api/checks/card`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tillKey}` },
      body: JSON.stringify({ purpose: 'toegang', may: 'tariff', card, ...(day && { at: `${day}T10:00:00+01:00` }) }),
    })
    return response.json()
  }
  let tillKey = ''

  it('is on the card without a person when the source of social statuses knows the right', async () => {
    const maria = aResident(demo.program.url, 'maria')
    const { pathname } = (await maria.sign(await maria.apply('kansentarief', { forWhom: 'self' }))).url
    const done = await seen(
      () => maria.visit(pathname),
      ({ body }) => body.includes('De kaart en haar nummer'),
    )
    expect(done.body).toContain('De kaart en haar nummer staan in Mijn loket.')
    expect((await maria.visit('/mijn-loket')).body).toContain('U hebt kansentarief tot en met')
    expect((await maria.visit('/mijn-loket/gegevens')).body).toContain('Voor het kansentarief')
  })

  it('is told to a till that reads the card, until its last day; of a card without it the till hears no', async () => {
    const made = await makeAsker(administrator, {
      ...{ name: 'Kassa zwembad', role: 'tariff', units: ['SD'], purposes: ['toegang'] },
      ...{ perMinute: 600, days: 365 },
    })
    tillKey = made.key
    const card = await leisureCardOf(city, (await personOf('maria')).id)
    expect(card?.reducedUntil).toBe('2027-12-31')
    const shown = String(card?.number)
    expect(await till(shown, '2026-11-22')).toEqual({ answer: 'no' })
    const yes = { answer: 'yes', kind: 'kansentarief' }
    expect(await till(shown)).toEqual(yes)
    expect(await till(`${shown.slice(0, 4)} ${shown.slice(4)}`)).toEqual(yes)
    const { rows } = await sql`select upper(valid) as until from grants."grant" where subject_key = ${shown}`.execute(
      city.db,
    )
    expect(rows).toEqual([{ until: new Date('2028-01-01T00:00:00+01:00') }])
    expect(await till('0930000000000')).toEqual({ answer: 'no' })
  })
})

describe('Money on a pass', () => {
  it('is there once, though the provider tells it again and again, and all at once', async () => {
    const jan = aResident(demo.program.url, 'jan')
    const person = await personOf('jan')
    const walletId = await openWallet(city, [person.id])
    const page = await jan.signIn('/mijn-loket/sorteerpas/opladen')
    const checkout = await jan.send(page, '/mijn-loket/sorteerpas/opladen', { bedrag: 'anders', ander: '12,50' })
    expect(checkout.url.origin).toBe(demo.simulators.simulators.payments.url)

    const { payments } = demo.simulators.simulators
    const payment = payments.payments()[0]
    expect(payment?.cents).toBe(1_250)
    payments.faults.copies = 3
    payments.settle(payment?.id ?? '', 'paid')
    for (let time = 0; time < 5; time++) payments.webhookAgain(payment?.id ?? '')
    await payments.quiet()
    payments.faults.copies = 0
    expect(
      await seen(
        () => centsOf(walletId),
        (cents) => cents > 0,
      ),
    ).toBe(1_250)
    await payments.quiet()
    expect(await centsOf(walletId)).toBe(1_250)
  })
  it('is asked again in words, and nothing is opened for an amount that cannot be', async () => {
    const jan = aResident(demo.program.url, 'jan')
    const page = await jan.signIn('/mijn-loket/sorteerpas/opladen')
    const before = demo.simulators.simulators.payments.payments().length
    const none = await jan.send(page, '/mijn-loket/sorteerpas/opladen', {})
    expect(none).toMatchObject({ status: 422, body: expect.stringContaining('Kies hoeveel u oplaadt') })
    const little = await jan.send(page, '/mijn-loket/sorteerpas/opladen', { bedrag: 'anders', ander: '4,99' })
    expect(little.body).toContain('Vul een bedrag in van € 5,00 tot € 100,00')
    expect(demo.simulators.simulators.payments.payments()).toHaveLength(before)
  })
})

describe('Openings of containers', () => {
  it('reach the pass over HTTP once, though they travel twice and out of order', async () => {
    const person = await personOf('tom')
    const walletId = await openWallet(city, [person.id])
    const card = aCard()
    await attachCard(city, walletId, card)
    const { containers } = demo.simulators.simulators
    Object.assign(containers.faults, { held: true, copies: 1, shuffled: true })
    for (let time = 0; time < 20; time++) containers.turn(card)
    Object.assign(containers.faults, { held: false, copies: 0 })
    expect(await containers.quiet()).toBe(true)
    expect(await centsOf(walletId)).toBe(-20 * 50)
  })
  it('are told by a container system only', async () => {
    const opening = {
      container: 'C-1',
      sequence: 1,
      card: '1',
      fraction: 'REST',
      litres: 30,
      openedAt: '2026-11-23T09:00:00Z',
    }
    const tell = (authorization: string, openings: unknown[]) =>
      fetch(new URL('/api/openings', demo.program.url), {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ openings }),
      })
    expect((await tell('Bearer nonsense', [opening])).status).toBe(401)
    expect((await tell('', [opening])).status).toBe(401)
    expect((await tell('Bearer nonsense', [{ ...opening, card: '' }])).status).toBe(400)
  })
  it('below the limit lead to a top-up that one only has to pay, where the household agreed', async () => {
    const person = await personOf('hanne')
    const walletId = await openWallet(city, [person.id])
    const card = aCard()
    await attachCard(city, walletId, card)
    await setContact({ ...own(person.id) }, person.id, {
      kind: 'email',
      value: 'hanne@voorbeeld.example',
      confirmed: true,
    })
    const hanne = aResident(demo.program.url, 'hanne')
    const page = await hanne.signIn('/mijn-loket/sorteerpas/opladen')
    await hanne.send(page, '/mijn-loket/sorteerpas/opladen', { bedrag: '1000' })
    const { payments, containers, mail } = demo.simulators.simulators
    payments.settle(payments.payments()[0]?.id ?? '', 'paid')
    await seen(
      () => centsOf(walletId),
      (cents) => cents > 0,
    )
    await setRefill(own(person.id), passRulesNow(demo.program.site), walletId, 2_000)

    for (let time = 0; time < 8; time++) containers.turn(card, containers.containers[1])
    await containers.quiet()
    const letter = await seen(
      async () => mail.letters().find(({ subject }) => subject === 'Laad uw sorteerpas op'),
      (found) => found !== undefined,
    )
    const path = /\/mijn-loket\/sorteerpas\/opladen\/[0-9a-f-]+/.exec(letter?.text ?? '')?.[0] ?? ''
    const ready = await hanne.visit(path)
    expect(ready.body).toContain('Betaal € 20,00')
    await hanne.send(ready, `${path}/betalen`)
    payments.settle(payments.payments()[0]?.id ?? '', 'paid')
    expect(
      await seen(
        () => centsOf(walletId),
        (cents) => cents > 1_000,
      ),
    ).toBe(1_000 - 800 + 2_000)
  })
  it('are followed by money that is collected, where somebody agreed and paid once by hand', async () => {
    const { payments, containers, mail } = demo.simulators.simulators
    const person = await personOf('piet')
    const walletId = await openWallet(city, [person.id])
    const card = aCard()
    await attachCard(city, walletId, card)
    const contact = { kind: 'email', value: 'piet@voorbeeld.example', confirmed: true } as const
    await setContact(own(person.id), person.id, contact)
    const piet = aResident(demo.program.url, 'piet')
    const page = await piet.signIn('/mijn-loket/sorteerpas/automatisch')
    expect(page.body).toContain('hoogstens 4 keer in 30 dagen')
    const wrong = await piet.send(page, '/mijn-loket/sorteerpas/automatisch', { bedrag: '1000' })
    expect(wrong.body).toContain('Kies hoe u wilt opladen')
    await piet.send(page, '/mijn-loket/sorteerpas/automatisch', { hoe: 'rekening', bedrag: '1000' })
    payments.settle(payments.payments()[0]?.id ?? '', 'paid')
    const letter = async (subject: string) =>
      seen(
        async () => mail.letters(contact.value).find((one) => one.subject === subject),
        (found) => found !== undefined,
      )
    expect((await letter('Uw sorteerpas wordt automatisch opgeladen'))?.text).toContain('€ 10,00')
    expect((await piet.visit('/mijn-loket/sorteerpas/automatisch')).body).toContain('Wij halen telkens € 10,00')

    for (let time = 0; time < 8; time++) containers.turn(card, containers.containers[1])
    await containers.quiet()
    expect((await letter('Wij laden uw sorteerpas op'))?.text).toContain('Uw bank geeft het geld terug')
    const collected = await seen(
      async () => payments.payments().find(({ status, cents }) => status === 'pending' && cents === 1_000),
      (found) => found !== undefined,
    )
    expect((await piet.visit('/mijn-loket/sorteerpas')).body).toContain('Wij halen € 10,00 van uw rekening')
    payments.settle(collected?.id ?? '', 'paid')
    await seen(
      () => centsOf(walletId),
      (cents) => cents === 1_200,
    )
    // Seven weeks later his bank takes it back.
    payments.takeBack(collected?.id ?? '')
    expect((await letter('Uw bank nam een betaling terug'))?.text).toContain('Op uw pas staat nu € 2,00')
    const after = await seen(
      () => lookAtPass(city, walletId),
      ({ wallet }) => wallet.refill === null,
    )
    expect(after.cents).toBe(200)
    expect(payments.revokedMandates()).toHaveLength(1)
  })
})

describe('A household that leaves', () => {
  it('gets what it paid in back over the same payments', async () => {
    const { id: personId } = await personOf('karel')
    const walletId = await openWallet(city, [personId])
    const karel = aResident(demo.program.url, 'karel')
    const page = await karel.signIn('/mijn-loket/sorteerpas/opladen')
    await karel.send(page, '/mijn-loket/sorteerpas/opladen', { bedrag: '2000' })
    const { payments } = demo.simulators.simulators
    const payment = payments.payments()[0]?.id ?? ''
    payments.settle(payment, 'paid')
    await seen(
      () => centsOf(walletId),
      (cents) => cents > 0,
    )

    const leave = await karel.visit('/mijn-loket/sorteerpas/verhuizen')
    const left = await karel.send(leave, '/mijn-loket/sorteerpas/verhuizen')
    expect(left.body).toContain('U krijgt uw tegoed terug vanaf maandag 7 december 2026')
    await settleDue({ ...city, now: new Date('2026-12-08T09:00:00Z') })
    const refunds = await seen(
      async () => payments.refunds(payment),
      (list) => list.length > 0,
    )
    expect(refunds.map(({ cents }) => cents)).toEqual([2_000])
    expect(await centsOf(walletId)).toBe(0)
  })
  it('by itself, as the register says, is told once and gets the money back without asking', async () => {
    const { payments, mail } = demo.simulators.simulators
    const { population } = demo.program.office.registers
    const { id: personId } = await personOf('ahmad')
    const walletId = (await passOf(city, personId))?.wallet.id ?? ''
    const contact = { kind: 'email', value: 'ahmad@voorbeeld.example', confirmed: true } as const
    await setContact(own(personId), personId, contact)
    const ahmad = aResident(demo.program.url, 'ahmad')
    const page = await ahmad.signIn('/mijn-loket/sorteerpas/opladen')
    await ahmad.send(page, '/mijn-loket/sorteerpas/opladen', { bedrag: '2000' })
    const payment = payments.payments()[0]?.id ?? ''
    payments.settle(payment, 'paid')
    await seen(
      () => centsOf(walletId),
      (cents) => cents > 0,
    )
    const rules = passRulesNow(demo.program.site)
    // Ahmad does not live in a sorting street: the register says so itself, a month after his pass was opened.
    const month = { ...city, now: new Date('2026-12-24T04:15:00Z') }
    // So do others of these tests, to whom a pass was given by hand.
    expect((await sweepPasses(month, rules, population)).left).toBeGreaterThan(0)
    expect(await passOf(city, personId)).toMatchObject({ wallet: { status: 'leaving', settleOn: '2027-01-07' } })
    expect(await sweepPasses(month, rules, population)).toMatchObject({ left: 0 })
    const letters = () => mail.letters(contact.value).filter(({ subject }) => subject === 'Uw sorteerpas stopt')
    const [letter] = await seen(
      async () => letters(),
      (found) => found.length > 0,
    )
    expect(letter?.text).toContain('Dat gebeurt vanaf donderdag 7 januari 2027')
    expect((await ahmad.visit('/mijn-loket/gegevens')).body).toContain('sorteerpas')
    await settleDue({ ...city, now: new Date('2027-01-08T09:00:00Z') })
    const refunds = await seen(
      async () => payments.refunds(payment),
      (list) => list.length > 0,
    )
    expect(refunds.map(({ cents }) => cents)).toEqual([2_000])
    expect(letters()).toHaveLength(1)
  })
})
