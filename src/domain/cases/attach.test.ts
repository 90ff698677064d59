import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { diskObjects } from '#platform/objects/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import {
  type AcceptedFile,
  attachmentsOfCase,
  eraseAttachments,
  openAttachment,
  sweepAttachments,
} from '../documents/index.ts'
import { knowPerson, readerLog } from '../people/index.ts'
import { anEmployee, applications, aResident, noFacts, now } from './cases.fixture.ts'
import { addFile, letterOf, lookAtCase, putBackFile, removeFile, saveAnswers, submitCase } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const folder = mkdtempSync(join(tmpdir(), 'loket-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const objects = await diskObjects(folder)
const { as, draft, signed, system } = applications(db)

const asking = aProduct({
  id: 'met-bewijs',
  pages: [
    { slug: 'vraag', title: { nl: 'Vraag' }, fields: [{ name: 'question', kind: 'text', label: { nl: 'Uw vraag' } }] },
    {
      slug: 'bewijs',
      title: { nl: 'Bewijs' },
      when: 'question != "nee"',
      fields: [{ name: 'proof', kind: 'file', label: { nl: 'Bewijs' }, accept: ['pdf'], optional: true }],
    },
  ],
})
const aFile = (words: string): AcceptedFile => {
  const bytes = Buffer.from(`%PDF-1.7 ${words}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: `${words}.pdf`, kind: 'pdf', type: 'application/pdf', size: bytes.length, sha256, bytes, notes: [] }
}
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

/** A draft of somebody the city knows. */
let people = 10_000

/** A draft of somebody of whom there was none before. */
async function aDraft() {
  const insz = `926418${++people}`
  const { id: applicant } = await knowPerson(system, { insz, givenName: 'Jan', familyName: 'Wouters' })
  const { id, context } = await draft(asking, applicant)
  const asked = { caseId: id, field: 'proof' }
  const files = async () =>
    (await attachmentsOfCase(context, id)).map(({ name, removedAt }) => [name, removedAt === null])
  const answer = async () => (await lookAtCase(context, id)).answers.proof as Readonly<Record<string, string>> | null
  const open = (by: OpenContext, attachmentId: string) =>
    openAttachment(by, objects, { attachmentId, caseId: id, purpose: 'met-bewijs' })
  return { id, applicant, context, asked, files, answer, open }
}

describe('A file in an application', () => {
  it('is the answer to its question, and is opened by its owner', async () => {
    const { context, asked, answer, open } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    const kept = await answer()
    expect(kept).toMatchObject({ name: 'contract.pdf', type: 'application/pdf', size: 17 })
    expect((await open(context, kept?.id ?? '')).bytes.toString()).toBe('%PDF-1.7 contract')
  })

  it('that is replaced or taken out can be put back for a day, and is gone then', async () => {
    const { context, asked, files, answer } = await aDraft()
    await addFile(context, objects, asked, aFile('eerste'))
    const first = (await answer())?.id ?? ''
    await addFile(context, objects, asked, aFile('tweede'))
    await removeFile(context, asked)
    expect([await answer(), await files()]).toEqual([
      null,
      [
        ['eerste.pdf', false],
        ['tweede.pdf', false],
      ],
    ])

    await putBackFile(context, asked, first)
    expect((await answer())?.name).toBe('eerste.pdf')
    await sweepAttachments({ ...system, now: hoursLater(25) }, objects)
    expect(await files()).toEqual([['eerste.pdf', true]])
    const second = sql<{
      id: string
    }>`select id from documents.attachment where case_id = ${asked.caseId} and name is null`
    const { rows } = await second.execute(db)
    await expect(putBackFile(context, asked, rows[0]?.id ?? '')).rejects.toMatchObject({
      code: 'documents/attachment-gone',
    })
  })

  it('that is added twice keeps its bytes when the first is erased', async () => {
    const { context, asked, answer, open } = await aDraft()
    await addFile(context, objects, asked, aFile('zelfde'))
    await addFile(context, objects, asked, aFile('zelfde'))
    await sweepAttachments({ ...system, now: hoursLater(25) }, objects)
    expect((await open(context, (await answer())?.id ?? '')).bytes.length).toBeGreaterThan(0)
  })

  it('is one, also when two tabs add theirs at once', async () => {
    const { context, asked, files, answer } = await aDraft()
    await Promise.all(['links', 'rechts'].map((words) => addFile(context, objects, asked, aFile(words))))
    const live = (await files()).filter(([, isThere]) => isThere)
    expect(live).toEqual([[(await answer())?.name, true]])
  })

  it('is changed forty times a day, not more', async () => {
    const { context, asked } = await aDraft()
    for (let time = 0; time < 40; time++) await addFile(context, objects, asked, aFile('steeds'))
    await expect(addFile(context, objects, asked, aFile('nog'))).rejects.toMatchObject({
      code: 'documents/too-many-files',
    })
  })

  it('is part of what is signed: another file is another letter', async () => {
    const { id, context, asked } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    const { sha256 } = aFile('contract')
    expect(letterOf(asking, await lookAtCase(context, id), noFacts)).toContain(
      `Bewijs: contract.pdf (1 kB), SHA-256 ${sha256}`,
    )

    const proof = await signed(context, asking, id)
    await addFile(context, objects, asked, { ...aFile('ander'), name: 'contract.pdf' })
    await expect(submitCase(context, { product: asking, caseId: id, facts: noFacts, proof })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })

  it('stays as it is once submitted, and what was not asked any more is taken out', async () => {
    const { id, context, asked, files } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    await saveAnswers(context, id, { question: 'nee' })
    const proof = await signed(context, asking, id)
    await submitCase(context, { product: asking, caseId: id, facts: noFacts, proof })
    expect(await files()).toEqual([['contract.pdf', false]])
    const late = [addFile(context, objects, asked, aFile('laat')), removeFile(context, asked)]
    for (const tried of await Promise.allSettled(late))
      expect(tried).toMatchObject({ reason: { code: 'cases/already-submitted' } })
  })

  it('that an employee opens stands in the log that the resident reads', async () => {
    const { context, applicant, asked, answer, open } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    await open(as(anEmployee('counter')), (await answer())?.id ?? '')
    expect(await readerLog(context, applicant)).toMatchObject([
      { who: 'employee', what: 'attachment', source: 'dossier', caseId: asked.caseId },
    ])
  })

  it('does not exist for anybody else', async () => {
    const { asked, context, answer, open } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    const id = (await answer())?.id ?? ''
    for (const stranger of [as(aResident()), as(anEmployee('shopkeeper'))]) {
      const tries = [
        open(stranger, id),
        addFile(stranger, objects, asked, aFile('x')),
        removeFile(stranger, asked),
        putBackFile(stranger, asked, id),
        attachmentsOfCase(stranger, asked.caseId),
      ]
      for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { kind: 'missing' } })
    }
  })

  it('goes with its case: its name at once, its bytes by a job; hash and dates stay', async () => {
    const { id, context, asked, answer, open } = await aDraft()
    await addFile(context, objects, asked, aFile('contract'))
    const attachmentId = (await answer())?.id ?? ''
    await eraseAttachments(system, [id])
    const promised = sql`select 1 from platform.outbox where name = 'documents.erase-files' and data ->> 'caseId' = ${id}`
    expect((await promised.execute(db)).rows).toHaveLength(1)
    await objects.removeAll(id)
    await expect(open(context, attachmentId)).rejects.toMatchObject({ code: 'documents/erased' })
    const row = sql`select name, sha256 from documents.attachment where id = ${attachmentId}`
    expect((await row.execute(db)).rows).toEqual([{ name: null, sha256: aFile('contract').sha256 }])
  })
})
