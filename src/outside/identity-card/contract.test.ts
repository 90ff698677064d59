import { createHash, verify, X509Certificate } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { belgianCardReader, cardBridge, cardTrust } from './index.ts'
import { demoCode, startCardReaderSimulator } from './simulator.tsx'

const simulator = await startCardReaderSimulator()
const { authority } = simulator
const reader = belgianCardReader(cardBridge({ url: simulator.url, patience: 2_000, every: 20 }))
const policiesHere = { policies: ['2.16.56.12.1.1.2.2'], signaturePolicies: ['2.16.56.12.1.1.2.1'] }
const trust = cardTrust({ ...authority.settings, ...policiesHere, timeoutMs: 1_000 })
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

describe('A document that a card signs', () => {
  const document = Buffer.from('een brief')
  const hash = createHash('sha256').update(document).digest('base64')

  async function signerOf(card: string): Promise<readonly string[]> {
    await simulator.put(card)
    return (await reader.signer()) ?? []
  }

  it.each([
    ['RSA', 'maria', 'rsa-sha256'],
    ['P-256', 'sofie', 'ecdsa-sha256'],
    ['P-384', 'jan', 'ecdsa-sha256'],
  ])('with a key of %s is signed by the certificate for that, once for each code', async (_, card, algorithm) => {
    const certificates = await signerOf(card)
    const { publicKey, subject } = new X509Certificate(Buffer.from(certificates[0] ?? '', 'base64'))
    expect(subject).toContain('(Signature)')
    for (let time = 0; time < 4; time++) {
      const made = await reader.sign(hash, demoCode)
      if (made.outcome !== 'signed') throw new Error(made.outcome)
      expect(made.algorithm).toBe(algorithm)
      expect(verify('sha256', document, publicKey, Buffer.from(made.signature, 'base64'))).toBe(true)
    }
    const { insz } = residentByKey(card)
    expect(await trust.judgeSigner(certificates)).toMatchObject({
      outcome: 'proved',
      holder: { insz: insz.replace(/\D/g, '') },
    })
  })

  it('asks the same code: three wrong ones block the card', async () => {
    await signerOf('alfons')
    const answers = []
    for (const code of ['0000', '1111', '9999', demoCode]) answers.push((await reader.sign(hash, code)).outcome)
    expect(answers).toEqual(['wrong-code', 'wrong-code', 'blocked', 'blocked'])
  })

  it.each([['finn'], ['foreign'], ['broken'], [null]])('is not signed by the card %s', async (card) => {
    await simulator.put(card)
    expect(await reader.signer()).toBeNull()
    expect((await reader.sign(hash, demoCode)).outcome).not.toBe('signed')
  })

  it.each([
    ['jan:expired', { outcome: 'expired' }],
    ['jan:withdrawn', { outcome: 'revoked' }],
    ['jan:early', { outcome: 'refused', reason: 'not-yet-valid' }],
  ])('by %s counts for nothing', async (card, judgement) => {
    expect(await trust.judgeSigner(await signerOf(card))).toEqual(judgement)
  })

  it('is not signed with the key that says who one is, nor does the other key say that', async () => {
    const { certificates } = await proofOf('jan')
    expect(await trust.judgeSigner(certificates)).toEqual({ outcome: 'refused', reason: 'key-usage' })
    expect(await trust.judgeSigner(['AAAA'])).toEqual({ outcome: 'refused', reason: 'certificate' })
  })
})
