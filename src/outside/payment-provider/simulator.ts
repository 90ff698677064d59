import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { type ApiFaults, type SimulatedTerminal, simulatorApi } from './simulator-api.ts'
import { type Switch, simulatorPages } from './simulator-pages.ts'
import { books, providerId, type SimulatedStatus } from './simulator-payments.ts'
import { type WebhookFaults, webhooks } from './simulator-webhooks.ts'

type Faults = ApiFaults & WebhookFaults

const noFaults: Faults = {
  slow: 0,
  down: false,
  garbage: false,
  loseAnswers: 0,
  noWebhook: false,
  duplicates: 0,
  delay: 0,
  outOfOrder: false,
}

/** The terminals of the demonstration; the last one is out of order. */
export const simulatedTerminals: readonly SimulatedTerminal[] = [
  { id: 'term_contactpunt1', description: 'Contactpunt, zuil 1', status: 'active' },
  { id: 'term_loket1', description: 'Loket 1', status: 'active' },
  { id: 'term_buitendienst', description: 'In herstelling', status: 'inactive' },
]

/**
 * The payment provider itself, simulated at its wire format on a loopback port: the API, the payment page, the
 * terminals, the webhooks, and (on `/`) buttons for everything that goes wrong in real life.
 */
export async function startPaymentSimulator({
  port = 0,
  key = 'test_simulator',
  file,
  openFor = 60 * 60_000,
  keysFor = 60 * 60_000,
  webhookSchedule = [100, 300, 700, 1_500, 3_000, 6_000, 12_000, 24_000, 48_000],
}: {
  port?: number
  key?: string
  /** Keeps the provider's books here, so that they survive the end of this process. */
  file?: string
  openFor?: number
  keysFor?: number
  webhookSchedule?: readonly number[]
} = {}) {
  const faults: Faults = { ...noFaults }
  const put = (change: Partial<Faults>): void => {
    Object.assign(faults, change)
  }
  const sender = webhooks(faults, webhookSchedule)
  const ledger = books({ ...(file && { file }), onChange: ({ webhookUrl, id }) => sender.announce(webhookUrl, id) })

  const app = fastify({ forceCloseConnections: true, bodyLimit: 100_000 })
  await app.register(formbody)
  const origin = () => `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  await app.register(async (scope) =>
    simulatorApi(scope, ledger, faults, { key, origin, terminals: simulatedTerminals, openFor, keysFor }),
  )
  await app.register(async (scope) =>
    simulatorPages(scope, { books: ledger, terminals: simulatedTerminals, switches: switchesOf(faults, put) }),
  )
  await app.listen({ port, host: '127.0.0.1' })
  const timer = setInterval(ledger.sweep, 1_000)
  timer.unref()

  const known = (id: string) => {
    const payment = ledger.find(id)
    if (!payment) throw new Error(`The simulator knows no payment ${id}`)
    return payment
  }
  return {
    url: origin(),
    key,
    terminals: simulatedTerminals,
    stop: async () => {
      clearInterval(timer)
      await sender.stop()
      await app.close()
    },
    /** What the payer (or the card) does. `false`: the payment was already over. */
    settle: (id: string, status: SimulatedStatus): boolean => ledger.move(known(id), status),
    /** The provider's truth, newest first. */
    payments: () => ledger.all().map(({ id, status, cents, metadata }) => ({ id, status, cents, metadata })),
    refunds: (id: string) => known(id).refunds.map((refund) => ({ ...refund })),
    /** Until no webhook is under way any more. */
    quiet: sender.quiet,
    buttons: {
      slow: (ms = 20_000) => put({ slow: ms }),
      down: (on = true) => put({ down: on }),
      garbage: (on = true) => put({ garbage: on }),
      /** The next POSTs are carried out, and their answers lost on the way. */
      loseAnswers: (count = 1) => put({ loseAnswers: count }),
      noWebhook: (on = true) => put({ noWebhook: on }),
      duplicateWebhooks: (copies = 2) => put({ duplicates: copies }),
      delayWebhooks: (ms = 500) => put({ delay: ms }),
      shuffleWebhooks: (on = true) => put({ outOfOrder: on }),
      /** Sends a payment's webhook once more. */
      webhookAgain: (id: string) => sender.announce(known(id).webhookUrl, id),
      /** The provider's clock jumps ahead: payments expire, idempotency keys are forgotten. */
      advance: ledger.advance,
      /** Another amount than was asked, as after a mistake or a fraud. */
      changeAmount: (id: string, cents: number) => ledger.save(Object.assign(known(id), { cents })),
      refundStatus: (id: string, refundId: string, status: 'refunded' | 'failed') => {
        const payment = known(id)
        const refunds = payment.refunds.map((refund) => (refund.id === refundId ? { ...refund, status } : refund))
        ledger.save(Object.assign(payment, { refunds }))
        sender.announce(payment.webhookUrl, id)
      },
      /** Somebody gives money back in the provider's own dashboard. */
      refundByHand: (id: string, cents: number) => {
        const payment = known(id)
        const refund = { id: providerId('re'), cents, description: '', metadata: null, createdAt: ledger.now() }
        payment.refunds.push({ ...refund, status: 'refunded' })
        ledger.save(payment)
        sender.announce(payment.webhookUrl, id)
      },
      reset: () => put(noFaults),
    },
  }
}
export type PaymentSimulator = Awaited<ReturnType<typeof startPaymentSimulator>>

function switchesOf(faults: Faults, put: (change: Partial<Faults>) => void): readonly Switch[] {
  const toggle = (name: 'down' | 'garbage' | 'noWebhook' | 'outOfOrder', label: string): Switch => ({
    name,
    label,
    isOn: () => faults[name],
    press: () => put({ [name]: !faults[name] }),
  })
  const level = (name: 'slow' | 'duplicates' | 'delay', label: string, on: number): Switch => ({
    name,
    label,
    isOn: () => faults[name] > 0,
    press: () => put({ [name]: faults[name] > 0 ? 0 : on }),
  })
  return [
    level('slow', 'Antwoord traag', 20_000),
    toggle('down', 'Lig stil'),
    toggle('garbage', 'Antwoord onzin'),
    toggle('noWebhook', 'Stuur geen berichten'),
    level('duplicates', 'Stuur elk bericht drie keer', 2),
    level('delay', 'Stuur berichten later', 5_000),
    toggle('outOfOrder', 'Stuur berichten door elkaar'),
  ]
}
