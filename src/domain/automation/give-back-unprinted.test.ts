import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPayment } from '#domain/payments/index.ts'
import { aCounter, type Tables } from '#domain/payments/payments.fixture.ts'
import { ippPrinter, type Printer } from '#outside/printer/index.ts'
import { type PrinterSimulator, startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { type Actor, type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  checkToken,
  createHandOver,
  documentsOfCase,
  isPrintoutOf,
  keepDocument,
  newCodes,
  notePrintFailed,
  openDocument,
  printDocument,
  unprintedOf,
  useHandOver,
} from '../documents/index.ts'
import { orderFile, receipt } from '../payments/index.ts'
import { giveBackUnprinted } from './give-back-unprinted.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const db = database.db as unknown as OpenContext['db']
const other = openDatabase<unknown>(database.url, { connections: 2 })
const now = new Date('2026-11-23T09:00:00Z')
const at = (actor: Actor, on: unknown = db): OpenContext => ({ db: on as OpenContext['db'], actor, now })
const staff = (...roles: string[]): Actor => ({
  ...{ kind: 'employee', id: newId(), name: 'Bram', unit: 'SW', roles },
  ...{ channel: 'desk', sessionId: newId() },
})
const mender = staff('mid-office')

let simulator: PrinterSimulator
let printer: Printer
beforeAll(async () => {
  simulator = await startPrinterSimulator()
  printer = ippPrinter({ uri: simulator.uri, patience: 1_000 })
})
afterAll(async () => {
  await simulator.stop()
  await other.close()
})

/** A document for which 5 euro was paid at a contact point. */
async function aPaidDocument() {
  const [caseId, personId, codes] = [newId(), newId(), newCodes()]
  const { order, context: payer } = await counter.owing({ cents: 500, caseId })
  await startPayment(payer, counter.payments, counter.way(order))
  counter.simulator.settle(counter.atProvider(order)[0]?.id ?? '', 'paid')
  await counter.quiet()
  const id = await keepDocument(at(system('mid-office')), {
    ...{ caseId, personId, kind: 'Afschrift van een akte', template: 'x', issuer: 'Stad', issuedOn: '2026-11-23' },
    ...{ issuedAt: now, codes, pdf: Buffer.from(`%PDF-1.7 ${caseId}`) },
  })
  const owner = (channel: 'kiosk' | 'portal', on: unknown = db): OpenContext =>
    at({ kind: 'resident', id: personId, level: 'high', channel, sessionId: newId() }, on)
  const jam = async () => {
    simulator.put('stopped')
    expect(await printDocument(owner('kiosk'), printer, id)).toMatchObject({ outcome: 'unable' })
    simulator.put('ready')
  }
  const back = async () => {
    await counter.quiet()
    return (await receipt(payer, order.id))?.refundedCents
  }
  const state = async () => (await documentsOfCase(at(mender), caseId)).map((one) => [one.state, one.isRefunded])
  return { id, caseId, orderId: order.id, owner, jam, back, state, codes }
}
async function printed(id: string, owner: (channel: 'kiosk') => OpenContext): Promise<number> {
  const done = await printDocument(owner('kiosk'), printer, id)
  if (done.outcome === 'unable') throw new Error('the printer failed')
  return done.job
}
const taken = { kind: 'conflict', code: 'documents/was-taken' }

describe('What was paid for a document that did not come out of the printer', () => {
  it('goes back whole, once, and the document holds no more, for nobody', async () => {
    const { id, caseId, orderId, owner, jam, back, state, codes } = await aPaidDocument()
    await jam()
    const { token } = await createHandOver(owner('kiosk'), id)
    expect(await unprintedOf(at(mender), caseId)).toMatchObject([{ taken: null, failedAt: expect.any(Date) }])
    for (let press = 0; press < 2; press += 1) await giveBackUnprinted(at(mender), orderId)
    expect(await back()).toBe(500)
    expect((await orderFile(at(mender), orderId)).refunds).toMatchObject([{ reason: 'Niet afgedrukt', cents: 500 }])
    expect(await state()).toEqual([['withdrawn', true]])
    expect(await checkToken(db, codes.token)).toMatchObject({ answer: 'withdrawn' })
    const gone = { kind: 'missing', code: 'documents/refunded' }
    await expect(openDocument(owner('portal'), id)).rejects.toMatchObject(gone)
    await expect(printDocument(owner('kiosk'), printer, id)).rejects.toMatchObject(gone)
    await expect(createHandOver(owner('kiosk'), id)).rejects.toMatchObject(gone)
    await expect(useHandOver(owner('portal'), token)).rejects.toMatchObject({ code: 'documents/link-over' })
    expect((await openDocument(at(mender), id)).document.isRefunded).toBe(true)
  })

  type Paid = Awaited<ReturnType<typeof aPaidDocument>>
  it.each<[string, string, (one: Paid) => Promise<unknown>]>([
    ['on paper after all', 'paper', ({ owner, id }) => printDocument(owner('kiosk'), printer, id)],
    ['at home', 'elsewhere', ({ owner, id }) => openDocument(owner('portal'), id)],
    [
      'on a phone',
      'phone',
      async ({ owner, id }) => useHandOver(owner('portal'), (await createHandOver(owner('kiosk'), id)).token),
    ],
  ])('stays where it is when its owner took it %s', async (_, how, take) => {
    const one = await aPaidDocument()
    await one.jam()
    await take(one)
    expect(await unprintedOf(at(mender), one.caseId)).toMatchObject([{ taken: how }])
    await expect(giveBackUnprinted(at(mender), one.orderId)).rejects.toMatchObject(taken)
    expect([await one.back(), await one.state()]).toEqual([0, [['genuine', false]]])
  })

  it('goes back or is taken, never both, when both happen at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, orderId, owner, jam, back } = await aPaidDocument()
      await jam()
      const [given, opened] = await Promise.allSettled([
        giveBackUnprinted(at(mender, other.db), orderId),
        openDocument(owner('portal'), id),
      ])
      expect([given.status, opened.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await back()).toBe(given.status === 'fulfilled' ? 500 : 0)
    }
  })

  it('stays where it is when a later sheet came out, however often the page of the failed one is asked', async () => {
    const { id, caseId, owner } = await aPaidDocument()
    const job = await printed(id, owner)
    for (let look = 0; look < 2; look += 1) await notePrintFailed(owner('kiosk'), id, job)
    expect(await unprintedOf(at(mender), caseId)).toMatchObject([{ taken: null }])
    await sql`insert into documents.event (id, document_id, what, actor_kind, actor_id, channel, print_job)
      values (${newId()}, ${id}, 'printed', 'resident', 'owner', 'kiosk', ${job + 1})`.execute(db)
    await notePrintFailed(owner('kiosk'), id, job)
    expect(await unprintedOf(at(mender), caseId)).toMatchObject([{ taken: 'paper' }])
    expect(await isPrintoutOf(owner('kiosk'), id, job + 1)).toBe(true)
    expect(await isPrintoutOf(owner('kiosk'), id, job + 2)).toBe(false)
  })

  it('is given by who may refund alone, and only when a print failed', async () => {
    const { id, orderId, owner, back, state } = await aPaidDocument()
    const job = await printed(id, owner)
    await expect(giveBackUnprinted(at(mender), orderId)).rejects.toMatchObject({ code: 'documents/not-unprinted' })
    await notePrintFailed(owner('kiosk'), id, job)
    expect(() => giveBackUnprinted(at(staff('counter')), orderId)).toThrow('payments/may-not-refund')
    expect([await back(), await state()]).toEqual([0, [['genuine', false]]])
    await giveBackUnprinted(at(mender), orderId)
    expect(await back()).toBe(500)
  })
})
