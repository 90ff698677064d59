import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type AskingTables, dropHashes } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Plates and cards that were asked about leave the log. */
    'grants.forget-questions': Record<string, never>
  }
}

/** How many days the log can tell which plate was asked about. Real time. */
const hashDays = 30

/** Takes what leads to plates and cards out of the log, some thousands at a time. Gives how many questions. */
export async function forgetQuestions({ actor, db }: Context<AskingTables>, { limit = 5_000 } = {}): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'grants/system-only')
  return dropHashes(db, new Date(Date.now() - hashDays * 86_400_000), limit)
}
