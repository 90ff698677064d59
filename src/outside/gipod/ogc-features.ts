import { z } from 'zod'
import { cityDay } from '#platform/formats/dates.ts'
import type { Looked, PlannedUse, PublicDomainRegister, UseQuestion } from './index.ts'
import { idIn } from './reference.ts'

export type GipodSettings = Readonly<{
  /** Of the OGC API Features: https://geo.api.vlaanderen.be */
  url: string
  /** Milliseconds for one page of one collection; a silent register is asked twice. */
  patience?: number
}>

const Moment = z.iso.datetime({ offset: true, local: true })
const Point = z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) })
const pageOf = <Shape extends z.ZodType>(properties: Shape) =>
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ geometry: Point, properties })),
    links: z.array(z.object({ rel: z.string(), href: z.string() })).default([]),
  })
const Occupations = pageOf(
  z.object({
    Uri: z.string(),
    Reference: z.string().nullish(),
    Type: z.string(),
    PublicDomainOccupancyTypes: z.string().nullish(),
    Start: Moment,
    End: Moment,
  }),
)
const Hindrances = pageOf(
  z.object({
    HindranceGipodId: z.union([z.string(), z.number()]),
    HindranceStart: Moment,
    HindranceEnd: Moment,
    HindranceDescription: z.string().nullish(),
    Consequences: z.string().nullish(),
  }),
)

const kinds: Readonly<Record<string, PlannedUse['kind']>> = {
  werk: 'works',
  grondwerk: 'groundworks',
  evenement: 'event',
}
/** What its owner still thinks about, gave up or finished takes no place. */
const takesPlace = "Status IN ('Concreet gepland','In uitvoering')"
const isValidated = "HindranceStatus = 'Gevalideerd'"
const mostPages = 20

/** The public read side of GIPOD: OGC API Features with a CQL2 filter, GeoJSON, WGS 84. */
export function gipodOverFeatures({ url, patience = 5_000 }: GipodSettings): PublicDomainRegister {
  const collection = (name: string) => new URL(`/GIPOD/ogc/features/v1/collections/${name}/items`, url)
  return {
    async usesNear(question) {
      if (question.until < question.from) return { outcome: 'wrong-question' }
      const [occupations, hindrances] = await Promise.all([
        allPages(asked(collection('INNAME_PUNT'), question, takesPlace), Occupations, patience),
        allPages(asked(collection('HINDER_PUNT'), question, isValidated), Hindrances, patience),
      ])
      if (occupations.outcome !== 'found') return occupations
      if (hindrances.outcome !== 'found') return hindrances
      const uses = [...occupations.value.map(occupationOf), ...hindrances.value.map(hindranceOf)]
      // Few things lie in such a square: the days are held against the city's own here.
      return { outcome: 'found', value: uses.filter((use) => use.from <= question.until && use.until >= question.from) }
    },
  }
}

const metresPerDegree = 111_320

function asked(address: URL, { around, metres }: UseQuestion, filter: string): URL {
  const up = metres / metresPerDegree
  const aside = up / Math.cos((around.latitude * Math.PI) / 180)
  const { latitude, longitude } = around
  const box = [longitude - aside, latitude - up, longitude + aside, latitude + up]
  address.searchParams.set('f', 'json')
  address.searchParams.set('limit', '100')
  address.searchParams.set('bbox', box.map((degrees) => degrees.toFixed(6)).join(','))
  address.searchParams.set('filter-lang', 'cql2-text')
  address.searchParams.set('filter', filter)
  return address
}

type Page<Feature> = { features: Feature[]; links: { rel: string; href: string }[] }

async function allPages<Feature>(
  first: URL,
  shape: z.ZodType<Page<Feature>>,
  patience: number,
): Promise<Looked<readonly Feature[]>> {
  const found: Feature[] = []
  let next: URL | null = first
  for (let page = 0; next && page < mostPages; page++) {
    let answer: Looked<Page<Feature>> = await ask(next, shape, patience)
    if (answer.outcome === 'silent') answer = await ask(next, shape, patience)
    if (answer.outcome !== 'found') return answer
    found.push(...answer.value.features)
    const href: string | undefined = answer.value.links.find(({ rel }) => rel === 'next')?.href
    next = href ? new URL(href, next) : null
    // Another host than the one we were told to ask is not followed.
    if (next && next.origin !== first.origin) return { outcome: 'silent' }
  }
  // Half an answer would let two things stand in one place.
  return next ? { outcome: 'silent' } : { outcome: 'found', value: found }
}

async function ask<T>(url: URL, shape: z.ZodType<T>, ms: number): Promise<Looked<T>> {
  try {
    const headers = { accept: 'application/geo+json' }
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(ms), redirect: 'error' })
    if (response.status === 400) return { outcome: 'wrong-question' }
    if (!response.ok) return { outcome: 'silent' }
    const parsed = shape.safeParse(await response.json())
    return parsed.success ? { outcome: 'found', value: parsed.data } : { outcome: 'silent' }
  } catch {
    return { outcome: 'silent' }
  }
}

type Feature<Page extends z.ZodType<{ features: unknown[] }>> = z.infer<Page>['features'][number]

function occupationOf({ geometry, properties }: Feature<typeof Occupations>): PlannedUse {
  const { Uri, Reference, Type, PublicDomainOccupancyTypes, Start, End } = properties
  const isMarket = (PublicDomainOccupancyTypes ?? '').split(';').some((type) => type.trim().toLowerCase() === 'markt')
  const kind = isMarket ? 'market' : (kinds[Type.toLowerCase()] ?? 'works')
  const ours = idIn(Reference)
  return { uri: Uri, ours, kind, noParking: false, ...common(geometry, Start, End) }
}

function hindranceOf({ geometry, properties }: Feature<typeof Hindrances>): PlannedUse {
  const { HindranceGipodId, HindranceStart, HindranceEnd, HindranceDescription, Consequences } = properties
  const noParking = (Consequences ?? '').toLowerCase().split(';').includes('parkeerverbod')
  const uri = `https://gipod.api.vlaanderen.be/api/v1/mobility-hindrances/${HindranceGipodId}`
  // Hindrance has no reference on this side: ours stands at the end of its description.
  const ours = idIn(HindranceDescription)
  return { uri, ours, kind: 'hindrance', noParking, ...common(geometry, HindranceStart, HindranceEnd) }
}

const common = ({ coordinates: [longitude, latitude] }: z.infer<typeof Point>, start: string, end: string) => ({
  from: cityDay(new Date(start)),
  until: cityDay(new Date(end)),
  position: { latitude, longitude },
})
