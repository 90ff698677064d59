import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lookAtCase } from '#domain/cases/index.ts'
import { attachmentsOfCase, inspectUpload } from '#domain/documents/index.ts'
import { readerLog } from '#domain/people/index.ts'
import { confirmDecision, decisionsOf, lookedUpOf, recordLookUp, takeTasks, undoDecision } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import type { Actor } from '#platform/context.ts'
import { diskObjects } from '#platform/objects/index.ts'
import { aPhoto } from '../domain/documents/attachments/files.fixture.ts'
import { anActOffice, someone } from './acts.fixture.ts'
import { copyOfOthersAct } from './afschrift-akte-ander/product.ts'

const folder = mkdtempSync(join(tmpdir(), 'loket-acts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const objects = await diskObjects(folder)
const { asks, program, catalogue, luc } = await anActOffice(copyOfOthersAct, objects)
const sara = await aWorker(program, { name: 'Sara Willems' })
const as = (actor: Actor) => ({ ...program, actor })
const scanner = { scan: async () => ({ outcome: 'clean' }) } as never

const old = someone('Onbekend', 'Karel', '1899')
const [day, month, year] = ['3', '5', '1899']
const facts = {
  ...{ number: '12', municipality: 'Berchem', given: 'Karel', family: 'Onbekend' },
  ...{ 'eventDate-day': day, 'eventDate-month': month, 'eventDate-year': year },
  ...{ 'drawnUp-day': '4', 'drawnUp-month': month, 'drawnUp-year': year },
}
const aScan = async (name = 'akte.jpg') => {
  const inspected = await inspectUpload(
    { name, content: await aPhoto() },
    { accept: ['jpeg'], maxBytes: 9_000_000, scanner },
  )
  if (!('file' in inspected)) throw new Error('not sound')
  return inspected.file
}

/** An application that stands at the search on paper, with its task in the hands of Luc. */
async function atTheSearch(key: string, given = old) {
  const one = await asks(key, given)
  const taskId = (await one.task())?.id ?? ''
  await takeTasks(as(luc), catalogue, [taskId])
  return {
    ...{ ...one, taskId },
    notes: (body: Record<string, string>, files = new Map()) =>
      recordLookUp(as(luc), catalogue, { taskId, body, files, objects }),
    confirms: (actor: Actor) => confirmDecision(as(actor), catalogue, taskId),
  }
}
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code: string }).code,
  )

describe('An act that is on paper alone', () => {
  it('is issued with its sheets, sealed, once another person confirmed what was found', async () => {
    const one = await atTheSearch('tom')
    expect(await one.task()).toMatchObject({ step: 'find-on-paper', kind: 'look-up', fourEyes: true })
    const files = new Map([
      ['scan', await aScan()],
      ['secondScan', await aScan('blad2.jpg')],
    ])
    expect(await one.notes({ result: 'found', how: 'scan', ...facts }, files)).toMatchObject({
      task: { status: 'to-confirm' },
    })
    expect(await refused(one.confirms(luc))).toBe('tasks/another-person')
    await one.confirms(sara)
    await one.carriedOut()
    expect(await one.stand()).toBe('granted')
    const text = await one.text()
    expect(text).toMatch(/die alleen op papier bestaat/)
    expect(text).toMatch(/Voor eensluidend afschrift/)
    expect(text).toMatch(/blad 1 van 2/)
    expect(text).not.toMatch(/Er staat niets in de kant/)
    const pdf = (await one.pdf()) ?? new Uint8Array()
    if (process.env['ACT_PICTURES']) writeFileSync(join(process.env['ACT_PICTURES'], 'on-paper.pdf'), pdf)
    const { stdout } = spawnSync('pdfimages', ['-list', '-'], { input: pdf, encoding: 'utf8' })
    expect(stdout.split('\n').filter((line) => /image/.test(line) && /jpeg/.test(line))).toHaveLength(2)
    expect(await decisionsOf(one.context, one.caseId)).toEqual([])
    const log = await readerLog(one.context, one.personId)
    expect(log.filter(({ what }) => what === 'lookedUp')).toMatchObject([{ purpose: 'afschrift-akte-ander' }])
  })

  it('is issued from its text, which an employee writes over', async () => {
    const one = await atTheSearch('hanne')
    await one.notes({
      result: 'found',
      how: 'text',
      ...facts,
      actText: 'Heden is geboren: Karel.\n\nIn de kant: niets.',
    })
    await one.confirms(sara)
    await one.carriedOut()
    expect(await one.text()).toMatch(/Heden is geboren: Karel\.[\s\S]*schreef de akte over van papier/u)
  })

  it('is shown to nobody but staff before it is issued: not the file of the scan either', async () => {
    const one = await atTheSearch('lina')
    await one.notes({ result: 'found', how: 'scan', ...facts }, new Map([['scan', await aScan()]]))
    expect(await attachmentsOfCase(one.context, one.caseId)).toEqual([])
    expect(await attachmentsOfCase(as(luc), one.caseId)).toMatchObject([{ field: 'staff-scan' }])
  })

  it('of somebody whose right nobody shows yet is looked at by a person after it was found', async () => {
    const one = await atTheSearch('piet', someone('Onbekend', 'Karel', '1979', { claim: 'family' }))
    const young = { ...facts, 'eventDate-year': '1979', 'drawnUp-year': '1979' }
    await one.notes({ result: 'found', how: 'text', ...young, actText: 'Heden is geboren.' })
    await one.confirms(sara)
    await one.carriedOut()
    expect(await one.task()).toMatchObject({ step: 'look-at-right', kind: 'review' })
  })

  it('is not looked for when who asks says himself that he has no right', async () => {
    const one = await asks('emine', someone('Onbekend', 'Karel', '1979', { claim: 'none' }))
    expect(await one.task()).toMatchObject({ step: 'check', reason: 'condition-unknown' })
  })
})

describe('What was noted of it', () => {
  it('comes back when something is missing, and the scan stays', async () => {
    const one = await atTheSearch('oleksandr')
    const wrong = await one.notes(
      { result: 'found', how: 'scan', ...facts, number: '' },
      new Map([['scan', await aScan()]]),
    )
    expect(wrong).toMatchObject({ problems: [{ field: 'number', code: 'forms/missing' }] })
    expect(await one.notes({ result: 'found', how: 'scan', ...facts })).toMatchObject({
      task: { status: 'to-confirm' },
    })
  })

  it('without a scan is no act', async () => {
    const one = await atTheSearch('amina')
    expect(await one.notes({ result: 'found', how: 'scan', ...facts })).toMatchObject({ problems: [{ field: 'scan' }] })
  })

  it('can be undone before it is carried out, and is noted again', async () => {
    const one = await atTheSearch('ilse')
    await one.notes({ result: 'nowhere' })
    await one.confirms(sara)
    await undoDecision(as(sara), catalogue, one.taskId)
    await one.carriedOut()
    expect([await one.stand(), (await one.task())?.status]).toEqual(['with-staff', 'open'])
    await takeTasks(as(luc), catalogue, [one.taskId])
    await one.notes({ result: 'elsewhere', keeper: 'Mechelen' })
    await one.confirms(sara)
    await one.carriedOut()
    expect(await lookedUpOf(as(luc), catalogue, one.caseId)).toMatchObject([
      { byName: luc.name, confirmedName: 'Sara Willems', pending: false, rows: [{}, { value: 'Mechelen' }] },
    ])
  })
})

describe('An act that is not here', () => {
  it('is refused by the rule, which names the municipality that keeps it', async () => {
    const one = await atTheSearch('yasmina')
    await one.notes({ result: 'elsewhere', keeper: 'Gent' })
    await one.confirms(sara)
    await one.carriedOut()
    const { status, explanation } = await lookAtCase(one.context, one.caseId)
    expect(status).toBe('refused')
    expect(explanation).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'kept-here', outcome: false })]))
    expect(JSON.stringify(explanation)).toContain('Gent')
  })

  it('and that nobody finds is refused with what can be put right', async () => {
    const one = await atTheSearch('maria')
    await one.notes({ result: 'nowhere' })
    await one.confirms(sara)
    await one.carriedOut()
    const { explanation } = await lookAtCase(one.context, one.caseId)
    expect(explanation).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'exists', outcome: false })]))
  })
})
