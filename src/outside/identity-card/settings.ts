import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { certificatesIn } from '#platform/cms/index.ts'
import type { CardTrustSettings } from './judge.ts'

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))

/** How identity cards are judged; without EID_ROOTS nobody identifies himself with one. */
export const CardTrustEnvironment = z.object({
  /** A file in PEM: the roots of the country. */
  EID_ROOTS: z.string().optional(),
  /** Where it is asked whether a certificate was withdrawn: nothing else that a certificate names is ever called. */
  EID_REVOCATION_ORIGINS: list.default(['http://ocsp.eid.belgium.be', 'http://crl.eid.belgium.be']),
  /** Object identifiers of the policies of authentication certificates; empty: they are not looked at. */
  EID_POLICIES: list,
  /** The same of certificates to sign documents with. */
  EID_SIGNATURE_POLICIES: list,
})

export function cardTrustSettings(env: z.infer<typeof CardTrustEnvironment>): CardTrustSettings | null {
  if (!env.EID_ROOTS) return null
  const roots = certificatesIn(readFileSync(env.EID_ROOTS, 'utf8'))
  return {
    roots,
    revocationOrigins: env.EID_REVOCATION_ORIGINS,
    policies: env.EID_POLICIES,
    signaturePolicies: env.EID_SIGNATURE_POLICIES,
  }
}
