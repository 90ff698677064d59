import { setTimeout as passed } from 'node:timers/promises'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { acmIdm, employeeScopes, residentScopes } from './acm-idm.ts'
import { aBrowser, signedInAt } from './browser.fixture.ts'
import { startIdentitySimulator } from './simulator.ts'

const site = 'http://loket.test'
const returnTo = `${site}/aangemeld`

const app = fastify()
await app.register(formbody)
const received: string[] = []
app.post<{ Body: { logout_token: string } }>('/afgemeld-elders', async ({ body }) => {
  received.push(body.logout_token)
  return ''
})
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }

const client = { redirectUris: [returnTo], postLogoutRedirectUris: [`${site}/`], authentication: { secret: 's' } }
const simulator = await startIdentitySimulator({
  clients: [
    { ...client, id: 'loket', audience: 'resident', backchannelLogoutUri: `http://127.0.0.1:${port}/afgemeld-elders` },
    { ...client, id: 'kiosk', audience: 'resident', redirectUris: [returnTo, 'http://kiosk.test/aangemeld'] },
  ],
})
afterAll(async () => {
  await simulator.stop()
  await app.close()
})
const settingsFor = (id: string) => ({
  issuer: simulator.issuer,
  residents: { id, authentication: { secret: 's' }, scopes: residentScopes },
  employees: {
    id: 'desk',
    authentication: { secret: 's' },
    scopes: employeeScopes('loketopmaat'),
    roleClaim: 'loketopmaat_rol_3d',
    rolePrefix: 'loketopmaat',
    organisations: [],
  },
})
const loket = acmIdm(settingsFor('loket'))
const kiosk = acmIdm(settingsFor('kiosk'))

async function signedIn(provider = loket, browser = aBrowser()) {
  const { url, attempt } = await provider.begin({ audience: 'resident', returnTo })
  const callback = await signedInAt(browser, url, returnTo, { person: 'jan', method: 'eid' })
  return provider.finish(callback, attempt)
}

describe('The simulated provider', () => {
  it('describes itself where ACM/IDM does', async () => {
    const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`)
    const { issuer } = simulator
    expect(await answer.json()).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/v1/auth`,
      token_endpoint: `${issuer}/v1/token`,
      end_session_endpoint: `${issuer}/v1/logout`,
      introspection_endpoint: `${issuer}/v1/introspect`,
    })
  })

  it('knows a person under another pseudonym in each application', async () => {
    const [here, there] = [await signedIn(loket), await signedIn(kiosk)]
    expect(here.subject).not.toBe(there.subject)
    expect(here).toMatchObject({ insz: there.audience === 'resident' ? there.insz : '' })
  })

  it('gives tokens of an hour, and none to renew them', async () => {
    const { idToken } = await signedIn()
    const { exp, iat, azp } = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString())
    expect([exp - iat, azp]).toEqual([3_600, 'loket'])
  })

  it('names every persona once, with whom they stand for, in a page without script or style of its own', async () => {
    const { url } = await loket.begin({ audience: 'resident', returnTo })
    const { body } = await aBrowser().visit(url, site)

    expect(body).toContain('<html lang="nl">')
    expect(body.match(/Maria Verbeeck/g)).toHaveLength(1)
    expect(body).toContain('Weduwe, mijdt computers.')
    expect(body).not.toMatch(/<script|<style|style=|\b\d{11}\b/)
    expect(body).not.toMatch(/Alfons|Finn Wouters/)
  })

  it('has buttons for whoever demonstrates', async () => {
    const home = new URL('/', simulator.issuer)
    expect(await (await fetch(home)).text()).toContain('Is onbereikbaar')
    await fetch(new URL('/knoppen', home), { method: 'POST', body: new URLSearchParams({ mood: 'down' }) })
    await expect(fetch(`${simulator.issuer}/v1/keys`)).rejects.toThrow()
    simulator.buttons.press('well')
  })

  it('says so when a page is too old', async () => {
    const answer = await fetch(`${simulator.issuer}/aanmelden/unknown`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Ga terug naar het loket')
  })
})

describe('Single logout', () => {
  it('tells the other application, in a message that it can check', async () => {
    const browser = aBrowser()
    const here = await signedIn(loket, browser)
    const there = await signedIn(kiosk, browser)
    await browser.visit(await kiosk.logoutUrl(there.idToken, `${site}/`, 'resident'), site)
    for (let tries = 0; received.length === 0 && tries < 50; tries++) await passed(20)

    const [token = ''] = received
    expect(await loket.loggedOut(token, 'resident')).toEqual({
      subject: here.subject,
      providerSession: here.providerSession,
    })
  })

  it('cannot be made up, nor done with a token that says who somebody is', async () => {
    const failed = { code: 'access/sign-in-failed' }
    const { idToken } = await signedIn()
    await expect(loket.loggedOut(idToken, 'resident')).rejects.toMatchObject(failed)
    await expect(loket.loggedOut('a.b.c', 'resident')).rejects.toMatchObject(failed)
    await expect(loket.loggedOut('', 'resident')).rejects.toMatchObject(failed)
    await expect(kiosk.loggedOut(received[0] ?? '', 'resident')).rejects.toMatchObject(failed)
  })
})
