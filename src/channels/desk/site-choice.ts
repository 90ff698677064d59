import { type Candidate, type City, type Place, placesFor } from '#domain/catalogue/index.ts'
import {
  paceOn,
  type Reach,
  reachOf,
  type SiteFigures,
  type SiteKind,
  shareOf,
  siteKinds,
  type TravelWay,
  travelWays,
} from '#domain/places/index.ts'
import { isDay } from '#platform/formats/dates.ts'

export type SiteQuery = Readonly<Record<string, string | undefined>>

/** What a planner compares. */
export type SiteChoice = Readonly<{
  candidate: Candidate | null
  /** Null: the whole city. */
  district: string | null
  kind: SiteKind
  day: string
}>

/** Read from an address or a form; what is no choice is not chosen. `null`: the day is none. */
export function siteChoiceIn(city: City, query: SiteQuery, today: string): SiteChoice | null {
  const candidate = city.candidates?.find(({ id }) => id === query.kandidaat) ?? null
  const known = new Set(city.neighbourhoods?.map(({ district }) => district))
  const district = query.district === undefined ? (candidate?.district ?? null) : query.district
  const parts = ['year', 'month', 'day'].map((part) => query[`dag-${part}`]?.trim() ?? '')
  const typed = parts.some((part) => part !== '')
    ? `${parts[0]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`
    : (query.dag ?? today)
  if (!isDay(typed)) return null
  return {
    candidate,
    district: district !== null && known.has(district) ? district : null,
    kind: siteKinds.find((kind) => kind === query.soort) ?? 'counter',
    day: typed,
  }
}

export const hrefOfSite = ({ candidate, district, kind, day }: SiteChoice): string =>
  `/balie/locaties?${new URLSearchParams({ ...(candidate && { kandidaat: candidate.id }), district: district ?? '', soort: kind, dag: day })}`

/** One neighbourhood, before and after, by each way. */
export type Compared = Readonly<{
  choice: SiteChoice
  /** Which count, and which lack a position. */
  places: readonly Place[]
  unplaced: readonly Place[]
  ways: readonly Readonly<{ way: TravelWay; before: readonly Reach[]; after: readonly Reach[] }>[]
  figures: SiteFigures
}>

/** Who lives near a place of this kind on that day, and who would with the candidate besides. Common places only: no unit's own. */
export function compared(city: City, choice: SiteChoice): Compared {
  const { candidate, kind, day, district } = choice
  const roles = kind === 'counter' ? (['counter', 'slots'] as const) : (['contact-point'] as const)
  const all = [...new Set(roles.flatMap((role) => placesFor(city, role, day)))].filter(({ unit }) => !unit)
  const sites = all.flatMap(({ position }) => position ?? [])
  const around = (city.neighbourhoods ?? []).filter((one) => district === null || one.district === district)
  const ways = travelWays.flatMap((way) => {
    const pace = paceOn(city, way, day)
    if (!pace) return []
    const before = reachOf(around, sites, pace)
    return [{ way, before, after: candidate ? reachOf(around, [...sites, candidate.position], pace) : before }]
  })
  const figureOf = (way: TravelWay) => {
    const found = ways.find((one) => one.way === way)
    return { before: shareOf(found?.before ?? []), after: shareOf(found?.after ?? []) }
  }
  return {
    ...{ choice, ways },
    places: all.filter(({ position }) => position),
    unplaced: all.filter(({ position }) => !position),
    figures: { walk: figureOf('walk'), cycle: figureOf('cycle') },
  }
}
