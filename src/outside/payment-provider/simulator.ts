import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { buttons, obeyButtons } from '#platform/simulation/index.ts'
import { type SimulatedTerminal, simulatorApi } from './simulator-api.ts'
import { simulatedMandates } from './simulator-mandates.ts'
import { simulatorPages } from './simulator-pages.tsx'
import { books, providerId, type SimulatedStatus } from './simulator-payments.ts'
import { type WebhookFaults, webhooks } from './simulator-webhooks.ts'

/** The terminals of the demonstration; the last one is out of order. */
export const simulatedTerminals: readonly SimulatedTerminal[] = [
  { id: 'term_contactpunt1', description: 'Contactpunt, zuil 1', status: 'active' },
  { id: 'term_loket1', description: 'Loket 1', status: 'active' },
  { id: 'term_buitendienst', description: 'In herstelling', status: 'inactive' },
]
const hour = 60 * 60_000

/**
 * The payment provider itself, simulated at its wire format on a loopback port: the API, the payment page, the
 * terminals, the webhooks, and (on `/`) buttons for what goes wrong in real life.
 */
export async function startPaymentSimulator({
  port = 0,
  key = 'test_simulator',
  file,
  openFor = hour,
  keysFor = hour,
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
  const pressed = buttons()
  const faults: WebhookFaults = { never: false, copies: 0, delay: 0, shuffled: false }
  const lost = { answers: 0 }
  const sender = webhooks(faults, webhookSchedule)
  const ledger = books({ ...(file && { file }), onChange: ({ webhookUrl, id }) => sender.announce(webhookUrl, id) })

  const mandates = simulatedMandates(ledger)

  const app = fastify({ forceCloseConnections: true, bodyLimit: 100_000 })
  await app.register(formbody)
  const origin = () => `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  obeyButtons(app, pressed, (path) => path.startsWith('/v2/'))
  await app.register(async (api) =>
    simulatorApi(api, ledger, lost, { key, origin, terminals: simulatedTerminals, mandates, openFor, keysFor }),
  )
  await app.register(async (pages) => simulatorPages(pages, ledger, simulatedTerminals, { pressed, faults }))
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
    /** Well, slow, down or answering garbage. */
    buttons: pressed,
    /** How webhooks travel: change at will. */
    faults,
    /** Sends a payment's webhook once more. */
    webhookAgain: (id: string) => sender.announce(known(id).webhookUrl, id),
    /** Until no webhook is under way any more. */
    quiet: sender.quiet,
    /** The next POSTs are carried out, and their answers lost on the way. */
    loseAnswers: (count = 1) => {
      lost.answers = count
    },
    /** The provider's clock jumps ahead: payments expire, idempotency keys are forgotten. */
    advance: ledger.advance,
    /** What the payer (or the card) does. `false`: the payment was already over. */
    settle: (id: string, status: SimulatedStatus): boolean => ledger.move(known(id), status),
    /** Another amount than was asked, as after a mistake or a fraud. */
    changeAmount: (id: string, cents: number) => ledger.save(Object.assign(known(id), { cents })),
    /** How a refund ends. */
    settleRefund: (id: string, refundId: string, status: 'refunded' | 'failed') => {
      const payment = known(id)
      const refunds = payment.refunds.map((refund) => (refund.id === refundId ? { ...refund, status } : refund))
      ledger.save(Object.assign(payment, { refunds }))
      sender.announce(payment.webhookUrl, id)
    },
    /** The payer's bank takes a payment back; `undo` gives what it took last to us again. */
    takeBack: (id: string) => {
      const payment = known(id)
      const taken = { id: providerId('chb'), cents: payment.cents, createdAt: ledger.now() }
      ledger.save(Object.assign(payment, { chargeBacks: [...(payment.chargeBacks ?? []), taken] }))
      sender.announce(payment.webhookUrl, id)
    },
    undoTakeBack: (id: string) => {
      const payment = known(id)
      const chargeBacks = payment.chargeBacks?.map((taken) => ({ reversedAt: ledger.now(), ...taken }))
      ledger.save(Object.assign(payment, chargeBacks && { chargeBacks }))
      sender.announce(payment.webhookUrl, id)
    },
    /** The payer withdraws his mandate at his bank: what we collect then is refused. */
    revokeMandate: (mandate: string) => mandates.revoke(mandate),
    revokedMandates: mandates.revoked,
    /** Somebody gives money back in the provider's own dashboard. */
    refundByHand: (id: string, cents: number) => {
      const payment = known(id)
      const refund = { id: providerId('re'), cents, description: '', metadata: null, createdAt: ledger.now() }
      payment.refunds.push({ ...refund, status: 'refunded' })
      ledger.save(payment)
      sender.announce(payment.webhookUrl, id)
    },
    /** The provider's truth, newest first. */
    payments: () => ledger.all().map(({ id, status, cents, metadata }) => ({ id, status, cents, metadata })),
    refunds: (id: string) => known(id).refunds.map((refund) => ({ ...refund })),
  }
}
export type PaymentSimulator = Awaited<ReturnType<typeof startPaymentSimulator>>
