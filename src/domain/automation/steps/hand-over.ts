import type { FederalService } from '#outside/federal-services/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Case } from '../../cases/index.ts'
import type { Facts, Step } from '../../catalogue/index.ts'
import { personById } from '../../people/index.ts'
import { handedOverOf, keepHandedOver } from '../handed-over.ts'
import { factsIn, type Run, type StepOutcome } from '../step.ts'

/** Who takes applications over, by the name that steps of products use. */
export type Takers = Readonly<Record<string, FederalService>>

/**
 * Passes the application on: the number, the moment of the request and what the step `gives`, no more. The service
 * takes each once, so a repeat does no harm. Nobody by that name: a person passes it on.
 */
export async function handOver(run: Run, step: Step): Promise<StepOutcome> {
  const { context, office, product, subject } = run
  const taker = step.by ? office.takers?.[step.by] : undefined
  if (!taker || !step.by)
    return { outcome: 'task', reason: product.appointment ? 'needs-appointment' : 'needs-hand-over' }
  const known = (await handedOverOf(context, subject.id)).some(({ stepId }) => stepId === step.id)
  if (known) return { outcome: 'done' }
  const person = await personById(context.db, subject.applicant)
  if (!person || !subject.submittedAt) return { outcome: 'task', reason: 'needs-hand-over' }

  const said = await taker.takeOver({
    reference: subject.number,
    product: product.id,
    title: product.title.nl,
    insz: person.insz,
    requestedAt: subject.submittedAt.toISOString(),
    told: toldBy(step, subject, factsIn(run)),
  })
  if (said.outcome === 'silent') return { outcome: 'silent', reason: 'federal-service-silent' }
  if (said.outcome === 'not-taken') return { outcome: 'task', reason: 'federal-service-not-taken' }
  const taken = {
    caseId: subject.id,
    stepId: step.id,
    to: taker.name,
    reference: said.reference,
    takenAt: new Date(said.at),
  }
  return { outcome: 'done', within: (last: OpenContext) => keepHandedOver(last, taken) }
}

/** Answers by their name, facts by theirs (`person.age`). */
function toldBy({ gives = [] }: Step, { answers }: Case, facts: Facts) {
  return Object.fromEntries(gives.map((name) => [name, plain(valueAt({ ...answers, ...facts }, name.split('.')))]))
}

const valueAt = (value: unknown, [first, ...rest]: readonly string[]): unknown =>
  first === undefined ? value : valueAt((value as Readonly<Record<string, unknown>> | null | undefined)?.[first], rest)

function plain(value: unknown): string | number | boolean | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)
}
