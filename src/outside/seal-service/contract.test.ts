import { createHash, randomBytes, verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CloudSealSettings, cloudSeal, SealUnavailable } from './index.ts'
import { type SealSimulator, startSealSimulator } from './simulator.tsx'

/** The same contract for the simulator and, by configuration (a JSON of the settings), for the test environment of a service. */
const real: CloudSealSettings | undefined = process.env.SEAL_CONTRACT
  ? JSON.parse(process.env.SEAL_CONTRACT)
  : undefined

const aMessage = () => {
  const bytes = randomBytes(200)
  return { bytes, hash: createHash('sha256').update(bytes).digest() }
}
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'sealed',
    (error: unknown) => (error instanceof SealUnavailable ? error.reason : String(error)),
  )

describe.each(['P-256', 'RSA-2048'] as const)('A seal at a trust service, with a %s key', (keys) => {
  let simulator: SealSimulator
  let settings: CloudSealSettings
  beforeAll(async () => {
    simulator = await startSealSimulator({ keys })
    settings = real ?? simulator.settings
  })
  afterAll(() => simulator.stop())
  beforeEach(() => simulator.buttons.press('well'))

  it('signs the hash of what we seal, and anybody can check it with the certificate', async () => {
    const message = aMessage()
    const seal = cloudSeal(settings)
    const signature = await seal.seal(message)
    const { publicKey } = new X509Certificate(seal.certificateChain[0] ?? '')
    expect(verify('sha256', message.bytes, publicKey, signature)).toBe(true)
  })

  it('seals many at once', async () => {
    const seal = cloudSeal(settings)
    const reasons = await Promise.all(Array.from({ length: 20 }, () => reasonOf(seal.seal(aMessage()))))
    expect(new Set(reasons)).toEqual(new Set(['sealed']))
  })

  it('asks for a new token when the service forgot the old one', async () => {
    const seal = cloudSeal(simulator.settings)
    await seal.seal(aMessage())
    simulator.forgetTokens()
    expect(await reasonOf(seal.seal(aMessage()))).toBe('sealed')
  })

  it('is refused with a wrong pin, secret or credential', async () => {
    const { client } = simulator.settings
    const changes = [{ pin: '000000' }, { client: { ...client, secret: 'x' } }, { credentialId: 'zegel-2' }]
    for (const change of changes)
      expect(await reasonOf(cloudSeal({ ...simulator.settings, ...change }).seal(aMessage()))).toBe('refused')
  })

  it('is silent when the service is down or too slow, and waited for when it is merely slow', async () => {
    const seal = cloudSeal({ ...simulator.settings, timeoutMs: 300 })
    simulator.buttons.press('down')
    expect(await reasonOf(seal.seal(aMessage()))).toBe('silent')
    simulator.buttons.press('slow', 1_000)
    expect(await reasonOf(seal.seal(aMessage()))).toBe('silent')
    simulator.buttons.press('slow', 50)
    expect(await reasonOf(seal.seal(aMessage()))).toBe('sealed')
  })

  it('takes nonsense, or the signature of another key, for no seal', async () => {
    const other = await startSealSimulator({ keys })
    const mistaken = cloudSeal({ ...simulator.settings, certificates: other.settings.certificates })
    expect(await reasonOf(mistaken.seal(aMessage()))).toBe('garbage')
    await other.stop()
    simulator.buttons.press('garbage')
    expect(await reasonOf(cloudSeal(simulator.settings).seal(aMessage()))).toBe('garbage')
  })

  it('says in an error neither the pin nor the secret', async () => {
    const { client } = simulator.settings
    const wrong = cloudSeal({ ...simulator.settings, client: { ...client, secret: 'geheim-woord' }, pin: '123123' })
    const error = await wrong.seal(aMessage()).catch((thrown: unknown) => String(thrown))
    expect(error).not.toMatch(/geheim-woord|123123/)
  })
})
