import type { Registers } from '#domain/automation/index.ts'
import type { Case } from '#domain/cases/index.ts'
import { type NeededFact, neededFacts, type Product, plateFor, purposeForMembers } from '#domain/catalogue/index.ts'
import type { Answers } from '#domain/forms/index.ts'
import {
  consultDisability,
  consultHousehold,
  consultPerson,
  consultResidences,
  consultSocialStatus,
  consultVehicle,
  type KnownFact,
  lookAtMember,
  lookAtProfile,
} from '#domain/people/index.ts'
import type { KnownVehicle } from '#domain/vehicles/index.ts'
import type { OpenContext } from '#platform/context.ts'

export type Sources = Registers

type Fetching = Readonly<{ case: Case; product: Product }>

/** How long what a source said is shown without asking again, while somebody fills in a form. */
const freshMinutes = 15

/** Asks the sources for what is not known (any more); false when there was nothing to ask. */
export async function fetchFacts(
  context: OpenContext,
  sources: Sources,
  { case: draft, product, known }: Fetching & Readonly<{ known: readonly KnownFact[] }>,
): Promise<boolean> {
  const needed = neededFacts(product, draft.answers).filter((fact) => !isFresh(fact, known, draft.answers))
  const { applicant, id: caseId, answers } = draft
  await Promise.all(
    needed.map(async (fact) => {
      const why = { purpose: fact.purpose, caseId }
      if (fact.name === 'person') await consultPerson(context, sources.population, applicant, why)
      if (fact.name === 'household') await consultHousehold(context, sources.population, applicant, why)
      if (fact.name === 'residences') await consultResidences(context, sources.population, applicant, why)
      if (fact.name === 'vehicle')
        await consultVehicle(context, sources.vehicles, applicant, plateFor(fact, answers) ?? '', why)
      if (fact.name === 'socialStatus') await consultSocialStatus(context, sources.socialStatus, applicant, why)
      if (fact.name === 'disability') await consultDisability(context, sources.disability, applicant, why)
    }),
  )
  return needed.some(({ name }) => name !== 'acts')
}

/** Whether he still lives with the applicant is asked first: of who does not, nothing is asked. False: nothing was asked. */
export async function fetchOfMember(
  context: OpenContext,
  { population, vehicles }: Sources,
  { case: draft, product }: Fetching,
): Promise<boolean> {
  const { applicant, subject, id: caseId, answers } = draft
  const purpose = purposeForMembers(product)
  if (purpose === null) return false
  const why = { purpose, caseId, between: { applicant, subject } }
  const { facts } = await lookAtProfile(context, applicant, product.id)
  const isKnown = facts.some((one) => one.name === 'household' && isRecent(one))
  const home = isKnown ? null : await consultHousehold(context, population, applicant, why)
  if (home && home.outcome !== 'found') return true
  const member = await lookAtMember(context, { applicant, subject }, { purpose: product.id, caseId })
  if (!member) return !isKnown
  // Of the member only what the form shows of him: what a decision needs is asked when it is made.
  const isOfPerson = product.facts.some(({ name }) => name === 'person')
  const wantsPerson = isOfPerson && !(isKnown && member.facts.some(isRecent))
  if (wantsPerson) await consultPerson(context, population, subject, why)
  const vehicle = neededFacts(product, answers).find(({ name }) => name === 'vehicle')
  const wantsVehicle = vehicle !== undefined && !isFresh(vehicle, facts, answers)
  if (wantsVehicle) {
    const plate = plateFor(vehicle, answers) ?? ''
    await consultVehicle(context, vehicles, applicant, plate, { purpose: vehicle.purpose, caseId })
  }
  return wantsPerson || wantsVehicle || !isKnown
}

export const isRecent = ({ fetchedAt }: Pick<KnownFact, 'fetchedAt'>): boolean =>
  Date.now() - fetchedAt.getTime() <= freshMinutes * 60_000

function isFresh(fact: NeededFact, known: readonly KnownFact[], answers: Answers): boolean {
  const kept = known.find(({ name }) => name === fact.name)
  if (!kept || !isRecent(kept)) return false
  return fact.plate === undefined || (kept.value as KnownVehicle).plate === plateFor(fact, answers)
}
