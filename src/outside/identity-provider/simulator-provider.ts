import { createHash, randomBytes } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose'
import { base, Check } from 'oidc-provider/lib/helpers/interaction_policy/index.js'
import { type Client, type OidcContext, type Payload, Provider } from 'oidc-provider/lib/provider.js'
import type { Audience } from './index.ts'
import type { Account } from './simulator-accounts.ts'
import { type Forgery, forged } from './simulator-forgery.ts'
import { brokenPage, signedOutPage } from './simulator-pages.tsx'
import { languageOf, methods } from './simulator-words.ts'

/** An application that the simulated provider knows. */
export type SimulatedClient = Readonly<{
  id: string
  audience: Audience
  authentication: Readonly<{ secret: string } | { jwks: { keys: JWK[] } }>
  redirectUris: readonly string[]
  postLogoutRedirectUris: readonly string[]
  /** Where the provider tells that somebody signed out elsewhere. */
  backchannelLogoutUri?: string
  /** `false`: the application may not have the national number, whatever scope it asks. */
  nationalNumber?: boolean
}>

export type SigningKey = Readonly<{ privateKey: CryptoKey; jwk: JWK }>

export async function signingKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { privateKey, jwk: { ...jwk, alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') } }
}

export type ProviderParts = Readonly<{
  issuer: string
  clients: readonly SimulatedClient[]
  /** The newest first: it signs. */
  keys: readonly [SigningKey, ...SigningKey[]]
  account: (id: string) => Account | undefined
  storage: (kind: string) => unknown
  cookieKeys: readonly string[]
  role: Readonly<{ scope: string; claim: string }>
  forgery: () => Forgery | undefined
}>

const hour = 3_600
const off = { enabled: false }

/** The provider, with the addresses, claims and quirks of ACM/IDM. The same parts with other keys make the next one. */
export function simulatedProvider(parts: ProviderParts): Provider {
  const { issuer, clients, keys, account, role } = parts
  const audienceOf = new Map(clients.map(({ id, audience }) => [id, audience]))
  const mayHaveNumber = new Map(clients.map(({ id, nationalNumber = true }) => [id, nationalNumber]))

  const provider = new Provider(issuer, {
    adapter: parts.storage,
    clients: clients.map(clientMetadata),
    jwks: { keys: keys.map(({ jwk }) => jwk) },
    cookies: {
      keys: [...parts.cookieKeys],
      // Cookies do not know ports: not to be confused with those of the loket on the same machine.
      names: { session: 'idp_session', interaction: 'idp_interaction', resume: 'idp_resume' },
    },
    acrValues: methods.map(({ acr }) => acr),
    scopes: ['openid', 'profile', 'rrn', 'vo', role.scope],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time', 'azp'],
      profile: ['given_name', 'family_name'],
      rrn: ['rrn'],
      vo: ['vo_id', 'vo_orgcode', 'vo_orgnaam', 'vo_doelgroepcode', 'vo_doelgroepnaam', 'vo_email'],
      [role.scope]: [role.claim],
    },
    conformIdTokenClaims: false,
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: async (_ctx: unknown, id: string, client: Client) =>
      createHash('sha1').update(`${client.clientId} ${id}`).digest('hex'),
    sectorIdentifierUriValidate: () => false,
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    responseTypes: ['code'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256'], idTokenSigningAlgValues: ['RS256'] },
    assertJwtClientAuthClaimsAndHeader: async (_ctx: unknown, { aud }: Payload) => {
      if (aud !== issuer) throw new Error('the audience of the assertion must be the issuer')
    },
    clientBasedCORS: () => false,
    issueRefreshToken: async () => false,
    ttl: { AccessToken: hour, AuthorizationCode: 60, IdToken: hour, Interaction: hour, Session: 8 * hour, Grant: hour },
    routes: {
      authorization: '/v1/auth',
      token: '/v1/token',
      end_session: '/v1/logout',
      introspection: '/v1/introspect',
      userinfo: '/v1/userinfo',
      jwks: '/v1/keys',
    },
    interactions: {
      url: (_ctx: unknown, { uid }: { uid: string }) => `/op/aanmelden/${uid}`,
      policy: policy(audienceOf),
    },
    findAccount: (ctx: OidcContext, id: string) => {
      const found = account(id)
      return (
        found && { accountId: id, claims: async () => ({ ...found.claims, sub: id, azp: ctx.oidc.client.clientId }) }
      )
    },
    loadExistingGrant: async (ctx: OidcContext) => {
      const { client, session, params } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      for (const scope of (params.scope ?? '').split(' ')) {
        if (scope === 'rrn' && !mayHaveNumber.get(client.clientId)) grant.rejectOIDCScope(scope)
        else grant.addOIDCScope(scope)
      }
      await grant.save()
      return grant
    },
    features: {
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      introspection: { enabled: true, allowedPolicy: async () => true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOut,
        postLogoutSuccessSource: async (ctx: OidcContext) => {
          ctx.type = 'html'
          ctx.body = signedOutPage(languageOf(ctx.oidc.params.ui_locales))
        },
      },
    },
    renderError: async (ctx: OidcContext, { error }: { error: string }) => {
      ctx.type = 'html'
      ctx.body = brokenPage(error, 'nl')
    },
    // It may reach an application on this machine; the package's own caution forbids just that.
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) => fetch(url, options),
  })

  provider.proxy = issuer.startsWith('https:')
  provider.use(async (ctx, next) => {
    await next()
    // Nobody was signed in: the package would ask the browser to post a form by script.
    if (ctx.path === '/v1/logout' && ctx.status === 200 && !ctx.oidc.session.accountId) goOn(ctx)
    const how = parts.forgery()
    const { body } = ctx
    if (how && ctx.path === '/v1/token' && isTokenAnswer(body)) {
      ctx.body = { ...body, id_token: await forged(body.id_token, how, keys[0]) }
    }
  })
  return provider
}

const isTokenAnswer = (body: unknown): body is { id_token: string } =>
  typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string'

/** Whoever is signed in as an employee is nobody yet for the residents' pages, and the other way round. */
function policy(audienceOf: ReadonlyMap<string, Audience>) {
  const prompts = base()
  prompts.get('login')?.checks.add(
    new Check('other_audience', 'another kind of account is signed in', 'login_required', (ctx) => {
      const { session, client } = ctx.oidc
      return !session.accountId?.startsWith(`${audienceOf.get(client.clientId)}:`)
    }),
  )
  return prompts
}

/** Signs out at once, as ACM/IDM does, and tells the other applications. */
async function signOut(ctx: OidcContext): Promise<void> {
  const { session, provider } = ctx.oidc
  const { accountId = '', authorizations = {} } = session
  const told = Object.entries(authorizations).map(async ([id, { sid }]) => {
    const client = await provider.Client.find(id)
    if (client?.backchannelLogoutUri) await client.backchannelLogout(accountId, sid)
  })
  await Promise.allSettled(told)
  goOn(ctx)
  await session.destroy()
  ctx.cookies.set(provider.cookieName('session'), null, { httpOnly: true, sameSite: 'lax' })
}

function goOn(ctx: OidcContext): void {
  const { postLogoutRedirectUri, state } = ctx.oidc.session.state ?? {}
  const url = new URL(postLogoutRedirectUri ?? '/op/v1/logout/success', ctx.oidc.provider.issuer)
  if (postLogoutRedirectUri && state) url.searchParams.set('state', state)
  ctx.status = 303
  ctx.redirect(url.toString())
}

function clientMetadata(client: SimulatedClient): Payload {
  const { authentication: by } = client
  const hosts = new Set(client.redirectUris.map((uri) => new URL(uri).host))
  return {
    client_id: client.id,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    subject_type: 'pairwise',
    ...(hosts.size > 1 ? { sector_identifier_uri: `https://sector.invalid/${client.id}` } : {}),
    ...('secret' in by
      ? { client_secret: by.secret, token_endpoint_auth_method: 'client_secret_basic' }
      : { jwks: by.jwks, token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' }),
    ...(client.backchannelLogoutUri
      ? { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }
      : {}),
  }
}
