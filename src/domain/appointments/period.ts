import type { Context, OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { closedDays, dayAfter } from '../catalogue/index.ts'
import { changeDay, type DayChange, dayChanges, hoursOn, requirePlanner, restoreDay } from '../places/index.ts'
import type { PlaceDay } from './board.ts'
import { announced, type Mistakes, refuseIfStranded, type Stranded, settleDay } from './hours.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { type Touched, touchedBy } from './touched.ts'
import { rehearsed } from './turns.ts'
import type { Upset } from './upset.ts'

/** Several days in a row that get the same hours, both included; `spans` empty: they are closed. */
export type PeriodChange = Readonly<{
  place: string
  from: string
  to: string
  spans: DayChange['spans']
  reason: string
}>

/** More days than this are no change but another pattern. */
export const mostDaysChanged = 92

/**
 * The days of a period that would change: those on which the place is open now, or would be without a change; one day alone
 * always. Empty: it is open on none, or the period
 * is longer than `mostDaysChanged` or runs backwards.
 */
export async function daysOfPeriod(
  { db }: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
  { place: id, from, to }: Pick<PeriodChange, 'place' | 'from' | 'to'>,
): Promise<readonly string[]> {
  const [place, counter] = [city.places.find((one) => one.id === id), city.counters?.find((one) => one.place === id)]
  if (!place || !counter || to < from || dayAfter(from, mostDaysChanged - 1) < to) return []
  if (from === to) return [from]
  const changes = await dayChanges(db as never, { from, to })
  const of = { place, counter, closedOn: closedDays(city) }
  const isOpen = (day: string) => [changes, []].some((some) => hoursOn({ ...of, changes: some }, day).spans.length > 0)
  const days: string[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days.filter(isOpen)
}

/**
 * Closes a place for some days, or gives it other hours on the days of a period on which it is open. As `changeHours`, all days in one transaction;
 * each is taken back alone, or all together. For planners.
 */
export function changePeriod(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { change, stranded }: Readonly<{ change: PeriodChange; stranded: Stranded }>,
): Promise<(Upset & Readonly<{ days: readonly string[] }>) | Mistakes> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const settled = await otherPeriod(inside, appointments, change)
    if (!('mistakes' in settled)) refuseIfStranded(settled, stranded)
    return settled
  })
}

/** What a change of a period would do to each visit, and on which days, without doing it. For planners. */
export function previewPeriod(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  change: PeriodChange,
): Promise<Readonly<{ touched: readonly Touched[]; days: readonly string[] }> | Mistakes> {
  requirePlanner(context.actor)
  return rehearsed(context, appointments.board, async (tx) => {
    const inside = { ...context, db: tx }
    const settled = await otherPeriod(inside, appointments, change)
    if ('mistakes' in settled) return settled
    const touched: Touched[] = []
    for (const cause of settled.causes) touched.push(...(await touchedBy(inside, cause)))
    return { touched, days: settled.days }
  })
}

/** The days of a period that were changed are again as the pattern says, all of them. As `restoreHours`. For planners. */
export function restorePeriod(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, from, to, stranded }: Pick<PeriodChange, 'place' | 'from' | 'to'> & Readonly<{ stranded: Stranded }>,
): Promise<Upset> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const changed = (await dayChanges(inside.db as never, { from, to })).filter((one) => one.place === place)
    const days = changed.map(({ day }) => ({ place, day })).toSorted((a, b) => a.day.localeCompare(b.day))
    await raiseRevisions(inside.db, days)
    let upset: Upset = { served: 0, proposed: 0, toCall: 0 }
    for (const at of days) {
      const before = await restoreDay(inside as OpenContext, at)
      upset = sumOf(upset, await settleDay(inside, appointments, { at, before, cause: newId(), without: days }))
    }
    refuseIfStranded(upset, stranded)
    return upset
  })
}

/** In a running transaction. Each day has a cause of its own, so that it can be taken back alone; nothing is proposed on any of them. */
async function otherPeriod(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { place, from, to, spans, reason }: PeriodChange,
): Promise<(Upset & Readonly<{ days: readonly string[]; causes: readonly string[] }>) | Mistakes> {
  const days = await daysOfPeriod(context, appointments, { place, from, to })
  const without = days.map((day) => ({ place, day }))
  await raiseRevisions(context.db, without)
  const changed: Readonly<{ at: PlaceDay; before: string | null; cause: string }>[] = []
  for (const at of without) {
    const done = await changeDay(context as OpenContext, { ...at, spans, reason })
    if ('mistakes' in done) return done
    changed.push({ at, before: done.before, cause: done.changeId })
  }
  let upset: Upset = { served: 0, proposed: 0, toCall: 0 }
  for (const one of changed) upset = sumOf(upset, await settleDay(context, appointments, { ...one, without }))
  return { ...upset, days, causes: changed.map(({ cause }) => cause) }
}

const sumOf = (one: Upset, other: Upset): Upset => ({
  served: one.served + other.served,
  proposed: one.proposed + other.proposed,
  toCall: one.toCall + other.toCall,
})
