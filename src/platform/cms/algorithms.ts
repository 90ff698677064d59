import { constants, createHash, type KeyObject, verify } from 'node:crypto'

/** Object identifiers of RFC 5652 (CMS), RFC 5035 (ESS), RFC 3161 (time stamps) and the algorithms that we meet. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

const hashNames: Readonly<Record<string, string>> = {
  [oids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Signature algorithms that name their hash, and `null` where the digest algorithm of the signer names it. */
const signatureHashes: Readonly<Record<string, string | null>> = {
  [oids.ecdsaSha256]: 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  [oids.rsaSha256]: 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.113549.1.1.1': null,
}

/** The node name of a hash that we accept; SHA-1 and older are none. */
export const hashName = (oid: string): string | undefined => hashNames[oid]

export const digestOf = (name: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash(name)).digest()

/** False for a wrong signature and for any combination of algorithm, hash and key that we do not accept. */
export function signatureHolds(
  signed: Uint8Array,
  signature: Uint8Array,
  key: KeyObject,
  algorithms: Readonly<{ signature: string; digest: string }>,
): boolean {
  const named = signatureHashes[algorithms.signature]
  const hash = named === null ? hashName(algorithms.digest) : named
  if (!hash || hash !== hashName(algorithms.digest)) return false
  const elliptic = algorithms.signature.startsWith('1.2.840.10045.')
  if (key.asymmetricKeyType !== (elliptic ? 'ec' : 'rsa')) return false
  try {
    return verify(hash, signed, elliptic ? { key } : { key, padding: constants.RSA_PKCS1_PADDING }, signature)
  } catch {
    return false
  }
}
