import { type Actor, type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import '../events.ts'
import { paidInCash } from '../ledger.ts'
import { isLive, type Order, requireStaff } from '../order.ts'
import { paidWithoutProvider } from '../paid-without-provider.ts'
import { attemptsOf, book, insertAttempt, lockOrder, type PaymentsTables, recordEvent, saveOrder } from '../store.ts'
import { voucherFor } from './store.ts'

/** Who stands at a till. */
const tillRoles: readonly string[] = ['counter']

export const mayTakeCash = (actor: Actor): boolean =>
  actor.kind === 'employee' && actor.roles.some((role) => tillRoles.includes(role))

/**
 * An employee has the money of this order in hand, all of it. `key`: made once per form that is shown, so that a second press takes
 * nothing more. The order is paid as by card: once, and whoever listens goes on. Refuses what is paid, cancelled or past its last
 * day, and what may be paid otherwise at this very moment.
 */
export async function takeCash(
  context: Context<PaymentsTables>,
  { orderId, key }: Readonly<{ orderId: string; key: string }>,
): Promise<Order> {
  const { actor, now } = context
  requireStaff(actor)
  if (!mayTakeCash(actor)) throw new Refusal('forbidden', 'payments/no-till')

  return transaction(context, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const attempts = await attemptsOf(tx, orderId)
    if (attempts.some(({ id, method }) => id === key && method === 'cash')) return order
    if (order.status === 'paid') throw new Refusal('conflict', 'payments/already-paid', { order: orderId })
    if (order.status === 'cancelled') throw new Refusal('conflict', 'payments/cancelled', { order: orderId })
    const voucher = await voucherFor(tx, orderId)
    if (!voucher) throw new Refusal('conflict', 'payments/no-voucher', { order: orderId })
    if (voucher.validUntil < cityDay(now)) throw new Refusal('conflict', 'payments/voucher-over', { order: orderId })
    if (attempts.some(isLive)) throw new Refusal('conflict', 'payments/paying-otherwise', { order: orderId })

    // The reference stands on the receipt, and its number on the sheet that the payer brought.
    const attempt = paidWithoutProvider({
      ...{ id: key, order, attempts, method: 'cash', reference: `BON-${voucher.number}` },
    })
    await insertAttempt(tx, attempt)
    await book(tx, paidInCash({ id: key, orderId, cents: order.cents }), now)
    const paid: Order = { ...order, status: 'paid', paidAt: now, paidBy: key }
    await saveOrder(tx, paid)
    const facts = { attempt: attempt.n, cents: order.cents, method: 'cash', channel: actor.channel }
    await recordEvent(tx, { orderId, actor: actor.id, what: 'paid', at: now, facts })
    await enqueue(tx, 'payments.paid', { orderId, caseId: order.caseId })
    return paid
  })
}
