import type { OpenContext } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import { scopeOf } from '../../cases/index.ts'
import { issuedFor } from '../../catalogue/index.ts'
import { documentsOfCase, keepDocument, openAttachment, sheetPicture } from '../../documents/index.ts'
import { makeDocument } from '../make-document.ts'
import { factsIn, lookedUpIn, type Run, type StepOutcome } from '../step.ts'
import { routeOf } from './at-once.ts'
import { printedPlace } from './street.ts'

/** Makes and seals the document of the product, when it has one. It is kept with the decision, or not at all. */
export async function issueDocument(run: Run): Promise<StepOutcome> {
  const { context, office, product, subject, found } = run
  const issues = issuedFor(product, routeOf(run, office.catalogue.city))
  if (!issues) return { outcome: 'done' }
  // A case that rested after this step comes by again: it has its document.
  const issued = await documentsOfCase(context, subject.id)
  if (issued.some(({ template }) => template === issues.template)) return { outcome: 'done' }
  const { now } = context
  const sheets = await sheetsOf(run)
  const made = await makeDocument(office.maker, office.issuer, {
    ...{ product, issues, subject, now },
    said: found.said ?? {},
    lookedUp: lookedUpIn(product, found),
    place: found.place && printedPlace(found.place),
    takers: office.takers ?? {},
    sheets,
    scope: scopeOf(factsIn(run)),
  })
  if (made.outcome === 'silent') return { outcome: 'silent', reason: 'seal-silent' }
  if (made.outcome === 'impossible') return { outcome: 'task', reason: made.reason }

  const { pdf, codes } = made
  const { template, kind } = issues
  const { id: caseId, applicant: personId } = subject
  const document = { caseId, personId, kind: kind.nl, template, issuer: office.issuer.name }
  const dates = { issuedOn: dayOf(now), issuedAt: now }
  const within = async (last: OpenContext) => void (await keepDocument(last, { ...document, ...dates, codes, pdf }))
  return { outcome: 'done', within }
}

/** The pictures of an act that an employee added, as they stand on the document. */
async function sheetsOf({ context, office, product, subject, found }: Run): Promise<readonly Uint8Array[]> {
  const scans = found.said?.act?.scans ?? []
  const { objects } = office
  if (scans.length === 0 || !objects) return []
  return Promise.all(
    scans.map(async (attachmentId) => {
      const asked = { attachmentId, caseId: subject.id, purpose: product.id }
      const { bytes } = await openAttachment(context, objects, asked)
      return sheetPicture(bytes)
    }),
  )
}
