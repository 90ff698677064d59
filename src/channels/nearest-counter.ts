import { type City, type Place, placesFor } from '#domain/catalogue/index.ts'
import { minutesBetween, paceOn } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'

/** A staffed counter, and how many minutes one walks to it; null: nobody said where these places are, or how fast people walk. */
export type NearCounter = Readonly<{ place: Place; minutes: number | null }>

/** The counter of `now` that is nearest to where somebody stands; the first of the city where that is not known. Null: there is none. */
export function nearestCounter(city: City, from: Place | null, now: Date): NearCounter | null {
  const day = cityDay(now)
  const pace = paceOn(city, 'walk', day)
  const here = from?.position
  const all = placesFor(city, 'counter', day).map((place): NearCounter => {
    const known = here && pace && place.position
    return { place, minutes: known ? Math.max(1, Math.ceil(minutesBetween(here, place.position, pace))) : null }
  })
  return all.toSorted((a, b) => (a.minutes ?? Infinity) - (b.minutes ?? Infinity))[0] ?? null
}
