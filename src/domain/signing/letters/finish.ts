import { createHash } from 'node:crypto'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import type { SignatureAlgorithm } from '#platform/cms/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { completeSignature, NotSigned } from '../../documents/index.ts'
import type { SigningTables } from '../store.ts'

/**
 * Puts what the key signed into the letter, with a time stamp. Sent twice, it stays what it was. Only the session that began, in time.
 * Refusals: `signing/unknown`, `signing/too-late`, `signing/not-signed` (not of this key over this letter).
 * @throws {TimestampMissing} when no time stamp can be had now; the same answer can be sent again.
 */
export async function finishLetter(
  context: Context<SigningTables>,
  timestamps: TimestampAuthority,
  answer: Readonly<{ letterId: string; algorithm: SignatureAlgorithm; signature: Uint8Array }>,
): Promise<void> {
  const { actor } = context
  const row = await context.db
    .selectFrom('signing.letter')
    .select([
      'person_id',
      'session_id',
      'prepared',
      'gap_start',
      'gap_end',
      'to_sign',
      'certificates',
      'expires_at',
      'pdf',
    ])
    .where('id', '=', answer.letterId)
    .executeTakeFirst()
  const isOwn = actor.kind === 'resident' && actor.id === row?.person_id && actor.sessionId === row.session_id
  if (!row || !isOwn) throw new Refusal('missing', 'signing/unknown')
  if (row.pdf) return
  if (row.expires_at < new Date()) throw new Refusal('conflict', 'signing/too-late')
  const begun = {
    bytes: row.prepared,
    gapStart: row.gap_start,
    gapEnd: row.gap_end,
    toSign: row.to_sign,
    hash: createHash('sha256').update(row.to_sign).digest(),
    certificates: row.certificates,
  }
  const { algorithm, signature } = answer
  const { pdf, stampedAt } = await completeSignature(begun, { algorithm, signature, timestamps }).catch((error) => {
    if (error instanceof NotSigned) throw new Refusal('conflict', 'signing/not-signed')
    throw error
  })
  // The time stamp is made outside the transaction: a slow authority holds no lock. Whoever was first stays.
  await transaction(context, (tx) =>
    tx
      .updateTable('signing.letter')
      .set({ pdf, signed_at: stampedAt })
      .where('id', '=', answer.letterId)
      .where('pdf', 'is', null)
      .execute(),
  )
}
