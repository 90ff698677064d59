import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mandateRoutes, type SimulatedMandates } from './simulator-mandates.ts'
import {
  type Books,
  providerId,
  refundedCents,
  type Simulated,
  type SimulatedRefund,
  takenBackCents,
} from './simulator-payments.ts'

export type SimulatedTerminal = Readonly<{ id: string; description: string; status: 'active' | 'inactive' | 'pending' }>
type Settings = Readonly<{
  key: string
  origin: () => string
  mandates: SimulatedMandates
  terminals: readonly SimulatedTerminal[]
  /** How long a payment may stay open, in milliseconds. */
  openFor: number
  /** How long an idempotency key is remembered, in milliseconds (the vendor: an hour). */
  keysFor: number
}>
type Answer = Readonly<{ status: number; body?: unknown }>
type Wire = Record<string, unknown>

const refusal = (status: number, title: string, detail: string, field?: string): Answer => ({
  status,
  body: {
    status,
    title,
    detail,
    ...(field && { field }),
    _links: { documentation: { href: 'https://docs.mollie.com/reference/handling-errors', type: 'text/html' } },
  },
})
const unknown = (what: string) => refusal(404, 'Not Found', `No ${what} exists with token`)
const wrong = (field: string, detail: string) => refusal(422, 'Unprocessable Entity', detail, field)
const amount = (cents: number) => ({ currency: 'EUR', value: (cents / 100).toFixed(2) })
const time = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00')

/** The payments API at its wire format, of which answers can be lost. */
export function simulatorApi(app: FastifyInstance, books: Books, lost: { answers: number }, settings: Settings): void {
  const { key, origin, terminals, openFor, keysFor, mandates } = settings
  const link = (path: string, type = 'application/hal+json') => ({ href: `${origin()}${path}`, type })

  const paymentView = (payment: Simulated) => ({
    resource: 'payment',
    id: payment.id,
    mode: 'test',
    createdAt: time(payment.createdAt),
    amount: amount(payment.cents),
    description: payment.description,
    method: payment.terminalId ? 'pointofsale' : payment.sequenceType === 'recurring' ? 'directdebit' : null,
    metadata: payment.metadata,
    status: payment.status,
    ...(payment.status === 'open' && { isCancelable: Boolean(payment.terminalId), expiresAt: time(payment.expiresAt) }),
    ...(payment.status === 'paid' && {
      paidAt: time(payment.paidAt ?? payment.createdAt),
      amountRefunded: amount(refundedCents(payment)),
      amountRemaining: amount(payment.cents - refundedCents(payment)),
      ...(payment.chargeBacks && { amountChargedBack: amount(takenBackCents(payment)) }),
    }),
    details: payment.terminalId ? { terminalId: payment.terminalId } : null,
    profileId: 'pfl_simulator',
    sequenceType: payment.sequenceType ?? 'oneoff',
    ...(payment.customerId && { customerId: payment.customerId }),
    ...(payment.mandateId && { mandateId: payment.mandateId }),
    redirectUrl: payment.redirectUrl ?? null,
    webhookUrl: payment.webhookUrl ?? null,
    _links: {
      self: link(`/v2/payments/${payment.id}`),
      ...(payment.status === 'open' &&
        !payment.terminalId && { checkout: link(`/checkout/${payment.id}`, 'text/html') }),
      dashboard: link('/', 'text/html'),
    },
  })
  const refundView = (payment: Simulated, refund: SimulatedRefund) => ({
    resource: 'refund',
    id: refund.id,
    mode: 'test',
    amount: amount(refund.cents),
    description: refund.description,
    metadata: refund.metadata,
    status: refund.status,
    paymentId: payment.id,
    createdAt: time(refund.createdAt),
    _links: {
      self: link(`/v2/payments/${payment.id}/refunds/${refund.id}`),
      payment: link(`/v2/payments/${payment.id}`),
    },
  })
  const collection = (name: string, members: unknown[], next?: string): Answer => ({
    status: 200,
    body: {
      count: members.length,
      _embedded: { [name]: members },
      _links: { previous: null, next: next ? link(next) : null },
    },
  })

  function create(body: Wire): Answer {
    const cents = centsOf(body.amount)
    if (!cents) return wrong('amount', 'The amount is invalid')
    if (typeof body.description !== 'string' || body.description === '')
      return wrong('description', 'The description is required')
    const atTerminal = body.method === 'pointofsale'
    if (atTerminal && !terminals.some(({ id, status }) => id === body.terminalId && status === 'active')) {
      return wrong('terminalId', 'The terminal is unknown or not active')
    }
    const collected = body.sequenceType === 'recurring'
    if (body.sequenceType !== undefined && !mandates.isCustomer(body.customerId))
      return wrong('customerId', 'The customer is unknown')
    if (collected && !mandates.holds(body.customerId, body.mandateId))
      return wrong('mandateId', 'The customer has no valid mandate')
    if (!atTerminal && !collected && !isUrl(body.redirectUrl))
      return wrong('redirectUrl', 'The redirect URL is invalid')
    if (body.webhookUrl !== undefined && !isUrl(body.webhookUrl))
      return wrong('webhookUrl', 'The webhook URL is invalid')
    const payment: Simulated = {
      id: providerId('tr'),
      createdAt: books.now(),
      // A collection takes a bank some days; it does not expire.
      expiresAt: books.now() + (collected ? 90 * 86_400_000 : openFor),
      cents,
      description: body.description,
      metadata: body.metadata ?? null,
      status: collected ? 'pending' : 'open',
      refunds: [],
      ...(body.sequenceType !== undefined && {
        sequenceType: collected ? 'recurring' : 'first',
        customerId: String(body.customerId),
        ...(collected && { mandateId: String(body.mandateId) }),
      }),
      ...(isUrl(body.redirectUrl) && { redirectUrl: body.redirectUrl }),
      ...(isUrl(body.webhookUrl) && { webhookUrl: body.webhookUrl }),
      ...(atTerminal && { terminalId: String(body.terminalId) }),
    }
    books.save(payment)
    return { status: 201, body: paymentView(payment) }
  }

  function giveBack(id: string, body: Wire): Answer {
    const payment = books.find(id)
    if (!payment) return unknown('payment')
    const cents = centsOf(body.amount)
    if (!cents) return wrong('amount', 'The amount is invalid')
    if (payment.status !== 'paid') return wrong('payment', 'The payment is not paid')
    if (refundedCents(payment) + cents > payment.cents) return wrong('amount', 'The amount is higher than the maximum')
    const refund: SimulatedRefund = {
      id: providerId('re'),
      cents,
      description: String(body.description ?? ''),
      metadata: body.metadata ?? null,
      status: 'pending',
      createdAt: books.now(),
    }
    payment.refunds.push(refund)
    books.save(payment)
    return { status: 201, body: refundView(payment, refund) }
  }

  function list({ limit = '50', from }: { limit?: string; from?: string }): Answer {
    const all = books.all()
    const start = from ? all.findIndex(({ id }) => id === from) : 0
    const size = Number(limit)
    if (start < 0) return unknown('payment')
    if (!Number.isInteger(size) || size < 1 || size > 250) return refusal(400, 'Bad Request', 'The limit is invalid')
    const next = all[start + size]
    const members = all.slice(start, start + size).map(paymentView)
    return collection('payments', members, next && `/v2/payments?from=${next.id}&limit=${size}`)
  }

  const remembered = new Map<string, { at: number; answer: Answer }>()
  /** The same key on the same path within its time: the first answer once more, nothing done. */
  function once(request: FastifyRequest, reply: FastifyReply, work: () => Answer): FastifyReply {
    const name = request.headers['idempotency-key']
    const key = name && `${request.url} ${name}`
    const earlier = key ? remembered.get(key) : undefined
    if (earlier && earlier.at + keysFor > books.now()) {
      return answered(reply.header('idempotent-replayed', 'true'), earlier.answer)
    }
    const answer = work()
    if (key && answer.status < 400) remembered.set(key, { at: books.now(), answer })
    return answered(reply, answer)
  }

  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${key}`) {
      return answered(reply, refusal(401, 'Unauthorized Request', 'Missing authentication, or failed to authenticate'))
    }
  })
  app.addHook('onSend', async (request) => {
    if (request.method !== 'POST' || lost.answers <= 0) return
    lost.answers--
    request.raw.socket.destroy()
  })

  app.post<{ Body: Wire }>('/v2/payments', (request, reply) => once(request, reply, () => create(request.body ?? {})))
  app.get<{ Querystring: { limit?: string; from?: string } }>('/v2/payments', ({ query }, reply) =>
    answered(reply, list(query)),
  )
  app.get<{ Params: { id: string } }>('/v2/payments/:id', ({ params }, reply) => {
    const payment = books.find(params.id)
    return answered(reply, payment ? { status: 200, body: paymentView(payment) } : unknown('payment'))
  })
  app.delete<{ Params: { id: string } }>('/v2/payments/:id', ({ params }, reply) => {
    const payment = books.find(params.id)
    if (!payment) return answered(reply, unknown('payment'))
    if (!payment.terminalId || !books.move(payment, 'canceled')) {
      return answered(reply, refusal(422, 'Unprocessable Entity', 'The payment cannot be canceled'))
    }
    return answered(reply, { status: 200, body: paymentView(payment) })
  })
  app.post<{ Params: { id: string }; Body: Wire }>('/v2/payments/:id/refunds', (request, reply) =>
    once(request, reply, () => giveBack(request.params.id, request.body ?? {})),
  )
  app.get<{ Params: { id: string } }>('/v2/payments/:id/refunds', ({ params }, reply) => {
    const payment = books.find(params.id)
    const members = payment?.refunds.map((refund) => refundView(payment, refund))
    return answered(reply, members ? collection('refunds', members) : unknown('payment'))
  })
  app.get<{ Params: { id: string } }>('/v2/payments/:id/chargebacks', ({ params }, reply) => {
    const payment = books.find(params.id)
    const members = payment?.chargeBacks?.map(({ id, cents, createdAt, reversedAt }) => ({
      ...{ resource: 'chargeback', id, amount: amount(cents), createdAt: time(createdAt), paymentId: payment.id },
      reversedAt: reversedAt ? time(reversedAt) : null,
    }))
    return answered(reply, payment ? collection('chargebacks', members ?? []) : unknown('payment'))
  })
  app.post<{ Body: Wire }>('/v2/customers', (request, reply) =>
    once(request, reply, () => {
      const { metadata = null } = request.body ?? {}
      return { status: 201, body: { resource: 'customer', id: mandates.open(), mode: 'test', name: null, metadata } }
    }),
  )
  mandateRoutes(app, mandates, {
    unknown: (reply, what, status = 404) => answered(reply, { ...unknown(what), status }),
  })
  app.get('/v2/terminals', (_request, reply) =>
    answered(
      reply,
      collection(
        'terminals',
        terminals.map((terminal) => ({
          resource: 'terminal',
          mode: 'test',
          brand: 'PAX',
          model: 'A920',
          currency: 'EUR',
          ...terminal,
        })),
      ),
    ),
  )
}

const answered = (reply: FastifyReply, { status, body }: Answer) =>
  reply.code(status).type('application/hal+json').send(JSON.stringify(body))

function centsOf(given: unknown): number | undefined {
  const { currency, value } = (given ?? {}) as Wire
  if (currency !== 'EUR' || typeof value !== 'string' || !/^\d+\.\d{2}$/.test(value)) return undefined
  return Math.round(Number(value) * 100) || undefined
}

const isUrl = (given: unknown): given is string =>
  typeof given === 'string' && /^https?:\/\//.test(given) && URL.canParse(given)
