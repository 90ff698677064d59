import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePlanner } from '../places/index.ts'
import type { Absence, Roster } from './roster.ts'
import { absenceById, type RosterTables, rosterRows } from './store.ts'

/** Who works where in a stretch of time, of every place, with who is absent. For employees and the program itself. */
export async function rosterBetween(
  { db, actor }: Context<RosterTables>,
  { from, until }: Readonly<{ from: Date; until: Date }>,
): Promise<Roster> {
  const staff = ['planner', 'counter', 'contact-centre', 'place-manager', 'administrator']
  const isStaff = actor.kind === 'employee' && actor.roles.some((role) => staff.includes(role))
  if (actor.kind !== 'system' && !isStaff) throw new Refusal('missing', 'roster/not-found')
  return rosterRows(db, from, until)
}

/** An absence, also one that was withdrawn. For planners; refuses `roster/not-found`. */
export async function findAbsence(
  { db, actor }: Context<RosterTables>,
  id: string,
): Promise<Absence & Readonly<{ withdrawn: boolean }>> {
  requirePlanner(actor)
  const found = await absenceById(db, id)
  if (!found) throw new Refusal('missing', 'roster/not-found')
  return found
}
