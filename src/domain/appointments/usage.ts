import { type Context, type OpenContext, system } from '#platform/context.ts'
import { fewest, tooFew } from '#platform/small-numbers.ts'
import { type City, closedDays, dayAfter, validOn } from '../catalogue/index.ts'
import { dayChanges, minutesOf, requirePlanner } from '../places/index.ts'
import { rosterBetween } from '../roster/index.ts'
import { bitsFor, cellMinutes, countIn } from './grid.ts'
import { layOut, type PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import { teamsOn } from './route-team.ts'
import type { AppointmentsTables } from './store.ts'
import { type Counted, visitsCounted } from './usage-store.ts'

/** Days at once: a quarter of a year. */
export const mostDays = 92

/** Visits, and minutes of them; null: left out, because they are few or would say what the few are. */
export type Usage = Counted | null

const nothing: Counted = { booked: 0, used: 0, noShow: 0, cancelled: 0, bookedMinutes: 0, usedMinutes: 0 }

/**
 * A place over some days. `planned`: minutes at a desk (or on the road) that could be offered, as hours and rosters were; of a product those in which who
 * knows its theme could be offered for it. The same minutes count for every product of a theme, and for every theme that somebody knows: they do
 * not add up. Null: on the road, where a team does whatever is asked.
 */
export type PlaceUsage = Readonly<{
  place: string
  planned: number
  all: Usage
  products: readonly Readonly<{ product: string; planned: number | null; usage: Usage }>[]
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
  const plannedFor = new Map<string, ReadonlyMap<string, number>>()
  for (const counter of city.counters ?? []) {
    const place = city.places.find(({ id }) => id === counter.place)
    if (!place) continue
    const layout = layOut({ place, counter, closedOn: closedDays(city), changes, roster, from, days: days.length })
    const cells = layout.lanes.reduce((sum, { offered }) => sum + countIn(offered, 0, layout.cells).count, 0)
    planned.set(place.id, cells * cellMinutes)
    plannedFor.set(place.id, minutesByTheme(layout))
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
    const lines = [...(byProduct.get(place) ?? [])].map(([product, usage]) => {
      const theme = themeOf(city, product, { from, to })
      const counted = plannedFor.get(place)
      return { product, planned: counted ? (counted.get(theme ?? '') ?? 0) : null, usage }
    })
    const products = withoutSmall(lines)
    return [{ place, planned: minutes, all: visits === 0 || visits >= fewest ? all : null, products }]
  })
}

/** Minutes in which a theme could be offered at a desk, by somebody who knows it while the place does it. */
function minutesByTheme({ themes, lanes, cells }: PlaceLayout): ReadonlyMap<string, number> {
  const both = bitsFor(cells)
  return new Map(
    [...themes].map(([theme, open]) => {
      const knowing = lanes.filter((lane) => lane.themes.has(theme))
      const minutes = knowing.reduce((sum, { offered }) => {
        for (let at = 0; at < both.length; at++) both[at] = (offered[at] as number) & (open[at] as number)
        return sum + countIn(both, 0, cells).count * cellMinutes
      }, 0)
      return [theme, minutes]
    }),
  )
}

/** The theme of a product, as it is on the last day, else on the first. */
function themeOf(city: City, product: string, { from, to }: Readonly<{ from: string; to: string }>) {
  const kinds = city.visits?.filter((one) => one.product === product) ?? []
  return (validOn(kinds, to) ?? validOn(kinds, from))?.theme
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
