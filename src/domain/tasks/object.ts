import { Temporal } from 'temporal-polyfill'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, lookAtCase, reopenCase } from '../cases/index.ts'
import { type Catalogue, type Product, promisedOn, stepsOf } from '../catalogue/index.ts'
import { openTask } from './open.ts'
import type { TasksTables } from './store.ts'
import { type TaskProblem, writtenProblems } from './writing.ts'

/** The last day to object to a refusal: the term of the appeal, from the day after the decision; null: there is none. */
export function lastDayToObject({ appeal }: Product, { decidedAt }: Pick<Case, 'decidedAt'>): string | null {
  if (!appeal || !decidedAt) return null
  return Temporal.PlainDate.from(cityDay(decidedAt)).add({ days: appeal.days }).toString()
}

/**
 * The customer does not agree with a refusal, or wants a person to look at what a rule decided: the case is opened again, with
 * a task in which whoever decided or confirmed before has no part. Refuses after the term.
 */
export function objectTo(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { caseId, words }: Readonly<{ caseId: string; words: string }>,
): Promise<readonly TaskProblem[]> {
  const { now } = context
  const said = words.trim()
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const subject = await lookAtCase(within, caseId)
    const wrong = writtenProblems('objection', said, { most: 4_000 })
    if (wrong.length > 0) return wrong
    const product = catalogue.get(subject.product, subject.version)
    const today = cityDay(now)
    const lastDay = lastDayToObject(product, subject)
    if (!lastDay) throw new Refusal('conflict', 'cases/wrong-status')
    const promised = promisedOn(product, catalogue.city, today)
    const steps = stepsOf(product)
    const step = steps.find(({ kind }) => kind === 'decide') ?? steps.find(({ kind }) => kind === 'check') ?? steps[0]
    if (!step) throw new Error(`${product.id} has no steps`)
    const change = { lastDay, today, promisedOn: promised, step: step.id }
    const reopened = await reopenCase(within, caseId, change)
    const { round } = reopened
    await tx
      .insertInto('tasks.objection')
      .values({ id: newId(), case_id: caseId, round, words: said, at: now })
      .execute()
    await openTask(
      { ...context, db: tx, actor: system('mid-office') },
      {
        ...{ subject: reopened, product, step, reason: 'objection', promisedOn: promised },
        fourEyes: steps.some(({ fourEyes }) => fourEyes),
      },
    )
    return []
  })
}
