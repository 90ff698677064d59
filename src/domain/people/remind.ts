import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertReminder, type PeopleTables } from './store.ts'

/**
 * Whose parking card ends between two days (`YYYY-MM-DD`, included), as far as we know, and who was not told of that end. For the
 * program itself.
 */
export async function cardsThatEnd(
  context: Context<PeopleTables>,
  { from, until }: Readonly<{ from: string; until: string }>,
): Promise<readonly string[]> {
  requireSystem(context)
  const { rows } = await sql<{ personId: string }>`
    select f.person_id as "personId" from people.fact f
    cross join lateral (
      select max(card ->> 'until') as ends from jsonb_array_elements(f.value -> 'parkingCards') card) c
    where f.name = 'disability' and c.ends between ${from} and ${until} and not exists (
      select from people.reminder r
      where r.person_id = f.person_id and r.what = 'parking-card-ends' and r.ends_on = c.ends::date)
    order by c.ends, f.person_id limit 1000`.execute(context.db)
  return rows.map(({ personId }) => personId)
}

/** Written in the transaction that tells it; false: it was told before. */
export function recordReminder(context: Context<PeopleTables>, personId: string, endsOn: string): Promise<boolean> {
  requireSystem(context)
  return transaction(context, (tx) => insertReminder(tx, personId, endsOn, context.now))
}

function requireSystem({ actor }: Context<PeopleTables>): void {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'people/system-only')
}
