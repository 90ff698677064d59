import { type Judged, judge } from '../../catalogue/index.ts'
import { factsIn, type Run, type StepOutcome } from '../step.ts'

/** Holds the conditions against the facts. */
export async function check(run: Run): Promise<StepOutcome> {
  const judged = judge(run.product, factsIn(run), run.subject.answers)
  const explanation = judged.map(({ condition, outcome, explanation: why }) => ({ id: condition.id, outcome, why }))
  const verdict = verdictOf(judged)
  if (verdict === null) {
    const about = `rule-${explanation.find(({ outcome }) => outcome === null)?.id}`
    return { outcome: 'task', reason: 'condition-unknown', about, found: { explanation } }
  }
  return { outcome: verdict ? 'done' : 'refused', found: { explanation } }
}

/** Of all together: a no wins, because what is missing can no longer change it; an unknown is never a no. */
function verdictOf(judged: readonly Judged[]): boolean | null {
  if (judged.some(({ outcome }) => outcome === false)) return false
  return judged.some(({ outcome }) => outcome === null) ? null : true
}
