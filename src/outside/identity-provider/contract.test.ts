import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { residentByKey } from '../personas.ts'
import { acmIdm, residentScopes } from './acm-idm.ts'
import { aBrowser } from './browser.fixture.ts'
import { aSignInService, failed, returnTo, silent, site } from './sign-in-service.fixture.ts'
import { type Forgery, voIdOf } from './simulator.ts'

const { simulator, settings, provider, returned, signedIn } = await aSignInService()
const { buttons } = simulator
afterEach(() => {
  buttons.press('well')
  buttons.forge(undefined)
})
afterAll(simulator.stop)

const jan = residentByKey('jan')

describe('A resident who signs in', () => {
  it('is known by their national number and names', async () => {
    const identity = await signedIn()

    expect(identity).toMatchObject({ audience: 'resident', insz: jan.insz, givenName: 'Jan', familyName: 'Wouters' })
    expect(Math.abs(identity.authenticatedAt.getTime() - Date.now())).toBeLessThan(5_000)
    expect(identity.idToken.split('.')).toHaveLength(3)
  })

  it.each([
    ['eid', 'high', 'urn:be:fedict:iam:fas:Level500'],
    ['itsme', 'substantial', 'urn:be:fedict:iam:fas:Level450'],
    ['app', 'substantial', 'urn:be:fedict:iam:fas:Level400'],
    ['sms', 'substantial', 'urn:be:fedict:iam:fas:Level350'],
    ['password', 'low', 'urn:be:fedict:iam:fas:Level100'],
  ])('with %s reaches level %s', async (method, level, acr) => {
    expect(await signedIn({ person: 'jan', method })).toMatchObject({ level, method: acr })
  })

  it('is a pseudonym of 40 hexadecimal digits, the same each time, to us', async () => {
    const [first, second] = [await signedIn(), await signedIn()]
    expect(first.subject).toMatch(/^[0-9a-f]{40}$/)
    expect(second.subject).toBe(first.subject)
  })

  it('may type a test number that is nobody of the personas', async () => {
    expect(await signedIn({ number: '86.67.30-001.16', method: 'itsme' })).toMatchObject({ insz: '86673000116' })
  })

  it.each(['86073000102', '48631410255', 'abc', ''])('cannot use %j as a test number', async (number) => {
    const browser = aBrowser()
    const { url } = await provider.begin({ audience: 'resident', returnTo })
    const page = await browser.visit(url, site)
    const answer = await browser.submit(page.url, { number, method: 'eid' }, site)

    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Vul een testnummer van 11 cijfers in')
  })

  it('may cancel', async () => {
    await expect(signedIn({ cancel: 'yes' })).rejects.toMatchObject({ code: 'access/sign-in-cancelled' })
  })

  it('is not asked again while the provider knows them', async () => {
    const browser = aBrowser()
    await signedIn(undefined, {}, browser)
    const { url } = await provider.begin({ audience: 'resident', returnTo })
    expect((await browser.visit(url, site)).url.origin).toBe(site)
  })

  it('sees the page in their language', async () => {
    const { url } = await provider.begin({ audience: 'resident', returnTo, language: 'fr' })
    expect((await aBrowser().visit(url, site)).body).toContain('<html lang="fr">')
  })
})

describe('An employee who signs in', () => {
  const asBram = () => signedIn({ person: 'bram', method: 'eid' }, { audience: 'employee' })

  it('is known by employee id, organisation and roles, and not by a national number', async () => {
    const identity = await asBram()

    expect(identity).toMatchObject({ audience: 'employee', givenName: 'Bram', level: 'high' })
    expect(identity.employee).toEqual({
      id: voIdOf('bram'),
      organisation: 'OVO002949',
      email: 'bram.goossens@stad.example',
      roles: ['counter', 'mid-office', 'team-lead'],
    })
    expect(identity).not.toHaveProperty('insz')
  })

  it('has no roles of another organisation', async () => {
    const elsewhere = acmIdm({ ...settings, employees: { ...settings.employees, organisations: ['OVO000001'] } })
    const { callback, attempt } = await returned({ person: 'bram' }, { audience: 'employee' })
    expect((await elsewhere.finish(callback, attempt)).employee?.roles).toEqual([])
  })

  it('is asked who they are, also where they are signed in as a resident', async () => {
    const browser = aBrowser()
    await signedIn(undefined, {}, browser)
    const identity = await signedIn({ person: 'griet' }, { audience: 'employee' }, browser)
    expect(identity.employee?.id).toBe(voIdOf('griet'))
  })
})

describe('A sign-in to sign something', () => {
  const fresh = { fresh: true, nonce: 'hash-of-the-document' }

  it('asks who they are again, and carries the given nonce', async () => {
    const browser = aBrowser()
    await signedIn(undefined, {}, browser)
    const { url, attempt } = await provider.begin({ audience: 'resident', returnTo, ...fresh })
    const page = await browser.visit(url, site)
    expect(page.body).toContain('Wie bent u?')

    const { url: callback } = await browser.submit(page.url, { person: 'jan', method: 'itsme' }, site)
    const identity = await provider.finish(callback, attempt, { fresh: true })
    const [, claims = ''] = identity.idToken.split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ nonce: 'hash-of-the-document' })
  })

  it('may be by somebody else than who was signed in: the caller compares', async () => {
    const browser = aBrowser()
    await signedIn(undefined, {}, browser)
    expect(await signedIn({ person: 'sofie' }, fresh, browser)).toMatchObject({ givenName: 'Sofie' })
  })

  it.each<Forgery>(['stale', 'no-auth-time'])('is refused when the token is %s', async (how) => {
    const { callback, attempt } = await returned(undefined, fresh)
    buttons.forge(how)
    await expect(provider.finish(callback, attempt)).rejects.toMatchObject(failed)
  })

  it('is refused when it was begun as an ordinary one and is stale', async () => {
    const { callback, attempt } = await returned()
    buttons.forge('stale')
    await expect(provider.finish(callback, attempt, { fresh: true })).rejects.toMatchObject({
      facts: { reason: 'not-fresh' },
    })
  })
})

describe('A provider in trouble', () => {
  it.each([['slow'], ['down'], ['garbage']] as const)('that is %s is silent, not a refused person', async (mood) => {
    const { callback, attempt } = await returned()
    buttons.press(mood)
    await expect(provider.finish(callback, attempt)).rejects.toMatchObject(silent)
    await expect(acmIdm(settings).begin({ audience: 'resident', returnTo })).rejects.toMatchObject(silent)
  })

  it('is asked again as soon as somebody tries again', async () => {
    const late = acmIdm(settings)
    buttons.press('down')
    await expect(late.begin({ audience: 'resident', returnTo })).rejects.toMatchObject(silent)
    buttons.press('well')
    await expect(late.begin({ audience: 'resident', returnTo })).resolves.toHaveProperty('url')
  })

  it('leaves us its description of before when it cannot give a new one', async () => {
    const steady = acmIdm({ ...settings, metadataMs: 1 })
    await steady.begin({ audience: 'resident', returnTo })
    buttons.press('down')
    await new Promise((resolve) => setTimeout(resolve, 5))
    await expect(steady.begin({ audience: 'resident', returnTo })).resolves.toHaveProperty('url')
  })

  it('may change its keys at any moment', async () => {
    await signedIn()
    await buttons.rotateKeys()
    expect(await signedIn()).toMatchObject({ givenName: 'Jan' })
    await buttons.rotateKeys({ withdraw: true })
    expect(await signedIn()).toMatchObject({ givenName: 'Jan' })
  })

  it('must be reached over https, except on this machine', () => {
    expect(() => acmIdm({ ...settings, issuer: 'http://id.example/op' })).toThrow('https')
    expect(() => acmIdm({ ...settings, issuer: 'https://id.example/op' })).not.toThrow()
  })
})

describe('Signing out', () => {
  it('signs out at the provider too, and comes back', async () => {
    const browser = aBrowser()
    const { idToken } = await signedIn(undefined, {}, browser)
    const away = await browser.visit(await provider.logoutUrl(idToken, `${site}/afgemeld`, 'resident'), site)
    expect(away.url.toString()).toBe(`${site}/afgemeld`)

    const { url } = await provider.begin({ audience: 'resident', returnTo })
    expect((await browser.visit(url, site)).body).toContain('Wie bent u?')
  })

  it('comes back too when the provider had forgotten the person', async () => {
    const { idToken } = await signedIn()
    const away = await aBrowser().visit(await provider.logoutUrl(idToken, `${site}/afgemeld`, 'resident'), site)
    expect(away.url.toString()).toBe(`${site}/afgemeld`)
  })

  it('goes to no other address than those registered', async () => {
    const { idToken } = await signedIn()
    const away = await aBrowser().visit(
      await provider.logoutUrl(idToken, 'https://elsewhere.example/', 'resident'),
      site,
    )
    expect(away.status).toBe(400)
  })
})

// ACM_IDM_TEST_ISSUER, ACM_IDM_TEST_CLIENT, ACM_IDM_TEST_SECRET, ACM_IDM_TEST_RETURN_TO: an application registered in the vendor's test
// environment. Nobody signs in here, so this goes as far as our own credentials reach.
const {
  ACM_IDM_TEST_ISSUER = '',
  ACM_IDM_TEST_CLIENT = '',
  ACM_IDM_TEST_SECRET = '',
  ACM_IDM_TEST_RETURN_TO = returnTo,
} = process.env
describe.skipIf(!ACM_IDM_TEST_ISSUER)("The vendor's test environment", () => {
  it('knows our application, and refuses an invented code', async () => {
    const authentication = { secret: ACM_IDM_TEST_SECRET }
    const residents = { id: ACM_IDM_TEST_CLIENT, authentication, scopes: residentScopes }
    const real = acmIdm({ ...settings, timeoutMs: 10_000, issuer: ACM_IDM_TEST_ISSUER, residents })
    const { url, attempt } = await real.begin({ audience: 'resident', returnTo: ACM_IDM_TEST_RETURN_TO })
    expect(new URL(url).origin).toBe(real.origin)
    const invented = new URL(
      `${ACM_IDM_TEST_RETURN_TO}?code=invented&state=${attempt.state}&iss=${ACM_IDM_TEST_ISSUER}`,
    )
    await expect(real.finish(invented, attempt)).rejects.toMatchObject({ facts: { reason: 'invalid_grant' } })
  })
})
