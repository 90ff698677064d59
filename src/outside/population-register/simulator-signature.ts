import { type createPublicKey, X509Certificate } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import { namespaces, useCurves } from './ws-security.ts'
import { parseXml, textAt, type XmlElement } from './xml.ts'

/** Why a request is not believed, as a fault code of WS-Security. */
export type Disbelief = 'InvalidSecurity' | 'InvalidSecurityToken' | 'FailedCheck' | 'MessageExpired'

/** Clocks of two machines may differ; a message older than this is refused. Milliseconds. */
const tolerance = 300_000

/**
 * Checks requests as the system does: signed by a certificate of this authority, over the body and a fresh time stamp. What is read
 * afterwards is what was signed, never what stood beside it.
 */
export function signatureCheck(authority: string) {
  const authorityKey = new X509Certificate(authority).publicKey
  const believed = new Map<string, string | null>()

  /** The certificate as PEM when our authority issued it and it is valid; remembered, for callers come back. */
  function trusted(token: string): string | null {
    const known = believed.get(token)
    if (known !== undefined) return known
    const verdict = certificateIn(token, authorityKey)
    if (believed.size > 1_000) believed.clear()
    believed.set(token, verdict)
    return verdict
  }

  return function bodyOf(envelope: string): XmlElement | Disbelief {
    if (/<!DOCTYPE|<!ENTITY/i.test(envelope)) return 'InvalidSecurity'
    const token = /<wsse:BinarySecurityToken[^>]*>([^<]*)</.exec(envelope)?.[1]
    const signature = /<ds:Signature[ >][\s\S]*?<\/ds:Signature>/.exec(envelope)?.[0]
    if (!token || !signature) return 'InvalidSecurity'
    const certificate = trusted(token)
    if (!certificate) return 'InvalidSecurityToken'
    const signed = signedParts(envelope, signature, certificate).map((part) => parseXml(part))
    const body = signed.find(({ name, namespace }) => name === 'Body' && namespace === namespaces.soap)
    const stamp = signed.find(({ name, namespace }) => name === 'Timestamp' && namespace === namespaces.wsu)
    if (!body || !stamp) return 'FailedCheck'
    return isFresh(stamp) ? body : 'MessageExpired'
  }
}

/** The parts that the signature truly covers, in canonical form; none when it does not hold. */
function signedParts(envelope: string, signature: string, certificate: string): readonly string[] {
  const check = new SignedXml({ idMode: 'wssecurity', publicCert: certificate, getCertFromKeyInfo: () => null })
  useCurves(check)
  try {
    check.loadSignature(signature)
    return check.checkSignature(envelope) ? check.getSignedReferences() : []
  } catch {
    return []
  }
}

function certificateIn(token: string, authorityKey: ReturnType<typeof createPublicKey>): string | null {
  try {
    const certificate = new X509Certificate(Buffer.from(token, 'base64'))
    const now = Date.now()
    const inTime = certificate.validFromDate.getTime() <= now && now <= certificate.validToDate.getTime()
    return inTime && certificate.verify(authorityKey) ? certificate.toString() : null
  } catch {
    return null
  }
}

/** Real time: whatever day it is for the rules, a signature is made now. */
function isFresh(stamp: XmlElement): boolean {
  const created = Date.parse(textAt(stamp, 'Created') ?? '')
  const expires = Date.parse(textAt(stamp, 'Expires') ?? '')
  return created <= Date.now() + tolerance && expires > Date.now() && expires - created <= 2 * tolerance
}
