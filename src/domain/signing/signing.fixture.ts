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

export const aProof = (requestId: string, personId: string, changes: Partial<ResidentIdentity> = {}): Proof => ({
  requestId,
  personId,
  identity: anIdentity(changes),
})
