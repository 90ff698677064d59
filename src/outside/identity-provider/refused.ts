import { errors as jose } from 'jose'
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { Refusal } from '#platform/refusal.ts'

/**
 * Both are forbidden, not unauthenticated: leading the person to the sign-in again by itself would go round in circles,
 * because the provider still knows them. `reason` is a word of the protocol or of ours: the libraries' own errors hold claims,
 * so they are never passed on.
 */
export const signInFailed = (reason: string) => new Refusal('forbidden', 'access/sign-in-failed', { reason })
export const signInCancelled = () => new Refusal('forbidden', 'access/sign-in-cancelled')
/** Not the person's doing, and worth trying again later. */
export const providerSilent = (reason: string) => new Refusal('unavailable', 'access/provider-silent', { reason })

const silent = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_INVALID_SERVER_METADATA',
])
/** What OAuth calls the provider's own trouble. */
const troubled = new Set(['server_error', 'temporarily_unavailable'])

/** What went wrong in talking to the provider, as a Refusal; what is no error of the protocol stays a fault. */
export function refusalFor(error: unknown): unknown {
  if (error instanceof Refusal) return error
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return signInCancelled()
    return troubled.has(error.error) ? providerSilent(error.error) : signInFailed(error.error)
  }
  if (error instanceof ResponseBodyError) {
    return error.status >= 500 || troubled.has(error.error) ? providerSilent(error.error) : signInFailed(error.error)
  }
  if (error instanceof ClientError) {
    const code = error.code ?? (isNetwork(error.cause) ? 'OAUTH_ABORT' : 'OAUTH_UNKNOWN')
    return silent.has(code) ? providerSilent(code) : signInFailed(code)
  }
  if (error instanceof jose.JOSEError) {
    // A generic error is an answer that is no key set.
    const nonsense = [jose.JWKSTimeout.code, jose.JWKSInvalid.code, jose.JOSEError.code]
    return nonsense.includes(error.code) ? providerSilent(error.code) : signInFailed(error.code)
  }
  return isNetwork(error) ? providerSilent('network') : error
}

/** `fetch` throws a TypeError with the network's error as its cause; a body that is no JSON is a SyntaxError. */
function isNetwork(error: unknown): boolean {
  if (error instanceof SyntaxError) return true
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError'
  return error instanceof TypeError && (error.cause instanceof Error || /fetch failed|terminated/.test(error.message))
}
