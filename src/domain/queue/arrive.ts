import { type Context, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  type Booking,
  type Holder,
  inTurns,
  settleVisit,
  visitByCode,
  visitOfHolder,
  visitsNamed,
} from '../appointments/index.ts'
import { expectedFor } from './expected.ts'
import { cityOf, type Queue, queuePolicyOn, turnLinkOf, walkInsOn, workOf } from './place.ts'
import { seatsOn } from './seat-store.ts'
import { insertEvent, insertVisitor, nextNumber, type QueueTables, visitorOfBooking, visitorsOn } from './store.ts'
import type { Visitor } from './visitor.ts'

/** What somebody holds who is there. `link`: the secret part of the address that shows their turn on their own telephone. */
export type Ticket = Readonly<{ visitor: Visitor; link: string }>

/**
 * What the door says to who comes with an appointment. `already`: they said so before, with the same ticket. `late`: after their time, so they
 * wait as who came first. `another-*`: the appointment is then, or there.
 */
export type Arrival =
  | Readonly<{ outcome: 'welcome' | 'late' | 'already' } & Ticket>
  | Readonly<{ outcome: 'too-early'; startsAt: Date; from: Date }>
  | Readonly<{ outcome: 'another-day' | 'another-place'; startsAt: Date; place: string }>
  | Readonly<{ outcome: 'over' | 'unknown' | 'several' }>

/** How somebody says who they are: the code of the visit (typed, or read from the square), their whole name, or what their card says. */
export type Said = Readonly<{ code: string }> | Readonly<{ name: string }> | Readonly<{ card: Holder }>

/**
 * Somebody with an appointment is there: they get a ticket. The code is the right to it, also for who has no account; a name only where exactly
 * one of today has it; of a card the number is compared by its key, and nothing is kept. Called for a device that stands at `place`, or by an employee there; never for an address that anybody opens at home.
 */
export async function arrive(
  context: Context<QueueTables>,
  queue: Queue,
  { place, ...said }: Readonly<{ place: string }> & Said,
): Promise<Arrival> {
  const found = await visitSaid(context, queue, place, said)
  if (found === null || found === 'several') return { outcome: found ?? 'unknown' }
  const { startsAt } = found
  const day = cityDay(context.now)
  const before = await visitorOfBooking(context.db, found.id)
  if (before && found.day === day && found.place === place) {
    if (before.state === 'done' || before.state === 'no-show') return { outcome: 'over' }
    return { outcome: 'already', ...ticketOf(queue, before) }
  }
  if (found.state !== 'booked') return { outcome: 'over' }
  if (found.day !== day) return { outcome: 'another-day', startsAt, place: found.place }
  if (found.place !== place) return { outcome: 'another-place', startsAt, place: found.place }
  const policy = queuePolicyOn(cityOf(queue), place, day)
  const from = policy && new Date(startsAt.getTime() - policy.earlyMinutes * 60_000)
  if (from && context.now < from) return { outcome: 'too-early', startsAt, from }
  const late = policy && context.now.getTime() > startsAt.getTime() + policy.lateMinutes * 60_000
  const ticket = await admit(context, queue, { place, day, booking: found, ownTime: !late })
  // Cancelled or moved at this very moment: what it now is, is said.
  if (!ticket) return arrive(context, queue, { place, ...said })
  return { outcome: late ? 'late' : 'welcome', ...ticket }
}

/** The visit that somebody means; `several`: a name that two have. */
async function visitSaid(
  context: Context<QueueTables>,
  { appointments }: Queue,
  place: string,
  said: Said,
): Promise<Booking | 'several' | null> {
  const reading = { ...context, actor: system('queue') } as OpenContext
  const day = cityDay(context.now)
  if ('card' in said) return visitOfHolder(reading, appointments.key, { place, day, ...said.card })
  if ('name' in said) {
    const [only, ...more] = await visitsNamed(reading, { place, day, name: said.name })
    return more.length > 0 ? 'several' : (only ?? null)
  }
  const code = codeIn(said.code)
  return code === null ? null : visitByCode(reading, code, day)
}

/** The code in what was typed or read: six characters, with or without spaces. */
function codeIn(said: string): string | null {
  const code = said.replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{6}$/.test(code) ? code : null
}

/**
 * Somebody without an appointment gets a ticket, where and for what the place allows. Who speaks `language` is called by who does too, unless of those
 * who sit there now nobody does: nobody waits for a colleague who is not there. Refuses `queue/no-walk-ins` and, when too many wait,
 * `queue/full`.
 */
export async function takeTicket(
  context: Context<QueueTables>,
  queue: Queue,
  { place, product, language }: Readonly<{ place: string; product: string; language?: string | undefined }>,
): Promise<Ticket> {
  const city = cityOf(queue)
  const day = cityDay(context.now)
  if (!walkInsOn(city, place, day).includes(product)) throw new Refusal('conflict', 'queue/no-walk-ins')
  const waiting = (await visitorsOn(context.db, place, day)).filter(({ state }) => state === 'waiting').length
  if (waiting >= (queuePolicyOn(city, place, day)?.mostWaiting ?? 0)) throw new Refusal('conflict', 'queue/full')
  const spoken = language && (await isSpoken(context, place, day, language)) ? language : null
  const ticket = await admit(context, queue, { place, day, walkIn: { product, language: spoken }, ownTime: false })
  if (!ticket) throw new Error('who has no appointment has none that changed')
  return ticket
}

async function isSpoken({ db }: Context<QueueTables>, place: string, day: string, language: string): Promise<boolean> {
  const seats = await seatsOn(db, place, day)
  return seats.length === 0 || seats.some(({ languages }) => languages.includes(language))
}

type Admitted = Readonly<{ place: string; day: string; ownTime: boolean }> &
  (Readonly<{ booking: Booking }> | Readonly<{ walkIn: Readonly<{ product: string; language: string | null }> }>)

/**
 * Gives a ticket, with what is said of the waiting: kept, so that it can be held against what happened. Null, and nothing is written: the appointment
 * is no longer the one that was found.
 */
async function admit(context: Context<QueueTables>, queue: Queue, admitted: Admitted): Promise<Ticket | null> {
  const { now, actor } = context
  const { place, day, ownTime } = admitted
  const booking = 'booking' in admitted ? admitted.booking : null
  const wish = 'booking' in admitted ? admitted.booking.wish : { products: [admitted.walkIn.product], persons: 1 }
  const { minutes, themes, certificates } = workOf(cityOf(queue), wish, day)
  const asks = {
    ...{ products: [...wish.products], themes: [...themes], persons: wish.persons, minutes },
    language:
      'walkIn' in admitted ? admitted.walkIn.language : booking?.interpreter ? null : (booking?.wish.language ?? null),
    facilities: [...(booking?.wish.facilities ?? [])],
    certificates: [...certificates],
  }
  const turnAt = booking && ownTime ? booking.startsAt : now
  const told = await expectedFor(context, queue, {
    place,
    day,
    newcomer: { ...asks, ownTime, turnAt, forEmployee: null },
  })
  const given = inTurns({ ...context, db: context.db as never }, async (turn) => {
    const tx = turn as unknown as Context<QueueTables>['db']
    const letter = booking ? 'A' : 'B'
    const number = await nextNumber(tx, place, day, letter)
    const inserted = await insertVisitor(tx, {
      ...{ place, day, letter, number, booking_id: booking?.id ?? null, ...asks },
      ...{ arrived_at: now, own_time: ownTime, turn_at: turnAt },
      ...{ told_from: told?.from ?? null, told_to: told?.to ?? null },
    })
    if (!inserted) return null
    if (booking) {
      const ask = { bookingId: booking.id, to: 'arrived', only: 'booked' } as const
      const settled = await settleVisit(asQueue(context, tx), ask)
      const isSame = settled?.place === place && settled.startsAt.getTime() === booking.startsAt.getTime()
      if (!isSame) throw changedMeanwhile
    }
    const mark = { by: actor.id, channel: actor.channel, at: now, before: null }
    await insertEvent(tx, { visitor_id: inserted.id, kind: 'arrived', ...mark })
    return inserted
  })
  const visitor = await given.catch((error) => {
    if (error === changedMeanwhile) return changedMeanwhile
    throw error
  })
  if (visitor instanceof Error) return null
  if (!visitor) {
    // Said twice at the same moment: the other has the ticket.
    const other = await visitorOfBooking(context.db, booking?.id ?? '')
    if (!other) throw new Error('an appointment has no ticket, and cannot get one')
    return ticketOf(queue, other)
  }
  queue.news.tell(place)
  return ticketOf(queue, visitor)
}

const changedMeanwhile = new Error('the appointment changed meanwhile')

/** What the queue does with an appointment it does itself; who did it stands with the visitor. */
export const asQueue = (context: Context<QueueTables>, db: Context<QueueTables>['db']): OpenContext => ({
  ...{ db: db as OpenContext['db'], now: context.now, actor: system('queue') },
})

export const ticketOf = (queue: Queue, visitor: Visitor): Ticket => ({ visitor, link: turnLinkOf(queue, visitor.id) })
