import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { isLive } from '../access/index.ts'
import type { AcceptedFile } from '../documents/index.ts'
import { over, sessionOf, take, takes } from './paper.ts'
import { type AskedAt, linkOf, type Offered, offerOn, openLinkAt, type PaperSource } from './paper-store.ts'
import { type CasesTables, caseById } from './store.ts'

/** The question at a screen for which its device brings a paper. */
export type AskedAtScreen = Readonly<{
  id: string
  caseId: string
  product: string
  version: number
  field: string
  source: PaperSource
}>

/** What is asked at this screen. For the device that was proved to be it. Refuses `cases/paper-over`: not (any more), or of somebody who left. */
export async function paperAskedAt(context: Context<CasesTables>, at: AskedAt): Promise<AskedAtScreen> {
  const link = await openLinkAt(context.db, at)
  if (!link || !(await isLive(handedOver(context), link.session_id))) throw over()
  const subject = await caseById(context.db, link.case_id)
  if (!subject || !takes(subject, link.field)) throw over()
  const { product, version } = subject
  return { id: link.id, caseId: link.case_id, product, version, field: link.field, source: link.source }
}

/** Takes what the device brings, once: for the session that asked at this screen, and for no other. Refuses `cases/paper-over`. */
export function bringPaper(
  context: Context<CasesTables>,
  objects: ObjectStore,
  at: AskedAt,
  file: AcceptedFile,
): Promise<void> {
  return transaction(context, async (tx) => {
    const link = await openLinkAt(tx, at, true)
    if (!link) throw over()
    await take({ ...context, db: tx, actor: system(`paper-by-${link.source}`) }, objects, link, file)
  })
}

/** What lies on the stick in this device, for the session that asked there. Refuses `cases/paper-over`. */
export function offerFiles(context: Context<CasesTables>, at: AskedAt, offered: Offered): Promise<void> {
  return transaction(context, async (tx) => {
    const link = await openLinkAt(tx, at, true)
    if (link?.source !== 'stick' || !(await isLive(handedOver(context, tx), link.session_id))) throw over()
    await offerOn(tx, link.id, offered)
  })
}

/** What the camera of the screen itself took, for the session that asked. Refuses `cases/paper-over`. */
export function takePicture(
  context: Context<CasesTables>,
  objects: ObjectStore,
  id: string,
  file: AcceptedFile,
): Promise<void> {
  return transaction(context, async (tx) => {
    const link = await linkOf(tx, id, sessionOf(context.actor), true)
    if (link?.source !== 'camera' || link.used_at !== null) throw over()
    await take({ ...context, db: tx, actor: system('paper-by-camera') }, objects, link, file)
  })
}
