import { isDeepStrictEqual } from 'node:util'
import type { CivilRegistry, SoughtAct } from '#outside/civil-registry/index.ts'
import type { DisabilityFile, DisabilitySource } from '#outside/disability/index.ts'
import type {
  Consulted,
  Household,
  PopulationRegister,
  RegisteredPerson,
  ResidenceHistory,
} from '#outside/population-register/index.ts'
import type { SocialStatuses, SocialStatusSource } from '#outside/social-status/index.ts'
import type { VehicleRegister } from '#outside/vehicle-register/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type KnownVehicle, knownVehicle } from '../vehicles/index.ts'
import { type Between, requireMember } from './member.ts'
import { requireOwnOrStaff } from './person.ts'
import { readerOf } from './reader.ts'
import {
  type ConsultationRow,
  factOfPerson,
  keepConsultation,
  type PeopleTables,
  personById,
  replaceNumber,
} from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The register gives another address than it gave before, or none any more. */
    'people.moved': { personId: string }
  }
}

/**
 * Why a source is consulted: the registered purpose, and the case it is for. `between`: it is for a member of the household of
 * who asks; then the look stands in both logs.
 */
export type Justification = Readonly<{ purpose: string; caseId: string | null; between?: Between | undefined }>

/**
 * Asks the population register about a person of ours, writes it to the log that the resident reads (whatever the outcome),
 * and keeps what was said. The call itself is made outside a transaction: a slow source holds no lock.
 */
export async function consultPerson(
  context: Context<PeopleTables>,
  register: PopulationRegister,
  personId: string,
  why: Justification,
): Promise<Consulted<RegisteredPerson>> {
  const insz = await numberOf(context, personId, why)
  const answer = await register.person(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'person', answer, why)
  if (answer.outcome === 'found' && answer.value.insz !== insz) {
    await replaceNumber(context.db, personId, insz, answer.value.insz)
  }
  return answer
}

/** As `consultPerson`, for the household. */
export async function consultHousehold(
  context: Context<PeopleTables>,
  register: PopulationRegister,
  personId: string,
  why: Justification,
): Promise<Consulted<Household>> {
  const insz = await numberOf(context, personId)
  const answer = await register.household(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'household', answer, why)
  return answer
}

/** As `consultPerson`, for where somebody lives and lived before. */
export async function consultResidences(
  context: Context<PeopleTables>,
  register: PopulationRegister,
  personId: string,
  why: Justification,
): Promise<Consulted<ResidenceHistory>> {
  const insz = await numberOf(context, personId, why)
  const answer = await register.residences(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'residences', answer, why)
  return answer
}

/** As `consultPerson`, for the acts of civil status. */
export async function consultActs(
  context: Context<PeopleTables>,
  registry: CivilRegistry,
  personId: string,
  why: Justification,
): Promise<Awaited<ReturnType<CivilRegistry['acts']>>> {
  const insz = await numberOf(context, personId, why)
  const answer = await registry.acts(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'acts', answer, why)
  return answer
}

/**
 * Looks for an act of somebody else because `personId` asks for it. The look stands in his log; of the answer nothing is kept with him, for it
 * is not about him.
 */
export async function searchActs(
  context: Context<PeopleTables>,
  registry: CivilRegistry,
  personId: string,
  sought: SoughtAct,
  why: Justification,
): Promise<Awaited<ReturnType<CivilRegistry['search']>>> {
  requireOwnOrStaff(context.actor, personId)
  const answer = await registry.search(sought, { purpose: why.purpose, reference: why.caseId ?? newId() })
  return soughtFor(context, personId, answer, why)
}

/**
 * The acts of somebody whom acts of the family of `personId` name by number, to see the bond that he says. As {@link searchActs}: in his
 * log, and nothing is kept.
 */
export async function actsOfFamily(
  context: Context<PeopleTables>,
  registry: CivilRegistry,
  personId: string,
  insz: string,
  why: Justification,
): Promise<Awaited<ReturnType<CivilRegistry['acts']>>> {
  requireOwnOrStaff(context.actor, personId)
  const answer = await registry.acts(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  return soughtFor(context, personId, answer, why)
}

async function soughtFor<Answer extends Awaited<ReturnType<CivilRegistry['search']>>>(
  context: Context<PeopleTables>,
  personId: string,
  answer: Answer,
  why: Justification,
): Promise<Answer> {
  const { source, outcome } = answer
  const look = {
    id: newId(),
    person_id: personId,
    ...readerOf(context.actor),
    what: 'soughtActs',
    purpose: why.purpose,
  }
  await keepConsultation(context.db, personId, [{ ...look, source, outcome, case_id: why.caseId }], null)
  return answer
}

/**
 * As `consultPerson`, for the vehicle with this plate (capitals and digits). What is kept and given says how the person stands to it, and
 * nothing of anybody else.
 */
export async function consultVehicle(
  context: Context<PeopleTables>,
  register: VehicleRegister,
  personId: string,
  plate: string,
  why: Justification,
  household: readonly string[] = [],
): Promise<Consulted<KnownVehicle>> {
  const insz = await numberOf(context, personId)
  const said = await register.vehicle(plate, { purpose: why.purpose, reference: why.caseId ?? newId() })
  const answer = said.outcome === 'found' ? { ...said, value: knownVehicle(said.value, insz, household) } : said
  await keep(context, personId, 'vehicle', answer, why)
  return answer
}

/** As `consultPerson`, for social statuses: yes or no, never an amount. */
export async function consultSocialStatus(
  context: Context<PeopleTables>,
  source: SocialStatusSource,
  personId: string,
  why: Justification,
): Promise<Consulted<SocialStatuses>> {
  const insz = await numberOf(context, personId, why)
  const answer = await source.statuses(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'socialStatus', answer, why)
  return answer
}

/** As `consultPerson`, for the file on a disability. */
export async function consultDisability(
  context: Context<PeopleTables>,
  source: DisabilitySource,
  personId: string,
  why: Justification,
): Promise<Consulted<DisabilityFile>> {
  const insz = await numberOf(context, personId, why)
  const answer = await source.file(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'disability', answer, why)
  return answer
}

async function numberOf(
  context: Context<PeopleTables>,
  personId: string,
  { between }: Partial<Justification> = {},
): Promise<string> {
  if (between && between.subject === personId) await requireMember(context, between)
  else requireOwnOrStaff(context.actor, personId)
  const person = await personById(context.db, personId)
  if (!person) throw new Refusal('missing', 'people/not-found')
  return person.insz
}

/** Where somebody lives, and whether they do: of two answers it is the same or not. */
function livesAt(value: unknown): unknown {
  const { address, struckOff, death } = value as Partial<RegisteredPerson>
  const { since: _, ...where } = address ?? { since: '' }
  return [where, struckOff !== undefined, death !== undefined]
}

/** Whatever the order of their parts: what was kept comes back in another. What is not there is not compared. */
const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))

async function keep(
  context: Context<PeopleTables>,
  personId: string,
  what: 'person' | 'household' | 'residences' | 'acts' | 'vehicle' | 'socialStatus' | 'disability',
  answer: Consulted<object>,
  why: Justification,
): Promise<void> {
  const { db, actor } = context
  const line = {
    id: newId(),
    person_id: personId,
    ...readerOf(actor),
    source: answer.source,
    what,
    purpose: why.purpose,
    case_id: why.caseId,
    outcome: answer.outcome,
  }
  const lines = why.between ? linesBetween(line, why.between) : [line]
  if (answer.outcome !== 'found') return keepConsultation(db, personId, lines, null)
  const { source, value, notices, at } = answer
  const fact = { name: what, source, value, notices, fetchedAt: new Date(at) }
  const before = what === 'person' ? await factOfPerson(db, personId, what) : null
  if (!before || isSame(livesAt(before.value), livesAt(value))) return keepConsultation(db, personId, lines, fact)
  // Whoever moved keeps no permit for where they lived: who keeps permits hears of it.
  await transaction(context, async (tx) => {
    await keepConsultation(tx, personId, lines, fact)
    await enqueue(tx, 'people.moved', { personId })
  })
}

/** The same look in the log of who asked and in that of the member for whom. */
const linesBetween = (line: ConsultationRow, { applicant, subject }: Between): readonly ConsultationRow[] => [
  { ...line, person_id: applicant, household_look: 'of-member' },
  { ...line, id: newId(), person_id: subject, household_look: 'by-member' },
]
