import { type Kysely, sql } from 'kysely'
import type { Span, Weekday } from '../catalogue/index.ts'
import { type AppointmentsTables, bookingFrom } from './store.ts'

type Db = Kysely<AppointmentsTables>
type PlanRow = AppointmentsTables['appointments.interpreter_plan']

/** Whom a planner planned: when in a week, for which languages, at which places (null: all). */
export type InterpreterPlan = Readonly<{
  interpreter: string
  name: string
  languages: readonly string[]
  week: Readonly<Partial<Record<Weekday, Span>>>
  places: readonly string[] | null
  validFrom: string
  validTo: string | null
}>

/** The plans that run. */
export async function runningPlans(db: Db): Promise<readonly InterpreterPlan[]> {
  const rows = await db
    .selectFrom('appointments.interpreter_plan')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('interpreter')
    .execute()
  return rows.map(planFrom)
}

/** False: no plan of this interpreter runs. */
export async function endPlan(db: Db, interpreter: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appointments.interpreter_plan')
    .set({ ended_by: by, ended_at: at })
    .where('interpreter', '=', interpreter)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertPlan(
  db: Db,
  plan: InterpreterPlan,
  { id, by, at }: Readonly<{ id: string; by: string; at: Date }>,
): Promise<void> {
  const { interpreter, name, languages, week, places, validFrom, validTo } = plan
  await db
    .insertInto('appointments.interpreter_plan')
    .values({
      ...{
        id,
        interpreter,
        name,
        languages: [...languages],
        week: JSON.stringify(week),
        places: places && [...places],
      },
      ...{ valid_from: validFrom, valid_to: validTo, by, at, ended_by: null, ended_at: null },
    })
    .execute()
}

/** Who changes what interpreters offer waits for everybody who is booking, and makes them look again: an interpreter may come anywhere. */
export async function raiseAllRevisions(db: Db, from: string): Promise<void> {
  await sql`with all_days as materialized (
      select place, day from appointments.day where day >= ${from}::date order by place, day for update)
    update appointments.day set revision = revision + 1 from all_days
    where day.place = all_days.place and day.day = all_days.day`.execute(db)
}

/** Visits to come for which this interpreter is kept; soonest first. */
export async function visitsWith(db: Db, interpreter: string, after: Date) {
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('interpreter', '=', interpreter)
    .where('state', 'in', ['held', 'booked', 'arrived'])
    .where('ends_at', '>', after)
    .where((is) => is.or([is('state', '!=', 'held'), is('expires_at', '>', sql<Date>`now()`)]))
    .orderBy('starts_at')
    .execute()
  return rows.map(bookingFrom)
}

const planFrom = (row: PlanRow): InterpreterPlan => ({
  ...{ interpreter: row.interpreter, name: row.name, languages: row.languages, places: row.places },
  week: row.week as unknown as InterpreterPlan['week'],
  ...{ validFrom: row.valid_from, validTo: row.valid_to },
})
