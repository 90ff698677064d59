import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Person } from './person.ts'
import { type PeopleTables, upsertPerson } from './store.ts'

/** Somebody signed in, or stands at the counter: the profile under that number, made when it is the first time. */
export async function knowPerson(
  context: Context<PeopleTables>,
  who: Readonly<{ insz: string; givenName: string; familyName: string }>,
): Promise<Person> {
  requireMayKnow(context.actor)
  return upsertPerson(context.db, { id: newId(), ...who })
}

/** The sign-in knows who somebody is; so does whoever reads an identity card at a counter. Nobody else says who exists. */
function requireMayKnow(actor: Actor): void {
  const reads = actor.kind === 'employee' && actor.roles.some((role) => ['counter', 'contact-centre'].includes(role))
  if (actor.kind !== 'system' && !reads) throw new Refusal('missing', 'people/not-found')
}
