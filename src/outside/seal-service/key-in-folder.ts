import { createPrivateKey, sign } from 'node:crypto'
import { certificatesIn } from '#platform/cms/index.ts'
import { type KeptCredentials, keepCredentials, makeCredentials } from '#platform/pki/index.ts'
import type { SealKey } from './seal-key.ts'

/** A seal, and the PEM of the root that a verifier must trust. */
export type TrustedSeal = Readonly<{ key: SealKey; anchor: string }>

/**
 * The seal of a demonstration: its authority and its key (P-256) are made on first start and stay in `folder`, for us
 * alone. Without a folder they live as long as the program. Not for production: a real seal lives in a device or service.
 */
export async function demonstrationSeal(city: string, folder?: string): Promise<TrustedSeal> {
  const request = { commonName: `${city} - demonstratiezegel`, organisation: city, usage: 'seal' } as const
  const name = 'Demonstratie zegelautoriteit'
  const kept = folder ? await keepCredentials(folder, name, request) : await makeCredentials(name, request)
  return { key: keyOf(kept), anchor: kept.authority.cert }
}

function keyOf({ issued }: KeptCredentials): SealKey {
  const key = createPrivateKey(issued.key)
  return {
    certificateChain: certificatesIn(issued.cert),
    algorithm: 'ecdsa-sha256',
    seal: async ({ bytes }) => sign('sha256', bytes, key),
  }
}
