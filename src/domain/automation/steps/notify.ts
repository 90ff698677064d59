import type { OpenContext } from '#platform/context.ts'
import type { Step } from '../../catalogue/index.ts'
import { tell } from '../../messages/index.ts'
import type { Run, StepOutcome } from '../step.ts'

/** Writes the applicant what the definition says, once a round, and goes on. Where it says nothing a person writes. */
export async function notify({ product, subject }: Run, { id: step, message }: Step): Promise<StepOutcome> {
  if (!message) return { outcome: 'task', reason: 'needs-message' }
  const { id: caseId, applicant: personId, number, round } = subject
  const facts = { product: product.title, number, path: `/aanvraag/${caseId}`, says: message }
  const told = {
    personId,
    caseId,
    template: 'step-notice',
    facts,
    once: `step-notice/${caseId}/${round}/${step}`,
  } as const
  return { outcome: 'done', within: async (last: OpenContext) => void (await tell(last, told)) }
}
