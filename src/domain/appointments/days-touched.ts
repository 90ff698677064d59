import type { Context } from '#platform/context.ts'
import type { PlaceDay } from './board.ts'
import type { AppointmentsTables } from './store.ts'
import { touchedBy } from './touched.ts'

/**
 * These places and days, with those of the visits to come that a cause touched: whoever fell ill may have lost the shift of that day meanwhile,
 * and then no shift leads to the visits that go back to him. Asked before the cause ends.
 */
export async function withDaysTouched(
  context: Context<AppointmentsTables>,
  cause: string,
  days: readonly PlaceDay[],
): Promise<readonly PlaceDay[]> {
  const visits = (await touchedBy(context, cause)).map(({ visit }) => visit)
  const touched = visits.filter(({ startsAt }) => startsAt > context.now).map(({ place, day }) => ({ place, day }))
  return [...new Map([...days, ...touched].map((one) => [`${one.place}/${one.day}`, one])).values()]
}
