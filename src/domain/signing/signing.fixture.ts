import type { ResidentIdentity } from '#outside/identity-provider/index.ts'
import type { Proof } from './index.ts'

/** A fresh sign-in with itsme, of which a test names only what matters. */
export const anIdentity = (changes: Partial<ResidentIdentity> = {}): ResidentIdentity => ({
  audience: 'resident',
  insz: '85600012543',
  subject: 'pseudonym',
  givenName: 'Ahmad',
  familyName: 'Rahimi',
  level: 'substantial',
  method: 'urn:be:fedict:iam:fas:Level400',
  authenticatedAt: new Date(),
  idToken: 'header.claims.signature',
  ...changes,
})

/** A token that answers this nonce; only its claims can be read. */
export const aToken = (nonce: string): string =>
  `header.${Buffer.from(JSON.stringify({ nonce })).toString('base64url')}.signature`

/** The proof that answers what `requestSignature` gave. */
export const aProof = (
  { requestId, nonce }: Readonly<{ requestId: string; nonce: string }>,
  personId: string,
  changes: Partial<ResidentIdentity> = {},
): Proof => ({ requestId, personId, identity: anIdentity({ idToken: aToken(nonce), ...changes }) })
