import type { Household } from '#outside/population-register/index.ts'
import { type Actor, type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type KnownFact, type Person, requireOwnOrStaff } from './person.ts'
import { readerOf } from './reader.ts'
import {
  factOfPerson,
  factsOfPerson,
  type PeopleTables,
  personById,
  recordConsultation,
  upsertPerson,
} from './store.ts'

/** Somebody who asks, and the member of his household for whom. */
export type Between = Readonly<{ applicant: string; subject: string }>

/**
 * The profile of a member of somebody's household, made when it is the first time: under the name of the register. `insz`:
 * one of the numbers that the register last said live with `applicant`; any other is refused, whoever asks.
 */
export async function knowMember(
  context: Context<PeopleTables>,
  applicant: string,
  insz: string,
): Promise<Readonly<{ person: Person; applicant: Person; household: Household }>> {
  requireOwnOrStaff(context.actor, applicant)
  return transaction(context, async (tx) => {
    const [told, asker] = [await householdOf(tx, applicant), await personById(tx, applicant)]
    const member = told?.household.members.find((one) => one.insz === insz)
    if (!asker || !told || !member?.name) throw new Refusal('missing', 'people/not-in-household')
    const { given, family } = member.name
    const names = { givenName: given[0] ?? '', familyName: family.join(' ') }
    return {
      person: await upsertPerson(tx, { id: newId(), insz, ...names }),
      applicant: asker,
      household: told.household,
    }
  })
}

export type MemberProfile = Readonly<{ person: Person; household: Household; facts: readonly KnownFact[] }>

/**
 * What the city holds of a member for whom somebody asks, with the household as the register last told it. What it heard of him
 * long after that is left out: he may have moved since. `null`: no member any more, and so nothing of him. A look by an employee is in the log of the member.
 */
export async function lookAtMember(
  context: Context<PeopleTables>,
  { applicant, subject }: Between,
  { purpose, caseId }: Readonly<{ purpose: string; caseId: string }>,
): Promise<MemberProfile | null> {
  const { actor } = context
  requireOwnOrStaff(actor, applicant)
  return transaction(context, async (tx) => {
    const found = await memberOf(tx, { applicant, subject })
    if (!found) return null
    if (actor.kind === 'employee') {
      const look = { source: 'klantenprofiel', what: 'profile', purpose, case_id: caseId, outcome: 'found' }
      const reading = { id: newId(), person_id: subject, ...readerOf(actor), ...look }
      await recordConsultation(tx, { ...reading, household_look: 'by-member' })
    }
    const facts = (await factsOfPerson(tx, subject)).filter(
      ({ name, fetchedAt }) => name === 'person' && fetchedAt.getTime() <= found.until,
    )
    return { person: found.person, household: found.household, facts }
  })
}

/**
 * What those are called for whom `applicant` asked something, by id: for lists, the name and nothing else. Who is no member of his household
 * any more, as the register last told it, has none.
 */
export async function memberNames(
  { db, actor }: Context<PeopleTables>,
  applicant: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  requireOwnOrStaff(actor, applicant)
  const found = await Promise.all([...new Set(subjects)].map((subject) => memberOf(db, { applicant, subject })))
  return new Map(
    found.flatMap((one) => {
      const { id, givenName, familyName } = one?.person ?? { id: '', givenName: '', familyName: '' }
      return one ? [[id, `${givenName} ${familyName}`.trim()] as const] : []
    }),
  )
}

/** Who may have a source asked about `subject` because `applicant` wants something for him. */
export async function requireMember(
  { db, actor }: Readonly<{ db: Context<PeopleTables>['db']; actor: Actor }>,
  between: Between,
): Promise<void> {
  requireOwnOrStaff(actor, between.applicant)
  if (!(await memberOf(db, between))) throw new Refusal('missing', 'people/not-in-household')
}

async function memberOf(
  db: Context<PeopleTables>['db'],
  { applicant, subject }: Between,
): Promise<Readonly<{ person: Person; household: Household; until: number }> | null> {
  const [told, person] = [await householdOf(db, applicant), await personById(db, subject)]
  const isMember = told?.household.members.some(({ insz }) => insz !== undefined && insz === person?.insz)
  return told && person && isMember ? { person, ...told } : null
}

/** Until so long after an answer it says who lives together. */
const livingTogether = 30 * 60_000

async function householdOf(
  db: Context<PeopleTables>['db'],
  personId: string,
): Promise<Readonly<{ household: Household; until: number }> | null> {
  const fact = await factOfPerson(db, personId, 'household')
  return fact && { household: fact.value as Household, until: fact.fetchedAt.getTime() + livingTogether }
}
