import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { ledgerBalance, ordersOfCase, reconcile, startPayment } from './index.ts'
import { aCounter, type Tables } from './payments.fixture.ts'

const database = await testDatabase<Tables>({ connections: 5 })
const counter = await aCounter(database)
const { simulator, payments, owing, way, atProvider, quiet } = counter
const script = fileURLToPath(new URL('./rival.fixture.ts', import.meta.url))

async function aRival(
  orderIds: readonly string[],
): Promise<{ process: ChildProcess; go: () => void; over: Promise<unknown> }> {
  const { url, key } = simulator
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, database.url, url, key, counter.webhook, ...orderIds],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const over = once(child, 'exit')
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return { process: child, go: () => void child.stdin?.write('go\n'), over }
}

const owingMany = (count: number) => Promise.all(Array.from({ length: count }, () => owing()))

async function payAll(orders: Awaited<ReturnType<typeof owingMany>>): Promise<void> {
  await Promise.all(
    orders.map(async ({ order, context }) => {
      await startPayment(context, payments, way(order))
      for (const { id } of atProvider(order)) simulator.settle(id, 'paid')
    }),
  )
  await reconcile(counter.system(), payments, { young: 0 })
}

describe('Processes at the same counter', () => {
  it('open one payment per order, whoever is first', async () => {
    const orders = await owingMany(12)
    const ids = orders.map(({ order }) => order.id)
    const rivals = await Promise.all([aRival(ids), aRival([...ids].reverse())])
    for (const rival of rivals) rival.go()
    await Promise.all(rivals.map(({ over }) => over))

    expect(orders.map(({ order }) => atProvider(order).length)).toEqual(orders.map(() => 1))
    Object.assign(simulator.faults, { copies: 2, shuffled: true })
    await payAll(orders)
    const told = await quiet()
    Object.assign(simulator.faults, { copies: 0, shuffled: false })
    expect(told.filter(({ name }) => name === 'payments.paid')).toHaveLength(orders.length)
  })

  it('that are killed in the middle lose no payment and take none twice', async () => {
    const orders = await owingMany(30)
    const ids = orders.map(({ order }) => order.id)
    for (const milliseconds of [5, 25, 60]) {
      const rival = await aRival(ids)
      rival.go()
      await wait(milliseconds)
      rival.process.kill('SIGKILL')
      await rival.over
    }
    await payAll(orders)
    const told = await quiet()

    expect(orders.map(({ order }) => atProvider(order).length)).toEqual(orders.map(() => 1))
    expect(told.filter(({ name }) => name === 'payments.paid')).toHaveLength(orders.length)
    const states = await Promise.all(orders.map(({ order, context }) => ordersOfCase(context, order.caseId)))
    expect(states.flat().every(({ status }) => status === 'paid')).toBe(true)
    expect(await ledgerBalance(counter.system())).toMatchObject({ receivable: 0, surplus: 0 })
  }, 120_000)
})
