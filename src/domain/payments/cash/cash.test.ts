import { describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { carryOutRefund } from '../carry-out-refund.ts'
import {
  askCashVoucher,
  cancelOrder,
  confirmRefund,
  findCashVoucher,
  findings,
  ledgerBalance,
  type Order,
  orderFile,
  readVoucher,
  receipt,
  reconcile,
  refundOrder,
  showVoucher,
  startPayment,
  stopPayment,
  takeCash,
} from '../index.ts'
import { aCounter, employee, resident, type Tables } from '../payments.fixture.ts'

const database = await testDatabase<Tables>({ connections: 5 })
const counter = await aCounter(database)
const { simulator, payments, owing, way, atProvider, quiet, at } = counter
const till = at(employee('counter'))
const later = (days: number) => new Date(till.now.getTime() + days * 86_400_000)

/** Somebody who has only cash, with the number that the contact point gave. */
async function withNumber() {
  const owed = await owing()
  return { ...owed, voucher: await askCashVoucher(owed.context, { orderId: owed.order.id, days: 14 }) }
}
const take = (order: Order, key = newId(), context = till) => takeCash(context, { orderId: order.id, key })

describe('Paying in cash with a number', () => {
  it('pays the order once, with a receipt; a second press changes nothing', async () => {
    const { order, context, voucher } = await withNumber()
    const before = await ledgerBalance(till)
    const key = newId()
    expect(await take(order, key)).toMatchObject({ status: 'paid' })
    expect(await take(order, key)).toMatchObject({ status: 'paid' })
    await expect(take(order)).rejects.toMatchObject({ code: 'payments/already-paid' })
    expect((await quiet()).filter(({ name }) => name === 'payments.paid')).toEqual([
      { name: 'payments.paid', data: { orderId: order.id, caseId: order.caseId } },
    ])
    const paid = await receipt(context, order.id)
    expect(paid).toMatchObject({ method: 'cash', cents: 500, reference: `BON-${voucher.number}`, atTerminal: false })
    const after = await ledgerBalance(till)
    expect([after.cash - before.cash, after.receivable - before.receivable]).toEqual([500, -500])
    const { events } = await orderFile(till, order.id)
    expect(events.filter(({ what }) => what === 'paid')).toHaveLength(1)
    await reconcile(counter.system(), payments, { young: 0 })
    expect((await orderFile(till, order.id)).order.status).toBe('paid')
  })

  it('is found by what the customer shows, however it is written, and by staff alone', async () => {
    const { order, voucher, context } = await withNumber()
    expect(await findCashVoucher(till, ` ${showVoucher(voucher.number)} `)).toMatchObject({ orderId: order.id })
    const mistyped = `${Number(voucher.number) + 1}`
    expect(readVoucher(mistyped)).toBeNull()
    expect(await findCashVoucher(till, mistyped)).toBeNull()
    await expect(findCashVoucher(context, voucher.number)).rejects.toMatchObject({ code: 'payments/not-found' })
  })

  it('is good until its last day; later the same number gets another one, and nothing is lost', async () => {
    const { order, context, voucher } = await withNumber()
    expect(voucher.validUntil).toBe('2026-12-07')
    expect(await askCashVoucher(context, { orderId: order.id, days: 14 })).toEqual(voucher)
    const late = { ...till, now: later(15) }
    await expect(take(order, newId(), late)).rejects.toMatchObject({ code: 'payments/voucher-over' })
    const again = await askCashVoucher(late, { orderId: order.id, days: 14 })
    expect(again).toEqual({ ...voucher, validUntil: '2026-12-22' })
    expect(await take(order, newId(), late)).toMatchObject({ status: 'paid' })
  })

  it('is refused without a number, when it was cancelled, and while a card or a phone may pay', async () => {
    const { order: without } = await owing()
    await expect(take(without)).rejects.toMatchObject({ code: 'payments/no-voucher' })

    const dropped = await withNumber()
    await cancelOrder(dropped.context, dropped.order.id)
    await expect(take(dropped.order)).rejects.toMatchObject({ code: 'payments/cancelled' })

    const { order, context } = await withNumber()
    await startPayment(context, payments, way(order, 'term_loket1'))
    await expect(take(order)).rejects.toMatchObject({ code: 'payments/paying-otherwise' })
    await stopPayment(context, payments, order.id)
    expect(await take(order)).toMatchObject({ status: 'paid' })
    expect(await startPayment(context, payments, way(order, 'term_loket1'))).toEqual({ next: 'paid' })
  })

  it.each([['mid-office'], ['contact-centre'], ['auditor'], ['team-lead']])('not by %s', async (role) => {
    const { order } = await withNumber()
    await expect(take(order, newId(), at(employee(role)))).rejects.toMatchObject({
      code: expect.stringMatching(/^payments\/(no-till|not-found)$/),
    })
  })

  it('a foreign resident gets no number for it', async () => {
    const { order } = await owing()
    const foreign = askCashVoucher(at(resident(newId())), { orderId: order.id, days: 14 })
    await expect(foreign).rejects.toMatchObject({ code: 'payments/not-found' })
  })

  it('goes back by hand, and the books agree', async () => {
    const { order } = await withNumber()
    await take(order)
    const { cash } = await ledgerBalance(till)
    const { id } = await refundOrder(at(employee('mid-office')), {
      orderId: order.id,
      key: newId(),
      reason: 'withdrawn',
    })
    await quiet()
    expect((await orderFile(till, order.id)).refunds).toMatchObject([{ status: 'requested' }])
    await confirmRefund(till, id)
    await confirmRefund(till, id)
    expect((await orderFile(till, order.id)).refunds).toMatchObject([{ status: 'done' }])
    expect((await ledgerBalance(till)).cash).toBe(cash - 500)
  })

  it('goes back at the counter: the payer is asked to come, once, and who gave it says so', async () => {
    const { order } = await withNumber()
    await take(order)
    const midOffice = at(employee('mid-office'))
    const { id } = await refundOrder(midOffice, { orderId: order.id, key: newId(), reason: 'withdrawn' })
    const asked = {
      name: 'payments.refund-at-counter',
      data: { orderId: order.id, caseId: order.caseId, refundId: id },
    }
    expect(await quiet()).toContainEqual(asked)
    await carryOutRefund(counter.system(), payments, id)
    expect(await quiet()).toEqual([])

    await expect(confirmRefund(midOffice, id)).rejects.toMatchObject({ code: 'payments/no-till' })
    const waiting = async () => (await findings(till, { open: true })).filter(({ orderId }) => orderId === order.id)
    expect(await waiting()).toMatchObject([{ kind: 'refund-by-hand' }])
    await confirmRefund(till, id)
    expect(await waiting()).toEqual([])
    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.refunded'])
  })
})

describe('Cash and a card at the same moment, from two processes', () => {
  const other = openDatabase<Tables>(database.url, { connections: 4 })

  it('pay an order once; who came second is told', async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => withNumber()))
    await Promise.all(
      many.map(async ({ order, what }) => {
        const elsewhere = at(resident(what.payer), other.db)
        const tries = await Promise.allSettled([
          take(order),
          take(order, newId(), at(employee('counter'), other.db)),
          startPayment(elsewhere, payments, way(order, 'term_loket1')),
        ])
        expect(tries.slice(0, 2).filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
        for (const { id } of atProvider(order)) simulator.settle(id, 'paid')
      }),
    )
    const told = await quiet()
    await reconcile(counter.system(), payments, { young: 0 })
    expect(told.filter(({ name }) => name === 'payments.paid')).toHaveLength(many.length)
    for (const { order } of many) {
      const { order: now, attempts } = await orderFile(till, order.id)
      expect(now.status).toBe('paid')
      expect(attempts.filter(({ bookedTo }) => bookedTo === 'revenue')).toHaveLength(1)
      expect(attempts.filter(({ status }) => status === 'paid')).toHaveLength(1)
    }
    expect((await ledgerBalance(till)).surplus).toBe(0)
    await other.close()
  })
})
