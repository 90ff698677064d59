import type { Level } from '#platform/context.ts'

/** What we need from whoever says who somebody is, in our words. */
export type Audience = 'resident' | 'employee'

/** Kept by us between leaving for the provider and coming back; never in the browser. */
export type SignInAttempt = Readonly<{
  audience: Audience
  state: string
  nonce: string
  codeVerifier: string
  /** Where the provider sends the browser back to: exactly as it was registered there. */
  returnTo: string
  /** Only a sign-in from after `startedAt` counts. */
  fresh: boolean
  /** Milliseconds since 1970, real time. */
  startedAt: number
}>

type SignedIn = Readonly<{
  /** Pseudonym of the provider for us. */
  subject: string
  /** The provider's session, when it names one: for single logout. */
  providerSession?: string
  givenName: string
  familyName: string
  level: Level
  /** The provider's own word for how (acr). */
  method: string
  authenticatedAt: Date
  /** Raw: the evidence of a signature, and the hint for logout. */
  idToken: string
}>

export type ResidentIdentity = SignedIn & Readonly<{ audience: 'resident'; insz: string; employee?: undefined }>

/** An employee is known by the provider's employee id: we keep no national number of employees. */
export type EmployeeIdentity = SignedIn &
  Readonly<{
    audience: 'employee'
    insz?: undefined
    /** `roles`: what they may do for us, without prefix and context: `counter`, `mid-office`. */
    employee: Readonly<{ id: string; organisation: string; email: string; roles: readonly string[] }>
  }>

export type Identity = ResidentIdentity | EmployeeIdentity

export interface IdentityProvider {
  /**
   * Where to send the browser, and what to keep until it comes back. `fresh`: sign in again now (prompt=login,
   * max_age=0); `nonce`: fixed, for signing. Refusal `access/provider-silent` when the provider does not answer.
   */
  begin(
    options: Readonly<{ audience: Audience; returnTo: string; fresh?: boolean; nonce?: string; language?: string }>,
  ): Promise<Readonly<{ url: string; attempt: SignInAttempt }>>
  /**
   * `callback` is the URL on which the browser came back; only its query is read. Refusals: `access/sign-in-failed` on
   * anything wrong, `access/sign-in-cancelled` when the person gave up, `access/provider-silent` (unavailable) when
   * the provider is down, slow or answers nonsense. An attempt is good for one call: forget it before calling.
   */
  finish(callback: URL, attempt: SignInAttempt, options?: Readonly<{ fresh?: boolean }>): Promise<Identity>
  /** Signs out at the provider too, and comes back to `returnTo` (registered there). */
  logoutUrl(idToken: string, returnTo: string, audience: Audience): Promise<string>
  /**
   * Reads the provider's own message that somebody signed out elsewhere (back-channel logout token).
   * `providerSession` names one session; without it every session of the subject ends.
   */
  loggedOut(logoutToken: string, audience: Audience): Promise<Readonly<{ subject?: string; providerSession?: string }>>
  /** Where browsers are sent: for the form-action of the Content-Security-Policy. */
  origin: string
}
