import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, goOnWith, lookAtCase, refuseCase } from '../cases/index.ts'
import type { Catalogue, Product } from '../catalogue/index.ts'
import { changeTask, lockTask, over, recordEvent, type TasksTables } from './store.ts'

/**
 * Does what a person decided: refuses, or lets the case go on to what is issued. Not when it was undone, or when the case is
 * over by another way. Twice changes nothing.
 */
export function carryOut(context: Context<TasksTables>, catalogue: Catalogue, decisionId: string): Promise<void> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const decision = await tx
      .selectFrom('tasks.decision')
      .selectAll()
      .where('id', '=', decisionId)
      .forUpdate()
      .executeTakeFirst()
    if (!decision || decision.undone_at || decision.carried_out_at) return
    const task = await lockTask(tx, decision.task_id)
    const within = handedOver(context, tx)
    const subject = await lookAtCase(within, task.caseId)
    if (task.status !== 'decided') return
    if (subject.status !== 'with-staff')
      return void (await changeTask(tx, task.id, { status: 'cancelled', ...over(now) }))
    await tx.updateTable('tasks.decision').set({ carried_out_at: now }).where('id', '=', decisionId).execute()
    await changeTask(tx, task.id, { status: 'done', outcome: decision.outcome, ...over(now) })
    await recordEvent(tx, task, 'carried-out', context, { outcome: decision.outcome })
    if (decision.outcome === 'granted') return void (await goOnWith(within, task.caseId, 'decided'))
    const product = catalogue.get(task.product, task.version)
    const eraseOn = dayOf(new Date(now.getTime() + product.retention.contentDays * 86_400_000))
    await refuseCase(within, task.caseId, explanationOf(subject, product, decision.conditions), eraseOn)
  })
}

type Kept = readonly Readonly<{ id: string; outcome: boolean | null; why: unknown }>[]

/** What was found out before stays; of what a person found not to hold, his word counts. */
function explanationOf(subject: Case, product: Product, refused: readonly string[]): Kept {
  const before = Array.isArray(subject.explanation) ? (subject.explanation as Kept) : []
  return product.conditions.map(({ id }) => {
    const { outcome = null, why = {} } = before.find((one) => one.id === id) ?? {}
    return { id, outcome: refused.includes(id) ? false : outcome, why }
  })
}
