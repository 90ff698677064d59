import { type Context, handedOver, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { findVisit, type VisitContact } from '../appointments/index.ts'
import { lookAtCase } from '../cases/index.ts'
import { type Range, rangesFor } from './estimate.ts'
import { expectedFor, standingAt } from './expected.ts'
import type { News } from './news.ts'
import { cityOf, type Queue, turnIn, walkInsOn, workOf } from './place.ts'
import { requireSeat, type Seat, seatFrom } from './seat.ts'
import { seatsOn } from './seat-store.ts'
import { type Alarm, openAlarms, type QueueTables, visitorById, visitorsOn, visitorsOnScreen } from './store.ts'
import { compareTurns, reasonOf, type TurnReason } from './turn.ts'
import { requireReceiver, type Visitor } from './visitor.ts'

type Reader = Context<QueueTables>

/** Somebody who waits, with why they stand where they stand and when they are called. */
export type InLine = Readonly<{ visitor: Visitor; reason: TurnReason; range: Range | null }>

/** Whose visit it is that stands at the desk: of who walked in nothing is known. */
export type Who = Readonly<{
  name: string | null
  companions: readonly string[]
  contact: VisitContact | null
  personId: string | null
  /** What they filled in beforehand. */
  intake: Readonly<{ caseId: string; number: string }> | null
  startsAt: Date
}>

/** All that an employee at a desk sees of the queue of their place. */
export type DeskView = Readonly<{
  seat: Seat
  current: Readonly<{ visitor: Visitor; who: Who | null }> | null
  line: readonly InLine[]
  parked: readonly Visitor[]
  /** Ended within a quarter of an hour: what can be undone. */
  ended: readonly Visitor[]
  colleagues: readonly Seat[]
  alarms: readonly Alarm[]
}>

/** The queue for the desk of this employee; names only of who stands there now. Refuses `queue/no-seat`. */
export async function deskView(context: Reader, queue: Queue): Promise<DeskView> {
  const { db, now } = context
  const seat = await requireSeat(context)
  const day = cityDay(now)
  const visitors = await visitorsOn(db, seat.place, day)
  const seats = await seatsOn(db, seat.place, day)
  const here = visitors.find(({ state, seatId }) => state === 'called' && seatId === seat.id)
  const recently = new Date(now.getTime() - 15 * 60_000)
  return {
    seat,
    current: here ? { visitor: here, who: await whoIs(context, queue, here) } : null,
    line: await lineOf(context, queue, seat.place, day, visitors),
    parked: visitors.filter(({ state }) => state === 'parked'),
    ended: visitors
      .filter(({ endedAt }) => endedAt !== null && endedAt > recently)
      .toSorted((a, b) => Number(b.endedAt) - Number(a.endedAt)),
    colleagues: seats.filter(({ id }) => id !== seat.id).map(seatFrom),
    alarms: await openAlarms(db, [seat.place]),
  }
}

async function whoIs(context: Reader, { appointments }: Queue, { bookingId }: Visitor): Promise<Who | null> {
  if (bookingId === null) return null
  const { name, companions, contact, personId, caseId, startsAt } = await findVisit(
    context as OpenContext,
    appointments,
    {
      bookingId,
    },
  )
  // Its number alone: who may not open the file is told so there.
  const office = handedOver({ ...context, actor: system('queue') })
  const intake = caseId ? { caseId, number: (await lookAtCase(office, caseId)).number } : null
  return { name, companions, contact, personId, intake, startsAt }
}

/** Who waits, in the order in which they are called; how long, is reckoned for the first so many. */
async function lineOf(
  context: Reader,
  queue: Queue,
  place: string,
  day: string,
  visitors: readonly Visitor[],
  most = Number.POSITIVE_INFINITY,
): Promise<readonly InLine[]> {
  const { now } = context
  const line = visitors.filter(({ state }) => state === 'waiting').toSorted(compareTurns(now))
  const standing = await standingAt(context, queue, { place, day, visitors })
  const ranges = rangesFor(
    line.slice(0, most).map(({ id }) => id),
    standing,
  )
  return line.map((visitor) => ({
    visitor,
    reason: reasonOf(visitor, now),
    range: ranges.get(visitor.id) ?? null,
  }))
}

type Reckoned = Readonly<{ count: number; at: number; line: Promise<readonly InLine[]> }>
const reckoned = new WeakMap<News, Map<string, Reckoned>>()
const sharedMs = 5_000

/** The same line for all who look at the same moment: sixty telephones are one reckoning. */
function sharedLine(context: Reader, queue: Queue, place: string, day: string): Promise<readonly InLine[]> {
  const { news } = queue
  const lines = reckoned.get(news) ?? new Map<string, Reckoned>()
  reckoned.set(news, lines)
  const [count, at] = [news.count(place), context.now.getTime()]
  const known = lines.get(place)
  if (known?.count === count && Math.abs(at - known.at) < sharedMs) return known.line
  const line = visitorsOn(context.db, place, day).then((visitors) => lineOf(context, queue, place, day, visitors))
  lines.set(place, { count, at, line })
  line.catch(() => lines.delete(place))
  return line
}

/** Where an employee can sit today: the desks of a place, and who sits there. */
export async function takenDesks(
  { db, actor, now }: Reader,
  place: string,
): Promise<ReadonlyMap<string, 'me' | 'colleague'>> {
  const { id } = requireReceiver(actor)
  const seats = await seatsOn(db, place, cityDay(now))
  return new Map(seats.map(({ desk, employee_id }) => [desk, employee_id === id ? 'me' : 'colleague']))
}

/** A ticket and the desk it is called to. `call`: differs at each call of it. */
export type Called = Readonly<{ ticket: string; desk: string; call: string; at: Date }>

/** What hangs in a waiting room: nothing of it is about a person. */
export type ScreenView = Readonly<{
  now: Called | null
  before: readonly Called[]
  next: readonly Readonly<{ ticket: string; startsAt: Date | null; range: Range | null }>[]
  /** How long who comes in now waits without an appointment. */
  walkIn: Range | null
  waiting: number
}>

const [shownCalls, shownNext] = [5, 3]
const stands = ['called', 'parked', 'done', 'no-show'] as const satisfies readonly Visitor['state'][]

/** The screen of a place. Public to who has its address: tickets and desks. */
export async function screenOf(context: Reader, queue: Queue, place: string): Promise<ScreenView> {
  const day = cityDay(context.now)
  const visitors = await visitorsOnScreen(context.db, place, day, shownCalls)
  const line = await lineOf(context, queue, place, day, visitors, shownNext)
  const [first, ...before] = visitors
    .filter((one) => (stands as readonly string[]).includes(one.state))
    .flatMap(({ id, ticket, desk, calledAt, calls, state }) =>
      desk && calledAt ? [{ ticket, desk, call: `${id}.${calls}`, at: calledAt, state }] : [],
    )
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const called = ({ ticket, desk, call, at }: Called): Called => ({ ticket, desk, call, at })
  const isNow = first !== undefined && first.state === 'called'
  return {
    now: isNow ? called(first) : null,
    before: (isNow ? before : first ? [first, ...before] : []).slice(0, shownCalls - 1).map(called),
    next: line.slice(0, shownNext).map(({ visitor, range }) => ({
      ticket: visitor.ticket,
      startsAt: visitor.ownTime ? visitor.turnAt : null,
      range,
    })),
    walkIn: await walkInRange(context, queue, place, visitors),
    waiting: line.length,
  }
}

/** How long one waits without an appointment, for the shortest thing that can be done so. */
export async function walkInRange(
  context: Reader,
  queue: Queue,
  place: string,
  known?: readonly Visitor[],
): Promise<Range | null> {
  const day = cityDay(context.now)
  const [product] = walkInsOn(cityOf(queue), place, day)
  if (!product) return null
  const work = workOf(cityOf(queue), { products: [product], persons: 1 }, day)
  const asks = { ...work, language: null, facilities: [], forEmployee: null }
  const newcomer = { ...asks, ownTime: false, turnAt: context.now }
  return expectedFor(context, queue, { place, day, newcomer, ...(known && { visitors: known }) })
}

/** Somebody's own turn, for their own telephone. */
export type TurnView = Readonly<{
  place: string
  ticket: string
  state: Visitor['state'] | 'over'
  desk: string | null
  call: string
  /** How many are called before them as it stands now. */
  ahead: number
  range: Range | null
  startsAt: Date | null
}>

/** The turn of who has this link; null: it is no link of ours. The next day it says that it is over. */
export async function turnOf(context: Reader, queue: Queue, link: string): Promise<TurnView | null> {
  const id = turnIn(queue, link)
  const visitor = id === null ? null : await visitorById(context.db, id)
  if (!visitor) return null
  const { place, ticket, desk, calls, ownTime, turnAt, day } = visitor
  const isToday = day === cityDay(context.now)
  const line = isToday && visitor.state === 'waiting' ? await sharedLine(context, queue, place, day) : []
  const at = line.findIndex((one) => one.visitor.id === id)
  return {
    ...{ place, ticket, desk, call: `${id}.${calls}`, startsAt: ownTime ? turnAt : null },
    state: isToday ? visitor.state : 'over',
    ahead: Math.max(0, at),
    range: line[at]?.range ?? null,
  }
}

/** What was said of the waiting against what happened, of a stretch of days. Shares are of all who were told a range and were called. */
export type WaitingScore = Readonly<{
  told: number
  within: number
  sooner: number
  later: number
  medianMinutes: number | null
  p90Minutes: number | null
}>

/** How honest the ranges were at a place. For employees who receive people, and the program. */
export async function waitingScore(
  { db, actor }: Reader,
  { place, from, to }: Readonly<{ place: string; from: string; to: string }>,
): Promise<WaitingScore> {
  if (actor.kind !== 'system') requireReceiver(actor)
  const rows = await db
    .selectFrom('queue.visitor')
    .select(['arrived_at', 'first_called_at', 'told_from', 'told_to'])
    .where('place', '=', place)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('first_called_at', 'is not', null)
    .execute()
  const waits = rows.map((row) => ({
    minutes: (Number(row.first_called_at) - row.arrived_at.getTime()) / 60_000,
    from: row.told_from,
    to: row.told_to,
  }))
  const told = waits.flatMap(({ minutes, from: least, to: most }) =>
    least === null || most === null ? [] : [{ minutes, least, most }],
  )
  const sorted = waits.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? null
  const sooner = told.filter(({ minutes, least }) => minutes < least).length
  const later = told.filter(({ minutes, most }) => minutes > most).length
  return {
    ...{ told: told.length, within: told.length - sooner - later, sooner, later },
    ...{ medianMinutes: at(0.5), p90Minutes: at(0.9) },
  }
}
