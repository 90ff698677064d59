import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { documentsOfCase, openDocument, verifyPdf } from '../../documents/index.ts'
import { count, pdfsig } from '../../documents/pdfsig.fixture.ts'
import { aResident } from '../cases.fixture.ts'
import {
  letterToSign,
  lookAtCase,
  lookAtSignedFile,
  openSignedFile,
  saveAnswers,
  signersOf,
  signTogether,
  takeBack,
} from '../index.ts'
import { keys, nameOf, withCards } from './by-card.fixture.ts'
import { aHousehold, together } from './signers.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const other = openDatabase<unknown>(database.url)
const elsewhere = other.db as OpenContext['db']
const household = await aHousehold(db)
const { as, people, chosen, firstSigned, read, office } = household
const [inTurn, atOnce] = [together('in-turn'), together('at-once')]

let home: Awaited<ReturnType<typeof withCards>>
beforeAll(async () => {
  home = await withCards(household)
})
afterAll(async () => {
  await home.stop()
  await other.close()
})
beforeEach(async () => {
  await sql`update cases.case set status = 'withdrawn' where status in ('draft', 'awaiting-signatures')`.execute(db)
})

async function hisFile(caseId: string): Promise<Buffer> {
  const genuine = (await documentsOfCase(as('tom'), caseId)).filter(({ state }) => state === 'genuine')
  expect(genuine).toHaveLength(1)
  return Buffer.from((await openDocument(as('tom'), genuine[0]?.id ?? '')).pdf)
}
const namesIn = (pdf: Buffer) => {
  const verdict = verifyPdf(pdf, home.anchors)
  return verdict.verdict === 'genuine' ? verdict.signedBy.map(({ name, trusted }) => trusted && name) : verdict.verdict
}
const statusOf = async (id: string) => (await lookAtCase(office, id)).status

describe('Several people who sign one application with their cards', () => {
  it('sign the same PDF: the last covers all of it, each earlier one its revision; programs of others say so', async () => {
    const id = await home.tomSigned(inTurn)
    const revisions = [await hisFile(id)]
    for (const key of ['hanne', 'jan'] as const) {
      const { context, proof } = await home.cardOf(key, id)
      await signTogether(context, inTurn, { caseId: id, proof })
      revisions.push(await hisFile(id))
    }
    const [first, second, last] = revisions as [Buffer, Buffer, Buffer]
    expect(last.subarray(0, second.length).equals(second)).toBe(true)
    expect(second.subarray(0, first.length).equals(first)).toBe(true)
    expect(namesIn(last)).toEqual(keys.map(nameOf))
    expect(await statusOf(id)).toBe('submitted')

    const found = pdfsig(last, home.trusted)
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
    const id = await home.tomSigned(atOnce)
    for (const key of ['jan', 'hanne'] as const) {
      const { context, proof } = await home.cardOf(key, id)
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
    const { context, proof } = await home.cardOf('jan', id)
    await signTogether(context, inTurn, { caseId: id, proof })
    expect(namesIn(await hisFile(id))).toEqual([nameOf('jan')])
    expect(await statusOf(id)).toBe('submitted')
  })

  it('is there for all who signed it, and for nobody else', async () => {
    const id = await home.tomSigned(inTurn)
    for (const context of [as('hanne'), as('jan'), { ...office, actor: aResident(newId()) }])
      await expect(openSignedFile(context, id)).rejects.toMatchObject({ code: 'cases/not-found' })
    const { context, proof } = await home.cardOf('hanne', id)
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
      if (how.startsWith('the applicant')) await home.tomByCard(atOnce, id)
      else await firstSigned(atOnce, id)
      const [hanne, jan] = [await home.cardOf('hanne', id), await home.cardOf('jan', id)]
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

      const again = await home.cardOf(late, id)
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
    const id = await home.tomSigned(inTurn)
    const { text, number } = await letterToSign(as('hanne'), id)
    await expect(home.begin('hanne', id, `${text}!`, number)).rejects.toMatchObject({ code: 'signing/changed-since' })
  })

  it('is signed anew by all in a new PDF: the one of before is taken back, and what was begun over it counts no more', async () => {
    const id = await home.tomSigned(inTurn)
    const before = await hisFile(id)
    const hanne = await home.cardOf('hanne', id)
    await takeBack(as('tom'), id)
    await expect(signTogether(hanne.context, inTurn, { caseId: id, proof: hanne.proof })).rejects.toMatchObject({
      code: 'cases/not-asked-to-sign',
    })
    expect((await documentsOfCase(as('tom'), id)).map(({ state }) => state)).toEqual(['withdrawn'])
    await saveAnswers(as('tom'), id, { question: 'Anders' })
    await home.tomByCard(inTurn, id)
    // The old one again, over the new text: its room is in another file.
    await expect(signTogether(hanne.context, inTurn, { caseId: id, proof: hanne.proof })).rejects.toMatchObject({
      code: expect.stringMatching(/^signing\/(changed-since|other-signed-first)$/),
    })
    const anew = await home.cardOf('hanne', id)
    await signTogether(anew.context, inTurn, { caseId: id, proof: anew.proof })
    const file = await hisFile(id)
    expect(namesIn(file)).toEqual([nameOf('tom'), nameOf('hanne')])
    expect(file.subarray(0, before.length).equals(before)).toBe(false)
  })

  it('is refused by the database too: no other bytes under a signature, no letter over something else', async () => {
    const id = await home.tomSigned(inTurn)
    const file = await hisFile(id)
    const [document] = await documentsOfCase(as('tom'), id)
    for (const wrong of [Buffer.concat([randomBytes(file.length), Buffer.from('x')]), file.subarray(0, -1)])
      await expect(
        sql`update documents.content set pdf = ${wrong} where document_id = ${document?.id}`.execute(db),
      ).rejects.toThrow('can only be signed over')
    const copied = (prepared: Buffer, reuse = false) =>
      sql`
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
    const id = await home.tomSigned(inTurn)
    const { context, proof } = await home.cardOf('hanne', id)
    await signTogether(context, inTurn, { caseId: id, proof })
    const file = await hisFile(id)
    for (let at = 101; at < file.length; at += 997) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(namesIn(changed)).not.toEqual([nameOf('tom'), nameOf('hanne')])
    }
  })
})
