import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireDocumentAccess } from '../register/document.ts'
import type { DocumentsTables } from '../store.ts'
import { inTurn, lastMoment, waitingPrefix } from './keep.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The content of a case was erased: its files go from the object storage. */
    'documents.erase-files': { caseId: string }
  }
}

/** At submission: what answers no question that was asked is taken out, so that nothing is kept that nobody signed. */
export async function settleAttachments(
  context: Context<DocumentsTables>,
  { caseId, personId }: Readonly<{ caseId: string; personId: string }>,
  kept: readonly string[],
): Promise<void> {
  requireDocumentAccess({ personId }, context.actor)
  await context.db
    .updateTable('documents.attachment')
    .set({ removed_at: context.now })
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .where('erased_at', 'is', null)
    .$if(kept.length > 0, (rows) => rows.where('id', 'not in', [...kept]))
    .execute()
}

/** Retention: names go now, the files by a job that is promised in the same transaction. Hash, size and dates stay. */
export function eraseAttachments(context: Context<DocumentsTables>, caseIds: readonly string[]): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'documents/system-only')
  return transaction(context, async (tx) => {
    if (caseIds.length === 0) return
    await tx
      .updateTable('documents.attachment')
      .set({ name: null, erased_at: context.now })
      .where('case_id', 'in', [...caseIds])
      .where('erased_at', 'is', null)
      .execute()
    // Also of a case without a row: a process that was killed may have left bytes.
    for (const caseId of caseIds) await enqueue(tx, 'documents.erase-files', { caseId })
  })
}

/** Erases what was taken out or replaced a day ago (at most `limit`); gives how many. What waited for an hour is taken out. */
export async function sweepAttachments(
  context: Context<DocumentsTables>,
  objects: ObjectStore,
  { limit = 500 } = {},
): Promise<number> {
  const { actor, db, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'documents/system-only')
  await db
    .updateTable('documents.attachment')
    .set({ removed_at: now })
    .where('field', 'like', `${waitingPrefix}%`)
    .where('added_at', '<', new Date(now.getTime() - 3_600_000))
    .where('removed_at', 'is', null)
    .where('erased_at', 'is', null)
    .execute()
  const due = await db
    .selectFrom('documents.attachment')
    .select(['id', 'case_id', 'sha256'])
    .where('removed_at', '<=', lastMoment(now))
    .where('erased_at', 'is', null)
    .limit(limit)
    .execute()
  for (const { id, case_id: caseId, sha256 } of due) {
    await transaction(context, async (tx) => {
      await inTurn(tx, caseId)
      const same = await tx
        .selectFrom('documents.attachment')
        .select('id')
        .where('case_id', '=', caseId)
        .where('sha256', '=', sha256)
        .where('id', '!=', id)
        .where('erased_at', 'is', null)
        .executeTakeFirst()
      if (!same) await objects.remove({ owner: caseId, sha256 })
      await tx
        .updateTable('documents.attachment')
        .set({ name: null, erased_at: now })
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .execute()
    })
  }
  return due.length
}
