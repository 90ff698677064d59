import { SealUnavailable } from '#outside/seal-service/index.ts'
import { TimestampMissing } from '#outside/timestamp-authority/index.ts'
import { cityDay, showTime } from '#platform/formats/dates.ts'
import { type Case, scopeOf } from '../cases/index.ts'
import { factsOf, type Issued, type Product, stepsOf } from '../catalogue/index.ts'
import {
  type CertificateData,
  type CertificateMaker,
  certificateData,
  newCodes,
  RendererLost,
  Unrenderable,
  Unsound,
  type VerificationCodes,
} from '../documents/index.ts'
import { summary } from '../forms/index.ts'
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
    place,
    now,
    takers,
  }: Readonly<{
    product: Product
    issues: Issued
    subject: Case
    said: Consultations
    place?: CertificateData['place']
    now: Date
    takers: Takers
  }>,
): Promise<MadeDocument> {
  const template = maker.templates.get(issues.template)
  if (!template || !said.person) return { outcome: 'impossible', reason: 'no-template' }
  const known = certificateData(template.needs, {
    city: { ...issuer, address: [...issuer.address] },
    reference: subject.number,
    source: { name: said.acts ? 'Akten van de burgerlijke stand' : 'Rijksregister', on: cityDay(now) },
    person: said.person,
    ...(said.household && { household: said.household }),
    ...actAsked(said, subject),
    request: requestOf(product, subject, takers),
    ...(said.askedBy && { askedBy: said.askedBy }),
    ...(place && { place }),
    // Handed to the person himself, who is signed in; a screen that others can read shows none of it.
    mayShowProtectedAddress: true,
  })
  if ('missing' in known) return { outcome: 'impossible', reason: `nothing-known-of-${known.missing.join('-and-')}` }

  const codes = newCodes()
  try {
    const { pdf } = await maker.make({ template: template.name, data: known.data, codes, now })
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
  { submittedAt, channel, answers }: Case,
  takers: Takers,
): CertificateData['request'] {
  if (!submittedAt) return undefined
  const by = stepsOf(product).find(({ kind }) => kind === 'hand-over')?.by
  const goesTo = by && takers[by]?.name
  // What was handed in are answers to what was asked: what no source was asked here leaves out none of them.
  const scope = scopeOf(factsOf({ isSubject: true, channel, cityCodes: [] }, submittedAt))
  const told = summary(product.pages, answers, { language: 'nl', scope }).flatMap(({ rows }) =>
    rows.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value })),
  )
  const time = showTime(submittedAt, 'nl').replace(' uur', '')
  return { what: product.title.nl, on: cityDay(submittedAt), time, ...(goesTo && { goesTo }), told }
}

/** The act of the kind that was asked for: the newest. */
function actAsked({ acts }: Consultations, { answers }: Case) {
  const act = acts?.find(({ kind }) => kind === answers.act)
  return act ? { act } : {}
}
