import type { Act, CivilRegistry } from '#outside/civil-registry/index.ts'
import type { DisabilityFile, DisabilitySource } from '#outside/disability/index.ts'
import type {
  Household,
  PersonName,
  PopulationRegister,
  RegisteredPerson,
  ResidenceHistory,
} from '#outside/population-register/index.ts'
import type { SocialStatuses, SocialStatusSource } from '#outside/social-status/index.ts'
import type { VehicleRegister } from '#outside/vehicle-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, isForMember } from '../cases/index.ts'
import {
  type ActSaid,
  isOfSubject,
  neededFacts,
  type Product,
  plateFor,
  purposeForMembers,
  type Relation,
  relationOf,
  soughtActOf,
} from '../catalogue/index.ts'
import {
  consultActs,
  consultDisability,
  consultHousehold,
  consultPerson,
  consultResidences,
  consultSocialStatus,
  consultVehicle,
  personById,
} from '../people/index.ts'
import type { KnownVehicle } from '../vehicles/index.ts'
import { actOf } from './wanted-act.ts'

export type Registers = Readonly<{
  population: PopulationRegister
  civil: CivilRegistry
  vehicles: VehicleRegister
  socialStatus: SocialStatusSource
  disability: DisabilitySource
}>

/** What the sources said for one case. `stopped`: the one that did not say it, and how; of several the gravest. */
export type Consultations = Readonly<{
  person?: RegisteredPerson
  household?: Household
  residences?: ResidenceHistory
  /** Of a case for a member of the household: how he stands to the applicant now. */
  relation?: Relation
  /** And who asked it, as the register calls him. */
  askedBy?: PersonName
  acts?: readonly Act[]
  /** Of the act that is asked for: how many are so, and how who asks stands to it. */
  act?: ActSaid
  vehicle?: KnownVehicle
  socialStatus?: SocialStatuses
  disability?: DisabilityFile
  stopped?: Readonly<{ source: string; outcome: Unsaid }>
}>
export type Outcome = 'found' | 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual'
type Unsaid = Exclude<Outcome, 'found'>
/**
 * Of several sources that do not say it, which one counts. A silent one is asked again, before anything that a person has to look at. What is
 * amiss with us or with a source comes before what a source says of somebody: an unknown of one says nothing while another cannot be asked.
 */
const gravest: readonly Unsaid[] = ['silent', 'alarm', 'not-allowed', 'wrong-question', 'manual', 'unknown']
const isGraver = (one: Unsaid, other: Unsaid): boolean => gravest.indexOf(one) < gravest.indexOf(other)

export type Asking = Pick<Case, 'applicant' | 'subject' | 'answers'> &
  Readonly<{ id: string | null; told?: string | undefined }>

/** Consults every source that the product is built from, each with its registered purpose, and each logged. */
export async function consultFor(
  context: OpenContext,
  registers: Registers,
  product: Product,
  asking: Asking,
): Promise<Consultations> {
  return isForMember(asking)
    ? consultForMember(context, registers, product, asking)
    : askedOf(context, registers, product, asking)
}

/** Whether he lives with who asks is asked again first: of who does not, nothing is asked. */
async function consultForMember(
  context: OpenContext,
  registers: Registers,
  product: Product,
  asking: Asking,
): Promise<Consultations> {
  const { applicant, subject, id: caseId } = asking
  const purpose = purposeForMembers(product)
  if (purpose === null) return {}
  const why = { purpose, caseId, between: { applicant, subject } }
  const home = await consultHousehold(context, registers.population, applicant, why)
  if (home.outcome !== 'found') return { stopped: { source: 'population-register', outcome: home.outcome } }
  const [asker, asked] = [await personById(context.db, applicant), await personById(context.db, subject)]
  if (!asker || !asked) return { relation: 'none' }
  const numbers = { applicant: asker.insz, subject: asked.insz }
  const relation = relationOf(product, home.value, numbers, dayOf(context.now))
  const askedBy = home.value.members.find(({ insz }) => insz === asker.insz)?.name
  if (relation === 'none' || !askedBy) return { relation: 'none' }
  return {
    relation,
    askedBy,
    ...(await askedOf(context, registers, product, asking, householdOf(home.value), relation)),
  }
}

const householdOf = ({ members }: Household): readonly string[] => members.flatMap(({ insz }) => insz ?? [])

/** What is about the person is asked of whom it is about, and stands in both logs when that is another; a vehicle is of who applies. */
async function askedOf(
  context: OpenContext,
  registers: Registers,
  product: Product,
  asking: Asking,
  household: readonly string[] = [],
  relation?: Relation,
): Promise<Consultations> {
  const { applicant, subject, id: caseId, answers: given } = asking
  const between = isForMember(asking) ? { applicant, subject } : undefined
  const answers = await Promise.all(
    neededFacts(product, given)
      // An act of somebody else is not asked by his number: it is looked for.
      .filter((fact) => soughtActOf(fact, given) === null)
      .map(async (fact) => {
        const { name, source, purpose, mayBeUnknown = false, neverStops = false } = fact
        const [of, why] = isOfSubject(fact) ? [subject, { purpose, caseId, between }] : [applicant, { purpose, caseId }]
        const ask = {
          person: () => consultPerson(context, registers.population, of, why),
          household: () => consultHousehold(context, registers.population, of, why),
          residences: () => consultResidences(context, registers.population, of, why),
          acts: () => consultActs(context, registers.civil, of, why),
          vehicle: () => consultVehicle(context, registers.vehicles, of, plateFor(fact, given) ?? '', why, household),
          socialStatus: () => consultSocialStatus(context, registers.socialStatus, of, why),
          disability: () => consultDisability(context, registers.disability, of, why),
        }[name]
        return { name, source, mayBeUnknown, neverStops, answer: await ask() }
      }),
  )
  const found: Pick<Consultations, 'person' | 'acts'> = {}
  let stopped: Consultations['stopped']
  for (const { name, source, mayBeUnknown, neverStops, answer } of answers) {
    if (answer.outcome === 'found') Object.assign(found, { [name]: answer.value })
    else if (neverStops || (answer.outcome === 'unknown' && mayBeUnknown)) continue
    else if (!stopped || isGraver(answer.outcome, stopped.outcome)) stopped = { source, outcome: answer.outcome }
  }
  const wanted = stopped
    ? undefined
    : await actOf(context, registers, product, asking, { ...found, ...(relation && { relation }) })
  return { ...found, ...wanted, ...(stopped && { stopped }) }
}
