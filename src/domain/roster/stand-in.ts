import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requirePlanner } from '../places/index.ts'
import type { Shift, StandIn } from './roster.ts'
import { endStandIns, insertStandIn, type RosterTables, standInsOf } from './store.ts'

/** Somebody works at another desk instead of who is absent. Says nothing of bookings: the appointments wrap this. Joins a running transaction. */
export function addStandIn(context: Context<RosterTables>, standIn: Omit<StandIn, 'id'>): Promise<string> {
  requirePlanner(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const id = newId()
    await insertStandIn(tx, { id, ...standIn }, { by: actor.id, at: now })
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

/** Shifts as they are worked: who stands in elsewhere is gone from their own desk meanwhile, travel included. */
export function workedShifts(shifts: readonly Shift[], standIns: readonly StandIn[]): readonly Shift[] {
  if (standIns.length === 0) return shifts
  const own = standIns.reduce<readonly Shift[]>(
    (left, { employeeId, leavesAt, backAt }) =>
      left.flatMap((shift) => {
        if (shift.employeeId !== employeeId || shift.endsAt <= leavesAt || backAt <= shift.startsAt) return [shift]
        return [cut(shift, shift.startsAt, leavesAt), cut(shift, backAt, shift.endsAt)].filter((part) => part !== null)
      }),
    shifts,
  )
  const elsewhere = standIns.map(
    ({ id, employeeId, place, desk, startsAt, endsAt }): Shift => ({
      ...{ id, employeeId, place, desk, startsAt, endsAt, pause: null },
    }),
  )
  return [...own, ...elsewhere].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function cut(shift: Shift, startsAt: Date, endsAt: Date): Shift | null {
  if (startsAt >= endsAt) return null
  const { pause } = shift
  const hasPause = pause && pause.from >= startsAt && pause.until <= endsAt
  return { ...shift, startsAt, endsAt, pause: hasPause ? pause : null }
}
