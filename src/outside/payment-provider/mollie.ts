import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { type PaymentProvider, ProviderRefused, ProviderSilent } from './index.ts'
import {
  ChargeBackPage,
  Customer,
  ErrorMessage,
  Payment,
  PaymentPage,
  paymentBody,
  Refund,
  RefundPage,
  TerminalPage,
  toAmount,
} from './mollie-messages.ts'

export type MollieSettings = Readonly<{
  /** API key of the profile: `live_...`, or `test_...` for the vendor's test environment. */
  key: string
  url?: string
  /** For one try, in milliseconds. */
  timeout?: number
  /** Tries in all; the pause before the next doubles from `pause` milliseconds. */
  tries?: number
  pause?: number
  /** Where the vendor shows its payment pages. */
  checkoutOrigins?: readonly string[]
}>

type Call = Readonly<{ method: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown; idempotencyKey?: string }>

/** No answer of Mollie that we read is near this; more is no answer. */
const longestAnswer = 2_000_000

/**
 * Mollie's payments API v2. Every call may be repeated: reading and cancelling by nature, opening and refunding because
 * they carry an `Idempotency-Key`. So each is tried again when there is no usable answer.
 */
export function mollie(settings: MollieSettings): PaymentProvider {
  const { url = 'https://api.mollie.com', checkoutOrigins = ['https://www.mollie.com', 'https://pay.mollie.com'] } =
    settings
  const base = new URL(url)
  const call = caller(base, settings)
  const path = (id: string) => `/v2/payments/${encodeURIComponent(id)}`

  return {
    checkoutOrigins,
    async open(request) {
      const { reference, attempt } = request
      const body = paymentBody(request)
      return read(
        Payment,
        await call({ method: 'POST', path: '/v2/payments', body, idempotencyKey: `${reference}-${attempt}` }),
      )
    },
    async get(id) {
      return ifKnown(async () => read(Payment, await call({ method: 'GET', path: path(id) })))
    },
    async cancel(id) {
      try {
        await call({ method: 'DELETE', path: path(id) })
        return true
      } catch (error) {
        if (error instanceof ProviderRefused && [404, 409, 410, 422].includes(error.status)) return false
        throw error
      }
    },
    async refund(id, { reference, cents, description }) {
      const body = { amount: toAmount(cents), description: description.slice(0, 255), metadata: { refund: reference } }
      return read(Refund, await call({ method: 'POST', path: `${path(id)}/refunds`, body, idempotencyKey: reference }))
    },
    async refunds(id) {
      const page = await ifKnown(() => call({ method: 'GET', path: `${path(id)}/refunds?limit=250` }))
      return page ? read(RefundPage, page)._embedded.refunds : []
    },
    async list({ limit, from }) {
      const query = new URLSearchParams({ limit: String(limit), ...(from && { from }) })
      const { _embedded, _links } = read(PaymentPage, await call({ method: 'GET', path: `/v2/payments?${query}` }))
      const next = _links?.next && new URL(_links.next.href).searchParams.get('from')
      return { payments: _embedded.payments, ...(next && { next }) }
    },
    async openCustomer(reference) {
      // The vendor takes a customer without a name or an address: it learns from us who nobody is.
      const body = { metadata: { mandate: reference } }
      const path = '/v2/customers'
      return read(Customer, await call({ method: 'POST', path, body, idempotencyKey: `customer-${reference}` })).id
    },
    async revokeMandate(customer, mandate) {
      const path = `/v2/customers/${encodeURIComponent(customer)}/mandates/${encodeURIComponent(mandate)}`
      await ifKnown(() => call({ method: 'DELETE', path }))
    },
    async chargeBacks(id) {
      const page = await ifKnown(() => call({ method: 'GET', path: `${path(id)}/chargebacks?limit=250` }))
      return page ? read(ChargeBackPage, page)._embedded.chargebacks : []
    },
    async terminals() {
      return read(TerminalPage, await call({ method: 'GET', path: '/v2/terminals?limit=250' }))._embedded.terminals
    },
  }
}

function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  // Only where it went wrong: the answer itself may hold a payer's name or account.
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).slice(0, 3)
  throw new ProviderSilent(`unexpected message (${where.join(', ')})`)
}

/** Unknown (404) and no longer there (410) are answers. */
async function ifKnown<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof ProviderRefused && [404, 410].includes(error.status)) return null
    throw error
  }
}

function caller(base: URL, { key, timeout = 4_000, tries = 3, pause = 200 }: MollieSettings) {
  return async (call: Call): Promise<unknown> => {
    for (let left = tries - 1, delay = pause; ; left--, delay *= 2) {
      try {
        return await once(base, key, timeout, call)
      } catch (error) {
        // 409 on a keyed call: the first one with this key is still being handled.
        const worthIt = error instanceof ProviderSilent || (error instanceof ProviderRefused && error.status === 409)
        if (!worthIt || left <= 0 || (call.method === 'DELETE' && error instanceof ProviderRefused)) throw error
        await wait(delay * (0.5 + Math.random()))
      }
    }
  }
}

async function once(base: URL, key: string, timeout: number, call: Call): Promise<unknown> {
  const { method, path, body, idempotencyKey } = call
  const what = `${method} ${path.split('?')[0]}`
  let response: Response
  let text: string
  try {
    response = await fetch(new URL(path, base), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/hal+json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // The key is never carried on to somewhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    text = await shortText(response)
  } catch (error) {
    throw new ProviderSilent(what, error)
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    throw new ProviderSilent(`${what} answered ${response.status}`)
  }
  const answer = text === '' ? undefined : jsonOf(text, what)
  if (response.ok) return answer

  const said = ErrorMessage.safeParse(answer)
  if (!said.success) throw new ProviderSilent(`${what} answered ${response.status} without a reason`)
  const { title, detail, field } = said.data
  throw new ProviderRefused(response.status, `${what}: ${title}${detail ? `, ${detail}` : ''}`, field)
}

async function shortText(response: Response): Promise<string> {
  let size = 0
  const parts: Uint8Array[] = []
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > longestAnswer) throw new Error('answer too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ProviderSilent(`${what} answered no JSON`, error)
  }
}
