import { type Context, type OpenContext, system } from '#platform/context.ts'
import { nextVisitsAt } from '../appointments/index.ts'
import { type Manned, type Range, rangesFor, type Waiter } from './estimate.ts'
import { cityOf, type Queue, workOf } from './place.ts'
import { seatsOn } from './seat-store.ts'
import { type QueueTables, visitorsOn } from './store.ts'
import type { Visitor } from './visitor.ts'

const newcomerId = '~'

type Newcomer = Omit<Waiter, 'id' | 'from'>

/** What a place looks like at this moment, for who reckons how long one waits. */
export type Standing = Readonly<{ waiting: readonly Waiter[]; desks: readonly Manned[]; now: Date }>

/** Who waits, who is served at which desk, and who is still to come today with an appointment. */
export async function standingAt(
  context: Context<QueueTables>,
  queue: Queue,
  { place, day, visitors }: Readonly<{ place: string; day: string; visitors?: readonly Visitor[] }>,
): Promise<Standing> {
  const { db, now } = context
  const all = visitors ?? (await visitorsOn(db, place, day))
  const seats = await seatsOn(db, place, day)
  const reading = { ...context, actor: system('queue') } as OpenContext
  const toCome = await nextVisitsAt(reading, { place, day, from: now })
  const desks = seats.map((seat): Manned => {
    const there = all.find(({ state, seatId }) => state === 'called' && seatId === seat.id)
    const busyWith = there?.calledAt ? { calledAt: there.calledAt, minutes: there.minutes } : null
    const { themes, languages, facilities, certificates } = seat
    return { employeeId: seat.employee_id, themes, languages, facilities, certificates, busyWith }
  })
  const coming = toCome.map(({ id, startsAt, wish, interpreter }): Waiter => {
    const { minutes, themes, certificates } = workOf(cityOf(queue), wish, day)
    const asks = {
      themes,
      certificates,
      minutes,
      language: interpreter ? null : (wish.language ?? null),
      facilities: wish.facilities ?? [],
    }
    return { id, ...asks, forEmployee: null, ownTime: true, turnAt: startsAt, from: startsAt }
  })
  return { waiting: [...all.filter(({ state }) => state === 'waiting'), ...coming], desks, now }
}

/** How long somebody would wait who joins now. Null: it cannot be said. */
export async function expectedFor(
  context: Context<QueueTables>,
  queue: Queue,
  { newcomer, ...at }: Readonly<{ place: string; day: string; newcomer: Newcomer; visitors?: readonly Visitor[] }>,
): Promise<Range | null> {
  const standing = await standingAt(context, queue, at)
  // Who has an appointment is not called before its time unless nobody else waits: the range is of being called, not of being served.
  const waiting = [...standing.waiting, { ...newcomer, id: newcomerId }]
  return rangesFor([newcomerId], { ...standing, waiting }).get(newcomerId) ?? null
}
