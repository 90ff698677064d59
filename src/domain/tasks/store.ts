import { type Generated, type JSONColumnType, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { OutboxTables } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CaseTask, Outcome, Task, TaskKind, TaskStatus, UrgentReason } from './task.ts'

/** This module owns schema `tasks`. No other file names these tables. */
export type TasksTables = OutboxTables & {
  'tasks.task': {
    id: string
    /** A file with its number and applicant, a report, or a grant with its holder: the others are null. */
    case_id: string | null
    number: string | null
    applicant: string | null
    report_id: string | null
    grant_id: string | null
    about: string | null
    round: number
    step: string
    kind: TaskKind
    product: string
    version: number
    theme: string
    skill: string | null
    work: string | null
    gives: JSONColumnType<object | null, string | null, string | null>
    reason: string
    urgency: Generated<number>
    urgent_because: UrgentReason | null
    urgent_by_name: string | null
    four_eyes: Generated<boolean>
    promised_on: string
    /** The day that the customer was told once that one went by. */
    promised_anew: Generated<string | null>
    status: Generated<TaskStatus>
    taken_by: string | null
    taken_name: string | null
    taken_at: Date | null
    not_by: string | null
    barred: Generated<readonly string[]>
    leased_until: Date | null
    lease_id: string | null
    tries: Generated<number>
    outcome: Outcome | null
    result: JSONColumnType<object | null, string | null, string | null>
    opened_at: Date
    ended_at: Date | null
  }
  'tasks.event': {
    id: string
    task_id: string
    case_id: string | null
    what: string
    actor_kind: string
    actor_id: string
    facts: JSONColumnType<object>
    at: Date
  }
  'tasks.note': {
    id: string
    case_id: string | null
    report_id: string | null
    words: string
    by_id: string
    by_name: string
    at: Date
  }
  'tasks.decision': {
    id: string
    task_id: string
    case_id: string
    round: number
    /** `looked-up`: no decision on the case, but what somebody noted for it, or that it goes on without a paper. */
    outcome: 'granted' | 'refused' | 'looked-up'
    conditions: readonly string[]
    grounds: string | null
    by_id: string
    by_name: string
    by_unit: string
    at: Date
    confirmed_by: string | null
    confirmed_name: string | null
    confirmed_at: Date | null
    undone_at: Date | null
    carried_out_at: Date | null
  }
  'tasks.question': {
    id: string
    case_id: string
    round: number
    step: string
    task_id: string | null
    question: JSONColumnType<object>
    asked_by: string
    asked_at: Date
    answer: string | null
    answered_at: Date | null
    withdrawn_at: Date | null
    /** The day by which it has to be answered, else the request stops. */
    answer_by: Generated<string | null>
    /** Papers that were promised at filing, by question; and when the customer is reminded of them. */
    papers: Generated<readonly string[] | null>
    remind_on: Generated<string | null>
    reminded_at: Generated<Date | null>
  }
  'tasks.objection': { id: string; case_id: string; round: number; words: string | null; at: Date }
  'tasks.second_look': {
    id: string
    case_id: string
    task_id: string
    words: string | null
    asked_by_kind: string
    asked_by: string
    asked_at: Date
    outcome: 'stands' | 'taken-back' | null
    answer: string | null
    by_id: string | null
    by_name: string | null
    by_unit: string | null
    ended_at: Date | null
  }
  'tasks.robot': {
    id: string
    name: string
    key_hash: Buffer
    works: readonly string[]
    employed_at: Date
    employed_by: string
    dismissed_at: Date | null
  }
}

type Db = Kysely<TasksTables>

/** Locks the row: two who want the same task take turns. */
export async function lockTask(db: Db, id: string): Promise<Task> {
  const row = await db.selectFrom('tasks.task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('missing', 'tasks/not-found')
  return fromRow(row)
}

/** The same for what is done with files alone: a report has nobody to decide for, to ask or to tell, and a grant has a way of its own. */
export async function lockCaseTask(db: Db, id: string): Promise<CaseTask> {
  return ofCase(await lockTask(db, id))
}

export function ofCase(task: Task): CaseTask {
  if (task.caseId === null) throw new Refusal('missing', 'tasks/not-found')
  return task
}

/** The task at which a case stands now; null: none. */
export async function openTaskOf(db: Db, caseId: string, { lock = false } = {}): Promise<CaseTask | null> {
  const query = db.selectFrom('tasks.task').selectAll().where('case_id', '=', caseId).where('ended_at', 'is', null)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? ofCase(fromRow(row)) : null
}

export async function changeTask(db: Db, id: string, change: Updateable<TasksTables['tasks.task']>): Promise<Task> {
  const row = await db
    .updateTable('tasks.task')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

/** What a task that nobody has any more looks like. */
export const free = { taken_by: null, taken_name: null, taken_at: null, leased_until: null, lease_id: null } as const

/** What a task that is over looks like: what a robot was told is told no more. */
export const over = (at: Date) => ({ ended_at: at, leased_until: null, gives: null }) as const

/** Gives the id of the event. */
export async function recordEvent(
  db: Db,
  { id, caseId }: Pick<Task, 'id' | 'caseId'>,
  what: string,
  { actor, now }: Readonly<{ actor: Readonly<{ kind: string; id: string }>; now: Date }>,
  facts: Readonly<Record<string, string | number | boolean>> = {},
): Promise<string> {
  const eventId = newId()
  await db
    .insertInto('tasks.event')
    .values({
      id: eventId,
      task_id: id,
      case_id: caseId,
      what,
      actor_kind: actor.kind,
      actor_id: actor.id,
      facts: JSON.stringify(facts),
      at: now,
    })
    .execute()
  return eventId
}

/** Whether an employee decided in this round; otherwise a rule did. */
export async function decidedByPerson(db: Db, caseId: string, round: number): Promise<boolean> {
  const row = await carriedOut(db, caseId).select('id').where('round', '=', round).executeTakeFirst()
  return row !== undefined
}

/** Everybody who decided or confirmed in a round before this one. */
export async function whoJudgedBefore(db: Db, caseId: string, round: number): Promise<readonly string[]> {
  if (round === 1) return []
  const rows = await carriedOut(db, caseId).select(['by_id', 'confirmed_by']).where('round', '<', round).execute()
  return [...new Set(rows.flatMap(({ by_id, confirmed_by }) => [by_id, confirmed_by ?? []].flat()))]
}

const carriedOut = (db: Db, caseId: string) =>
  db
    .selectFrom('tasks.decision')
    .where('case_id', '=', caseId)
    .where('outcome', '!=', 'looked-up')
    .where('carried_out_at', 'is not', null)

/** When a case is over by another way, so are its task and its question. */
export async function closeAll(db: Db, caseId: string, at: Date): Promise<readonly Task[]> {
  await db
    .updateTable('tasks.question')
    .set({ withdrawn_at: at })
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const rows = await db
    .updateTable('tasks.task')
    .set({ status: 'cancelled', ...over(at) })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .returningAll()
    .execute()
  return rows.map(fromRow)
}

/** Real time: leases do not follow LOKET_CLOCK. */
export const leaseEnd = sql<Date>`now() + interval '2 minutes'`

/** What {@link fromRow} reads. Written out where a statement has to be planned once: `*` is read and planned every time. */
export const taskColumns = [
  ...[
    'id',
    'case_id',
    'number',
    'applicant',
    'about',
    'report_id',
    'round',
    'step',
    'kind',
    'product',
    'version',
    'theme',
    'skill',
    'work',
  ],
  ...['reason', 'urgency', 'urgent_because', 'urgent_by_name', 'four_eyes', 'promised_on', 'status', 'taken_by'],
  'promised_anew',
  ...['taken_name', 'not_by', 'barred', 'outcome', 'result', 'opened_at', 'ended_at', 'grant_id'],
] as const

export type ReadRow = Pick<Selectable<TasksTables['tasks.task']>, (typeof taskColumns)[number]>

export function fromRow(row: ReadRow): Task {
  return {
    ...belongingOf(row),
    id: row.id,
    round: row.round,
    step: row.step,
    product: row.product,
    version: row.version,
    theme: row.theme,
    skill: row.skill,
    work: row.work,
    reason: row.reason,
    urgent: row.urgency === 0,
    urgentBecause: row.urgent_because,
    urgentByName: row.urgent_by_name,
    fourEyes: row.four_eyes,
    promisedOn: row.promised_on,
    promisedAnew: row.promised_anew,
    status: row.status,
    takenBy: row.taken_by,
    takenName: row.taken_name,
    notBy: row.not_by,
    barred: row.barred,
    outcome: row.outcome,
    result: row.result,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
  }
}

function belongingOf({
  case_id: caseId,
  number,
  applicant,
  about,
  report_id: reportId,
  grant_id: grantId,
  kind,
}: ReadRow) {
  const none = { caseId: null, number: null, about: null } as const
  if (reportId !== null) return { ...none, applicant: null, reportId, grantId: null, kind: 'look-at-sign' as const }
  if (grantId !== null && applicant !== null)
    return { ...none, applicant, reportId: null, grantId, kind: 'look-at-grant' as const }
  if (caseId === null || number === null || applicant === null || kind === 'look-at-sign' || kind === 'look-at-grant')
    throw new Error('a task of nothing')
  return { caseId, number, applicant, about, reportId: null, grantId: null, kind }
}
