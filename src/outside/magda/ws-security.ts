import { createPrivateKey, createPublicKey, type KeyObject, sign, verify, X509Certificate } from 'node:crypto'
import { type SignatureAlgorithm, SignedXml } from 'xml-crypto'
import type { XmlContent } from './xml.ts'

/** XML Signature and WS-Security 1.0 with an X.509 token: what MAGDA asks of every request. */
export const namespaces = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
} as const
const token = {
  encoding: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary',
  type: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3',
} as const
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
export const algorithms = {
  rsa: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  ec: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
} as const

/** How long a signed message may be under way, in milliseconds. */
const validity = 300_000

export type Signer = Readonly<{
  key: KeyObject
  algorithm: string
  /** The certificate, DER in base64. */
  token: string
}>

/** Throws when the key does not belong to the certificate, or is neither RSA nor on a curve. */
export function signerFrom(certificate: string, privateKey: string): Signer {
  const key = createPrivateKey(privateKey)
  const { raw, publicKey } = new X509Certificate(certificate)
  if (!publicKey.equals(createPublicKey(key))) throw new Error('the signing key does not belong to the certificate')
  return { key, algorithm: algorithmOf(key), token: raw.toString('base64') }
}

function algorithmOf({ asymmetricKeyType }: KeyObject): string {
  if (asymmetricKeyType !== 'rsa' && asymmetricKeyType !== 'ec') throw new Error('sign with an RSA or an EC key')
  return algorithms[asymmetricKeyType]
}

/** An envelope around `body`, ready to be signed: the header holds the token and the time until which it may be used. */
export function securedEnvelope(body: XmlContent, signer: Signer, at: Date): XmlContent {
  return {
    'soapenv:Envelope': {
      '@xmlns:soapenv': namespaces.soap,
      'soapenv:Header': {
        'wsse:Security': {
          '@xmlns:wsse': namespaces.wsse,
          '@xmlns:wsu': namespaces.wsu,
          '@soapenv:mustUnderstand': '1',
          'wsu:Timestamp': {
            '@wsu:Id': 'timestamp',
            'wsu:Created': at.toISOString(),
            'wsu:Expires': new Date(at.getTime() + validity).toISOString(),
          },
          'wsse:BinarySecurityToken': {
            '@wsu:Id': 'token',
            '@EncodingType': token.encoding,
            '@ValueType': token.type,
            '#text': signer.token,
          },
        },
      },
      'soapenv:Body': { '@xmlns:wsu': namespaces.wsu, '@wsu:Id': 'body', ...body },
    },
  }
}

const security = "/*/*[local-name()='Header']/*[local-name()='Security']"
const signedParts = ["/*/*[local-name()='Body']", `${security}/*[local-name()='Timestamp']`] as const

/** Signs body and time stamp of a secured envelope. */
export function signedEnvelope(envelope: string, signer: Signer): string {
  const signature = new SignedXml({
    idMode: 'wssecurity',
    privateKey: signer.key,
    signatureAlgorithm: signer.algorithm,
    canonicalizationAlgorithm: exclusive,
    getKeyInfoContent: () =>
      `<wsse:SecurityTokenReference xmlns:wsse="${namespaces.wsse}"><wsse:Reference URI="#token" ValueType="${token.type}"/></wsse:SecurityTokenReference>`,
  })
  signature.SignatureAlgorithms[algorithms.ec] = ecdsaSha256
  for (const xpath of signedParts) signature.addReference({ xpath, digestAlgorithm: sha256, transforms: [exclusive] })
  signature.computeSignature(envelope, {
    prefix: 'ds',
    location: { reference: security, action: 'append' },
  })
  return signature.getSignedXml()
}

/** The library knows RSA alone. XML Signature writes an ECDSA signature as r and s side by side (RFC 4050), where OpenSSL writes DER. */
export const ecdsaSha256 = function ecdsa(): SignatureAlgorithm {
  return {
    getAlgorithmName: () => algorithms.ec,
    getSignature: (material: unknown, key: unknown) =>
      sign('sha256', Buffer.from(String(material)), { key: key as KeyObject, dsaEncoding: 'ieee-p1363' }).toString(
        'base64',
      ),
    verifySignature: (material: string, key: unknown, value: string) =>
      verify(
        'sha256',
        Buffer.from(material),
        { key: key as KeyObject, dsaEncoding: 'ieee-p1363' },
        Buffer.from(value, 'base64'),
      ),
  }
} as unknown as new () => SignatureAlgorithm
