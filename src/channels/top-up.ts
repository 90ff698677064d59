import type { PassRules } from '#domain/catalogue/index.ts'
import { askTopUp, dropTopUp, lookAtTopUp, openTopUps, setRefill, type TopUp } from '#domain/passes/index.ts'
import { askMandate, cancelOrder, type NextStep, type Order, openOrder, ordersOfCase } from '#domain/payments/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** What the order of a top-up is for. */
export const topUpPurpose = 'top-up'
const description = 'Sorteerpas opladen'

/** A top-up with the order that pays it. */
export type TopUpOrder = Readonly<{ topUp: TopUp; orderId: string; next: NextStep; isPaid: boolean }>

/**
 * Begins to pay in: the top-up and its order together. Who chose another amount before and did not pay it leaves that one;
 * the same amount goes on with the same order. `mandate`: from then on the city collects.
 */
export function beginTopUp(
  context: OpenContext,
  rules: PassRules,
  asked: Readonly<{ walletId: string; cents: number; payer: string; kind?: 'asked' | 'mandate' }>,
): Promise<string> {
  const kind = asked.kind ?? 'asked'
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    for (const open of await openTopUps(within, asked.walletId)) {
      if (!['asked', 'mandate'].includes(open.kind) || open.payer !== asked.payer) continue
      const [order] = await ordersOfCase(within, open.id)
      if (order?.status === 'paid') continue
      if (open.cents === asked.cents && open.kind === kind) return open.id
      await dropTopUp(within, open.id)
      if (order) await cancelOrder(within, order.id)
    }
    const topUp = await askTopUp(within, rules, asked)
    const order = await orderFor(within, topUp)
    if (kind === 'mandate') await askMandate(within, order.id)
    return topUp.id
  })
}

/** No more refills, neither asked nor collected; one that was not asked at the provider yet is not collected either. */
export function stopRefill(context: OpenContext, rules: PassRules, walletId: string): Promise<void> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const open = await openTopUps(within, walletId)
    await setRefill(within, rules, walletId, null)
    for (const { id, kind, payer } of open) {
      if (kind !== 'collected' || payer !== context.actor.id) continue
      const [order] = await ordersOfCase(within, id)
      if (order?.next === 'pay') await cancelOrder(within, order.id)
    }
  })
}

/** The order of a top-up, within the transaction in which it is asked. */
export async function orderFor(within: OpenContext, { id, payer, cents }: TopUp): Promise<Order> {
  return openOrder(within, { caseId: id, purpose: topUpPurpose, payer, cents, description })
}

/** A top-up and how far paying it is. Refuses that of another household, and what is none. */
export async function topUpOrder(context: OpenContext, topUpId: string): Promise<TopUpOrder> {
  const topUp = await lookAtTopUp(context, topUpId)
  const [order] = topUp ? await ordersOfCase(context, topUpId) : []
  if (!topUp || !order) throw new Refusal('missing', 'passes/not-found')
  return { topUp, orderId: order.id, next: order.next, isPaid: order.status === 'paid' }
}
