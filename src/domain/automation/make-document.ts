import { SealUnavailable } from '#outside/seal-service/index.ts'
import { TimestampMissing } from '#outside/timestamp-authority/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Case } from '../cases/index.ts'
import type { Product } from '../catalogue/index.ts'
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
import type { Consultations } from './sources.ts'

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
    subject,
    said,
    place,
    now,
  }: Readonly<{
    product: Product
    subject: Case
    said: Consultations
    place?: CertificateData['place']
    now: Date
  }>,
): Promise<MadeDocument> {
  const template = product.issues && maker.templates.get(product.issues.template)
  if (!template || !said.person) return { outcome: 'impossible', reason: 'no-template' }
  const known = certificateData(template.needs, {
    city: { ...issuer, address: [...issuer.address] },
    reference: subject.number,
    source: { name: said.acts ? 'Akten van de burgerlijke stand' : 'Rijksregister', on: cityDay(now) },
    person: said.person,
    ...(said.household && { household: said.household }),
    ...actAsked(said, subject),
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

/** The act of the kind that was asked for: the newest. */
function actAsked({ acts }: Consultations, { answers }: Case) {
  const act = acts?.find(({ kind }) => kind === answers.act)
  return act ? { act } : {}
}
