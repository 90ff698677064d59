import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { validOn } from '../catalogue/index.ts'
import { cityOf, counterAt, type Queue } from './place.ts'
import { backForAll, endSeats, insertSeat, seatOf } from './seat-store.ts'
import { skillsAt } from './skills.ts'
import { insertEvent, isServing, type QueueTables } from './store.ts'
import type { SeatRow, SkillsFrom } from './tables.ts'
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
  certificates: readonly string[]
  /** From where themes and languages are known. */
  skillsFrom: SkillsFrom
}>

/**
 * Somebody sits down at a desk: from now on they can call. What they know is what the roster says of
 * them (`skillsAt`). Who sat elsewhere leaves it. Refuses `queue/desk-taken`, `queue/no-desk`, `queue/still-serving`.
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
  const { themes, languages, certificates, skillsFrom } = await skillsAt(context, counter, desk)
  const skills = {
    ...{ themes: [...themes], languages: [...languages], skills_from: skillsFrom },
    facilities: [...counter.facilities, ...known.facilities],
    certificates: [...certificates],
  }
  try {
    const { seat, before } = await transaction(context, async (tx) => {
      const before = await seatOf(tx, employeeId, day, { ends: true })
      if (before && (await isServing(tx, before.id))) throw new Refusal('conflict', 'queue/still-serving')
      await endSeats(tx, { employeeId, place, desk, day, at: now })
      // At another desk of the same place the colleague is still there for them.
      if (before && before.place !== place) await giveBack(context, tx, before)
      return {
        before,
        seat: await insertSeat(tx, { place, day, desk, employee_id: employeeId, ...skills, taken_at: now }),
      }
    })
    for (const one of new Set([place, before?.place ?? place])) queue.news.tell(one)
    return seatFrom(seat)
  } catch (error) {
    if (brokenConstraint(error)) throw new Refusal('conflict', 'queue/desk-taken')
    throw error
  }
}

/** Nobody keeps waiting for somebody who is not there: each is told why they stand in the line of all again. */
async function giveBack(
  { actor, now }: Context<QueueTables>,
  tx: Context<QueueTables>['db'],
  { employee_id: employeeId, place, day }: SeatRow,
): Promise<void> {
  const mark = { by: actor.id, channel: actor.channel, at: now, before: null }
  for (const visitor_id of await backForAll(tx, { employeeId, place, day }))
    await insertEvent(tx, { visitor_id, kind: 'colleague-left', ...mark })
}

/** Gets up: nobody is called to this desk any more, and who was passed on to this employee waits for all again. Refuses `queue/still-serving` while somebody is there. */
export async function leaveSeat(context: Context<QueueTables>, queue: Queue): Promise<void> {
  const { id: employeeId } = requireReceiver(context.actor)
  const place = await transaction(context, async (tx) => {
    const seat = await seatOf(tx, employeeId, cityDay(context.now), { ends: true })
    if (!seat) return null
    if (await isServing(tx, seat.id)) throw new Refusal('conflict', 'queue/still-serving')
    await endSeats(tx, { employeeId, place: seat.place, desk: seat.desk, day: seat.day, at: context.now })
    await giveBack(context, tx, seat)
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

/** The seat that this employee took today; null: none, or nobody who does. */
export async function ownSeat({ db, actor, now }: Context<QueueTables>): Promise<Seat | null> {
  const seat = actor.kind === 'employee' ? await seatOf(db, actor.id, cityDay(now)) : null
  return seat && seatFrom(seat)
}

/** Where this employee took a seat today; null: nowhere, or nobody who does. */
export const ownPlaceToday = async (context: Context<QueueTables>): Promise<string | null> =>
  (await ownSeat(context))?.place ?? null

export const seatFrom = ({
  id,
  place,
  desk,
  employee_id,
  themes,
  languages,
  facilities,
  certificates,
  skills_from,
}: SeatRow): Seat => ({
  ...{ id, place, desk, employeeId: employee_id, themes, languages, facilities, certificates, skillsFrom: skills_from },
})
