import 'reflect-metadata'
import { X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import type { Revocation } from './evidence.ts'
import type { CardHolder, CardTrust, Challenge, Judged } from './index.ts'
import { algorithmFor, type CardProof, isSignedBy, toBeSigned } from './proof.ts'
import { leafIsWithdrawn } from './responder.ts'
import { authorityIsWithdrawn } from './withdrawn-authorities.ts'

export type CardTrustSettings = Readonly<{
  /** DER of the roots of the country. */
  roots: readonly Uint8Array[]
  /** Sites that may be asked whether a certificate was withdrawn. */
  revocationOrigins: readonly string[]
  /** Policies of certificates for identification, dotted; empty: not looked at. */
  policies: readonly string[]
  /** The same of certificates to sign with. */
  signaturePolicies?: readonly string[]
  /** Milliseconds that such a site gets. */
  timeoutMs?: number
}>

/** The leaf, what issued it, and the root. */
type Chain = Readonly<{ leaf: X509Certificate; authority: X509Certificate; root: X509Certificate }>

const refused = (reason: string): Judged => ({ outcome: 'refused', reason })

/**
 * Judges proofs of identity cards, at real time. What costs nothing comes first, and nobody is asked anything before the chain holds: a
 * stranger's certificate names no site that we call.
 */
export function cardTrust(settings: CardTrustSettings): CardTrust {
  const roots = settings.roots.map((root) => new X509Certificate(root))
  const revocation: Revocation = { origins: settings.revocationOrigins, timeoutMs: settings.timeoutMs ?? 3_000 }

  return {
    async judge(proof, challenge) {
      const certificates = proof.certificates.map(certificateIn)
      const [leaf, ...others] = certificates
      if (!leaf || certificates.some((one) => one === null)) return refused('certificate')
      const wrong = signatureMistake(leaf, proof, challenge)
      if (wrong) return refused(wrong)
      return judgeCertificates(leaf, others as readonly X509Certificate[], 'authentication')
    },
    async judgeSigner(given) {
      const [leaf, ...others] = given.map(certificateIn)
      if (!leaf || others.some((one) => one === null)) return refused('certificate')
      return judgeCertificates(leaf, others as readonly X509Certificate[], 'signature')
    },
  }

  async function judgeCertificates(
    leaf: X509Certificate,
    others: readonly X509Certificate[],
    use: CardUse,
  ): Promise<Judged> {
    const chain = chainOf(leaf, others, roots)
    if (!chain) return refused('issuer')
    const late = timeMistake(chain, new Date())
    if (late) return late
    const wrong = useMistake(leaf, use, use === 'signature' ? (settings.signaturePolicies ?? []) : settings.policies)
    if (wrong) return refused(wrong)
    const holder = holderOf(leaf)
    if (!holder) return refused('holder')
    const [ofLeaf, ofAuthority] = await Promise.all([
      leafIsWithdrawn(revocation, chain.leaf, chain.authority),
      authorityIsWithdrawn(revocation, chain.authority, chain.root),
    ])
    if (ofLeaf === 'withdrawn') return { outcome: 'revoked' }
    if (ofAuthority === 'withdrawn') return refused('authority-withdrawn')
    if (ofLeaf === 'unknown') return refused('unknown-certificate')
    if (ofLeaf === 'silent' || ofAuthority === 'silent') return { outcome: 'silent' }
    return { outcome: 'proved', holder }
  }
}

/** Exactly these bytes, and nothing after them. */
function certificateIn(base64: string): X509Certificate | null {
  const bytes = Buffer.from(base64, 'base64')
  try {
    const certificate = new X509Certificate(bytes)
    return certificate.raw.equals(bytes) ? certificate : null
  } catch {
    return null
  }
}

/** The key says which algorithm it is; what the message says only has to agree. */
function signatureMistake(leaf: X509Certificate, proof: CardProof, challenge: Challenge): string | null {
  const algorithm = algorithmFor(leaf.publicKey)
  if (algorithm === null || algorithm !== proof.algorithm) return 'algorithm'
  const signature = Buffer.from(proof.signature, 'base64')
  return isSignedBy(leaf.publicKey, algorithm, toBeSigned(algorithm, challenge), signature) ? null : 'signature'
}

/** A card has one authority between itself and the root: no longer way is taken, and no root but ours ends it. */
function chainOf(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): Chain | null {
  for (const authority of others) {
    const root = roots.find((candidate) => issued(candidate, authority))
    if (root && issued(authority, leaf)) return { leaf, authority, root }
  }
  return null
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  try {
    return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey)
  } catch {
    return false
  }
}

function timeMistake({ leaf, authority, root }: Chain, now: Date): Judged | null {
  if ([leaf, authority, root].some(({ validFromDate }) => validFromDate > now)) return refused('not-yet-valid')
  if ([authority, root].some(({ validToDate }) => validToDate < now)) return refused('authority-expired')
  return leaf.validToDate < now ? { outcome: 'expired' } : null
}

/** What a certificate is for: each key of a card does one thing. */
type CardUse = 'authentication' | 'signature'

/** A certificate to sign with, or one of an authority, does not identify anybody; and the other way round. */
function useMistake(leaf: X509Certificate, use: CardUse, policies: readonly string[]): string | null {
  const certificate = new x509.X509Certificate(leaf.raw)
  const usages = certificate.getExtension(x509.KeyUsagesExtension)?.usages ?? 0
  const { digitalSignature, nonRepudiation, keyCertSign } = x509.KeyUsageFlags
  if (usages & keyCertSign || leaf.ca) return 'key-usage'
  const [wanted, foreign] =
    use === 'signature' ? [nonRepudiation, digitalSignature] : [digitalSignature, nonRepudiation]
  if (!(usages & wanted) || usages & foreign) return 'key-usage'
  const purposes = certificate.getExtension(x509.ExtendedKeyUsageExtension)?.usages
  if (use === 'authentication' && purposes && !purposes.includes(x509.ExtendedKeyUsage.clientAuth)) return 'key-usage'
  if (policies.length === 0) return null
  const stated = certificate.getExtension(x509.CertificatePolicyExtension)?.policies ?? []
  return stated.some((policy) => policies.includes(policy)) ? null : 'policy'
}

/** The subject says who it is: the national number, given names and family name. Anything twice is nothing. */
function holderOf(leaf: X509Certificate): CardHolder | null {
  const { subjectName } = new x509.X509Certificate(leaf.raw)
  const only = (type: string) => {
    const values = subjectName.getField(type)
    return values.length === 1 ? (values[0] ?? '') : ''
  }
  const insz = only('2.5.4.5')
  const familyName = only('2.5.4.4').trim()
  if (only('C') !== 'BE' || !/^\d{11}$/.test(insz) || !parseNationalNumber(insz) || familyName === '') return null
  // As the register and the sign-in write it: the first given name.
  const [givenName = ''] = only('2.5.4.42').trim().split(/\s+/)
  return { insz, givenName, familyName }
}
