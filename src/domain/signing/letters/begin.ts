import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginSignature, type CertificateData, type CertificateMaker, newCodes } from '../../documents/index.ts'
import { signingMinutes, textHash } from '../request.ts'
import type { SigningTables } from '../store.ts'

/** Who issues, as it stands above the letter. */
export type LetterHead = Readonly<{ maker: CertificateMaker; city: CertificateData['city'] }>

/**
 * A key of somebody's own, as it was checked: who vouches for the certificate, that it is not over or revoked, and of whom it is.
 * `certificates`: DER, the person's own first. `insz`: the national number in it.
 */
export type OwnKey = Readonly<{ certificates: readonly Uint8Array[]; insz: string }>

export const letterTemplate = 'signed-application'

/** `toSign`: what the key must sign; `hash`: the SHA-256 of it. Until `expiresAt` (real time). */
export type BegunLetter = Readonly<{ letterId: string; toSign: Buffer; hash: Buffer; expiresAt: Date }>

/**
 * Makes the letter as a PDF with the city's seal and room for the signature of its applicant, who is here himself with a key of
 * his own. Refusals: `signing/somebody-else` (another person, or the key of another).
 * @throws {Unrenderable | RendererLost | SealUnavailable | TimestampMissing} when the letter cannot be made now.
 */
export async function beginLetter(
  context: Context<SigningTables>,
  { maker, city }: LetterHead,
  wanted: Readonly<{
    caseId: string
    reference: string
    person: Readonly<{ id: string; insz: string; name?: CertificateData['person']['name'] }>
    text: string
    key: OwnKey
  }>,
): Promise<BegunLetter> {
  const { actor } = context
  const { person, text, key } = wanted
  if (actor.kind !== 'resident' || actor.id !== person.id || key.insz !== person.insz)
    throw new Refusal('forbidden', 'signing/somebody-else')
  const codes = newCodes()
  const data: CertificateData = {
    city,
    reference: wanted.reference,
    source: { name: city.name, on: context.now.toISOString().slice(0, 10) },
    person: { insz: person.insz, ...(person.name && { name: person.name }) },
    letter: { lines: text.split('\n') },
  }
  const { pdf } = await maker.make({ template: letterTemplate, data, codes, now: context.now, after: 'open' })
  const begun = beginSignature(Buffer.from(pdf), { certificates: key.certificates, at: new Date() })

  const letterId = newId()
  const expiresAt = new Date(Date.now() + signingMinutes * 60_000)
  await transaction(context, (tx) =>
    tx
      .insertInto('signing.letter')
      .values({
        id: letterId,
        case_id: wanted.caseId,
        person_id: person.id,
        session_id: actor.sessionId,
        text,
        text_hash: textHash(text),
        prepared: begun.bytes,
        gap_start: begun.gapStart,
        gap_end: begun.gapEnd,
        to_sign: begun.toSign,
        certificates: key.certificates.map((one) => Buffer.from(one)),
        token: codes.token,
        short_code: codes.shortCode,
        issuer: city.name,
        expires_at: expiresAt,
        pdf: null,
        signed_at: null,
        used_at: null,
      })
      .execute(),
  )
  return { letterId, toSign: begun.toSign, hash: begun.hash, expiresAt }
}
