import { verify, X509Certificate } from 'node:crypto'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { digestOf, oids, type SignatureAlgorithm, signedAttributes, signedData } from '#platform/cms/index.ts'
import { nameIn, roomFor } from './names.ts'
import { prepareSignature } from './prepare.ts'

/**
 * A signature of a person that waits for the person: the document with room for it, and what the card (or whoever keeps
 * the key) must sign. `toSign`: the bytes; `hash`: their SHA-256. Kept between the two steps; nothing of it is secret.
 */
export type BegunSignature = Readonly<{
  bytes: Buffer
  gapStart: number
  gapEnd: number
  toSign: Buffer
  hash: Buffer
  /** DER, the person's own first. */
  certificates: readonly Uint8Array[]
}>

/** What comes back is no signature of this person over this document. */
export class NotSigned extends Error {
  override readonly name = 'NotSigned'
}

export const wordsOfSignature = (name: string): string => `Elektronische handtekening van ${name}`

/**
 * First step: makes room in a document with an open seal (all that is there is covered: the seal and who signed before)
 * and says what is to be signed. `at` is what the signer's side says of the time; what counts is the time stamp.
 */
export function beginSignature(
  pdf: Buffer,
  by: Readonly<{ certificates: readonly Uint8Array[]; at: Date }>,
): BegunSignature {
  const [certificate] = by.certificates
  if (!certificate) throw new Error('a signature needs the certificate of its signer')
  const signer = nameIn(certificate, 'Handtekening')
  const { bytes, gapStart, gapEnd } = prepareSignature(pdf, {
    signer,
    words: wordsOfSignature(signer),
    at: by.at,
    room: roomFor(by.certificates),
  })
  const digest = digestOf('sha256', bytes.subarray(0, gapStart), bytes.subarray(gapEnd))
  const { toSign, hash } = signedAttributes({ contentType: oids.data, digest, certificate })
  return { bytes, gapStart, gapEnd, toSign, hash, certificates: by.certificates }
}

/**
 * Second step: puts the signature in, with a time stamp over it (PAdES B-T). ECDSA as DER.
 * @throws {NotSigned} when it is not of that certificate over those bytes.
 * @throws {TimestampMissing} when no time stamp can be had now.
 */
export async function completeSignature(
  begun: BegunSignature,
  made: Readonly<{ algorithm: SignatureAlgorithm; signature: Uint8Array; timestamps: TimestampAuthority }>,
): Promise<Readonly<{ pdf: Buffer; stampedAt: Date }>> {
  const [certificate] = begun.certificates
  if (!certificate || !isOf(certificate, begun.toSign, made)) throw new NotSigned('not a signature of this person')
  const stamp = await made.timestamps.stamp(digestOf('sha256', made.signature))
  const cms = signedData({
    contentType: oids.data,
    certificates: begun.certificates,
    attributes: begun.toSign,
    algorithm: made.algorithm,
    signature: made.signature,
    timestampToken: stamp.token,
  })
  const room = (begun.gapEnd - begun.gapStart - 2) / 2
  if (cms.length > room) throw new Error(`the signature takes ${cms.length} bytes, and there is room for ${room}`)
  const pdf = Buffer.from(begun.bytes)
  pdf.write(cms.toString('hex'), begun.gapStart + 1, 'latin1')
  return { pdf, stampedAt: stamp.at }
}

function isOf(
  certificate: Uint8Array,
  toSign: Uint8Array,
  { algorithm, signature }: Readonly<{ algorithm: SignatureAlgorithm; signature: Uint8Array }>,
): boolean {
  const { publicKey } = new X509Certificate(certificate)
  const kind = algorithm === 'rsa-sha256' ? 'rsa' : 'ec'
  return publicKey.asymmetricKeyType === kind && verify('sha256', toSign, publicKey, signature)
}
