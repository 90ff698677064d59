import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { dayOf } from '#platform/time/index.ts'
import { awaitPayment, handOver, keepWaiting, refuseCase } from '../cases/index.ts'
import { afterStop, promisedOn, type Step, stepsOf } from '../catalogue/index.ts'
import { askForPapers, openTask, putQuestion } from '../tasks/index.ts'
import { given } from './given.ts'
import type { Run, StepOutcome } from './step.ts'

type Stopped = Exclude<StepOutcome, { outcome: 'done' }>
/** Writes the steps that were taken, and what they leave behind, in the transaction in which the case comes to rest. */
export type WriteDown = (context: OpenContext) => Promise<void>

/** The case comes to rest before its end: refused, waiting, with the customer, or with a person or robot as a task. */
export async function rest(run: Run, step: Step, made: Stopped, writeDown: WriteDown): Promise<void> {
  const { context, subject, found } = run
  const promised = promiseOf(run)
  const within = (tx: OpenContext['db']) => writeDown(handedOver(context, tx))
  const standing = { revision: subject.revision, step: step.id, promisedOn: promised, within }
  switch (made.outcome) {
    case 'refused':
      return void (await refuseCase(context, subject.id, found.explanation ?? [], eraseOn(run), standing))
    case 'silent':
      return void (await keepWaiting(context, subject.id, made.reason, retryAt(run), standing))
    case 'rests': {
      // Real time, as every job.
      const after = new Date(Date.now() + made.until.getTime() - context.now.getTime())
      return void (await keepWaiting(context, subject.id, 'resting', after, standing))
    }
    case 'unpaid':
      return void (await awaitPayment(context, subject.id, {
        ...standing,
        within: async (tx) => {
          await within(tx)
          await made.within(handedOver(context, tx))
        },
      }))
    case 'asks':
      return asks(run, step, made, { promised, writeDown })
    case 'follows':
      return void (await askForPapers(context, run.product, { subject, promisedOn: promised }))
    case 'task':
      return void (await handOver(context, subject.id, made.reason, {
        ...standing,
        ...(found.explanation && { explanation: found.explanation }),
        within: async (tx) => {
          await within(tx)
          await openTask(handedOver(context, tx), taskOf(run, step, made.reason, promised))
        },
      }))
  }
}

async function asks(
  { context, subject, product }: Run,
  step: Step,
  { question }: Extract<Stopped, { outcome: 'asks' }>,
  { promised, writeDown }: Readonly<{ promised: string; writeDown: WriteDown }>,
): Promise<void> {
  await transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const change = { step: step.id, promisedOn: promised }
    const { id: caseId, round } = subject
    const asked = { caseId, round, step: step.id, taskId: null, question, change, revision: subject.revision }
    if (await putQuestion(within, product, asked)) await writeDown(within)
  })
}

function taskOf(run: Run, step: Step, reason: string, promised: string) {
  const { subject, product } = run
  // Whoever looks something up decides nothing: that step says for itself whether another one looks too.
  const fourEyes =
    step.kind === 'look-up'
      ? step.fourEyes === true
      : stepsOf(product).some((one) => one.fourEyes && one.kind !== 'look-up')
  const told = step.kind === 'robot' ? { gives: given(run, step.gives ?? []) } : {}
  return { subject, product, step, reason, promisedOn: promised, fourEyes, ...told }
}

/**
 * What was promised counts from the day of submission, and what the clock stood still because the customer had to pay comes on top; what
 * can no longer be kept is promised anew from today.
 */
function promiseOf({ context, office, product, subject }: Run): string {
  const { city } = office.catalogue
  const today = cityDay(context.now)
  const first = subject.promisedOn ?? promisedOn(product, city, cityDay(subject.submittedAt ?? context.now))
  const { stoppedOn: stopped } = subject
  const promised = stopped ? afterStop(first, { stopped, today }, city) : first
  return promised < today ? promisedOn(product, city, today) : promised
}

export const eraseOn = ({ context, product }: Run): string =>
  dayOf(new Date(context.now.getTime() + product.retention.contentDays * 86_400_000))

/** Real time: 5 s, 10 s, 20 s ... at most 5 minutes. */
const retryAt = ({ subject: { attempts }, office: { patience = 1 } }: Run): Date =>
  new Date(Date.now() + patience * Math.min(5_000 * 2 ** Math.min(attempts, 6), 300_000))
