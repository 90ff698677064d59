import type { Context } from '#platform/context.ts'
import type { PlaceDay } from './board.ts'
import { cellMinutes, isSet } from './grid.ts'
import type { PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'
import { layoutOn } from './upset.ts'

/** A stretch at a place that is open and offers nothing any more. `people`: the fewest rostered then; `minimum`: how many there have to be. */
export type Shortfall = PlaceDay & Readonly<{ from: Date; until: Date; people: number; minimum: number }>

/**
 * What closes on these days, as a running transaction has them, beside what is offered now: fewer people than the place asks (R32), or nobody at a
 * desk. A place without a door (a route) has none.
 */
export async function shortfalls(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  days: readonly PlaceDay[],
): Promise<readonly Shortfall[]> {
  const found: Shortfall[] = []
  for (const at of days) {
    const [now, then] = [appointments.board.layoutOf(at.place), await layoutOn(context, appointments, at)]
    if (now && then) found.push(...closing(now, then, at))
  }
  return found
}

function closing(now: PlaceLayout, then: PlaceLayout, at: PlaceDay): readonly Shortfall[] {
  const minimum = then.days[0]?.minimum ?? 1
  const runs: { from: number; to: number; people: number }[] = []
  for (let cell = 0; cell < then.cells; cell++) {
    const before = cell + then.origin - now.origin
    const isLost = before >= 0 && before < now.cells && isOffered(now, before) && !isOffered(then, cell)
    if (!isLost) continue
    const [last, people] = [runs.at(-1), then.rostered[cell] ?? 0]
    if (last?.to === cell) {
      last.to = cell + 1
      last.people = Math.min(last.people, people)
    } else runs.push({ from: cell, to: cell + 1, people })
  }
  const instant = (cell: number) => new Date((then.origin + cell) * cellMinutes * 60_000)
  return runs.map(({ from, to, people }) => ({ ...at, from: instant(from), until: instant(to), people, minimum }))
}

const isOffered = ({ lanes }: PlaceLayout, cell: number): boolean => lanes.some(({ offered }) => isSet(offered, cell))
