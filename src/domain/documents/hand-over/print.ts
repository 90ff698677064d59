import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type JobState, type Printer, pagesIn, type Sheet } from '#outside/printer/index.ts'
import type { Context } from '#platform/context.ts'
import { recordDocumentEvent } from '../register/keep.ts'
import { lookAtDocument, openDocument } from '../register/open.ts'
import type { DocumentsTables } from '../store.ts'

/**
 * `printing`: the printer is at it, ask again by `job`. `unable`: nothing lies in the printer, nothing will come out later; but
 * `unsure` when its answer was lost: its owner must look whether a sheet comes.
 */
export type PrintOutcome =
  | Readonly<{ outcome: 'printed' | 'printing'; job: number; already: boolean; pages: Pages }>
  | Readonly<{
      outcome: 'unable'
      /** Of the printer, when it had one. */
      job?: number
      why: 'paper-out' | 'stopped' | 'silent' | 'unsure'
      /** What may lie in the printer or its tray all the same; `job` null: its answer was lost. `mayCome`: it was not taken back. */
      left?: Readonly<{ job: number | null; pages: Pages; mayCome: boolean }>
    }>

/** Counted in what was sent, and as the printer says; null: not known. */
type Pages = Readonly<{ sent: number | null; printed: number | null }>

const looks = 4
const lookEvery = 250

/**
 * Prints the document on the printer of a contact point; asking again gives the same sheet, not a second one. A job that
 * the printer cannot finish is taken back: no certificate comes out when its owner has left. Refusals as `openDocument`.
 */
export async function printDocument(
  context: Context<DocumentsTables>,
  printer: Printer,
  documentId: string,
): Promise<PrintOutcome> {
  const { pdf } = await openDocument(context, documentId)
  const note = (what: 'printed' | 'print-failed', job: number | null) =>
    recordDocumentEvent(context.db, documentId, what, context.actor, job)
  // The job carries the document's id and no name: a second press finds the first one's job.
  const done = await printSheet(printer, { id: documentId, pdf }, (job) => note('printed', job))
  if (done.outcome === 'unable') await note('print-failed', done.job ?? null)
  // Its answer was lost before, and the printer had it all the same.
  else if (done.already && (await lastOfPrinting(context.db, documentId)) === 'print-failed')
    await note('printed', done.job)
  return done
}

async function lastOfPrinting(db: Context<DocumentsTables>['db'], documentId: string): Promise<string | undefined> {
  const last = await db
    .selectFrom('documents.event')
    .select('what')
    .where('document_id', '=', documentId)
    .where('what', 'in', ['printed', 'print-failed'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.what
}

/** Whether this job of the printer was a sheet of this document. Refuses as `lookAtDocument`. */
export async function isPrintoutOf(
  context: Context<DocumentsTables>,
  documentId: string,
  job: number,
): Promise<boolean> {
  await lookAtDocument(context, documentId)
  const { rows } = await sql`select 1 from documents.event where document_id = ${documentId}
    and what in ('printed', 'print-failed') and coalesce(print_job, ${job}) = ${job} limit 1`.execute(context.db)
  return rows.length > 0
}

/**
 * The sheet of this job did not come out after all, as the printer said later: noted once, and it says nothing of another job.
 * Refuses as `lookAtDocument`.
 */
export async function notePrintFailed(
  context: Context<DocumentsTables>,
  documentId: string,
  job: number,
): Promise<void> {
  await lookAtDocument(context, documentId)
  const { rows } = await sql`select 1 from documents.event where document_id = ${documentId}
    and what = 'print-failed' and print_job = ${job} limit 1`.execute(context.db)
  if (rows.length === 0) await recordDocumentEvent(context.db, documentId, 'print-failed', context.actor, job)
}

/** Prints a sheet that is no document of the register; `onAccepted`: when the printer has it, once. */
export async function printSheet(
  printer: Printer,
  sheet: Sheet,
  onAccepted: (job: number) => Promise<unknown> = async () => undefined,
): Promise<PrintOutcome> {
  const why = await whyNoPaper(printer)
  if (why) return { outcome: 'unable', why }
  const given = await printer.print(sheet)
  if (given.outcome === 'silent') {
    const pages = { sent: pagesIn(sheet.pdf), printed: null }
    return { outcome: 'unable', why: 'unsure', left: { job: null, pages, mayCome: true } }
  }
  if (given.outcome !== 'accepted') return { outcome: 'unable', why: 'stopped' }
  const { job, already } = given
  if (!already) await onAccepted(job)
  const state = await watch(printer, job)
  const pages = { sent: pagesIn(sheet.pdf), printed: state.outcome === 'found' ? state.pages : null }
  if (state.outcome === 'found' && state.state === 'done') {
    return { outcome: 'printed', job, already, pages }
  }
  if (state.outcome !== 'found' || (state.state !== 'held-up' && state.state !== 'failed')) {
    return { outcome: 'printing', job, already, pages }
  }
  const isTakenBack = await printer.cancel(job)
  const after = await printer.state()
  return {
    ...{ outcome: 'unable', job, why: after.outcome === 'found' && after.paperOut ? 'paper-out' : 'stopped' },
    ...((state.halfway || !isTakenBack) && { left: { job, pages, mayCome: !isTakenBack } }),
  }
}

async function watch(printer: Printer, job: number): Promise<JobState> {
  for (let look = 1; ; look++) {
    const state = await printer.job(job)
    const underway = state.outcome === 'found' && (state.state === 'waiting' || state.state === 'printing')
    if (!underway || look === looks) return state
    await pause(lookEvery)
  }
}

/** What keeps the printer from printing now, so that it can be said before somebody pays; `null`: nothing that it tells. */
export async function whyNoPaper(printer: Printer): Promise<'silent' | 'paper-out' | 'stopped' | null> {
  const state = await printer.state()
  if (state.outcome === 'silent') return 'silent'
  if (state.paperOut) return 'paper-out'
  return state.state === 'stopped' || !state.accepting ? 'stopped' : null
}
