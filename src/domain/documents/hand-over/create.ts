import { randomBytes } from 'node:crypto'
import { type Context, transaction } from '#platform/context.ts'
import { hashOf } from '../register/document.ts'
import { recordDocumentEvent } from '../register/keep.ts'
import { openDocument } from '../register/open.ts'
import type { DocumentsTables } from '../store.ts'
import { insertHandOver } from './store.ts'

/** `token`: 192 random bits, base64url, for the link; kept as a hash. `expiresAt`: real time. */
export type HandOver = Readonly<{ token: string; expiresAt: Date }>

/**
 * Makes a link with which whoever has it fetches the document once, within a quarter of an hour: to take along from a
 * contact point on one's own phone. An earlier link that was not used ends. Refusals as `openDocument`.
 */
export function createHandOver(context: Context<DocumentsTables>, documentId: string): Promise<HandOver> {
  const token = randomBytes(24).toString('base64url')
  return transaction(context, async (tx) => {
    await openDocument({ ...context, db: tx }, documentId)
    const expiresAt = await insertHandOver(tx, documentId, hashOf(token))
    await recordDocumentEvent(tx, documentId, 'link-made', context.actor)
    return { token, expiresAt }
  })
}

/** Whether a text may be such a token: asked before the database is. */
export const isHandOverToken = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)
