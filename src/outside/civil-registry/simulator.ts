import fastify, { type FastifyReply } from 'fastify'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import { castWith, type OtherPeople } from '../personas.ts'
import { inventedActs } from './invented-acts.ts'
import { actsLike, keeperOf, Sought } from './invented-search.ts'

export type CivilRegistrySimulator = Readonly<{
  url: string
  buttons: Buttons
  /** What was asked, without the number: so that a test sees that purpose and reference arrived. */
  asked(): readonly Readonly<{ purpose: string; reference: string }>[]
  stop(): Promise<void>
}>

type Asked = { subject?: unknown; sought?: unknown; purpose?: unknown; reference?: unknown }
type Question = { Body: Asked | undefined }

/**
 * The acts of the personas, at the PROVISIONAL wire format. `purposes`: the registered ones; without it every purpose is.
 * `today` gives the day on which is asked: who is not yet born has no act.
 */
export async function startCivilRegistrySimulator({
  port = 0,
  token = 'demo',
  purposes,
  today = () => new Date(),
  others,
}: Readonly<{
  port?: number
  token?: string
  purposes?: readonly string[]
  today?: () => Date
  others?: OtherPeople | undefined
}> = {}): Promise<CivilRegistrySimulator> {
  const cast = castWith(others)
  const pressed = buttons()
  const asked: { purpose: string; reference: string }[] = []
  const app = fastify()
  obeyButtons(app, pressed, () => true)

  /** Who may not ask is told so; who may is written down. True: it may be answered. */
  function mayAsk(authorization: string | undefined, { purpose, reference }: Asked, reply: FastifyReply): boolean {
    const no = (status: number, code: string) => {
      refused(reply, status, code)
      return false
    }
    if (authorization !== `Bearer ${token}`) return no(401, 'bad-credentials')
    if (typeof purpose !== 'string' || typeof reference !== 'string' || !purpose || !reference)
      return no(400, 'unknown-purpose')
    if (purposes && !purposes.includes(purpose)) return no(403, 'unknown-purpose')
    asked.unshift({ purpose, reference })
    asked.length = Math.min(asked.length, 1_000)
    return true
  }

  app.post<Question>('/provisional/v1/acts', (request, reply) => {
    const { subject, ...why } = request.body ?? {}
    if (!mayAsk(request.headers.authorization, why, reply)) return reply
    if (typeof subject !== 'string' || !parseNationalNumber(subject)) return refused(reply, 400, 'wrong-number')
    const person = cast.byInsz(subject)
    if (!person) return refused(reply, 404, 'unknown-person')
    const at = today()
    const acts = inventedActs(person, at.toISOString().slice(0, 10), cast)
    if (acts.length === 0) return refused(reply, 404, 'no-acts')
    return { format: 'loket-acts-provisional/1', at: at.toISOString(), acts }
  })

  app.post<Question>('/provisional/v1/acts/search', (request, reply) => {
    const { sought, ...why } = request.body ?? {}
    if (!mayAsk(request.headers.authorization, why, reply)) return reply
    const read = Sought.safeParse(sought)
    if (!read.success) return refused(reply, 400, 'wrong-search')
    const at = today()
    const acts = actsLike(read.data, at.toISOString().slice(0, 10), cast)
    const keeper = keeperOf(read.data)
    if (acts.length === 0 && keeper) return refused(reply, 404, 'kept-elsewhere', keeper)
    if (acts.length === 0) return refused(reply, 404, 'no-acts')
    return { format: 'loket-acts-provisional/1', at: at.toISOString(), acts }
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, buttons: pressed, asked: () => asked, stop: () => app.close() }
}

const refused = (reply: FastifyReply, status: number, code: string, words?: string) =>
  reply.code(status).send({ error: { code, ...(words && { words }) } })
