import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import { carryOut } from '../tasks/index.ts'
import { recordSteps } from './store.ts'

/**
 * Does what a person decided, and records the step at which he refused with the time that it took. A step that he granted is
 * recorded when the case goes on after it.
 */
export function carryOutDecision(context: OpenContext, catalogue: Catalogue, decisionId: string): Promise<void> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const task = await carryOut(within, catalogue, decisionId)
    if (task?.outcome !== 'refused' || task.kind === 'second-look') return
    const product = catalogue.get(task.product, task.version)
    await recordSteps(within.db, [
      {
        ...{ id: newId(), case_id: task.caseId, round: task.round, step: task.step, kind: task.kind },
        ...{ product: task.product, version: task.version, unit: unitAt(product, dayOf(context.now))?.name ?? '' },
        ...{ outcome: 'refused', reason: 'by-person', began_at: task.openedAt, ended_at: context.now },
      },
    ])
  })
}
