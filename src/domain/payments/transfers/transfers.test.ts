import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { statementFolder } from '#outside/bank/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  assignLine,
  cancelOrder,
  confirmRefund,
  dailyTotals,
  findings,
  ledgerBalance,
  openLines,
  orderFile,
  ordersOfCase,
  receipt,
  reconcile,
  refundOrder,
  requestTransfer,
  returnLine,
  statementsRead,
  transferOf,
} from '../index.ts'
import { aCounter, employee, resident, type Tables } from '../payments.fixture.ts'
import { ledgerDifferences } from '../report.ts'
import { readFolder } from './read-folder.ts'
import { aBankAccount, cityAccount } from './transfers.fixture.ts'

const database = await testDatabase<Tables>()
const { db } = database
const counter = await aCounter(database)
const { at, asked, read, statement } = aBankAccount(database)
const staff = at()
const told = async () => (await counter.quiet()).map(({ name }) => name)
const isPaid = async (order: { caseId: string }) => (await ordersOfCase(staff, order.caseId))[0]?.status === 'paid'
const openOf = async (orderId: string | null) => (await openLines(staff)).filter((line) => line.orderId === orderId)
const soleLine = async (orderId: string | null) => (await openOf(orderId)).at(-1)?.id ?? ''

/** Every cent that came in is somebody's or waits, and the ledger agrees with the lines. */
async function requireBooks() {
  const balance = await ledgerBalance(staff)
  const { rows } = await sql<{ in: number; rest: number }>`select
    coalesce(sum(greatest(cents, 0)), 0)::int as in, coalesce(sum(rest_cents), 0)::int as rest
    from payments.bank_line`.execute(db)
  const { rows: back } = await sql<{ cents: number }>`select coalesce(sum(cents), 0)::int as cents from (
    select cents from payments.assignment where kind = 'returned' union all
    select r.cents from payments.refund r join payments.attempt a on a.id = r.attempt_id
      where a.method = 'transfer' and r.status = 'done') gone`.execute(db)
  expect(balance.unassigned + (rows[0]?.rest ?? 0)).toBe(0)
  expect(balance.bank).toBe((rows[0]?.in ?? 0) - (back[0]?.cents ?? 0))
  expect(Object.values(balance).reduce((sum, cents) => sum + cents, 0)).toBe(0)
  expect(await ledgerDifferences(staff.db)).toEqual([])
}

describe('An order that is paid by transfer', () => {
  it('has a communication of its own, the same whenever it is asked', async () => {
    const [one, other] = [await asked(), await asked()]
    expect(one.request).toMatchObject({ account: cityAccount.iban, holder: 'Stad Voorbeeld', cents: 2_750 })
    expect(one.request.communication).toMatch(/^090\d{9}$/)
    expect(one.request.communication).not.toBe(other.request.communication)
    expect(await requestTransfer(one.payer, cityAccount, one.order.id)).toEqual(one.request)
    expect(await transferOf(one.payer, one.order.id)).toEqual(one.request)
    await expect(transferOf(at(resident('nobody') as never), one.order.id)).rejects.toThrow('payments/not-found')
  })

  it('is paid by a line with that communication and amount, once, and the case hears of it', async () => {
    const { order, payer, request } = await asked()
    const file = statement([{ cents: 2_750, communication: request.communication }])
    expect(await read(file)).toMatchObject({ statements: [{ isNew: true, matched: 1, open: 0 }] })
    expect(await isPaid(order)).toBe(true)
    expect(await told()).toEqual(['payments.paid'])
    expect(await receipt(payer, order.id)).toMatchObject({ cents: 2_750, atTerminal: false })

    expect(await read(file)).toMatchObject({ statements: [{ isNew: false }] })
    expect(await told()).toEqual([])
    const today = await dailyTotals(staff, '2026-11-23', '2026-11-23')
    expect(today).toMatchObject([{ receivedCents: 2_750 }])
    await requireBooks()
  })

  it('is paid once when two processes read the same file at the same time', async () => {
    const { order, request } = await asked()
    const file = statement([{ cents: 2_750, communication: request.communication }])
    const both = await Promise.all([read(file), read(file), read(file)])
    expect(
      both.flatMap((one) => ('statements' in one ? one.statements : [])).filter(({ isNew }) => isNew),
    ).toHaveLength(1)
    expect(await isPaid(order)).toBe(true)
    expect(await told()).toEqual(['payments.paid'])
    await requireBooks()
  })

  it('is paid when the payer wrote the communication among other words', async () => {
    const { order, request } = await asked()
    const { communication: said } = request
    const text = `cheques +++${said.slice(0, 3)}/${said.slice(3, 7)}/${said.slice(7)}+++`
    await read(statement([{ cents: 2_750, text }]))
    expect(await isPaid(order)).toBe(true)
    await counter.quiet()
  })
})

describe('Money that does not simply pay', () => {
  it('unknown: waits for a person, who finds its order', async () => {
    const { order } = await asked()
    await read(statement([{ cents: 2_750, text: 'taxicheques moeder' }]))
    expect(await openOf(null)).toMatchObject([
      { why: 'unknown', said: 'taxicheques moeder', payerName: 'YILDIZ-SAHIN OMER' },
    ])
    await assignLine(staff, { lineId: await soleLine(null), orderId: order.id })
    expect([await isPaid(order), await openOf(null)]).toEqual([true, []])
    expect(await told()).toEqual(['payments.paid'])
    await requireBooks()
  })

  it('unknown: or sends it back and says so', async () => {
    await read(statement([{ cents: 999, text: 'huur' }]))
    const lineId = await soleLine(null)
    await returnLine(staff, { lineId, note: 'teruggestort op de rekening van de betaler' })
    expect(await openOf(null)).toEqual([])
    await expect(returnLine(staff, { lineId, note: 'nog eens' })).rejects.toThrow('payments/line-closed')
    await requireBooks()
  })

  it('partial: waits for the rest, and the rest pays', async () => {
    const { order, payer, request } = await asked()
    const { communication } = request
    await read(statement([{ cents: 2_000, communication }]))
    expect(await openOf(order.id)).toMatchObject([{ why: 'partial', restCents: 2_000, owedCents: 2_750 }])
    expect(await transferOf(payer, order.id)).toMatchObject({ receivedCents: 2_000 })
    expect(await told()).toEqual([])
    await read(statement([{ cents: 750, communication }]))
    expect([await isPaid(order), await openOf(order.id)]).toEqual([true, []])
    expect(await told()).toEqual(['payments.paid'])
    await requireBooks()
  })

  it('double: pays once, the second waits to go back', async () => {
    const { order, request } = await asked()
    const { communication } = request
    await read(
      statement([
        { cents: 2_750, communication },
        { cents: 2_750, communication },
      ]),
    )
    expect(await openOf(order.id)).toMatchObject([{ why: 'double', restCents: 2_750 }])
    const lineId = await soleLine(order.id)
    await expect(assignLine(staff, { lineId, orderId: order.id })).rejects.toThrow('payments/not-open')
    await returnLine(staff, { lineId, note: 'dubbel' })
    expect(await told()).toEqual(['payments.paid'])
    await requireBooks()
  })

  it('too much: pays, and what is over waits to go back', async () => {
    const { order, request } = await asked()
    await read(statement([{ cents: 3_000, communication: request.communication }]))
    expect(await isPaid(order)).toBe(true)
    expect(await openOf(order.id)).toMatchObject([{ why: 'surplus', cents: 3_000, restCents: 250 }])
    await returnLine(staff, { lineId: await soleLine(order.id), note: 'te veel' })
    await counter.quiet()
    await requireBooks()
  })

  it('for what was cancelled: waits to go back', async () => {
    const { order, payer, request } = await asked()
    await cancelOrder(payer, order.id)
    await read(statement([{ cents: 2_750, communication: request.communication }]))
    expect(await openOf(order.id)).toMatchObject([{ why: 'cancelled' }])
    await returnLine(staff, { lineId: await soleLine(order.id), note: 'stopgezet' })
    await requireBooks()
  })

  it('is looked after once when two people do it at the same time', async () => {
    const { order } = await asked()
    await read(statement([{ cents: 2_750, text: 'wie ben ik' }]))
    const lineId = await soleLine(null)
    const both = await Promise.allSettled([
      assignLine(staff, { lineId, orderId: order.id }),
      returnLine(staff, { lineId, note: 'terug' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await counter.quiet()
    await requireBooks()
  })

  it('is for those who may give money back', async () => {
    const clerk = at(employee('counter'))
    await expect(read(statement([]), clerk)).rejects.toThrow('payments/may-not-refund')
    expect(() => returnLine(clerk, { lineId: 'x', note: '' })).toThrow('payments/may-not-refund')
    await expect(openLines(at(resident('somebody') as never))).rejects.toThrow('payments/not-found')
  })
})

describe('What was paid by transfer', () => {
  it('goes back by hand: a person is told, transfers it and says so', async () => {
    const { order, request } = await asked()
    await read(statement([{ cents: 2_750, communication: request.communication }]))
    const refund = await refundOrder(staff, { orderId: order.id, key: 'x', reason: 'stopgezet' })
    expect(await told()).toContain('payments.alarm')
    const found = await findings(staff, { open: true })
    expect(found.filter(({ orderId }) => orderId === order.id)).toMatchObject([
      { kind: 'refund-by-hand', cents: 2_750 },
    ])
    // The reconciliation with the provider leaves it alone.
    await reconcile(counter.system(), counter.payments, { young: 0 })
    await expect(confirmRefund(at(employee('counter')), refund.id)).rejects.toThrow('payments/may-not-refund')
    await confirmRefund(staff, refund.id)
    await confirmRefund(staff, refund.id)
    expect((await findings(staff, { open: true })).filter(({ orderId }) => orderId === order.id)).toEqual([])
    expect((await orderFile(staff, order.id)).refunds).toMatchObject([{ status: 'done' }])
    expect(await told()).toEqual(['payments.refunded'])
    await requireBooks()
  })
})

describe('A statement file', () => {
  it('of another account is not believed', async () => {
    expect(await read(statement([], { account: 'BE43068999999501' }))).toEqual({
      mistakes: [{ line: 0, what: 'other-account' }],
    })
  })

  it('that says something else under the same number is not believed', async () => {
    const file = statement([{ cents: 100, text: 'een' }])
    await read(file)
    const other = Buffer.from(file.toString('latin1').replace('een', 'twee'), 'latin1')
    const shorter = Buffer.from(other.toString('latin1').replace('twee ', 'twee'), 'latin1')
    expect(await read(shorter)).toEqual({ mistakes: [{ line: 0, what: 'differs' }] })
    await returnLine(staff, { lineId: await soleLine(null), note: 'proef' })
  })

  it('after one that never came is told to a person', async () => {
    statement([{ cents: 100 }])
    await read(statement([]))
    expect((await findings(staff, { open: true })).map(({ kind }) => kind)).toContain('statement-missing')
    await counter.quiet()
  })

  it('in the folder is read and put aside; one that cannot be read is put apart, and told', async () => {
    const path = await mkdtemp(join(tmpdir(), 'bank-'))
    const { order, request } = await asked()
    const good = statement([{ cents: 2_750, communication: request.communication }])
    await writeFile(join(path, 'a.cod'), good)
    await writeFile(join(path, 'b.cod'), good)
    await writeFile(join(path, 'c.cod'), 'geen uittreksel')
    const statements = { folder: statementFolder(path), account: cityAccount.iban }
    await readFolder(counter.system(), statements)
    await readFolder(counter.system(), statements)
    expect([await readdir(join(path, 'gelezen')), await readdir(join(path, 'geweigerd'))]).toEqual([
      ['a.cod', 'b.cod'],
      ['c.cod'],
    ])
    expect(await isPaid(order)).toBe(true)
    expect(await told()).toEqual(['payments.paid', 'payments.alarm'])
  })

  it('whatever comes in, in whatever order and however often it is read: not a cent is lost', async () => {
    const orders = [await asked(1_000), await asked(2_000), await asked(3_000)]
    const known = orders.map(({ request }) => request.communication)
    const line = fc.record({
      cents: fc.integer({ min: -1_000, max: 4_000 }).filter(Boolean),
      of: fc.integer({ min: 0, max: 3 }),
    })
    const files = fc.array(fc.array(line, { maxLength: 6 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        for (const lines of given) {
          const file = statement(
            lines.map(({ cents, of }) => ({
              cents,
              ...(known[of] ? { communication: known[of] } : { text: 'onbekend' }),
            })),
          )
          await read(file)
          await read(file)
        }
        await requireBooks()
      }),
      { numRuns: 8 },
    )
    expect((await statementsRead(staff)).length).toBeGreaterThan(0)
  })
})
