import type { Step } from '../../catalogue/index.ts'
import type { Run, StepOutcome } from '../step.ts'

/** Asks the customer what the definition says; what he answers ends the step. */
export async function askInDefinition(_: Run, { question }: Step): Promise<StepOutcome> {
  return question ? { outcome: 'asks', question } : { outcome: 'done' }
}
