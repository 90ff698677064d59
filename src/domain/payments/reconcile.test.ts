import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { closeFinding, findings, ordersOfCase, reconcile, reconciliations, refundOrder, startPayment } from './index.ts'
import { aCounter, employee, type Tables } from './payments.fixture.ts'

const database = await testDatabase<Tables>()
const { db } = database
const counter = await aCounter(database)
const { simulator, payments, at, owing, way, atProvider, quiet } = counter
const staff = at(employee('mid-office'))
const run = (options: { days?: number; young?: number } = { young: 0 }) =>
  reconcile(counter.system(), payments, options)
const found = async (orderId: string) => (await findings(staff)).filter((one) => one.orderId === orderId)

afterEach(async () => {
  simulator.buttons.press('well')
  simulator.faults.never = false
  await quiet()
})

/** Paid at the provider, and no webhook ever came. */
async function missed() {
  const { order, context } = await owing()
  await startPayment(context, payments, way(order))
  simulator.faults.never = true
  const id = atProvider(order)[0]?.id ?? ''
  simulator.settle(id, 'paid')
  return { order, context, id }
}

describe('The reconciliation', () => {
  it('finds and mends what a webhook missed, and staff see it', async () => {
    const { order, context, id } = await missed()
    const { runId, outcome, lookedAt } = await run()

    expect([outcome, lookedAt > 0]).toEqual(['complete', true])
    expect((await ordersOfCase(context, order.caseId))[0]?.status).toBe('paid')
    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.paid'])
    expect(await found(order.id)).toMatchObject([{ kind: 'webhook-missed', mended: true, providerId: id }])
    expect((await reconciliations(staff))[0]).toMatchObject({ id: runId, outcome: 'complete', findings: 1 })
  })

  it('finds nothing more when it runs again, or twice at once', async () => {
    const { order } = await missed()
    await Promise.all([run(), run(), run({ days: 31 })])
    expect((await quiet()).map(({ name }) => name)).toEqual(['payments.paid'])
    expect(await found(order.id)).toHaveLength(1)
    await run()
    expect(await found(order.id)).toHaveLength(1)
  })

  it('finds a payment whose answer was lost with our own process', async () => {
    const { order, context } = await owing()
    simulator.loseAnswers(3)
    await expect(startPayment(context, payments, way(order))).rejects.toThrow()
    simulator.faults.never = true
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')

    await run()
    expect((await ordersOfCase(context, order.caseId))[0]?.status).toBe('paid')
    expect(await found(order.id)).toMatchObject([{ kind: 'start-lost', mended: true }])
  })

  it('ends an attempt that the provider never had, so that the payer can go on', async () => {
    const { order, context } = await owing()
    simulator.buttons.press('down')
    await expect(startPayment(context, payments, way(order))).rejects.toThrow()
    simulator.buttons.press('well')

    await run({})
    expect((await ordersOfCase(context, order.caseId))[0]?.next).toBe('go-on')
    await run()
    expect((await ordersOfCase(context, order.caseId))[0]?.next).toBe('pay-again')
  })

  it('takes up later what a silent provider did not tell', async () => {
    const { order, context } = await missed()
    simulator.buttons.press('down')
    expect((await run()).outcome).toBe('silent')
    expect((await ordersOfCase(context, order.caseId))[0]?.status).toBe('open')
    simulator.buttons.press('well')
    expect((await run()).outcome).toBe('complete')
    expect((await ordersOfCase(context, order.caseId))[0]?.status).toBe('paid')
  })

  it('carries on a refund that was left behind', async () => {
    const { order, id } = await missed()
    await run()
    await quiet()
    await refundOrder(staff, { orderId: order.id, key: newId(), reason: 'x' })
    await sql`delete from platform.outbox where name = 'payments.refund'`.execute(db)

    await run()
    await quiet()
    expect(simulator.refunds(id)).toHaveLength(1)
    expect((await found(order.id)).map(({ kind }) => kind)).toContain('refund-late')
  })

  it('tells a person when the provider forgot a payment', async () => {
    const { order, context } = await owing()
    await startPayment(context, payments, way(order))
    await sql`update payments.attempt set provider_id = 'tr_forgotten' where order_id = ${order.id}`.execute(db)
    await run()
    expect((await quiet()).map(({ name }) => name)).toContain('payments.alarm')
    expect(await found(order.id)).toContainEqual(
      expect.objectContaining({ kind: 'unknown-at-provider', mended: false }),
    )
  })

  it('compares the ledger with the orders, and an order that was changed by hand is found', async () => {
    const { order } = await owing()
    await run({ days: 31 })
    expect(await found(order.id)).toEqual([])
    await sql`update payments.order set cents = cents + 100 where id = ${order.id}`.execute(db)
    await run({ days: 31 })
    expect(await found(order.id)).toMatchObject([{ kind: 'ledger-differs', mended: false, cents: -100 }])
    await sql`update payments.order set cents = cents - 100 where id = ${order.id}`.execute(db)
  })

  it('says that our key is refused', async () => {
    const { mollie } = await import('#outside/payment-provider/mollie.ts')
    const wrong = { ...payments, provider: mollie({ url: simulator.url, key: 'test_wrong' }) }
    expect((await reconcile(counter.system(), wrong)).outcome).toBe('refused')
    expect(await findings(staff, { open: true })).toContainEqual(expect.objectContaining({ kind: 'provider-refused' }))
  })
})

describe('A finding', () => {
  it('is closed with a note, once, by who may', async () => {
    const [finding] = await findings(staff, { open: true })
    const findingId = finding?.id ?? ''
    expect(() => closeFinding(at(employee('counter')), { findingId, note: 'x' })).toThrow('payments/may-not-refund')
    await closeFinding(staff, { findingId, note: 'Gebeld met de betaaldienst' })
    await expect(closeFinding(staff, { findingId, note: 'x' })).rejects.toMatchObject({
      code: 'payments/finding-closed',
    })
    expect((await findings(staff, { open: true })).some(({ id }) => id === findingId)).toBe(false)
    expect((await findings(staff)).find(({ id }) => id === findingId)?.note).toBe('Gebeld met de betaaldienst')
  })
})
