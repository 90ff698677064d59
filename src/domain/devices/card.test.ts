import { afterAll, describe, expect, it } from 'vitest'
import { belgianCardReader, cardBridge, cardTrust } from '#outside/identity-card/index.ts'
import { demoCode, startCardReaderSimulator } from '#outside/identity-card/simulator.tsx'
import { anonymous, type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { beginCardSignIn, finishCardSignIn } from '../access/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import { challengeForCard, hearCard, makePairingCode, openScreen, pairDevice, revokeDevice } from './index.ts'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const stranger: OpenContext = { db, actor: anonymous, now: new Date() }
const program: OpenContext = { ...stranger, actor: system('test') }
const audience = 'http://loket.test'
const simulator = await startCardReaderSimulator()
const reader = belgianCardReader(cardBridge({ url: simulator.url }))
const trust = cardTrust({ ...simulator.authority.settings, policies: [] })
afterAll(simulator.stop)
const forged = { code: 'devices/forged' }

/** A device with a reader, and the browser on it in which somebody touched "identity card". */
async function aDeviceAtWork() {
  const key = deviceKey()
  const { code } = await makePairingCode(program, aDevice({ cardReader: 'Lezer' }))
  const claims = { wish: 'pair', code, key: shown(key) }
  const { id } = await pairDevice(stranger, audience, {
    message: await signedMessage(key, claims, { audience }),
    address: anAddress(),
  })
  const say = (said: Readonly<Record<string, unknown>>, by = key) => signedMessage(by, said, { audience, id })
  const screen = await openScreen(stranger, audience, await say({ wish: 'screen' }))
  const at = { screenId: screen.id, deviceId: id }
  await beginCardSignIn(stranger, { ...at, next: '/kiosk/mijn' })
  return { id, key, say, at }
}
let addresses = 0
const anAddress = () => `192.0.2.${++addresses}`
type Device = Awaited<ReturnType<typeof aDeviceAtWork>>

const asked = async ({ say, at }: Device) =>
  (await challengeForCard(stranger, audience, await say({ wish: 'card-challenge', screenId: at.screenId }))).nonce

async function proofOf(nonce: string, card = 'jan') {
  await simulator.put(card)
  const answered = await reader.prove({ origin: audience, nonce }, demoCode)
  if (answered.outcome !== 'signed') throw new Error(answered.outcome)
  return answered.proof
}
const heard = async (message: string) => hearCard(stranger, trust, { audience, message })

describe('A card in the reader of a device', () => {
  it('signs in whoever holds it, at the browser of that device', async () => {
    const device = await aDeviceAtWork()
    const proof = await proofOf(await asked(device))
    const message = await device.say({ wish: 'card', screenId: device.at.screenId, proof })
    expect(await heard(message)).toBe('proved')
    await expect(heard(message)).rejects.toMatchObject({ code: 'devices/replayed' })
    expect(await finishCardSignIn(stranger, device.at)).toMatchObject({ next: '/kiosk/mijn' })
  })

  it('is not believed when the message about it is signed by another key, or meant as something else', async () => {
    const device = await aDeviceAtWork()
    const proof = await proofOf(await asked(device))
    const said = { wish: 'card', screenId: device.at.screenId, proof }
    await expect(heard(await device.say(said, deviceKey()))).rejects.toMatchObject(forged)
    await expect(heard(await device.say({ ...said, wish: 'screen' }))).rejects.toMatchObject(forged)
    await expect(asked({ ...device, say: (one) => device.say(one, deviceKey()) })).rejects.toMatchObject(forged)
    expect(await heard(await device.say(said))).toBe('proved')
  })

  it('is of no use to another device, with its own key, for a browser that is not its own', async () => {
    const [one, two] = [await aDeviceAtWork(), await aDeviceAtWork()]
    const over = { code: 'access/card-over' }
    await expect(asked({ ...two, at: one.at })).rejects.toMatchObject(over)
    const proof = await proofOf(await asked(one))
    const theft = await two.say({ wish: 'card', screenId: one.at.screenId, proof })
    await expect(heard(theft)).rejects.toMatchObject(over)
    // In its own browser it is an answer to another question.
    await asked(two)
    expect(await heard(await two.say({ wish: 'card', screenId: two.at.screenId, proof }))).toBe('refused')
  })

  it('of a device that was revoked says nothing', async () => {
    const device = await aDeviceAtWork()
    const proof = await proofOf(await asked(device))
    await revokeDevice(program, device.id)
    const message = await device.say({ wish: 'card', screenId: device.at.screenId, proof })
    await expect(heard(message)).rejects.toMatchObject({ code: 'devices/revoked' })
  })

  it.each([
    [{ proof: null }],
    [{ screenId: 'x' }],
    [{ proof: { certificates: [], algorithm: 'ES384', signature: '' } }],
    [{ proof: { certificates: ['AAAA'], algorithm: 'none', signature: '' } }],
    [{ proof: { certificates: Array(9).fill('AAAA'), algorithm: 'ES384', signature: '' } }],
  ])('that says %j cannot be read', async (wrong) => {
    const device = await aDeviceAtWork()
    const proof = await proofOf(await asked(device))
    const message = await device.say({ wish: 'card', screenId: device.at.screenId, proof, ...wrong })
    await expect(heard(message)).rejects.toMatchObject({ code: 'devices/malformed' })
  })
})
