import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayRefund, requireStaff } from './order.ts'
import { type PaymentsTables, saveClosed } from './store.ts'

/** Somebody looked at a finding and says what was done about it. For the roles that may give money back. */
export function closeFinding(
  context: Context<PaymentsTables>,
  { findingId, note }: Readonly<{ findingId: string; note: string }>,
): Promise<void> {
  const { actor, now } = context
  requireStaff(actor)
  if (!mayRefund(actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
  return transaction(context, async (tx) => {
    const isClosed = await saveClosed(tx, findingId, { by: actor.id, note, at: now })
    if (!isClosed) throw new Refusal('conflict', 'payments/finding-closed')
  })
}
