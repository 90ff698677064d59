import type { Act, CivilRegistry } from '#outside/civil-registry/index.ts'
import type { DisabilityFile, DisabilitySource } from '#outside/disability/index.ts'
import type { Household, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { SocialStatuses, SocialStatusSource } from '#outside/social-status/index.ts'
import type { VehicleRegister } from '#outside/vehicle-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Case } from '../cases/index.ts'
import { neededFacts, type Product, plateFor } from '../catalogue/index.ts'
import {
  consultActs,
  consultDisability,
  consultHousehold,
  consultPerson,
  consultSocialStatus,
  consultVehicle,
} from '../people/index.ts'
import type { KnownVehicle } from '../vehicles/index.ts'

export type Registers = Readonly<{
  population: PopulationRegister
  civil: CivilRegistry
  vehicles: VehicleRegister
  socialStatus: SocialStatusSource
  disability: DisabilitySource
}>

/** What the sources said for one case. `stopped`: the first one that did not say it, and how. */
export type Consultations = Readonly<{
  person?: RegisteredPerson
  household?: Household
  acts?: readonly Act[]
  vehicle?: KnownVehicle
  socialStatus?: SocialStatuses
  disability?: DisabilityFile
  stopped?: Readonly<{ source: string; outcome: Exclude<Outcome, 'found'> }>
}>
type Outcome = 'found' | 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual'

/** Consults every source that the product is built from, each with its registered purpose, and each logged. */
export async function consultFor(
  context: OpenContext,
  registers: Registers,
  product: Product,
  { applicant, id: caseId, answers: given }: Pick<Case, 'applicant' | 'id' | 'answers'>,
): Promise<Consultations> {
  const answers = await Promise.all(
    neededFacts(product, given).map(async (fact) => {
      const { name, source, purpose, mayBeUnknown = false } = fact
      const why = { purpose, caseId }
      const ask = {
        person: () => consultPerson(context, registers.population, applicant, why),
        household: () => consultHousehold(context, registers.population, applicant, why),
        acts: () => consultActs(context, registers.civil, applicant, why),
        vehicle: () => consultVehicle(context, registers.vehicles, applicant, plateFor(fact, given) ?? '', why),
        socialStatus: () => consultSocialStatus(context, registers.socialStatus, applicant, why),
        disability: () => consultDisability(context, registers.disability, applicant, why),
      }[name]
      return { name, source, mayBeUnknown, answer: await ask() }
    }),
  )
  const found: Record<string, unknown> = {}
  let stopped: Consultations['stopped']
  for (const { name, source, mayBeUnknown, answer } of answers) {
    if (answer.outcome === 'found') found[name] = answer.value
    else if (answer.outcome === 'unknown' && mayBeUnknown) continue
    // A silent source is asked again; that comes before anything that a person has to look at.
    else if (!stopped || answer.outcome === 'silent') stopped = { source, outcome: answer.outcome }
  }
  return { ...found, ...(stopped && { stopped }) }
}
