import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ContactKind } from './person.ts'
import { contactsOfPerson, deleteContact, type PeopleTables, saveContact } from './store.ts'

/** How the city reaches somebody. A mail address counts as confirmed only after a code was typed back (see messages). */
export async function setContact(
  context: Context<PeopleTables>,
  personId: string,
  contact: Readonly<{ kind: ContactKind; value: string; confirmed?: boolean }>,
): Promise<void> {
  const { actor } = context
  const isOwn = actor.kind === 'resident' && actor.id === personId
  const atCounter =
    actor.kind === 'employee' && actor.roles.some((role) => ['counter', 'contact-centre'].includes(role))
  if (!isOwn && !atCounter) throw new Refusal('missing', 'people/not-found')
  const { kind, value } = contact
  await transaction(context, async (tx) => {
    if (value === '') return deleteContact(tx, personId, kind)
    const known = (await contactsOfPerson(tx, personId)).find((one) => one.kind === kind)
    const kept = known?.value === value ? known.confirmedAt : null
    await saveContact(tx, personId, { kind, value, confirmedAt: contact.confirmed ? new Date() : kept })
  })
}

/** Where a message goes: read by the sender of messages only. */
export async function mailAddressOf(
  context: Context<PeopleTables>,
  personId: string,
): Promise<Readonly<{ address: string; confirmed: boolean }> | null> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'people/not-found')
  const contact = (await contactsOfPerson(context.db, personId)).find((one) => one.kind === 'email')
  return contact ? { address: contact.value, confirmed: contact.confirmedAt !== null } : null
}
