import type { Kysely } from 'kysely'
import { type Context, system } from '#platform/context.ts'
import type { Handlers, Schedule } from '#platform/jobs/index.ts'
import type { Clock } from '#platform/time/clock.ts'
import { carryOutRefund } from './carry-out-refund.ts'
import './events.ts'
import { collect } from './mandates/collect.ts'
import { revokeAtProvider } from './mandates/end-mandate.ts'
import type { Payments } from './provider.ts'
import { reconcile } from './reconcile.ts'
import { stopAttempts } from './stop-payment.ts'
import type { PaymentsTables } from './store.ts'
import { readFolder, type Statements } from './transfers/read-folder.ts'

/** What this module does by itself. The events (`payments.paid` and so on) are for whoever listens. */
export function paymentJobs(
  db: Kysely<PaymentsTables>,
  payments: Payments,
  clock: Clock,
  statements?: Statements,
): Handlers {
  const context = (): Context<PaymentsTables> => ({ db, actor: system('payments'), now: clock() })
  return {
    'payments.stop': ({ orderId }) => stopAttempts(context(), payments, orderId, { alsoCurrent: true }),
    'payments.collect': (what) => collect(context(), payments, what),
    'payments.revoke-mandate': ({ mandateId }) => revokeAtProvider(context(), payments, mandateId),
    'payments.refund': ({ refundId }) => carryOutRefund(context(), payments, refundId),
    'payments.reconcile': async () => {
      await reconcile(context(), payments)
    },
    'payments.read-statements': async () => {
      if (statements) await readFolder(context(), statements)
    },
    'payments.reconcile-month': async () => {
      await reconcile(context(), payments, { days: 70 })
    },
  }
}

export const paymentSchedules: readonly Schedule[] = [
  // Payments of which nobody could tell us while we were down are heard of at once.
  { name: 'payments.reconcile', cron: '*/5 * * * *', atStart: true },
  { name: 'payments.reconcile-month', cron: '20 3 * * *' },
  { name: 'payments.read-statements', cron: '*/10 * * * *', atStart: true },
]
