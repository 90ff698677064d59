import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  askMandate,
  cancelOrder,
  chargeBacksOf,
  collectOrder,
  endMandate,
  findings,
  ledgerBalance,
  mandateWith,
  openOrder,
  orderFile,
  receipt,
  reconcile,
  refundOrder,
  startPayment,
} from '../index.ts'
import { aCounter, anOrder, employee, resident, type Tables } from '../payments.fixture.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const { simulator, payments, at, owing, way, atProvider, quiet } = counter
const city = counter.system()
const names = (told: readonly { name: string }[]) => told.map(({ name }) => name)

/** A payer who agreed, and paid the first one by hand. */
async function agreed() {
  const { order, context, what } = await owing({ cents: 1_000 })
  const { id } = await askMandate(context, order.id)
  await startPayment(context, payments, way(order))
  simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')
  await quiet()
  return { first: order, context, payer: what.payer, mandateId: id }
}

/** The next order of that payer, and its collection as far as the provider took it on. */
async function collecting() {
  const known = await agreed()
  const order = await openOrder(city, anOrder({ payer: known.payer, cents: 2_000 }))
  await collectOrder(city, { orderId: order.id, mandateId: known.mandateId })
  const told = await quiet()
  return { ...known, order, told, id: atProvider(order)[0]?.id ?? '' }
}

describe('A mandate', () => {
  it('holds from the first payment that the payer makes by hand', async () => {
    const { order, context } = await owing()
    const asked = await askMandate(context, order.id)
    expect(await askMandate(context, order.id)).toEqual(asked)
    expect(asked.status).toBe('asked')
    await startPayment(context, payments, way(order))
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')
    await quiet()
    expect(await mandateWith(context, order.id)).toMatchObject({ id: asked.id, status: 'valid' })
  })
  it('is not there when the payer did not pay, and a terminal gives none', async () => {
    const { order, context } = await owing()
    await askMandate(context, order.id)
    await startPayment(context, payments, way(order))
    simulator.settle(atProvider(order)[0]?.id ?? '', 'failed')
    await quiet()
    expect(await mandateWith(context, order.id)).toMatchObject({ status: 'asked' })
    await startPayment(context, payments, way(order, 'term_loket1'))
    simulator.settle(atProvider(order)[1]?.id ?? '', 'paid')
    await quiet()
    expect(await mandateWith(context, order.id)).toMatchObject({ status: 'asked' })
  })
  it('that came with money for an order that was left is left too, and revoked at the provider', async () => {
    const { order, context } = await owing()
    await askMandate(context, order.id)
    await startPayment(context, payments, way(order))
    await cancelOrder(context, order.id)
    const before = simulator.revokedMandates().length
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')
    await quiet()
    expect(await mandateWith(context, order.id)).toMatchObject({ status: 'ended' })
    expect(simulator.revokedMandates()).toHaveLength(before + 1)
  })
  it('outlives a no of the provider that is about us and not about the payer', async () => {
    const { payer, mandateId, context, first } = await agreed()
    const order = await openOrder(city, anOrder({ payer }))
    const wrongKey = { ...payments, provider: mollie({ url: simulator.url, key: 'test_wrong', pause: 5 }) }
    const collecting = startPayment(city, wrongKey, { ...way(order), mandate: mandateId })
    await expect(collecting).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await mandateWith(context, first.id)).toMatchObject({ status: 'valid' })
    await quiet()
  })
  it('is given by the payer alone', async () => {
    const { order } = await owing()
    for (const actor of [resident(newId()), employee('counter', 'administrator'), city.actor]) {
      await expect(askMandate(at(actor), order.id)).rejects.toMatchObject({ kind: 'missing' })
    }
  })
  it('that the payer ends is revoked at the provider, once and for good', async () => {
    const { context, mandateId, first } = await agreed()
    const before = simulator.revokedMandates().length
    await endMandate(context, mandateId)
    await endMandate(context, mandateId)
    expect(names(await quiet())).toEqual([])
    expect(simulator.revokedMandates()).toHaveLength(before + 1)
    const again = sql`update payments.mandate set status = 'valid', ended_at = null, why = null where id = ${mandateId}`
    await expect(again.execute(database.db)).rejects.toThrow(/cannot become/)
    expect(await mandateWith(context, first.id)).toMatchObject({ status: 'ended' })
  })
})

describe('An order that is collected', () => {
  it('is under way without the payer, and paid when his bank paid', async () => {
    const { order, context, id, told } = await collecting()
    expect(told).toEqual([])
    expect((await orderFile(city, order.id)).attempts).toMatchObject([{ status: 'pending' }])
    // Who looks at it meanwhile is told to wait: nothing is paid twice.
    expect(await startPayment(context, payments, way(order))).toEqual({ next: 'wait' })
    simulator.settle(id, 'paid')
    expect(await quiet()).toEqual([{ name: 'payments.paid', data: { orderId: order.id, caseId: order.caseId } }])
  })
  it('is asked once, though the answer gets lost and the job runs again', async () => {
    const { payer, mandateId } = await agreed()
    const order = await openOrder(city, anOrder({ payer, cents: 2_000 }))
    simulator.loseAnswers(1)
    for (let time = 0; time < 3; time++) await collectOrder(city, { orderId: order.id, mandateId })
    await quiet()
    await quiet()
    expect(atProvider(order)).toHaveLength(1)
  })
  it('is never left for a card reader, not even before the provider took it on', async () => {
    const { payer, mandateId } = await agreed()
    const order = await openOrder(city, anOrder({ payer, cents: 2_000 }))
    // Begun, and cut off before the provider heard of it.
    await sql`insert into payments.attempt (id, order_id, n, cents, status, return_to, language, mandate_id, sequence)
      values (${newId()}, ${order.id}, 1, 2000, 'starting', '', 'nl', ${mandateId}, 'recurring')`.execute(database.db)
    expect(await startPayment(at(resident(payer)), payments, way(order, 'term_loket1'))).toEqual({ next: 'wait' })
    expect((await orderFile(city, order.id)).attempts).toMatchObject([{ n: 1, status: 'pending' }])
    simulator.settle(atProvider(order)[0]?.id ?? '', 'paid')
    await quiet()
  })
  it('that the bank does not pay is open again, is told, and nothing more is collected', async () => {
    const { order, context, id, mandateId, payer, first } = await collecting()
    simulator.settle(id, 'failed')
    expect(await quiet()).toEqual(
      expect.arrayContaining([
        { name: 'payments.not-paid', data: { orderId: order.id, caseId: order.caseId, collected: true } },
        { name: 'payments.mandate-ended', data: { mandateId } },
      ]),
    )
    expect(await mandateWith(context, first.id)).toMatchObject({ status: 'ended' })
    expect(await startPayment(context, payments, way(order))).toMatchObject({ next: 'go' })

    const next = await openOrder(city, anOrder({ payer }))
    await collectOrder(city, { orderId: next.id, mandateId })
    expect(await quiet()).toEqual([
      { name: 'payments.not-paid', data: { orderId: next.id, caseId: next.caseId, collected: true } },
    ])
    expect(atProvider(next)).toEqual([])
  })
  it('with a mandate that was withdrawn at the bank is told as not paid', async () => {
    const { payer, mandateId, context, first } = await agreed()
    const given = (await mandateWith(context, first.id))?.providerId ?? ''
    simulator.revokeMandate(given)
    const order = await openOrder(city, anOrder({ payer }))
    await collectOrder(city, { orderId: order.id, mandateId })
    expect(names(await quiet()).toSorted()).toEqual(['payments.mandate-ended', 'payments.not-paid'])
    expect(await mandateWith(context, first.id)).toMatchObject({ status: 'ended' })
  })
  it('is never drawn from the account of somebody else: the database alone refuses', async () => {
    const { mandateId } = await agreed()
    const { order } = await owing()
    const attempt = sql`insert into payments.attempt
      (id, order_id, n, cents, status, return_to, language, mandate_id, sequence)
      values (${newId()}, ${order.id}, 1, 500, 'starting', '', 'nl', ${mandateId}, 'recurring')`
    await expect(attempt.execute(database.db)).rejects.toThrow(/another payer/)
  })
  it('is collected for one order at a time', async () => {
    const { payer, mandateId, id } = await collecting()
    const next = await openOrder(city, anOrder({ payer }))
    await collectOrder(city, { orderId: next.id, mandateId })
    await expect(quiet()).rejects.toMatchObject({ kind: 'unavailable', code: 'payments/collecting-another' })
    expect(atProvider(next)).toEqual([])
    simulator.settle(id, 'paid')
    await quiet()
    expect(atProvider(next)).toMatchObject([{ status: 'pending' }])
    simulator.settle(atProvider(next)[0]?.id ?? '', 'paid')
    await quiet()
  })
})

describe('What a bank takes back', () => {
  async function taken() {
    const known = await collecting()
    simulator.settle(known.id, 'paid')
    await quiet()
    simulator.takeBack(known.id)
    return { ...known, told: await quiet() }
  }
  it('is booked once, put before a person, and ends the mandate', async () => {
    const { order, told, id, mandateId } = await taken()
    expect(names(told).toSorted()).toEqual(['payments.alarm', 'payments.charged-back', 'payments.mandate-ended'])
    simulator.webhookAgain(id)
    expect(await quiet()).toEqual([])
    expect(await chargeBacksOf(city, order.id)).toMatchObject([{ cents: 2_000, reversedAt: null }])
    expect(await receipt(city, order.id)).toMatchObject({ cents: 2_000, refundedCents: 0, takenBackCents: 2_000 })
    const found = (await findings(city)).filter(({ orderId }) => orderId === order.id)
    expect(found.map(({ kind }) => kind)).toEqual(['charged-back'])
    expect((await orderFile(city, order.id)).order.status).toBe('paid')
    expect(mandateId).toBeTruthy()
  })
  it('is not given back once more', async () => {
    const { order } = await taken()
    const refund = refundOrder(at(employee('mid-office')), { orderId: order.id, key: newId(), reason: 'asked' })
    await expect(refund).rejects.toMatchObject({ code: 'payments/more-than-paid', facts: { left: 0 } })
  })
  it('is recorded also when the money was given back before', async () => {
    const known = await collecting()
    simulator.settle(known.id, 'paid')
    await quiet()
    await refundOrder(at(employee('mid-office')), { orderId: known.order.id, key: newId(), reason: 'asked' })
    await quiet()
    simulator.takeBack(known.id)
    expect(names(await quiet())).toContain('payments.charged-back')
    expect(await chargeBacksOf(city, known.order.id)).toHaveLength(1)
  })
  it('may be undone: the money is there again', async () => {
    const { id, order } = await taken()
    simulator.undoTakeBack(id)
    expect(names(await quiet())).toEqual(['payments.charged-back'])
    expect((await chargeBacksOf(city, order.id))[0]?.reversedAt).not.toBeNull()
    const refund = refundOrder(at(employee('mid-office')), { orderId: order.id, key: newId(), reason: 'asked' })
    await expect(refund).resolves.toMatchObject({ cents: 2_000 })
    await quiet()
  })
  it('is found by the reconciliation when no webhook told it; the ledger agrees at the end', async () => {
    const known = await collecting()
    simulator.settle(known.id, 'paid')
    await quiet()
    simulator.faults.never = true
    simulator.takeBack(known.id)
    await reconcile(city, payments, { days: 31, young: 0 })
    simulator.faults.never = false
    expect(await chargeBacksOf(city, known.order.id)).toHaveLength(1)
    await quiet()
    const differ = (await findings(city)).filter(({ kind }) => kind === 'ledger-differs')
    expect(differ).toEqual([])
    const balance = await ledgerBalance(city)
    expect(Object.values(balance).reduce((sum, cents) => sum + Number(cents), 0)).toBe(0)
  })
})
