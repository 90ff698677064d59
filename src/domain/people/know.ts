import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Person } from './person.ts'
import { type PeopleTables, upsertPerson } from './store.ts'

/** Somebody signed in, or stands at the counter: the profile under that number, made when it is the first time. */
export function knowPerson(
  context: Context<PeopleTables>,
  who: Readonly<{ insz: string; givenName: string; familyName: string }>,
): Promise<Person> {
  return transaction(context, (tx) => upsertPerson(tx, { id: newId(), ...who }))
}
