import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TasksTables } from './store.ts'
import { paperNotCome } from './task.ts'

/** What a person, a robot or the customer made of a step, so that the case goes on after it. */
export type Settled = Readonly<{
  outcome: 'done' | 'granted'
  by: 'person' | 'robot' | 'customer'
  /** What a robot answered, or an employee looked up. */
  result: Readonly<Record<string, unknown>> | null
  /** What the customer wrote. */
  words?: string | null
  began: Date
  ended: Date
}>

/** By step, of this round. That it goes on without a paper ends no step, and stands under its reason: `paper-not-come`. */
export async function settledOf(
  { db, actor }: Context<TasksTables>,
  { caseId, round }: Readonly<{ caseId: string; round: number }>,
): Promise<ReadonlyMap<string, Settled>> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const tasks = await db
    .selectFrom('tasks.task')
    .select(['step', 'kind', 'reason', 'outcome', 'result', 'opened_at', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .where('outcome', 'in', ['done', 'granted'])
    .execute()
  const answers = await db
    .selectFrom('tasks.question')
    .select(['step', 'answer', 'asked_at', 'answered_at'])
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .where('task_id', 'is', null)
    .where('answered_at', 'is not', null)
    .where('papers', 'is', null)
    .execute()
  return new Map([
    ...answers.map(({ step, answer: words, asked_at, answered_at }): [string, Settled] => [
      step,
      { outcome: 'done', by: 'customer', result: null, words, began: asked_at, ended: answered_at ?? asked_at },
    ]),
    ...tasks.map(({ step, kind, reason, outcome, result, opened_at, ended_at }): [string, Settled] => [
      reason === paperNotCome ? paperNotCome : step,
      {
        outcome: outcome === 'granted' ? 'granted' : 'done',
        by: kind === 'robot' && result ? 'robot' : 'person',
        result: result as Settled['result'],
        began: opened_at,
        ended: ended_at ?? opened_at,
      },
    ]),
  ])
}
