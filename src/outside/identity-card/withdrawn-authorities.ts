import 'reflect-metadata'
import type { X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { bytesAt, callable, clockSkew, oldest, type Revocation, type Withdrawn } from './evidence.ts'

/** Lists of roots change seldom: each is fetched again when it says so, an hour later at most. */
const lists = new Map<string, Readonly<{ list: x509.X509Crl; until: number }>>()

/** Looks in the list that the certificate of an authority names (CRL, RFC 5280). */
export async function authorityIsWithdrawn(
  revocation: Revocation,
  authority: X509Certificate,
  root: X509Certificate,
): Promise<Withdrawn> {
  const certificate = new x509.X509Certificate(authority.raw)
  const points = certificate.getExtension(x509.CRLDistributionPointsExtension)?.distributionPoints ?? []
  const names = points.flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
  const url = callable(
    revocation,
    names.flatMap(({ uniformResourceIdentifier }) => uniformResourceIdentifier ?? []),
  )
  if (!url) return 'silent'
  try {
    const list = await listAt(url, root, revocation.timeoutMs)
    if (!list) return 'silent'
    return list.findRevoked(certificate) ? 'withdrawn' : 'valid'
  } catch {
    return 'silent'
  }
}

async function listAt(url: string, root: X509Certificate, timeoutMs: number): Promise<x509.X509Crl | null> {
  const key = `${root.fingerprint256} ${url}`
  const kept = lists.get(key)
  if (kept && kept.until > Date.now()) return kept.list
  const bytes = await bytesAt(url, {}, timeoutMs)
  if (!bytes) return null
  const list = new x509.X509Crl(bytes)
  const above = new x509.X509Certificate(root.raw)
  if (list.issuer !== above.subject || !(await list.verify({ publicKey: above.publicKey }))) return null
  const until = list.nextUpdate?.getTime() ?? 0
  if (list.thisUpdate.getTime() > Date.now() + clockSkew || until < Date.now()) return null
  lists.set(key, { list, until: Math.min(until, Date.now() + oldest) })
  return list
}
