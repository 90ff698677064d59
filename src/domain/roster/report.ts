import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Roster } from './roster.ts'
import { type RosterTables, rosterRows } from './store.ts'

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
