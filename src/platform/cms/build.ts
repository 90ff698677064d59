import { context, element, integer, nul, octets, oid, sequence, setOf, tags } from '../asn1/der.ts'
import { children, childrenOf, readOne } from '../asn1/read.ts'
import { digestOf, oids } from './algorithms.ts'

export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-sha256'

const sha256 = sequence(oid(oids.sha256))
const signatureAlgorithms: Record<SignatureAlgorithm, Buffer> = {
  'ecdsa-sha256': sequence(oid(oids.ecdsaSha256)),
  'rsa-sha256': sequence(oid(oids.rsaSha256), nul()),
}

/**
 * The attributes that are really signed: what kind of content, its hash, and which certificate signs (ESS
 * signing-certificate-v2, so that no other certificate with the same key can be put in its place). No signing time:
 * PAdES takes that from the PDF and from the time stamp. `toSign` is what the signature goes over.
 */
export function signedAttributes(
  signed: Readonly<{ contentType: string; digest: Uint8Array; certificate: Uint8Array }>,
) {
  const attributes = setOf(
    attribute(oids.contentType, oid(signed.contentType)),
    attribute(oids.messageDigest, octets(signed.digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(hashOfOwn(signed.certificate)))))),
  )
  return { toSign: attributes, hash: digestOf('sha256', attributes) }
}

export type SignedDataParts = Readonly<{
  contentType: string
  /** Kept inside; absent for a detached signature. */
  content?: Uint8Array
  /** DER, signer first. */
  certificates: readonly Uint8Array[]
  /** `toSign` of `signedAttributes`. */
  attributes: Uint8Array
  algorithm: SignatureAlgorithm
  signature: Uint8Array
  /** A time-stamp token over `signature`. */
  timestampToken?: Uint8Array
}>

/** A CMS ContentInfo with SignedData of exactly one signer (RFC 5652), DER. */
export function signedData(parts: SignedDataParts): Buffer {
  const signer = parts.certificates[0]
  if (!signer) throw new Error('a signature needs the certificate of its signer')
  const plain = parts.contentType === oids.data
  const info = sequence(
    integer(plain ? 1 : 3),
    setOf(sha256),
    sequence(oid(parts.contentType), ...(parts.content ? [context(0, octets(parts.content))] : [])),
    context(0, ...parts.certificates.toSorted(Buffer.compare)),
    setOf(
      sequence(
        integer(1),
        nameOfOwn(signer),
        sha256,
        implicit(0, parts.attributes),
        signatureAlgorithms[parts.algorithm],
        octets(parts.signature),
        ...(parts.timestampToken ? [context(1, attribute(oids.timestampToken, parts.timestampToken))] : []),
      ),
    ),
  )
  return sequence(oid(oids.signedData), context(0, info))
}

/** Worked out once for each certificate: a seal keeps its own for years. */
function remembered(work: (certificate: Uint8Array) => Buffer): (certificate: Uint8Array) => Buffer {
  const known = new WeakMap<Uint8Array, Buffer>()
  return (certificate) => {
    const found = known.get(certificate) ?? work(certificate)
    known.set(certificate, found)
    return found
  }
}

const hashOfOwn = remembered((certificate) => digestOf('sha256', certificate))
const nameOfOwn = remembered(issuerAndSerial)

/** How CMS names a certificate: its issuer and serial number, as they stand in it. */
export function issuerAndSerial(certificate: Uint8Array): Buffer {
  const [toBeSigned] = childrenOf(readOne(certificate), tags.sequence)
  const fields = childrenOf(toBeSigned, tags.sequence)
  const [serial, , issuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  if (!serial || !issuer) throw new Error('this is no certificate')
  return sequence(issuer.bytes, serial.bytes)
}

const attribute = (type: string, value: Uint8Array): Buffer => sequence(oid(type), setOf(value))

/** The same content under a context tag instead of its own: how signed attributes stand in a signature. */
const implicit = (number: number, whole: Uint8Array): Buffer =>
  element(0xa0 | number, ...children(readOne(whole)).map((child) => child.bytes))
