import { whileRefused } from '#domain/cases/index.ts'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { feeStanding, refundOrder } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'

/**
 * Gives back what was paid for a refused application, where the product says so: once, however often it is asked. Not of one that
 * was opened again meanwhile: the fee is needed for what may yet be given.
 */
export function giveFeeBack(context: OpenContext, catalogue: Catalogue, caseId: string): Promise<void> {
  return whileRefused(context, caseId, async (within, { product, version }) => {
    if (!catalogue.get(product, version).feeBackWhenRefused) return
    const { paid } = await feeStanding(within, caseId)
    if (paid) await refundOrder(within, { orderId: paid.id, key: `refused:${caseId}`, reason: 'Aanvraag geweigerd' })
  })
}
