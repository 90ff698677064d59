import { sql } from 'kysely'
import type { Actor, OpenContext } from '#platform/context.ts'
import type { applications } from '../cases/cases.fixture.ts'
import { handOver } from '../cases/index.ts'
import { type Catalogue, type Product, stepsOf } from '../catalogue/index.ts'
import * as tasks from './index.ts'

export const refusal = {
  outcome: 'refused',
  conditions: ['alive'],
  grounds: 'Wij zagen uw akte van overlijden.',
} as const
export const alive = {
  id: 'alive',
  rule: 'not(person.deceased)',
  words: { nl: 'U leeft.' },
  otherwise: { nl: 'Bel ons.' },
}

/** Applications that stand at the task in which somebody decides. */
export function standing(
  db: OpenContext['db'],
  catalogue: Catalogue,
  { system, submitted }: ReturnType<typeof applications>,
) {
  const as = (actor: Actor, now = system.now): OpenContext => ({ db, actor, now })
  return {
    as,
    async at(product: Product) {
      const { id: caseId, context: customer } = await submitted(product)
      const subject = await handOver(system, caseId, 'needs-person')
      const step = stepsOf(product).find(({ kind }) => kind === 'decide')
      if (!step) throw new Error('nobody decides')
      const fourEyes = step.fourEyes ?? false
      const id = await tasks.openTask(system, {
        ...{ subject, product, step, reason: 'needs-person', promisedOn: '2021-09-20', fourEyes },
      })
      const task = async (by: OpenContext) => (await tasks.taskOfCase(by, catalogue, caseId)) as tasks.CaseTask
      return {
        caseId,
        customer,
        id,
        task,
        take: async (by: OpenContext) => {
          const { left } = await tasks.takeTasks(by, catalogue, [(await row(caseId)).id])
          return left[0]?.why ?? 'taken'
        },
        refuse: async (by: OpenContext) =>
          tasks.decideTask(by, catalogue, { taskId: (await row(caseId)).id, ...refusal }),
        confirm: async (by: OpenContext) => tasks.confirmDecision(by, catalogue, (await row(caseId)).id),
        row: () => row(caseId),
        /** What was decided and could no longer be undone. */
        async carryOut() {
          const { rows } = await sql<{ id: string }>`select id from tasks.decision
            where case_id = ${caseId} and undone_at is null and carried_out_at is null`.execute(db)
          for (const { id } of rows) await tasks.carryOut(system, catalogue, id)
        },
        object: () => tasks.objectTo(customer, catalogue, { caseId, words: 'Ik leef nog. Kijk het na.' }),
      }
    },
  }

  async function row(caseId: string) {
    const { rows } = await sql<{ id: string; status: string; taken_by: string | null; barred: readonly string[] }>`
      select id, status, taken_by, barred from tasks.task where case_id = ${caseId} and ended_at is null`.execute(db)
    if (!rows[0]) throw new Error('no task')
    return rows[0]
  }
}
