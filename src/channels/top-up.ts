import type { PassRules } from '#domain/catalogue/index.ts'
import { askTopUp, dropTopUp, lookAtTopUp, openTopUps, type TopUp } from '#domain/passes/index.ts'
import { cancelOrder, type NextStep, openOrder, ordersOfCase } from '#domain/payments/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** What the order of a top-up is for. */
export const topUpPurpose = 'top-up'
const description = 'Sorteerpas opladen'

/** A top-up with the order that pays it. */
export type TopUpOrder = Readonly<{ topUp: TopUp; orderId: string; next: NextStep; isPaid: boolean }>

/**
 * Begins to pay in: the top-up and its order together. Who chose another amount before and did not pay it leaves that one;
 * the same amount goes on with the same order.
 */
export function beginTopUp(
  context: OpenContext,
  rules: PassRules,
  asked: Readonly<{ walletId: string; cents: number; payer: string }>,
): Promise<string> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    for (const open of await openTopUps(within, asked.walletId)) {
      if (open.kind === 'refill' || open.payer !== asked.payer) continue
      const [order] = await ordersOfCase(within, open.id)
      if (order?.status === 'paid') continue
      if (open.cents === asked.cents) return open.id
      await dropTopUp(within, open.id)
      if (order) await cancelOrder(within, order.id)
    }
    const topUp = await askTopUp(within, rules, asked)
    await orderFor(within, topUp)
    return topUp.id
  })
}

/** The order of a top-up, within the transaction in which it is asked. */
export async function orderFor(within: OpenContext, { id, payer, cents }: TopUp): Promise<void> {
  await openOrder(within, { caseId: id, purpose: topUpPurpose, payer, cents, description })
}

/** A top-up and how far paying it is. Refuses that of another household, and what is none. */
export async function topUpOrder(context: OpenContext, topUpId: string): Promise<TopUpOrder> {
  const topUp = await lookAtTopUp(context, topUpId)
  const [order] = topUp ? await ordersOfCase(context, topUpId) : []
  if (!topUp || !order) throw new Refusal('missing', 'passes/not-found')
  return { topUp, orderId: order.id, next: order.next, isPaid: order.status === 'paid' }
}
