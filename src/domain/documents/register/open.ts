import { type Actor, type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DocumentsTables } from '../store.ts'
import { fromRow, type IssuedDocument, requireDocumentAccess } from './document.ts'
import { recordDocumentEvent } from './keep.ts'

/** The file with its description. Every opening is written down. Refuses: not yours, unknown, erased after its retention, or `documents/refunded`. */
export async function openDocument(
  context: Context<DocumentsTables>,
  documentId: string,
): Promise<Readonly<{ document: IssuedDocument; pdf: Uint8Array }>> {
  return transaction(context, async (tx) => {
    const found = tx.selectFrom('documents.document').selectAll().where('id', '=', documentId)
    // Who takes it back at this moment waits, or was first.
    const row = await found.forShare().executeTakeFirst()
    if (!row) throw new Refusal('missing', 'documents/not-found')
    const document = fromRow(row)
    requireDocumentAccess(document, context.actor)
    requireNotRefunded(document, context.actor)
    const content = await tx
      .selectFrom('documents.content')
      .select('pdf')
      .where('document_id', '=', documentId)
      .executeTakeFirst()
    if (!content) throw new Refusal('missing', 'documents/erased')
    await recordDocumentEvent(tx, documentId, 'opened', context.actor)
    return { document, pdf: content.pdf }
  })
}

/** Its money went back: staff alone still read it. */
function requireNotRefunded({ isRefunded }: IssuedDocument, { kind }: Actor): void {
  if (isRefunded && kind !== 'employee') throw new Refusal('missing', 'documents/refunded')
}

/** What a document is, without its file. Refuses: not yours, unknown, erased after its retention, or `documents/refunded`. */
export async function lookAtDocument(context: Context<DocumentsTables>, documentId: string): Promise<IssuedDocument> {
  const row = await context.db
    .selectFrom('documents.document')
    .selectAll()
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'documents/not-found')
  const document = fromRow(row)
  requireDocumentAccess(document, context.actor)
  if (document.erasedAt) throw new Refusal('missing', 'documents/erased')
  requireNotRefunded(document, context.actor)
  return document
}

/** The documents of one person, newest first. */
export async function documentsOf(
  context: Context<DocumentsTables>,
  personId: string,
): Promise<readonly IssuedDocument[]> {
  requireDocumentAccess({ personId }, context.actor)
  const rows = await context.db
    .selectFrom('documents.document')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(fromRow)
}

/** What was issued for one case. */
export async function documentsOfCase(
  context: Context<DocumentsTables>,
  caseId: string,
): Promise<readonly IssuedDocument[]> {
  const rows = await context.db.selectFrom('documents.document').selectAll().where('case_id', '=', caseId).execute()
  const documents = rows.map(fromRow)
  for (const document of documents) requireDocumentAccess(document, context.actor)
  return documents
}
