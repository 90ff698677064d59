import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePlanner } from '../places/index.ts'
import type { Absence } from './roster.ts'
import { endAbsence, insertAbsence, type RosterTables } from './store.ts'

/** Somebody is not there. Says nothing of bookings: the appointments wrap this. Joins a running transaction. */
export function addAbsence(context: Context<RosterTables>, absence: Omit<Absence, 'id'>): Promise<string> {
  requirePlanner(context.actor)
  if (absence.startsAt >= absence.endsAt) throw new Refusal('conflict', 'roster/backwards')
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const id = newId()
    await insertAbsence(tx, { id, ...absence }, { by: actor.id, at: now })
    return id
  })
}

/** They come after all. Null: it was withdrawn before. Joins a running transaction. */
export function withdrawAbsence(context: Context<RosterTables>, absenceId: string): Promise<Absence | null> {
  requirePlanner(context.actor)
  return transaction(context, (tx) => endAbsence(tx, absenceId, { by: context.actor.id, at: context.now }))
}
