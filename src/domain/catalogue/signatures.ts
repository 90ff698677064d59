import type { OfferChannel, SignatureKind } from './product.ts'

/**
 * Which kinds of signature a channel can reach today. Simple, with evidence: a fresh sign-in at level substantial, which
 * the telephone does not have. Advanced and qualified ask for a signature of the person's own (eID, itsme sign): no
 * channel has one yet, so nothing that needs it can be published.
 */
export const reachableSignatures: Readonly<Record<OfferChannel, readonly SignatureKind[]>> = {
  portal: ['none', 'simple'],
  kiosk: ['none', 'simple'],
  desk: ['none', 'simple'],
  phone: ['none'],
}

export type ReachableSignatures = typeof reachableSignatures
