import 'reflect-metadata'
import { KeyObject, webcrypto } from 'node:crypto'
import { id_kp_OCSPSigning, id_pkix_ocsp_nocheck } from '@peculiar/asn1-ocsp'
import * as x509 from '@peculiar/x509'

const crypto = webcrypto as unknown as Crypto
x509.cryptoProvider.set(crypto)

/** The policies of the citizens' certificates, as the country's practice statements number them. To be confirmed on a real card. */
export const policies = { authentication: '2.16.56.12.1.1.2.2', signature: '2.16.56.12.1.1.2.1' } as const

/** Newer cards hold elliptic curves, older ones RSA. */
export type KeyKind = 'P-256' | 'P-384' | 'RSA'

/** Whom a certificate is for, and how. Without `from` and `until`: from a year ago for ten years. */
export type CardOrder = Readonly<{
  insz: string
  givenNames: readonly string[]
  familyNames: readonly string[]
  key: KeyKind
  use?: 'authentication' | 'signature'
  from?: Date
  until?: Date
  /** Where it says that withdrawal can be asked; '': nowhere. */
  responder?: string
}>

export type Issued = Readonly<{ certificate: x509.X509Certificate; key: KeyObject }>

const signing = { name: 'ECDSA', hash: 'SHA-384' } as const
const rsa = {
  ...{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ...{ modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) },
} as const
const year = 365 * 86_400_000
const inYears = (years: number) => new Date(Date.now() + years * year)
const { keyCertSign, cRLSign, digitalSignature, nonRepudiation } = x509.KeyUsageFlags

const newKeys = (kind: KeyKind = 'P-384') =>
  crypto.subtle.generateKey(kind === 'RSA' ? rsa : { name: 'ECDSA', namedCurve: kind }, true, [
    'sign',
    'verify',
  ]) as Promise<CryptoKeyPair>
const newSerial = () => `10${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`

/** A root, an authority under it that issues to citizens, and what both sign. `url`: where the lists and the responder of this country are. */
export async function cardCertificates(url: string, country = 'Belgium Root CA4') {
  const rootKeys = await newKeys()
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: newSerial(), name: [{ CN: [country] }, { C: ['BE'] }], keys: rootKeys },
    ...{ notBefore: inYears(-5), notAfter: inYears(15), signingAlgorithm: signing },
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  })
  const authorityKeys = await newKeys()
  const authority = await x509.X509CertificateGenerator.create({
    ...{ serialNumber: newSerial(), subject: [{ CN: ['Citizen CA'] }, { C: ['BE'] }], issuer: root.subject },
    ...{ notBefore: inYears(-4), notAfter: inYears(12), signingAlgorithm: signing },
    ...{ publicKey: authorityKeys.publicKey, signingKey: rootKeys.privateKey },
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      new x509.CRLDistributionPointsExtension([`${url}/root.crl`]),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(root),
    ],
  })

  const issue = async (request: Request): Promise<Issued> => {
    const keys = await newKeys(request.key)
    const certificate = await x509.X509CertificateGenerator.create({
      ...{ serialNumber: newSerial(), subject: request.subject, issuer: authority.subject },
      ...{ notBefore: request.from ?? inYears(-1), notAfter: request.until ?? inYears(9), signingAlgorithm: signing },
      ...{ publicKey: keys.publicKey, signingKey: authorityKeys.privateKey },
      extensions: [...request.extensions, await x509.AuthorityKeyIdentifierExtension.create(authority)],
    })
    return { certificate, key: KeyObject.from(keys.privateKey as Parameters<typeof KeyObject.from>[0]) }
  }

  return {
    root,
    authority,
    issue: (order: CardOrder) => issue(requestOf(order, url)),
    /** Whom the authority appointed to say what was withdrawn. */
    responder: await issue({
      ...{ subject: [{ CN: ['Citizen OCSP responder'] }, { C: ['BE'] }], key: 'P-384' },
      extensions: [
        new x509.KeyUsagesExtension(digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([id_kp_OCSPSigning]),
        new x509.Extension(id_pkix_ocsp_nocheck, false, new Uint8Array([5, 0])),
      ],
    }),
    /** The list of the root: empty, or with its authority on it. */
    list: async (isWithdrawn: boolean): Promise<x509.X509Crl> =>
      x509.X509CrlGenerator.create({
        ...{ issuer: root.subject, signingKey: rootKeys.privateKey, signingAlgorithm: signing },
        ...{ thisUpdate: new Date(Date.now() - 60_000), nextUpdate: new Date(Date.now() + 86_400_000) },
        entries: isWithdrawn ? [{ serialNumber: authority.serialNumber, revocationDate: new Date() }] : [],
      }),
  }
}
export type CardCertificates = Awaited<ReturnType<typeof cardCertificates>>

type Request = Readonly<{
  subject: x509.JsonName
  key: KeyKind
  from?: Date | undefined
  until?: Date | undefined
  extensions: readonly x509.Extension[]
}>

function requestOf(order: CardOrder, url: string): Request {
  const { insz, givenNames, familyNames, key, from, until, use = 'authentication', responder = `${url}/ocsp` } = order
  const isSignature = use === 'signature'
  const name = `${givenNames[0]} ${familyNames.join(' ')} (${isSignature ? 'Signature' : 'Authentication'})`
  return {
    ...{ key, from, until },
    subject: [
      { C: ['BE'] },
      { CN: [name] },
      { '2.5.4.4': [familyNames.join(' ')] },
      ...(givenNames.length > 0 ? [{ '2.5.4.42': [givenNames.join(' ')] }] : []),
      { '2.5.4.5': [insz] },
    ],
    extensions: [
      new x509.KeyUsagesExtension(isSignature ? nonRepudiation : digitalSignature, true),
      ...(isSignature ? [] : [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])]),
      new x509.CertificatePolicyExtension([policies[use]]),
      ...(responder ? [new x509.AuthorityInfoAccessExtension({ ocsp: responder })] : []),
    ],
  }
}
