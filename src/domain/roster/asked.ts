import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requirePlanner } from '../places/index.ts'
import { type Asked, askedOf, insertAsked } from './asked-store.ts'
import type { RosterTables } from './store.ts'

/** Writes down what somebody with a day off said on the telephone. Gives the id of that answer. Joins a running transaction. */
export function noteAnswer(context: Context<RosterTables>, asked: Omit<Asked, 'at'>): Promise<string> {
  requirePlanner(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const id = newId()
    await insertAsked(tx, { id, ...asked, at: now }, actor.id)
    return id
  })
}

/** Who with a day off was called for an absence, last call last. For planners. */
export async function answersFor(context: Context<RosterTables>, absenceId: string): Promise<readonly Asked[]> {
  requirePlanner(context.actor)
  return askedOf(context.db, absenceId)
}
