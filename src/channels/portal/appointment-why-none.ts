import { type Wish, whyNot } from '#domain/appointments/index.ts'
import type { Site, Visit } from '../site.ts'
import { contextOf } from '../visitor.ts'

/** What a page says of no time at all, by what was found most telling. */
type Why = 'taken' | 'staff' | 'interpreter' | 'not-offered-here' | 'closed'

const reasons: Readonly<Record<string, Why>> = {
  taken: 'taken',
  'too-few-people': 'staff',
  'nobody-who-can': 'staff',
  'closes-too-soon': 'staff',
  'no-interpreter': 'interpreter',
  'not-offered-here': 'not-offered-here',
}
const order: readonly Why[] = ['taken', 'staff', 'interpreter', 'not-offered-here']
const hoursLookedAt = 14 * 24

/** Why nothing is free in the next two weeks, at one place or at all, in one reason: looked at every hour. */
export function whyNone(site: Site, { visitor }: Visit, wish: Wish, place?: string): Why {
  const context = contextOf(site, visitor)
  const hour = 3_600_000
  const first = Math.ceil(context.now.getTime() / hour) * hour
  const found = new Set<Why>()
  for (const counter of site.city.counters ?? []) {
    if (place && counter.place !== place) continue
    for (let at = 0; at < hoursLookedAt; at++) {
      const wanted = { place: counter.place, startsAt: new Date(first + at * hour) }
      const why = reasons[whyNot(context, site.appointments, wish, wanted)?.because ?? '']
      if (why) found.add(why)
    }
  }
  return order.find((why) => found.has(why)) ?? 'closed'
}
