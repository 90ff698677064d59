import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, settleVisit, visitsUnsaid } from '../appointments/index.ts'
import { closedDays, dayAfter } from '../catalogue/index.ts'
import { dayChanges, hoursOn, momentOf } from '../places/index.ts'
import { asQueue } from './arrive.ts'
import { cityOf, counterAt, type Queue } from './place.ts'
import { wasManned } from './seat-store.ts'
import { insertEvent, openDays, type QueueTables, undoable, updateVisitor, visitorsLeft } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Places that closed are tidied: who never came, and who was left in the line. */
    'queue.close-days': Record<string, never>
  }
}

/** Who is served when the doors close is still served; after this, nobody is. */
const minutesAfterClosing = 60
/** A program that stood still for a month does not guess about what was before. */
const daysBack = 31

/**
 * An hour after a place closed, each visit of that day that is still booked becomes a no-show, and nobody is left waiting: who was never called
 * is `left`, of who stands at a desk it is `not-said` how it ended; their appointment was kept. Only where somebody sat at a desk that day: where
 * the queue was not used nobody knows who came, and unknown is not no. A visit at home is said by its team. For the job; may run twice.
 */
export async function closeDays(
  context: Context<QueueTables>,
  queue: Queue,
): Promise<Readonly<{ missed: number; left: number }>> {
  const { actor, db, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'queue/system-only')
  const today = cityDay(now)
  const span = { from: dayAfter(today, -daysBack), to: today }
  const until = new Date(now.getTime() - minutesAfterClosing * 60_000)
  const unsaid = await visitsUnsaid(asQueue(context, db), { ...span, until })
  const at = new Map([...(await openDays(db, span)), ...unsaid].map((one) => [`${one.place}/${one.day}`, one]))
  const changes = await dayChanges(asQueue(context, db).db, span)
  let [missed, left] = [0, 0]
  for (const { place, day } of at.values()) {
    const closes = closingOf(queue, { place, day, changes })
    if (day === today && (closes === null || closes > until)) continue
    if (!(await wasManned(db, place, day))) continue
    const ended = await closeVisitors(context, { place, day })
    left += ended.left
    const touched: Booking[] = [...ended.touched]
    for (const { id: bookingId } of unsaid.filter((one) => one.place === place && one.day === day)) {
      const ask = { bookingId, to: 'no-show', only: 'booked' } as const
      const settled = await transaction(context, (tx) => settleVisit(asQueue(context, tx), ask))
      if (settled) touched.push(settled)
      if (settled) missed++
    }
    await queue.appointments.board.refreshDays(touched)
    queue.appointments.board.tell({ place, day })
    queue.news.tell(place)
  }
  return { missed, left }
}

/** When a place closes for the last time on a day; null: it is not open then. */
function closingOf(
  queue: Queue,
  {
    place: id,
    day,
    changes,
  }: Readonly<{ place: string; day: string; changes: Awaited<ReturnType<typeof dayChanges>> }>,
): Date | null {
  const city = cityOf(queue)
  const [place, counter] = [city.places.find((one) => one.id === id), counterAt(city, id)]
  const last = place && counter && hoursOn({ place, counter, closedOn: closedDays(city), changes }, day).spans.at(-1)
  return last ? momentOf(day, last.to) : null
}

/** Everybody who is still in the line, put aside or at a desk: one transaction, an event each. */
function closeVisitors(context: Context<QueueTables>, { place, day }: Readonly<{ place: string; day: string }>) {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const touched: Booking[] = []
    const visitors = await visitorsLeft(tx, place, day)
    for (const visitor of visitors) {
      const outcome = visitor.state === 'called' ? 'not-said' : 'left'
      await updateVisitor(tx, visitor.id, { state: 'done', outcome, seat_id: null, ended_at: now })
      const mark = { by: actor.id, channel: actor.channel, at: now, before: JSON.stringify(undoable(visitor)) }
      await insertEvent(tx, { visitor_id: visitor.id, kind: 'closed', ...mark })
      const { bookingId } = visitor
      if (bookingId === null || visitor.state !== 'called') continue
      const booking = await settleVisit(asQueue(context, tx), { bookingId, to: 'done', only: 'arrived' })
      if (booking) touched.push(booking)
    }
    return { left: visitors.length, touched }
  })
}
