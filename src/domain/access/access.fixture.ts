import type { Kysely } from 'kysely'
import { type AcmIdmSettings, acmIdm, employeeScopes, residentScopes } from '#outside/identity-provider/acm-idm.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import type { Audience } from '#outside/identity-provider/index.ts'
import { startIdentitySimulator } from '#outside/identity-provider/simulator.ts'
import { type Actor, anonymous, type Context } from '#platform/context.ts'
import { beginSignIn, finishSignIn, type SignedIn } from './index.ts'
import type { AccessTables } from './store.ts'

export const site = 'http://loket.test'
export const returnTo = `${site}/aangemeld`

/** A simulated provider that knows the loket and the desk, and the real client for it. */
export async function anIdentityProvider() {
  const client = { redirectUris: [returnTo], postLogoutRedirectUris: [`${site}/`], authentication: { secret: 's' } }
  const simulator = await startIdentitySimulator({
    clients: [
      { ...client, id: 'loket', audience: 'resident' },
      { ...client, id: 'desk', audience: 'employee' },
    ],
  })
  const settings: AcmIdmSettings = {
    issuer: simulator.issuer,
    timeoutMs: 500,
    residents: { id: 'loket', authentication: { secret: 's' }, scopes: residentScopes },
    employees: {
      id: 'desk',
      authentication: { secret: 's' },
      scopes: employeeScopes(simulator.role.scope),
      roleClaim: simulator.role.claim,
      rolePrefix: 'loketopmaat',
      organisations: ['OVO002949'],
    },
  }
  return { simulator, settings, provider: acmIdm(settings) }
}

export function aContext(db: Kysely<AccessTables>, actor: Actor = anonymous): Context<AccessTables> {
  return { db, actor, now: new Date('2021-09-06T07:00:00Z') }
}

type Idp = Awaited<ReturnType<typeof anIdentityProvider>>
type How = Partial<{
  audience: Audience
  channel: 'portal' | 'kiosk' | 'desk'
  person: string
  method: string
  session: string
  next: string
}>

/** Somebody who left for the provider, chose a persona there, and came back. */
export async function anArrival(db: Kysely<AccessTables>, { provider }: Idp, how: How = {}) {
  const { audience = 'resident', channel = 'portal', person = 'jan', method = 'itsme', next = '/mijn-loket' } = how
  const departure = { audience, channel, returnTo, next, address: '192.0.2.1' }
  const { url, browser } = await beginSignIn(aContext(db), provider, departure)
  const callback = await signedInAt(aBrowser(), url, returnTo, { person, method })
  return { callback, browser, ...(how.session ? { session: how.session } : {}) }
}

/** Signs a persona in: jan, with itsme, on the portal, unless said otherwise. */
export async function aSignIn(db: Kysely<AccessTables>, idp: Idp, how: How = {}): Promise<SignedIn> {
  return finishSignIn(aContext(db), idp.provider, await anArrival(db, idp, how))
}
