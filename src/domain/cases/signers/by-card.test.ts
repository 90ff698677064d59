import { createPrivateKey, randomBytes, sign, X509Certificate } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { certificatesIn } from '#platform/cms/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { documentsOfCase, openDocument, verifyPdf } from '../../documents/index.ts'
import { startMaker } from '../../documents/maker.fixture.ts'
import { count, pdfsig } from '../../documents/pdfsig.fixture.ts'
import { beginLetter, finishLetter } from '../../signing/index.ts'
import { aResident, noFacts } from '../cases.fixture.ts'
import {
  letterOf,
  letterToSign,
  lookAtCase,
  lookAtSignedFile,
  namesUnderLetter,
  openSignedFile,
  saveAnswers,
  signersOf,
  signTogether,
  submitCase,
  takeBack,
} from '../index.ts'
import { aHousehold, together } from './signers.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const other = openDatabase<unknown>(database.url)
const elsewhere = other.db as OpenContext['db']
const { as, people, chosen, firstSigned, read, office } = await aHousehold(db)
const [inTurn, atOnce] = [together('in-turn'), together('at-once')]
const city = { name: 'Stad Berchem', service: 'Burgerzaken', address: ['Grotesteenweg 150', '2600 Berchem'] }

type Key = keyof typeof people
const keys = ['tom', 'hanne', 'jan'] as const
let parts: Awaited<ReturnType<typeof startMaker>>
let citizens: Awaited<ReturnType<typeof createAuthority>>
let cards: Readonly<Record<Key, Awaited<ReturnType<typeof issueCertificate>>>>
beforeAll(async () => {
  parts = await startMaker()
  citizens = await createAuthority('Demonstratie Citizen CA')
  const issued = keys.map(async (key) => {
    const { givenNames, familyNames } = residentByKey(key)
    const commonName = `${givenNames[0]} ${familyNames.join(' ')} (Signature)`
    return [key, await issueCertificate(citizens, { commonName, usage: 'signature' })] as const
  })
  cards = Object.fromEntries(await Promise.all(issued)) as unknown as typeof cards
})
afterAll(async () => {
  await parts.stop()
  await other.close()
})
beforeEach(async () => {
  await sql`update cases.case set status = 'withdrawn' where status in ('draft', 'awaiting-signatures')`.execute(db)
})

type Begun = Readonly<{ context: OpenContext; letterId: string; toSign: Buffer }>

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
async function tomByCard(product: typeof inTurn, caseId: string) {
  const subject = await lookAtCase(as('tom'), caseId)
  const text = letterOf(product, { ...subject, signers: await namesUnderLetter(as('tom'), caseId) }, noFacts)
  const { context, proof } = await finish('tom', await begin('tom', caseId, text, subject.number))
  await submitCase(context, { product, caseId, facts: noFacts, proof })
}
async function tomSigned(product: typeof inTurn) {
  const { id } = await chosen(product)
  await tomByCard(product, id)
  return id
}
async function hisFile(caseId: string): Promise<Buffer> {
  const genuine = (await documentsOfCase(as('tom'), caseId)).filter(({ state }) => state === 'genuine')
  expect(genuine).toHaveLength(1)
  return Buffer.from((await openDocument(as('tom'), genuine[0]?.id ?? '')).pdf)
}
const judged = (pdf: Buffer) => verifyPdf(pdf, { ...parts.anchors, persons: [new X509Certificate(citizens.cert)] })
const namesIn = (pdf: Buffer) => {
  const verdict = judged(pdf)
  return verdict.verdict === 'genuine' ? verdict.signedBy.map(({ name, trusted }) => trusted && name) : verdict.verdict
}
const nameOf = (key: Key) => `${residentByKey(key).givenNames[0]} ${residentByKey(key).familyNames.join(' ')} (Signature)`
const statusOf = async (id: string) => (await lookAtCase(office, id)).status

describe('Several people who sign one application with their cards', () => {
  it('sign the same PDF: the last covers all of it, each earlier one its revision; programs of others say so', async () => {
    const id = await tomSigned(inTurn)
    const revisions = [await hisFile(id)]
    for (const key of ['hanne', 'jan'] as const) {
      const { context, proof } = await cardOf(key, id)
      await signTogether(context, inTurn, { caseId: id, proof })
      revisions.push(await hisFile(id))
    }
    const [first, second, last] = revisions as [Buffer, Buffer, Buffer]
    expect(last.subarray(0, second.length).equals(second)).toBe(true)
    expect(second.subarray(0, first.length).equals(first)).toBe(true)
    expect(namesIn(last)).toEqual(keys.map(nameOf))
    expect(await statusOf(id)).toBe('submitted')

    const found = pdfsig(last, [parts.seal.anchor, citizens.cert])
    if (!found)
      return console.warn('pdfsig, certutil or qpdf is not on this machine: signatures were not held against them')
    expect(found.qpdf).toContain('No syntax or stream encoding errors found')
    expect(count(found.pdfsig, 'Signature is Valid')).toBe(4)
    expect(count(found.pdfsig, 'Certificate is Trusted')).toBe(4)
    const each = found.pdfsig.split('Signature #').slice(1)
    expect(each.map((one) => one.includes('Total document signed'))).toEqual([false, false, false, true])
    const ends = each.map((one) => Number(/Signed Ranges: \[.* - (\d+)\]/.exec(one)?.[1]))
    expect(ends.slice(1)).toEqual([first.length, second.length, last.length])
  })

  it('keeps the evidence of each: the same text, the PDF as each signed it', async () => {
    const id = await tomSigned(atOnce)
    for (const key of ['jan', 'hanne'] as const) {
      const { context, proof } = await cardOf(key, id)
      await signTogether(context, atOnce, { caseId: id, proof })
    }
    const { rows } = await sql<{ person_id: string; kind: string; text_hash: Buffer; same: boolean }>`
      select s.person_id, s.kind, s.text_hash, s.signed_pdf_hash = sha256(l.pdf) as same
      from signing.signature s join signing.letter l on l.id = s.letter_id where s.case_id = ${id} order by s.signed_at`.execute(
      db,
    )
    expect(rows.map((row) => row.person_id)).toEqual([people.tom.id, people.jan.id, people.hanne.id])
    expect(rows.every(({ kind, same }) => kind === 'qualified' && same)).toBe(true)
    expect(new Set(rows.map((row) => row.text_hash.toString('hex'))).size).toBe(1)
  })

  it('mix with who signs in afresh: in the PDF stand those who used a card, and it is of the applicant', async () => {
    const { id } = await chosen(inTurn)
    await firstSigned(inTurn, id)
    await signTogether(as('hanne'), inTurn, { caseId: id, proof: await read('hanne', id) })
    expect(await lookAtSignedFile(as('hanne'), id)).toBeNull()
    await expect(openSignedFile(as('hanne'), id)).rejects.toMatchObject({ code: 'documents/not-found' })
    const { context, proof } = await cardOf('jan', id)
    await signTogether(context, inTurn, { caseId: id, proof })
    expect(namesIn(await hisFile(id))).toEqual([nameOf('jan')])
    expect(await statusOf(id)).toBe('submitted')
  })

  it('is there for all who signed it, and for nobody else', async () => {
    const id = await tomSigned(inTurn)
    for (const context of [as('hanne'), as('jan'), { ...office, actor: aResident(newId()) }])
      await expect(openSignedFile(context, id)).rejects.toMatchObject({ code: 'cases/not-found' })
    const { context, proof } = await cardOf('hanne', id)
    await signTogether(context, inTurn, { caseId: id, proof })
    const { pdf } = await openSignedFile(as('hanne'), id)
    expect(Buffer.from(pdf).equals(await hisFile(id))).toBe(true)
    await expect(openSignedFile(as('jan'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
  })
})

describe('Two who sign with their cards at the same moment, on two machines', () => {
  it.each(['the applicant used a card', 'they are the first with a card'])(
    'are both in the PDF when %s: one is told to sign once more, over the other',
    async (how) => {
      const { id } = await chosen(atOnce)
      if (how.startsWith('the applicant')) await tomByCard(atOnce, id)
      else await firstSigned(atOnce, id)
      const [hanne, jan] = [await cardOf('hanne', id), await cardOf('jan', id)]
      const outcomes = await Promise.allSettled([
        signTogether(hanne.context, atOnce, { caseId: id, proof: hanne.proof }),
        signTogether({ ...jan.context, db: elsewhere }, atOnce, { caseId: id, proof: jan.proof }),
      ])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = outcomes.find((one) => one.status === 'rejected')
      expect(lost?.reason).toMatchObject({ code: 'signing/other-signed-first' })
      expect(await statusOf(id)).toBe('awaiting-signatures')
      const late = outcomes[0]?.status === 'rejected' ? 'hanne' : 'jan'
      const states = (await signersOf(office, id)).map(({ personId, state }) => [personId, state])
      expect(states).toContainEqual([people[late].id, 'asked'])

      const again = await cardOf(late, id)
      await signTogether(again.context, atOnce, { caseId: id, proof: again.proof })
      const names = namesIn(await hisFile(id))
      expect(names).toHaveLength(how.startsWith('the applicant') ? 3 : 2)
      expect(names).toEqual(expect.arrayContaining([nameOf('hanne'), nameOf('jan')]))
      expect(await statusOf(id)).toBe('submitted')
    },
  )
})

describe('What was changed', () => {
  it('is signed over by nobody: another text is refused before the card is asked', async () => {
    const id = await tomSigned(inTurn)
    const { text, number } = await letterToSign(as('hanne'), id)
    await expect(begin('hanne', id, `${text}!`, number)).rejects.toMatchObject({ code: 'signing/changed-since' })
  })

  it('is signed anew by all in a new PDF: the one of before is taken back, and what was begun over it counts no more', async () => {
    const id = await tomSigned(inTurn)
    const before = await hisFile(id)
    const hanne = await cardOf('hanne', id)
    await takeBack(as('tom'), id)
    await expect(signTogether(hanne.context, inTurn, { caseId: id, proof: hanne.proof })).rejects.toMatchObject({
      code: 'cases/not-asked-to-sign',
    })
    expect((await documentsOfCase(as('tom'), id)).map(({ state }) => state)).toEqual(['withdrawn'])
    await saveAnswers(as('tom'), id, { question: 'Anders' })
    await tomByCard(inTurn, id)
    // The old one again, over the new text: its room is in another file.
    await expect(signTogether(hanne.context, inTurn, { caseId: id, proof: hanne.proof })).rejects.toMatchObject({
      code: expect.stringMatching(/^signing\/(changed-since|other-signed-first)$/),
    })
    const anew = await cardOf('hanne', id)
    await signTogether(anew.context, inTurn, { caseId: id, proof: anew.proof })
    const file = await hisFile(id)
    expect(namesIn(file)).toEqual([nameOf('tom'), nameOf('hanne')])
    expect(file.subarray(0, before.length).equals(before)).toBe(false)
  })

  it('is refused by the database too: no other bytes under a signature, no letter over something else', async () => {
    const id = await tomSigned(inTurn)
    const file = await hisFile(id)
    const [document] = await documentsOfCase(as('tom'), id)
    for (const wrong of [Buffer.concat([randomBytes(file.length), Buffer.from('x')]), file.subarray(0, -1)])
      await expect(
        sql`update documents.content set pdf = ${wrong} where document_id = ${document?.id}`.execute(db),
      ).rejects.toThrow('can only be signed over')
    const copied = (prepared: Buffer, reuse = false) => sql`
      insert into signing.letter (id, case_id, person_id, session_id, text, text_hash, prepared, gap_start, gap_end, to_sign,
        certificates, token, short_code, issuer, expires_at, over_id)
      select ${newId()}, case_id, person_id, session_id, text, text_hash, ${prepared}, gap_start, gap_end, to_sign,
        certificates, ${reuse ? sql`token` : sql`'another'`}, short_code, issuer, expires_at, id
      from signing.letter where case_id = ${id} and used_at is not null`.execute(db)
    await expect(copied(Buffer.concat([file, Buffer.from('x')]))).rejects.toThrow('signed over what was signed before')
    await expect(copied(randomBytes(file.length + 10), true)).rejects.toThrow('signed over what was signed before')
    await copied(Buffer.concat([file, Buffer.from('x')]), true)
  })

  it('never says that all signed when one byte of the PDF is another', async () => {
    const id = await tomSigned(inTurn)
    const { context, proof } = await cardOf('hanne', id)
    await signTogether(context, inTurn, { caseId: id, proof })
    const file = await hisFile(id)
    for (let at = 101; at < file.length; at += 997) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(namesIn(changed)).not.toEqual([nameOf('tom'), nameOf('hanne')])
    }
  })
})
