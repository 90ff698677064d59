import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DocumentsTables } from '../store.ts'
import { recordDocumentEvent } from './keep.ts'

/** The city takes a document back: from now on whoever checks it reads "withdrawn". Doing it again changes nothing. */
export async function withdrawDocument(
  context: Context<DocumentsTables>,
  documentId: string,
  reason: string,
): Promise<void> {
  const { actor, now } = context
  const may =
    actor.kind === 'system' ||
    (actor.kind === 'employee' && actor.roles.some((role) => ['mid-office', 'administrator'].includes(role)))
  if (!may) throw new Refusal('missing', 'documents/not-found')
  return transaction(context, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('documents.document')
      .set({ state: 'withdrawn', withdrawn_at: now, withdrawn_reason: reason.slice(0, 500) })
      .where('id', '=', documentId)
      .where('state', '=', 'genuine')
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await recordDocumentEvent(tx, documentId, 'withdrawn', actor)
  })
}

/** Retention: the content goes; hash, state and dates stay, so that an old certificate still verifies. */
export async function eraseDocuments(context: Context<DocumentsTables>, caseIds: readonly string[]): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'documents/system-only')
  return transaction(context, async (tx) => {
    if (caseIds.length === 0) return
    const erased = await tx
      .updateTable('documents.document')
      .set({ erased_at: context.now })
      .where('case_id', 'in', [...caseIds])
      .where('erased_at', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of erased) {
      await tx.deleteFrom('documents.content').where('document_id', '=', id).execute()
      await recordDocumentEvent(tx, id, 'erased', context.actor)
    }
  })
}
