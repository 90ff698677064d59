import type { Context } from '#platform/context.ts'
import { lookAtCase } from '../cases/index.ts'
import { type AutomationTables, handOversOf, insertHandOver } from './store.ts'

/** Another government took an application over: under its own reference, at its own time. */
export type HandedOver = Readonly<{ caseId: string; stepId: string; to: string; reference: string; takenAt: Date }>

/** For the applicant and for staff: who has the application now. */
export async function handedOverOf(context: Context<AutomationTables>, caseId: string): Promise<readonly HandedOver[]> {
  await lookAtCase(context as never, caseId)
  return handOversOf(context.db, caseId)
}

/** Once per step: what was written first stays. */
export const keepHandedOver = (context: Context<AutomationTables>, taken: HandedOver): Promise<void> =>
  insertHandOver(context.db, taken)
