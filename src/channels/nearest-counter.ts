import { type City, type Place, placesFor } from '#domain/catalogue/index.ts'
import { minutesBetween, paceOn } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'

/** A staffed counter, and how many minutes one walks to it; null: nobody said where these places are, or how fast people walk. */
export type NearCounter = Readonly<{ place: Place; minutes: number | null }>

/** The counters of `now`, the nearest to where somebody stands first; in the order of the city where that is not known. */
export function nearestCounters(city: City, from: Place | null, now: Date): readonly NearCounter[] {
  const day = cityDay(now)
  const pace = paceOn(city, 'walk', day)
  const here = from?.position
  const all = placesFor(city, 'counter', day).map((place): NearCounter => {
    const known = here && pace && place.position
    return { place, minutes: known ? Math.max(1, Math.ceil(minutesBetween(here, place.position, pace))) : null }
  })
  const far = Number.MAX_SAFE_INTEGER
  return all.toSorted((a, b) => (a.minutes ?? far) - (b.minutes ?? far))
}

/** The first of them. Null: there is none. */
export const nearestCounter = (city: City, from: Place | null, now: Date): NearCounter | null =>
  nearestCounters(city, from, now)[0] ?? null
