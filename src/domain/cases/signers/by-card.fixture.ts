import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { residentByKey } from '#outside/personas.ts'
import { certificatesIn } from '#platform/cms/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { startMaker } from '../../documents/maker.fixture.ts'
import { beginLetter, finishLetter } from '../../signing/index.ts'
import { noFacts } from '../cases.fixture.ts'
import { letterOf, letterToSign, lookAtCase, namesUnderLetter, submitCase } from '../index.ts'
import type { aHousehold, together } from './signers.fixture.ts'

type Home = Awaited<ReturnType<typeof aHousehold>>
type Product = ReturnType<typeof together>
export type Key = keyof Home['people']
type Begun = Readonly<{ context: OpenContext; letterId: string; toSign: Buffer }>

const city = { name: 'Stad Berchem', service: 'Burgerzaken', address: ['Grotesteenweg 150', '2600 Berchem'] }
export const keys = ['tom', 'hanne', 'jan'] as const
/** What stands in somebody's certificate. */
export const nameOf = (key: Key): string => {
  const { givenNames, familyNames } = residentByKey(key)
  return `${givenNames[0]} ${familyNames.join(' ')} (Signature)`
}

/** The household with a card each, and all that makes a letter of what they sign. */
export async function withCards({ as, people, chosen }: Home) {
  const parts = await startMaker()
  const citizens = await createAuthority('Demonstratie Citizen CA')
  const card = (key: Key) => issueCertificate(citizens, { commonName: nameOf(key), usage: 'signature' })
  const cards = { tom: await card('tom'), hanne: await card('hanne'), jan: await card('jan') }

  /** Somebody with a card in the reader: the letter that waits for it. */
  async function begin(key: Key, caseId: string, text: string, reference: string): Promise<Begun> {
    const context = as(key)
    const applicant = { id: people.tom.id, insz: people.tom.insz }
    const person = { id: people[key].id, insz: people[key].insz }
    const own = { certificates: certificatesIn(cards[key].cert), insz: person.insz }
    const wanted = { caseId, reference, person, applicant, text, key: own }
    return { context, ...(await beginLetter(context, { maker: parts.maker, city }, wanted)) }
  }
  async function finish(key: Key, { context, letterId, toSign }: Begun) {
    const signature = sign('sha256', toSign, createPrivateKey(cards[key].key))
    await finishLetter(context, parts.timestamps, { letterId, algorithm: 'ecdsa-sha256', signature })
    return { context, proof: { letterId } }
  }
  /** Somebody who was asked: his letter, signed and not handed in yet. */
  async function cardOf(key: Exclude<Key, 'tom'>, caseId: string) {
    const { text, number } = await letterToSign(as(key), caseId)
    return finish(key, await begin(key, caseId, text, number))
  }
  /** Tom signs his draft with his card. */
  async function tomByCard(product: Product, caseId: string): Promise<void> {
    const subject = await lookAtCase(as('tom'), caseId)
    const text = letterOf(product, { ...subject, signers: await namesUnderLetter(as('tom'), caseId) }, noFacts)
    const { context, proof } = await finish('tom', await begin('tom', caseId, text, subject.number))
    await submitCase(context, { product, caseId, facts: noFacts, proof })
  }
  async function tomSigned(product: Product): Promise<string> {
    const { id } = await chosen(product)
    await tomByCard(product, id)
    return id
  }
  const anchors = { ...parts.anchors, persons: [new X509Certificate(citizens.cert)] }
  const trusted = [parts.seal.anchor, citizens.cert]
  return { begin, cardOf, tomByCard, tomSigned, anchors, trusted, stop: () => parts.stop() }
}
