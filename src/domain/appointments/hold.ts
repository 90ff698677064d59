import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAnswerable } from './answerable.ts'
import type { Booking, Visitor } from './appointment.ts'
import { notOffered } from './attempt.ts'
import { heldToConfirm, saveConfirmed } from './confirm.ts'
import { countHolds, lapseHoldsOf, prolongHold } from './hold-store.ts'
import { type KeeperAsk, keeping } from './keeper.ts'
import { readLink } from './link.ts'
import { type Appointments, policyOn } from './offer.ts'
import { type AppointmentsTables, bookingById, insertEvent, updateBooking } from './store.ts'
import { type Ask, type Given, givenOf, markOf, noSuchLink, takeTime, unknown } from './taking.ts'
import { inTurns } from './turns.ts'
import { whoComes } from './visitor.ts'

export type HoldAsk = Ask & KeeperAsk

/**
 * Keeps a time while the rest is filled in: a protected row, which nobody else can have until it runs out (`expiresAt`, real time). Anybody
 * may. `keeper`: whose hold it is, as the channel knows it (a person, not an address: a library shares one); without one, `work` of
 * their browser (see `newChallenge`) is good for one at a time; without both it is among those that are kept for all of whom nothing is known. Refuses `appointments/taken` and `appointments/not-offered` with three `alternatives`, and
 * `appointments/too-many-holds`. `id`: when it follows from what its asker sent.
 */
export async function holdTime(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  ask: HoldAsk & Readonly<{ id?: string }>,
): Promise<Given> {
  const { keeper, most, seconds } = keeping(context, appointments, ask)
  const taking = {
    ...unknown,
    ...(ask.id && { id: ask.id }),
    keeper,
    holdsEach: most,
    holdFor: seconds,
  }
  // Asked of the database before the next employee is tried: who keeps trying costs little.
  const whenLost = async () => {
    if ((await countHolds(context.db, keeper)) < most) {
      await lapseHoldsOf(context.db, keeper)
      return null
    }
    throw new Refusal('too-many', 'appointments/too-many-holds', { most })
  }
  return takeTime(context, appointments, ask, { ...taking, channel: context.actor.channel, whenLost })
}

/**
 * The hold becomes a visit, and its customer is told: of whom we know (`requireAnswerable`). Twice, it stays one. Refuses `appointments/hold-expired` with alternatives,
 * `appointments/one-each` for a second visit of a person for a product, and links that are not of a hold.
 */
export async function confirmHold(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { link, visitor }: Readonly<{ link: string; visitor: Visitor }>,
): Promise<Given> {
  const id = readLink(appointments.key, 'booking', link)
  if (id === null) throw noSuchLink()
  requireAnswerable(context.actor)
  const { board } = appointments
  const visit = await inTurns(context, async (tx) => {
    const held = await heldToConfirm(tx, id)
    if (!held || held.forBooking || held.forWaiting) throw noSuchLink()
    if (held.state === 'booked') return held
    const inside = { ...context, db: tx }
    const booked = await saveConfirmed(inside, held, await whoComes(inside, appointments.key, visitor, held.wish))
    if (booked) return booked
    // Hours at home are asked anew where the address is.
    if (held.window) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    const { code, facts } = notOffered(context, appointments, held.wish, held, 'hold-expired')
    throw new Refusal('conflict', code === 'appointments/not-offered' ? 'appointments/hold-expired' : code, facts)
  })
  await board.refreshDays([visit])
  board.tell({ place: visit.place, day: visit.day })
  return givenOf(appointments, visit)
}

/** A hold as whoever has its link sees it. `runs`: it still keeps the time. One that was confirmed is `booked`. */
export async function heldTime(
  { db }: Context<AppointmentsTables>,
  { key }: Appointments,
  link: string,
): Promise<Readonly<{ held: Booking; runs: boolean }>> {
  const id = readLink(key, 'booking', link)
  const held = id === null ? null : await bookingById(db, id)
  if (!held || held.forBooking || held.forWaiting) throw noSuchLink()
  return { held, runs: held.state === 'held' && held.expiresAt !== null && held.expiresAt.getTime() > Date.now() }
}

/** Keeps a held time as long again from now: for who fills in slowly, twelve times. Null: it ran out. */
export async function extendHold(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<Booking | null> {
  const { held } = await heldTime(context, appointments, link)
  const { board } = appointments
  const after = await prolongHold(context.db, held.id, policyOn(board.city, cityDay(context.now)).holdMinutes * 60)
  if (after) await board.refreshDays([after])
  return after
}

/** Ends a hold that somebody leaves: the time is free at once. A hold that ended is left alone. */
export async function releaseHold(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<void> {
  const id = readLink(appointments.key, 'booking', link)
  if (id === null) throw noSuchLink()
  const ended = await inTurns(context, (tx) => endHold({ ...context, db: tx }, id))
  if (ended) freed(appointments, ended)
}

/** The hold ends, in a running transaction; null: it is none any more. Once that is over, others see its time (`freed`). */
export async function endHold(inside: Context<AppointmentsTables>, id: string): Promise<Booking | null> {
  const one = await bookingById(inside.db, id, { lock: true })
  if (one?.state !== 'held' || one.forBooking || one.forWaiting) return null
  await updateBooking(inside.db, id, { states: ['held'] }, { state: 'lapsed', expires_at: null })
  await insertEvent(inside.db, { bookingId: id, kind: 'released', ...markOf(inside) })
  return one
}

export function freed({ board }: Appointments, ended: Booking): void {
  board.release(ended, ended.id)
  board.tell({ place: ended.place, day: ended.day })
}
