import type { X509Certificate } from 'node:crypto'
import { tags } from '../asn1/der.ts'
import { childrenOf, type Element, expectTag, MalformedDer, readOid } from '../asn1/read.ts'
import { digestOf, hashName, oids, signatureHolds } from './algorithms.ts'
import { issuerAndSerial } from './build.ts'
import { chainTo, parseCertificate } from './chain.ts'
import type { OpenedSignature } from './open.ts'

/** Why a signature is not what it says. `stranger`: nobody that we trust stands behind it. */
export type SignatureFault = 'stranger' | 'digest' | 'signature' | 'certificate' | 'attributes'

export type CheckedSigner = Readonly<{ fault: SignatureFault }> | Readonly<{ signer: X509Certificate }>

/**
 * Whether one that we trust signed this content. First who (so that a stranger's key costs nothing), then what.
 * Certificates that nobody needs are a fault too: nothing in a signature may be changed unnoticed.
 * `content` is what was signed, in parts.
 */
export function checkSigner(
  opened: OpenedSignature,
  check: Readonly<{ content: readonly Uint8Array[]; anchors: readonly X509Certificate[]; at: Date; purpose?: string }>,
): CheckedSigner {
  const parsed = opened.certificates.map(parseCertificate)
  const certificates = parsed.filter((certificate) => certificate !== undefined)
  if (certificates.length !== parsed.length) return { fault: 'certificate' }
  const signer = certificates.find((certificate) => issuerAndSerial(certificate.raw).equals(opened.signer))
  if (!signer) return { fault: 'certificate' }

  const chain = chainTo(check.anchors, signer, certificates, check.at)
  if (!chain) return { fault: 'stranger' }
  if (certificates.some((one) => !chain.some((needed) => needed.raw.equals(one.raw)))) return { fault: 'certificate' }
  if (check.purpose && !signer.keyUsage?.includes(check.purpose)) return { fault: 'stranger' }

  const hash = hashName(opened.digestAlgorithm)
  const digest = opened.attribute(oids.messageDigest)
  if (!hash || !digest) return { fault: 'attributes' }
  if (readOid(opened.attribute(oids.contentType)) !== opened.contentType) return { fault: 'attributes' }
  if (!namesSigner(opened, signer)) return { fault: 'certificate' }
  if (!expectTag(digest, tags.octets).content.equals(digestOf(hash, ...check.content))) return { fault: 'digest' }

  const algorithms = { signature: opened.signatureAlgorithm, digest: opened.digestAlgorithm }
  const holds = signatureHolds(opened.attributes, opened.signature, signer.publicKey, algorithms)
  return holds ? { signer } : { fault: 'signature' }
}

/** ESS signing-certificate-v2 (RFC 5035): the first hash is that of the signer. */
function namesSigner(opened: OpenedSignature, signer: X509Certificate): boolean {
  const attribute = opened.attribute(oids.signingCertificateV2)
  if (!attribute) return namesSignerInOldWay(opened, signer)
  const [ids] = childrenOf(attribute, tags.sequence)
  const [first] = childrenOf(ids, tags.sequence)
  const fields = childrenOf(first, tags.sequence)
  const named = fields[0]?.tag === tags.sequence ? fields[0] : undefined
  const hash = named ? hashName(readOid(childrenOf(named, tags.sequence)[0])) : 'sha256'
  return hash !== undefined && hashOf(fields[named ? 1 : 0]).equals(digestOf(hash, signer.raw))
}

/** RFC 2634: many time-stamp authorities still name their certificate by SHA-1 only; the chain carries the trust. */
function namesSignerInOldWay(opened: OpenedSignature, signer: X509Certificate): boolean {
  const attribute = opened.attribute(oids.signingCertificate)
  if (!attribute) return false
  const [ids] = childrenOf(attribute, tags.sequence)
  const [first] = childrenOf(ids, tags.sequence)
  return hashOf(childrenOf(first, tags.sequence)[0]).equals(digestOf('sha1', signer.raw))
}

function hashOf(found: Element | undefined): Buffer {
  const { content } = expectTag(found, tags.octets)
  if (content.length === 0) throw new MalformedDer('empty hash')
  return content
}
