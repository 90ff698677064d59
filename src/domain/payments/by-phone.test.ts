import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { checkoutOf, receipt, refreshPayment, returnedPayment, startPayment } from './index.ts'
import { aCounter, resident, type Tables } from './payments.fixture.ts'

const counter = await aCounter(await testDatabase<Tables>())
const { simulator, payments, owing, way, atProvider, quiet, at } = counter

/** An order that somebody began to pay on his phone: the secret address where it comes back. */
async function onThePhone() {
  const owed = await owing()
  const returnTo = `http://loket.example/betaald/${newId()}`
  await startPayment(owed.context, payments, { ...way(owed.order), returnTo })
  const phone = () => returnedPayment(counter.system(), payments, returnTo)
  const payment = (n: number) => atProvider(owed.order)[n]?.id ?? ''
  return { ...owed, phone, payment }
}

describe('Paying on the own phone what is asked at a contact point', () => {
  it('shows the page of the provider to its payer, and both screens say the same', async () => {
    const { order, context, phone, payment } = await onThePhone()
    expect(await checkoutOf(context, order.id)).toContain(`/checkout/${payment(0)}`)
    await expect(checkoutOf(at(resident(newId())), order.id)).rejects.toMatchObject({ code: 'payments/not-found' })
    expect(await phone()).toBe('waiting')
    simulator.settle(payment(0), 'paid')
    expect(await phone()).toBe('paid')
    expect((await refreshPayment(context, payments, order.id)).order.status).toBe('paid')
    expect(await checkoutOf(context, order.id)).toBeNull()
  })

  it.each(['failed', 'expired', 'canceled'] as const)('%s: both say so, and one can pay again', async (end) => {
    const { order, context, phone, payment } = await onThePhone()
    simulator.settle(payment(0), end)
    expect(await phone()).toBe('not-paid')
    const state = await refreshPayment(context, payments, order.id)
    expect(state).toMatchObject({ next: 'pay-again', ended: end, atTerminal: false })
  })

  it('and with the card after all: one pays, the other goes back, and the phone says so', async () => {
    const { order, context, phone, payment } = await onThePhone()
    await startPayment(context, payments, way(order, 'term_loket1'))
    simulator.settle(payment(1), 'paid')
    await simulator.quiet()
    // The page that is open on the phone cannot be stopped.
    simulator.settle(payment(0), 'paid')
    expect(await phone()).toBe('twice')
    await quiet()
    expect(await receipt(context, order.id)).toMatchObject({
      reference: payment(1),
      atTerminal: true,
      refundedCents: 0,
    })
    expect(simulator.refunds(payment(0)).map(({ cents }) => cents)).toEqual([500])
    expect(simulator.refunds(payment(1))).toEqual([])
  })

  it('begun at home: the phone gets a page that brings it back as a phone; what is paid twice goes back', async () => {
    const owed = await owing()
    const { order, context } = owed
    const home = { ...way(order), returnTo: `http://loket.example/aanvraag/${newId()}/betaald` }
    await startPayment(context, payments, home)
    const secret = () => `http://loket.example/betaald/${newId()}`
    const first = secret()
    const payAt = await startPayment(context, payments, { ...way(order), returnTo: first })
    // Pressed again it is the same page, whatever secret it would have had.
    expect(await startPayment(context, payments, { ...way(order), returnTo: secret() })).toEqual(payAt)
    expect(atProvider(order)).toHaveLength(2)
    const [atHome = '', onPhone = ''] = atProvider(order).map(({ id }) => id)
    expect(await checkoutOf(context, order.id)).toContain(`/checkout/${onPhone}`)
    simulator.settle(onPhone, 'paid')
    expect(await returnedPayment(counter.system(), payments, first)).toBe('paid')
    // The page that is open at home cannot be stopped.
    simulator.settle(atHome, 'paid')
    await quiet()
    const paid = await receipt(context, order.id)
    expect(paid).toMatchObject({ reference: onPhone, refundedCents: 0 })
    expect(simulator.refunds(atHome).map(({ cents }) => cents)).toEqual([500])
    expect(simulator.refunds(onPhone)).toEqual([])
  })

  it('silent provider: the phone waits, and nothing is said to be paid', async () => {
    const { phone } = await onThePhone()
    simulator.buttons.press('down')
    expect(await phone()).toBe('waiting')
    simulator.buttons.press('well')
  })

  it('is found by its secret address alone', async () => {
    expect(await returnedPayment(counter.system(), payments, 'http://loket.example/betaald/guessed')).toBeNull()
  })

  it('gives a receipt', async () => {
    const { order, context, payment } = await onThePhone()
    simulator.settle(payment(0), 'paid')
    await quiet()
    expect(await receipt(context, order.id)).toMatchObject({ reference: payment(0), atTerminal: false, cents: 500 })
  })
})
