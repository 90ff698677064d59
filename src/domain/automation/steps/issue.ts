import type { OpenContext } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import { keepDocument } from '../../documents/index.ts'
import { makeDocument } from '../make-document.ts'
import type { Run, StepOutcome } from '../step.ts'
import { printedPlace } from './street.ts'

/** Makes and seals the document of the product, when it has one. It is kept with the decision, or not at all. */
export async function issueDocument({ context, office, product, subject, found }: Run): Promise<StepOutcome> {
  if (!product.issues) return { outcome: 'done' }
  const { now } = context
  const made = await makeDocument(office.maker, office.issuer, {
    ...{ product, subject, now },
    said: found.said ?? {},
    place: found.place && printedPlace(found.place),
  })
  if (made.outcome === 'silent') return { outcome: 'silent', reason: 'seal-silent' }
  if (made.outcome === 'impossible') return { outcome: 'task', reason: made.reason }

  const { pdf, codes } = made
  const { template, kind } = product.issues
  const { id: caseId, applicant: personId } = subject
  const document = { caseId, personId, kind: kind.nl, template, issuer: office.issuer.name }
  const dates = { issuedOn: dayOf(now), issuedAt: now }
  const within = async (last: OpenContext) => void (await keepDocument(last, { ...document, ...dates, codes, pdf }))
  return { outcome: 'done', within }
}
