import type { Step } from '../../catalogue/index.ts'
import type { Run, StepOutcome } from '../step.ts'
import { firstBegan } from '../store.ts'

/** Lets as many days go by as the definition says, from the moment that the case came here. */
export async function wait({ context, subject }: Run, { id: step, days = 0 }: Step): Promise<StepOutcome> {
  const began = subject.step === step ? await firstBegan(context.db, { ...subject, step }) : null
  const until = new Date((began ?? context.now).getTime() + days * 86_400_000)
  return until <= context.now ? { outcome: 'done' } : { outcome: 'rests', until }
}
