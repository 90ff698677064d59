import { hash, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'

/**
 * What a card answers to a challenge, as Web eID 1.0 signs it. `certificates`: its own and those that issued it, DER in base64, from the leaf.
 * `signature`: in base64; of an elliptic curve the two numbers, one after the other.
 */
export const CardProof = z.object({
  certificates: z.array(z.base64().max(8_000)).min(1).max(4),
  algorithm: z.enum(['RS256', 'ES256', 'ES384']),
  signature: z.base64().max(1_000),
})

/** What a card shows before it signs a document, and what it made of one: base64. */
export const SignerCertificates = z.array(z.base64().max(8_000)).min(1).max(4)
export const CardSignature = z.object({
  algorithm: z.enum(['ecdsa-sha256', 'rsa-sha256']),
  signature: z.base64().max(1_000),
})
export type CardSignature = Readonly<z.infer<typeof CardSignature>>
export type CardProof = Readonly<z.infer<typeof CardProof>>
export type Algorithm = CardProof['algorithm']

const hashes: Readonly<Record<Algorithm, string>> = { RS256: 'sha256', ES256: 'sha256', ES384: 'sha384' }

/** The one algorithm for this kind of key; null: none. What a message says of itself is compared with it, and never chooses. */
export function algorithmFor(key: KeyObject): Algorithm | null {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= 2_048 ? 'RS256' : null
  if (key.asymmetricKeyType !== 'ec') return null
  return namedCurve === 'prime256v1' ? 'ES256' : namedCurve === 'secp384r1' ? 'ES384' : null
}

/** Web eID: the hash of the site, then the hash of the nonce. So a signature for one site is none for another. */
export function toBeSigned(algorithm: Algorithm, { origin, nonce }: Readonly<{ origin: string; nonce: string }>) {
  const name = hashes[algorithm]
  return Buffer.concat([hash(name, origin, 'buffer'), hash(name, nonce, 'buffer')])
}

/** Two numbers one after the other, as a card gives them, in the form that documents have (DER). */
export function inDer(numbers: Uint8Array): Buffer {
  const half = numbers.length / 2
  const [r, s] = [numberInDer(numbers.subarray(0, half)), numberInDer(numbers.subarray(half))]
  const body = Buffer.concat([r, s])
  return Buffer.concat([Buffer.from([0x30, ...lengthInDer(body.length)]), body])
}

function numberInDer(bytes: Uint8Array): Buffer {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from++
  const shown = Buffer.from(bytes.subarray(from))
  // A first bit of 1 would say "below zero".
  const value = (shown[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.alloc(1), shown]) : shown
  return Buffer.concat([Buffer.from([0x02, ...lengthInDer(value.length)]), value])
}

const lengthInDer = (length: number): readonly number[] => (length < 0x80 ? [length] : [0x81, length])

/** What the card itself gets: it signs hashes. */
export const digestFor = (algorithm: Algorithm, bytes: Uint8Array): Buffer => hash(hashes[algorithm], bytes, 'buffer')

export function isSignedBy(key: KeyObject, algorithm: Algorithm, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(hashes[algorithm], bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
}
