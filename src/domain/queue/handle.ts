import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, settleVisit } from '../appointments/index.ts'
import { asQueue } from './arrive.ts'
import { certificatesOf, cityOf, counterAt, type Queue } from './place.ts'
import { requireSeat, type Seat } from './seat.ts'
import { keptSeat, seatsOn } from './seat-store.ts'
import { insertEvent, lastEvent, type QueueTables, undoable, updateVisitor, visitorById } from './store.ts'
import type { SeatRow, VisitorRow } from './tables.ts'
import { type Act, canBe, type Outcome, stateAfter, type Visitor } from './visitor.ts'

/** `eventId`: made by a desk that was alone, so that what it sends twice is done once. */
type Which = Readonly<{ visitorId: string; eventId?: string }>
type Change = Partial<VisitorRow>

/** The same person again on the screen, with its sound. */
export const recall = (context: Context<QueueTables>, queue: Queue, { visitorId }: Which): Promise<Visitor> =>
  handle(context, queue, { visitorId }, 'recall', (visitor) => ({ calls: visitor.calls + 1, called_at: context.now }))

/** Somebody fetches a paper or waits for a colleague: the desk is free, their turn is kept. */
export const park = (context: Context<QueueTables>, queue: Queue, which: Which): Promise<Visitor> =>
  handle(context, queue, which, 'park', () => ({ seat_id: null }))

/** Who was parked waits again, with the turn they had. */
export const returnToQueue = (context: Context<QueueTables>, queue: Queue, { visitorId }: Which): Promise<Visitor> =>
  handle(context, queue, { visitorId }, 'return', () => ({ seat_id: null, desk: null }))

/**
 * Passes somebody on to another theme, or to one colleague who sits here now: they keep the turn they had. Refuses `queue/nobody-there` when no
 * such colleague sits here, `queue/no-theme` when the place does not offer it.
 */
export async function passOn(
  context: Context<QueueTables>,
  queue: Queue,
  { visitorId, to }: Which & Readonly<{ to: Readonly<{ theme: string }> | Readonly<{ seatId: string }> }>,
): Promise<Visitor> {
  const seat = await requireSeat(context)
  const change = async (tx: Context<QueueTables>['db']): Promise<Change> => {
    const still = { seat_id: null, desk: null, passed_on: true, colleague_left: false }
    if ('theme' in to) {
      const offered = counterAt(cityOf(queue), seat.place)?.themes.some(({ themes }) => themes.includes(to.theme))
      if (!offered) throw new Refusal('conflict', 'queue/no-theme')
      const certificates = [...certificatesOf(cityOf(queue), to.theme, cityDay(context.now))]
      return { ...still, themes: [to.theme], certificates, for_employee: null }
    }
    // Who gets up at this moment waits for this, and gives them back; or was first, and nobody is passed on to them.
    if (!isId(to.seatId)) throw new Refusal('conflict', 'queue/nobody-there')
    const colleague = await keptSeat(tx, { id: to.seatId, place: seat.place, day: cityDay(context.now) })
    if (!colleague || colleague.id === seat.id) throw new Refusal('conflict', 'queue/nobody-there')
    return { ...still, for_employee: colleague.employee_id }
  }
  return handle(context, queue, { visitorId }, 'pass-on', (_, kept) => kept, change)
}

/** Called, and nobody came. */
export const noShow = (context: Context<QueueTables>, queue: Queue, which: Which): Promise<Visitor> =>
  handle(context, queue, which, 'no-show', () => ({ seat_id: null, ended_at: context.now }))

/** Done, with how it ended. */
export const finish = (
  context: Context<QueueTables>,
  queue: Queue,
  { outcome, ...which }: Which & Readonly<{ outcome: Outcome }>,
): Promise<Visitor> =>
  handle(context, queue, which, 'finish', () => ({ seat_id: null, ended_at: context.now, outcome }))

/** One act with one visitor: of the own desk when they are there, else of anybody of the place. One transaction, one event. */
async function handle(
  context: Context<QueueTables>,
  queue: Queue,
  { visitorId, eventId }: Which,
  act: Act,
  change: (visitor: Visitor, kept: Change) => Change,
  first: (tx: Context<QueueTables>['db']) => Promise<Change> = async () => ({}),
): Promise<Visitor> {
  const seat = await requireSeat(context)
  const { actor, now } = context
  const { after, booking } = await transaction(context, async (tx) => {
    // Seats before visitors, as who gets up does: so that no two wait for each other.
    const kept = await first(tx)
    const visitor = await visitorHere({ ...context, db: tx }, seat, visitorId)
    if (visitor.state === 'called' && visitor.seatId !== seat.id) throw new Refusal('conflict', 'queue/not-your-desk')
    if (!canBe(act, visitor.state)) throw new Refusal('conflict', 'queue/gone')
    const changed = await updateVisitor(tx, visitorId, { state: stateAfter(act), ...change(visitor, kept) })
    const mark = { by: actor.id, channel: actor.channel, at: now, before: JSON.stringify(undoable(visitor)) }
    await insertEvent(tx, { id: eventId, visitor_id: visitorId, kind: act, ...mark })
    return { after: changed, booking: await settled(context, tx, changed) }
  })
  await told(queue, after, booking)
  return after
}

async function visitorHere({ db, now }: Context<QueueTables>, seat: Seat, id: string): Promise<Visitor> {
  const visitor = await visitorById(db, id, { lock: true })
  if (visitor?.place !== seat.place || visitor.day !== cityDay(now)) throw new Refusal('missing', 'queue/not-found')
  return visitor
}

/** The appointment follows the visitor. */
async function settled(
  context: Context<QueueTables>,
  db: Context<QueueTables>['db'],
  { bookingId, state }: Visitor,
): Promise<Booking | null> {
  if (bookingId === null) return null
  const to = state === 'done' || state === 'no-show' ? state : 'arrived'
  return settleVisit(asQueue(context, db), { bookingId, to })
}

async function told({ appointments: { board }, news }: Queue, { place, day }: Visitor, booking: Booking | null) {
  news.tell(place)
  if (!booking) return
  await board.refreshDays([booking])
  board.tell({ place, day })
}

/** What an undo brings back: but nobody stands again at a desk, or waits for a colleague, where they got up meanwhile. */
function asItIsNow(seats: readonly SeatRow[], before: Change): Change {
  const { for_employee: one, seat_id: desk } = before
  const waits =
    before.state !== 'called' || seats.some(({ id }) => id === desk)
      ? {}
      : { state: 'waiting' as const, seat_id: null, desk: null }
  const forAll =
    !one || seats.some(({ employee_id }) => employee_id === one) ? {} : { for_employee: null, colleague_left: true }
  return { ...before, ...waits, ...forAll }
}

const undoneWithinMs = 15 * 60_000

/**
 * Takes back the last thing that was done with somebody here, within a quarter of an hour, by whoever sits at this place. Whose employee got up
 * meanwhile waits again, with the turn they had. Refuses
 * `queue/nothing-to-undo`, and `queue/cannot-undo` when the desk has somebody else meanwhile or its time was given away.
 */
export async function undo(context: Context<QueueTables>, queue: Queue, { visitorId }: Which): Promise<Visitor> {
  const seat = await requireSeat(context)
  const { actor, now } = context
  const { after, booking } = await transaction(context, async (tx) => {
    const seats = await seatsOn(tx, seat.place, cityDay(now), { kept: true })
    await visitorHere({ ...context, db: tx }, seat, visitorId)
    const last = await lastEvent(tx, visitorId)
    if (!last?.before || last.undoes || now.getTime() - last.at.getTime() > undoneWithinMs)
      throw new Refusal('conflict', 'queue/nothing-to-undo')
    const changed = await updateVisitor(tx, visitorId, asItIsNow(seats, last.before))
    const mark = { by: actor.id, channel: actor.channel, at: now, before: null, undoes: last.id }
    await insertEvent(tx, { visitor_id: visitorId, kind: 'undone', ...mark })
    return { after: changed, booking: await settled(context, tx, changed) }
  }).catch((error) => {
    if (brokenConstraint(error)) throw new Refusal('conflict', 'queue/cannot-undo')
    throw error
  })
  await told(queue, after, booking)
  return after
}
