import type { Kysely } from 'kysely'
import { Refusal } from '#platform/refusal.ts'
import type { PaymentsTables } from '../store.ts'
import { isCollecting, lockMandate } from './store.ts'

/**
 * Whether the next payment may be collected with this mandate: it holds, and none is under way (then: later). Whoever collects
 * with it takes turns.
 */
export async function requireFree(tx: Kysely<PaymentsTables>, mandateId: string, orderId: string): Promise<void> {
  const mandate = await lockMandate(tx, mandateId)
  if (mandate?.status !== 'valid') throw new Refusal('conflict', 'payments/mandate-ended', { order: orderId })
  if (await isCollecting(tx, mandateId)) throw new Refusal('unavailable', 'payments/collecting-another')
}
