import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Words } from '#platform/words.ts'
import { askApplicant, type Case, type CaseChange, goOnWith, heardFromApplicant, lookAtCase } from '../cases/index.ts'
import {
  afterStop,
  type Catalogue,
  type City,
  closedDays,
  type Product,
  termsOn,
  workingDayAfter,
} from '../catalogue/index.ts'
import { tell } from '../messages/index.ts'
import { asOfToday } from './left.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, free, lockCaseTask, recordEvent, type TasksTables } from './store.ts'
import { requireMove, type Task } from './task.ts'
import { plainProblems, type TaskProblem, writtenProblems } from './writing.ts'

/** What the customer was asked, and what he said. */
export type Question = Readonly<{
  id: string
  caseId: string
  question: Words
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  /** After this day the request stops; null: it may take its time. */
  answerBy: string | null
}>

/** Asks the customer from a task that one holds: the answer comes back to the same person. The clock stands still meanwhile. */
export function askCustomer(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, question }: Readonly<{ taskId: string; question: string }>,
): Promise<Readonly<{ task: Task }> | Readonly<{ problems: readonly TaskProblem[] }>> {
  const { actor, now } = context
  const words = question.trim()
  const wrong = plainProblems('question', words, { least: 5, most: 1_000 })
  if (wrong.length > 0) return Promise.resolve({ problems: wrong })
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('ask', task)
    requireHolder(actor, task)
    const asked = await changeTask(tx, taskId, { status: 'asked' })
    await recordEvent(tx, task, 'asked', context)
    const product = catalogue.get(task.product, task.version)
    const { caseId, round, step } = task
    const answerBy = answerByOn(product, catalogue.city, cityDay(now))
    const put = { caseId, round, step, taskId, question: { nl: words }, answerBy }
    await putQuestion({ ...context, db: tx }, product, put)
    return { task: asked }
  })
}

type NewQuestion = Readonly<{
  caseId: string
  round: number
  step: string
  taskId: string | null
  question: Words
  change?: CaseChange
  /** The day by which the file has to be complete. */
  answerBy?: string | null
  /** What the case was when this was found out. */
  revision?: number
}>

/**
 * Writes the question, brings the case to rest until it is answered, and promises the message; in a running transaction. False:
 * the case changed since, and nothing is asked.
 */
export async function putQuestion(
  context: Context<TasksTables>,
  product: Product,
  { caseId, round, step, taskId, question, change, revision, answerBy = null }: NewQuestion,
): Promise<boolean> {
  const { actor, now, db } = context
  if (actor.kind !== 'system' && actor.kind !== 'employee') throw new Refusal('missing', 'tasks/not-found')
  const within = handedOver(context)
  const subject = await askApplicant(within, caseId, { today: cityDay(now), asOf: revision, change })
  if (!subject) return false
  const row = { id: newId(), case_id: caseId, round, step, task_id: taskId, question: JSON.stringify(question) }
  await db
    .insertInto('tasks.question')
    .values({ ...row, asked_by: actor.id, asked_at: now, answer_by: answerBy })
    .execute()
  const facts = {
    product: product.title,
    number: subject.number,
    path: `/aanvraag/${caseId}`,
    ...(answerBy && { answerBy }),
  }
  await tell(within, { personId: subject.applicant, caseId, template: 'question-asked', facts, again: true })
  return true
}

/**
 * The customer answers, or an employee for him: to the person who asked (or to the unit, when he left it), or the step goes on that asked by itself. The clock
 * runs again. Refuses `tasks/no-question` when nothing is asked (any more).
 */
export function answerQuestion(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { caseId, answer }: Readonly<{ caseId: string; answer: string }>,
): Promise<readonly TaskProblem[]> {
  const { actor, now } = context
  const said = answer.trim()
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const subject = await lookAtCase(within, caseId)
    const wrong = writtenProblems('answer', said, { most: 4_000 })
    if (wrong.length > 0) return wrong
    const asked = await tx
      .updateTable('tasks.question')
      .set({ answer: said, answered_at: now })
      .where('case_id', '=', caseId)
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      // A promised paper is no question that words answer.
      .where('papers', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!asked) throw new Refusal('conflict', 'tasks/no-question')
    const promisedOn = promisedAfter(subject, catalogue, { today: cityDay(now), completes: asked.answer_by !== null })
    if (!asked.task_id) {
      await heardFromApplicant(within, caseId, { promisedOn, reason: 'answered' })
      await goOnWith({ ...within, actor: { kind: 'system', id: 'mid-office', channel: 'system' } }, caseId, 'task-done')
      return []
    }
    const task = await lockCaseTask(tx, asked.task_id)
    await heardFromApplicant(within, caseId, { promisedOn, reason: task.reason })
    const { takenBy } = await asOfToday({ db: tx, now }, catalogue, task)
    const change = takenBy ? ({ status: 'taken' } as const) : ({ status: 'open', ...free } as const)
    // Where the clock begins anew, nothing is late any more.
    const { promisedAnew: told } = task
    const late = told !== null && asked.answer_by === null && subject.stoppedOn
    const first = late ? afterStop(task.promisedOn, { stopped: late, today: cityDay(now) }, catalogue.city) : promisedOn
    const days = { promised_on: first ?? task.promisedOn, promised_anew: late ? promisedOn : null }
    await changeTask(tx, task.id, { ...change, ...(promisedOn && days) })
    await recordEvent(tx, task, 'answered', { actor, now })
    return []
  })
}

/** Where a term is set to complete the file, the clock of the decision begins once it is complete (flanders 1.4). */
function promisedAfter(
  { promisedOn, stoppedOn, product, version }: Case,
  { city, get }: Catalogue,
  { today, completes }: Readonly<{ today: string; completes: boolean }>,
): string | null {
  const terms = completes ? termsOn(get(product, version), today) : null
  if (terms) return workingDayAfter(today, terms.decideDays, closedDays(city))
  if (!promisedOn || !stoppedOn) return promisedOn
  return afterStop(promisedOn, { stopped: stoppedOn, today }, city)
}

function answerByOn(product: Product, city: City, today: string): string | null {
  const days = termsOn(product, today)?.completeDays ?? 0
  return days > 0 ? workingDayAfter(today, days, closedDays(city)) : null
}

/** Everything that was asked in a case, newest first: for the customer and for staff. */
export async function questionsOf(context: Context<TasksTables>, caseId: string): Promise<readonly Question[]> {
  await lookAtCase(handedOver(context), caseId)
  const rows = await context.db
    .selectFrom('tasks.question')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .where('papers', 'is', null)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    question: row.question as Words,
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    answerBy: row.answer_by,
  }))
}
