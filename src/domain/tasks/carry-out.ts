import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, goOnWith, lookAtCase, refuseCase } from '../cases/index.ts'
import { type Catalogue, groundsOf, type Product } from '../catalogue/index.ts'
import { takeBackForPaper } from './late-paper.ts'
import { changeTask, lockCaseTask, ofCase, over, recordEvent, type TasksTables } from './store.ts'
import type { CaseTask } from './task.ts'

/**
 * Does what a person decided: goes on with what was looked up or without a paper, refuses, or lets the case go on to what is issued. Not when it was undone, when the case is
 * over by another way, or when the paper came for want of which it was decided. Gives the task that ended; null: nothing was carried out, or it was before.
 */
export function carryOut(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  decisionId: string,
): Promise<CaseTask | null> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    // As who undoes or confirms it: the task before what was decided about it.
    const found = tx.selectFrom('tasks.decision').where('id', '=', decisionId)
    const about = await found.select('task_id').executeTakeFirst()
    if (!about) return null
    const task = await lockCaseTask(tx, about.task_id)
    const decision = await found.selectAll().forUpdate().executeTakeFirst()
    if (!decision || decision.undone_at || decision.carried_out_at) return null
    const within = handedOver(context, tx)
    const subject = await lookAtCase(within, task.caseId)
    if (task.status !== 'decided') return null
    if (subject.status !== 'with-staff') {
      await changeTask(tx, task.id, { status: 'cancelled', ...over(now) })
      return null
    }
    if (await takeBackForPaper(within, catalogue, task)) return null
    await tx.updateTable('tasks.decision').set({ carried_out_at: now }).where('id', '=', decisionId).execute()
    const { outcome } = decision
    await recordEvent(tx, task, 'carried-out', context, { outcome })
    if (outcome === 'looked-up') {
      const noted = ofCase(await changeTask(tx, task.id, { status: 'done', outcome: 'done', ...over(now) }))
      await goOnWith(within, task.caseId, 'task-done')
      return noted
    }
    const done = ofCase(await changeTask(tx, task.id, { status: 'done', outcome, ...over(now) }))
    if (outcome === 'granted') {
      await goOnWith(within, task.caseId, 'decided')
      return done
    }
    const product = catalogue.get(task.product, task.version)
    const eraseOn = dayOf(new Date(now.getTime() + product.retention.contentDays * 86_400_000))
    const explanation = explanationOf(subject, product, decision.conditions)
    const { step, promisedOn, revision } = subject
    const asRead = { step, promisedOn, revision, within: async () => {} }
    const { status } = await refuseCase(within, task.caseId, explanation, eraseOn, asRead, 'decided-by-person')
    // Its paper came this very moment: nothing is written, and the job looks again.
    if (status !== 'refused') throw new Refusal('conflict', 'tasks/wrong-status')
    return done
  })
}

type Kept = readonly Readonly<{ id: string; outcome: boolean | null; why: unknown }>[]

/** What was found out before stays; of what a person found not to hold, his word counts. */
function explanationOf(subject: Case, product: Product, refused: readonly string[]): Kept {
  const before = Array.isArray(subject.explanation) ? (subject.explanation as Kept) : []
  const told = [...product.conditions.map(({ id }) => id), ...before.map(({ id }) => id), ...refused]
  return groundsOf(product)
    .filter(({ id }) => told.includes(id))
    .map(({ id }) => {
      const { outcome = null, why = {} } = before.find((one) => one.id === id) ?? {}
      return { id, outcome: refused.includes(id) ? false : outcome, why }
    })
}
