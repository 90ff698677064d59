import { handedOver, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, followingPapers, grantCase, lookAtCase } from '../cases/index.ts'
import { conditionHolds, type Step, stepsOf, unitAt } from '../catalogue/index.ts'
import { awaitedPapersOf, paperNotCome, settledOf } from '../tasks/index.ts'
import { isRepeated, outcomeOfOthers, resultsIn } from './by-others.ts'
import { eraseOn, rest } from './rest.ts'
import { factsIn, type MidOffice, type Run, runningFrom, type StepOutcome } from './step.ts'
import { askFee } from './steps/fee.ts'
import { endedSteps, recordSteps, type StepRow } from './store.ts'

type UnderWay = Readonly<{ revision: number; work: Promise<void> }>
const underWay = new WeakMap<MidOffice, Map<string, UnderWay>>()

/**
 * Takes a submitted case as far as it goes by itself: the steps of its product, one after the other. May run twice or be cut
 * off anywhere: what was decided stays, and nothing is issued twice. Who asks while this process is busy with the case gets
 * that same outcome: the sources are not asked again, nor a second seal made. Only when the case changed since that began (a paper came), what
 * was under way writes nothing, and it is taken up once more.
 */
export async function proceed(given: OpenContext, office: MidOffice, caseId: string): Promise<void> {
  const context = { ...given, actor: system('mid-office') }
  const subject = await lookAtCase(context, caseId)
  if (subject.status !== 'submitted' && subject.status !== 'waiting') return
  const busy = underWay.get(office) ?? new Map<string, UnderWay>()
  underWay.set(office, busy)
  const { revision } = subject
  const other = busy.get(caseId)
  if (other) {
    await other.work
    return other.revision < revision ? proceed(given, office, caseId) : undefined
  }
  const work = goOn(context, office, subject).finally(() => busy.delete(caseId))
  busy.set(caseId, { revision, work })
  return work
}

/** What has to be written when the case comes to rest: the steps with their times, and what they leave behind. */
type Trail = { rows: StepRow[]; within: ((context: OpenContext) => Promise<void>)[] }

async function goOn(context: OpenContext, office: MidOffice, subject: Case, again = false): Promise<void> {
  const product = office.catalogue.get(subject.product, subject.version)
  const steps = stepsOf(product)
  const clock = runningFrom(context.now)
  const trail: Trail = { rows: [], within: [] }
  const before = await historyOf(context, subject)
  let run: Run = { context, office, product, subject, found: { results: resultsIn(before.settled) }, ...before }

  const missing = await missingPapers(run)
  const [firstStep] = steps
  // Whoever looks ends no step of it, whatever kind the first one is: he decides whether it goes on.
  if (missing && firstStep)
    return settle(firstStep, () => rest(run, { ...firstStep, kind: 'decide' }, missing, async () => {}))

  for (const step of steps) {
    const began = clock()
    const made = isLeftOut(run, step) ? null : ((await askFee(run, step)) ?? (await taken(run, step)))
    if (!made) continue
    trail.rows.push(rowOf(run, step, made, { began, ended: clock() }))
    if ('found' in made) run = { ...run, found: { ...run.found, ...made.found } }
    if (made.outcome !== 'done') return settle(step, () => rest(run, step, made, (last) => writeDown(last, trail)))
    if (made.within) trail.within.push(made.within)
  }
  const issue = (tx: OpenContext['db']) => writeDown(handedOver(context, tx), trail)
  const { explanation = [] } = run.found
  return settle(steps.at(-1), async () => {
    await grantCase(context, subject.id, { explanation, eraseOn: eraseOn(run), issue, asOf: subject })
  })

  async function settle(at: Step | undefined, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'conflict')) throw error
      // Somebody else was just before, and took the last one: all is weighed once more, as it is now.
      if (!again) return goOn(context, office, subject, true)
      const reason = error.code.replace('/', '-')
      if (at) await rest(run, at, { outcome: 'task', reason }, async () => {})
    }
  }
}

/**
 * Papers that were promised at filing are brought before anything else; where they did not come, a person looks, once. When he lets it go on,
 * the steps are taken as of any other case, with what is there.
 */
async function missingPapers({
  context,
  subject,
  settled,
}: Run): Promise<Exclude<StepOutcome, { outcome: 'done' }> | null> {
  if (followingPapers(subject).length === 0) return null
  const asked = await awaitedPapersOf(context, subject.id)
  if (!asked?.isOver) return { outcome: 'follows' }
  return settled.has(paperNotCome) ? null : { outcome: 'task', reason: paperNotCome }
}

/** Of a case that did not go straight through: what persons, robots and the customer made of it, and what has ended. */
async function historyOf(context: OpenContext, subject: Case): Promise<Pick<Run, 'settled' | 'ended'>> {
  if (subject.step === null) return { settled: new Map(), ended: new Set() }
  const [settled, ended] = [
    await settledOf(context, { caseId: subject.id, round: subject.round }),
    await endedSteps(context.db, subject),
  ]
  return { settled, ended }
}

/** Every handler of this kind of step in turn, as long as they say that it is done. */
async function taken(run: Run, step: Step): Promise<StepOutcome> {
  const byOthers = outcomeOfOthers(run, step)
  if (byOthers && !isRepeated(step)) return byOthers
  const within: NonNullable<Extract<StepOutcome, { outcome: 'done' }>['within']>[] = []
  let { found } = run
  for (const handle of run.office.steps[step.kind]) {
    const made = await handle({ ...run, found }, step)
    if (made.outcome === 'silent') return made
    if ('found' in made) found = { ...found, ...made.found }
    // A person has the last word over what a rule does not know or denies; what the next ones find out is still needed.
    if (made.outcome !== 'done' && !byOthers) {
      return made.outcome === 'task' || made.outcome === 'refused' ? { ...made, found } : made
    }
    if (made.outcome === 'done' && made.within) within.push(made.within)
  }
  const writeAll = async (context: OpenContext) => {
    for (const write of within) await write(context)
  }
  return { outcome: 'done', found, within: writeAll }
}

const isLeftOut = (run: Run, { when }: Step): boolean =>
  when !== undefined && conditionHolds(run.product, when, factsIn(run), run.subject.answers) === false

async function writeDown(context: OpenContext, { rows, within }: Trail): Promise<void> {
  for (const write of within) await write(context)
  await recordSteps(context.db, rows)
}

function rowOf(
  { context, product, subject, settled }: Run,
  { id: step, kind }: Step,
  made: StepOutcome,
  { began, ended }: Readonly<{ began: Date; ended: Date }>,
): StepRow {
  const by = made.outcome === 'done' ? settled.get(step) : undefined
  return {
    id: newId(),
    case_id: subject.id,
    round: subject.round,
    step,
    kind,
    product: product.id,
    version: product.version,
    unit: unitAt(product, dayOf(context.now))?.name ?? '',
    outcome: recordedAs[made.outcome],
    reason: by ? `by-${by.by}` : reasonOf(made),
    began_at: by?.began ?? began,
    ended_at: by?.ended ?? ended,
  }
}

const recordedAs = {
  done: 'done',
  refused: 'refused',
  silent: 'silent',
  rests: 'silent',
  unpaid: 'task',
  task: 'task',
  asks: 'task',
  follows: 'task',
} as const
const reasons: Readonly<Partial<Record<StepOutcome['outcome'], string>>> = {
  rests: 'resting',
  asks: 'asked-customer',
  unpaid: 'needs-payment',
}

function reasonOf(made: StepOutcome): string | null {
  if (made.outcome === 'task' && made.about) return made.about
  return 'reason' in made ? made.reason : (reasons[made.outcome] ?? null)
}
