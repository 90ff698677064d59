import { handedOver, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, grantCase, handOver, keepWaiting, lookAtCase, refuseCase } from '../cases/index.ts'
import { conditionHolds, type Step, stepsOf, unitAt } from '../catalogue/index.ts'
import { factsIn, type MidOffice, type Run, runningFrom, type StepOutcome } from './step.ts'
import { recordSteps, type StepRow } from './store.ts'

const underWay = new WeakMap<MidOffice, Map<string, Promise<void>>>()

/**
 * Takes a submitted case as far as it goes by itself: the steps of its product, one after the other. May run twice or be cut
 * off anywhere: what was decided stays, and nothing is issued twice. Who asks while this process is busy with the case gets
 * that same outcome: the sources are not asked again, nor a second seal made.
 */
export async function proceed(given: OpenContext, office: MidOffice, caseId: string): Promise<void> {
  const context = { ...given, actor: system('mid-office') }
  const subject = await lookAtCase(context, caseId)
  if (subject.status !== 'submitted' && subject.status !== 'waiting') return
  const busy = underWay.get(office) ?? new Map<string, Promise<void>>()
  underWay.set(office, busy)
  const work = busy.get(caseId) ?? goOn(context, office, subject).finally(() => busy.delete(caseId))
  busy.set(caseId, work)
  return work
}

/** What has to be written when the case comes to rest: the steps with their times, and what they leave behind. */
type Trail = { rows: StepRow[]; within: ((context: OpenContext) => Promise<void>)[] }

async function goOn(context: OpenContext, office: MidOffice, subject: Case, again = false): Promise<void> {
  const product = office.catalogue.get(subject.product, subject.version)
  const clock = runningFrom(context.now)
  const trail: Trail = { rows: [], within: [] }
  let run: Run = { context, office, product, subject, found: {} }

  for (const step of stepsOf(product)) {
    const began = clock()
    const made = isLeftOut(run, step) ? null : await taken(run, step)
    if (!made) continue
    trail.rows.push(rowOf(run, step, made, { began, ended: clock() }))
    if ('found' in made) run = { ...run, found: { ...run.found, ...made.found } }
    if (made.outcome !== 'done') return rest(run, step, made, trail)
    if (made.within) trail.within.push(made.within)
  }
  const issue = (tx: OpenContext['db']) => writeDown(handedOver(context, tx), trail)
  const { explanation = [] } = run.found
  try {
    await grantCase(context, subject.id, { explanation, eraseOn: eraseOn(run), issue, asOf: subject })
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'conflict')) throw error
    // Somebody else was just before, and took the last place: all is weighed once more, as it is now.
    if (!again) return goOn(context, office, subject, true)
    await handOver(context, subject.id, error.code.replace('/', '-'))
  }
}

/** Every handler of this kind of step in turn, as long as they say that it is done. */
async function taken(run: Run, step: Step): Promise<StepOutcome> {
  const within: NonNullable<Extract<StepOutcome, { outcome: 'done' }>['within']>[] = []
  let { found } = run
  for (const handle of run.office.steps[step.kind]) {
    const made = await handle({ ...run, found }, step)
    if (made.outcome !== 'done') return made
    found = { ...found, ...made.found }
    if (made.within) within.push(made.within)
  }
  return {
    outcome: 'done',
    found,
    within: async (context) => {
      for (const write of within) await write(context)
    },
  }
}

/** The case comes to rest before its end: refused, waiting, or with a person. */
async function rest(
  run: Run,
  step: Step,
  made: Exclude<StepOutcome, { outcome: 'done' }>,
  trail: Trail,
): Promise<void> {
  const { context, office, subject, found } = run
  const within = (tx: OpenContext['db']) => writeDown(handedOver(context, tx), trail)
  const standing = { revision: subject.revision, step: step.id, within }
  if (made.outcome === 'refused') {
    await refuseCase(context, subject.id, found.explanation ?? [], eraseOn(run), standing)
  } else if (made.outcome === 'silent') {
    await keepWaiting(context, subject.id, made.reason, retryAt(subject.attempts, office.patience), standing)
  } else {
    await handOver(context, subject.id, made.reason, standing)
  }
}

async function writeDown(context: OpenContext, { rows, within }: Trail): Promise<void> {
  for (const write of within) await write(context)
  await recordSteps(context.db, rows)
}

const isLeftOut = (run: Run, { when }: Step): boolean =>
  when !== undefined && conditionHolds(when, factsIn(run)) === false

function rowOf(
  { context, product, subject }: Run,
  { id: step, kind }: Step,
  made: StepOutcome,
  { began, ended }: Readonly<{ began: Date; ended: Date }>,
): StepRow {
  return {
    id: newId(),
    case_id: subject.id,
    round: subject.round,
    step,
    kind,
    product: product.id,
    version: product.version,
    unit: unitAt(product, dayOf(context.now))?.name ?? '',
    outcome: made.outcome,
    reason: 'reason' in made ? made.reason : null,
    began_at: began,
    ended_at: ended,
  }
}

const eraseOn = ({ context, product }: Run): string =>
  dayOf(new Date(context.now.getTime() + product.retention.contentDays * 86_400_000))

/** Real time: 5 s, 10 s, 20 s ... at most 5 minutes. */
const retryAt = (attempts: number, patience = 1): Date =>
  new Date(Date.now() + patience * Math.min(5_000 * 2 ** Math.min(attempts, 6), 300_000))
