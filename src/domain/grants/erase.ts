import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { eraseOverdue, type GrantsTables, recordEvent } from './store.ts'

/**
 * Retention: takes plate, card, dwelling and holder out of the grants that ended long enough ago (at most `limit`); kind, zone and
 * dates stay. Gives how many.
 */
export function eraseGrants(context: Context<GrantsTables>, { limit = 500 } = {}): Promise<number> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'grants/system-only')
  return transaction(context, async (tx) => {
    const ids = await eraseOverdue(tx, now, limit)
    for (const id of ids) await recordEvent(tx, id, 'erased', context)
    return ids.length
  })
}
