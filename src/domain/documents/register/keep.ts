import type { Kysely } from 'kysely'
import type { Actor } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { VerificationCodes } from '../codes.ts'
import type { DocumentsTables } from '../store.ts'
import { hashOf } from './document.ts'

export type NewDocument = Readonly<{
  caseId: string
  personId: string
  /** As printed: "Attest van gezinssamenstelling". */
  kind: string
  template: string
  issuer: string
  issuedOn: string
  issuedAt: Date
  validUntil?: string
  codes: VerificationCodes
  pdf: Uint8Array
}>

/**
 * Keeps a sealed document in the transaction that grants it. A second one for the same case and template breaks the
 * constraint: nothing is issued twice. Gives its id.
 */
export async function keepDocument(
  { db, actor }: Readonly<{ db: Kysely<DocumentsTables>; actor: Actor }>,
  made: NewDocument,
): Promise<string> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'documents/system-only')
  const id = newId()
  await db
    .with('made', (within) =>
      within.insertInto('documents.document').values({
        id,
        case_id: made.caseId,
        person_id: made.personId,
        kind: made.kind,
        template: made.template,
        issuer: made.issuer,
        issued_on: made.issuedOn,
        issued_at: made.issuedAt,
        valid_until: made.validUntil ?? null,
        sha256: hashOf(made.pdf),
        size: made.pdf.length,
        token_hash: hashOf(made.codes.token),
        short_code_hash: hashOf(made.codes.shortCode),
      }),
    )
    .with('noted', (within) => within.insertInto('documents.event').values(eventRow(id, 'issued', actor)))
    .insertInto('documents.content')
    .values({ document_id: id, pdf: Buffer.from(made.pdf) })
    .execute()
  return id
}

/**
 * More people signed a document of a case: the same document, and `pdf` is its file with all that stood in it. Its earlier files verify by
 * their seal. Refuses `documents/not-found`.
 */
export async function keepSignedOver(
  { db, actor }: Readonly<{ db: Kysely<DocumentsTables>; actor: Actor }>,
  { caseId, template, pdf }: Pick<NewDocument, 'caseId' | 'template' | 'pdf'>,
): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'documents/system-only')
  const row = await db
    .updateTable('documents.document')
    .set({ sha256: hashOf(pdf), size: pdf.length })
    .where('case_id', '=', caseId)
    .where('template', '=', template)
    .where('state', '=', 'genuine')
    .where('erased_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'documents/not-found')
  await db
    .updateTable('documents.content')
    .set({ pdf: Buffer.from(pdf) })
    .where('document_id', '=', row.id)
    .execute()
  await recordDocumentEvent(db, row.id, 'signed-over', actor)
}

export async function recordDocumentEvent(
  db: Kysely<DocumentsTables>,
  documentId: string,
  what: string,
  actor: Actor,
  printJob: number | null = null,
): Promise<void> {
  await db
    .insertInto('documents.event')
    .values({ ...eventRow(documentId, what, actor), print_job: printJob })
    .execute()
}

const eventRow = (documentId: string, what: string, actor: Actor) => ({
  id: newId(),
  document_id: documentId,
  what,
  actor_kind: actor.kind,
  actor_id: actor.id,
  channel: actor.channel,
})
