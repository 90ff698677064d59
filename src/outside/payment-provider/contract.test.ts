import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { type PaymentRequest, ProviderRefused } from './index.ts'
import { mollie } from './mollie.ts'
import { startPaymentSimulator } from './simulator.ts'

/*
 * The same promises, kept by the simulator and by the vendor. For the vendor's test environment: MOLLIE_TEST_KEY=test_...
 * What needs a payer's hand is only asked of the simulator.
 */
const vendorKey = process.env.MOLLIE_TEST_KEY
const simulator = vendorKey ? undefined : await startPaymentSimulator()
afterAll(() => simulator?.stop())

const provider = mollie(simulator ? { url: simulator.url, key: simulator.key } : { key: String(vendorKey) })

const aRequest = (change: Partial<PaymentRequest> = {}): PaymentRequest => ({
  reference: randomUUID(),
  attempt: 1,
  cents: 1_250,
  description: 'Afschrift van een akte',
  returnTo: 'https://loket.example/betaald',
  webhook: 'https://loket.example/webhook',
  language: 'nl',
  ...change,
})

describe(`The payment provider (${simulator ? 'simulator' : 'test environment of the vendor'})`, () => {
  it('opens a payment that a browser can be sent to', async () => {
    const request = aRequest()
    const payment = await provider.open(request)

    expect(payment).toMatchObject({
      status: 'open',
      cents: 1_250,
      reference: request.reference,
      attempt: 1,
      refundedCents: 0,
    })
    expect(payment.id).toMatch(/^tr_/)
    expect(URL.canParse(payment.payAt ?? '')).toBe(true)
  })

  it('gives the same payment when asked twice', async () => {
    const request = aRequest()
    const [first, second] = [await provider.open(request), await provider.open(request)]
    const next = await provider.open({ ...request, attempt: 2 })

    expect(second.id).toBe(first.id)
    expect(next.id).not.toBe(first.id)
  })

  it('tells the state of a payment, and nothing of an unknown one', async () => {
    const { id } = await provider.open(aRequest({ cents: 5 }))

    expect(await provider.get(id)).toMatchObject({ id, status: 'open', cents: 5 })
    expect(await provider.get('tr_notone')).toBeNull()
  })

  it('lists payments, newest first, a page at a time', async () => {
    const older = await provider.open(aRequest())
    const newer = await provider.open(aRequest())

    const first = await provider.list({ limit: 1 })
    const second = await provider.list({ limit: 1, from: first.next })
    expect([first.payments[0]?.id, second.payments[0]?.id]).toEqual([newer.id, older.id])
  })

  it('refuses an unknown terminal and says which field is wrong', async () => {
    const attempt = provider.open(aRequest({ terminal: 'term_notone' }))

    await expect(attempt).rejects.toBeInstanceOf(ProviderRefused)
    await expect(attempt).rejects.toMatchObject({ status: 422, field: 'terminalId' })
  })

  it('refuses a wrong key', async () => {
    const stranger = mollie({ ...(simulator && { url: simulator.url }), key: 'test_wrongwrongwrongwrongwrongwrong' })
    await expect(stranger.terminals()).rejects.toMatchObject({ name: 'ProviderRefused', status: 401 })
  })

  it('does not give back what was not paid', async () => {
    const { id } = await provider.open(aRequest())
    const refund = provider.refund(id, { reference: randomUUID(), cents: 100, description: 'Terug' })
    await expect(refund).rejects.toMatchObject({ name: 'ProviderRefused', status: 422 })
  })
})

describe.runIf(simulator)('The payment provider, with a payer', () => {
  const settle = simulator?.settle as NonNullable<typeof simulator>['settle']

  it.each(['paid', 'canceled', 'expired', 'failed', 'pending'] as const)(
    'tells that a payment is %s',
    async (status) => {
      const { id } = await provider.open(aRequest())
      settle(id, status)

      const payment = await provider.get(id)
      expect(payment?.status).toBe(status)
      expect(payment?.payAt).toBeUndefined()
    },
  )

  it('takes a card on a terminal, without a page to go to', async () => {
    const terminals = await provider.terminals()
    const terminal = terminals.find(({ active }) => active)
    const payment = await provider.open(aRequest({ terminal: terminal?.id }))

    expect(terminals.some(({ active }) => !active)).toBe(true)
    expect(payment.payAt).toBeUndefined()
    settle(payment.id, 'paid')
    expect((await provider.get(payment.id))?.status).toBe('paid')
  })

  it('cancels on a terminal, and says so when it is too late', async () => {
    const { id } = await provider.open(aRequest({ terminal: 'term_loket1' }))

    expect(await provider.cancel(id)).toBe(true)
    expect((await provider.get(id))?.status).toBe('canceled')
    expect(await provider.cancel(id)).toBe(false)
  })

  it('gives back once per reference and never more than was paid', async () => {
    const { id } = await provider.open(aRequest({ cents: 1_000 }))
    settle(id, 'paid')
    const part = { reference: randomUUID(), cents: 400, description: 'Terug' }

    const [first, again] = [await provider.refund(id, part), await provider.refund(id, part)]
    expect(again).toEqual(first)
    expect(first).toMatchObject({ status: 'pending', cents: 400, reference: part.reference })
    expect(await provider.refunds(id)).toEqual([first])
    expect((await provider.get(id))?.refundedCents).toBe(400)

    const tooMuch = provider.refund(id, { ...part, reference: randomUUID(), cents: 601 })
    await expect(tooMuch).rejects.toMatchObject({ name: 'ProviderRefused', status: 422 })
  })
})

describe.runIf(simulator)('The payment provider, collecting', () => {
  const { settle, takeBack, undoTakeBack } = simulator as NonNullable<typeof simulator>

  async function aMandate() {
    const customer = await provider.openCustomer(randomUUID())
    const { id } = await provider.open(aRequest({ collect: { customer } }))
    settle(id, 'paid')
    const mandate = (await provider.get(id))?.mandate ?? ''
    return { customer, mandate, first: id }
  }

  it('knows a payer without a name, once for each reference', async () => {
    const reference = randomUUID()
    const customer = await provider.openCustomer(reference)
    expect(customer).toMatch(/^cst_/)
    expect(await provider.openCustomer(reference)).toBe(customer)
    expect(await provider.openCustomer(randomUUID())).not.toBe(customer)
  })

  it('gives a mandate with the first payment, once it is paid', async () => {
    const customer = await provider.openCustomer(randomUUID())
    const first = await provider.open(aRequest({ collect: { customer } }))
    expect(URL.canParse(first.payAt ?? '')).toBe(true)
    expect(first.mandate).toBeUndefined()
    settle(first.id, 'paid')
    expect((await provider.get(first.id))?.mandate).toMatch(/^mdt_/)
  })

  it('collects without the payer: under way at once, with no page to go to, and once for each attempt', async () => {
    const { customer, mandate } = await aMandate()
    const request = aRequest({ returnTo: '', collect: { customer, mandate } })
    const [payment, again] = [await provider.open(request), await provider.open(request)]
    expect(payment).toMatchObject({ status: 'pending', mandate })
    expect(payment.payAt).toBeUndefined()
    expect(again.id).toBe(payment.id)
    settle(payment.id, 'failed')
    expect((await provider.get(payment.id))?.status).toBe('failed')
  })

  it('refuses what no mandate covers: another payer, one that was never given, one that was revoked', async () => {
    const { customer, mandate } = await aMandate()
    const collect = (change: object) =>
      provider.open(aRequest({ returnTo: '', collect: { customer, mandate, ...change } }))
    const refused = { name: 'ProviderRefused', status: 422 }
    await expect(collect({ customer: await provider.openCustomer(randomUUID()) })).rejects.toMatchObject(refused)
    await expect(collect({ mandate: 'mdt_none' })).rejects.toMatchObject(refused)
    await provider.revokeMandate(customer, mandate)
    await expect(collect({})).rejects.toMatchObject(refused)
    // Again, and of what is unknown: nothing happens.
    await provider.revokeMandate(customer, mandate)
    await provider.revokeMandate(customer, 'mdt_none')
  })

  it('tells what a bank took back, and that it was undone; the payment stays paid', async () => {
    const { first } = await aMandate()
    expect(await provider.chargeBacks(first)).toEqual([])
    takeBack(first)
    expect(await provider.get(first)).toMatchObject({ status: 'paid', takenBackCents: 1_250 })
    expect(await provider.chargeBacks(first)).toMatchObject([{ cents: 1_250, isReversed: false }])
    undoTakeBack(first)
    expect(await provider.get(first)).toMatchObject({ status: 'paid', takenBackCents: 0 })
    expect(await provider.chargeBacks(first)).toMatchObject([{ cents: 1_250, isReversed: true }])
  })
})
