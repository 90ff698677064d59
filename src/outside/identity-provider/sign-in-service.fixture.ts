import { generateKeyPairSync } from 'node:crypto'
import { type AcmIdmSettings, acmIdm, employeeScopes, residentScopes } from './acm-idm.ts'
import { aBrowser, signedInAt } from './browser.fixture.ts'
import type { Audience, Identity } from './index.ts'
import { startIdentitySimulator } from './simulator.ts'

export const site = 'http://loket.test'
export const returnTo = `${site}/aangemeld`
export const failed = { code: 'access/sign-in-failed', kind: 'forbidden' }
export const silent = { code: 'access/provider-silent', kind: 'unavailable' }

const secret = 'a secret: with/signs+'

/** The simulator with our applications (by secret, by key, without national number), the real client, and a visitor. */
export async function aSignInService() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ours = { ...publicKey.export({ format: 'jwk' }), kid: 'ours', alg: 'RS256', use: 'sig' }
  const register = (id: string, audience: Audience) =>
    ({ id, audience, redirectUris: [returnTo], postLogoutRedirectUris: [`${site}/afgemeld`] }) as const
  const simulator = await startIdentitySimulator({
    clients: [
      { ...register('loket', 'resident'), authentication: { secret } },
      { ...register('desk', 'employee'), authentication: { jwks: { keys: [ours] } } },
      { ...register('no-number', 'resident'), authentication: { secret }, nationalNumber: false },
    ],
  })
  const settings: AcmIdmSettings = {
    issuer: simulator.issuer,
    timeoutMs: 500,
    residents: { id: 'loket', authentication: { secret }, scopes: residentScopes },
    employees: {
      id: 'desk',
      authentication: { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), keyId: 'ours' },
      scopes: employeeScopes(simulator.role.scope),
      roleClaim: simulator.role.claim,
      rolePrefix: 'loketopmaat',
      organisations: ['OVO002949'],
    },
  }
  const provider = acmIdm(settings)

  async function returned(
    choice: Record<string, string> = { person: 'jan', method: 'eid' },
    options: Partial<Parameters<typeof provider.begin>[0]> = {},
    browser = aBrowser(),
  ) {
    const { url, attempt } = await provider.begin({ audience: 'resident', returnTo, ...options })
    return { callback: await signedInAt(browser, url, returnTo, choice), attempt }
  }
  async function signedIn(...how: Parameters<typeof returned>): Promise<Identity> {
    const { callback, attempt } = await returned(...how)
    return provider.finish(callback, attempt)
  }
  return { simulator, settings, provider, returned, signedIn }
}
