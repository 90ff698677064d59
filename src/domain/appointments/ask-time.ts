import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Visitor } from './appointment.ts'
import { nameVisitor } from './contact.ts'
import { type HoldAsk, holdTime } from './hold.ts'
import { idOfOnce } from './link.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, bookedAs } from './store.ts'
import { type Given, givenOf } from './taking.ts'
import { whoComes } from './visitor.ts'

/**
 * Keeps a time and says who comes, in one go: for who is not signed in and fills in everything at once. Their contact gets a code and a link; one
 * of both makes it a visit. `once`: a key of the asker; the same sent again gives the same, and sends no second message. Refuses as `holdTime` and
 * `nameVisitor` do, and `appointments/other-booking` for a key that was used for something else.
 */
export async function askTime(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { visitor, once, ...ask }: HoldAsk & Readonly<{ visitor: Visitor; once: string }>,
): Promise<Given> {
  const id = idOfOnce(appointments.key, once)
  // Who cannot come as it was written keeps no time from others.
  const who = await whoComes(context, appointments.key, visitor, ask.wish)
  const held = (await askedBefore()) ?? (await holdTime(context, appointments, { ...ask, id }).catch(keptMeanwhile))
  const named = await nameVisitor(context, appointments, { link: held.link, visitor, once: true })
  if (!named) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
  return givenOf(appointments, named)

  /** Of two that ask the same at once, one loses to the other: it has what the other has. */
  async function keptMeanwhile(lost: unknown): Promise<Given> {
    const kept = lost instanceof Refusal ? await askedBefore() : null
    if (!kept) throw lost
    return kept
  }

  /** What is kept, or became a visit, under this key; null: nothing. */
  async function askedBefore(): Promise<Given | null> {
    const found = await bookedAs(context.db, id)
    if (!found) return null
    const { visit, personKey } = found
    // A wrong contact is mended on what is only held, and the key of a person may contain it.
    const isMended = visit.state === 'held' && visit.name === who.name
    const isSame =
      (personKey === null || isMended || personKey.equals(who.person_key)) &&
      JSON.stringify([visit.wish.products, visit.wish.persons]) ===
        JSON.stringify([ask.wish.products, ask.wish.persons]) &&
      (visit.sequence > 0 || (visit.place === ask.place && visit.startsAt.getTime() === ask.startsAt.getTime()))
    if (!isSame) throw new Refusal('conflict', 'appointments/other-booking')
    return givenOf(appointments, visit)
  }
}
