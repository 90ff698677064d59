import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SigningTables } from './store.ts'

/** What was signed is changed or stopped: these signatures count no more. What proves them stays. For the program itself. */
export async function endSignatures(context: Context<SigningTables>, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  await context.db
    .updateTable('signing.signature')
    .set({ ended_at: context.now })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
}
