import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Queue } from './place.ts'
import { requireSeat } from './seat.ts'
import { keptSeat } from './seat-store.ts'
import {
  type CalledNow,
  callFirst,
  insertEvent,
  isServing,
  type QueueTables,
  undoable,
  updateVisitor,
  visitorById,
} from './store.ts'
import { canBe, requireReceiver, stateAfter, type Visitor } from './visitor.ts'

/**
 * Calls who is next for the desk of this employee; null: nobody waits whom they can receive. Two who call at the same moment never get the same
 * person: one statement, and the database refuses two at one desk. Refuses `queue/no-seat`, and `queue/still-serving` while somebody is there.
 */
export async function callNext(context: Context<QueueTables>, queue: Queue): Promise<CalledNow | null> {
  const { id: employeeId, channel } = requireReceiver(context.actor)
  const { db, now } = context
  const called = await callFirst(db, { employeeId, day: cityDay(now), now, channel }).catch(stillServing)
  if (called) queue.news.tell(called.place)
  // Why nobody was called is asked only then: a call that succeeds is one statement.
  else if (await isServing(db, (await requireSeat(context)).id)) throw new Refusal('conflict', 'queue/still-serving')
  return called
}

/** Calls somebody out of turn, or back who was parked; `eventId` where a desk that was alone made it. Refuses as `callNext` does, and `queue/gone` when a colleague was first. */
export async function callVisitor(
  context: Context<QueueTables>,
  queue: Queue,
  visitorId: string,
  eventId?: string,
): Promise<Visitor> {
  const seat = await requireSeat(context)
  const { now, actor } = context
  const called = await transaction(context, async (tx) => {
    // Seats before visitors, as who gets up does: nobody is called to an empty desk.
    if (!(await keptSeat(tx, { id: seat.id, place: seat.place, day: cityDay(now) })))
      throw new Refusal('conflict', 'queue/no-seat')
    const visitor = await visitorById(tx, visitorId, { lock: true })
    if (visitor?.place !== seat.place || visitor.day !== cityDay(now)) throw new Refusal('missing', 'queue/not-found')
    if (!canBe('call', visitor.state)) throw new Refusal('conflict', 'queue/gone')
    const after = await updateVisitor(tx, visitorId, {
      ...{ state: stateAfter('call'), seat_id: seat.id, desk: seat.desk, calls: visitor.calls + 1 },
      ...{ called_at: now, first_called_at: visitor.firstCalledAt ?? now },
    }).catch(stillServing)
    const mark = { by: actor.id, channel: actor.channel, at: now, before: JSON.stringify(undoable(visitor)) }
    await insertEvent(tx, { id: eventId, visitor_id: visitorId, kind: 'call', ...mark })
    return after
  })
  queue.news.tell(seat.place)
  return called
}

function stillServing(error: unknown): never {
  if (brokenConstraint(error) === 'one_at_a_time') throw new Refusal('conflict', 'queue/still-serving')
  throw error
}
