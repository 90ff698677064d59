import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { startPaymentSimulator } from '#outside/payment-provider/simulator.ts'
import { type Actor, type Context, system } from '#platform/context.ts'
import type { Database } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { drainJobs, type Handlers, type JobName, type OutboxTables } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Order, openOrder, type Payments, type PaymentsTables, paymentJobs, settlePayment } from './index.ts'

export type Tables = PaymentsTables & OutboxTables

export const resident = (id: string): Actor => ({
  kind: 'resident',
  id,
  level: 'substantial',
  channel: 'portal',
  sessionId: newId(),
})
export const employee = (...roles: string[]): Actor => ({
  kind: 'employee',
  id: newId(),
  name: 'Griet',
  unit: 'Harmonie',
  roles,
  channel: 'desk',
  sessionId: newId(),
})

export const anOrder = (change: Partial<Order> = {}) => ({
  caseId: newId(),
  purpose: 'fee',
  cents: 500,
  description: 'Afschrift van een akte',
  payer: newId(),
  ...change,
})

/** A counter with a real provider on the other side (simulated at its wire format), webhooks included. */
export async function aCounter({ db }: Pick<Database<Tables>, 'db'>) {
  const at = (actor: Actor, database: Kysely<Tables> = db): Context<PaymentsTables> => ({
    db: database as unknown as Kysely<PaymentsTables>,
    actor,
    now: new Date('2026-11-23T09:00:00Z'),
  })

  let take = true
  const ear = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    if (!take) return response.writeHead(503).end()
    try {
      await settlePayment(at(system('webhook')), payments, new URLSearchParams(body).get('id') ?? '')
      response.writeHead(200).end()
    } catch (error) {
      response.writeHead(error instanceof Refusal ? 503 : 500).end()
    }
  })
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve))
  const simulator = await startPaymentSimulator({ webhookSchedule: [10, 20, 40] })
  const webhook = `http://127.0.0.1:${(ear.address() as AddressInfo).port}/webhook`
  const payments: Payments = {
    provider: mollie({ url: simulator.url, key: simulator.key, timeout: 1_000, pause: 5 }),
    webhook,
  }
  afterAll(async () => {
    await simulator.stop()
    ear.close()
  })

  const told: { name: JobName; data: unknown }[] = []
  const listen = (name: JobName) => async (data: unknown) => void told.push({ name, data })
  const handlers: Handlers = {
    ...paymentJobs(db as unknown as Kysely<PaymentsTables>, payments, () => new Date('2026-11-23T09:00:00Z')),
    'payments.paid': listen('payments.paid'),
    'payments.not-paid': listen('payments.not-paid'),
    'payments.refunded': listen('payments.refunded'),
    'payments.refund-at-counter': listen('payments.refund-at-counter'),
    'payments.charged-back': listen('payments.charged-back'),
    'payments.mandate-ended': listen('payments.mandate-ended'),
    'payments.alarm': listen('payments.alarm'),
  }

  return {
    at,
    simulator,
    payments,
    webhook,
    system: () => at(system('test')),
    /** An open order of a new resident, with the context of that resident. */
    async owing(change: Partial<Order> = {}) {
      const what = anOrder(change)
      const context = at(resident(what.payer))
      return { order: await openOrder(context, what), context, what }
    },
    way: (order: Order, terminal?: string) =>
      ({
        orderId: order.id,
        returnTo: 'http://loket.example/terug',
        language: 'nl',
        ...(terminal && { terminal }),
      }) as const,
    /** The payments of an order at the provider, oldest first. */
    atProvider: (order: Order) =>
      simulator
        .payments()
        .filter(({ metadata }) => (metadata as { order?: string } | null)?.order === order.id)
        .reverse(),
    /** Webhooks arrived, jobs done; gives what was announced since the last time. */
    async quiet(): Promise<readonly { name: JobName; data: unknown }[]> {
      await simulator.quiet()
      await drainJobs(db as unknown as Kysely<OutboxTables>, handlers)
      await simulator.quiet()
      await drainJobs(db as unknown as Kysely<OutboxTables>, handlers)
      return told.splice(0)
    },
    /** The web process is away (`false`), or back. */
    webhooksArrive: (value: boolean) => {
      take = value
    },
  }
}
export type Counter = Awaited<ReturnType<typeof aCounter>>
