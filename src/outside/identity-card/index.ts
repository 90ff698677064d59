import type { SignatureAlgorithm } from '#platform/cms/index.ts'
import type { CardProof } from './proof.ts'

/**
 * What lies in the reader. `ready`: a Belgian card with which one can identify oneself. `no-certificate`: a Belgian card without, as a child
 * has. `foreign`: some other card. `unreadable`: it does not answer. `silent`: the reader itself does not.
 */
export type Look = 'none' | 'ready' | 'no-certificate' | 'foreign' | 'unreadable' | 'silent'

/** What the card said to a code. `left`: tries until it blocks itself. `gone`: it was taken meanwhile, or it or the reader fell silent. */
export type Answered =
  | Readonly<{ outcome: 'signed'; proof: CardProof }>
  | Readonly<{ outcome: 'wrong-code'; left: number }>
  | Readonly<{ outcome: 'blocked' | 'gone' }>

/** What a card is asked to sign: that somebody is at this site, now (`nonce`, as the city gave it). */
export type Challenge = Readonly<{ origin: string; nonce: string }>

/** What the card made of a document. `signature`: DER for an elliptic curve. */
export type DocumentSigned =
  | Readonly<{ outcome: 'signed'; algorithm: SignatureAlgorithm; signature: string }>
  | Exclude<Answered, { outcome: 'signed' }>

/** A reader beside a screen. The code goes to the card and nowhere else. */
export interface CardReader {
  /** Never fails. */
  look(): Promise<Look>
  /** Never fails. The card itself counts wrong codes. */
  prove(challenge: Challenge, code: string): Promise<Answered>
  /** With what the card signs documents, and what issued it: DER in base64. Null: it has nothing of the kind, or it is gone. Never fails. */
  signer(): Promise<readonly string[] | null>
  /** Signs the SHA-256 of a document (base64) with that. Never fails. */
  sign(hash: string, code: string): Promise<DocumentSigned>
  /** Calls `removed` each time that a card is taken, also when nobody can tell any more whether it lies there. Gives back how to stop. */
  watch(removed: () => void): () => void
}

/** Who a card is of, once it was proved. `insz`: eleven digits. */
export type CardHolder = Readonly<{ insz: string; givenName: string; familyName: string }>

/**
 * `expired`, `revoked`: the card was real once. `silent`: nobody could say whether it was withdrawn, so it counts for nothing now.
 * `refused`: nothing that a card of ours would say; `reason` is for the trail, and names nobody.
 */
export type Judged =
  | Readonly<{ outcome: 'proved'; holder: CardHolder }>
  | Readonly<{ outcome: 'expired' | 'revoked' | 'silent' }>
  | Readonly<{ outcome: 'refused'; reason: string }>

/** Says what a proof is worth, and a certificate to sign with. */
export interface CardTrust {
  /** Never fails. */
  judge(proof: CardProof, challenge: Challenge): Promise<Judged>
  /** Whether somebody may sign documents with this certificate now (DER in base64, its own first). Never fails. */
  judgeSigner(certificates: readonly string[]): Promise<Judged>
}

export { belgianCardReader, type CardChannel } from './belgian-card.ts'
export { cardBridge } from './card-bridge.ts'
export { type CardTrustSettings, cardTrust } from './judge.ts'
export { CardProof, CardSignature, SignerCertificates } from './proof.ts'
export { CardTrustEnvironment, cardTrustSettings } from './settings.ts'
