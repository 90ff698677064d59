import { handedOverOf } from '#domain/automation/index.ts'
import { isForMember, lookAtCase } from '#domain/cases/index.ts'
import { type Catalogue, givesCertificate } from '#domain/catalogue/index.ts'
import { tell } from '#domain/messages/index.ts'
import { ordersOfCase, orderThatCounts } from '#domain/payments/index.ts'
import { memberNames } from '#domain/people/index.ts'
import { secondLookOf } from '#domain/tasks/index.ts'
import { type Parcel, parcelsOf } from '#domain/vouchers/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { silentSource } from '#ui/words/sources.ts'

type News =
  | 'application-received'
  | 'certificate-ready'
  | 'waiting-for-source'
  | 'takes-longer'
  | 'refused'
  | 'objection-received'
  | 'looked-again'
  | 'payment-received'
  | 'payment-failed'
  | 'payment-refunded'
  | 'vouchers-sent'

const parcelFacts = ({ count, validUntil }: Parcel) => ({ count, validUntil })

/** Tells the applicant what happened to his case: each thing once. */
export function newsOf(context: () => OpenContext, catalogue: Catalogue) {
  return async (
    template: News,
    caseId: string,
    { inCash = false, orderId, look = false }: Readonly<{ inCash?: boolean; orderId?: string; look?: boolean }> = {},
  ): Promise<void> => {
    const within = context()
    const subject = await lookAtCase(within, caseId)
    const { applicant: personId, number, product, version, promisedOn, round } = subject
    const definition = catalogue.get(product, version)
    const names = isForMember(subject) ? await memberNames(within, personId, [subject.subject]) : null
    const forWhom = names?.get(subject.subject)
    const about = { product: definition.title, number, path: `/aanvraag/${caseId}`, ...(forWhom && { forWhom }) }
    const to = { personId, caseId }
    if (template === 'waiting-for-source') {
      // A case that only lets time go by waits for nobody.
      const source = silentSource(subject.reason)
      if (!source) return
      // Once for each source and each day that is promised.
      const once = `${template}/${caseId}/${subject.reason}/${promisedOn}`
      await tell(within, { ...to, template, once, facts: { ...about, source, ...(promisedOn && { promisedOn }) } })
    } else if (template === 'takes-longer') {
      const day = look ? (await secondLookOf(within, caseId))?.promisedOn : promisedOn
      const once = `${template}/${caseId}/${look}/${day}`
      if (day) await tell(within, { ...to, template, once, facts: { ...about, promisedOn: day, look } })
    } else if (template === 'objection-received') {
      if (promisedOn) await tell(within, { ...to, template, facts: { ...about, promisedOn }, again: true })
    } else if (template === 'looked-again') {
      const look = await secondLookOf(within, caseId)
      if (look?.outcome) await tell(within, { ...to, template, facts: { ...about, stands: look.outcome === 'stands' } })
    } else if (template === 'refused') {
      // Once for each round: also when it is refused again.
      await tell(within, { ...to, template, facts: about, again: round > 1 })
    } else if (template === 'payment-received' || template === 'payment-failed') {
      const { order, once } = await paymentOf(template)
      await tell(within, { ...to, template, facts: { ...about, cents: order?.cents ?? 0 }, ...once })
    } else if (template === 'payment-refunded') {
      const { order, once } = await paymentOf(template)
      await tell(within, { ...to, template, facts: { ...about, cents: order?.cents ?? 0, inCash }, ...once })
    } else if (template === 'vouchers-sent') {
      const parcel = (await parcelsOf(within, personId)).find((one) => one.caseId === caseId)
      if (parcel) await tell(within, { ...to, template, facts: { ...about, ...parcelFacts(parcel) } })
    } else if (template === 'certificate-ready') {
      await tellGranted()
    } else {
      await tell(within, { ...to, template, facts: about })
    }

    /** The order that it is about. Of a fee that was asked once more it is said once more. */
    async function paymentOf(what: string) {
      const orders = await ordersOfCase(within, caseId)
      const order = orders.find(({ id }) => id === orderId) ?? orderThatCounts(orders)
      return { order, once: order && orders.indexOf(order) > 0 ? { once: `${what}/${order.id}` } : {} }
    }

    /** What was passed on is not decided here, what is sent is told when it goes, a visit when it is booked, and without a document there is none to open. */
    async function tellGranted(): Promise<void> {
      const [taken] = await handedOverOf(within, caseId)
      if (taken) {
        const facts = { ...about, to: taken.to, reference: taken.reference }
        await tell(within, { ...to, template: 'handed-on', facts })
      } else if (definition.issues && !givesCertificate(definition)) {
        // A receipt was given when it was handed in; a step of the product tells what was decided.
        return
      } else if (!definition.vouchers && !definition.appointment) {
        await tell(within, {
          ...to,
          template: definition.issues ? 'certificate-ready' : 'permit-granted',
          facts: about,
        })
      }
    }
  }
}
