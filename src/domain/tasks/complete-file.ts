import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { lookAtCase, withdrawCase } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { tell } from '../messages/index.ts'
import type { TasksTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    'tasks.stop-incomplete': Record<string, never>
  }
}

/**
 * Requests whose customer did not complete the file by the last day of the question: they stop, and the customer reads why. Each once; a
 * day that is today is not over. Gives how many.
 */
export async function stopIncomplete(context: Context<TasksTables>, catalogue: Catalogue): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const due = await context.db
    .selectFrom('tasks.question')
    .select(['case_id', 'answer_by'])
    .where('answer_by', '<', cityDay(context.now))
    // A paper that was promised has an end of its own.
    .where('papers', 'is', null)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  let [stopped, failed] = [0, null as unknown]
  for (const { case_id: caseId, answer_by: lastDay } of due) {
    // One that cannot be stopped keeps no other from it.
    const isStopped = await stopOne(context, catalogue, caseId, lastDay).catch((error: unknown) => {
      failed = error
      return false
    })
    if (isStopped) stopped++
  }
  if (failed) throw failed
  return stopped
}

/** The question is taken first: whoever answers at the same moment was in time, or finds that it is over. */
function stopOne(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  caseId: string,
  lastDay: string | null,
): Promise<boolean> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const { numUpdatedRows } = await tx
      .updateTable('tasks.question')
      .set({ withdrawn_at: context.now })
      .where('case_id', '=', caseId)
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n || !lastDay) return false
    const before = await lookAtCase(within, caseId)
    // Who stopped it himself knows.
    if (before.status === 'withdrawn') return false
    const { applicant: personId, product, version, number } = await withdrawCase(within, caseId, 'not-completed')
    const facts = { product: catalogue.get(product, version).title, number, path: `/aanvraag/${caseId}`, lastDay }
    await tell(within, { personId, caseId, template: 'not-completed', facts })
    return true
  })
}
