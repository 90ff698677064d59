import 'reflect-metadata'
import { hash, randomBytes, verify, X509Certificate } from 'node:crypto'
import {
  BasicOCSPResponse,
  CertID,
  id_kp_OCSPSigning,
  id_pkix_ocsp_basic,
  id_pkix_ocsp_nonce,
  Nonce,
  OCSPRequest,
  OCSPResponse,
  OCSPResponseStatus,
  Request,
  type SingleResponse,
  TBSRequest,
} from '@peculiar/asn1-ocsp'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { AlgorithmIdentifier, Certificate, Extension } from '@peculiar/asn1-x509'
import * as x509 from '@peculiar/x509'
import { bytesAt, callable, clockSkew, oldest, type Revocation, type Withdrawn } from './evidence.ts'

const sha1 = '1.3.14.3.2.26'

/** Asks the responder that the certificate names (OCSP, RFC 6960). */
export async function leafIsWithdrawn(
  revocation: Revocation,
  leaf: X509Certificate,
  issuer: X509Certificate,
): Promise<Withdrawn> {
  const access = new x509.X509Certificate(leaf.raw).getExtension(x509.AuthorityInfoAccessExtension)
  const url = callable(revocation, access?.ocsp.map(({ value }) => value) ?? [])
  if (!url) return 'silent'
  const asked = certIdOf(leaf, issuer)
  const nonce = randomBytes(16)
  const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' }
  const answer = await bytesAt(url, { method: 'POST', headers, body: requestFor(asked, nonce) }, revocation.timeoutMs)
  if (!answer) return 'silent'
  try {
    return statusIn(answer, { asked, nonce, issuer, now: Date.now() })
  } catch {
    // Whoever cannot be understood said nothing.
    return 'silent'
  }
}

function certIdOf(leaf: X509Certificate, issuer: X509Certificate): CertID {
  const { tbsCertificate: own } = AsnConvert.parse(leaf.raw, Certificate)
  const { tbsCertificate: above } = AsnConvert.parse(issuer.raw, Certificate)
  const hashed = (bytes: ArrayBuffer) => new OctetString(hash('sha1', Buffer.from(bytes), 'buffer'))
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: sha1, parameters: null }),
    issuerNameHash: hashed(AsnConvert.serialize(above.subject)),
    issuerKeyHash: hashed(above.subjectPublicKeyInfo.subjectPublicKey),
    serialNumber: own.serialNumber,
  })
}

function requestFor(reqCert: CertID, nonce: Uint8Array): ArrayBuffer {
  const extnValue = new OctetString(AsnConvert.serialize(new Nonce(nonce)))
  const tbsRequest = new TBSRequest({
    requestList: [new Request({ reqCert })],
    requestExtensions: [new Extension({ extnID: id_pkix_ocsp_nonce, extnValue })],
  })
  return AsnConvert.serialize(new OCSPRequest({ tbsRequest }))
}

type Asked = Readonly<{ asked: CertID; nonce: Uint8Array; issuer: X509Certificate; now: number }>

function statusIn(answer: ArrayBuffer, { asked, nonce, issuer, now }: Asked): Withdrawn {
  const { responseStatus, responseBytes } = AsnConvert.parse(answer, OCSPResponse)
  if (responseStatus !== OCSPResponseStatus.successful || responseBytes?.responseType !== id_pkix_ocsp_basic)
    return 'silent'
  const basic = AsnConvert.parse(responseBytes.response.buffer, BasicOCSPResponse)
  if (!isSignedForIssuer(basic, issuer, new Date(now))) return 'silent'
  const { responses, responseExtensions = [] } = basic.tbsResponseData
  const echoed = responseExtensions.find(({ extnID }) => extnID === id_pkix_ocsp_nonce)
  const ours = new OctetString(AsnConvert.serialize(new Nonce(nonce)))
  if (echoed && !same(echoed.extnValue.buffer, ours.buffer)) return 'silent'
  const single = responses.find(({ certID }) => isFor(certID, asked))
  if (!single || !isFresh(single, { now, isAnswerToUs: echoed !== undefined })) return 'silent'
  const { good, revoked } = single.certStatus
  return revoked ? 'withdrawn' : good === null ? 'valid' : 'unknown'
}

const isFor = (said: CertID, asked: CertID): boolean =>
  said.hashAlgorithm.algorithm === sha1 &&
  same(said.serialNumber, asked.serialNumber) &&
  same(said.issuerNameHash.buffer, asked.issuerNameHash.buffer) &&
  same(said.issuerKeyHash.buffer, asked.issuerKeyHash.buffer)

function isFresh(
  { thisUpdate, nextUpdate }: SingleResponse,
  { now, isAnswerToUs }: Readonly<{ now: number; isAnswerToUs: boolean }>,
): boolean {
  if (thisUpdate.getTime() > now + clockSkew) return false
  if (nextUpdate) return nextUpdate.getTime() > now - clockSkew
  return isAnswerToUs || thisUpdate.getTime() > now - oldest
}

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** By the authority itself, or by whom it appointed for just this. */
function isSignedForIssuer(basic: BasicOCSPResponse, issuer: X509Certificate, now: Date): boolean {
  const hashName = hashes[basic.signatureAlgorithm.algorithm]
  const { tbsResponseDataRaw } = basic
  if (!hashName || !tbsResponseDataRaw) return false
  const appointed = (basic.certs ?? [])
    .map((certificate) => new X509Certificate(Buffer.from(AsnConvert.serialize(certificate))))
    .filter((one) => one.keyUsage?.includes(id_kp_OCSPSigning))
    .filter((one) => one.checkIssued(issuer) && one.verify(issuer.publicKey))
    .filter((one) => one.validFromDate <= now && now <= one.validToDate)
  const [bytes, signature] = [Buffer.from(tbsResponseDataRaw), Buffer.from(basic.signature)]
  return [issuer, ...appointed].some(({ publicKey }) => {
    try {
      return verify(hashName, bytes, publicKey, signature)
    } catch {
      return false
    }
  })
}

const same = (one: ArrayBuffer, other: ArrayBuffer): boolean => Buffer.from(one).equals(Buffer.from(other))
