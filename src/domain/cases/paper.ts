import { createHash, randomBytes } from 'node:crypto'
import { type Actor, type Context, handedOver, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { isLive } from '../access/index.ts'
import {
  type AcceptedFile,
  type Attachment,
  keepAttachment,
  moveAttachment,
  openAttachment,
  photoAdvice,
  removeAttachment,
  waitingName,
} from '../documents/index.ts'
import { answerOf, laterField } from './attach.ts'
import { type Case, requireAccess, running } from './case.ts'
import { awaitsPaper, noteCame } from './following.ts'
import {
  type AtScreen,
  insertLink,
  linkOf,
  type Offered,
  openLink,
  type PaperLink,
  type PaperSource,
  settleLink,
  sheetsIn,
  useLink,
} from './paper-store.ts'
import { type CasesTables, caseById, lockCase, mergeAnswers, recordEvent } from './store.ts'

/** `id` is for the screen, `token` (192 random bits) for the phone; kept as a hash. `expiresAt`: real time. */
export type AskedPaper = Readonly<{ id: string; token: string; expiresAt: Date }>

/** What the screen of the contact point shows of it. */
export type Paper =
  // From a stick: what lies on it.
  | Readonly<{ state: 'waiting'; offered: Offered | null }>
  | Readonly<{ state: 'over' }>
  | Readonly<{
      state: 'come'
      attachment: Attachment
      bytes: Buffer
      advice: readonly string[]
      /** It was laid straight, and can be had back as it came. */
      isStraight: boolean
    }>

const isToken = (text: string): boolean => /^[\w-]{32}$/.test(text)
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What stands in the place of a question: a paper beside an application that runs, for who answers us at a contact point. */
export const laterPaper = 'added-paper'

/** A question of the form takes a paper in a draft, or after it where it was promised; what comes later, while the application runs. */
export const takes = (subject: Case, field: string): boolean =>
  field === laterPaper ? running.includes(subject.status) : subject.status === 'draft' || awaitsPaper(subject, field)

export function requireTakes(subject: Case, field: string, actor: Actor): void {
  requireAccess(subject, actor)
  if (!takes(subject, field))
    throw new Refusal('conflict', field === laterPaper ? 'cases/not-running' : 'cases/already-submitted')
}

/** `at`: where it stands that brings it, for a scanner and a stick. */
type Asked = Readonly<{ caseId: string; field: string; source?: PaperSource; at?: AtScreen | null }>

/**
 * Asks for a paper from the own phone, or from what stands beside the screen, as the answer to one question of a draft (or {@link laterPaper}): a link that works once, for five minutes, and ends with
 * the session of who asks. An earlier link of this draft that was not used ends.
 */
export async function askPaper(
  context: Context<CasesTables>,
  { caseId, field, source = 'phone', at = null }: Asked,
): Promise<AskedPaper> {
  const sessionId = sessionOf(context.actor)
  const token = randomBytes(24).toString('base64url')
  return transaction(context, async (tx) => {
    requireTakes(await lockCase(tx, caseId), field, context.actor)
    const id = newId()
    const expiresAt = await insertLink(tx, { id, tokenHash: hashOf(token), caseId, field, sessionId, source, at })
    await recordEvent(tx, caseId, 'paper-asked', context)
    return { id, token, expiresAt }
  })
}

/**
 * The question that a phone is asked, for whoever has the link: of whom it is, it does not say. Null when it was used, is too old, was
 * never ours, or the session at the screen is over: the four are not told apart.
 */
export async function questionOfPaper(
  context: Context<CasesTables>,
  token: string,
): Promise<Readonly<{ product: string; version: number; field: string }> | null> {
  const link = isToken(token) ? await openLink(context.db, hashOf(token)) : undefined
  if (!link || !(await isLive(handedOver(context), link.session_id))) return null
  const subject = await caseById(context.db, link.case_id)
  if (!subject || !takes(subject, link.field)) return null
  return { product: subject.product, version: subject.version, field: link.field }
}

/** Takes the file that a phone sends, once. It answers nothing until the screen accepts it. Refusal `cases/paper-over`. */
export async function sendPaper(
  context: Context<CasesTables>,
  objects: ObjectStore,
  token: string,
  file: AcceptedFile,
): Promise<void> {
  if (!isToken(token)) throw over()
  return transaction(context, async (tx) => {
    const link = await openLink(tx, hashOf(token), true)
    if (!link) throw over()
    await take({ ...context, db: tx, actor: system('paper-by-phone') }, objects, link, file)
  })
}

/** What came by a link lies beside the draft, until its screen accepts it. In the transaction of who calls. Refusal `cases/paper-over`. */
export async function take(
  by: Context<CasesTables>,
  objects: ObjectStore,
  link: PaperLink,
  file: AcceptedFile,
): Promise<void> {
  const { db: tx } = by
  if (!(await isLive(handedOver(by), link.session_id))) throw over()
  const subject = await lockCase(tx, link.case_id)
  if (!takes(subject, link.field)) throw over()
  const place = { caseId: link.case_id, personId: subject.applicant, field: waitingAt(link) }
  const { id } = await keepAttachment(handedOver(by), objects, { ...place, file })
  await useLink(tx, link.id, id, await photoAdvice(file))
  await recordEvent(tx, link.case_id, 'paper-sent', by)
}

/** What came, for the session that asked; its opening stands in the log of the resident when it is an employee's. */
export async function paperOf(context: Context<CasesTables>, objects: ObjectStore, id: string): Promise<Paper> {
  const link = await linkOf(context.db, id, sessionOf(context.actor))
  if (!link) return { state: 'over' }
  const subject = await caseById(context.db, link.case_id)
  if (!subject) return { state: 'over' }
  requireTakes(subject, link.field, context.actor)
  const { attachment_id: attachmentId, case_id: caseId, advice } = link
  if (attachmentId === null) {
    return link.expires_at.getTime() > Date.now() ? { state: 'waiting', offered: link.offered } : { state: 'over' }
  }
  return {
    state: 'come',
    advice,
    isStraight: link.original_id !== null,
    ...(await openAttachment(handedOver(context), objects, { attachmentId, caseId, purpose: 'cases' })),
  }
}

/**
 * The paper becomes the answer; what stood there before can be put back for a day, and sheets that were gathered for it go. Refusal
 * `cases/paper-over`.
 */
export const acceptPaper = (context: Context<CasesTables>, id: string): Promise<void> =>
  settled(context, id, async (tx, { attachmentId, field }, subject) => {
    const { id: caseId, applicant: personId } = subject
    if (field === laterPaper) {
      const place = { caseId, personId, field: laterField() }
      await moveAttachment(handedOver(context, tx), place, attachmentId)
      return recordEvent(tx, caseId, 'document-added', context)
    }
    const moved = await moveAttachment(handedOver(context, tx), { caseId, personId, field }, attachmentId)
    if (subject.status === 'draft') await mergeAnswers(tx, caseId, { [field]: answerOf(moved) }, context.now)
    else await noteCame({ ...context, db: tx }, subject, field, moved)
    for (const sheet of await sheetsIn(tx, { caseId, field, sessionId: sessionOf(context.actor) })) {
      await removeAttachment(handedOver(context, tx), { caseId, personId, field: waitingAt(sheet) })
      await settleLink(tx, sheet.id)
    }
  })

/** The paper is left out again. Refusal `cases/paper-over`. */
export const leavePaper = (context: Context<CasesTables>, id: string): Promise<void> =>
  settled(context, id, async (tx, link, { id: caseId, applicant: personId }) => {
    await removeAttachment(handedOver(context, tx), { caseId, personId, field: link.waitingAt })
  })

/** What came by a link of this session, while it is not settled. */
export type Come = Readonly<{ link: PaperLink; attachmentId: string; field: string; waitingAt: string }>

type Change = (tx: Context<CasesTables>['db'], come: Come, subject: Case) => Promise<void>

/** Changes what came, in one transaction, one at a time. Refusal `cases/paper-over`. */
export function withCome(context: Context<CasesTables>, id: string, change: Change): Promise<void> {
  return transaction(context, async (tx) => {
    const link = await linkOf(tx, id, sessionOf(context.actor), true)
    if (!link?.attachment_id) throw over()
    const subject = await lockCase(tx, link.case_id)
    requireTakes(subject, link.field, context.actor)
    const { attachment_id: attachmentId, field } = link
    await change(tx, { link, attachmentId, field, waitingAt: waitingAt(link) }, subject)
  })
}

const settled = (context: Context<CasesTables>, id: string, change: Change): Promise<void> =>
  withCome(context, id, async (tx, come, subject) => {
    await change(tx, come, subject)
    await settleLink(tx, id)
  })

/** It answers no question, so it goes when the draft is handed in without it. */
export const waitingAt = ({ id }: Pick<PaperLink, 'id'>): string => waitingName(id)

export const over = () => new Refusal('missing', 'cases/paper-over')

export function sessionOf(actor: Actor): string {
  if (actor.kind === 'resident' || actor.kind === 'employee') return actor.sessionId
  throw new Refusal('unauthenticated', 'access/sign-in-needed')
}
