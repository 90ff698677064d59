import { type Context, type OpenContext, system, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { validOn } from '../catalogue/index.ts'
import { rosterBetween } from '../roster/index.ts'
import { cityOf, counterAt, type Queue } from './place.ts'
import { endSeats, insertSeat, isServing, type QueueTables, seatOf } from './store.ts'
import type { SeatRow } from './tables.ts'
import { requireReceiver } from './visitor.ts'

/** Where an employee sits today, and what they can do there. */
export type Seat = Readonly<{
  id: string
  place: string
  desk: string
  employeeId: string
  themes: readonly string[]
  languages: readonly string[]
  facilities: readonly string[]
}>

/**
 * Somebody sits down at a desk: from now on they can call. What they know is what the roster says of who sits there now; of a desk where
 * nobody is rostered, all that the place offers. Who sat elsewhere leaves it. Refuses `queue/desk-taken`, `queue/no-desk`.
 */
export async function takeSeat(
  context: Context<QueueTables>,
  queue: Queue,
  { place, desk }: Readonly<{ place: string; desk: string }>,
): Promise<Seat> {
  const { id: employeeId } = requireReceiver(context.actor)
  const { now } = context
  const day = cityDay(now)
  const counter = counterAt(cityOf(queue), place)
  const known = validOn(counter?.desks.filter(({ id }) => id === desk) ?? [], day)
  if (!counter || !known) throw new Refusal('missing', 'queue/no-desk')
  const offered = validOn(counter.themes, day)?.themes ?? []
  const rostered = await rosteredAt(context, place, desk)
  const themes = offered.filter((theme) => rostered?.themes.includes(theme) ?? true)
  const skills = {
    themes: themes.length > 0 ? [...themes] : [...offered],
    languages: [...(rostered?.languages ?? ['nl'])],
    facilities: [...counter.facilities, ...known.facilities],
  }
  try {
    const seat = await transaction(context, async (tx) => {
      await endSeats(tx, { employeeId, place, desk, day, at: now })
      return insertSeat(tx, { place, day, desk, employee_id: employeeId, ...skills, taken_at: now })
    })
    queue.news.tell(place)
    return seatFrom(seat)
  } catch (error) {
    if (brokenConstraint(error)) throw new Refusal('conflict', 'queue/desk-taken')
    throw error
  }
}

/** Who is rostered at a desk at this moment, with what they know. */
async function rosteredAt(context: Context<QueueTables>, place: string, desk: string) {
  const reading = { ...context, actor: system('queue') } as OpenContext
  const until = new Date(context.now.getTime() + 60_000)
  const { shifts, employees } = await rosterBetween(reading, { from: context.now, until })
  const shift = shifts.find((one) => one.place === place && one.desk === desk)
  return shift && employees.find(({ id }) => id === shift.employeeId)
}

/** Gets up: nobody is called to this desk any more. Refuses `queue/still-serving` while somebody is there. */
export async function leaveSeat(context: Context<QueueTables>, queue: Queue): Promise<void> {
  const { id: employeeId } = requireReceiver(context.actor)
  const place = await transaction(context, async (tx) => {
    const seat = await seatOf(tx, employeeId, cityDay(context.now))
    if (!seat) return null
    if (await isServing(tx, seat.id)) throw new Refusal('conflict', 'queue/still-serving')
    await endSeats(tx, { employeeId, place: seat.place, desk: seat.desk, day: seat.day, at: context.now })
    return seat.place
  })
  if (place) queue.news.tell(place)
}

/** Where this employee sits today. Refuses `queue/no-seat`. */
export async function requireSeat({ db, actor, now }: Context<QueueTables>): Promise<Seat> {
  const { id } = requireReceiver(actor)
  const seat = await seatOf(db, id, cityDay(now))
  if (!seat) throw new Refusal('conflict', 'queue/no-seat')
  return seatFrom(seat)
}

/** Where this employee took a seat today; null: nowhere, or nobody who does. */
export async function ownPlaceToday({ db, actor, now }: Context<QueueTables>): Promise<string | null> {
  if (actor.kind !== 'employee') return null
  return (await seatOf(db, actor.id, cityDay(now)))?.place ?? null
}

export const seatFrom = ({ id, place, desk, employee_id, themes, languages, facilities }: SeatRow): Seat => ({
  ...{ id, place, desk, employeeId: employee_id, themes, languages, facilities },
})
