import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import { goOnWith, helpers, lookAtCase } from '../cases/index.ts'
import { type Catalogue, type LookedUpRow, lookedUpRows, lookUpSteps } from '../catalogue/index.ts'
import { type Answers, askedOnly, type Problem, problems, readAnswers } from '../forms/index.ts'
import { recordReading } from '../people/index.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, lockCaseTask, over, recordEvent, type TasksTables } from './store.ts'
import { requireMove, type Task } from './task.ts'

type Recorded = Readonly<{ task: Task } | { problems: readonly Problem[]; answers: Answers }>

/**
 * Writes down what an employee found in a register that no source of ours is, for a task that he holds: the case goes on with it. `body`:
 * the form as it was sent; what is not asked is dropped. The look stands in the log that the resident reads. Wrong answers come back as problems.
 */
export function recordLookUp(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, body }: Readonly<{ taskId: string; body: Readonly<Record<string, unknown>> }>,
): Promise<Recorded> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('finish', task)
    requireHolder(actor, task)
    const product = catalogue.get(task.product, task.version)
    const step = lookUpSteps(product).find(({ id }) => id === task.step)
    if (task.kind !== 'look-up' || !step) throw new Refusal('conflict', 'tasks/nothing-to-look-up')

    const { register, purpose, fields } = step.lookUp
    const pages = [{ slug: step.id, title: register, fields }]
    const answers = readAnswers(fields, body)
    const wrong = problems(pages, answers, { now })
    if (wrong.length > 0) return { problems: wrong, answers }

    const result = JSON.stringify(askedOnly(pages, answers))
    const done = await changeTask(tx, taskId, { status: 'done', outcome: 'done', result, ...over(now) })
    const within = handedOver(context, tx)
    const { subject } = await lookAtCase(within, task.caseId)
    await recordReading(within, subject, { source: register.nl, what: 'lookedUp', purpose, caseId: task.caseId })
    await recordEvent(tx, task, 'looked-up', context)
    await goOnWith(within, task.caseId, 'task-done')
    return { task: done }
  })
}

/** What was looked up for a case: where, what, by whom and when. `rows` is empty once the content was erased. */
export type LookedUp = Readonly<{ register: string; rows: readonly LookedUpRow[]; byName: string; at: Date }>

/** Everything that was looked up for a case, the oldest first; for who may look at it. */
export async function lookedUpOf(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  caseId: string,
): Promise<readonly LookedUp[]> {
  requireRole(context.actor, ...helpers)
  await lookAtCase(handedOver(context), caseId)
  const tasks = await context.db
    .selectFrom('tasks.task')
    .select(['step', 'product', 'version', 'taken_name', 'result', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'look-up')
    .where('outcome', '=', 'done')
    .orderBy('ended_at')
    .execute()
  return tasks.flatMap(({ step, product, version, taken_name, result, ended_at }) => {
    const asked = lookUpSteps(catalogue.get(product, version)).find(({ id }) => id === step)
    if (!asked || !ended_at) return []
    const rows = result === null ? [] : lookedUpRows(asked, result as Answers)
    return [{ register: asked.lookUp.register.nl, rows, byName: taken_name ?? '', at: ended_at }]
  })
}
