import { type Context, handedOver, transaction } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { recordReading } from '../../people/index.ts'
import { requireDocumentAccess } from '../register/document.ts'
import type { DocumentsTables } from '../store.ts'
import { type Attachment, columns, fromRow, isOfStaff } from './attachment.ts'
import { lastMoment } from './keep.ts'

/**
 * The file with its description. An opening by an employee is written to the log that the resident reads, in the same
 * transaction. Refuses: not yours, of another case, taken out, or erased after its retention.
 */
export function openAttachment(
  context: Context<DocumentsTables>,
  objects: ObjectStore,
  asked: Readonly<{ attachmentId: string; caseId: string; purpose: string }>,
): Promise<Readonly<{ attachment: Attachment; bytes: Buffer }>> {
  const { attachmentId, caseId, purpose } = asked
  return transaction(context, async (tx) => {
    const row = await tx
      .selectFrom('documents.attachment')
      .select(columns)
      .where('id', '=', attachmentId)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (!row) throw new Refusal('missing', 'documents/not-found')
    const attachment = fromRow(row)
    requireDocumentAccess(attachment, context.actor)
    if (isOfStaff(attachment) && context.actor.kind === 'resident') throw new Refusal('missing', 'documents/not-found')
    const bytes = row.erased_at || row.removed_at ? null : await objects.get({ owner: caseId, sha256: row.sha256 })
    if (!bytes) throw new Refusal('missing', 'documents/erased')
    const look = { source: 'dossier', what: 'attachment', purpose, caseId }
    await recordReading(handedOver(context, tx), attachment.personId, look)
    return { attachment, bytes }
  })
}

/** The files of one case, oldest first, with what was taken out and can still be put back. */
export async function attachmentsOfCase(
  context: Context<DocumentsTables>,
  caseId: string,
): Promise<readonly Attachment[]> {
  const rows = await context.db
    .selectFrom('documents.attachment')
    .select(columns)
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .where((is) => is.or([is('removed_at', 'is', null), is('removed_at', '>', lastMoment(context.now))]))
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const attachments = rows
    .map(fromRow)
    .filter((attachment) => context.actor.kind !== 'resident' || !isOfStaff(attachment))
  for (const attachment of attachments) requireDocumentAccess(attachment, context.actor)
  return attachments
}
