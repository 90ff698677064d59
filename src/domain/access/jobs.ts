import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type AccessTables, sweep } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Forget attempts, tokens and sessions that are over. */
    'access.sweep': Record<string, never>
  }
}

/** Every ten minutes; running it twice changes nothing. */
export const accessSchedule = { name: 'access.sweep', cron: '*/10 * * * *' } as const

export function sweepAccess(context: Context<AccessTables>): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'access/system-only')
  return transaction(context, (tx) => sweep(tx))
}
