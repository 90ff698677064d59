import { type Context, handedOver, transaction } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { boundSheets, keepAttachment, openAttachment, removeAttachment } from '../documents/index.ts'
import { answerOf } from './attach.ts'
import { noteCame } from './following.ts'
import { laterPaper, over, requireTakes, sessionOf, takes, waitingAt, withCome } from './paper.ts'
import { numberSheet, type PaperLink, settleLink, sheetsIn } from './paper-store.ts'
import { type CasesTables, caseById, lockCase, mergeAnswers } from './store.ts'

/** Sheets of one paper, at most. */
export const mostSheets = 12

type Asked = Readonly<{ caseId: string; field: string }>
/** `number`: its place, from one, without gaps. */
export type Sheet = Readonly<{ id: string; number: number }>

/** What came is a sheet of a larger paper: it waits behind those before it. Refusals `cases/paper-over`, `cases/too-many-sheets`. */
export const keepSheet = (context: Context<CasesTables>, id: string): Promise<void> =>
  withCome(context, id, async (tx, { link, field }, { id: caseId }) => {
    if (link.sheet !== null) return
    const sheets = await sheetsIn(tx, { caseId, field, sessionId: sessionOf(context.actor) })
    if (sheets.length >= mostSheets) throw new Refusal('conflict', 'cases/too-many-sheets')
    await numberSheet(tx, id, (sheets.at(-1)?.sheet ?? 0) + 1)
  })

/** The sheets that this session gathered for a question, in the order in which they came. */
export async function sheetsOf(context: Context<CasesTables>, { caseId, field }: Asked): Promise<readonly Sheet[]> {
  // What comes beside an application that runs is one photo at a time.
  if (field === laterPaper) return []
  const sessionId = sessionOf(context.actor)
  const subject = await caseById(context.db, caseId)
  if (!subject) return []
  if (!takes(subject, field)) return []
  requireTakes(subject, field, context.actor)
  const sheets = await sheetsIn(context.db, { caseId, field, sessionId })
  return sheets.map(({ id }, at) => ({ id, number: at + 1 }))
}

/** The sheets become one PDF, which is the answer; what stood there before can be put back for a day. Refusal `cases/paper-over`: there are none. */
export function bindSheets(
  context: Context<CasesTables>,
  objects: ObjectStore,
  { caseId, field, name }: Asked & Readonly<{ name: string }>,
): Promise<void> {
  const sessionId = sessionOf(context.actor)
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireTakes(subject, field, context.actor)
    const sheets = await sheetsIn(tx, { caseId, field, sessionId })
    if (sheets.length === 0) throw over()
    const documents = handedOver(context, tx)
    const pictures: Buffer[] = []
    for (const sheet of sheets) {
      const opened = { attachmentId: requiredOf(sheet), caseId, purpose: 'cases' }
      pictures.push((await openAttachment(documents, objects, opened)).bytes)
    }
    const place = { caseId, personId: subject.applicant }
    const file = await boundSheets(name, pictures)
    const kept = await keepAttachment(documents, objects, { ...place, field, file })
    if (subject.status === 'draft') await mergeAnswers(tx, caseId, { [field]: answerOf(kept) }, context.now)
    else await noteCame({ ...context, db: tx }, subject, field, kept)
    for (const sheet of sheets) {
      await removeAttachment(documents, { ...place, field: waitingAt(sheet) })
      await settleLink(tx, sheet.id)
    }
  })
}

function requiredOf({ attachment_id: id }: PaperLink): string {
  if (id === null) throw over()
  return id
}
