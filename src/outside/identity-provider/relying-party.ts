import { createRemoteJWKSet, importPKCS8, type JWTVerifyGetKey } from 'jose'
import * as openid from 'openid-client'
import { providerSilent, refusalFor } from './refused.ts'
import type { ClientSettings } from './settings.ts'

/** Seconds that the provider's clock may differ from ours. */
export const clockSkew = 30

/** One application of ours at the provider, with what the provider last said of itself. */
export type RelyingParty = Readonly<{
  configuration: openid.Configuration
  keys: JWTVerifyGetKey & Readonly<{ reload: () => Promise<void> }>
}>

type Options = Readonly<{ issuer: URL; timeoutMs: number; metadataMs: number }>

/**
 * Asks the provider for its metadata once, and again after `metadataMs`, in the background: a provider that is silent
 * for a moment does not take the metadata away from us. Refusal `access/provider-silent` when there is none yet.
 */
export function relyingParty(client: ClientSettings, options: Options): () => Promise<RelyingParty> {
  let known: { party: RelyingParty; at: number } | undefined
  let asking: Promise<RelyingParty> | undefined

  const ask = () => {
    asking ??= discovered(client, options)
      .then((party) => {
        known = { party, at: Date.now() }
        return party
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  return async () => {
    if (!known) return ask()
    if (Date.now() - known.at > options.metadataMs) {
      // The old description serves meanwhile; after a failure it is asked again a minute later.
      const { party } = known
      known = { party, at: Date.now() - options.metadataMs + 60_000 }
      ask().catch(() => {})
      return party
    }
    return known.party
  }
}

async function discovered(client: ClientSettings, { issuer, timeoutMs }: Options): Promise<RelyingParty> {
  // A key of ours that cannot be read is our fault, not the provider's.
  const by = await authentication(client)
  try {
    const configuration = await openid.discovery(
      issuer,
      client.id,
      { id_token_signed_response_alg: 'RS256', [openid.clockTolerance]: clockSkew },
      by,
      {
        timeout: timeoutMs / 1_000,
        execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
      },
    )
    const { jwks_uri, authorization_endpoint, token_endpoint } = configuration.serverMetadata()
    if (!jwks_uri || !authorization_endpoint || !token_endpoint) throw providerSilent('incomplete-metadata')
    return { configuration, keys: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: timeoutMs }) }
  } catch (error) {
    const refusal = refusalFor(error)
    // Whatever is wrong with the provider's description is not the doing of whoever signs in.
    throw refusal === error ? error : providerSilent('metadata')
  }
}

/** The assertion's audience is the issuer, as ACM/IDM wants it: that is also what openid-client writes. */
async function authentication({ authentication: by }: ClientSettings): Promise<openid.ClientAuth> {
  if ('secret' in by) return openid.ClientSecretBasic(by.secret)
  const key = await importPKCS8(by.privateKey, 'RS256')
  return openid.PrivateKeyJwt(by.keyId ? { key, kid: by.keyId } : key)
}

/** An issuer on plain http is accepted on loopback only, where the simulator runs. Throws otherwise. */
export function issuerUrl(issuer: string): URL {
  const url = new URL(issuer)
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new Error('The issuer of the identity provider must be an https address.')
  }
  return url
}
