import { createPrivateKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificatesIn } from '#platform/cms/index.ts'
import { type Actor, type Context, handedOver, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { documentsOfCase, openDocument, verifyPdf } from '../../documents/index.ts'
import { startMaker } from '../../documents/maker.fixture.ts'
import { beginLetter, eraseSignatures, finishLetter, sweepLetters, useLetter } from '../index.ts'
import type { SigningTables } from '../store.ts'

const { db } = await testDatabase<SigningTables>()
const now = new Date('2021-09-06T07:00:00Z')
const city = { name: 'Stad Berchem', service: 'Mobiliteit', address: ['Grotesteenweg 150', '2600 Berchem'] }
const insz = '48631410254'
const text = 'Aanvraag LM-AAAA-AAAA\nParkeervergunning\n\nIk vraag dit aan. Wat ik invulde, is juist.'

let parts: Awaited<ReturnType<typeof startMaker>>
let citizens: Awaited<ReturnType<typeof createAuthority>>
let card: Awaited<ReturnType<typeof issueCertificate>>
beforeAll(async () => {
  parts = await startMaker()
  citizens = await createAuthority('Demonstratie Citizen CA')
  card = await issueCertificate(citizens, { commonName: 'Maria Verbeeck (Signature)', usage: 'signature' })
})
afterAll(() => parts.stop())

const own = (): { certificates: readonly Buffer[]; insz: string } => ({ certificates: certificatesIn(card.cert), insz })
const by = (actor: Actor): Context<SigningTables> => ({ db, actor, now })

/** Maria at a contact point, with a draft and her card in the reader. */
function maria(sessionId = newId()) {
  const [caseId, personId] = [newId(), newId()]
  const actor: Actor = { kind: 'resident', id: personId, level: 'high', channel: 'kiosk', sessionId }
  const wanted = { caseId, reference: 'LM-AAAA-AAAA', person: { id: personId, insz }, text, key: own() }
  return { context: by(actor), actor, wanted, caseId, personId }
}
const signedWith = (toSign: Uint8Array, key: string) => ({
  algorithm: 'ecdsa-sha256' as const,
  signature: sign('sha256', toSign, createPrivateKey(key)),
})

async function aSignedLetter() {
  const who = maria()
  const { letterId, toSign } = await beginLetter(who.context, { maker: parts.maker, city }, who.wanted)
  await finishLetter(who.context, parts.timestamps, { letterId, ...signedWith(toSign, card.key) })
  return { ...who, letterId, use: { caseId: who.caseId, personId: who.personId, text, letterId } }
}

describe('A letter that its applicant signs with the card', () => {
  it('becomes the signature of the application, and stands among the documents of the applicant', async () => {
    const { context, use, caseId, personId } = await aSignedLetter()
    const id = await useLetter(context, use)
    const kept = await db.selectFrom('signing.signature').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({
      case_id: caseId,
      person_id: personId,
      kind: 'qualified',
      level: 'high',
      method: 'card',
    })
    const [document] = await documentsOfCase(handedOver(context), caseId)
    expect(document).toMatchObject({ kind: 'Ondertekende aanvraag', state: 'genuine' })
    const { pdf } = await openDocument(handedOver(context), document?.id ?? '')
    expect(verifyPdf(pdf, { ...parts.anchors, persons: [new X509Certificate(citizens.cert)] })).toMatchObject({
      verdict: 'genuine',
      signedBy: [{ name: 'Maria Verbeeck (Signature)', trusted: true }],
    })
  })

  it('is used once, also when it is handed in twice at the same time', async () => {
    const { context, use } = await aSignedLetter()
    const outcomes = await Promise.allSettled([useLetter(context, use), useLetter(context, use)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'signing/used' })
  })

  it('counts for no other text: who changed an answer signs again', async () => {
    const { context, use } = await aSignedLetter()
    await expect(useLetter(context, { ...use, text: `${text}!` })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })

  it('counts for no other application and no other person', async () => {
    const { context, use } = await aSignedLetter()
    const unknown = { code: 'signing/unknown' }
    await expect(useLetter(context, { ...use, caseId: newId() })).rejects.toMatchObject(unknown)
    await expect(useLetter(context, { ...use, personId: newId() })).rejects.toMatchObject(unknown)
  })

  it('is nothing as long as the card did not answer', async () => {
    const { context, wanted, caseId, personId } = maria()
    const { letterId } = await beginLetter(context, { maker: parts.maker, city }, wanted)
    await expect(useLetter(context, { caseId, personId, text, letterId })).rejects.toMatchObject({
      code: 'signing/not-signed',
    })
  })
})

describe('Somebody else', () => {
  it('cannot sign: not another person, not with the card of another, not an employee', async () => {
    const { wanted, context } = maria()
    const head = { maker: parts.maker, city }
    const refused = { code: 'signing/somebody-else' }
    const stranger = maria().context
    await expect(beginLetter(stranger, head, wanted)).rejects.toMatchObject(refused)
    const foreign = { ...wanted, key: { ...wanted.key, insz: '85600012543' } }
    await expect(beginLetter(context, head, foreign)).rejects.toMatchObject(refused)
    await expect(beginLetter(by(system('test')), head, wanted)).rejects.toMatchObject(refused)
  })

  it('cannot finish what she began, nor hand it in from another session', async () => {
    const { context, wanted, personId, actor } = maria()
    const { letterId, toSign } = await beginLetter(context, { maker: parts.maker, city }, wanted)
    const answer = { letterId, ...signedWith(toSign, card.key) }
    const elsewhere = by({ ...actor, sessionId: newId() } as Actor)
    for (const other of [maria().context, elsewhere])
      await expect(finishLetter(other, parts.timestamps, answer)).rejects.toMatchObject({ code: 'signing/unknown' })
    await finishLetter(context, parts.timestamps, answer)
    await expect(useLetter(elsewhere, { caseId: wanted.caseId, personId, text, letterId })).rejects.toMatchObject({
      code: 'signing/somebody-else',
    })
  })
})

describe('A card that answers wrongly', () => {
  it('signs nothing: another key, another letter, no signature', async () => {
    const { context, wanted } = maria()
    const { letterId, toSign } = await beginLetter(context, { maker: parts.maker, city }, wanted)
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      format: 'pem',
      type: 'pkcs8',
    })
    for (const wrong of [
      signedWith(toSign, String(stranger)),
      signedWith(Buffer.from('een andere brief'), card.key),
      { algorithm: 'ecdsa-sha256' as const, signature: Buffer.from('geen handtekening') },
    ])
      await expect(finishLetter(context, parts.timestamps, { letterId, ...wrong })).rejects.toMatchObject({
        code: 'signing/not-signed',
      })
  })

  it('may answer twice: the letter stays what it was', async () => {
    const { context, use, letterId } = await aSignedLetter()
    const before = await db
      .selectFrom('signing.letter')
      .select('pdf')
      .where('id', '=', letterId)
      .executeTakeFirstOrThrow()
    await finishLetter(context, parts.timestamps, { letterId, algorithm: 'ecdsa-sha256', signature: Buffer.alloc(70) })
    const after = await db
      .selectFrom('signing.letter')
      .select('pdf')
      .where('id', '=', letterId)
      .executeTakeFirstOrThrow()
    expect(after.pdf?.equals(before.pdf ?? Buffer.alloc(0))).toBe(true)
    await useLetter(context, use)
  })

  it('may be asked again when the time stamp could not be had', async () => {
    const { context, wanted } = maria()
    const { letterId, toSign } = await beginLetter(context, { maker: parts.maker, city }, wanted)
    const answer = { letterId, ...signedWith(toSign, card.key) }
    parts.authority.buttons.press('down')
    await expect(finishLetter(context, parts.timestamps, answer)).rejects.toThrow()
    parts.authority.buttons.press('well')
    await finishLetter(context, parts.timestamps, answer)
  })
})

describe('What is left of letters', () => {
  it('goes when it was not handed in, and at the end of the retention of its application', async () => {
    const over = await aSignedLetter()
    const used = await aSignedLetter()
    const id = await useLetter(used.context, used.use)
    await db
      .updateTable('signing.letter')
      .set({ expires_at: new Date(0) })
      .where('id', '=', over.letterId)
      .execute()
    await sweepLetters(by(system('retention')))
    const letters = () =>
      db.selectFrom('signing.letter').select('id').where('id', 'in', [over.letterId, used.letterId]).execute()
    expect(await letters()).toEqual([{ id: used.letterId }])

    await eraseSignatures(by(system('retention')), [used.caseId])
    expect(await letters()).toEqual([])
    const kept = await db.selectFrom('signing.signature').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ text: null, letter_id: null })
    expect(kept.signed_pdf_hash).toHaveLength(32)
  })
})
