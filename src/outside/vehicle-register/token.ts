import { randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import { z } from 'zod'

export type TokenSettings = Readonly<{
  /** Where tokens are given out, and by whom: the assertion is meant for the issuer, not for the address. */
  url: string
  issuer: string
  clientId: string
  /** PEM (PKCS #8): what the assertion is signed with, RS256. */
  key: string
  scope: string
}>

const Given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** Told apart from a refusal: whoever gives out tokens does not answer, or not with one. */
export class TokenSilent extends Error {}
export class TokenRefused extends Error {}

/**
 * A token for a machine (client credentials with a signed assertion, as ACM asks it), kept until a minute before it ends.
 * `fresh`: the last one was refused. Throws `TokenSilent` or `TokenRefused`. Real time: tokens know nothing of domain time.
 */
export function tokens(settings: TokenSettings, timeoutMs: number) {
  let kept: Promise<Readonly<{ token: string; until: number }>> | null = null
  return async function token({ fresh = false } = {}): Promise<string> {
    const known = await kept
    if (!fresh && known && known.until > Date.now()) return known.token
    kept = ask(settings, timeoutMs)
    // A failure is not kept: the next question asks again.
    kept.catch(() => {
      kept = null
    })
    return (await kept).token
  }
}

async function ask(settings: TokenSettings, timeoutMs: number) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: settings.scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(settings),
  })
  const response = await fetch(settings.url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) }).catch(
    () => null,
  )
  if (!response || response.status >= 500) throw new TokenSilent()
  if (!response.ok) throw new TokenRefused()
  const given = Given.safeParse(await response.json().catch(() => null))
  if (!given.success) throw new TokenSilent()
  return { token: given.data.access_token, until: Date.now() + (given.data.expires_in - 60) * 1_000 }
}

async function assertion({ clientId, issuer, key }: TokenSettings): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importPKCS8(key, 'RS256'))
}
