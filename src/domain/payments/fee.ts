import type { Context } from '#platform/context.ts'
import { type Order, requireStaff } from './order.ts'
import { ordersOfCase } from './report.ts'
import { attemptsOf, type PaymentsTables } from './store.ts'

/** The order of a case for its fee, or for the fee once more, after the first was given back. */
export const isFee = ({ purpose }: Pick<Order, 'purpose'>): boolean => /^fee(-\d+)?$/.test(purpose)

/** `paid`: the order whose money we still have. `purpose`: what the fee is called that is owed, now or again. */
export type FeeStanding = Readonly<{ paid: Order | null; purpose: string }>

/** How it stands with the fee of a case: what was given back, or was taken back by the payer's bank, does not count as paid. */
export async function feeStanding(context: Context<PaymentsTables>, caseId: string): Promise<FeeStanding> {
  requireStaff(context.actor)
  const paid = (await ordersOfCase(context, caseId)).filter((order) => isFee(order) && order.status === 'paid')
  for (const order of paid.toReversed()) {
    const attempt = (await attemptsOf(context.db, order.id)).find(({ id }) => id === order.paidBy)
    const kept = (attempt?.paidCents ?? 0) - (attempt?.refundedCents ?? 0) - (attempt?.takenBackCents ?? 0)
    if (kept > 0) return { paid: order, purpose: order.purpose }
  }
  return { paid: null, purpose: paid.length === 0 ? 'fee' : `fee-${paid.length + 1}` }
}

/** What there is to pay for a case now, or was paid last; what was cancelled comes after those. */
export const orderThatCounts = <One extends Pick<Order, 'status'>>(orders: readonly One[]): One | undefined =>
  orders.findLast(({ status }) => status === 'open') ??
  orders.findLast(({ status }) => status === 'paid') ??
  orders.at(-1)
