import { isWithin, type Position, type TravelPace, type TravelWay } from '../catalogue/index.ts'

const earth = 6_371

/** Kilometres over the ground between two positions, in a straight line (haversine). */
export function kilometresBetween(a: Position, b: Position): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [rad(b.latitude - a.latitude), rad(b.longitude - a.longitude)]
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Minutes from one position to another at this pace: an estimate from the straight line, no route. */
export const minutesBetween = (a: Position, b: Position, { kilometresAnHour, detour }: TravelPace): number =>
  ((kilometresBetween(a, b) * detour) / kilometresAnHour) * 60

/** The pace that holds on `day`; null: the city says nothing of it. */
export const paceOn = (paces: readonly TravelPace[], way: TravelWay, day: string): TravelPace | null =>
  paces.find((pace) => pace.way === way && isWithin(pace, day)) ?? null
