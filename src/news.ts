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
  | 'objection-received'
  | 'payment-received'
  | 'payment-failed'
  | 'payment-refunded'

const source = { nl: 'Rijksregister', en: 'National Register', fr: 'Registre national' }

/** Tells the applicant what happened to his case: each thing once. */
export function newsOf(context: () => OpenContext, catalogue: Catalogue) {
  return async (template: News, caseId: string): Promise<void> => {
    const within = context()
    const subject = await lookAtCase(within, caseId)
    const { applicant: personId, number, product, version, promisedOn, round } = subject
    const definition = catalogue.get(product, version)
    const about = { product: definition.title, number, path: `/aanvraag/${caseId}` }
    const to = { personId, caseId }
    if (template === 'waiting-for-source') {
      // A case that only lets time go by waits for nobody.
      if (!subject.reason?.endsWith('-silent')) return
      await tell(within, { ...to, template, facts: { ...about, source, ...(promisedOn && { promisedOn }) } })
    } else if (template === 'objection-received') {
      if (promisedOn) await tell(within, { ...to, template, facts: { ...about, promisedOn }, again: true })
    } else if (template === 'refused') {
      // Once for each round: also when it is refused again.
      await tell(within, { ...to, template, facts: about, again: round > 1 })
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
