import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { z } from 'zod'
import type { SimulatedUse } from './simulator-uses.ts'
import type { GipodCodes, GipodWriterSettings } from './write-api.ts'

const New = z.strictObject({
  reference: z.string().min(1).max(100),
  description: z.string().min(1),
  ownerId: z.string(),
  statusId: z.string(),
  period: z.object({ start: z.iso.datetime(), end: z.iso.datetime() }),
  zones: z
    .array(
      z.object({
        geometry: z.object({
          type: z.literal('LineString'),
          coordinates: z.array(z.tuple([z.number(), z.number()])).min(2),
        }),
      }),
    )
    .min(1),
  consequenceIds: z.array(z.string()).optional(),
  typeIds: z.array(z.string()).optional(),
})
const Changes = z.array(z.object({ key: z.enum(['StatusId', 'Period', 'Description']), value: z.unknown() })).min(1)

/** What was written, and how often somebody tried to write it. */
export type WrittenUse = Readonly<{
  gipodId: number
  kind: 'works' | 'mobility-hindrances'
  body: z.infer<typeof New>
  statusId: string
}>
type Path = { Params: { kind: string; id: string }; Querystring: { reference?: string } }

export const simulatedCodes: GipodCodes = {
  owner: 'A1',
  plannedWork: 'B1',
  doneWork: 'B2',
  workType: 'C1',
  validHindrance: 'D1',
  doneHindrance: 'D2',
  noParking: 'E1',
}

/** The write side on the same port: tokens for our key, works and hindrance by number, in memory. */
export function writeSide(app: FastifyInstance) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const held = new Map<number, WrittenUse>()
  let token = randomUUID()
  let last = 20_000_000
  let refusing: string | null = null
  let toLose = 0
  let released: PromiseWithResolvers<void> | null = null
  const clientId = '4210'
  /** Carried out, and then the line is cut: whoever wrote does not know it. */
  const answer = async (reply: FastifyReply, status: number, body?: object) => {
    await released?.promise
    if (toLose > 0) {
      toLose--
      reply.raw.socket?.destroy()
      return reply.hijack()
    }
    return reply.code(status).send(body)
  }

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
  app.post<{ Body: Record<string, string> }>('/authorization/ws/oauth/v2/token', async ({ body, host }, reply) => {
    const assertion = body.client_assertion ?? ''
    const audience = `http://${host}/authorization/ws/oauth/v2/token`
    const isOurs = await jwtVerify(assertion, publicKey, { issuer: clientId, subject: clientId, audience }).then(
      ({ payload }) => payload.jti !== undefined && decodeProtectedHeader(assertion).alg === 'RS256',
      () => false,
    )
    const asksWell = body.grant_type === 'client_credentials' && body.scope?.split(' ').includes('gipod_pdo_write')
    if (!isOurs || !asksWell) return reply.code(400).send({ error: 'invalid_client' })
    return { access_token: token, expires_in: 3_600, token_type: 'Bearer', scope: body.scope }
  })
  app.addHook('preHandler', async ({ url, headers }, reply) => {
    if (url.startsWith('/api/v1/') && headers.authorization !== `Bearer ${token}`)
      return problem(reply, 401, 'unauthorized')
  })

  app.get<Path>('/api/v1/:kind', ({ params: { kind }, query: { reference } }, reply) => {
    if (kind !== 'public-domain-occupancies' && kind !== 'mobility-hindrances') return problem(reply, 404, 'not-found')
    const wanted = kind === 'mobility-hindrances' ? kind : 'works'
    const all = [...held.values()].filter((one) => one.kind === wanted && one.body.reference === reference)
    return { member: all.map(({ gipodId, body }) => ({ gipodId, reference: body.reference })) }
  })
  app.post<Path & { Body: unknown }>('/api/v1/:kind', ({ params: { kind }, body }, reply) => {
    if (kind !== 'works' && kind !== 'mobility-hindrances') return problem(reply, 404, 'not-found')
    const read = New.safeParse(body)
    if (!read.success) return problem(reply, 400, 'validation')
    const { ownerId, period, consequenceIds, typeIds } = read.data
    if (ownerId !== simulatedCodes.owner) return problem(reply, 403, 'forbidden')
    if (!(period.start < period.end)) return problem(reply, 422, 'period-backwards')
    if ((kind === 'works' ? typeIds : consequenceIds) === undefined) return problem(reply, 422, 'incomplete')
    if (refusing) return problem(reply, 422, refusing)
    const gipodId = ++last
    held.set(gipodId, { gipodId, kind, body: read.data, statusId: read.data.statusId })
    return answer(reply, 201, { gipodId })
  })
  app.patch<Path & { Body: unknown }>('/api/v1/:kind/:id', ({ params: { kind, id }, body }, reply) => {
    const one = held.get(Number(id))
    const changes = Changes.safeParse(body)
    if (!one || one.kind !== kind) return problem(reply, 404, 'not-found')
    if (!changes.success) return problem(reply, 400, 'validation')
    for (const { key, value } of changes.data)
      if (key === 'StatusId') held.set(one.gipodId, { ...one, statusId: String(value) })
    return answer(reply, 204)
  })
  app.delete<Path>('/api/v1/:kind/:id', ({ params: { kind, id } }, reply) => {
    if (held.get(Number(id))?.kind !== kind) return problem(reply, 404, 'not-found')
    held.delete(Number(id))
    return answer(reply, 204)
  })

  return {
    settings: (url: string): GipodWriterSettings => ({
      url,
      tokenUrl: `${url}/authorization/ws/oauth/v2/token`,
      client: { id: clientId, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
      codes: simulatedCodes,
    }),
    /** Everything that it holds of us, oldest first. */
    written: (): readonly WrittenUse[] => [...held.values()],
    /** As the public read side shows it. */
    uses: (): readonly SimulatedUse[] => [...held.values()].map(shown),
    /** From now on it takes nothing new, for this reason; null: it takes again. */
    refuse: (code: string | null) => {
      refusing = code
    },
    /** The next so many are carried out, but not answered. */
    loseAnswers: (count: number) => {
      toLose = count
    },
    /** From now on everything is carried out at once, and answered only when somebody lets it. Gives how. */
    holdAnswers: () => {
      const hold = Promise.withResolvers<void>()
      released = hold
      return () => {
        released = null
        hold.resolve()
      }
    },
    /** Tokens that were given are good no more. */
    withdrawTokens: () => {
      token = randomUUID()
    },
  }
}

function shown({ gipodId, kind, body, statusId }: WrittenUse): SimulatedUse {
  const { period, description, reference, zones } = body
  const [[longitude, latitude] = [0, 0]] = zones[0]?.geometry.coordinates ?? []
  const isBan = kind === 'mobility-hindrances'
  const isOver = statusId === simulatedCodes.doneWork || statusId === simulatedCodes.doneHindrance
  return {
    ...{ id: gipodId, type: 'Werk', description, reference, longitude, latitude, start: period.start, end: period.end },
    status: isOver ? 'Uitgevoerd' : isBan ? 'Gevalideerd' : 'Concreet gepland',
    ...(isBan && { consequences: 'Parkeerverbod' }),
  }
}

const problem = (reply: FastifyReply, status: number, code: string) =>
  reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `urn:gipod:${code}`, title: code, status, detail: '', instance: '' })
