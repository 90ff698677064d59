import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import { answerOf, helpers, lookAtCase } from '../cases/index.ts'
import { type Catalogue, type LookedUpRow, lookedUpRows, lookUpSteps } from '../catalogue/index.ts'
import { type AcceptedFile, keepAttachment, staffName } from '../documents/index.ts'
import { type Answers, askedOnly, type Field, type Problem, problems, readAnswers } from '../forms/index.ts'
import { recordReading } from '../people/index.ts'
import { putForward, secondsToUndo } from './decide.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, lockCaseTask, recordEvent, type TasksTables } from './store.ts'
import { type CaseTask, requireMove, type Task } from './task.ts'

type Recorded = Readonly<{ task: Task } | { problems: readonly Problem[]; answers: Answers }>

/** What an employee answers, as the form was sent; what is wrong with a file that came along is said with the rest. */
export type Noted = Readonly<{
  taskId: string
  body: Readonly<Record<string, unknown>>
  files?: ReadonlyMap<string, AcceptedFile>
  wrongFiles?: readonly Problem[]
  objects?: ObjectStore
}>

/**
 * Writes down what an employee found in a register that no source of ours is, for a task that he holds. The case goes on with it after
 * `seconds`, until when it can be undone; where the definition says so, another person confirms first. What is not asked is dropped.
 * The look stands in the log that the resident reads. Wrong answers come back as problems, and stay on the task with the files.
 */
export function recordLookUp(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  noted: Noted,
  seconds = secondsToUndo,
): Promise<Recorded> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, noted.taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('propose', task)
    requireHolder(actor, task)
    const product = catalogue.get(task.product, task.version)
    const step = lookUpSteps(product).find(({ id }) => id === task.step)
    if (task.kind !== 'look-up' || !step) throw new Refusal('conflict', 'tasks/nothing-to-look-up')

    const { register, purpose, fields } = step.lookUp
    const pages = [{ slug: step.id, title: register, fields }]
    const within = handedOver(context, tx)
    const answers = { ...readAnswers(fields, noted.body), ...(await filesIn(within, task, fields, noted)) }
    const { wrongFiles = [] } = noted
    const others = problems(pages, answers, { now }).filter(
      ({ field }) => !wrongFiles.some((one) => one.field === field),
    )
    const wrong = [...wrongFiles, ...others]
    const result = JSON.stringify(wrong.length > 0 ? answers : askedOnly(pages, answers))
    await changeTask(tx, task.id, { result })
    if (wrong.length > 0) return { problems: wrong, answers }

    const { subject } = await lookAtCase(within, task.caseId)
    await recordReading(within, subject, { source: register.nl, what: 'lookedUp', purpose, caseId: task.caseId })
    await recordEvent(tx, task, 'looked-up', context)
    const said = { outcome: 'looked-up', conditions: [], grounds: null } as const
    return { task: await putForward(tx, task, said, { actor, now, seconds }) }
  })
}

/** The answers that are files: what comes along now, or what was added to this task before and is not taken out. */
async function filesIn(
  context: OpenContext,
  { caseId, applicant: personId, result }: CaseTask,
  fields: readonly Field[],
  { files, body, objects }: Noted,
): Promise<Answers> {
  const before = (result ?? {}) as Answers
  const answers: Record<string, Answers[string]> = {}
  for (const { name } of fields.filter(({ kind }) => kind === 'file')) {
    const file = files?.get(name)
    if (file && objects) {
      answers[name] = answerOf(
        await keepAttachment(context, objects, { caseId, personId, field: staffName(name), file }),
      )
    } else answers[name] = body[`${name}-remove`] === 'yes' ? null : (before[name] ?? null)
  }
  return answers
}

/** Whether what is decided of a case in this round rests on what an employee looked up. For whoever may see the case. */
export async function restsOnLookUp(
  context: Context<TasksTables>,
  { id, round }: Readonly<{ id: string; round: number }>,
): Promise<boolean> {
  await lookAtCase(handedOver(context), id)
  const row = await context.db
    .selectFrom('tasks.task')
    .select('id')
    .where('case_id', '=', id)
    .where('round', '=', round)
    .where('kind', '=', 'look-up')
    .where('outcome', '=', 'done')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * What was looked up for a case: where, what, by whom and when. `rows` is empty once the content was erased. `pending`: it can still be
 * undone, or has to be confirmed.
 */
export type LookedUp = Readonly<{
  register: string
  rows: readonly LookedUpRow[]
  answers: Answers
  byName: string
  confirmedName: string | null
  at: Date
  pending: boolean
}>

/** Everything that was looked up for a case, the oldest first; for who may look at it. */
export async function lookedUpOf(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  caseId: string,
): Promise<readonly LookedUp[]> {
  requireRole(context.actor, ...helpers)
  await lookAtCase(handedOver(context), caseId)
  const tasks = await context.db
    .selectFrom('tasks.task as task')
    // What was noted before it could be undone has no such row.
    .leftJoin('tasks.decision as noted', (on) =>
      on.onRef('noted.task_id', '=', 'task.id').on('noted.undone_at', 'is', null),
    )
    .select(['task.step', 'task.product', 'task.version', 'task.taken_name', 'task.result', 'task.ended_at'])
    .select(['noted.by_name', 'noted.confirmed_name', 'noted.at'])
    .where('task.case_id', '=', caseId)
    .where('task.kind', '=', 'look-up')
    .where((is) => is.or([is('task.outcome', '=', 'done'), is('task.status', 'in', ['to-confirm', 'decided'])]))
    .orderBy('task.opened_at')
    .execute()
  return tasks.flatMap(({ step, product, version, result, ...by }) => {
    const asked = lookUpSteps(catalogue.get(product, version)).find(({ id }) => id === step)
    const at = by.at ?? by.ended_at
    if (!asked || !at) return []
    const answers = (result ?? {}) as Answers
    const rows = result === null ? [] : lookedUpRows(asked, answers)
    const names = { byName: by.by_name ?? by.taken_name ?? '', confirmedName: by.confirmed_name }
    return [{ register: asked.lookUp.register.nl, rows, answers, ...names, at, pending: by.ended_at === null }]
  })
}
