import { Temporal } from 'temporal-polyfill'
import { type City, dayAfter, type Interpreter, validOn, weekdays } from '../catalogue/index.ts'
import { stretchesOf } from '../places/index.ts'
import { bitsFor, cellMinutes, clearRange, setRange } from './grid.ts'
import type { InterpreterPlan } from './interpreter-store.ts'
import type { InterpreterLane, Taken } from './layout.ts'

/** Who interprets: what planners planned, and what the data of the city say of everybody else. */
export function interpretersOf(city: Pick<City, 'interpreters'>, plans: readonly InterpreterPlan[]): Interpreter[] {
  const isPlanned = ({ id }: Interpreter) => plans.some(({ interpreter }) => interpreter === id)
  return [...(city.interpreters ?? []).filter((one) => !isPlanned(one)), ...plans.map(asPlanned)]
}

const asPlanned = ({ interpreter, languages, week, places, validFrom, validTo }: InterpreterPlan): Interpreter => ({
  ...{ id: interpreter, languages },
  turns: weekdays.flatMap((day) => {
    const span = week[day]
    if (!span) return []
    return [{ days: [day], ...span, validFrom, ...(validTo && { validTo }), ...(places && { places }) }]
  }),
})

/** Lays out who interprets, from their own roster: the cells are those of the places. Someone with other places by period has a lane for each. */
export function layOutInterpreters(
  interpreters: readonly Interpreter[],
  { from, days, origin, cells }: Readonly<{ from: string; days: number; origin: number; cells: number }>,
): readonly InterpreterLane[] {
  return interpreters.flatMap(({ id, languages, turns }) => {
    const lanes = new Map<string, InterpreterLane>()
    for (let at = 0; at < days; at++) {
      const day = dayAfter(from, at)
      const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]
      for (const turn of turns.filter((one) => validOn([one], day) && one.days.some((wanted) => wanted === weekday))) {
        const key = turn.places?.join() ?? ''
        const lane = lanes.get(key) ?? {
          ...{ id, languages: new Set(languages), places: turn.places && new Set(turn.places) },
          ...{ offered: bitsFor(cells), busy: bitsFor(cells) },
        }
        lanes.set(key, lane)
        for (const part of stretchesOf(day, [turn]))
          setRange(
            lane.offered,
            Math.ceil(part.from / cellMinutes) - origin,
            Math.floor(part.to / cellMinutes) - origin,
          )
      }
    }
    return [...lanes.values()]
  })
}

/** Writes anew when they are at a visit in a stretch: `taken` is all of the whole city that has an interpreter. */
export function markInterpreted(
  interpreters: readonly InterpreterLane[],
  from: number,
  to: number,
  taken: Iterable<Taken>,
): void {
  for (const { busy } of interpreters) clearRange(busy, from, to)
  for (const one of taken)
    for (const { id, busy } of interpreters)
      if (id === one.interpreter) setRange(busy, Math.max(from, one.from), Math.min(to, one.to))
}
