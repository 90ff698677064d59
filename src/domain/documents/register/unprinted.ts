import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DocumentsTables } from '../store.ts'
import { fromRow, type IssuedDocument, requireDocumentAccess, unprintedReason } from './document.ts'
import { withdrawDocument } from './withdraw.ts'

/** How somebody has a document all the same: a later sheet, on the own phone, or opened elsewhere. */
export type TakenBy = 'paper' | 'phone' | 'elsewhere'
/** A document of which a sheet did not come out at a contact point; `failedAt`: the last time. `taken` null: nobody has it. */
export type Unprinted = Readonly<{ document: IssuedDocument; failedAt: Date; taken: TakenBy | null }>

/** The documents of a case that a printer of a contact point failed. Refuses whoever may not see these documents. */
export async function unprintedOf(context: Context<DocumentsTables>, caseId: string): Promise<readonly Unprinted[]> {
  const rows = await context.db.selectFrom('documents.document').selectAll().where('case_id', '=', caseId).execute()
  const documents = rows.map(fromRow)
  for (const document of documents) requireDocumentAccess(document, context.actor)
  const { rows: found } = await sql<{ id: string; failedAt: Date; paper: boolean; phone: boolean; elsewhere: boolean }>`
    select document_id as id, max(at) filter (where what = 'print-failed') as "failedAt",
      -- A sheet came out of a job that did not fail after; what another job did says nothing of it, unless one has no number.
      coalesce(bool_or(what = 'printed' and not exists (
        select from documents.event f where f.document_id = event.document_id and f.what = 'print-failed'
          and f.at >= event.at and (f.print_job is null or event.print_job is null or f.print_job = event.print_job)
      )), false) as paper,
      bool_or(what = 'taken-along') as phone,
      -- What opens it at the contact point is the sheet or the code itself; a colleague may have looked.
      bool_or(what = 'opened' and actor_kind <> 'employee' and channel <> 'kiosk' and actor_id <> 'hand-over') as elsewhere
    from documents.event as event where document_id = any(${documents.map(({ id }) => id)}) group by 1
    having bool_or(what = 'print-failed')`.execute(context.db)
  return found.flatMap(({ id, failedAt, paper, phone, elsewhere }) => {
    const document = documents.find((one) => one.id === id)
    const taken = paper ? 'paper' : phone ? 'phone' : elsewhere ? 'elsewhere' : null
    return document ? [{ document, failedAt, taken }] : []
  })
}

/**
 * The city takes back what a printer failed and nobody has, because its money goes back: from now on nobody gets it any more. Who takes it at
 * the same moment goes first or not at all. Doing it again changes nothing. Joins a running transaction. Refuses `documents/not-unprinted`, and
 * `documents/was-taken`.
 */
export async function withdrawUnprinted(context: Context<DocumentsTables>, caseId: string): Promise<void> {
  return transaction(context, async (tx) => {
    await tx.selectFrom('documents.document').select('id').where('case_id', '=', caseId).forUpdate().execute()
    const unprinted = await unprintedOf({ ...context, db: tx }, caseId)
    if (unprinted.length === 0) throw new Refusal('conflict', 'documents/not-unprinted')
    if (unprinted.some(({ taken, document }) => taken !== null && !document.isRefunded))
      throw new Refusal('conflict', 'documents/was-taken')
    for (const { document } of unprinted) {
      await withdrawDocument({ ...context, db: tx }, document.id, unprintedReason)
      // A code that still stands on a screen opens nothing any more.
      await tx
        .deleteFrom('documents.hand_over')
        .where('document_id', '=', document.id)
        .where('used_at', 'is', null)
        .execute()
    }
  })
}
