import { paperActOf } from '../../catalogue/index.ts'
import { type Consultations, consultFor } from '../sources.ts'
import { lookedUpIn, type Run, type StepOutcome } from '../step.ts'

/** Asks the sources of the product. No data is "unknown", never a refusal; silence is asked again; the rest is for a person. */
export async function consult(run: Run): Promise<StepOutcome> {
  const { context, office, product, subject, settled } = run
  const consulted = await consultFor(context, office.registers, product, { ...subject, told: toldIn(settled) })
  const said = withPaperAct(run, consulted)
  if (!said.stopped) return { outcome: 'done', found: { said } }
  const { source, outcome } = said.stopped
  const reason = `${source}-${outcome}`
  // What the other sources said stays known: a person's yes to the one that is missing rests on it.
  return outcome === 'silent' ? { outcome, reason } : { outcome: 'task', reason, found: { said } }
}

/** An act that the registry does not have, and that an employee found on paper since. */
function withPaperAct({ product, subject, found }: Run, said: Consultations): Consultations {
  const lookedUp = said.act?.hits === 0 ? lookedUpIn(product, found) : undefined
  const act = lookedUp && paperActOf(product, subject.answers, lookedUp, said.relation)
  return act ? { ...said, act } : said
}

/** Everything that the customer answered to questions of the steps. */
function toldIn(settled: Run['settled']): string | undefined {
  const told = [...settled.values()].flatMap(({ words }) => words ?? [])
  return told.length > 0 ? told.join(' ') : undefined
}
