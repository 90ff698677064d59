import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Contact, type KnownFact, type Person, requireOwnOrStaff } from './person.ts'
import { readerOf } from './reader.ts'
import { holdingsOfPerson, type PeopleTables, recordConsultation } from './store.ts'

export type Profile = Readonly<{ person: Person; facts: readonly KnownFact[]; contacts: readonly Contact[] }>

/** An employee opens something of a person: a line in the log that the resident reads. What others open leaves none. */
export async function recordReading(
  { db, actor }: Context<PeopleTables>,
  personId: string,
  { caseId, ...look }: Readonly<{ source: string; what: string; purpose: string; caseId: string | null }>,
): Promise<void> {
  requireOwnOrStaff(actor, personId)
  if (actor.kind !== 'employee') return
  const reading = { ...look, case_id: caseId, outcome: 'found' }
  await recordConsultation(db, { id: newId(), person_id: personId, ...readerOf(actor), ...reading })
}

/** What the city holds of a person. A look by an employee is logged in the same transaction: no look without its line. */
export async function lookAtProfile(
  context: Context<PeopleTables>,
  personId: string,
  purpose = 'eigen profiel',
): Promise<Profile> {
  const { actor } = context
  requireOwnOrStaff(actor, personId)
  if (actor.kind !== 'employee') return holdingsOf(context.db, personId)
  return transaction(context, async (tx) => {
    const profile = await holdingsOf(tx, personId)
    const look = { source: 'klantenprofiel', what: 'profile', purpose, case_id: null, outcome: 'found' }
    await recordConsultation(tx, { id: newId(), person_id: personId, ...readerOf(actor), ...look })
    return profile
  })
}

async function holdingsOf(db: Context<PeopleTables>['db'], personId: string): Promise<Profile> {
  const profile = await holdingsOfPerson(db, personId)
  if (!profile) throw new Refusal('missing', 'people/not-found')
  return profile
}
