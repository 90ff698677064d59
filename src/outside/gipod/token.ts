import { randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import { z } from 'zod'

export type TokenSettings = Readonly<{
  /** `https://oauth.vlaanderen.be/authorization/ws/oauth/v2/token`. */
  tokenUrl: string
  client: Readonly<{ id: string; privateKey: string; keyId?: string }>
}>

const scopes = 'gipod_pdo_read gipod_pdo_write'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const Token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
/** A token is asked again this long before it ends. */
const early = 60_000

/**
 * Asks a token with our key (OAuth 2.0 client credentials, private_key_jwt) and keeps it as long as it is good; null: our key is
 * not accepted. Throws when nobody answers.
 */
export function bearers({ tokenUrl, client }: TokenSettings, patience: number) {
  let kept: Readonly<{ token: string; until: number }> | undefined
  return {
    forget: () => {
      kept = undefined
    },
    async get(): Promise<string | null> {
      if (kept && kept.until > Date.now()) return kept.token
      const { id, privateKey, keyId } = client
      const assertion = await new SignJWT({})
        .setProtectedHeader({ alg: 'RS256', ...(keyId && { kid: keyId }) })
        .setIssuer(id)
        .setSubject(id)
        .setAudience(tokenUrl)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(await importPKCS8(privateKey, 'RS256'))
      const response = await fetch(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'client_credentials', scope: scopes },
          ...{ client_assertion_type: assertionType, client_assertion: assertion },
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      })
      if (response.status >= 500 || response.status === 429) throw new Error('no token now')
      if (!response.ok) return null
      const { access_token, expires_in } = Token.parse(await response.json())
      kept = { token: access_token, until: Date.now() + expires_in * 1_000 - early }
      return kept.token
    },
  }
}
