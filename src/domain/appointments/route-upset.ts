import type { Context } from '#platform/context.ts'
import { type City, routeFor } from '../catalogue/index.ts'
import type { PlaceDay } from './board.ts'
import { laterStops } from './later-stops.ts'
import type { Appointments } from './offer.ts'
import { plannedBetween } from './route-offer.ts'
import { type PlannedStop, timed, withStop } from './route-plan.ts'
import { moveStops, type Stop } from './route-store.ts'
import { type Crewed, cellsOfWho, endOf, instantOf, leaderOf, plannedFrom, skilledFrom, teamsOn } from './route-team.ts'
import { type AppointmentsTables, insertEvent, updateBooking } from './store.ts'
import { markOf } from './taking.ts'
import type { Upset } from './upset.ts'
import { insertCall, insertCover } from './upset-store.ts'
import { setWaiting } from './waiting-store.ts'

/**
 * Looks again at every visit at home of a route on a day, inside the transaction that changed who travels. Who can still come, comes; else another
 * team comes within the same window; else the customer stands on the call list. Nothing is cancelled.
 */
export async function settleRoute(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { at, cause }: Readonly<{ at: PlaceDay; cause: string }>,
): Promise<Upset> {
  const { city } = appointments.board
  const route = city.routes?.find(({ place }) => place === at.place)
  const upset = { served: 0, proposed: 0, toCall: 0 }
  if (!route) return upset
  const { roster, stops: all } = await plannedBetween(context, route, { from: at.day, to: at.day }, { lock: true })
  // What is kept for who waits goes first: they wait on.
  for (const { id, state, forWaiting } of all) {
    if (state !== 'held') continue
    await updateBooking(context.db, id, { states: ['held'] }, { state: 'lapsed', expires_at: null })
    if (forWaiting) await setWaiting(context.db, forWaiting, 'offered', 'waiting')
  }
  const stops = all.filter(({ state }) => state !== 'held')
  const toCome = stops.filter(({ state, startsAt }) => state === 'booked' && startsAt > context.now)
  const rounds = teamsOn(city, route, roster, at.day).map((crewed) => ({ crewed, round: keptOf(city, crewed, toCome) }))
  const kept = new Set(rounds.flatMap(({ round }) => round.map(({ id }) => id)))
  const moved = new Map<string, Crewed>()
  for (const stop of toCome.filter(({ id }) => !kept.has(id))) {
    const kind = routeFor(city, stop.wish.products[0] ?? '', at.day)?.kind
    const planned = plannedFrom(stop)
    // From the beginning of its window: the other team need not come at the time of the first.
    const wanted = planned && { ...planned, from: planned.window.from }
    const options = rounds.flatMap((one) => {
      const may = kind && cellsOfWho(one.crewed, kind)
      const kept = one.round
      // Neither it nor who has another time by now stands where they stood.
      const isElsewhere = ({ id }: Stop) => id === stop.id || moved.has(id) || kept.some((other) => other.id === id)
      const fixed = fixedOf(
        one.crewed,
        stops.filter((other) => !isElsewhere(other)),
      )
      const all = [...kept, ...fixed].toSorted((a, b) => a.from - b.from)
      const inserted = wanted && may ? withStop(one.crewed, all, { ...wanted, may }) : null
      return inserted ? [{ one, fixed, inserted }] : []
    })
    const best = options.toSorted((a, b) => a.inserted.farther - b.inserted.farther)[0]
    if (best) {
      best.one.round = best.inserted.stops.filter(({ id }) => !best.fixed.some((one) => one.id === id))
      moved.set(stop.id, best.one.crewed)
    } else {
      await insertCall(context.db, { bookingId: stop.id, cause, reason: 'nothing-free', at: context.now })
      upset.toCall++
    }
  }
  for (const stop of toCome) {
    const by = rounds.find(({ round }) => round.some(({ id }) => id === stop.id))
    const planned = by?.round.find(({ id }) => id === stop.id)
    const leader = by && planned && leaderOf(by.crewed, endOf(planned))
    if (!leader) continue
    const isWhere = by?.crewed.team.id === stop.desk && stop.startsAt.getTime() === planned.from * 60_000
    if (leader.id === stop.employeeId && (isWhere || !moved.has(stop.id))) continue
    await insertCover(context.db, { booking: stop, cause, secondAdult: null, at: context.now })
    await insertEvent(context.db, { bookingId: stop.id, kind: 'covered', facts: { cause }, ...markOf(context) })
    upset.served++
  }
  // Out of the way of each other first: who comes earlier than before may stand where another stood.
  for (const id of moved.keys()) await updateBooking(context.db, id, { states: ['booked'] }, { state: 'cancelled' })
  await moveStops(
    context.db,
    rounds.flatMap(({ crewed, round }) => [
      ...laterStops(crewed, toCome, round),
      ...otherLeaders(crewed, toCome, round),
    ]),
  )
  for (const id of moved.keys()) await updateBooking(context.db, id, { states: ['cancelled'] }, { state: 'booked' })
  return upset
}

/**
 * The stops that a team can still do, in order; those of which enough people are there, with who may do it, at times that can be kept. None becomes
 * later over one that it cannot do (`lost`): that one may have to stay where it is.
 */
function keptOf(
  city: City,
  crewed: Crewed,
  stops: readonly Stop[],
  lost: ReadonlySet<string> = new Set(),
): readonly PlannedStop[] {
  let round: readonly PlannedStop[] = []
  const own = stops.filter(({ desk }) => desk === crewed.team.id)
  for (const stop of own) {
    const planned = lost.has(stop.id) ? null : skilledFrom(city, crewed, stop)
    round = (planned && timed(crewed, [...round, planned])) ?? round
  }
  const left = own.filter(({ id }) => !round.some((one) => one.id === id))
  const over = round.find((one) =>
    left.some((stop) => instantOf(one.from) < stop.endsAt && stop.startsAt < instantOf(endOf(one).to)),
  )
  return over ? keptOf(city, crewed, stops, new Set([...lost, over.id])) : round
}

/** What else a team has on its hands, at times that stand: who is there already, and whom somebody has to call first. Nothing is planned over it. */
function fixedOf({ team }: Crewed, stops: readonly Stop[]): readonly PlannedStop[] {
  return stops
    .filter(({ desk, state }) => desk === team.id && (state === 'booked' || state === 'arrived'))
    .flatMap((stop) => plannedFrom(stop) ?? [])
    .map((planned) => ({ ...planned, people: 0, underWay: true }))
}

/** Stops that stay where they were, led by another of the team. */
function otherLeaders(crewed: Crewed, stops: readonly Stop[], round: readonly PlannedStop[]) {
  return round.flatMap((planned) => {
    const stop = stops.find(({ id }) => id === planned.id)
    const leader = leaderOf(crewed, endOf(planned))
    const isSame = stop?.desk === crewed.team.id && stop.startsAt.getTime() === planned.from * 60_000
    if (!stop || !leader || !isSame || leader.id === stop.employeeId) return []
    return [{ id: stop.id, startsAt: stop.startsAt, endsAt: stop.endsAt, team: crewed.team.id, employeeId: leader.id }]
  })
}
