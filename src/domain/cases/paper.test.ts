import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, anonymous, type OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { diskObjects } from '#platform/objects/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { type AcceptedFile, attachmentsOfCase, sweepAttachments } from '../documents/index.ts'
import { knowPerson } from '../people/index.ts'
import { applications, noFacts, now } from './cases.fixture.ts'
import {
  acceptPaper,
  askPaper,
  bindSheets,
  keepSheet,
  leavePaper,
  lookAtCase,
  paperAsItCame,
  paperOf,
  questionOfPaper,
  saveAnswers,
  sendPaper,
  sheetsOf,
  startCase,
  straightenPaper,
  submitCase,
} from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const folder = mkdtempSync(join(tmpdir(), 'loket-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const objects = await diskObjects(folder)
const { as, signed, system } = applications(db)
const phone: OpenContext = { db, actor: anonymous, now }

const asking = aProduct({
  id: 'met-papier',
  pages: [
    { slug: 'vraag', title: { nl: 'Vraag' }, fields: [{ name: 'question', kind: 'text', label: { nl: 'Uw vraag' } }] },
    {
      slug: 'papier',
      title: { nl: 'Papier' },
      fields: [{ name: 'proof', kind: 'file', label: { nl: 'Bewijs' }, accept: ['pdf', 'jpeg'], optional: true }],
    },
  ],
})

const aFile = (bytes: Buffer, kind: 'pdf' | 'jpeg' = 'pdf'): AcceptedFile => ({
  name: `papier.${kind}`,
  kind,
  type: kind === 'pdf' ? 'application/pdf' : 'image/jpeg',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  notes: [],
})
const aPdf = (words = newId()) => aFile(Buffer.from(`%PDF-1.7 ${words}`))

/** Signed in at a screen: a session that lives. */
async function atScreen(personId: string): Promise<OpenContext> {
  const sessionId = newId()
  await sql`insert into access.session (id, token_hash, kind, subject_id, level, method, channel, provider_subject, authenticated_at,
      idle_time, idle_expires_at, expires_at)
    values (${sessionId}, sha256(${sessionId}::bytea), 'resident', ${personId}, 'substantial', 'eid', 'kiosk', 'x', now(),
      interval '10 minutes', now() + interval '10 minutes', now() + interval '1 hour')`.execute(db)
  const actor: Actor = { kind: 'resident', id: personId, level: 'substantial', channel: 'kiosk', sessionId }
  return as(actor)
}

let people = 20_000
async function aDraft() {
  const { id: applicant } = await knowPerson(system, {
    insz: `926418${++people}`,
    givenName: 'Jan',
    familyName: 'Wouters',
  })
  const screen = await atScreen(applicant)
  const { id: caseId } = await startCase(screen, asking, applicant)
  await saveAnswers(screen, caseId, { question: 'x' })
  const asked = { caseId, field: 'proof' }
  const answer = async () =>
    (await lookAtCase(screen, caseId)).answers.proof as Readonly<{ sha256: string }> | undefined
  return { screen, caseId, applicant, asked, answer, ask: () => askPaper(screen, asked) }
}
const over = { kind: 'missing', code: 'cases/paper-over' }
const actorOf = ({ actor }: OpenContext) => actor as Extract<Actor, { kind: 'resident' }>

describe('A paper by phone', () => {
  it('is asked on a screen, sent by a phone, and answers the question once the screen accepts it', async () => {
    const { screen, ask, answer } = await aDraft()
    const { id, token } = await ask()
    expect(await paperOf(screen, objects, id)).toEqual({ state: 'waiting', offered: null })
    expect(await questionOfPaper(phone, token)).toMatchObject({ product: 'met-papier', field: 'proof' })

    const file = aPdf()
    await sendPaper(phone, objects, token, file)
    expect(await answer()).toBeUndefined()
    const come = await paperOf(screen, objects, id)
    expect(come).toMatchObject({ state: 'come', bytes: file.bytes, advice: [] })

    await acceptPaper(screen, id)
    expect(await answer()).toMatchObject({ sha256: file.sha256 })
    expect(await paperOf(screen, objects, id)).toEqual({ state: 'over' })
    await expect(acceptPaper(screen, id)).rejects.toMatchObject(over)
  })

  it('is left out when it is not the right one', async () => {
    const { screen, caseId, ask, answer } = await aDraft()
    const { id, token } = await ask()
    await sendPaper(phone, objects, token, aPdf())
    await leavePaper(screen, id)
    expect(await answer()).toBeUndefined()
    expect((await attachmentsOfCase(screen, caseId)).every(({ removedAt }) => removedAt !== null)).toBe(true)
  })

  it('takes the place of the paper that was there, which can be put back', async () => {
    const { screen, caseId, ask, answer } = await aDraft()
    const files = [aPdf('one'), aPdf('two')]
    for (const file of files) {
      const { id, token } = await ask()
      await sendPaper(phone, objects, token, file)
      await acceptPaper(screen, id)
    }
    expect(await answer()).toMatchObject({ sha256: files[1]?.sha256 })
    const kept = (await attachmentsOfCase(screen, caseId)).map(({ field, removedAt }) => [field, removedAt === null])
    expect(kept.toSorted()).toEqual([
      ['proof', false],
      ['proof', true],
    ])
  })

  it('comes once: of five phones at once, one is taken', async () => {
    const { ask } = await aDraft()
    const { token } = await ask()
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => sendPaper(phone, objects, token, aPdf())))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      tries.filter(({ status }) => status === 'rejected').map((one) => (one as PromiseRejectedResult).reason.code),
    ).toEqual(Array(4).fill(over.code))
  })

  it('ends with the session at the screen: a phone that comes later sends nothing to who is there then', async () => {
    const { screen, caseId, ask, applicant } = await aDraft()
    const { id, token } = await ask()
    await sql`update access.session set revoked_at = now() where id = ${actorOf(screen).sessionId}`.execute(db)
    expect(await questionOfPaper(phone, token)).toBeNull()
    await expect(sendPaper(phone, objects, token, aPdf())).rejects.toMatchObject(over)
    expect(await attachmentsOfCase(screen, caseId)).toEqual([])

    const again = await atScreen(applicant)
    expect(await paperOf(again, objects, id)).toEqual({ state: 'over' })
  })

  it('that came is of the session that asked: another one, also of the same person, neither sees nor accepts it', async () => {
    const { ask, applicant, screen } = await aDraft()
    const { id, token } = await ask()
    await sendPaper(phone, objects, token, aPdf())
    for (const other of [await atScreen(applicant), await atScreen(newId())]) {
      expect(await paperOf(other, objects, id)).toEqual({ state: 'over' })
      await expect(acceptPaper(other, id)).rejects.toMatchObject(over)
      await expect(leavePaper(other, id)).rejects.toMatchObject(over)
    }
    expect(await paperOf(screen, objects, id)).toMatchObject({ state: 'come' })
  })

  it('is asked by the applicant only', async () => {
    const { asked } = await aDraft()
    await expect(askPaper(await atScreen(newId()), asked)).rejects.toMatchObject({ kind: 'missing' })
    await expect(askPaper(phone, asked)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it('has five minutes, and a newer code ends the older one', async () => {
    const { screen, ask } = await aDraft()
    const first = await ask()
    const second = await ask()
    await expect(sendPaper(phone, objects, first.token, aPdf())).rejects.toMatchObject(over)
    expect(Math.round((second.expiresAt.getTime() - Date.now()) / 60_000)).toBe(5)
    await sql`update cases.paper_link set expires_at = now() - interval '1 second' where id = ${second.id}`.execute(db)
    expect(await paperOf(screen, objects, second.id)).toEqual({ state: 'over' })
    await expect(sendPaper(phone, objects, second.token, aPdf())).rejects.toMatchObject(over)
  })

  it.each(['', 'x', 'A'.repeat(32), '\u0000'.repeat(32), 'A'.repeat(5_000)])(
    'has no link that we never made',
    async (text) => {
      expect(await questionOfPaper(phone, text)).toBeNull()
      await expect(sendPaper(phone, objects, text, aPdf())).rejects.toMatchObject(over)
    },
  )

  it('that was neither accepted nor left out goes when the application is handed in, and in any case after an hour', async () => {
    const { screen, caseId, ask } = await aDraft()
    const { token } = await ask()
    await sendPaper(phone, objects, token, aPdf())
    const other = await aDraft()
    const waits = await other.ask()
    await sendPaper(phone, objects, waits.token, aPdf())

    const proof = await signed(screen, asking, caseId)
    await submitCase(screen, { product: asking, caseId, facts: noFacts, proof })
    expect((await attachmentsOfCase(screen, caseId)).every(({ removedAt }) => removedAt !== null)).toBe(true)

    const later = { ...system, now: new Date(now.getTime() + 2 * 3_600_000) }
    await sweepAttachments(later, objects)
    const left = await attachmentsOfCase({ ...other.screen, now: later.now }, other.caseId)
    expect(left.every(({ removedAt }) => removedAt !== null)).toBe(true)
  })

  describe('of several sheets', () => {
    const aSheet = async (shade: number) =>
      aFile(
        await sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: shade, b: shade } } })
          .jpeg()
          .toBuffer(),
        'jpeg',
      )
    async function gathered(shades: readonly number[]) {
      const draft = await aDraft()
      const ids: string[] = []
      for (const shade of shades) {
        const { id, token } = await draft.ask()
        await sendPaper(phone, objects, token, await aSheet(shade))
        await keepSheet(draft.screen, id)
        ids.push(id)
      }
      return { ...draft, ids, sheets: () => sheetsOf(draft.screen, draft.asked) }
    }
    const bind = ({ screen, asked }: Awaited<ReturnType<typeof gathered>>) =>
      bindSheets(screen, objects, { ...asked, name: 'papier.pdf' })

    it('keeps their order, one can be taken away, and they become one PDF', async () => {
      const draft = await gathered([10, 120, 230])
      expect(await draft.sheets()).toEqual(draft.ids.map((id, at) => ({ id, number: at + 1 })))
      await leavePaper(draft.screen, String(draft.ids[1]))
      expect((await draft.sheets()).map(({ number }) => number)).toEqual([1, 2])
      expect(await draft.answer()).toBeUndefined()

      await bind(draft)
      expect(await draft.answer()).toMatchObject({ type: 'application/pdf', name: 'papier.pdf' })
      expect(await draft.sheets()).toEqual([])
      const kept = (await attachmentsOfCase(draft.screen, draft.caseId)).filter(({ removedAt }) => removedAt === null)
      expect(kept.map(({ field }) => field)).toEqual(['proof'])
      await expect(bind(draft)).rejects.toMatchObject(over)
    })

    it('is of the session that gathered them', async () => {
      const draft = await gathered([10, 120])
      const again = await atScreen(draft.applicant)
      expect(await sheetsOf(again, draft.asked)).toEqual([])
      await expect(bindSheets(again, objects, { ...draft.asked, name: 'x.pdf' })).rejects.toMatchObject(over)
      const stranger = await atScreen(newId())
      await expect(sheetsOf(stranger, draft.asked)).rejects.toMatchObject({ kind: 'missing' })
      await expect(keepSheet(stranger, String(draft.ids[0]))).rejects.toMatchObject(over)
    })

    it('ends at twelve sheets', async () => {
      const draft = await gathered(Array.from({ length: 12 }, (_, at) => at * 20))
      const { id, token } = await draft.ask()
      await sendPaper(phone, objects, token, await aSheet(3))
      await expect(keepSheet(draft.screen, id)).rejects.toMatchObject({ code: 'cases/too-many-sheets' })
    })

    it('a whole paper in their place lets them go', async () => {
      const draft = await gathered([10, 120])
      const { id, token } = await draft.ask()
      await sendPaper(phone, objects, token, aPdf())
      await acceptPaper(draft.screen, id)
      expect(await draft.sheets()).toEqual([])
    })

    it('bound twice at once is one paper', async () => {
      const draft = await gathered([10, 120])
      const both = await Promise.allSettled([bind(draft), bind(draft)])
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
  })

  it('is laid straight once, and can be had back as it came', async () => {
    const { screen, ask } = await aDraft()
    const { id, token } = await ask()
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#ddd' } })
      .extend({ top: 90, bottom: 90, left: 90, right: 90, background: '#222' })
      .jpeg()
      .toBuffer()
    await sendPaper(phone, objects, token, aFile(photo, 'jpeg'))
    const sizeNow = async () => {
      const paper = await paperOf(screen, objects, id)
      if (paper.state !== 'come') throw new Error(paper.state)
      const { width } = await sharp(paper.bytes).metadata()
      return [width < 420, paper.isStraight]
    }
    await Promise.all([straightenPaper(screen, objects, id), straightenPaper(screen, objects, id)])
    expect(await sizeNow()).toEqual([true, true])
    await paperAsItCame(screen, objects, id)
    expect(await sizeNow()).toEqual([false, false])
    const other = await atScreen(newId())
    await expect(straightenPaper(other, objects, id)).rejects.toMatchObject(over)
  })

  it('is kept as a hash', async () => {
    const { ask } = await aDraft()
    const { id, token } = await ask()
    const rows = await sql`select * from cases.paper_link where id = ${id}`.execute(db)
    expect(JSON.stringify(rows.rows)).not.toContain(token)
  })

  it.each([
    ['a dark one', { r: 20, g: 20, b: 20 }, 1_200, 'dark'],
    ['a small one', { r: 240, g: 240, b: 240 }, 300, 'small'],
    ['one without an edge in it', { r: 240, g: 240, b: 240 }, 1_200, 'blurred'],
  ] as const)('says of %s what may be wrong, and takes it', async (_, background, side, advice) => {
    const { screen, ask } = await aDraft()
    const { id, token } = await ask()
    const photo = await sharp({ create: { width: side, height: side, channels: 3, background } })
      .jpeg()
      .toBuffer()
    await sendPaper(phone, objects, token, aFile(photo, 'jpeg'))
    const come = await paperOf(screen, objects, id)
    expect(come.state === 'come' && come.advice).toContain(advice)
  })

  it('says nothing of a page of print that can be read', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `<text x="40" y="${40 + at * 30}" font-size="22">Attest van samenstelling ${at}</text>`,
    )
    const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1300"><rect width="1000" height="1300" fill="#eee"/>${lines.join('')}</svg>`
    const { screen, ask } = await aDraft()
    const { id, token } = await ask()
    await sendPaper(phone, objects, token, aFile(await sharp(Buffer.from(page)).jpeg().toBuffer(), 'jpeg'))
    expect(await paperOf(screen, objects, id)).toMatchObject({ advice: [] })
  })
})
