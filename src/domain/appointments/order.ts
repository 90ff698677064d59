import { Temporal } from 'temporal-polyfill'
import type { Travel } from '../places/index.ts'
import type { FreeDay } from './offer.ts'

/** What somebody looks for first. `both`: a day sooner is worth ten minutes farther on foot. */
export const orders = ['soonest', 'nearest', 'both'] as const
export type Order = (typeof orders)[number]

const minutesWorthADay = 10

type Placed = FreeDay & Readonly<{ travel: Travel | null }>

/** Days with times, as somebody looks for them; without how far the places are, the soonest first. */
export function inOrder<Day extends Placed>(days: readonly Day[], order: Order, today: string): readonly Day[] {
  const first = Temporal.PlainDate.from(today)
  const wait = ({ day }: Placed) => first.until(Temporal.PlainDate.from(day)).days
  // Nobody knows how far a place without a position is: it comes after those of which we do.
  const far = ({ travel }: Placed) => travel?.walkingMinutes ?? Number.POSITIVE_INFINITY
  const cost = (day: Placed) =>
    order === 'soonest' ? wait(day) : order === 'nearest' ? far(day) : far(day) + wait(day) * minutesWorthADay
  return days.toSorted(
    (a, b) => between(cost(a), cost(b)) || a.first.getTime() - b.first.getTime() || between(far(a), far(b)),
  )
}

/** Two that are unknown are as far: infinity less infinity is no number. */
const between = (one: number, other: number): number => (one === other ? 0 : one - other)
