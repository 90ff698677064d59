import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requirePlanner } from '../places/index.ts'
import type { StandIn } from './roster.ts'
import { endStandIns, insertStandIn, type RosterTables, standInsOf } from './store.ts'

/**
 * Somebody works at another desk instead of who is absent. `yesId`: what they said on the telephone, of who has a day off; the database refuses
 * them without it. Says nothing of bookings: the appointments wrap this. Joins a running transaction.
 */
export function addStandIn(
  context: Context<RosterTables>,
  standIn: Omit<StandIn, 'id'>,
  yesId: string | null = null,
): Promise<string> {
  requirePlanner(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const id = newId()
    await insertStandIn(tx, { id, ...standIn }, { by: actor.id, at: now, yesId })
    return id
  })
}

/** Those who replace somebody go back to their own desks. Gives who that were. Joins a running transaction. */
export function withdrawStandIns(context: Context<RosterTables>, absenceId: string): Promise<readonly StandIn[]> {
  requirePlanner(context.actor)
  return transaction(context, (tx) => endStandIns(tx, absenceId, { by: context.actor.id, at: context.now }))
}

/** Who replaces somebody now. For planners. */
export async function standInsFor(context: Context<RosterTables>, absenceId: string): Promise<readonly StandIn[]> {
  requirePlanner(context.actor)
  return standInsOf(context.db, { absenceId })
}
