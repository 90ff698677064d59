import { type City, type Neighbourhood, type Position, validOn } from '../catalogue/index.ts'
import { metresBetween } from './travel.ts'

/** A place near enough: so many minutes (R34, decision 340). */
export const nearEnough = 15
/** So many people stand for all of a neighbourhood. */
const sampled = 200

/** How people go somewhere, and how fast: `detour` is how much longer the way is than the straight line. */
export const travelWays = ['walk', 'cycle'] as const
export type TravelWay = (typeof travelWays)[number]
export type Pace = Readonly<{ kilometresAnHour: number; detour: number }>

/** The pace that holds on `day`; null: the city says nothing of it. */
export function paceOn(city: Pick<City, 'travel'>, way: TravelWay, day: string): Pace | null {
  const rule = validOn(city.travel ?? [], day)
  return rule ? { detour: rule.detour, kilometresAnHour: way === 'walk' ? rule.walkingKmh : rule.cyclingKmh } : null
}

/** How long it takes from one to the other at this pace; not rounded. */
export const minutesBetween = (a: Position, b: Position, { kilometresAnHour, detour }: Pace): number =>
  ((metresBetween(a, b) * detour) / 1_000 / kilometresAnHour) * 60

/** Of one neighbourhood: the part of its people within {@link nearEnough} of a place, and the minutes of who lives in the middle (median). */
export type Reach = Readonly<{ neighbourhood: Neighbourhood; share: number; minutes: number | null }>

/** How near the nearest of these sites is to who lives in each neighbourhood. Without sites nobody is near. */
export function reachOf(
  neighbourhoods: readonly Neighbourhood[],
  sites: readonly Position[],
  pace: Pace,
): readonly Reach[] {
  return neighbourhoods.map((neighbourhood) => {
    if (sites.length === 0) return { neighbourhood, share: 0, minutes: null }
    const all = homesOf(neighbourhood)
      .map((home) => Math.min(...sites.map((site) => minutesBetween(home, site, pace))))
      .toSorted((a, b) => a - b)
    const near = all.filter((minutes) => minutes <= nearEnough).length
    return { neighbourhood, share: near / all.length, minutes: all[Math.floor(all.length / 2)] ?? null }
  })
}

/** The part of all these people that is near; 0 where nobody lives. */
export function shareOf(reaches: readonly Reach[]): number {
  const all = reaches.reduce((sum, { neighbourhood }) => sum + neighbourhood.inhabitants, 0)
  const near = reaches.reduce((sum, { neighbourhood, share }) => sum + neighbourhood.inhabitants * share, 0)
  return all === 0 ? 0 : near / all
}

const turn = Math.PI * (3 - Math.sqrt(5))

/** Points spread evenly over the disc, always the same: each further one a golden turn away. */
function homesOf({ centre, radius }: Neighbourhood): readonly Position[] {
  const kilometre = 1 / 111.32
  return Array.from({ length: sampled }, (_, n) => {
    const away = radius * Math.sqrt((n + 0.5) / sampled)
    return {
      latitude: centre.latitude + away * Math.cos(n * turn) * kilometre,
      longitude:
        centre.longitude + (away * Math.sin(n * turn) * kilometre) / Math.cos((centre.latitude * Math.PI) / 180),
    }
  })
}
