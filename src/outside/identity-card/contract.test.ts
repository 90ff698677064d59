import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { belgianCardReader, cardBridge, cardTrust } from './index.ts'
import { demoCode, startCardReaderSimulator } from './simulator.tsx'

const simulator = await startCardReaderSimulator()
const { authority } = simulator
const reader = belgianCardReader(cardBridge({ url: simulator.url, patience: 2_000, every: 20 }))
const trust = cardTrust({ ...authority.settings, policies: ['2.16.56.12.1.1.2.2'], timeoutMs: 1_000 })
afterAll(simulator.stop)
afterEach(async () => {
  simulator.buttons.press('well')
  authority.buttons.press('well')
  authority.tell(null)
  await simulator.put(null)
})

const challenge = { origin: 'http://loket.test', nonce: 'N'.repeat(44) }

async function proofOf(card: string) {
  await simulator.put(card)
  const answered = await reader.prove(challenge, demoCode)
  if (answered.outcome !== 'signed') throw new Error(`not signed: ${answered.outcome}`)
  return answered.proof
}
const judged = async (card: string) => trust.judge(await proofOf(card), challenge)

describe('A card reader', () => {
  it.each([
    ['ready', 'jan'],
    ['no-certificate', 'finn'],
    ['foreign', 'foreign'],
    ['unreadable', 'broken'],
    ['none', null],
  ])('says that the card is %s', async (look, card) => {
    await simulator.put(card)
    expect(await reader.look()).toBe(look)
  })

  it.each(['down', 'garbage'] as const)('is silent when it is %s, and signs nothing', async (mood) => {
    await simulator.put('jan')
    simulator.buttons.press(mood)
    expect([await reader.look(), await reader.prove(challenge, demoCode)]).toEqual(['silent', { outcome: 'gone' }])
  })

  it('tells once that a card was taken, also when it was taken while nobody answers', async () => {
    let taken = 0
    const stop = reader.watch(() => taken++)
    const settled = (count: number) => expect.poll(() => taken, { timeout: 5_000 }).toBe(count)
    await simulator.put('jan')
    await expect.poll(() => reader.look()).toBe('ready')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await simulator.put(null)
    await settled(1)
    await simulator.put('sofie')
    await new Promise((resolve) => setTimeout(resolve, 100))
    simulator.buttons.press('down')
    await settled(2)
    stop()
  })
})

describe('The code of a card', () => {
  it('is counted by the card: after three wrong ones it is blocked, also for the right one', async () => {
    await simulator.put('karel')
    const answers = []
    for (const code of ['0000', '1111', '9999', demoCode]) answers.push(await reader.prove(challenge, code))
    expect(answers).toEqual([
      { outcome: 'wrong-code', left: 2 },
      { outcome: 'wrong-code', left: 1 },
      { outcome: 'blocked' },
      { outcome: 'blocked' },
    ])
  })

  it('may be wrong twice, and counts from three again after the right one', async () => {
    await simulator.put('els')
    for (const code of ['0000', '1111']) await reader.prove(challenge, code)
    expect((await reader.prove(challenge, demoCode)).outcome).toBe('signed')
    expect(await reader.prove(challenge, '00000')).toEqual({ outcome: 'wrong-code', left: 2 })
  })
})

describe('The proof of a card', () => {
  it.each([
    ['RS256', 'maria'],
    ['ES256', 'sofie'],
    ['ES384', 'jan'],
  ])('by %s says who holds it', async (algorithm, key) => {
    const proof = await proofOf(key)
    const { insz, givenNames, familyNames } = residentByKey(key)
    expect(proof.algorithm).toBe(algorithm)
    expect(await trust.judge(proof, challenge)).toEqual({
      outcome: 'proved',
      holder: {
        insz: insz.replace(/\D/g, ''),
        givenName: givenNames[0],
        familyName: familyNames.join(' '),
      },
    })
  })

  it.each([
    ['expired', 'jan:expired', { outcome: 'expired' }],
    ['reported lost', 'jan:withdrawn', { outcome: 'revoked' }],
    ['not yet valid', 'jan:early', { outcome: 'refused', reason: 'not-yet-valid' }],
    ['unknown to its authority', 'jan:unknown', { outcome: 'refused', reason: 'unknown-certificate' }],
  ])('of a card that is %s counts for nothing', async (_, card, judgement) => {
    expect(await judged(card)).toEqual(judgement)
  })

  it.each(['down', 'garbage', 'slow'] as const)('counts for nothing while the responder is %s', async (mood) => {
    const proof = await proofOf('jan')
    authority.buttons.press(mood, 2_000)
    expect(await trust.judge(proof, challenge)).toEqual({ outcome: 'silent' })
  })

  it.each(['old', 'stranger', 'other-card', 'other-nonce'] as const)(
    'counts for nothing when the responder answers with a lie: %s',
    async (lie) => {
      const proof = await proofOf('jan')
      authority.tell(lie)
      expect(await trust.judge(proof, challenge)).toEqual({ outcome: 'silent' })
    },
  )
})
