import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Booking, Visitor } from './appointment.ts'
import { heldToConfirm, saveConfirmed } from './confirm.ts'
import { countNamed, nameHold, tryCode, visitorOfHold } from './hold-store.ts'
import { readLink } from './link.ts'
import { type Appointments, policyOn } from './offer.ts'
import { type AppointmentsTables, bookedAs, bookingById, insertEvent } from './store.ts'
import { type Given, givenOf, markOf, noSuchLink } from './taking.ts'
import { inTurns } from './turns.ts'
import { comesAs, whoComes } from './visitor.ts'

/** How often somebody may say anew who comes: each time a message goes out. */
const mostMessages = 3

/** Six digits that belong to one hold and one contact: nothing is kept of them. */
export function codeOf(key: Buffer, { id, contact }: Pick<Booking, 'id' | 'contact'>): string {
  const said = `code/${id}/${contact?.kind}/${contact?.value}`
  const number = createHmac('sha256', key).update(said).digest().readUInt32BE(0) % 1_000_000
  return String(number).padStart(6, '0')
}

/**
 * Says who comes on a held time of somebody who is not signed in. Their contact gets a code and a link, and the time is kept until one of them is
 * used (some minutes, real time). Whether they have such a visit already is only said after that. Null: the hold ran out. `once`: the same
 * said again sends no second message; another contact gets a code of its own, and on what is a visit already it is refused
 * (`appointments/other-booking`). Refuses `appointments/too-many-holds` for too many times that wait for one contact, `appointments/too-many-messages`.
 */
export async function nameVisitor(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { link, visitor, once = false }: Readonly<{ link: string; visitor: Visitor; once?: boolean }>,
): Promise<Booking | null> {
  const id = readLink(appointments.key, 'booking', link)
  if (id === null) throw noSuchLink()
  const { board, key } = appointments
  const { holdsEach, confirmMinutes } = policyOn(board.city, cityDay(context.now))
  const named = await inTurns(context, async (tx) => {
    const held = await heldToConfirm(tx, id)
    if (!held || held.forBooking || held.forWaiting) throw noSuchLink()
    const who = await whoComes({ ...context, db: tx }, key, visitor, held.wish)
    const isSaid = comesAs(held, who) && (await bookedAs(tx, id))?.personKey?.equals(who.person_key)
    if (once && isSaid && (held.state === 'booked' || isAlive(held))) return held
    if (once && held.state === 'booked') throw new Refusal('conflict', 'appointments/other-booking')
    const { others, messages } = await countNamed(tx, { id, personKey: who.person_key })
    if (others >= holdsEach) throw new Refusal('too-many', 'appointments/too-many-holds', { most: holdsEach })
    if (messages >= mostMessages) throw new Refusal('too-many', 'appointments/too-many-messages')
    const after = await nameHold(tx, id, { visitor: who, seconds: confirmMinutes * 60 })
    if (!after) return null
    await insertEvent(tx, { bookingId: id, kind: 'named', ...markOf(context) })
    await enqueue(tx, 'appointments.tell', { bookingId: id, what: 'confirm' })
    return after
  })
  if (named) await board.refreshDays([named])
  return named
}

/** `wrong`: how many tries are left; at 0 only the link in the message confirms. */
type Tried = Readonly<{ given: Given }> | Readonly<{ wrong: number }>

/**
 * The code was typed where the time is held: it becomes a visit. The same code again: it stays one. Refuses `appointments/hold-expired` and
 * `appointments/one-each`.
 */
export async function confirmByCode(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { link, code }: Readonly<{ link: string; code: string }>,
): Promise<Tried> {
  const id = readLink(appointments.key, 'booking', link)
  if (id === null) throw noSuchLink()
  const isRight = (held: Booking) => {
    const [typed, right] = [code.replace(/\D/g, '').padEnd(6).slice(0, 6), codeOf(appointments.key, held)]
    return timingSafeEqual(Buffer.from(typed), Buffer.from(right))
  }
  const tried = await tryCode(context.db, id)
  if (tried) {
    if (!isRight(tried.held)) return { wrong: tried.left }
  } else {
    const held = await bookingById(context.db, id)
    if (held && (isAlive(held) || (held.state === 'booked' && !isRight(held)))) return { wrong: 0 }
  }
  return { given: await confirmNamed(context, appointments, id) }
}

/** The link in the message was used. Refuses as `confirmByCode` does. */
export async function confirmByLink(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<Given> {
  const id = readLink(appointments.key, 'contact', link)
  if (id === null) throw noSuchLink()
  return confirmNamed(context, appointments, id)
}

/** What is to be confirmed, for who has the link in the message; null: nothing is, any more. */
export async function toConfirm(
  { db }: Context<AppointmentsTables>,
  { key }: Appointments,
  link: string,
): Promise<Booking | null> {
  const id = readLink(key, 'contact', link)
  if (id === null) throw noSuchLink()
  const held = await bookingById(db, id)
  return held?.name && isAlive(held) ? held : null
}

const isAlive = ({ state, expiresAt }: Booking) =>
  state === 'held' && expiresAt !== null && expiresAt.getTime() > Date.now()

async function confirmNamed(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  id: string,
): Promise<Given> {
  const visit = await inTurns(context, async (tx) => {
    const held = await heldToConfirm(tx, id)
    if (held?.state === 'booked') return held
    const visitor = held && (await visitorOfHold(tx, id))
    const booked = visitor && (await saveConfirmed({ ...context, db: tx }, held, visitor))
    if (!booked) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    return booked
  })
  await appointments.board.refreshDays([visit])
  appointments.board.tell({ place: visit.place, day: visit.day })
  return givenOf(appointments, visit)
}
