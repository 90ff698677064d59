import { publicPlaces } from '#domain/appointments/index.ts'
import { dayAfter, validOn } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import type { Site } from './site.ts'

/** How many days one can wait. */
export const waitsFor = [7, 14, 28, 56] as const

/** Places that receive everybody on some day from today on, as many days as one can wait; for `products` those that receive for all of these. */
export function receivingPlaces(
  { city, clock }: Pick<Site, 'city' | 'clock'>,
  { products = [], days = waitsFor.at(-1) ?? 0 }: Readonly<{ products?: readonly string[]; days?: number }> = {},
): readonly string[] {
  const from = cityDay(clock())
  return publicPlaces(city, { from, to: dayAfter(from, days), products })
}

/** For how many minutes a time is kept for who waits, as the policy of today says. */
export const offerMinutesOf = ({ city, clock }: Pick<Site, 'city' | 'clock'>): number =>
  validOn(city.booking ?? [], cityDay(clock()))?.offerMinutes ?? 0

/** Monday 5 January 1970 and the five days after it, by their names. */
export const weekdaysNamed = (language: Language) =>
  Array.from({ length: 6 }, (_, at) => ({
    value: String(at + 1),
    text: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 5 + at)),
  }))
