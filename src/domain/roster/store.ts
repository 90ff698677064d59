import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Answer } from './asked-store.ts'
import type { ChangeTables } from './change-tables.ts'
import {
  type Absence,
  type AbsenceKind,
  type Employee,
  type Roster,
  type Shift,
  type StandIn,
  worksOn,
} from './roster.ts'
import { workedShifts } from './worked.ts'

/** This module owns schema `roster`. No other file names these tables. */
export type RosterTables = ChangeTables & {
  'roster.employee': {
    id: string
    number: string
    name: string
    themes: string[]
    languages: string[]
    certificates: string[]
    email: string | null
    place: string | null
    ends_on: string | null
    saved_at: Date
  }
  'roster.shift': {
    id: string
    employee_id: string
    place: string
    desk: string
    starts_at: Date
    ends_at: Date
    break_from: Date | null
    break_until: Date | null
    by: string
    at: Date
  }
  'roster.absence': {
    id: string
    employee_id: string
    starts_at: Date
    ends_at: Date
    kind: AbsenceKind
    by: string
    at: Date
    withdrawn_by: string | null
    withdrawn_at: Date | null
  }
  'roster.stand_in': {
    id: string
    absence_id: string
    employee_id: string
    place: string
    desk: string
    leaves_at: Date
    starts_at: Date
    ends_at: Date
    back_at: Date
    by: string
    at: Date
    ended_by: string | null
    ended_at: Date | null
    yes_id: string | null
  }
  'roster.asked': {
    id: string
    absence_id: string
    employee_id: string
    day: string
    answer: Answer
    by: string
    at: Date
  }
}

type StandInRow = RosterTables['roster.stand_in']
type Db = Kysely<RosterTables>
type Mark = Readonly<{ by: string; at: Date }>

/** Keeps the id of who is known by this number. */
export async function upsertEmployee(db: Db, employee: Omit<Employee, 'id'>, at: Date): Promise<string> {
  const { number, name } = employee
  const [themes, languages, certificates] = [[...employee.themes], [...employee.languages], [...employee.certificates]]
  const email = employee.email?.toLowerCase() ?? null
  const said = {
    ...{ name, themes, languages, certificates, email, saved_at: at },
    ...(employee.place !== undefined && { place: employee.place }),
    ...(employee.endsOn !== undefined && { ends_on: employee.endsOn }),
  }
  const { id } = await db
    .insertInto('roster.employee')
    .values({ id: newId(), number, ...said })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertShifts(db: Db, shifts: readonly Shift[], { by, at }: Mark): Promise<void> {
  // Each has ten values: a statement carries at most 65,535.
  for (let from = 0; from < shifts.length; from += 5_000)
    await db
      .insertInto('roster.shift')
      .values(
        shifts.slice(from, from + 5_000).map(({ id, employeeId, place, desk, startsAt, endsAt, pause }) => ({
          ...{ id, employee_id: employeeId, place, desk, starts_at: startsAt, ends_at: endsAt, by, at },
          ...{ break_from: pause?.from ?? null, break_until: pause?.until ?? null },
        })),
      )
      .execute()
}

export async function insertAbsence(db: Db, absence: Absence, { by, at }: Mark): Promise<void> {
  const { id, employeeId, startsAt, endsAt, kind } = absence
  await db
    .insertInto('roster.absence')
    .values({
      ...{ id, employee_id: employeeId, starts_at: startsAt, ends_at: endsAt, kind, by, at },
      ...{ withdrawn_by: null, withdrawn_at: null },
    })
    .execute()
}

/** Null: there is none, or it was withdrawn before. */
export async function endAbsence(db: Db, id: string, { by, at }: Mark): Promise<Absence | null> {
  const row = await db
    .updateTable('roster.absence')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'employee_id', 'starts_at', 'ends_at', 'kind'])
    .executeTakeFirst()
  return row ? absenceFrom(row) : null
}

export async function absenceById(db: Db, id: string): Promise<(Absence & Readonly<{ withdrawn: boolean }>) | null> {
  const row = await db
    .selectFrom('roster.absence')
    .select(['id', 'employee_id', 'starts_at', 'ends_at', 'kind', 'withdrawn_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...absenceFrom(row), withdrawn: row.withdrawn_at !== null } : null
}

const employeeColumns = [
  ...(['id', 'number', 'name', 'themes', 'languages', 'certificates', 'place'] as const),
  'ends_on as endsOn',
] as const

/** Null: nobody, or nobody who works on `day` still. */
export async function employeeByEmail(db: Db, email: string, day: string): Promise<Employee | null> {
  const row = await db
    .selectFrom('roster.employee')
    .select(employeeColumns)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && worksOn(row, day) ? row : null
}

/** Everybody, also who stopped, with the address under which they sign in. */
export async function allEmployees(db: Db): Promise<readonly Employee[]> {
  return db
    .selectFrom('roster.employee')
    .select([...employeeColumns, 'email'])
    .orderBy('name')
    .orderBy('number')
    .execute()
}

/** What touches a stretch of time, of every place. */
export async function rosterRows(db: Db, from: Date, until: Date): Promise<Roster> {
  const employees = await db.selectFrom('roster.employee').select(employeeColumns).execute()
  const shifts = await db
    .selectFrom('roster.shift')
    .select(['id', 'employee_id', 'place', 'desk', 'starts_at', 'ends_at', 'break_from', 'break_until'])
    .where('ends_at', '>', from)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const absences = await db
    .selectFrom('roster.absence')
    .select(['id', 'employee_id', 'starts_at', 'ends_at', 'kind'])
    .where('withdrawn_at', 'is', null)
    .where('ends_at', '>', from)
    .where('starts_at', '<', until)
    .execute()
  const standIns = await standInsOf(db, { from, until })
  return { employees, shifts: workedShifts(shifts.map(shiftFrom), standIns), absences: absences.map(absenceFrom) }
}

export async function insertStandIn(
  db: Db,
  standIn: StandIn,
  { by, at, yesId }: Mark & Readonly<{ yesId: string | null }>,
): Promise<void> {
  const { id, absenceId, employeeId, place, desk, leavesAt, startsAt, endsAt, backAt } = standIn
  await db
    .insertInto('roster.stand_in')
    .values({
      ...{ id, absence_id: absenceId, employee_id: employeeId, place, desk, leaves_at: leavesAt, starts_at: startsAt },
      ...{ ends_at: endsAt, back_at: backAt, by, at, ended_by: null, ended_at: null },
      yes_id: yesId,
    })
    .execute()
}

/** Those that still hold, of an absence or in a stretch of time. */
export async function standInsOf(
  db: Db,
  of: Readonly<{ absenceId: string }> | Readonly<{ from: Date; until: Date }>,
): Promise<readonly StandIn[]> {
  const rows = await db
    .selectFrom('roster.stand_in')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if('absenceId' in of, (query) => query.where('absence_id', '=', 'absenceId' in of ? of.absenceId : ''))
    .$if('from' in of, (query) =>
      query
        .where('back_at', '>', 'from' in of ? of.from : new Date())
        .where('leaves_at', '<', 'from' in of ? of.until : new Date()),
    )
    .execute()
  return rows.map(standInFrom)
}

export async function endStandIns(db: Db, absenceId: string, { by, at }: Mark): Promise<readonly StandIn[]> {
  const rows = await db
    .updateTable('roster.stand_in')
    .set({ ended_by: by, ended_at: at })
    .where('absence_id', '=', absenceId)
    .where('ended_at', 'is', null)
    .returningAll()
    .execute()
  return rows.map(standInFrom)
}

const standInFrom = (row: StandInRow): StandIn => ({
  ...{ id: row.id, absenceId: row.absence_id, employeeId: row.employee_id, place: row.place, desk: row.desk },
  ...{ leavesAt: row.leaves_at, startsAt: row.starts_at, endsAt: row.ends_at, backAt: row.back_at },
})

/** One writer of rosters at a time: two files that are read at once take turns. */
export async function lockRoster(db: Db): Promise<void> {
  await sql`lock table roster.shift in share row exclusive mode`.execute(db)
}

export const shiftFrom = (row: Omit<RosterTables['roster.shift'], 'by' | 'at'>): Shift => ({
  ...{ id: row.id, employeeId: row.employee_id, place: row.place, desk: row.desk },
  ...{ startsAt: row.starts_at, endsAt: row.ends_at },
  pause: row.break_from && row.break_until ? { from: row.break_from, until: row.break_until } : null,
})

const absenceFrom = (
  row: Pick<RosterTables['roster.absence'], 'id' | 'employee_id' | 'starts_at' | 'ends_at' | 'kind'>,
): Absence => ({
  ...{ id: row.id, employeeId: row.employee_id, startsAt: row.starts_at, endsAt: row.ends_at, kind: row.kind },
})
