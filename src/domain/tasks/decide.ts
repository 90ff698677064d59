import type { Insertable } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Employee } from '../access/index.ts'
import { type Catalogue, groundsOf } from '../catalogue/index.ts'
import { asOfToday } from './left.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, free, lockCaseTask, recordEvent, type TasksTables } from './store.ts'
import { type CaseTask, decidable, needsAnother, paperNotCome, requireMove, type Task } from './task.ts'
import { plainProblems, type TaskProblem } from './writing.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Do what a person decided, unless he took it back meanwhile. */
    'tasks.carry-out': { decisionId: string }
  }
}

/** How long a decision can be undone before it is carried out and the customer hears of it, in real seconds. */
export const secondsToUndo = 20

export type Wish = Readonly<{
  taskId: string
  outcome: 'granted' | 'refused'
  /** Of a refusal: which grounds of the product do not hold (the law), and what was found (the facts), to be read by the customer. */
  conditions: readonly string[]
  grounds: string
}>

export type Decided = Readonly<{ task: Task }> | Readonly<{ problems: readonly TaskProblem[] }>

/**
 * Decides about the case of a task that one holds. It is carried out after `seconds`, until when it can be undone; where the definition says so,
 * another person confirms first. A refusal needs a ground of the product and the facts, in plain Dutch. A yes where a paper did not come
 * grants nothing: the steps are taken without it.
 */
export function decideTask(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  wish: Wish,
  seconds = secondsToUndo,
): Promise<Decided> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, wish.taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('propose', task)
    requireHolder(actor, task)
    if (!decidable.includes(task.kind)) throw new Refusal('conflict', 'tasks/nothing-to-decide')
    const product = catalogue.get(task.product, task.version)
    const problems = wish.outcome === 'refused' ? refusalProblems(wish, groundsOf(product)) : []
    if (problems.length > 0) return { problems }

    const what = task.fourEyes ? 'proposed' : 'decided'
    const outcome: Said['outcome'] =
      wish.outcome === 'granted' && task.reason === paperNotCome ? 'looked-up' : wish.outcome
    await recordEvent(tx, task, what, context, { outcome })
    const conditions = outcome === 'refused' ? [...wish.conditions] : []
    const said = { outcome, conditions, grounds: wish.grounds.trim() || null }
    return { task: await putForward(tx, task, said, { actor, now, seconds }) }
  })
}

type Said = Readonly<{ outcome: Insertable<TasksTables['tasks.decision']>['outcome'] }> &
  Readonly<{ conditions: readonly string[]; grounds: string | null }>

/** Carried out after `seconds`, until when it can be undone; where another pair of eyes is needed, not before it confirmed. */
export async function putForward(
  tx: Context<TasksTables>['db'],
  task: CaseTask,
  said: Said,
  { actor, now, seconds }: Readonly<{ actor: Employee; now: Date; seconds: number }>,
): Promise<Task> {
  const decisionId = newId()
  const of = { id: decisionId, task_id: task.id, case_id: task.caseId, round: task.round }
  const by = { by_id: actor.id, by_name: actor.name, by_unit: actor.unit, at: now }
  await tx
    .insertInto('tasks.decision')
    .values({ ...of, ...said, ...by })
    .execute()
  if (task.fourEyes) return changeTask(tx, task.id, { status: 'to-confirm', not_by: actor.id })
  return settle(tx, task, { decisionId, seconds }, actor)
}

/** A second pair of eyes: agrees, and it is carried out. Not whoever proposed it, or judged in an earlier round. */
export function confirmDecision(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
  seconds = secondsToUndo,
): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('confirm', task)
    if (needsAnother(task, actor.id)) throw new Refusal('forbidden', 'tasks/another-person')
    const { id } = await tx
      .updateTable('tasks.decision')
      .set({ confirmed_by: actor.id, confirmed_name: actor.name, confirmed_at: now })
      .where('task_id', '=', taskId)
      .where('undone_at', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, task, 'confirmed', context)
    return settle(tx, task, { decisionId: id, seconds }, actor)
  })
}

/** Does not agree: it goes back to who proposed it, or to the list when he left the unit. */
export function sendBack(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('send-back', task)
    if (needsAnother(task, actor.id)) throw new Refusal('forbidden', 'tasks/another-person')
    await withdrawProposal(tx, taskId, now)
    await recordEvent(tx, task, 'sent-back', context)
    const { takenBy } = await asOfToday({ db: tx, now }, catalogue, task)
    return changeTask(tx, taskId, { ...(takenBy ? { status: 'taken' } : { status: 'open', ...free }), not_by: null })
  })
}

/** Takes a decision back before it was carried out: one's own, or the confirmation that one gave. */
export function undoDecision(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('undo', task)
    requireHolder(actor, task)
    await withdrawProposal(tx, taskId, now)
    await recordEvent(tx, task, 'undone', context)
    return task.fourEyes
      ? changeTask(tx, taskId, { status: 'open', ...free, not_by: null })
      : changeTask(tx, taskId, { status: 'taken' })
  })
}

async function settle(
  tx: Context<TasksTables>['db'],
  task: Task,
  { decisionId, seconds }: Readonly<{ decisionId: string; seconds: number }>,
  who: Readonly<{ id: string; name: string }>,
): Promise<Task> {
  await enqueue(tx, 'tasks.carry-out', { decisionId }, { after: new Date(Date.now() + seconds * 1_000) })
  return changeTask(tx, task.id, { status: 'decided', taken_by: who.id, taken_name: who.name })
}

/** What was proposed or decided is not carried out. */
export async function withdrawProposal(tx: Context<TasksTables>['db'], taskId: string, at: Date): Promise<void> {
  await tx
    .updateTable('tasks.decision')
    .set({ undone_at: at })
    .where('task_id', '=', taskId)
    .where('undone_at', 'is', null)
    .where('carried_out_at', 'is', null)
    .execute()
}

/** A refusal rests on the law and on facts, in words that the customer understands. */
function refusalProblems(
  { conditions, grounds }: Wish,
  known: readonly Readonly<{ id: string }>[],
): readonly TaskProblem[] {
  const named = conditions.filter((id) => known.some((condition) => condition.id === id))
  if (known.length > 0 && named.length === 0) return [{ field: 'conditions', code: 'tasks/ground-missing' }]
  return plainProblems('grounds', grounds.trim(), { least: 10, most: 4_000 })
}
