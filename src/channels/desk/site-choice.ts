import { type Candidate, type City, type Place, type Position, placesFor } from '#domain/catalogue/index.ts'
import {
  neighbourhoodAt,
  paceOn,
  type Reach,
  reachOf,
  roundedPoint,
  type SiteFigures,
  type SiteKind,
  shareOf,
  siteKinds,
  type TravelWay,
  travelWays,
} from '#domain/places/index.ts'
import { isDay } from '#platform/formats/dates.ts'
import { siteWords as words } from '#ui/words/sites.ts'

export type SiteQuery = Readonly<Record<string, string | undefined>>

/** What a planner compares. */
export type SiteChoice = Readonly<{
  /** One of the city's, a point that was kept, or with an empty id one that is only looked at. */
  candidate: Candidate | null
  /** Null: the whole city. */
  district: string | null
  kind: SiteKind
  day: string
}>

/** A spot of the city without a name, as `51.2034,4.4321`; null: there is none, or it lies elsewhere. */
export function spotIn(city: City, text: string | undefined): Candidate | null {
  const [, latitude, longitude] = /^\s*(\d{1,2}\.\d{1,12})\s*[,; ]\s*(\d{1,3}\.\d{1,12})\s*$/.exec(text ?? '') ?? []
  if (!latitude || !longitude) return null
  const position = roundedPoint({ latitude: Number(latitude), longitude: Number(longitude) })
  const near = neighbourhoodAt(city, position)
  return near && { id: '', name: words.spot(near.name, position), district: near.district, position }
}

/** Read from an address or a form; what is no choice is not chosen. `kept`: points that were tried before. `null`: the day is none. */
export function siteChoiceIn(
  { city, kept, today }: Readonly<{ city: City; kept: readonly Candidate[]; today: string }>,
  query: SiteQuery,
): SiteChoice | null {
  const known = [...(city.candidates ?? []), ...kept].find(({ id }) => id === query.kandidaat) ?? null
  // A form carries the point along: a place that is chosen from the list comes instead.
  const candidate = known ?? spotIn(city, query.punt)
  const districts = new Set(city.neighbourhoods?.map(({ district }) => district))
  const district = query.district === undefined ? (candidate?.district ?? null) : query.district
  const parts = ['year', 'month', 'day'].map((part) => query[`dag-${part}`]?.trim() ?? '')
  const typed = parts.some((part) => part !== '')
    ? `${parts[0]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`
    : (query.dag ?? today)
  if (!isDay(typed)) return null
  return {
    candidate,
    district: district !== null && districts.has(district) ? district : null,
    kind: siteKinds.find((kind) => kind === query.soort) ?? 'counter',
    day: typed,
  }
}

export const hrefOfSite = ({ candidate, district, kind, day }: SiteChoice): string =>
  `/balie/locaties?${new URLSearchParams({ ...(candidate && namedIn(candidate)), district: district ?? '', soort: kind, dag: day })}`

/** How a place stands in an address or a form. */
export const namedIn = ({ id, position }: Candidate): Readonly<Record<string, string>> =>
  id === '' ? { punt: `${position.latitude},${position.longitude}` } : { kandidaat: id }

/** The same question with a point elsewhere. */
export const hrefOfSpot = (choice: SiteChoice, position: Position): string =>
  hrefOfSite({ ...choice, candidate: { id: '', name: '', district: '', position: roundedPoint(position) } })

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
