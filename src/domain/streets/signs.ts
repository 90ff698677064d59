import { createHash } from 'node:crypto'
import type { StreetRules } from '../catalogue/index.ts'
import { lengthOf, type Stretch } from './stretch.ts'

/** How many signs stand along a stretch: one at both ends, and between them one for every so many metres. */
export function signCount(
  stretch: Pick<Stretch, 'left' | 'right'>,
  { metresPerSign }: Pick<StreetRules, 'metresPerSign'>,
): number {
  if (metresPerSign === undefined) return 0
  return 2 + Math.max(0, Math.ceil(lengthOf(stretch) / metresPerSign) - 1)
}

/** Codes are kept as hashes. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
