import { type Kysely, sql } from 'kysely'
import type { RosterTables } from './store.ts'

export const answers = ['yes', 'no', 'not-reached'] as const
export type Answer = (typeof answers)[number]

/** What somebody with a day off said when they were asked to come. `day`: of the shift that is to be filled (`YYYY-MM-DD`). */
export type Asked = Readonly<{ absenceId: string; employeeId: string; day: string; answer: Answer; at: Date }>

type Db = Kysely<RosterTables>

export async function insertAsked(db: Db, asked: Asked & Readonly<{ id: string }>, by: string): Promise<void> {
  const { id, absenceId, employeeId, day, answer, at } = asked
  await db
    .insertInto('roster.asked')
    .values({ id, absence_id: absenceId, employee_id: employeeId, day, answer, by, at })
    .execute()
}

export async function askedOf(db: Db, absenceId: string): Promise<readonly Asked[]> {
  const rows = await db
    .selectFrom('roster.asked')
    .select(['employee_id', 'answer', 'at', sql<string>`day::text`.as('on')])
    .where('absence_id', '=', absenceId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ employee_id, answer, at, on }) => ({ absenceId, employeeId: employee_id, day: on, answer, at }))
}
