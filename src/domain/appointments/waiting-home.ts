import type { Context } from '#platform/context.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter, type Position, validOn } from '../catalogue/index.ts'
import { isHelper, type Visitor } from './appointment.ts'
import type { PlaceDay } from './board.ts'
import { laterStops } from './later-stops.ts'
import { newCode } from './link.ts'
import type { Wish } from './need.ts'
import { type Appointments, policyOn } from './offer.ts'
import { leaveMarks } from './room-store.ts'
import { bestOf, plannedBetween, routeOf, windowsOn } from './route-offer.ts'
import { insertStop, moveStops } from './route-store.ts'
import { endOf, instantOf, leaderOf } from './route-team.ts'
import { type AppointmentsTables, insertEvent, lapseHolds, raiseRevisions } from './store.ts'
import type { DayPart } from './tables.ts'
import { markOf, unknown } from './taking.ts'
import { homesOfWaiting, insertWaitingHome, type WaitingHome } from './waiting-home-store.ts'
import { join } from './waiting-join.ts'
import { inLine, lockInLine, passedOver, passKey, setWaiting, type Waiting } from './waiting-store.ts'

/** When somebody would be at home, if a team can come then. Days are `YYYY-MM-DD`, both included; `weekdays`: Monday is 1, without: any. */
export type HomeHope = Readonly<{
  wish: Wish
  /** As the register writes it, for who travels. */
  address: string
  position: Position
  fromDay: string
  toDay: string
  weekdays?: readonly number[]
  parts?: readonly DayPart[]
  visitor: Visitor
}>

/**
 * Waits for two hours at home that come free, and is told so: the list of the counters, with an address. Refuses `appointments/not-offered` for what
 * no route does or only employees book, `appointments/too-far`, `appointments/waits-already`.
 */
export async function joinHomeList(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { wish, address, position, fromDay, toDay, weekdays = [], parts = [], visitor }: HomeHope,
): Promise<Readonly<{ waitingId: string; link: string }>> {
  const told = routeOf(appointments, { wish, position }, cityDay(context.now))
  if (!told || toDay < fromDay || !(told.kind.atHome || isHelper(context.actor)))
    throw new Refusal('conflict', 'appointments/not-offered', { because: 'not-at-home' })
  if (told.kilometres > told.rule.radiusKm) throw new Refusal('conflict', 'appointments/too-far')
  const hope = { wish, places: [told.route.place], fromDay, toDay, weekdays, visitor }
  return join(context, appointments, hope, (tx, id) => insertWaitingHome(tx, id, { parts, address, position }))
}

/**
 * A team has room on a day again: the first on the list whom it fits, with the driving, gets two hours that are kept for some minutes, and is told.
 * Whoever was promised hours keeps them. In the transaction that made the room: nobody comes in between. False: nobody fits, and it is free for all.
 */
export async function offerHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, day }: PlaceDay,
): Promise<boolean> {
  const { db, now } = context
  const { city } = appointments.board
  const route = city.routes?.find((one) => one.place === place)
  const rule = route && validOn(route.rules, day)
  // As for everybody who is at home: nobody is offered hours that they could not have booked.
  if (!route || !rule || day < dayAfter(cityDay(now), rule.noticeDays)) return false
  await raiseRevisions(db, [{ place, day }])
  await lapseHolds(db, { place, day })
  const planned = await plannedBetween(context, route, { from: day, to: day }, { isOurs: true })
  for await (const { home, waiting, passed } of atHome(db, { place, day })) {
    const fit = fitOf(appointments, { ...planned, home, waiting, passed, day, now })
    if (!fit) continue
    const outcome = await lockInLine(db, waiting.id)
    // Somebody works on their line just now: they are looked at again some seconds later.
    if (outcome === 'busy') await leaveMarks(db, place, [day])
    if (outcome !== 'locked') continue
    const { stop, leader, best, promised, people } = fit
    await moveStops(db, laterStops(best.crewed, planned.stops, best.inserted.stops))
    const { offerMinutes } = policyOn(city, cityDay(now))
    // Holds keep real time.
    const until = new Date(Date.now() + offerMinutes * 60_000)
    const { event: _, tell: __, holdsEach: ___, ...nobody } = unknown
    const row = {
      ...nobody,
      ...{ companions: [], code: newCode(), place, day, desk: best.crewed.team.id, employee_id: leader.id },
      ...{ starts_at: instantOf(stop.from), ends_at: instantOf(endOf(stop).to) },
      ...{ window_from: instantOf(promised.from), window_until: instantOf(promised.to) },
      ...{ products: [...waiting.wish.products], persons: waiting.wish.persons },
      ...{
        language: waiting.wish.language ?? null,
        facilities: [],
        interpreting: false,
        interpreter: null,
        longer: false,
      },
      ...{ sequence: 0, expires_at: until, hold_number: null, for_waiting: waiting.id, made_at: now, erased_at: null },
      ...{ extensions: 0, code_tries: 0 },
    }
    const { address, position } = home
    const { id: bookingId } = await insertStop(db, row, { people, address, position })
    await insertEvent(db, { bookingId, kind: 'offered', ...markOf(context) })
    await setWaiting(db, waiting.id, 'waiting', 'offered')
    await enqueue(db, 'appointments.tell', { bookingId, what: 'offered' })
    await enqueue(db, 'appointments.offer-ends', { waitingId: waiting.id }, { after: until })
    return true
  }
  return false
}

/** Who waits at home for a team of this place on a day, with what they let go by. */
async function* atHome(db: Context<AppointmentsTables>['db'], { place, day }: PlaceDay) {
  for await (const page of inLine(db, { place, days: [day] })) {
    const ids = page.map(({ id }) => id)
    const [passed, homes] = [await passedOver(db, ids), await homesOfWaiting(db, ids)]
    for (const waiting of page) {
      const home = homes.get(waiting.id)
      if (home) yield { home, waiting, passed }
    }
  }
}

type Asked = Awaited<ReturnType<typeof plannedBetween>> &
  Readonly<{ home: WaitingHome; waiting: Waiting; passed: ReadonlySet<string>; day: string; now: Date }>

/** The first two hours of a day that suit who waits and that a team can keep; null: none. */
function fitOf(appointments: Appointments, { roster, stops, home, waiting, passed, day, now }: Asked) {
  const asked = { wish: waiting.wish, position: home.position }
  const told = routeOf(appointments, asked, day)
  if (!told || told.kilometres > told.rule.radiusKm) return null
  for (const promised of windowsOn(appointments, told.rule, day)) {
    const from = instantOf(promised.from)
    const part: DayPart = cityTime(from) < '12:00' ? 'morning' : 'afternoon'
    // Who let these hours go by is not asked for them again.
    if (passed.has(passKey(waiting.id, { place: told.route.place, startsAt: from }))) continue
    if (from <= now || (home.parts.length > 0 && !home.parts.includes(part))) continue
    const best = bestOf(appointments, { roster, stops, told, home: asked, day, window: promised })
    const stop = best?.inserted.stops.find(({ id }) => id === '')
    const leader = best && stop && leaderOf(best.crewed, endOf(stop))
    if (best && stop && leader) return { best, stop, leader, promised, people: told.kind.people }
  }
  return null
}
