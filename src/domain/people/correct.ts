import { type Context, transaction } from '#platform/context.ts'
import { cleanLines } from '#platform/formats/text.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireOwnOrStaff } from './person.ts'
import type { PeopleTables } from './store.ts'

export type Correction = Readonly<{
  id: string
  fact: string
  source: string
  words: string
  status: string
  createdAt: Date
}>

/** Characters. */
export const longestCorrection = 2_000

/**
 * "This is wrong": kept for whoever holds the source; the city cannot change a register of others. Gives the id, or null
 * when nothing was said.
 */
export async function requestCorrection(
  context: Context<PeopleTables>,
  personId: string,
  said: Readonly<{ fact: string; source: string; words: string }>,
): Promise<string | null> {
  const { actor } = context
  if (actor.kind !== 'resident' || actor.id !== personId) throw new Refusal('missing', 'people/not-found')
  const words = cleanLines(said.words).slice(0, longestCorrection)
  if (words === '') return null
  const id = newId()
  const correction = {
    id,
    person_id: personId,
    fact: said.fact.slice(0, 100),
    source: said.source.slice(0, 100),
    words,
  }
  await transaction(context, (tx) => tx.insertInto('people.correction').values(correction).execute())
  return id
}

export async function correctionsOf(context: Context<PeopleTables>, personId: string): Promise<readonly Correction[]> {
  requireOwnOrStaff(context.actor, personId)
  const rows = await context.db
    .selectFrom('people.correction')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ id, fact, source, words, status, created_at }) => ({
    id,
    fact,
    source,
    words,
    status,
    createdAt: created_at,
  }))
}
