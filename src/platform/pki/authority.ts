import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const crypto = webcrypto as unknown as Crypto
x509.cryptoProvider.set(crypto)

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** A certificate with its private key, both as PEM (PKCS#8). */
export type Credentials = Readonly<{ cert: string; key: string }>

export type CertificateRequest = Readonly<{
  commonName: string
  organisation?: string
  /** Names and addresses of a TLS server. */
  dns?: readonly string[]
  ip?: readonly string[]
  usage: 'tls-server' | 'tls-client' | 'seal' | 'timestamp' | 'signature'
  days?: number
  /** Some services still hold RSA keys. */
  keys?: 'P-256' | 'RSA-2048'
}>

/** A demonstration authority: self-signed, for simulators and demo seals. Never for production. */
export async function createAuthority(commonName: string, days = 3650): Promise<Credentials> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial(),
      name: nameOf({ commonName, organisation: 'Demonstratie' }),
      notBefore: aDayAgo(),
      notAfter: inDays(days),
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 1, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  )
  return { cert: certificate.toString('pem'), key: await pemOf(keys.privateKey) }
}

/** A certificate with a fresh key (P-256 unless asked otherwise), issued by `authority`. */
export async function issueCertificate(authority: Credentials, request: CertificateRequest): Promise<Credentials> {
  const keys = await newKeys(request.keys)
  const issuer = new x509.X509Certificate(authority.cert)
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(authority.key),
    algorithm,
    false,
    ['sign'],
  )
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serial(),
      subject: nameOf(request),
      issuer: issuer.subject,
      notBefore: aDayAgo(),
      notAfter: inDays(request.days ?? 1825),
      signingAlgorithm: algorithm,
      publicKey: keys.publicKey,
      signingKey,
      extensions: await extensionsOf(request, keys.publicKey, issuer),
    },
    crypto,
  )
  return { cert: certificate.toString('pem'), key: await pemOf(keys.privateKey) }
}

async function extensionsOf(
  request: CertificateRequest,
  publicKey: CryptoKey,
  issuer: x509.X509Certificate,
): Promise<x509.Extension[]> {
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags
  const flags =
    request.usage === 'seal' || request.usage === 'signature' ? digitalSignature | nonRepudiation : digitalSignature
  const purposes = {
    'tls-server': [x509.ExtendedKeyUsage.serverAuth],
    'tls-client': [x509.ExtendedKeyUsage.clientAuth],
    timestamp: [x509.ExtendedKeyUsage.timeStamping],
    seal: [],
    signature: [],
  }[request.usage]
  const names = [
    ...(request.dns ?? []).map((value) => ({ type: 'dns' as const, value })),
    ...(request.ip ?? []).map((value) => ({ type: 'ip' as const, value })),
  ]
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(flags, true),
    ...(purposes.length > 0 ? [new x509.ExtendedKeyUsageExtension(purposes, request.usage === 'timestamp')] : []),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    await x509.SubjectKeyIdentifierExtension.create(publicKey, false, crypto),
    await x509.AuthorityKeyIdentifierExtension.create(issuer, false, crypto),
  ]
}

const nameOf = ({ commonName, organisation }: { commonName: string; organisation?: string }): x509.JsonName => [
  { CN: [commonName] },
  ...(organisation ? [{ O: [organisation] }] : []),
  { C: ['BE'] },
]
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const
const newKeys = (kind: CertificateRequest['keys'] = 'P-256') =>
  crypto.subtle.generateKey(kind === 'P-256' ? algorithm : rsa, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
const serial = () => `00${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`
const aDayAgo = () => new Date(Date.now() - 86_400_000)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const pemOf = async (key: CryptoKey) =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
