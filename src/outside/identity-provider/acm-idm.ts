import { errors as jose, jwtVerify } from 'jose'
import * as openid from 'openid-client'
import { z } from 'zod'
import { identityFrom } from './claims.ts'
import type { Audience, IdentityProvider, SignInAttempt } from './index.ts'
import { refusalFor, signInFailed } from './refused.ts'
import { clockSkew, issuerUrl, type RelyingParty, relyingParty } from './relying-party.ts'
import type { AcmIdmSettings } from './settings.ts'

export { AcmIdmEnvironment, type AcmIdmSettings, acmIdmSettings, employeeScopes, residentScopes } from './settings.ts'

/** A fresh sign-in may seem to be this many seconds older than its request: clocks differ, and auth_time is whole seconds. */
const freshSkew = 10

/**
 * The Flemish sign-in: OpenID Connect, code flow with PKCE, a confidential client per audience. The ID token's signature
 * is always verified, because it is kept as evidence. Only real time is used here, never domain time.
 */
export function acmIdm(settings: AcmIdmSettings): IdentityProvider {
  const issuer = issuerUrl(settings.issuer)
  const options = {
    issuer,
    timeoutMs: settings.timeoutMs ?? 5_000,
    metadataMs: settings.metadataMs ?? 60 * 60_000,
  }
  const clients = { resident: settings.residents, employee: settings.employees }
  const parties: Record<Audience, () => Promise<RelyingParty>> = {
    resident: relyingParty(settings.residents, options),
    employee: relyingParty(settings.employees, options),
  }

  return {
    origin: issuer.origin,

    async begin({ audience, returnTo, fresh = false, nonce = openid.randomNonce(), language }) {
      if (new URL(returnTo).search) throw new Error('returnTo is registered at the provider: without a query')
      const { configuration } = await parties[audience]()
      const attempt: SignInAttempt = {
        audience,
        state: openid.randomState(),
        nonce,
        codeVerifier: openid.randomPKCECodeVerifier(),
        returnTo,
        fresh,
        startedAt: Date.now(),
      }
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: returnTo,
        scope: clients[audience].scopes.join(' '),
        state: attempt.state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
        ...(language ? { ui_locales: language } : {}),
      })
      return { url: url.toString(), attempt }
    },

    async finish(callback, attempt, { fresh = false } = {}) {
      try {
        const party = await parties[attempt.audience]()
        // Behind a proxy the address that we see is not the one that was registered.
        const back = new URL(attempt.returnTo)
        back.search = callback.search
        const { id_token } = await openid.authorizationCodeGrant(party.configuration, back, {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        })
        const idToken = id_token ?? ''
        const claims = await verified(idToken, party, clients[attempt.audience].id)
        if (fresh || attempt.fresh) requireFresh(claims.auth_time, attempt.startedAt)
        return identityFrom(claims, { audience: attempt.audience, idToken }, settings)
      } catch (error) {
        throw refusalFor(error)
      }
    },

    async logoutUrl(idToken, returnTo, audience) {
      const { configuration } = await parties[audience]()
      if (!configuration.serverMetadata().end_session_endpoint) return returnTo
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo }
      return openid.buildEndSessionUrl(configuration, parameters).toString()
    },

    async loggedOut(logoutToken, audience) {
      try {
        const { keys, configuration } = await parties[audience]()
        const { payload } = await jwtVerify(logoutToken, keys, {
          issuer: configuration.serverMetadata().issuer,
          audience: clients[audience].id,
          algorithms: ['RS256'],
          clockTolerance: clockSkew,
          maxTokenAge: 300,
        })
        const { sub, sid } = LogoutToken.parse(payload)
        if (!sub && !sid) throw signInFailed('logout-token')
        return { ...(sub ? { subject: sub } : {}), ...(sid ? { providerSession: sid } : {}) }
      } catch (error) {
        throw error instanceof z.ZodError ? signInFailed('logout-token') : refusalFor(error)
      }
    },
  }
}

/** OpenID Connect Back-Channel Logout 1.0: names the event, and may never be used as an ID token (no nonce). */
const LogoutToken = z.object({
  sub: z.string().optional(),
  sid: z.string().optional(),
  events: z.object({ 'http://schemas.openid.net/event/backchannel-logout': z.object({}) }),
  nonce: z.undefined().optional(),
})

/**
 * A key that we do not know yet is fetched at once: this token came from the provider itself, so nobody else can make us
 * ask. (A logout token can come from anybody: there the key set's own waiting time holds.)
 */
async function verified(idToken: string, { keys, configuration }: RelyingParty, audience: string) {
  const { issuer } = configuration.serverMetadata()
  const expected = { issuer, audience, algorithms: ['RS256'], clockTolerance: clockSkew }
  try {
    return (await jwtVerify(idToken, keys, expected)).payload
  } catch (error) {
    if (!(error instanceof jose.JWKSNoMatchingKey)) throw error
    await keys.reload()
    return (await jwtVerify(idToken, keys, expected)).payload
  }
}

/** Whoever signs must have signed in after they were asked to, however the provider took prompt and max_age. */
function requireFresh(authTime: unknown, startedAt: number): void {
  if (typeof authTime !== 'number') throw signInFailed('no-auth-time')
  if (authTime < Math.floor(startedAt / 1_000) - freshSkew) throw signInFailed('not-fresh')
  if (authTime > Date.now() / 1_000 + clockSkew) throw signInFailed('auth-time-ahead')
}
