import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  cancelOrder,
  ledgerBalance,
  orderFile,
  reconcile,
  refreshPayment,
  refundOrder,
  settlePayment,
  startPayment,
  stopPayment,
} from './index.ts'
import type { Order } from './order.ts'
import { aCounter, employee, type Tables } from './payments.fixture.ts'

const database = await testDatabase<Tables>()
const { db } = database
const counter = await aCounter(database)
const { simulator, payments, at, owing, way, atProvider, quiet } = counter
const cashier = at(employee('mid-office'))

/** Whatever happens between a payer, a provider and us: each with a number that picks one of what there is. */
const happening = fc.record({
  what: fc.constantFrom(
    'start',
    'start',
    'start-twice',
    'terminal',
    'pay',
    'pay',
    'end',
    'pending',
    'webhooks',
    'return',
    'stop',
    'cancel',
    'refund',
    'time',
    'lose',
    'down',
    'up',
    'mute',
    'jobs',
    'reconcile',
  ),
  pick: fc.nat(20),
})
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never

const runs = Number(process.env.PROOF_RUNS ?? 25)

describe('Whatever happens between a payer, the provider and us', () => {
  it('an order is paid once, the ledger balances, and what is not owed goes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 16 }), async (story) => {
        const { order, context } = await owing({ cents: 1_000 })
        for (const one of story) await happens(one, order, context)
        await calm()
        await holds(order)
      }),
      { numRuns: runs, seed: Number(process.env.PROOF_SEED ?? 6021) },
    )
  }, 600_000)
})

type Payer = Awaited<ReturnType<typeof owing>>['context']

async function happens({ what, pick }: Happening, order: Order, payer: Payer): Promise<void> {
  const there = atProvider(order)
  const id = there[pick % Math.max(1, there.length)]?.id
  const settle = () => Promise.all(there.map((payment) => tried(settlePayment(counter.system(), payments, payment.id))))
  const deeds: Record<Happening['what'], () => unknown> = {
    start: () => tried(startPayment(payer, payments, way(order))),
    'start-twice': () => Promise.all([1, 2, 3].map(() => tried(startPayment(payer, payments, way(order))))),
    terminal: () => tried(startPayment(payer, payments, way(order, 'term_loket1'))),
    pay: () => id && simulator.settle(id, 'paid'),
    pending: () => id && simulator.settle(id, 'pending'),
    end: () => id && simulator.settle(id, (['canceled', 'expired', 'failed'] as const)[pick % 3] ?? 'failed'),
    webhooks: () => Promise.all([settle(), settle()]),
    return: () => tried(refreshPayment(payer, payments, order.id)),
    stop: () => tried(stopPayment(payer, payments, order.id)),
    cancel: () => pick % 3 === 0 && tried(cancelOrder(payer, order.id)),
    refund: () => tried(refundOrder(cashier, { orderId: order.id, key: newId(), reason: 'x', cents: 1 + pick * 20 })),
    time: () => simulator.advance((1 + pick) * 5 * 60_000),
    lose: () => simulator.loseAnswers(1 + (pick % 4)),
    down: () => pick % 2 === 0 && simulator.buttons.press('down'),
    up: () => simulator.buttons.press('well'),
    mute: () => Object.assign(simulator.faults, { never: pick % 2 === 0, copies: pick % 3 }),
    jobs: () => tried(quiet()),
    reconcile: () => tried(reconcile(counter.system(), payments, { young: 0 })),
  }
  await deeds[what]()
}

/** A rule's or the provider's no is part of the story; anything else is a fault. */
async function tried(deed: Promise<unknown>): Promise<void> {
  try {
    await deed
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function calm(): Promise<void> {
  simulator.buttons.press('well')
  simulator.loseAnswers(0)
  Object.assign(simulator.faults, { never: false, copies: 0 })
  for (let round = 0; round < 2; round++) {
    await reconcile(counter.system(), payments, { young: 0, days: 1 })
    await quiet()
  }
}

async function holds(order: Order): Promise<void> {
  const { order: now, attempts, refunds } = await orderFile(cashier, order.id)
  const truth = atProvider(order)
  const sum = (parts: readonly { cents: number }[]) => parts.reduce((all, { cents }) => all + cents, 0)
  const received = sum(truth.filter(({ status }) => status === 'paid'))
  const returned = sum(truth.flatMap(({ id }) => simulator.refunds(id)))

  const paying = attempts.filter(({ bookedTo }) => bookedTo === 'revenue')
  expect(paying.map(({ id }) => id)).toEqual(now.paidBy ? [now.paidBy] : [])
  if (now.status === 'open') expect(received).toBe(0)

  const given = sum(refunds.filter(({ attemptId, status }) => attemptId === now.paidBy && status !== 'failed'))
  expect(received - returned).toBe(now.status === 'paid' ? now.cents - given : 0)

  const rows = await db
    .selectFrom('payments.entry as e')
    .innerJoin('payments.journal as j', 'j.id', 'e.journal_id')
    .where('j.order_id', '=', order.id)
    .select((row) => ['e.account', row.fn.sum<number>('e.cents').as('cents')])
    .groupBy('e.account')
    .execute()
  const balance: Record<string, number> = Object.fromEntries(rows.map(({ account, cents }) => [account, Number(cents)]))
  expect(balance.receivable).toBe(now.status === 'open' ? now.cents : 0)
  expect(balance.provider ?? 0).toBe(received - returned)
  expect(balance.surplus ?? 0).toBe(0)

  const all = await ledgerBalance(cashier)
  expect(Object.values(all).reduce((total, cents) => total + cents, 0)).toBe(0)
}
