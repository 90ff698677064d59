import { type Context, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { hashOf } from '../register/document.ts'
import { recordDocumentEvent } from '../register/keep.ts'
import { openDocument } from '../register/open.ts'
import type { DocumentsTables } from '../store.ts'
import { isHandOverToken } from './create.ts'
import { isOpenHandOver, takeHandOver } from './store.ts'

/** Whether the link still works; looking does not use it up, so that a phone may preview it. Says nothing of the document. */
export async function lookAtHandOver(context: Context<DocumentsTables>, token: string): Promise<boolean> {
  return isHandOverToken(token) && (await isOpenHandOver(context.db, hashOf(token)))
}

/**
 * Gives the document to whoever has the link, once. Refusal `documents/link-over` when it was used, is too old or was never
 * ours: the three are not told apart.
 */
export function useHandOver(context: Context<DocumentsTables>, token: string) {
  if (!isHandOverToken(token)) return Promise.reject(new Refusal('missing', 'documents/link-over'))
  return transaction(context, async (tx) => {
    const documentId = await takeHandOver(tx, hashOf(token))
    if (documentId === null) throw new Refusal('missing', 'documents/link-over')
    await recordDocumentEvent(tx, documentId, 'taken-along', context.actor)
    return openDocument({ ...context, db: tx, actor: system('hand-over') }, documentId)
  })
}
