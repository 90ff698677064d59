import type { SignatureAlgorithm } from '#platform/cms/index.ts'

/** What we need from whoever keeps the key of the city's seal, in our words. The key itself we never see. */
export interface SealKey {
  /** DER: the certificate of the seal first, then what issued it, without the root. */
  certificateChain: readonly Uint8Array[]
  algorithm: SignatureAlgorithm
  /**
   * The signature over `bytes`, whose SHA-256 is `hash`; ECDSA as DER. Whoever keeps the key elsewhere only gets the hash.
   * @throws {SealUnavailable} when it cannot seal now; the work waits and is tried again.
   */
  seal(what: Readonly<{ hash: Uint8Array; bytes: Uint8Array }>): Promise<Uint8Array>
}

/**
 * The seal cannot be had. `silent`: no answer in time, or the service is down. `refused`: it said no. `garbage`: it
 * answered something that is no signature of the seal. Nothing leaves unsealed.
 */
export class SealUnavailable extends Error {
  readonly reason: 'silent' | 'refused' | 'garbage'

  constructor(reason: SealUnavailable['reason'], detail: string) {
    super(`no seal (${reason}): ${detail}`)
    this.name = 'SealUnavailable'
    this.reason = reason
  }
}
