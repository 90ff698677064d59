import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SigningTables } from './store.ts'

/** The exact text of a signature of this case; null: unknown, or erased. For the program itself: it may be somebody else's. */
export async function textOfSignature(
  { db, actor }: Context<SigningTables>,
  { caseId, signatureId }: Readonly<{ caseId: string; signatureId: string }>,
): Promise<string | null> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  const row = await db
    .selectFrom('signing.signature')
    .select('text')
    .where('id', '=', signatureId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.text ?? null
}
