import type { Verdict } from './verify.tsx'

/** How a certificate is checked: by what its codes lead to, and by the seal and the hash of a file. */
export type Verification = Readonly<{
  byToken: (token: string) => Promise<Verdict>
  byShortCode: (typed: string) => Promise<Verdict>
  byFile: (bytes: Uint8Array) => Promise<Verdict>
}>
