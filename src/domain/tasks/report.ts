import { type RawBuilder, sql } from 'kysely'
import { type Context, handedOver } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { lookAtCase } from '../cases/index.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import { type SignReport, signReports } from '../streets/index.ts'
import { asOfToday, heldStatuses, withoutHolder } from './left.ts'
import { mayWorkOn, productsSeen } from './rights.ts'
import { fromRow, openTaskOf, type ReadRow, type TasksTables, taskColumns } from './store.ts'
import type { CaseTask, Task, TaskStatus } from './task.ts'

/** Which part of the worklist is shown. `mine`: what I have; `free`: what nobody has; `all`: everything that is open. */
export const worklistViews = ['free', 'mine', 'confirm', 'all'] as const
export type WorklistView = (typeof worklistViews)[number]

export type Wanted = Readonly<{
  view: WorklistView
  /** Of these products; null: all that one may see. */
  products: readonly string[] | null
  skill?: string
  work?: 'robot' | 'person'
  urgentOnly?: boolean
  /** Only signs in the street that somebody reported. */
  signsOnly?: boolean
  page: number
  /** Only so many of the first, and not how many there are. */
  only?: number
}>

/** A task with the name of who applies, empty when we do not know it, and of the member of his household for whom; of a sign, what was said of it. */
export type ListedTask = Task & Readonly<{ name: string; aboutName: string | null; sign: SignReport | null }>

/** Enough of a task to call it by its number, or else by its name. */
export type TaskNamed = Pick<ListedTask, 'id' | 'caseId' | 'number' | 'reportId' | 'name' | 'sign'>

export type Worklist = Readonly<{
  tasks: readonly ListedTask[]
  /** How many there are; more than `most` is not counted. */
  total: number
  most: number
}>

export const pageLength = 25
/** Beyond this nobody leafs: he chooses a theme or a unit. */
const most = 1_000

const statuses: Readonly<Record<WorklistView, readonly TaskStatus[]>> = {
  free: ['open'],
  mine: ['taken', 'asked', 'decided'],
  confirm: ['to-confirm'],
  all: ['open', 'taken', 'asked', 'to-confirm', 'decided'],
}

/**
 * One page of the worklist, the most urgent and the earliest promised first. The first few ids come from an index alone; then the
 * rows of the page are fetched.
 */
export async function worklist(context: Context<TasksTables>, catalogue: Catalogue, wanted: Wanted): Promise<Worklist> {
  const { actor, now, db } = context
  const seen = productsSeen(catalogue, actor, now) ?? catalogue.all(now).map(({ id }) => id)
  const products = seen.filter(
    (id) =>
      (wanted.products?.includes(id) ?? true) &&
      // What went over to another unit is not mine any more.
      (wanted.view !== 'mine' || mayWorkOn(catalogue, actor, id, now)),
  )
  const length = wanted.only ?? pageLength
  const upTo = wanted.page * length
  if (products.length === 0 || upTo > most) return { tasks: [], total: 0, most }
  const units = unitsOf(catalogue, products, now)
  const filter = filterOf(wanted, actor.id)
  const enough = wanted.only === undefined ? most + 1 : 0
  const isNearlyAll = products.length * 4 >= catalogue.all(now).length * 3
  const inOrder = isNearlyAll ? inOneOrder : ofEachProduct
  const lines = (upTo: number) =>
    wanted.view === 'free'
      ? sql`(${inOrder(products, filter, upTo)}) union all (${leftBehind(units, filterOf(wanted, actor.id, heldStatuses), upTo)})`
      : inOrder(products, filter, upTo)
  const { rows } = await sql<Line>`
    with first as (
      select task.id, task.urgency, task.promised_on from (${lines(upTo)}) task
      order by task.urgency, task.promised_on, task.id
      limit ${length} offset ${upTo - length}
    ), counted as (
      select count(*)::int as total from (
        select 1 from (${lines(enough)}) line limit ${enough}
      ) as lines
    )
    select ${columns}, people.name_of(t.applicant) as name,
      case when t.about is not null then people.name_of(t.about) end as about_name, counted.total,
      ${isHeld} and not access.works_for(t.taken_by, own.unit) as is_left
    from counted left join first on true left join tasks.task t on t.id = first.id
    left join ${units} on own.product = t.product
    order by first.urgency, first.promised_on, first.id`.execute(db)
  const [row] = rows
  const tasks = rows
    .filter(({ id }) => id !== null)
    .map((one) => ({
      ...(one.is_left ? withoutHolder(fromRow(one)) : fromRow(one)),
      name: one.name?.trim() ?? '',
      aboutName: one.about_name?.trim() || null,
    }))
  const reports = await signReports(
    handedOver(context),
    tasks.flatMap(({ reportId }) => reportId ?? []),
  )
  const listed = tasks.map((task) => ({ ...task, sign: reports.get(task.reportId ?? '') ?? null }))
  return { tasks: listed, total: row?.total ?? 0, most }
}

const columns = sql.join(taskColumns.map((column) => sql.ref(`t.${column}`)))

type Filter = RawBuilder<boolean>
type Line = { total: number; name: string | null; about_name: string | null; is_left: boolean } & ReadRow

/** From the index of each product: what somebody may see may be little between much of others. */
const ofEachProduct = (products: readonly string[], filter: Filter, upTo: number) => sql`
  select each.id, each.urgency, each.promised_on from unnest(${[...products]}::text[]) as own (product)
  cross join lateral (
    select t.id, t.urgency, t.promised_on from tasks.task t
    where t.product = own.product and t.ended_at is null and ${filter}
    order by t.urgency, t.promised_on, t.id limit ${upTo}
  ) each`

/** From the index of all: nearly every line is wanted. */
const inOneOrder = (products: readonly string[], filter: Filter, upTo: number) => sql`
  select t.id, t.urgency, t.promised_on from tasks.task t
  where t.product = any(${[...products]}::text[]) and t.ended_at is null and ${filter}
  order by t.urgency, t.promised_on, t.id limit ${upTo}`

/** Which unit answers for each product today. */
const unitsOf = (catalogue: Catalogue, products: readonly string[], now: Date) => {
  const day = cityDay(now)
  const units = products.map((id) => unitAt(catalogue.current(id, now), day)?.name ?? '')
  return sql`unnest(${[...products]}::text[], ${units}::text[]) as own (product, unit)`
}

/** Somebody has it, and no robot does: so it may have been left behind. As the index has it. */
const isHeld = sql<boolean>`t.status in (${sql.join(heldStatuses.map((status) => sql.lit(status)))})
  and t.taken_by is not null and t.leased_until is null`

/** What was left behind by who does not work for the unit of today. */
const leftBehind = (units: RawBuilder<unknown>, filter: Filter, upTo: number) => sql`
  select t.id, t.urgency, t.promised_on from ${units} join tasks.task t using (product)
  where t.ended_at is null and ${isHeld} and ${filter} and not access.works_for(t.taken_by, own.unit)
  order by t.urgency, t.promised_on, t.id limit ${upTo}`

function filterOf(
  { view, skill, work, urgentOnly, signsOnly }: Wanted,
  me: string,
  of = statuses[view],
): RawBuilder<boolean> {
  const parts = [
    // Written out: only then does an index of one status serve it.
    sql<boolean>`t.status in (${sql.join(of.map((status) => sql.lit(status)))})`,
    ...(view === 'mine' ? [sql<boolean>`t.taken_by = ${me}`] : []),
    ...(view === 'confirm' ? [sql<boolean>`t.not_by <> ${me} and not (${me} = any(t.barred))`] : []),
    ...(skill ? [sql<boolean>`t.skill = ${skill}`] : []),
    ...(work ? [work === 'robot' ? sql<boolean>`t.work is not null` : sql<boolean>`t.work is null`] : []),
    ...(signsOnly ? [sql<boolean>`t.report_id is not null`] : []),
    ...(urgentOnly ? [sql<boolean>`t.urgency = 0`] : []),
  ]
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** The task at which a case stands; null: none. To who may not see this unit's work there is none. */
export async function taskOfCase(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  caseId: string,
): Promise<CaseTask | null> {
  const seen = productsSeen(catalogue, context.actor, context.now)
  const task = await openTaskOf(context.db, caseId)
  if (!task || (seen && !seen.includes(task.product))) return null
  return asOfToday(context, catalogue, task)
}

/** What these tasks are called (a sign or a permit has no number) and where they are: of those that this employee may see. */
export async function tasksNamed(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<readonly TaskNamed[]> {
  const seen = productsSeen(catalogue, context.actor, context.now)
  if (ids.length === 0) return []
  const rows = await context.db
    .selectFrom('tasks.task')
    .select(['id', 'case_id as caseId', 'number', 'report_id as reportId'])
    .select(sql<string | null>`people.name_of(applicant)`.as('name'))
    .where('id', 'in', [...ids])
    .$if(seen !== null, (query) => query.where('product', 'in', [...(seen ?? []), '']))
    .orderBy('number')
    .execute()
  const reports = await signReports(
    handedOver(context),
    rows.flatMap(({ reportId }) => reportId ?? []),
  )
  return rows.map((row) => ({ ...row, name: row.name?.trim() ?? '', sign: reports.get(row.reportId ?? '') ?? null }))
}

/** The task to look at a sign, with what was said of it. To who may not see this unit's work it does not exist. */
export async function signTask(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
): Promise<Readonly<{ task: Task; sign: SignReport }>> {
  const seen = productsSeen(catalogue, context.actor, context.now)
  const row = await context.db.selectFrom('tasks.task').selectAll().where('id', '=', taskId).executeTakeFirst()
  const task = row && fromRow(row)
  if (!task?.reportId || (seen && !seen.includes(task.product))) throw new Refusal('missing', 'tasks/not-found')
  const sign = (await signReports(handedOver(context), [task.reportId])).get(task.reportId)
  if (!sign) throw new Refusal('missing', 'tasks/not-found')
  return { task: await asOfToday(context, catalogue, task), sign }
}

/** What a person decided about a case. */
export type Decision = Readonly<{
  outcome: 'granted' | 'refused'
  conditions: readonly string[]
  /** Null once erased. */
  grounds: string | null
  round: number
  byName: string
  byUnit: string
  confirmedName: string | null
  at: Date
  carriedOutAt: Date | null
}>

/**
 * What persons decided, newest first. The customer sees what was carried out and which unit decided; the name of who decided is
 * in his file, on request.
 */
export async function decisionsOf(context: Context<TasksTables>, caseId: string): Promise<readonly Decision[]> {
  await lookAtCase(handedOver(context), caseId)
  const isStaff = context.actor.kind === 'employee'
  const rows = await context.db
    .selectFrom('tasks.decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('undone_at', 'is', null)
    .where('outcome', '!=', 'looked-up')
    .$if(!isStaff, (query) => query.where('carried_out_at', 'is not', null))
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ outcome: row.outcome === 'refused' ? ('refused' as const) : ('granted' as const) },
    ...{ conditions: row.conditions, grounds: row.grounds, round: row.round },
    ...{ byName: isStaff ? row.by_name : '', byUnit: row.by_unit, confirmedName: isStaff ? row.confirmed_name : null },
    ...{ at: row.at, carriedOutAt: row.carried_out_at },
  }))
}

/** What the customer wrote when he did not agree, newest first. */
export async function objectionsOf(
  context: Context<TasksTables>,
  caseId: string,
): Promise<readonly Readonly<{ words: string | null; round: number; at: Date }>[]> {
  await lookAtCase(handedOver(context), caseId)
  return context.db
    .selectFrom('tasks.objection')
    .select(['words', 'round', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .execute()
}
