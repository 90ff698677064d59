import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SigningTables } from './store.ts'

/** Retention: the text and the provider's token go; hash, seal, level and dates stay as proof that it was signed. */
export async function eraseSignatures(context: Context<SigningTables>, caseIds: readonly string[]): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  if (caseIds.length === 0) return
  await transaction(context, async (tx) => {
    const ids = [...caseIds]
    await tx.deleteFrom('signing.request').where('case_id', 'in', ids).execute()
    await tx.deleteFrom('signing.at_screen').where('case_id', 'in', ids).execute()
    await tx.deleteFrom('signing.letter').where('case_id', 'in', ids).execute()
    const gone = { text: null, id_token: null, erased_at: context.now }
    await tx
      .updateTable('signing.signature')
      .set(gone)
      .where('case_id', 'in', ids)
      .where('erased_at', 'is', null)
      .execute()
  })
}

/** Letters that were never handed in go a day after their time: what they say is in the draft. */
export async function sweepLetters(context: Context<SigningTables>): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  const dayAgo = new Date(Date.now() - 86_400_000)
  await transaction(context, async (tx) => {
    await tx.deleteFrom('signing.at_screen').where('expires_at', '<', dayAgo).execute()
    await tx.deleteFrom('signing.letter').where('used_at', 'is', null).where('expires_at', '<', dayAgo).execute()
  })
}
