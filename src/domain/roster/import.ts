import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { City } from '../catalogue/index.ts'
import { requirePlanner } from '../places/index.ts'
import { insertChange, keepShifts } from './change-store.ts'
import { type LineMistake, shiftsIn } from './lines.ts'
import type { Employee, Shift } from './roster.ts'
import { allEmployees, insertShifts, lockRoster, type RosterTables, rosterRows, upsertEmployee } from './store.ts'

/** Adds somebody, or says anew what they know, by the number of the staff office. Gives their id. */
export function saveEmployee(context: Context<RosterTables>, employee: Omit<Employee, 'id'>): Promise<string> {
  requirePlanner(context.actor)
  return transaction(context, (tx) => upsertEmployee(tx, employee, context.now))
}

/**
 * Adds the shifts of a file (columns in `lines.ts`, parted by `;`, times of the city) in one transaction: all of them, or none and every
 * mistake by line. Adds only: what is rostered already stays, and a line that clashes with it is a mistake.
 */
export function importShifts(
  context: Context<RosterTables>,
  city: City,
  text: string,
): Promise<Readonly<{ shifts: readonly Shift[]; changeId: string }> | Readonly<{ mistakes: readonly LineMistake[] }>> {
  requirePlanner(context.actor)
  return transaction(context, async (tx) => {
    await lockRoster(tx)
    const always = [new Date('2000-01-01T00:00:00Z'), new Date('2100-01-01T00:00:00Z')] as const
    const { shifts: known } = await rosterRows(tx, ...always)
    const read = shiftsIn(text, { city, employees: byNumber(await allEmployees(tx)), known })
    if ('mistakes' in read) return read
    const shifts = read.shifts.map((shift) => ({ ...shift, id: newId() }))
    const [changeId, mark] = [newId(), { by: context.actor.id, at: context.now }]
    await insertShifts(tx, shifts, mark)
    await insertChange(tx, { id: changeId, kind: 'shifts', ...mark })
    await keepShifts(tx, { changeId, what: 'added', ids: shifts.map(({ id }) => id) })
    return { shifts, changeId }
  })
}

export const byNumber = (employees: readonly Employee[]): ReadonlyMap<string, Employee> =>
  new Map(employees.map((one) => [one.number, one]))
