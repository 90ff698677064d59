import type { Kysely } from 'kysely'
import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  type AcceptedFile,
  type Attachment,
  keepAttachment,
  putBackAttachment,
  removeAttachment,
} from '../documents/index.ts'
import type { Answer } from '../forms/index.ts'
import { type Case, requireAccess, running } from './case.ts'
import { type CasesTables, lockCase, mergeAnswers, recordEvent } from './store.ts'

type Asked = Readonly<{ caseId: string; field: string }>

/** Adds a file that was inspected to a draft, as the answer to one question; what stood there can be put back for a day. */
export function addFile(
  context: Context<CasesTables>,
  objects: ObjectStore,
  asked: Asked,
  file: AcceptedFile,
): Promise<void> {
  return answered(context, asked, async (documents, place) =>
    answerOf(await keepAttachment(documents, objects, { ...place, file })),
  )
}

/** Takes the file out of a draft again. */
export function removeFile(context: Context<CasesTables>, asked: Asked): Promise<void> {
  return answered(context, asked, async (documents, place) => {
    await removeAttachment(documents, place)
    return null
  })
}

/** Puts a file back that was taken out or replaced. Refuses when it is gone for good. */
export function putBackFile(context: Context<CasesTables>, asked: Asked, attachmentId: string): Promise<void> {
  return answered(context, asked, async (documents, place) =>
    answerOf(await putBackAttachment(documents, place, attachmentId)),
  )
}

/**
 * Adds a file that was inspected to a case that runs: by the applicant, or by an employee for him. It answers no question of
 * the form, and whoever works on the case sees it.
 */
export function addDocument(
  context: Context<CasesTables>,
  objects: ObjectStore,
  caseId: string,
  file: AcceptedFile,
): Promise<void> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (!running.includes(subject.status)) throw new Refusal('conflict', 'cases/not-running')
    const place = { caseId, field: laterField(), personId: subject.applicant }
    await keepAttachment(handedOver(context, tx), objects, { ...place, file })
    await recordEvent(tx, caseId, 'document-added', context)
  })
}

const later = 'added-'
export const laterField = (): string => `${later}${newId()}`
/** Added to a case that was handed in; otherwise a question of the form asked for it. */
export const isAddedLater = ({ field }: Pick<Attachment, 'field'>): boolean => field.startsWith(later)

/** File and answer change together, and in a draft only. */
function answered(
  context: Context<CasesTables>,
  { caseId, field }: Asked,
  change: (documents: OpenContext, place: Asked & { personId: string }) => Promise<Answer>,
): Promise<void> {
  return transaction(context, async (tx) => {
    const { applicant } = await lockDraft(tx, context, caseId)
    const answer = await change(handedOver(context, tx), { caseId, field, personId: applicant })
    await mergeAnswers(tx, caseId, { [field]: answer }, context.now)
  })
}

async function lockDraft(tx: Kysely<CasesTables>, { actor }: Context<CasesTables>, caseId: string): Promise<Case> {
  const subject = await lockCase(tx, caseId)
  requireAccess(subject, actor)
  if (subject.status !== 'draft') throw new Refusal('conflict', 'cases/already-submitted')
  return subject
}

/** What the form keeps of it; the hash makes it part of what is signed. */
export const answerOf = ({ id, name, size, type, sha256 }: Attachment): Answer => ({ id, name, size, type, sha256 })
