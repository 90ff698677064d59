import { type Context, handedOver } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { intakeOf } from '../cases/index.ts'
import { personById } from '../people/index.ts'
import { type Booking, isHelper, notTheirVisit, type Visitor } from './appointment.ts'
import { personKeyOf } from './link.ts'
import type { Wish } from './need.ts'
import type { AppointmentsTables, NewBooking } from './store.ts'

type VisitorRow = Pick<
  NewBooking,
  'name' | 'companions' | 'contact_kind' | 'contact' | 'person_id' | 'case_id' | 'on_behalf_by' | 'channel'
> &
  Readonly<{ person_key: Buffer }>

/**
 * Who a visit is for, as a row. A resident books for himself; an employee for anybody, which is noted; who has no account for who says to be
 * him. What a known person filled in beforehand for it goes along. Refuses `appointments/name-everybody` when companions and persons differ, `appointments/no-contact`.
 */
export async function whoComes(
  context: Context<AppointmentsTables>,
  key: Buffer,
  { name, companions, contact, nationalNumber, personId }: Visitor,
  wish: Wish,
): Promise<VisitorRow> {
  const { db, actor } = context
  if (name.trim() === '' || companions.length !== wish.persons - 1 || companions.some((one) => one.trim() === ''))
    throw new Refusal('conflict', 'appointments/name-everybody', { persons: wish.persons })
  if (contact.value.trim() === '') throw new Refusal('conflict', 'appointments/no-contact')
  if (personId !== undefined && !isHelper(actor) && !(actor.kind === 'resident' && actor.id === personId))
    throw notTheirVisit(actor)
  const known = actor.kind === 'resident' ? actor.id : (personId ?? null)
  const person = known ? await personById(db as never, known) : null
  return {
    ...{ name: name.trim(), companions: companions.map((one) => one.trim()) },
    ...{ contact_kind: contact.kind, contact: contact.value.trim(), person_id: known },
    case_id: known ? await intakeOf(handedOver(context), known, wish.products) : null,
    person_key: personKeyOf(key, { nationalNumber: person?.insz ?? nationalNumber, contact }),
    on_behalf_by: actor.kind === 'employee' ? actor.id : null,
    channel: actor.channel,
  }
}

/** Whether this is what was said of who comes: name, companions, and how they are reached. */
export const comesAs = ({ name, companions, contact }: Booking, who: VisitorRow): boolean =>
  JSON.stringify([name, companions, contact?.kind, contact?.value]) ===
  JSON.stringify([who.name, who.companions, who.contact_kind, who.contact])
