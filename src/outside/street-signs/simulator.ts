import fastify from 'fastify'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import type { Clock } from '#platform/time/index.ts'
import { rowsFrom, type SimulatedRow } from './simulator-rows.ts'

export type SignsSimulator = Readonly<{ url: string; buttons: Buttons; stop(): Promise<void> }>

type Query = { Params: { layer: string }; Querystring: Record<string, string | undefined> }

/** The public layers of A-Sign on a loopback port: ids by `where` and envelope, rows by ids, at most a hundred at a time. */
export async function startSignsSimulator({
  port = 0,
  clock,
  rows,
}: Readonly<{ port?: number; clock: Clock; rows?: readonly SimulatedRow[] }>): Promise<SignsSimulator> {
  const pressed = buttons()
  const app = fastify()
  obeyButtons(app, pressed, () => true)

  app.get<Query>('/arcgissql/rest/services/P_ASign/ASign/MapServer/:layer/query', ({ params, query }, reply) => {
    const all = (rows ?? rowsFrom(clock())).filter(({ layer }) => layer === Number(params.layer))
    if (![20, 22, 23, 47, 48].includes(Number(params.layer))) return reply.send(failed(`Invalid layer ${params.layer}`))
    if (query.f !== 'json') return reply.send(failed('f'))
    if (query.objectIds) {
      const ids = query.objectIds.split(',').map(Number)
      if (ids.length > 100) return reply.send(failed('The requested number of objects exceeds the limit.'))
      const wanted = (query.outFields ?? '').split(',')
      return reply.send({
        geometryType: 'esriGeometryPolyline',
        spatialReference: { wkid: 4326 },
        features: all.filter(({ id }) => ids.includes(id)).map((row) => featureOf(row, wanted)),
      })
    }
    const dates = [...(query.where ?? '').matchAll(/(\w+) (>=|<=) DATE '(\d{4}-\d{2}-\d{2})'/g)]
    const statuses = [...(query.where ?? '').matchAll(/'([a-z_]+|Goedgekeurd|In effect)'/g)].map(([, status]) => status)
    const box = (query.geometry ?? '').split(',').map(Number)
    if (dates.length !== 2 || statuses.length === 0 || box.length !== 4) return reply.send(failed('where'))
    const ids = all
      .filter(({ status }) => statuses.includes(status))
      .filter(({ attributes }) =>
        dates.every(([, field = '', sign, day = '']) => {
          const value = Number(attributes[field])
          return sign === '>=' ? value >= Date.parse(day) : value < Date.parse(day) + 86_400_000
        }),
      )
      .filter(({ line }) => line.some((corner) => isInside(corner, box)))
      .map(({ id }) => id)
    return reply.send({ objectIdFieldName: 'OBJECTID', objectIds: ids.length > 0 ? ids : null })
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${chosen}/arcgissql/rest/services/P_ASign/ASign/MapServer`
  return { url, buttons: pressed, stop: () => app.close() }
}

/** As ArcGIS says it: with status 200. */
const failed = (details: string) => ({
  error: { code: 400, message: 'Unable to complete operation.', details: [details] },
})

const isInside = ([x, y]: readonly [number, number], [west = 0, south = 0, east = 0, north = 0]: readonly number[]) =>
  x >= west && x <= east && y >= south && y <= north

function featureOf({ attributes, line }: SimulatedRow, wanted: readonly string[]) {
  const [only] = line
  return {
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted.includes(name))),
    geometry: line.length === 1 && only ? { x: only[0], y: only[1] } : { paths: [line] },
  }
}
