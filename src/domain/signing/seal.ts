import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SigningTables } from './store.ts'

/** Seals bytes with the city's seal and a time stamp; what comes back proves both (a detached CMS signature). */
export type SealEvidence = (hash: Uint8Array) => Promise<Uint8Array>

/** Seals the evidence of a signature, once. The seal is made outside the transaction: a slow time-stamp authority holds no lock. */
export async function sealSignature(
  context: Context<SigningTables>,
  signatureId: string,
  seal: SealEvidence,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  const row = await context.db
    .selectFrom('signing.signature')
    .select(['evidence_hash', 'seal'])
    .where('id', '=', signatureId)
    .executeTakeFirst()
  if (!row || row.seal) return
  const made = Buffer.from(await seal(row.evidence_hash))
  await context.db
    .updateTable('signing.signature')
    .set({ seal: made, sealed_at: new Date() })
    .where('id', '=', signatureId)
    .where('seal', 'is', null)
    .execute()
}
