import { type Kysely, sql } from 'kysely'
import type { Before, ChangeKind, ChangeTables } from './change-tables.ts'
import type { Shift } from './roster.ts'
import { type RosterTables, shiftFrom } from './store.ts'

type Db = Kysely<RosterTables>
type Mark = Readonly<{ by: string; at: Date }>
type ShiftRow = RosterTables['roster.shift']

/** Something that a planner changed. */
export type Change = Readonly<{
  id: string
  kind: ChangeKind
  by: string
  at: Date
  undone: boolean
  undoneBy: string | null
  undoneAt: Date | null
}>

const changeFrom = ({ undone_by: undoneBy, undone_at: undoneAt, ...row }: RosterTables['roster.change']): Change => ({
  ...{ ...row, undoneBy, undoneAt, undone: undoneAt !== null },
})

export async function insertChange(
  db: Db,
  { id, kind, by, at }: Mark & Readonly<{ id: string; kind: ChangeKind }>,
): Promise<void> {
  await db.insertInto('roster.change').values({ id, kind, by, at, undone_by: null, undone_at: null }).execute()
}

/** Keeps shifts as they are now with the change that brings them or takes them away. */
export async function keepShifts(
  db: Db,
  { changeId, what, ids }: Readonly<{ changeId: string; what: 'added' | 'removed'; ids: readonly string[] }>,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into roster.change_shift
      (change_id, what, shift_id, employee_id, place, desk, starts_at, ends_at, break_from, break_until, by, at)
    select ${changeId}, ${what}, id, employee_id, place, desk, starts_at, ends_at, break_from, break_until, by, at
    from roster.shift where id = any(${[...ids]}::uuid[])`.execute(db)
}

export async function keepEmployee(
  db: Db,
  { changeId, employeeId, before }: Readonly<{ changeId: string; employeeId: string; before: Before | null }>,
): Promise<void> {
  await db
    .insertInto('roster.change_employee')
    .values({ change_id: changeId, employee_id: employeeId, before: before && JSON.stringify(before) })
    .execute()
}

/** Gives how many were there to take away. */
export async function deleteShifts(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { numDeletedRows } = await db
    .deleteFrom('roster.shift')
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Shifts as they are written, whoever stands in elsewhere meanwhile. */
export async function writtenShifts(
  db: Db,
  of:
    | Readonly<{ ids: readonly string[] }>
    | Readonly<{ employeeId: string; from: Date }>
    | Readonly<{ place: string; from: Date; until: Date }>,
): Promise<readonly Shift[]> {
  if ('ids' in of && of.ids.length === 0) return []
  const rows = await db
    .selectFrom('roster.shift')
    .select(['id', 'employee_id', 'place', 'desk', 'starts_at', 'ends_at', 'break_from', 'break_until'])
    .$if('ids' in of, (query) => query.where('id', 'in', 'ids' in of ? [...of.ids] : []))
    .$if('employeeId' in of, (query) =>
      query
        .where('employee_id', '=', 'employeeId' in of ? of.employeeId : '')
        .where('starts_at', '>=', 'from' in of ? of.from : new Date()),
    )
    .$if('place' in of, (query) =>
      query
        .where('place', '=', 'place' in of ? of.place : '')
        .where('starts_at', '>=', 'from' in of ? of.from : new Date())
        .where('starts_at', '<', 'until' in of ? of.until : new Date()),
    )
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(shiftFrom)
}

export async function changeById(db: Db, id: string, { lock = false } = {}): Promise<Change | null> {
  const row = await db
    .selectFrom('roster.change')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? changeFrom(row) : null
}

/** What a change kept: shifts that it brought and took away, and who was how before. */
export async function keptOf(
  db: Db,
  changeId: string,
): Promise<
  Readonly<{
    added: readonly string[]
    removed: readonly ShiftRow[]
    employees: readonly Readonly<{ employeeId: string; before: Before | null }>[]
  }>
> {
  const shifts = await db.selectFrom('roster.change_shift').selectAll().where('change_id', '=', changeId).execute()
  const employees = await db
    .selectFrom('roster.change_employee')
    .select(['employee_id as employeeId', 'before'])
    .where('change_id', '=', changeId)
    .execute()
  return {
    added: shifts.filter(({ what }) => what === 'added').map(({ shift_id }) => shift_id),
    removed: shifts
      .filter(({ what }) => what === 'removed')
      .map(({ change_id: _, what: __, shift_id: id, ...row }) => ({ id, ...row })),
    employees,
  }
}

/** Where and when the shifts of a change are or were. */
export async function shiftsOfChange(
  db: Db,
  changeId: string,
): Promise<readonly Pick<ChangeTables['roster.change_shift'], 'place' | 'starts_at'>[]> {
  return db.selectFrom('roster.change_shift').select(['place', 'starts_at']).where('change_id', '=', changeId).execute()
}

export async function putBack(db: Db, rows: readonly ShiftRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5_000)
    await db
      .insertInto('roster.shift')
      .values(rows.slice(from, from + 5_000))
      .execute()
}

export async function endChange(db: Db, id: string, { by, at }: Mark): Promise<void> {
  await db.updateTable('roster.change').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute()
}

/** Whether somebody was changed again after a change. */
export async function changedSince(db: Db, { id }: Change, employeeIds: readonly string[]): Promise<boolean> {
  if (employeeIds.length === 0) return false
  const row = await db
    .selectFrom('roster.change_employee')
    .innerJoin('roster.change', 'roster.change.id', 'roster.change_employee.change_id')
    .select('roster.change.id')
    .where('roster.change_employee.employee_id', 'in', [...employeeIds])
    // Ids follow one another in time.
    .where('roster.change.id', '>', id)
    .where('roster.change.undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest first. */
export async function newestChanges(db: Db, most: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('roster.change')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(changeFrom)
}
