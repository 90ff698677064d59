import { type Kysely, sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireDocumentAccess } from '../register/document.ts'
import type { DocumentsTables } from '../store.ts'
import { type Attachment, fromRow } from './attachment.ts'
import type { AcceptedFile } from './inspect-upload.ts'

type Db = Kysely<DocumentsTables>
type Place = Readonly<{ caseId: string; personId: string; field: string }>

/** How long a file that was taken out or replaced can be put back. */
const hoursToPutBack = 24

/**
 * Keeps a file that was inspected as the answer to a question; what stood there before is set aside. The bytes are safe on
 * disk before the row is: a crash leaves at most bytes without a row, which go when their case is erased.
 */
export function keepAttachment(
  context: Context<DocumentsTables>,
  objects: ObjectStore,
  { caseId, personId, field, file }: Place & Readonly<{ file: AcceptedFile }>,
): Promise<Attachment> {
  const { actor, now } = context
  requireDocumentAccess({ personId }, actor)
  return transaction(context, async (tx) => {
    await inTurn(tx, caseId)
    await requireRoom(tx, caseId, field)
    await objects.put(caseId, file.bytes)
    await setAside(tx, caseId, field, now)
    const row = await tx
      .insertInto('documents.attachment')
      .values({
        id: newId(),
        case_id: caseId,
        person_id: personId,
        field,
        name: file.name,
        media_type: file.type,
        size: file.size,
        sha256: file.sha256,
        notes: [...file.notes],
        scanned_at: new Date(),
        added_at: now,
        actor_kind: actor.kind,
        actor_id: actor.id,
        channel: actor.channel,
        removed_at: null,
        erased_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return fromRow(row)
  })
}

/** Takes out what answers this question, if anything does. It can be put back for a day. */
export function removeAttachment(context: Context<DocumentsTables>, { caseId, personId, field }: Place): Promise<void> {
  requireDocumentAccess({ personId }, context.actor)
  return transaction(context, (tx) => setAside(tx, caseId, field, context.now))
}

/** Puts back what was taken out or replaced; what stands there now is set aside. Refuses when it is gone for good. */
export function putBackAttachment(
  context: Context<DocumentsTables>,
  { caseId, personId, field }: Place,
  attachmentId: string,
): Promise<Attachment> {
  const { actor, now } = context
  requireDocumentAccess({ personId }, actor)
  return transaction(context, async (tx) => {
    await inTurn(tx, caseId)
    const back = tx
      .selectFrom('documents.attachment')
      .select('id')
      .where('id', '=', attachmentId)
      .where('case_id', '=', caseId)
      .where('field', '=', field)
      .where('erased_at', 'is', null)
      .where((is) => is.or([is('removed_at', 'is', null), is('removed_at', '>', lastMoment(now))]))
    if (!(await back.executeTakeFirst())) throw new Refusal('conflict', 'documents/attachment-gone')
    await setAside(tx, caseId, field, now)
    const row = await tx
      .updateTable('documents.attachment')
      .set({ removed_at: null })
      .where('id', '=', attachmentId)
      .returningAll()
      .executeTakeFirstOrThrow()
    return fromRow(row)
  })
}

/** A file under such a name waits for whom it came: it answers no question yet. */
export const waitingName = (id: string): string => `${waitingPrefix}${id}`
export const waitingPrefix = 'waiting-'

/** A file that waits becomes the answer to a question; what stood there is set aside. Refuses when it is gone. */
export function moveAttachment(
  context: Context<DocumentsTables>,
  { caseId, personId, field }: Place,
  attachmentId: string,
): Promise<Attachment> {
  requireDocumentAccess({ personId }, context.actor)
  return transaction(context, async (tx) => {
    await inTurn(tx, caseId)
    await setAside(tx, caseId, field, context.now)
    const row = await tx
      .updateTable('documents.attachment')
      .set({ field })
      .where('id', '=', attachmentId)
      .where('case_id', '=', caseId)
      .where('field', 'like', `${waitingPrefix}%`)
      .where('removed_at', 'is', null)
      .where('erased_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new Refusal('conflict', 'documents/attachment-gone')
    return fromRow(row)
  })
}

/** Files of one case that are kept at once, with those that can be put back: nobody fills the storage by changing his mind. */
const mostFiles = 40
/** Of those that wait for whom they came: sheets that are laid straight or thrown away count for a day too. */
const mostWaiting = 80

async function requireRoom(db: Db, caseId: string, field: string): Promise<void> {
  const waits = field.startsWith(waitingPrefix)
  const { count } = await db
    .selectFrom('documents.attachment')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .where('field', waits ? 'like' : 'not like', `${waitingPrefix}%`)
    .executeTakeFirstOrThrow()
  if (count >= (waits ? mostWaiting : mostFiles)) throw new Refusal('too-many', 'documents/too-many-files')
}

/** What was set aside before this moment is gone for good. */
export const lastMoment = (now: Date): Date => new Date(now.getTime() - hoursToPutBack * 3_600_000)

/** Those who change the files of one case take turns: nobody erases bytes that another one is just adding again. */
export const inTurn = (db: Db, caseId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`attachments/${caseId}`}, 0))`.execute(db)

async function setAside(db: Db, caseId: string, field: string, at: Date): Promise<void> {
  await db
    .updateTable('documents.attachment')
    .set({ removed_at: at })
    .where('case_id', '=', caseId)
    .where('field', '=', field)
    .where('removed_at', 'is', null)
    .where('erased_at', 'is', null)
    .execute()
}
