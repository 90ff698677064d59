import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginSignature, type CertificateData, type CertificateMaker, newCodes } from '../../documents/index.ts'
import { signingMinutes, textHash } from '../request.ts'
import type { SigningTables } from '../store.ts'
import { letterTemplate, standingLetter } from './standing.ts'

/** Who issues, as it stands above the letter. */
export type LetterHead = Readonly<{ maker: CertificateMaker; city: CertificateData['city'] }>

/**
 * A key of somebody's own, as it was checked: who vouches for the certificate, that it is not over or revoked, and of whom it is.
 * `certificates`: DER, the person's own first. `insz`: the national number in it.
 */
export type OwnKey = Readonly<{ certificates: readonly Uint8Array[]; insz: string }>

/** `toSign`: what the key must sign; `hash`: the SHA-256 of it. Until `expiresAt` (real time). */
export type BegunLetter = Readonly<{ letterId: string; toSign: Buffer; hash: Buffer; expiresAt: Date }>

/** A person as he stands in a letter. */
export type LetterPerson = Readonly<{ id: string; insz: string; name?: CertificateData['person']['name'] }>

/**
 * Makes the letter as a PDF with the city's seal and room for the signature of who is here himself with a key of his own. Where others signed
 * this text with theirs, it is their PDF, with room for one more. `applicant`: whose application it is; left out: of who signs.
 * Refusals: `signing/somebody-else` (another person, or the key of another), `signing/changed-since` (others signed another text).
 * @throws {Unrenderable | RendererLost | SealUnavailable | TimestampMissing} when the letter cannot be made now.
 */
export async function beginLetter(
  context: Context<SigningTables>,
  { maker, city }: LetterHead,
  wanted: Readonly<{
    caseId: string
    reference: string
    person: LetterPerson
    applicant?: LetterPerson
    text: string
    key: OwnKey
  }>,
): Promise<BegunLetter> {
  const { actor } = context
  const { person, text, key, applicant = person } = wanted
  if (actor.kind !== 'resident' || actor.id !== person.id || key.insz !== person.insz)
    throw new Refusal('forbidden', 'signing/somebody-else')
  const standing = await standingLetter(context.db, wanted.caseId)
  if (standing && !standing.textHash.equals(textHash(text))) throw new Refusal('conflict', 'signing/changed-since')
  const { pdf, codes, issuer } = standing ?? (await newLetter())
  const begun = beginSignature(pdf, { certificates: key.certificates, at: new Date() })

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
        issuer,
        over_id: standing?.id ?? null,
        expires_at: expiresAt,
        pdf: null,
        signed_at: null,
        used_at: null,
      })
      .execute(),
  )
  return { letterId, toSign: begun.toSign, hash: begun.hash, expiresAt }

  /** With the seal of the city, and nobody's signature yet. */
  async function newLetter() {
    const codes = newCodes()
    const data: CertificateData = {
      city,
      reference: wanted.reference,
      source: { name: city.name, on: context.now.toISOString().slice(0, 10) },
      person: { insz: applicant.insz, ...(applicant.name && { name: applicant.name }) },
      letter: { lines: text.split('\n') },
    }
    const { pdf } = await maker.make({ template: letterTemplate, data, codes, now: context.now, after: 'open' })
    return { pdf: Buffer.from(pdf), codes, issuer: city.name }
  }
}
