import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { acmIdm } from './acm-idm.ts'
import { aBrowser, signedInAt } from './browser.fixture.ts'
import type { SignInAttempt } from './index.ts'
import { aSignInService, failed, returnTo, site } from './sign-in-service.fixture.ts'
import type { Forgery } from './simulator.ts'

const { simulator, settings, provider, returned } = await aSignInService()
const { buttons } = simulator
afterEach(() => {
  buttons.press('well')
  buttons.forge(undefined)
})
afterAll(simulator.stop)

describe('A sign-in that is not right', () => {
  const changes: [string, (attempt: SignInAttempt) => SignInAttempt][] = [
    ['state', (attempt) => ({ ...attempt, state: 'another' })],
    ['nonce', (attempt) => ({ ...attempt, nonce: 'another' })],
    ['code verifier', (attempt) => ({ ...attempt, codeVerifier: attempt.codeVerifier.toUpperCase() })],
    ['return address', (attempt) => ({ ...attempt, returnTo: `${site}/elders` })],
  ]
  it.each(changes)('is refused: another %s', async (_, change) => {
    const { callback, attempt } = await returned()
    await expect(provider.finish(callback, change(attempt))).rejects.toMatchObject(failed)
  })

  it('is refused: a code that was used already', async () => {
    const { callback, attempt } = await returned()
    await provider.finish(callback, attempt)
    await expect(provider.finish(callback, attempt)).rejects.toMatchObject(failed)
  })

  it('is refused: an invented code, no code, another issuer in the answer', async () => {
    const { callback, attempt } = await returned()
    for (const [name, value] of [
      ['code', 'invented'],
      ['code', ''],
      ['iss', 'https://elsewhere.example/op'],
    ] as const) {
      const changed = new URL(callback)
      changed.searchParams.set(name, value)
      await expect(provider.finish(changed, attempt)).rejects.toMatchObject(failed)
    }
  })

  it('does not count as cancelled when somebody else made up the cancellation', async () => {
    const { attempt } = await provider.begin({ audience: 'resident', returnTo })
    const made = new URL(`${returnTo}?error=access_denied&state=guessed`)
    await expect(provider.finish(made, attempt)).rejects.toMatchObject(failed)
  })

  it.each<Forgery>([
    'alg-none',
    'other-key',
    'shared-secret',
    'other-audience',
    'other-issuer',
    'other-nonce',
    'expired',
    'no-number',
    'wrong-number',
  ])('is refused: a token that is %s', async (how) => {
    const { callback, attempt } = await returned()
    buttons.forge(how)
    await expect(provider.finish(callback, attempt)).rejects.toMatchObject(failed)
  })

  it('is refused without a national number, when the application may not have it', async () => {
    const unauthorised = acmIdm({
      ...settings,
      residents: { ...settings.residents, id: 'no-number' },
    })
    const { url, attempt } = await unauthorised.begin({ audience: 'resident', returnTo })
    const callback = await signedInAt(aBrowser(), url, returnTo, { person: 'jan' })
    await expect(unauthorised.finish(callback, attempt)).rejects.toMatchObject({
      ...failed,
      facts: { reason: 'national-number' },
    })
  })

  it('says nothing personal in what is logged of it', async () => {
    const { callback, attempt } = await returned()
    buttons.forge('other-audience')
    const error = await provider.finish(callback, attempt).catch((reason: unknown) => reason)
    expect(JSON.stringify([error, (error as Error).cause, (error as Error).stack])).not.toMatch(/Jan|Wouters|\d{11}/)
  })
})
