import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ippPrinter, type Printer } from '#outside/printer/index.ts'
import { type PrinterSimulator, startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { type Actor, anonymous, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  createHandOver,
  type DocumentsTables,
  keepDocument,
  lookAtHandOver,
  newCodes,
  printDocument,
  useHandOver,
} from '../index.ts'

const { db } = await testDatabase<DocumentsTables>()
const now = new Date('2021-09-06T07:00:00Z')
const at = (actor: Actor): Context<DocumentsTables> => ({ db, actor, now })
const resident = (id: string) =>
  at({ kind: 'resident', id, level: 'substantial', channel: 'kiosk', sessionId: newId() })
const phone = at(anonymous)

async function aDocument() {
  const personId = newId()
  const pdf = Buffer.from(`%PDF-1.7 ${newId()}`)
  const id = await keepDocument(at(system('mid-office')), {
    caseId: newId(),
    personId,
    kind: 'Attest van woonst',
    template: 'attest',
    issuer: 'Stad',
    issuedOn: '2021-09-06',
    issuedAt: now,
    codes: newCodes(),
    pdf,
  })
  return { id, pdf, owner: resident(personId) }
}

const over = { kind: 'missing', code: 'documents/link-over' }
const eventsOf = async (id: string) =>
  (await db.selectFrom('documents.event').select('what').where('document_id', '=', id).orderBy('at').execute()).map(
    ({ what }) => what,
  )

describe('A link to take a document along', () => {
  it('gives the document once', async () => {
    const { id, pdf, owner } = await aDocument()
    const { token } = await createHandOver(owner, id)

    expect(Buffer.from((await useHandOver(phone, token)).pdf)).toEqual(pdf)
    await expect(useHandOver(phone, token)).rejects.toMatchObject(over)
    expect(await eventsOf(id)).toContain('taken-along')
  })

  it('gives it to one of ten who come at once', async () => {
    const { id, owner } = await aDocument()
    const { token } = await createHandOver(owner, id)

    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => useHandOver(phone, token)))

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is not used up by looking', async () => {
    const { id, owner } = await aDocument()
    const { token } = await createHandOver(owner, id)
    expect(await lookAtHandOver(phone, token)).toBe(true)
    await useHandOver(phone, token)
    expect(await lookAtHandOver(phone, token)).toBe(false)
  })

  it('ends after a quarter of an hour', async () => {
    const { id, owner } = await aDocument()
    const { token, expiresAt } = await createHandOver(owner, id)
    expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(15)

    await db
      .updateTable('documents.hand_over')
      .set({ expires_at: sql<Date>`now() - interval '1 second'` })
      .where('document_id', '=', id)
      .execute()

    expect(await lookAtHandOver(phone, token)).toBe(false)
    await expect(useHandOver(phone, token)).rejects.toMatchObject(over)
  })

  it('ends when a newer one is made', async () => {
    const { id, owner } = await aDocument()
    const first = await createHandOver(owner, id)
    const second = await createHandOver(owner, id)
    await expect(useHandOver(phone, first.token)).rejects.toMatchObject(over)
    await useHandOver(phone, second.token)
  })

  it('is made by the owner only: to others the document does not exist', async () => {
    const { id } = await aDocument()
    const foreign = { kind: 'missing', code: 'documents/not-found' }
    await expect(createHandOver(resident(newId()), id)).rejects.toMatchObject(foreign)
    await expect(createHandOver(phone, id)).rejects.toMatchObject(foreign)
  })

  it.each(['', 'x', 'A'.repeat(32), '\u0000'.repeat(32), 'A'.repeat(5_000)])(
    'that we never made opens nothing',
    async (text) => {
      expect(await lookAtHandOver(phone, text)).toBe(false)
      await expect(useHandOver(phone, text)).rejects.toMatchObject(over)
    },
  )

  it('is kept as a hash', async () => {
    const { id, owner } = await aDocument()
    const { token } = await createHandOver(owner, id)
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const rows = await db.selectFrom('documents.hand_over').selectAll().where('document_id', '=', id).execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('Printing at a contact point', () => {
  let simulator: PrinterSimulator
  let printer: Printer
  beforeAll(async () => {
    simulator = await startPrinterSimulator()
    printer = ippPrinter({ uri: simulator.uri, patience: 1_000 })
  })
  afterEach(() => {
    simulator.buttons.press('well')
    simulator.put('ready')
  })
  afterAll(() => simulator.stop())
  const sheetsOf = (id: string) => simulator.sheets().filter(({ name }) => name === id)

  it('gives one sheet, however often one presses', async () => {
    const { id, pdf, owner } = await aDocument()
    const outcomes = await Promise.all([printDocument(owner, printer, id), printDocument(owner, printer, id)])
    await printDocument(owner, printer, id)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['printed', 'printed'])
    expect(sheetsOf(id)).toMatchObject([{ pdf }])
    expect(await printDocument(owner, printer, id)).toMatchObject({
      ...{ already: true, pages: { sent: null, printed: 1 } },
    })
  })

  it.each(['paper-out', 'stopped'] as const)('is not begun when the printer is %s', async (tray) => {
    const { id, owner } = await aDocument()
    simulator.put(tray)
    expect(await printDocument(owner, printer, id)).toEqual({ outcome: 'unable', why: tray })
    simulator.put('ready')
    expect(sheetsOf(id)).toEqual([])
  })

  it('is taken back when the paper runs out meanwhile: nothing comes out later', async () => {
    const { id, owner } = await aDocument()
    const state = await printer.state()
    simulator.put('paper-out')
    const asked = { ...printer, state: async () => state }
    // It stopped while it was at it: half a sheet may lie in it.
    expect(await printDocument(owner, asked, id)).toMatchObject({
      ...{ outcome: 'unable', left: { job: expect.any(Number), pages: { printed: null } } },
    })
    simulator.put('ready')
    expect(sheetsOf(id)).toEqual([])
    expect(await printDocument(owner, printer, id)).toMatchObject({ outcome: 'printed' })
  })

  it('says so when the printer is silent', async () => {
    const { id, owner } = await aDocument()
    simulator.buttons.press('down')
    expect(await printDocument(owner, printer, id)).toEqual({ outcome: 'unable', why: 'silent' })
  })

  it('promises nothing when the answer of the printer is lost, and is still one sheet when it is asked again', async () => {
    const { id, owner } = await aDocument()
    const lost: Printer = {
      ...printer,
      print: (sheet) => {
        simulator.buttons.press('slow', 1_400)
        return printer.print(sheet)
      },
    }
    expect(await printDocument(owner, lost, id)).toEqual({
      ...{ outcome: 'unable', why: 'unsure', left: { job: null, pages: { sent: null, printed: null }, mayCome: true } },
    })
    simulator.buttons.press('well')
    expect(await printDocument(owner, printer, id)).toMatchObject({ outcome: 'printed' })
    expect(sheetsOf(id)).toHaveLength(1)
  })

  it('is for the owner only', async () => {
    const { id } = await aDocument()
    await expect(printDocument(resident(newId()), printer, id)).rejects.toMatchObject({ code: 'documents/not-found' })
  })
})
