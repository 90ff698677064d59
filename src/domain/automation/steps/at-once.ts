import { cityDay } from '#platform/formats/dates.ts'
import { type City, type Routed, routed, termExplained } from '../../catalogue/index.ts'
import { factsIn, type Run, type StepHandler } from '../step.ts'

/**
 * Holds the decision table of the product against the application: all of it true, and it goes on by itself; otherwise a person
 * decides, within the terms of the larger thing. Who asked that too late is stopped at once.
 */
export function decideAtOnce(city: City): StepHandler {
  return async (run) => {
    const { product, found } = run
    const route = routeOf(run, city)
    if (!route || route.way === 'at-once') return { outcome: 'done' }
    const rows = route.rows.map(({ condition, outcome, explanation: why }) => ({ id: condition.id, outcome, why }))
    const explanation = [...(found.explanation ?? []), ...rows]
    if (route.way === 'otherwise') return { outcome: 'task', reason: route.reason, found: { explanation } }
    const why = termExplained(product, route, run.subject.answers)
    const inTime = { id: product.atOnce?.otherwise.inTime.id ?? '', outcome: false, why }
    return { outcome: 'refused', found: { explanation: [...explanation, inTime] } }
  }
}

/** Which way this case goes by the table of its product, as it was handed in; null: it has no table. */
export function routeOf(run: Run, city: City): Routed | null {
  const { product, subject, context } = run
  const day = cityDay(subject.submittedAt ?? context.now)
  return routed(product, { answers: subject.answers, facts: factsIn(run), day, city })
}
