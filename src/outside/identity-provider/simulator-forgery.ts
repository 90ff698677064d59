import { decodeJwt, decodeProtectedHeader, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { SigningKey } from './simulator-provider.ts'

/** Ways in which an ID token may be wrong, for whoever tests that it is refused. */
export const forgeries = [
  'alg-none',
  'other-key',
  'shared-secret',
  'other-audience',
  'other-issuer',
  'other-nonce',
  'expired',
  'stale',
  'no-auth-time',
  'no-number',
  'wrong-number',
] as const
export type Forgery = (typeof forgeries)[number]

const hour = 3_600

/** The token as the forger would send it: `stale` and the claims are signed with the right key. */
export async function forged(idToken: string, how: Forgery, key: SigningKey): Promise<string> {
  const claims = changed(decodeJwt(idToken), how)
  const header = { ...decodeProtectedHeader(idToken), alg: 'RS256' }
  if (how === 'alg-none') return new UnsecuredJWT(claims).encode()
  if (how === 'shared-secret') {
    return new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(new Uint8Array(32).fill(7))
  }
  const signer = how === 'other-key' ? (await generateKeyPair('RS256')).privateKey : key.privateKey
  return new SignJWT(claims).setProtectedHeader(header).sign(signer)
}

function changed(claims: JWTPayload, how: Forgery): JWTPayload {
  const now = Math.floor(Date.now() / 1_000)
  const { auth_time, rrn, ...rest } = claims
  switch (how) {
    case 'other-audience':
      return { ...claims, aud: 'somebody-else', azp: 'somebody-else' }
    case 'other-issuer':
      return { ...claims, iss: 'https://elsewhere.example/op' }
    case 'other-nonce':
      return { ...claims, nonce: 'another' }
    case 'expired':
      return { ...claims, iat: now - 2 * hour, exp: now - hour }
    case 'stale':
      return { ...claims, auth_time: now - hour }
    case 'no-auth-time':
      return { ...rest, rrn }
    case 'no-number':
      return { ...rest, auth_time }
    case 'wrong-number':
      return { ...claims, rrn: '48631410255' }
    default:
      return claims
  }
}
