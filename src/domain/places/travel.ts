import { type City, type Position, validOn } from '../catalogue/index.ts'

/** How far two points are, by the road as a rule reckons it. */
export type Travel = Readonly<{ metres: number; walkingMinutes: number; cyclingMinutes: number }>

const earthMetres = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in metres (haversine). */
export function metresBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Null: no rule holds on `day`. The rule is data of the city: a detour on the straight line, and two speeds. Minutes are rounded up. */
export function travelBetween(city: City, day: string, a: Position, b: Position): Travel | null {
  const rule = validOn(city.travel ?? [], day)
  if (!rule) return null
  const metres = Math.round(metresBetween(a, b) * rule.detour)
  const minutes = (kmh: number) => Math.ceil((metres / 1_000 / kmh) * 60)
  return { metres, walkingMinutes: minutes(rule.walkingKmh), cyclingMinutes: minutes(rule.cyclingKmh) }
}
