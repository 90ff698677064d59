import { Temporal } from 'temporal-polyfill'
import { type City, closedDays } from './city.ts'
import { isWithin, type Product } from './product.ts'
import { streetRulesOn } from './street.ts'
import { isWorkingDay, workingDayAfter } from './working-days.ts'

/** How many working days the city gives itself for what was handed in on `day`. */
export function promisedDays({ promise = [] }: Pick<Product, 'promise'>, city: City, day: string): number {
  const own = promise.find((one) => isWithin(one, day))
  return own?.workingDays ?? city.usualPromise.find((one) => isWithin(one, day))?.workingDays ?? 0
}

/** The last day on which the city decides about what was handed in on `day`. */
export function promisedOn(product: Pick<Product, 'promise'>, city: City, day: string): string {
  return workingDayAfter(day, promisedDays(product, city, day), closedDays(city))
}

/** The last day on which somebody looks at a sign of this product that was reported on `day`. */
export function lookPromisedOn(product: Pick<Product, 'promise' | 'street'>, city: City, day: string): string {
  const days = streetRulesOn(product, day)?.lookDays ?? promisedDays(product, city, day)
  return workingDayAfter(day, days, closedDays(city))
}

/** The promised day after a stop: as many working days later as the clock stood still, from `stopped` until `today`. */
export function afterStop(promised: string, stop: Readonly<{ stopped: string; today: string }>, city: City): string {
  const closedOn = closedDays(city)
  let stood = 0
  for (let day = Temporal.PlainDate.from(stop.stopped); day.toString() < stop.today; day = day.add({ days: 1 })) {
    if (isWorkingDay(day.add({ days: 1 }).toString(), closedOn)) stood += 1
  }
  return workingDayAfter(promised, stood, closedOn)
}
