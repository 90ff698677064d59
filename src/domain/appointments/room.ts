import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { requireSystem } from './appointment.ts'
import type { PlaceDay } from './board.ts'
import { isListed } from './closed.ts'
import { freeLanes } from './free.ts'
import { cellMinutes } from './grid.ts'
import { cellAt, revisionIn } from './layout.ts'
import { needOn } from './need.ts'
import { type Appointments, policyOn, timesOn } from './offer.ts'
import { beginOffering, endRunOut, leaveMarks, markEverywhere, markedPlaces, takeMarks } from './room-store.ts'
import type { AppointmentsTables } from './store.ts'
import { inTurns } from './turns.ts'
import { offerHome } from './waiting-home.ts'
import { keepFor } from './waiting-keep.ts'
import { type InLine, inLine, lockInLine, passedOver, passKey } from './waiting-store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** There may be room again, at a place or (without one) anywhere. The database promises it too, where it leaves a mark. */
    'appointments.offer-room': { place?: string }
    /** A day began: another one can be booked, and what changes by date has changed. */
    'appointments.look-again': Record<string, never>
  }
}

/** How many times are tried for one who waits, when others take them meanwhile. */
const mostTries = 20
/** What this process knew was old: it is read anew, and all of it is tried again. */
const stale = new Error('the offer changed meanwhile')

/**
 * Gives out what came free where somebody waits, whatever made it free: the database left a mark of the place and day (a visit or a hold that ended,
 * other hours, shifts, absences, interpreters). Whoever waits longest is asked first, each for the first time that fits, on the days that are marked
 * alone. One process at a time for a place. Gives for how many a time is kept. For the job; may run twice.
 */
export async function offerRoom(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place }: Readonly<{ place?: string }> = {},
): Promise<number> {
  requireSystem(context.actor)
  await inTurns(context, endRunOut)
  let offered = 0
  for (const at of place === undefined ? await markedPlaces(context.db) : [place])
    offered += await offerAt(context, appointments, at)
  return offered
}

/** Marks all that anybody waits for: a day begins, another one can be booked, and what changes by date has changed. For the job. */
export async function lookAgain(context: Context<AppointmentsTables>): Promise<void> {
  requireSystem(context.actor)
  await inTurns(context, (tx) => markEverywhere(tx, cityDay(context.now)))
}

async function offerAt(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  place: string,
): Promise<number> {
  const { board } = appointments
  const isRoute = board.city.routes?.some((route) => route.place === place)
  for (let round = 0; ; round++) {
    const kept: PlaceDay[] = []
    try {
      // The job comes some seconds after what happened, perhaps in another process.
      await board.refresh()
      await inTurns(context, async (tx) => {
        kept.length = 0
        await beginOffering(tx, place)
        const today = cityDay(context.now)
        const days = (await takeMarks(tx, place)).filter((day) => day >= today && !isListed(board.city, place, day))
        const inside = { ...context, db: tx }
        if (isRoute) await offerHomes(inside, appointments, { place, days }, kept)
        else await offerTimes(inside, appointments, { place, days }, kept)
      })
      return kept.length
    } catch (error) {
      if (error !== stale || round >= 3) throw error
    } finally {
      await board.refreshDays(kept)
      for (const at of kept) board.tell(at)
    }
  }
}

type Marked = Readonly<{ place: string; days: readonly string[] }>

async function offerHomes(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, days }: Marked,
  kept: PlaceDay[],
): Promise<void> {
  // Each time the first on the list whom the rest of the round fits; who is offered hours waits no more.
  for (const day of days) while (await offerHome(context, appointments, { place, day })) kept.push({ place, day })
}

async function offerTimes(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, days }: Marked,
  kept: PlaceDay[],
): Promise<void> {
  const full = new Set<string>()
  for await (const page of inLine(context.db, { place, days })) {
    const passed = await passedOver(
      context.db,
      page.map(({ id }) => id),
    )
    for (const waiting of page) {
      const day = await offerFirst(context, appointments, { place, waiting, passed, full })
      if (day) kept.push({ place, day })
    }
  }
}

type Turn = Readonly<{
  place: string
  waiting: InLine
  passed: ReadonlySet<string>
  /** Wishes for which a day has no time left: while room is given out it only shrinks, so that a long list is gone through fast. */
  full: Set<string>
}>

/**
 * The first time on the marked days that fits somebody, and that they did not let go by; gives its day, null: none. Who cannot be offered it because
 * somebody works on their line just now is looked at again some seconds later.
 */
async function offerFirst(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, waiting, passed, full }: Turn,
): Promise<string | null> {
  const { now } = context
  const { board } = appointments
  const layout = board.layoutOf(place)
  const { offerMinutes: minutes } = policyOn(board.city, cityDay(now))
  let tries = 0
  let isLocked = false
  for (const day of layout ? waiting.days : []) {
    const need = needOn(board.city, waiting.wish, day)
    if (!layout || !need) continue
    const asked = `${day} ${JSON.stringify(waiting.wish)}`
    const times = full.has(asked) ? [] : timesOn(appointments, waiting.wish, { now, place, day })
    if (times.length === 0) full.add(asked)
    for (const startsAt of times) {
      if (passed.has(passKey(waiting.id, { place, startsAt }))) continue
      const endsAt = new Date(startsAt.getTime() + need.cells * cellMinutes * 60_000)
      for (const lane of freeLanes(layout, need, cellAt(startsAt) - layout.origin)) {
        if (++tries > mostTries) return null
        if (!isLocked) {
          const outcome = await lockInLine(context.db, waiting.id)
          if (outcome === 'busy') await leaveMarks(context.db, place, waiting.days)
          if (outcome !== 'locked') return null
          isLocked = true
        }
        const chance = { place, day, startsAt, endsAt, revision: revisionIn(layout, { place, day }) }
        const kept = await keepFor(context, appointments, { waiting, chance, lane, minutes })
        if (kept === 'changed') throw stale
        if (kept !== 'taken') return day
      }
    }
  }
  return null
}
