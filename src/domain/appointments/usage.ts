import { type Context, type OpenContext, system } from '#platform/context.ts'
import { fewest, tooFew } from '#platform/small-numbers.ts'
import { closedDays, dayAfter } from '../catalogue/index.ts'
import { dayChanges, minutesOf, requirePlanner } from '../places/index.ts'
import { rosterBetween } from '../roster/index.ts'
import { cellMinutes, countIn } from './grid.ts'
import { layOut } from './layout.ts'
import type { Appointments } from './offer.ts'
import { teamsOn } from './route-team.ts'
import type { AppointmentsTables } from './store.ts'
import { type Counted, visitsCounted } from './usage-store.ts'

/** Days at once: a quarter of a year. */
export const mostDays = 92

/** Visits, and minutes of them; null: left out, because they are few or would say what the few are. */
export type Usage = Counted | null

const nothing: Counted = { booked: 0, used: 0, noShow: 0, cancelled: 0, bookedMinutes: 0, usedMinutes: 0 }

/** A place over some days. `planned`: minutes at a desk (or on the road) that could be offered, as hours and rosters were. */
export type PlaceUsage = Readonly<{
  place: string
  planned: number
  all: Usage
  products: readonly Readonly<{ product: string; usage: Usage }>[]
}>

/**
 * What was planned, booked and used, by place and product, between two days (`YYYY-MM-DD`), both included, at most {@link mostDays}. A visit for two
 * products counts for each, with half of its minutes. Without whatever stands for fewer than {@link fewest} visits. For planners.
 */
export async function usageBetween(
  context: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<readonly PlaceUsage[]> {
  requirePlanner(context.actor)
  const reader: OpenContext = { db: context.db, actor: system('appointments'), now: context.now }
  const until = new Date(minutesOf(to).to * 60_000)
  const roster = await rosterBetween(reader, { from: new Date(minutesOf(from).from * 60_000), until })
  const changes = await dayChanges(reader.db, { from, to })
  const { byPlace, byProduct } = await visitsCounted(context.db, { from, to })
  const days = daysBetween(from, to)
  const planned = new Map<string, number>()
  for (const counter of city.counters ?? []) {
    const place = city.places.find(({ id }) => id === counter.place)
    if (!place) continue
    const layout = layOut({ place, counter, closedOn: closedDays(city), changes, roster, from, days: days.length })
    const cells = layout.lanes.reduce((sum, { offered }) => sum + countIn(offered, 0, layout.cells).count, 0)
    planned.set(place.id, cells * cellMinutes)
  }
  for (const route of city.routes ?? []) {
    const teams = days.flatMap((day) => (closedDays(city)(day) ? [] : teamsOn(city, route, roster, day)))
    const cells = teams.reduce((sum, { working }) => sum + working.filter((people) => people > 0).length, 0)
    planned.set(route.place, cells * cellMinutes)
  }
  return [...planned].flatMap(([place, minutes]) => {
    const all = byPlace.get(place) ?? nothing
    const visits = all.booked + all.cancelled
    if (minutes === 0 && visits === 0) return []
    const products = withoutSmall([...(byProduct.get(place) ?? [])].map(([product, usage]) => ({ product, usage })))
    return [{ place, planned: minutes, all: visits === 0 || visits >= fewest ? all : null, products }]
  })
}

/** Leaves out what stands for few visits, and what would say how many these are (`tooFew`). */
export function withoutSmall<Line extends Readonly<{ usage: Counted }>>(
  lines: readonly Line[],
): readonly (Omit<Line, 'usage'> & Readonly<{ usage: Usage }>)[] {
  const sizeOf = ({ usage }: Line) => usage.booked + usage.cancelled
  const left = tooFew(lines, sizeOf)
  return lines
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .map((line) => ({ ...line, usage: left.has(line) ? null : line.usage }))
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length < mostDays; day = dayAfter(day)) days.push(day)
  return days
}
