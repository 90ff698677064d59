import type { Kysely } from 'kysely'
import { mollie } from '#outside/payment-provider/mollie.ts'
import { system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Payments, type PaymentsTables, refreshPayment, startPayment } from './index.ts'

/*
 * Another process at the same counter: starts and looks at every order that it is told, as fast as it can.
 * node --import tsx rival.fixture.ts DATABASE_URL PROVIDER_URL PROVIDER_KEY WEBHOOK ORDER...
 */
const [databaseUrl = '', url = '', key = '', webhook = '', ...orderIds] = process.argv.slice(2)
const { db, close } = openDatabase<PaymentsTables>(databaseUrl, { connections: 5 })
const payments: Payments = { provider: mollie({ url, key, pause: 5 }), webhook }
const context = { db: db as Kysely<PaymentsTables>, actor: system('rival'), now: new Date() }

process.stdout.write('ready\n')
process.stdin.once('data', async () => {
  await Promise.all(
    orderIds.map(async (orderId) => {
      try {
        await startPayment(context, payments, { orderId, returnTo: 'http://loket.example/terug', language: 'nl' })
        await refreshPayment(context, payments, orderId)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
  )
  await close()
  process.stdout.write('done\n')
  process.exit(0)
})
