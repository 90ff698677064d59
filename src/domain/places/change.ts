import { type Actor, type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DayChange } from './opening.ts'
import { type SpanMistake, spanMistakes } from './span.ts'
import { endChange, insertChange, type PlacesTables } from './store.ts'

/** Roles that plan places and rosters. */
export const plannerRoles = ['planner', 'administrator'] as const

/** Who plans places and rosters. */
export function requirePlanner(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => (plannerRoles as readonly string[]).includes(role)))
    return
  throw new Refusal('forbidden', 'places/planners-only')
}

/**
 * Gives one day of a place other hours, or none (`spans` empty: closed), instead of what stood there. Says nothing of bookings: the
 * appointments wrap this. Joins a running transaction. Gives its id and that of the change before it, or what is wrong with the hours.
 */
export function changeDay(
  context: Context<PlacesTables>,
  change: DayChange,
): Promise<Readonly<{ changeId: string; before: string | null }> | Readonly<{ mistakes: readonly SpanMistake[] }>> {
  requirePlanner(context.actor)
  const mistakes = spanMistakes(change.spans)
  if (mistakes.length > 0) return Promise.resolve({ mistakes })
  return transaction(context, async (tx) => {
    const { actor, now } = context
    const before = await endChange(tx, change, actor.id, now)
    const changeId = newId()
    await insertChange(tx, { ...change, id: changeId, by: actor.id, at: now })
    return { changeId, before }
  })
}

/** The day is again as the pattern says. Gives the change that ended; null: there was none. Joins a running transaction. */
export function restoreDay(
  context: Context<PlacesTables>,
  of: Pick<DayChange, 'place' | 'day'>,
): Promise<string | null> {
  requirePlanner(context.actor)
  return transaction(context, (tx) => endChange(tx, of, context.actor.id, context.now))
}
