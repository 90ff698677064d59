import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ProviderSilent } from './index.ts'
import { mollie } from './mollie.ts'
import { toAmount, toCents } from './mollie-messages.ts'
import { startPaymentSimulator } from './simulator.ts'

const simulator = await startPaymentSimulator()
const { buttons } = simulator
afterEach(() => buttons.press('well'))
afterAll(simulator.stop)

const provider = mollie({ url: simulator.url, key: simulator.key, timeout: 200, pause: 5 })
const request = {
  reference: '018f3f5e-0000-7000-8000-000000000001',
  attempt: 1,
  cents: 500,
  description: 'Afschrift',
  returnTo: 'http://loket.example/',
  webhook: 'http://127.0.0.1:9/',
  language: 'nl',
} as const

describe('A provider without a usable answer is silent', () => {
  it.each([
    ['slow', () => buttons.press('slow', 1_000)],
    ['down', () => buttons.press('down')],
    ['answering garbage', () => buttons.press('garbage')],
  ])('when %s', async (_state, press) => {
    press()
    await expect(provider.terminals()).rejects.toBeInstanceOf(ProviderSilent)
  })

  it('when nobody listens', async () => {
    const nobody = mollie({ url: 'http://127.0.0.1:9', key: 'test_x', pause: 1 })
    await expect(nobody.get('tr_1')).rejects.toBeInstanceOf(ProviderSilent)
  })

  it('when it answers another message, and the message stays out of the error', async () => {
    const elsewhere = await answering(200, {
      resource: 'payment',
      id: 'tr_1',
      status: 'paid',
      consumerName: 'Somebody',
    })
    const error = await mollie({ url: elsewhere.url, key: 'k', tries: 1 })
      .get('tr_1')
      .catch((thrown: Error) => thrown)

    expect(error).toBeInstanceOf(ProviderSilent)
    expect(String(error)).toContain('amount')
    expect(String(error)).not.toContain('Somebody')
    elsewhere.stop()
  })

  it('when it sends us elsewhere: the key is not carried there', async () => {
    const elsewhere = await answering(302, {}, { location: simulator.url })
    await expect(mollie({ url: elsewhere.url, key: simulator.key, tries: 1 }).terminals()).rejects.toBeInstanceOf(
      ProviderSilent,
    )
    elsewhere.stop()
  })

  it('when the answer never ends', async () => {
    const elsewhere = await answering(200, { padding: 'x'.repeat(2_100_000) })
    await expect(mollie({ url: elsewhere.url, key: 'k', tries: 1 }).terminals()).rejects.toBeInstanceOf(ProviderSilent)
    elsewhere.stop()
  })
})

describe('A lost answer', () => {
  it('is asked again, and the payment is opened once', async () => {
    const before = simulator.payments().length
    simulator.loseAnswers(2)
    const payment = await provider.open(request)

    expect(payment.status).toBe('open')
    expect(simulator.payments().length).toBe(before + 1)
  })
})

describe('An amount', () => {
  it('goes out with two decimals and comes back the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (cents) => {
        const { value } = toAmount(cents)
        expect(value).toMatch(/^\d+\.\d{2}$/)
        expect(toCents(value)).toBe(cents)
      }),
    ))

  it('is never zero, negative or broken', () => {
    for (const cents of [0, -1, 0.5, Number.NaN]) expect(() => toAmount(cents)).toThrow(RangeError)
  })
})

async function answering(status: number, body: object, headers: Record<string, string> = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/hal+json', ...headers }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}
