import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { belgianCardReader, cardBridge, cardTrust } from '#outside/identity-card/index.ts'
import { demoCode, startCardReaderSimulator } from '#outside/identity-card/simulator.tsx'
import { residentByKey } from '#outside/personas.ts'
import { anonymous, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { documentsOfCase, openDocument, verifyPdf } from '../documents/index.ts'
import { startMaker } from '../documents/maker.fixture.ts'
import { knowPerson } from '../people/index.ts'
import { askAtScreen, letterFrom, useLetter } from '../signing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import { type CardLetters, hearSignature, letterForCard, makePairingCode, openScreen, pairDevice } from './index.ts'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const now = new Date('2021-09-06T07:00:00Z')
const stranger: OpenContext = { db, actor: anonymous, now }
const program: OpenContext = { db, actor: system('test'), now: new Date() }
const audience = 'http://loket.test'
const simulator = await startCardReaderSimulator()
const reader = belgianCardReader(cardBridge({ url: simulator.url }))
const text = 'Aanvraag LM-AAAA-AAAA\nParkeervergunning\n\nIk vraag dit aan.'

let parts: Awaited<ReturnType<typeof startMaker>>
let letters: CardLetters
beforeAll(async () => {
  parts = await startMaker()
  const city = { name: 'Stad Berchem', service: 'Mobiliteit', address: ['Grotesteenweg 150', '2600 Berchem'] }
  const trust = cardTrust({ ...simulator.authority.settings, policies: [], signaturePolicies: [] })
  letters = { head: { maker: parts.maker, city }, timestamps: parts.timestamps, trust }
})
afterAll(async () => {
  await simulator.stop()
  await parts.stop()
})

let addresses = 0
/** Somebody signed in at a browser of a device, who asked to sign a letter with the card. */
async function signingAt(key: string) {
  const device = deviceKey()
  const { code } = await makePairingCode(program, aDevice({ cardReader: 'Lezer' }))
  const claims = { wish: 'pair', code, key: shown(device) }
  const { id } = await pairDevice(stranger, audience, {
    message: await signedMessage(device, claims, { audience }),
    address: `192.0.2.${++addresses}`,
  })
  const say = (said: Readonly<Record<string, unknown>>) => signedMessage(device, said, { audience, id })
  const screen = await openScreen(stranger, audience, await say({ wish: 'screen' }))
  const { insz, givenNames, familyNames } = residentByKey(key)
  const person = await knowPerson(program, {
    ...{ insz: insz.replace(/\D/g, ''), givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') },
  })
  const by: OpenContext = {
    ...stranger,
    actor: { kind: 'resident', id: person.id, level: 'high', channel: 'kiosk', sessionId: newId() },
  }
  const at = { screenId: screen.id, deviceId: id }
  const caseId = newId()
  await askAtScreen(by, { ...at, caseId, reference: 'LM-AAAA-AAAA', text })
  return { by, at, caseId, say, personId: person.id }
}
type Signing = Awaited<ReturnType<typeof signingAt>>

async function letterOf({ say, at }: Signing, card: string) {
  await simulator.put(card)
  const certificates = (await reader.signer()) ?? []
  const message = await say({ wish: 'card-letter', screenId: at.screenId, certificates })
  return letterForCard(stranger, letters, { audience, message })
}
async function signedWith({ say, at }: Signing, hash: string) {
  const made = await reader.sign(hash, demoCode)
  if (made.outcome !== 'signed') throw new Error(made.outcome)
  const { algorithm, signature } = made
  const message = await say({ wish: 'card-signature', screenId: at.screenId, algorithm, signature })
  await hearSignature(stranger, letters, { audience, message })
  return message
}

describe('A letter that the card beside a screen signs', () => {
  it.each(['jan', 'sofie', 'maria'])('becomes the signature of the application of %s', async (key) => {
    const signing = await signingAt(key)
    const letter = await letterOf(signing, key)
    if (letter.outcome !== 'sign') throw new Error(letter.outcome)
    await signedWith(signing, letter.hash)

    const { caseId, letterId } = await letterFrom(signing.by, signing.at)
    expect(caseId).toBe(signing.caseId)
    await useLetter(signing.by, { caseId, personId: signing.personId, text, letterId: letterId ?? '' })
    const [document] = await documentsOfCase(signing.by, caseId)
    const { pdf } = await openDocument(signing.by, document?.id ?? '')
    const persons = [new X509Certificate(Buffer.from(simulator.authority.certificates.authority.rawData))]
    expect(verifyPdf(pdf, { ...parts.anchors, persons })).toMatchObject({
      verdict: 'genuine',
      signedBy: [{ trusted: true }],
    })
  })

  it('is not made for the card of somebody else', async () => {
    const signing = await signingAt('jan')
    expect(await letterOf(signing, 'sofie')).toEqual({ outcome: 'somebody-else' })
    expect(await letterFrom(signing.by, signing.at)).toMatchObject({ letterId: null })
  })

  it.each([
    ['jan:expired', 'expired'],
    ['jan:withdrawn', 'revoked'],
    ['jan:early', 'refused'],
  ])('is not made for a card that is no good: %s', async (card, outcome) => {
    expect(await letterOf(await signingAt('jan'), card)).toEqual({ outcome })
  })

  it('is made anew with each try: an answer to an earlier one is none', async () => {
    const signing = await signingAt('jan')
    const first = await letterOf(signing, 'jan')
    const second = await letterOf(signing, 'jan')
    if (first.outcome !== 'sign' || second.outcome !== 'sign') throw new Error('no letter')
    await expect(signedWith(signing, first.hash)).rejects.toMatchObject({ code: 'signing/not-signed' })
    await signedWith(signing, second.hash)
  })

  it('is brought by the device of that screen alone, once, and handed in by the session that asked it', async () => {
    const [one, two] = [await signingAt('jan'), await signingAt('jan')]
    const letter = await letterOf(one, 'jan')
    if (letter.outcome !== 'sign') throw new Error(letter.outcome)
    const theft = { ...two, at: one.at }
    await expect(letterOf(theft, 'jan')).rejects.toMatchObject({ code: 'signing/unknown' })
    await expect(signedWith(theft, letter.hash)).rejects.toMatchObject({ code: 'signing/unknown' })
    const message = await signedWith(one, letter.hash)
    await expect(hearSignature(stranger, letters, { audience, message })).rejects.toMatchObject({
      code: 'devices/replayed',
    })
    await expect(letterFrom(two.by, one.at)).rejects.toMatchObject({ code: 'signing/unknown' })
  })

  it.each([{ certificates: [] }, { certificates: ['!'] }, { screenId: 'x' }, { certificates: Array(9).fill('AAAA') }])(
    'is not asked with %j',
    async (wrong) => {
      const { say, at } = await signingAt('jan')
      const said = { wish: 'card-letter', screenId: at.screenId, certificates: ['AAAA'], ...wrong }
      const asked = letterForCard(stranger, letters, { audience, message: await say(said) })
      await expect(asked).rejects.toMatchObject({ code: 'devices/malformed' })
    },
  )
})
