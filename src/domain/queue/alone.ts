import { createHmac } from 'node:crypto'
import { type Context, type OpenContext, system } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, visitsOn } from '../appointments/index.ts'
import { callVisitor } from './call.ts'
import { finish, noShow, park } from './handle.ts'
import { cityOf, type Queue, workOf } from './place.ts'
import { deskView, type Who } from './report.ts'
import { requireSeat, type Seat } from './seat.ts'
import { eventKnown, type QueueTables, visitorById, visitorsOn } from './store.ts'
import { type Act, lifeOf, type Outcome, requireReceiver, type Visitor } from './visitor.ts'

/** What a desk can do that does not reach the centre: with who is its own already, and nobody else calls. */
export const aloneActs = ['call', 'park', 'no-show', 'finish'] as const satisfies readonly Act[]
export type AloneAct = (typeof aloneActs)[number]

/** One act of a desk that was alone. `id`: made there, so that what is sent twice is done once. `at`: by the clock of the centre. */
export type ActAlone = Readonly<{
  id: string
  visitorId: string
  act: AloneAct
  outcome?: Outcome | undefined
  at: Date
}>

/** The list of one desk and one day. `who` only of who stands there now, as on the page. */
export type AloneList = Readonly<{
  seat: Seat
  people: readonly Readonly<{ visitor: Visitor; who: Who | null }>[]
  /** Who is still to come today, and can be received at this desk: to find them when they stand there. */
  expected: readonly Booking[]
  /** 32 bytes, of this session and this day: who signed out, or whose session was ended, gets it no more. */
  key: Buffer
  /** Says for whom acts were kept in a browser that others use too; nothing of the employee can be read from it. */
  owner: string
  /** The same table that the commands obey. */
  life: ReturnType<typeof lifeOf<AloneAct>>
}>

/**
 * What a desk needs to go on without the centre: who stands there, who was put aside there, and who was passed on to this employee. Who waits for
 * anybody is not in it: a colleague may be calling them. Who is still to come is in it to be read. Refuses `queue/no-seat`.
 */
export async function aloneList(context: Context<QueueTables>, queue: Queue): Promise<AloneList> {
  const { id, sessionId } = requireReceiver(context.actor)
  const { seat, current } = await deskView(context, queue)
  const day = cityDay(context.now)
  const mine = (await visitorsOn(context.db, seat.place, day)).filter(
    ({ state, desk, forEmployee }) =>
      (state === 'parked' && desk === seat.desk) || (state === 'waiting' && forEmployee === id),
  )
  const mac = (what: string) => createHmac('sha256', queue.appointments.key).update(`alone/${what}/${day}`).digest()
  return {
    seat,
    expected: await expectedAt(context, queue, seat, day),
    people: [...(current ? [current] : []), ...mine.map((visitor) => ({ visitor, who: null }))],
    key: mac(`key/${sessionId}`),
    owner: mac(`owner/${id}`).toString('base64url').slice(0, 22),
    life: lifeOf(aloneActs),
  }
}

/** The visits of today that did not come yet, and that this seat can receive. */
async function expectedAt(
  context: Context<QueueTables>,
  queue: Queue,
  { place, themes, languages, facilities, certificates }: Seat,
  day: string,
): Promise<readonly Booking[]> {
  const visits = await visitsOn({ ...context, actor: system('queue') } as OpenContext, { place, day })
  return visits.filter(({ state, wish, interpreter }) => {
    const asks = workOf(cityOf(queue), wish, day)
    const isSpoken = !wish.language || interpreter !== null || languages.includes(wish.language)
    const isThere = (wish.facilities ?? []).every((one) => facilities.includes(one))
    return (
      state === 'booked' &&
      isSpoken &&
      isThere &&
      asks.themes.every((theme) => themes.includes(theme)) &&
      asks.certificates.every((one) => certificates.includes(one))
    )
  })
}

/** An act that has no place any more, with how it is with that visitor now; null: there is no such visitor here today. */
export type Unmerged = Readonly<{ act: AloneAct; visitor: Visitor | null }>
/** `merged`: how many are done now, in the order in which they were done. */
export type Merged = Readonly<{ merged: number; unmerged: readonly Unmerged[] }>

/**
 * What a desk did alone comes into the queue, each act with the time at which it was done. What cannot be is said: somebody else served them
 * meanwhile, and that stands. After one such act the later ones with that visitor are let go too. Refuses `queue/no-seat`.
 */
export async function mergeAlone(
  context: Context<QueueTables>,
  queue: Queue,
  acts: readonly ActAlone[],
): Promise<Merged> {
  const seat = await requireSeat(context)
  const lost = new Map<string, Unmerged>()
  let merged = 0
  for (const one of acts) {
    const { visitorId, act } = one
    if (lost.has(visitorId)) continue
    if ((await eventKnown(context.db, one)) || (await isDone(context, queue, one))) merged++
    else {
      const visitor = await visitorById(context.db, visitorId)
      lost.set(visitorId, { act, visitor: visitor?.place === seat.place ? visitor : null })
    }
  }
  return { merged, unmerged: [...lost.values()] }
}

async function isDone(context: Context<QueueTables>, queue: Queue, one: ActAlone): Promise<boolean> {
  const { visitorId, id: eventId, outcome = 'helped' } = one
  // A browser whose clock runs ahead did nothing in the future.
  const then = { ...context, now: one.at > context.now ? context.now : one.at }
  const which = { visitorId, eventId }
  try {
    if (one.act === 'call') await callVisitor(then, queue, visitorId, eventId)
    else if (one.act === 'park') await park(then, queue, which)
    else if (one.act === 'no-show') await noShow(then, queue, which)
    else await finish(then, queue, { ...which, outcome })
    return true
  } catch (error) {
    if (!(error instanceof Refusal) && !brokenConstraint(error)) throw error
    // Sent twice at the same moment: the other did it.
    return eventKnown(context.db, one)
  }
}
