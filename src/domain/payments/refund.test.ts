import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { dailyTotals, ledgerBalance, orderFile, receipt, reconcile, refundOrder, startPayment } from './index.ts'
import { aCounter, employee, type Tables } from './payments.fixture.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const { simulator, payments, at, owing, way, atProvider, quiet } = counter
const cashier = at(employee('mid-office'))

async function paid(cents = 1_000) {
  const { order, context } = await owing({ cents })
  await startPayment(context, payments, way(order))
  const id = atProvider(order)[0]?.id ?? ''
  simulator.settle(id, 'paid')
  await quiet()
  return { order, context, id }
}
const ask = (orderId: string, change: { key?: string; cents?: number } = {}) =>
  refundOrder(cashier, { orderId, key: newId(), reason: 'withdrawn', ...change })

describe('A refund', () => {
  it('gives back everything, and is told', async () => {
    const { order, context, id } = await paid()
    const { id: refundId } = await ask(order.id)

    expect(await quiet()).toEqual([
      { name: 'payments.refunded', data: { orderId: order.id, caseId: order.caseId, refundId } },
    ])
    expect(simulator.refunds(id)).toMatchObject([{ cents: 1_000, metadata: { refund: refundId } }])
    expect(await receipt(context, order.id)).toMatchObject({ cents: 1_000, refundedCents: 1_000 })
  })

  it('gives back a part, and another, and never more than was paid', async () => {
    const { order } = await paid()
    await ask(order.id, { cents: 400 })
    await ask(order.id, { cents: 600 })
    await expect(ask(order.id, { cents: 1 })).rejects.toMatchObject({
      code: 'payments/more-than-paid',
      facts: { left: 0 },
    })
    await expect(ask(order.id)).rejects.toMatchObject({ code: 'payments/more-than-paid' })
    await quiet()
  })

  it('never gives back more, however many ask at once', async () => {
    const { order, id } = await paid()
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => ask(order.id, { cents: 300 })))
    await quiet()
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(simulator.refunds(id)).toHaveLength(3)
  })

  it('clicked twice is one refund', async () => {
    const { order, id } = await paid()
    const key = newId()
    const [first, second] = await Promise.all([ask(order.id, { key, cents: 300 }), ask(order.id, { key, cents: 300 })])
    expect(second.id).toBe(first.id)
    await expect(ask(order.id, { key, cents: 301 })).rejects.toMatchObject({ code: 'payments/other-refund' })
    await quiet()
    expect(simulator.refunds(id)).toHaveLength(1)
  })

  it('is for those who may', async () => {
    const { order, context } = await paid()
    const wanted = { orderId: order.id, key: newId(), reason: 'x' }
    expect(() => refundOrder(at(employee('counter')), wanted)).toThrow('payments/may-not-refund')
    expect(() => refundOrder(context, wanted)).toThrow('payments/not-found')
  })

  it('is not possible before there was a payment', async () => {
    const { order } = await owing()
    await expect(ask(order.id)).rejects.toMatchObject({ code: 'payments/not-paid' })
  })

  it('waits for a silent provider and is done once', async () => {
    const { order, id } = await paid()
    await ask(order.id)
    simulator.buttons.press('down')
    await expect(quiet()).rejects.toMatchObject({ code: 'payments/provider-silent' })
    simulator.buttons.press('well')
    simulator.loseAnswers(3)
    await expect(quiet()).rejects.toMatchObject({ code: 'payments/provider-silent' })

    // Long after, when the provider has forgotten the key.
    simulator.advance(2 * 60 * 60_000)
    await quiet()
    expect(simulator.refunds(id)).toHaveLength(1)
    expect((await orderFile(cashier, order.id)).refunds).toMatchObject([{ status: 'accepted', cents: 1_000 }])
  })

  it('that the bank sends back is booked back, told to a person, and can be asked again', async () => {
    const { order, id } = await paid()
    await ask(order.id)
    await quiet()
    simulator.settleRefund(id, simulator.refunds(id)[0]?.id ?? '', 'failed')
    // The vendor's state of the payment is asked, not believed.
    await reconcile(counter.system(), payments)

    expect((await quiet()).map(({ name }) => name)).toContain('payments.alarm')
    expect((await orderFile(cashier, order.id)).refunds).toMatchObject([{ status: 'failed' }])
    expect((await ask(order.id)).cents).toBe(1_000)
    await quiet()
  })

  it('that is done is known to be done', async () => {
    const { order, id } = await paid()
    await ask(order.id)
    await quiet()
    simulator.settleRefund(id, simulator.refunds(id)[0]?.id ?? '', 'refunded')
    await quiet()
    expect((await orderFile(cashier, order.id)).refunds).toMatchObject([{ status: 'done' }])
  })

  it('made in the provider’s own dashboard is booked too', async () => {
    const { order, context, id } = await paid()
    simulator.refundByHand(id, 250)
    await quiet()
    expect(await receipt(context, order.id)).toMatchObject({ refundedCents: 250 })
    await expect(ask(order.id, { cents: 751 })).rejects.toMatchObject({
      code: 'payments/more-than-paid',
      facts: { left: 750 },
    })
  })
})

describe('The totals of a day', () => {
  it('come from the ledger, and agree with the provider', async () => {
    const [total] = await dailyTotals(cashier, '2026-11-23', '2026-11-23')
    const truth = simulator.payments().filter(({ status }) => status === 'paid')
    const back = truth.flatMap(({ id }) => simulator.refunds(id)).filter(({ status }) => status !== 'failed')
    const sum = (parts: readonly { cents: number }[]) => parts.reduce((all, { cents }) => all + cents, 0)

    expect(total).toEqual({
      day: '2026-11-23',
      channel: 'portal',
      receivedCents: sum(truth),
      refundedCents: sum(back),
      payments: truth.length,
    })
    expect((await ledgerBalance(cashier)).provider).toBe(sum(truth) - sum(back))
    expect(await dailyTotals(cashier, '2026-11-24', '2026-11-30')).toEqual([])
  })
})
