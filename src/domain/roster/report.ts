import { type Context, handedOver } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { ownEmail } from '../access/index.ts'
import { minutesOf, requirePlanner } from '../places/index.ts'
import { writtenShifts } from './change-store.ts'
import type { Absence, Employee, Roster, Shift } from './roster.ts'
import { absenceById, allEmployees, employeeByEmail, type RosterTables, rosterRows, standInsOf } from './store.ts'

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

/** Where this employee is rostered on the day of `now`, as a shift or as a stand-in. Nobody else's. */
export async function ownPlacesToday(context: Context<RosterTables>): Promise<readonly string[]> {
  const own = await ownEmployee(context)
  if (!own) return []
  const { from, to } = minutesOf(cityDay(context.now))
  const [begin, end] = [new Date(from * 60_000), new Date(to * 60_000)]
  const { shifts } = await rosterRows(context.db, begin, end)
  const instead = await standInsOf(context.db, { from: begin, until: end })
  return [...new Set([...shifts, ...instead].filter((one) => one.employeeId === own.id).map(({ place }) => place))]
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

/** Who of the roster is signed in; null: nobody who works by it. By the address that the provider of the sign-in says, never by a name. */
export async function ownEmployee(context: Context<RosterTables>): Promise<Employee | null> {
  if (context.actor.kind !== 'employee') return null
  const email = await ownEmail(handedOver(context))
  return email === '' ? null : employeeByEmail(context.db, email, cityDay(context.now))
}

/** Everybody of the roster, also who stopped, with the address under which they sign in. For planners. */
export async function employeesToPlan({ db, actor }: Context<RosterTables>): Promise<readonly Employee[]> {
  requirePlanner(actor)
  return allEmployees(db)
}

/** The shifts of a place that begin on a day, as they are written: what planners change. For planners. */
export async function shiftsToPlan(
  { db, actor }: Context<RosterTables>,
  { place, day }: Readonly<{ place: string; day: string }>,
): Promise<readonly Shift[]> {
  requirePlanner(actor)
  const { from, to } = minutesOf(day)
  return writtenShifts(db, { place, from: new Date(from * 60_000), until: new Date(to * 60_000) })
}
