import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayBookAt } from './closed.ts'
import { freeLanes, type Need } from './free.ts'
import { cellMinutes } from './grid.ts'
import { cellAt, type Lane, revisionIn } from './layout.ts'
import { needOn, type Wish } from './need.ts'
import { type Appointments, alternativesTo, bookable, type Offered, whyNot } from './offer.ts'
import type { AppointmentsTables } from './store.ts'

/**
 * A time with who can receive the visit then. `revision`: of the picture in which they were found. A newer picture may have come meanwhile, in which
 * somebody of them is not there: by its number they would be given away all the same.
 */
export type Chance = Readonly<{
  place: string
  day: string
  startsAt: Date
  endsAt: Date
  lanes: readonly Lane[]
  revision: number
}>

/**
 * Who can receive this visit then, as this process sees it. Refuses `appointments/not-offered`, with why (`because`) and with the nearest
 * `alternatives`; `appointments/closed-list` where who asks may not book. `own`: the place of a visit that its customer moves: within it they need no list.
 */
export function chanceAt(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  wish: Wish,
  wanted: Offered,
  own?: string,
): Chance {
  const { board } = appointments
  const { place, startsAt } = wanted
  const day = cityDay(startsAt)
  if (place !== own && !mayBookAt(board.city, place, day, context.actor))
    throw new Refusal('forbidden', 'appointments/closed-list')
  const layout = board.layoutOf(place)
  const need: Need | null = needOn(board.city, wish, day)
  const cell = layout ? cellAt(startsAt) - layout.origin : -1
  const range = layout && bookable(layout, board.city, context.now)
  const inRange = range && startsAt.getTime() % (cellMinutes * 60_000) === 0 && range.from <= cell && cell < range.to
  const lanes = layout && need && inRange ? freeLanes(layout, need, cell) : []
  if (lanes.length === 0 || !need) {
    const because = whyNot(context, appointments, wish, wanted, own)?.because ?? 'taken'
    throw notOffered(context, appointments, wish, wanted, because)
  }
  const endsAt = new Date(startsAt.getTime() + need.cells * cellMinutes * 60_000)
  return { place, day, startsAt, endsAt, lanes, revision: revisionIn(layout, { place, day }) }
}

/** The refusal that a loser gets: with three times that can be had, from memory. */
export function notOffered(
  { now }: Context<AppointmentsTables>,
  appointments: Appointments,
  wish: Wish,
  wanted: Offered,
  because: string,
): Refusal {
  const alternatives = alternativesTo(appointments, wish, { ...wanted, now }).map(({ place, startsAt }) => ({
    ...{ place, startsAt: startsAt.toISOString() },
  }))
  return new Refusal('conflict', because === 'taken' ? 'appointments/taken' : 'appointments/not-offered', {
    ...{ because, alternatives },
  })
}

/** `taken`: somebody has the employee or the desk. `changed`: hours or rosters changed meanwhile. */
type Attempted<Result> = Readonly<{ result: Result }> | 'taken' | 'changed'

/**
 * Tries everybody who can receive a visit, one by one, until the database gives one. A picture that was wrong is drawn anew, and tried
 * once more.
 */
export async function tryChances<Result>(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { wish, wanted, own }: Readonly<{ wish: Wish; wanted: Offered; own?: string }>,
  attempt: (chance: Chance, lane: Lane) => Promise<Attempted<Result>>,
): Promise<Result> {
  const { board } = appointments
  for (let round = 0; round < 3; round++) {
    const chance = chanceAt(context, appointments, wish, wanted, own)
    let changed = false
    for (const lane of chance.lanes) {
      const outcome = await attempt(chance, lane)
      if (typeof outcome === 'object') return outcome.result
      if (outcome === 'changed') {
        changed = true
        break
      }
    }
    if (changed) await board.refresh()
    else await board.refreshDays([chance])
  }
  throw notOffered(context, appointments, wish, wanted, 'taken')
}
