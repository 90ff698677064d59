import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mollie } from './mollie.ts'
import { startPaymentSimulator } from './simulator.ts'

const calls: { id: string | null; type: string | undefined }[] = []
let refuse = 0
const listener = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  calls.push({ id: new URLSearchParams(body).get('id'), type: request.headers['content-type'] })
  response.writeHead(refuse-- > 0 ? 503 : 200).end()
})
const simulator = await startPaymentSimulator({ webhookSchedule: [5, 10, 20] })
const provider = mollie({ url: simulator.url, key: simulator.key, pause: 5 })
let webhook = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  webhook = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/webhook`
})
afterEach(async () => {
  await simulator.quiet()
  Object.assign(simulator.faults, { never: false, copies: 0 })
  calls.length = 0
  refuse = 0
})
afterAll(async () => {
  await simulator.stop()
  listener.close()
})

let attempt = 0
const aPayment = (change: { terminal?: string } = {}) =>
  provider.open({
    reference: 'order',
    attempt: ++attempt,
    cents: 1_250,
    description: 'Een <b>afschrift</b>',
    returnTo: 'http://loket.example/terug?stap=2',
    webhook,
    language: 'nl',
    ...change,
  })

const press = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })

describe('The payment page', () => {
  it('shows what is paid, without script, in safe HTML', async () => {
    const { payAt = '' } = await aPayment()
    const response = await fetch(payAt)
    const html = await response.text()

    expect(html).toContain('€ 12,50')
    expect(html).toContain('Een &lt;b>afschrift')
    for (const label of ['Betaal', 'Annuleer', 'Laat mislukken', 'Laat verlopen'])
      expect(html).toContain(`>${label}</button>`)
    expect(html).toContain('<html lang="nl">')
    expect(html).not.toContain('<script')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each([
    ['betaal', 'paid'],
    ['annuleer', 'canceled'],
    ['mislukken', 'failed'],
    ['verlopen', 'expired'],
  ])(
    'on "%s" the payment is %s, the payer goes back and the webhook is called with an id alone',
    async (doe, status) => {
      const { id, payAt = '' } = await aPayment()
      const response = await press(payAt, { doe })
      await simulator.quiet()

      expect([response.status, response.headers.get('location')]).toEqual([303, 'http://loket.example/terug?stap=2'])
      expect((await provider.get(id))?.status).toBe(status)
      expect(calls).toEqual([{ id, type: 'application/x-www-form-urlencoded;charset=UTF-8' }])
    },
  )

  it('cannot be paid twice', async () => {
    const { id, payAt = '' } = await aPayment()
    await press(payAt, { doe: 'annuleer' })
    await press(payAt, { doe: 'betaal' })
    expect((await provider.get(id))?.status).toBe('canceled')
    expect(await (await fetch(payAt)).text()).toContain('Deze betaling is afgerond')
  })
})

describe('A terminal', () => {
  it('shows what waits there and takes or refuses the card', async () => {
    const { id } = await aPayment({ terminal: 'term_loket1' })
    const page = `${simulator.url}/terminal/term_loket1`
    expect(await (await fetch(page)).text()).toContain('Kaart aanvaarden')

    await press(`${simulator.url}/terminal/term_contactpunt1`, { id, doe: 'betaal' })
    expect((await provider.get(id))?.status).toBe('open')
    await press(page, { id, doe: 'betaal' })
    expect((await provider.get(id))?.status).toBe('paid')
    expect(await (await fetch(page)).text()).toContain('Er wacht geen betaling')
  })
})

describe('A webhook', () => {
  it('is sent again until it is accepted', async () => {
    refuse = 2
    const { id } = await aPayment()
    simulator.settle(id, 'paid')
    await simulator.quiet()
    expect(calls.map((call) => call.id)).toEqual([id, id, id])
  })

  it('can come more than once, or never', async () => {
    const [twice, never] = [await aPayment(), await aPayment()]
    simulator.faults.copies = 1
    simulator.settle(twice.id, 'paid')
    await simulator.quiet()
    expect(calls.map((call) => call.id)).toEqual([twice.id, twice.id])

    simulator.faults.never = true
    simulator.settle(never.id, 'paid')
    await simulator.quiet()
    expect(calls.length).toBe(2)
  })

  it('tells that a payment expired, when its time is over', async () => {
    const { id } = await aPayment()
    simulator.advance(61 * 60_000)
    await simulator.quiet()
    expect((await provider.get(id))?.status).toBe('expired')
    expect(calls.some((call) => call.id === id)).toBe(true)
  })
})

describe('An idempotency key', () => {
  it('is forgotten after an hour', async () => {
    const request = {
      reference: 'forgotten',
      attempt: 1,
      cents: 100,
      description: 'x',
      returnTo: 'http://loket.example/',
      webhook,
      language: 'nl',
    } as const
    const first = await provider.open(request)
    simulator.advance(59 * 60_000)
    expect((await provider.open(request)).id).toBe(first.id)
    simulator.advance(2 * 60_000)
    expect((await provider.open(request)).id).not.toBe(first.id)
  })
})

describe('The books of the simulator', () => {
  it('survive the end of its process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'provider-'))
    const file = join(folder, 'deep', 'payments.jsonl')
    const first = await startPaymentSimulator({ file })
    const { id } = await mollie(first).open({
      reference: 'kept',
      attempt: 1,
      cents: 100,
      description: 'x',
      returnTo: 'http://loket.example/',
      webhook,
      language: 'nl',
    })
    first.settle(id, 'paid')
    await first.stop()

    const second = await startPaymentSimulator({ file })
    expect(await mollie(second).get(id)).toMatchObject({ status: 'paid', reference: 'kept' })
    await second.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('The page with buttons', () => {
  it('makes the system fail and work again', async () => {
    await press(`${simulator.url}/knoppen`, { mood: 'down' })
    await expect(mollie({ ...simulator, tries: 1 }).terminals()).rejects.toThrow('no usable answer')
    expect(await (await fetch(simulator.url)).text()).toContain('Nu: is onbereikbaar')
    await press(`${simulator.url}/knoppen`, { mood: 'well' })
    expect((await provider.terminals()).length).toBe(3)
  })

  it('stops webhooks and sends them again', async () => {
    await press(`${simulator.url}/berichten`, { knop: 'never' })
    expect(simulator.faults.never).toBe(true)
    expect(await (await fetch(simulator.url)).text()).toContain('Berichten worden niet verstuurd.')
    await press(`${simulator.url}/berichten`, { knop: 'never' })
    expect(simulator.faults.never).toBe(false)
  })
})
