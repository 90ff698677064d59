import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { newCodes, printedShortCode } from '../codes.ts'
import type { DocumentsTables } from '../store.ts'
import {
  checkFile,
  checkShortCode,
  checkToken,
  documentsOf,
  documentsOfCase,
  eraseDocuments,
  keepDocument,
  openDocument,
  withdrawDocument,
} from './index.ts'

const { db } = await testDatabase<DocumentsTables>()
const as = (actor: Actor): Context<DocumentsTables> => ({ db, actor, now: new Date('2021-09-06T07:00:00Z') })
const office = as(system('mid-office'))
const resident = (id: string): Actor => ({
  kind: 'resident',
  id,
  level: 'substantial',
  channel: 'portal',
  sessionId: newId(),
})
const genuine = { answer: 'genuine', kind: 'Attest van leven', issuer: 'Stad', issuedOn: '2021-09-06' }

async function aDocument(change: Partial<{ caseId: string }> = {}) {
  const made = {
    caseId: newId(),
    personId: newId(),
    kind: 'Attest van leven',
    template: 'life',
    issuer: 'Stad',
    issuedOn: '2021-09-06',
    issuedAt: office.now,
    codes: newCodes(),
    pdf: Buffer.from(`%PDF-1.7 ${newId()}`),
    ...change,
  }
  return { ...made, id: await keepDocument(office, made) }
}

describe('A document', () => {
  it('is never issued twice for one application', async () => {
    const { caseId, personId } = await aDocument()
    await expect(aDocument({ caseId })).rejects.toMatchObject({ code: '23505' })
    expect(await documentsOf(as(resident(personId)), personId)).toHaveLength(1)
  })

  it('is recognised by its token, its short code as somebody types it, and its bytes', async () => {
    const { codes, pdf } = await aDocument()
    expect(await checkToken(db, codes.token)).toMatchObject(genuine)
    expect(await checkShortCode(db, ` ${printedShortCode(codes.shortCode).toLowerCase()} `)).toMatchObject(genuine)
    expect(await checkFile(db, pdf)).toMatchObject(genuine)
  })

  it('is unknown by another code or with one byte changed, and a typing error is told from an unknown code', async () => {
    const { pdf } = await aDocument()
    expect(await checkToken(db, newCodes().token)).toEqual({ answer: 'unknown' })
    expect(await checkToken(db, "' or 1=1 --")).toEqual({ answer: 'unknown' })
    expect(await checkShortCode(db, newCodes().shortCode)).toEqual({ answer: 'unknown' })
    expect(await checkShortCode(db, '7KQ4')).toBeNull()
    expect(await checkFile(db, Buffer.concat([pdf, Buffer.from([0])]))).toEqual({ answer: 'unknown' })
  })

  it('leaves no code in the database, only hashes', async () => {
    const { codes } = await aDocument()
    const everything = sql<{ text: string }>`select string_agg(d::text, ' ') as text from documents.document d`
    const text = (await everything.execute(db)).rows[0]?.text ?? ''
    expect(text).not.toContain(codes.token)
    expect(text).not.toContain(codes.shortCode)
  })

  it('says nothing about a person to whoever checks it', async () => {
    const { codes } = await aDocument()
    const answer = await checkToken(db, codes.token)
    expect(Object.keys(answer).sort()).toEqual(['answer', 'issuedOn', 'issuer', 'kind', 'validUntil'])
  })

  it('that was taken back is withdrawn for whoever checks it', async () => {
    const { id, codes } = await aDocument()
    await withdrawDocument(office, id, 'fout in de bron')
    await withdrawDocument(office, id, 'nog eens')
    expect(await checkToken(db, codes.token)).toMatchObject({ answer: 'withdrawn' })
    const events = await db.selectFrom('documents.event').select('what').where('document_id', '=', id).execute()
    expect(events.map(({ what }) => what)).toEqual(['issued', 'withdrawn'])
  })

  it('still verifies after its content was erased, and cannot be opened any more', async () => {
    const { id, caseId, personId, codes, pdf } = await aDocument()
    await eraseDocuments(office, [caseId])
    expect(await checkToken(db, codes.token)).toMatchObject(genuine)
    expect(await checkFile(db, pdf)).toMatchObject(genuine)
    await expect(openDocument(as(resident(personId)), id)).rejects.toMatchObject({ code: 'documents/erased' })
  })

  it('is opened by its own resident, and every opening is written down', async () => {
    const { id, personId, pdf } = await aDocument()
    expect((await openDocument(as(resident(personId)), id)).pdf).toEqual(pdf)
    const events = await db.selectFrom('documents.event').select('what').where('document_id', '=', id).execute()
    expect(events.map(({ what }) => what)).toContain('opened')
  })
})

describe('To somebody else a document', () => {
  it('does not exist', async () => {
    const { id, caseId, personId } = await aDocument()
    const stranger = as(resident(newId()))
    const tries = [
      openDocument(stranger, id),
      documentsOf(stranger, personId),
      documentsOfCase(stranger, caseId),
      withdrawDocument(stranger, id, 'zomaar'),
      openDocument(office, newId()),
    ]
    for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { kind: 'missing' } })
    await expect(eraseDocuments(stranger, [caseId])).rejects.toMatchObject({ code: 'documents/system-only' })
    expect(await documentsOfCase(as(resident(personId)), caseId)).toHaveLength(1)
  })
})
