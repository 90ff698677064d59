import { type Context, handedOver } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { documentsOfCase, withdrawDocument } from '../documents/index.ts'
import { letterTemplate } from './letters/standing.ts'
import type { SigningTables } from './store.ts'

/**
 * What was signed is changed or stopped: these signatures count no more, and the PDF that carries them is taken back. What proves them stays.
 * In the transaction that changes it. For the program itself.
 */
export async function endSignatures(context: Context<SigningTables>, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'signing/system-only')
  await context.db
    .updateTable('signing.signature')
    .set({ ended_at: context.now })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
  await context.db
    .updateTable('signing.letter')
    .set({ ended_at: context.now })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id, template, state } of await documentsOfCase(handedOver(context), caseId))
    if (template === letterTemplate && state === 'genuine')
      await withdrawDocument(handedOver(context), id, 'Deze handtekeningen tellen niet meer.')
}
