import type { Act, CivilRegistry } from '#outside/civil-registry/index.ts'
import type { Household, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Product } from '../catalogue/index.ts'
import { consultActs, consultHousehold, consultPerson } from '../people/index.ts'

export type Registers = Readonly<{ population: PopulationRegister; civil: CivilRegistry }>

/** What the sources said for one case. `stopped`: the first one that did not say it, and how. */
export type Consultations = Readonly<{
  person?: RegisteredPerson
  household?: Household
  acts?: readonly Act[]
  stopped?: Readonly<{ source: string; outcome: Exclude<Outcome, 'found'> }>
}>
type Outcome = 'found' | 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual'

/** Consults every source that the product is built from, each with its registered purpose, and each logged. */
export async function consultFor(
  context: OpenContext,
  registers: Registers,
  product: Product,
  subject: Readonly<{ personId: string; caseId: string }>,
): Promise<Consultations> {
  const answers = await Promise.all(
    product.facts.map(async ({ name, source, purpose }) => {
      const why = { purpose, caseId: subject.caseId }
      const ask = {
        person: () => consultPerson(context, registers.population, subject.personId, why),
        household: () => consultHousehold(context, registers.population, subject.personId, why),
        acts: () => consultActs(context, registers.civil, subject.personId, why),
      }[name]
      return { name, source, answer: await ask() }
    }),
  )
  const found: Record<string, unknown> = {}
  let stopped: Consultations['stopped']
  for (const { name, source, answer } of answers) {
    if (answer.outcome === 'found') found[name] = answer.value
    // A silent source is asked again; that comes before anything that a person has to look at.
    else if (!stopped || answer.outcome === 'silent') stopped = { source, outcome: answer.outcome }
  }
  return { ...found, ...(stopped && { stopped }) }
}
