import { consultFor } from '../sources.ts'
import type { Run, StepOutcome } from '../step.ts'

/** Asks the sources of the product. No data is "unknown", never a refusal; silence is asked again; the rest is for a person. */
export async function consult({ context, office, product, subject, settled }: Run): Promise<StepOutcome> {
  const said = await consultFor(context, office.registers, product, { ...subject, told: toldIn(settled) })
  if (!said.stopped) return { outcome: 'done', found: { said } }
  const { source, outcome } = said.stopped
  const reason = `${source}-${outcome}`
  // What the other sources said stays known: a person's yes to the one that is missing rests on it.
  return outcome === 'silent' ? { outcome, reason } : { outcome: 'task', reason, found: { said } }
}

/** Everything that the customer answered to questions of the steps. */
function toldIn(settled: Run['settled']): string | undefined {
  const told = [...settled.values()].flatMap(({ words }) => words ?? [])
  return told.length > 0 ? told.join(' ') : undefined
}
