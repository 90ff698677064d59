import { SealUnavailable } from '#outside/seal-service/index.ts'
import { TimestampMissing } from '#outside/timestamp-authority/index.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import type { Case } from '../cases/index.ts'
import { type Issued, type Product, printedRows, stepsOf } from '../catalogue/index.ts'
import {
  type CertificateData,
  type CertificateMaker,
  certificateData,
  extractForm,
  newCodes,
  RendererLost,
  Unrenderable,
  Unsound,
  type VerificationCodes,
} from '../documents/index.ts'
import { type Answers, type Scope, summary } from '../forms/index.ts'
import type { Consultations } from './sources.ts'
import type { Takers } from './steps/hand-over.ts'

export type Issuer = Readonly<{ name: string; service: string; address: readonly string[] }>

export type MadeDocument =
  | Readonly<{ outcome: 'made'; pdf: Uint8Array; codes: VerificationCodes }>
  /** Renderer, seal or time stamp cannot be had now: try again. */
  | Readonly<{ outcome: 'silent' }>
  /** It cannot be made from what the sources said: a person has to look. */
  | Readonly<{ outcome: 'impossible'; reason: string }>

/** Makes the sealed document of a product from what the sources said. Stores nothing. */
export async function makeDocument(
  maker: CertificateMaker,
  issuer: Issuer,
  {
    product,
    issues,
    subject,
    said,
    lookedUp,
    place,
    now,
    takers,
    scope,
    sheets = [],
  }: Readonly<{
    product: Product
    issues: Issued
    subject: Case
    said: Consultations
    lookedUp?: Answers | undefined
    place?: CertificateData['place']
    now: Date
    takers: Takers
    /** Pictures of the act, when it is on paper alone. */
    sheets?: readonly Uint8Array[]
    /** What the conditions of the form may look at. */
    scope: Scope
  }>,
): Promise<MadeDocument> {
  const template = maker.templates.get(issues.template)
  if (!template || !said.person) return { outcome: 'impossible', reason: 'no-template' }
  const known = certificateData(template.needs, {
    city: { ...issuer, address: [...issuer.address] },
    reference: subject.number,
    source: { name: sourceOf(said), on: cityDay(now) },
    person: said.person,
    ...(said.household && { household: said.household }),
    ...(said.residences && { residences: said.residences }),
    ...actAsked(said, subject),
    ...(isOnPaper(said) && { paper: { sheets: sheets.length } }),
    ...extractAsked(subject),
    request: requestOf(product, subject, takers, scope),
    ...(said.askedBy && { askedBy: said.askedBy }),
    ...(place && { place }),
    ...(lookedUp && { lookedUp: printedRows(product, lookedUp) }),
    // Handed to the person himself, who is signed in; a screen that others can read shows none of it.
    mayShowProtectedAddress: true,
  })
  if ('missing' in known) return { outcome: 'impossible', reason: `nothing-known-of-${known.missing.join('-and-')}` }

  const codes = newCodes()
  try {
    const { pdf } = await maker.make({
      ...{ template: template.name, data: known.data, codes, now },
      ...(sheets.length > 0 && { pictures: sheets }),
    })
    return { outcome: 'made', pdf, codes }
  } catch (error) {
    if (error instanceof Unrenderable) return { outcome: 'impossible', reason: 'cannot-be-printed' }
    if (error instanceof Unsound) return { outcome: 'impossible', reason: 'not-sound' }
    if ([RendererLost, SealUnavailable, TimestampMissing].some((kind) => error instanceof kind))
      return { outcome: 'silent' }
    throw error
  }
}

/** What was asked and when it was handed in: domain time, the moment that counts. The time stamp on the seal is real time. */
function requestOf(
  product: Product,
  { submittedAt, answers }: Case,
  takers: Takers,
  scope: Scope,
): CertificateData['request'] {
  if (!submittedAt) return undefined
  const by = stepsOf(product).find(({ kind }) => kind === 'hand-over')?.by
  const goesTo = by && takers[by]?.name
  const told = summary(product.pages, answers, { language: 'nl', scope }).flatMap(({ rows }) =>
    rows.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value })),
  )
  const time = showTime(submittedAt, 'nl').replace(' uur', '')
  return { what: product.title.nl, on: cityDay(submittedAt), time, ...(goesTo && { goesTo }), told }
}

/** The registry has none like it: an employee took it over from paper. */
const isOnPaper = ({ act }: Consultations): boolean => act?.hits === 0 && act.act !== undefined

function sourceOf(said: Consultations): string {
  if (isOnPaper(said)) return `papieren register van de burgerlijke stand van ${said.act?.act?.municipality}`
  return said.acts ? 'Akten van de burgerlijke stand' : 'Rijksregister'
}

/** Which extract of it, where the form asks that. */
function extractAsked({ answers }: Case) {
  const extract = extractForm(answers.extract)
  return extract ? { extract } : {}
}

/** The act that was asked for: of those of one person the newest of the kind. */
function actAsked({ acts, act: wanted }: Consultations, { answers }: Case) {
  if (wanted) return wanted.act ? { act: wanted.act } : {}
  const act = acts?.find(({ kind }) => kind === answers.act)
  return act ? { act } : {}
}
