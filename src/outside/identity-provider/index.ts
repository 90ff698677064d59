import type { Level } from '#platform/context.ts'

/** What we need from whoever says who somebody is, in our words. */
export type Audience = 'resident' | 'employee'

/** Kept by us between leaving for the provider and coming back; never in the browser. */
export type SignInAttempt = Readonly<{ audience: Audience; state: string; nonce: string; codeVerifier: string }>

export type Identity = Readonly<{
  /** Pseudonym of the provider for us. */
  subject: string
  insz: string
  givenName: string
  familyName: string
  level: Level
  /** The provider's own word for how (acr). */
  method: string
  authenticatedAt: Date
  /** Raw: the evidence of a signature, and the hint for logout. */
  idToken: string
  employee?: Readonly<{ id: string; organisation: string; email: string; roles: readonly string[] }>
}>

export interface IdentityProvider {
  /** `fresh`: sign in again now (prompt=login, max_age=0); `nonce`: fixed, for signing. */
  begin(
    options: Readonly<{ audience: Audience; returnTo: string; fresh?: boolean; nonce?: string; language?: string }>,
  ): Promise<Readonly<{ url: string; attempt: SignInAttempt }>>
  /** `callback` is the full URL on which the browser came back. Throws a Refusal `access/sign-in-failed` on anything wrong. */
  finish(callback: URL, attempt: SignInAttempt, options?: Readonly<{ fresh?: boolean }>): Promise<Identity>
  logoutUrl(idToken: string, returnTo: string, audience: Audience): Promise<string>
  /** Where browsers are sent: for the form-action of the Content-Security-Policy. */
  origin: string
}
