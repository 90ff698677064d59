import fastify from 'fastify'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import type { Clock } from '#platform/time/index.ts'
import { type SimulatedUse, usesFrom } from './simulator-uses.ts'
import { writeSide } from './simulator-writing.ts'
import type { GipodWriterSettings } from './write-api.ts'

export type GipodSimulator = Readonly<{
  url: string
  buttons: Buttons
  /** The side on which we write. */
  writing: Omit<ReturnType<typeof writeSide>, 'settings'>
  settings: GipodWriterSettings
  stop(): Promise<void>
}>

type Query = { Params: { collection: string }; Querystring: Record<string, string | undefined> }

/** GIPOD on a loopback port: the write side, and the public read side with what was written: two collections of points, `bbox`, a CQL2 filter on the status, pages. */
export async function startGipodSimulator({
  port = 0,
  clock,
  uses,
}: Readonly<{ port?: number; clock: Clock; uses?: readonly SimulatedUse[] }>): Promise<GipodSimulator> {
  const pressed = buttons()
  const app = fastify()
  obeyButtons(app, pressed, () => true)
  const writing = writeSide(app)

  app.get<Query>('/GIPOD/ogc/features/v1/collections/:collection/items', (request, reply) => {
    const { collection } = request.params
    if (collection !== 'INNAME_PUNT' && collection !== 'HINDER_PUNT')
      return reply.code(404).send({ code: 'NotFound', description: `Collection ${collection} does not exist.` })
    const box = boxOf(request.query.bbox)
    const statuses = statusesIn(request.query.filter)
    if (!box || !statuses || request.query['filter-lang'] !== 'cql2-text')
      return reply.code(400).send({ code: 'InvalidParameterValue', description: 'bbox or filter cannot be read.' })

    const limit = Math.min(1_000, Number(request.query.limit ?? 10))
    const offset = Number(request.query.offset ?? 0)
    const all = [...(uses ?? usesFrom(clock())), ...writing.uses()].filter((use) => {
      const isHere = collection === 'HINDER_PUNT' ? use.consequences : !use.consequences
      return isHere && isInside(use, box) && statuses.includes(use.status)
    })
    const links = [{ rel: 'self', href: request.url, type: 'application/geo+json' }]
    if (offset + limit < all.length) {
      const next = new URL(request.url, `http://${request.host}`)
      next.searchParams.set('offset', String(offset + limit))
      links.push({ rel: 'next', href: next.toString(), type: 'application/geo+json' })
    }
    const features = all.slice(offset, offset + limit).map(featureOf)
    reply.type('application/geo+json')
    return JSON.stringify({
      type: 'FeatureCollection',
      numberMatched: all.length,
      numberReturned: features.length,
      features,
      links,
    })
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${chosen}`
  return { url, buttons: pressed, writing, settings: writing.settings(url), stop: () => app.close() }
}

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(written: string | undefined): Box | null {
  const numbers = (written ?? '').split(',').map(Number)
  const [west = 0, south = 0, east = 0, north = 0] = numbers
  return numbers.length === 4 && numbers.every(Number.isFinite) ? [west, south, east, north] : null
}

const isInside = ({ longitude, latitude }: SimulatedUse, [west, south, east, north]: Box): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

/** `Status IN ('a','b')` or `HindranceStatus = 'a'`: the part of CQL2 that is asked. */
function statusesIn(filter: string | undefined): readonly string[] | null {
  const found = /^(?:Hindrance)?Status (?:IN \(('[^']*'(?:,'[^']*')*)\)|= ('[^']*'))$/.exec(filter ?? '')
  return found ? (found[1] ?? found[2] ?? '').split(',').map((quoted) => quoted.slice(1, -1)) : null
}

function featureOf(use: SimulatedUse) {
  const { id, type, status, start, end, description, consequences } = use
  const uri = `https://gipod.api.vlaanderen.be/api/v1/${paths[type]}/${id}`
  const properties = consequences
    ? {
        HindranceGipodId: id,
        HindranceStatus: status,
        HindranceDescription: description,
        HindranceStart: start,
        HindranceEnd: end,
        HindranceConsequenceOf: uri,
        Consequences: consequences,
      }
    : {
        GipodId: id,
        Uri: uri,
        Description: description,
        Reference: use.reference ?? `REF-${id}`,
        Type: type,
        PublicDomainOccupancyTypes: use.occupancy ?? type,
        Status: status,
        TimeSchedule: null,
        Owner: 'Stad Voorbeeld',
        ContactOrganisations: 'Stad Voorbeeld',
        MobilityHindrances: '',
        Start: start,
        End: end,
      }
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [use.longitude, use.latitude] }, properties }
}

const paths: Readonly<Record<SimulatedUse['type'], string>> = {
  Werk: 'works',
  Grondwerk: 'groundworks',
  Evenement: 'events',
}
