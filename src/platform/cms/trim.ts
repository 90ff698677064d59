import type { X509Certificate } from 'node:crypto'
import { context, sequence, tags } from '../asn1/der.ts'
import { children, childrenOf, readOne } from '../asn1/read.ts'
import { issuerAndSerial } from './build.ts'
import { chainTo, parseCertificate } from './chain.ts'
import { openSignedData } from './open.ts'

/**
 * The same SignedData with only the certificates that lead from its signer to one that we trust, and no revocation
 * lists. Others send along what nobody needs; no signature covers that, so it could later be changed unnoticed.
 * A signature of a stranger comes back as it is.
 * @throws {MalformedDer}
 */
export function withNeededCertificates(der: Buffer, anchors: readonly X509Certificate[], at: Date): Buffer {
  const opened = openSignedData(der)
  const certificates = opened.certificates.map(parseCertificate).filter((one) => one !== undefined)
  const signer = certificates.find((one) => issuerAndSerial(one.raw).equals(opened.signer))
  const chain = signer && chainTo(anchors, signer, certificates, at)
  if (!chain) return der

  const needed = opened.certificates.filter((one) => chain.some(({ raw }) => raw.equals(one)))
  const [type, wrapped] = childrenOf(readOne(der), tags.sequence)
  const parts = childrenOf(wrapped && children(wrapped)[0], tags.sequence).map((part) => part.bytes)
  const signers = parts.at(-1)
  if (!type || !signers) return der
  return sequence(type.bytes, context(0, sequence(...parts.slice(0, 3), context(0, ...needed), signers)))
}
