import { lookAtCase } from '#domain/cases/index.ts'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { tell } from '#domain/messages/index.ts'
import { ordersOfCase } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'

type News =
  | 'application-received'
  | 'certificate-ready'
  | 'waiting-for-source'
  | 'refused'
  | 'payment-received'
  | 'payment-failed'
  | 'payment-refunded'

const source = { nl: 'Rijksregister', en: 'National Register', fr: 'Registre national' }

/** Tells the applicant what happened to his case: each thing once. */
export function newsOf(context: () => OpenContext, catalogue: Catalogue) {
  return async (template: News, caseId: string): Promise<void> => {
    const within = context()
    const { applicant: personId, number, product, version } = await lookAtCase(within, caseId)
    const definition = catalogue.get(product, version)
    const about = { product: definition.title, number, path: `/aanvraag/${caseId}` }
    const to = { personId, caseId }
    if (template === 'waiting-for-source') {
      await tell(within, { ...to, template, facts: { ...about, source } })
    } else if (template === 'payment-received' || template === 'payment-failed' || template === 'payment-refunded') {
      const [order] = await ordersOfCase(within, caseId)
      await tell(within, { ...to, template, facts: { ...about, cents: order?.cents ?? 0 } })
    } else {
      // What is granted without a document to open is told in other words.
      const granted = template === 'certificate-ready' && !definition.issues
      await tell(within, { ...to, template: granted ? 'permit-granted' : template, facts: about })
    }
  }
}
