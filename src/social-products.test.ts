import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parcelsToSend } from '#domain/vouchers/index.ts'
import { castWith } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-social-'))
let demo: Demo

beforeAll(async () => {
  demo = await startDemo(
    {
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      LOKET_CLOCK: '2026-11-23T10:00:00+01:00',
    },
    { patience: 0.05 },
  )
})
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Fills in, signs and gives the page of the application. */
async function handedIn(person: string, product: string, answers: Record<string, string>) {
  const resident = aResident(demo.program.url, person)
  const check = await resident.apply(product, answers)
  expect(check.url.pathname, check.body.slice(-2_000)).toMatch(/nakijken$/)
  const signed = await resident.sign(check)
  const path = signed.url.pathname
  return { resident, check, path, page: () => resident.visit(path) }
}

describe('A pension', () => {
  const answers = { 'start-day': '1', 'start-month': '10', 'start-year': '2027', abroad: 'no', phone: '' }

  it('is taken in with a receipt of the moment, and handed over with what the service needs', async () => {
    const { page, resident } = await handedIn('maria', 'pensioenaanvraag', answers)
    const done = await seen(page, ({ body }) => body.includes('FPD-2026-'))
    expect(done.body).toContain('de Federale Pensioendienst')
    expect(done.body).not.toContain('Uw attest is klaar')
    // The city decided nothing.
    expect(done.body).not.toContain('Lees waarom wij dit beslisten')
    const link = /href="(\/document\/[^"]+)"/.exec(done.body)?.[1] ?? ''
    expect((await resident.visit(link)).body.startsWith('%PDF-')).toBe(true)
    expect(demo.simulators.simulators.pensions.taken()[0]).toMatchObject({
      product: 'pensioenaanvraag',
      requestedAt: expect.stringMatching(/^2026-11-23T09:0/),
      told: { start: '2027-10-01', abroad: expect.anything(), phone: null },
    })
  })

  it('waits for a silent service with the receipt in hand, and goes on by itself', async () => {
    const { pensions } = demo.simulators.simulators
    pensions.buttons.press('down')
    const before = pensions.taken().length
    const { page } = await handedIn('jan', 'pensioenaanvraag', answers)
    const waits = await seen(page, ({ body }) => body.includes('/document/'))
    expect(waits.body).toContain('/document/')
    pensions.buttons.press('well')
    expect((await seen(page, ({ body }) => body.includes('FPD-2026-'), 30)).body).toContain('FPD-2026-')
    expect(pensions.taken().length).toBe(before + 1)
    expect(pensions.taken()[0]?.times).toBe(1)
  })
})

describe('An allowance for people with a disability', () => {
  it('is taken in on its day also for who is not known yet to the source of recognitions', async () => {
    const { page } = await handedIn('karel', 'tegemoetkoming-handicap', { doctor: 'Dokter Peeters', phone: '' })
    expect((await seen(page, ({ body }) => body.includes('HAN-2026-'))).body).toContain('HAN-2026-')
  })
})

describe('A parking card for people with a disability', () => {
  it('is passed on with what the recognition says: points, moving about, and the end of the card', async () => {
    const { page } = await handedIn('omer', 'parkeerkaart-handicap', { reason: 'ends', phone: '' })
    expect((await seen(page, ({ body }) => body.includes('HAN-2026-'))).body).toContain('HAN-2026-')
    const said = castWith().disabilityOn('omer', '2026-11-23')
    const points = said?.points
    const told = demo.simulators.simulators.disabilityService.taken()[0]
    expect(told).toMatchObject({ product: 'parkeerkaart-handicap', times: 1 })
    expect(told?.told).toEqual({
      reason: 'ends',
      phone: null,
      'disability.recognised': true,
      'disability.points': Object.values(points ?? {}).reduce((sum, one) => sum + one, 0),
      'disability.mobility': points?.mobility,
      'disability.parkingCardUntil': said?.parkingCard.until,
    })
  })

  it('of somebody who is not known there says nothing, and guesses nothing', async () => {
    const { page } = await handedIn('karel', 'parkeerkaart-handicap', { reason: 'first', phone: '' })
    expect((await seen(page, ({ body }) => body.includes('HAN-2026-'))).body).toContain('HAN-2026-')
    expect(demo.simulators.simulators.disabilityService.taken()[0]?.told).toMatchObject({
      reason: 'first',
      'disability.points': null,
      'disability.mobility': null,
      'disability.parkingCardUntil': null,
    })
  })
})

describe('Taxi cheques', () => {
  it('are ordered, checked, paid by transfer from a statement in the folder, and made ready for the post', async () => {
    const { page } = await handedIn('omer', 'taxicheques', { count: '10', income: '14000' })
    const toPay = await seen(page, ({ body }) => body.includes('+++'))
    const communication = /\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/.exec(toPay.body)?.[0] ?? ''
    expect(toPay.body).toContain('€ 27,50')
    expect(communication).toMatch(/^\+\+\+090/)

    const { bank } = demo.simulators
    bank.transfer({ cents: 2_750, communication, name: 'Ömer Yıldız-Şahin', account: 'BE43068999999501' })
    await bank.closeDay()
    await enqueue(db, 'payments.read-statements', {})
    const context = { db: demo.program.site.db, actor: system('test'), now: demo.program.site.clock() }
    const parcels = () => parcelsToSend(context)
    const [parcel] = await seen(parcels, ({ length }) => length > 0)
    expect(parcel).toMatchObject({
      count: 10,
      worthCents: 500,
      validUntil: '2027-12-31',
      name: 'Ömer Yıldız-Şahin',
      address: ['Diksmuidelaan 999 bus 12', '2600 Antwerpen'],
    })
    expect((await page()).body).not.toContain('+++')
    const { rows } = await sql<{ taken: number }>`select taken from vouchers.allowance where year = 2026`.execute(db)
    expect(rows).toEqual([{ taken: 10 }])
  })
})

describe('A parking card that ends within six months', () => {
  it('is told once to who holds it, with where to ask a new one', async () => {
    await enqueue(db, 'automation.remind-of-cards', {})
    await enqueue(db, 'automation.remind-of-cards', {})
    const told = sql<{ count: number }>`select count(*)::int as count from people.reminder`
    const [row] = (
      await seen(
        () => told.execute(db),
        ({ rows }) => rows[0]?.count === 1,
      )
    ).rows
    expect(row?.count).toBe(1)
    const { rows } = await sql<{ template: string }>`select template from messages.message
      where template = 'parking-card-ends'`.execute(db)
    expect(rows).toHaveLength(1)
  })
})
