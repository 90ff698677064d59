import { lookAtCase } from '#domain/cases/index.ts'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { ordersOfCase, refundOrder } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'

/** Gives back what was paid for a refused application, where the product says so: once, however often it is asked. */
export async function giveFeeBack(context: OpenContext, catalogue: Catalogue, caseId: string): Promise<void> {
  const { product, version } = await lookAtCase(context, caseId)
  if (!catalogue.get(product, version).feeBackWhenRefused) return
  for (const { id: orderId, status } of await ordersOfCase(context, caseId)) {
    if (status === 'paid')
      await refundOrder(context, { orderId, key: `refused:${caseId}`, reason: 'Aanvraag geweigerd' })
  }
}
