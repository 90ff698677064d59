import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SigningTables } from './store.ts'

/** How long somebody has to sign in afresh after the letter was shown. */
export const signingMinutes = 15

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

/** The hash that stands for a text: of its UTF-8 bytes. */
export const textHash = (text: string): Buffer => sha256(text)

/** Binds the sign-in to the document: SHA-256 of the document's hash and a random value, base64url. */
export const nonceFor = (hash: Uint8Array, salt: Uint8Array): string =>
  sha256(Buffer.concat([hash, salt])).toString('base64url')

/**
 * Keeps the exact text that was shown for signing and gives the nonce for the fresh sign-in. A token with this nonce can
 * only have been asked for by whoever had this text before him. Only the signer himself: refusal `signing/somebody-else`.
 */
export async function requestSignature(
  context: Context<SigningTables>,
  { caseId, personId, text }: Readonly<{ caseId: string; personId: string; text: string }>,
): Promise<Readonly<{ requestId: string; nonce: string }>> {
  const { actor } = context
  const isOwn = actor.kind === 'resident' && actor.id === personId
  if (!isOwn && actor.kind !== 'system') throw new Refusal('forbidden', 'signing/somebody-else')
  const requestId = newId()
  const hash = textHash(text)
  const salt = randomBytes(32)
  const nonce = nonceFor(hash, salt)
  await context.db
    .insertInto('signing.request')
    .values({
      id: requestId,
      case_id: caseId,
      person_id: personId,
      text,
      text_hash: hash,
      salt,
      nonce,
      expires_at: new Date(Date.now() + signingMinutes * 60_000),
    })
    .execute()
  return { requestId, nonce }
}
