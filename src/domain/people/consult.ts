import type { CivilRegistry } from '#outside/civil-registry/index.ts'
import type { Consulted, Household, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireOwnOrStaff } from './person.ts'
import { keepConsultation, type PeopleTables, personById, replaceNumber } from './store.ts'

/** Why a source is consulted: the registered purpose, and the case it is for. */
export type Justification = Readonly<{ purpose: string; caseId: string | null }>

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
  const insz = await numberOf(context, personId)
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

/** As `consultPerson`, for the acts of civil status. */
export async function consultActs(
  context: Context<PeopleTables>,
  registry: CivilRegistry,
  personId: string,
  why: Justification,
): Promise<Awaited<ReturnType<CivilRegistry['acts']>>> {
  const insz = await numberOf(context, personId)
  const answer = await registry.acts(insz, { purpose: why.purpose, reference: why.caseId ?? newId() })
  await keep(context, personId, 'acts', answer, why)
  return answer
}

async function numberOf(context: Context<PeopleTables>, personId: string): Promise<string> {
  requireOwnOrStaff(context.actor, personId)
  const person = await personById(context.db, personId)
  if (!person) throw new Refusal('missing', 'people/not-found')
  return person.insz
}

async function keep(
  { db, actor }: Context<PeopleTables>,
  personId: string,
  what: 'person' | 'household' | 'acts',
  answer: Consulted<object>,
  why: Justification,
): Promise<void> {
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
  if (answer.outcome !== 'found') return keepConsultation(db, line, null)
  const { source, value, notices, at } = answer
  await keepConsultation(db, line, { name: what, source, value, notices, fetchedAt: new Date(at) })
}

/** Who looks, as the log keeps it: unit and role for the resident, the name for the auditor. */
export function readerOf(actor: Actor) {
  if (actor.kind !== 'employee')
    return { actor_kind: actor.kind, actor_id: actor.id, actor_name: null, unit: null, role: null }
  return {
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    unit: actor.unit,
    role: actor.roles[0] ?? null,
  }
}
