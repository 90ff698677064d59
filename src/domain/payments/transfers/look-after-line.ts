import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { bankReturned } from '../ledger.ts'
import { mayRefund, requireStaff } from '../order.ts'
import { book, type PaymentsTables } from '../store.ts'
import { insertAssignment, lockLine, saveLine } from './store.ts'
import { takeMoney } from './take-money.ts'
import type { BankLine } from './transfer.ts'

/**
 * A person knows to which order this money belongs. Gives the line as it is then: what is too little or too much stays open. Refuses
 * an order that is paid or cancelled (`payments/not-open`): that money can only go back.
 */
export function assignLine(
  context: Context<PaymentsTables>,
  { lineId, orderId }: Readonly<{ lineId: string; orderId: string }>,
): Promise<BankLine> {
  requireCashier(context)
  return transaction(context, async (tx) => {
    const left = await takeMoney(tx, context, await openLine(tx, lineId), orderId)
    if (left.why === 'double' || left.why === 'cancelled') throw new Refusal('conflict', 'payments/not-open')
    return left
  })
}

/** A person transferred what was left of it back to whoever sent it, and says so: how, or with which reference. */
export function returnLine(
  context: Context<PaymentsTables>,
  { lineId, note }: Readonly<{ lineId: string; note: string }>,
): Promise<void> {
  requireCashier(context)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const line = await openLine(tx, lineId)
    await saveLine(tx, { ...line, restCents: 0, why: null })
    await insertAssignment(tx, { lineId, orderId: null, cents: line.restCents, note }, { by: actor.id, at: now })
    await book(tx, bankReturned({ id: line.id, cents: line.restCents }), now)
  })
}

function requireCashier({ actor }: Context<PaymentsTables>): void {
  requireStaff(actor)
  if (!mayRefund(actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
}

async function openLine(tx: Context<PaymentsTables>['db'], lineId: string): Promise<BankLine> {
  const line = await lockLine(tx, lineId)
  if (!line) throw new Refusal('missing', 'payments/not-found')
  if (line.restCents === 0) throw new Refusal('conflict', 'payments/line-closed')
  return line
}
