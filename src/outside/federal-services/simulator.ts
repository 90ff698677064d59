import fastify, { type FastifyReply } from 'fastify'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'

type Body = {
  format?: unknown
  reference?: unknown
  product?: unknown
  subject?: unknown
  requestedAt?: unknown
  told?: unknown
}

export type FederalServiceSimulator = Readonly<{
  url: string
  buttons: Buttons
  /** What was taken, newest first, without the number: so that a test sees what the service was told. */
  taken(): readonly Readonly<{
    reference: string
    product: string
    requestedAt: string
    told: unknown
    times: number
  }>[]
  /** From now on it takes nothing, for this reason; null: it takes again. */
  refuse(code: string | null): void
  stop(): Promise<void>
}>

/** A federal service at the PROVISIONAL wire format: takes each intake once, whoever repeats it. */
export async function startFederalServiceSimulator({
  port = 0,
  token = 'demo',
  prefix = 'FED',
  now = () => new Date(),
}: Readonly<{
  port?: number
  token?: string
  prefix?: string
  now?: () => Date
}> = {}): Promise<FederalServiceSimulator> {
  const pressed = buttons()
  const taken = new Map<
    string,
    { reference: string; product: string; requestedAt: string; told: unknown; times: number; answer: object }
  >()
  let refusing: string | null = null
  const app = fastify()
  obeyButtons(app, pressed, () => true)

  app.post<{ Body: Body | undefined }>('/provisional/v1/intakes', (request, reply) => {
    if (request.headers.authorization !== `Bearer ${token}`) return refused(reply, 401, 'bad-credentials')
    const { format, reference, product, subject, requestedAt, told } = request.body ?? {}
    if (format !== 'loket-intake-provisional/1') return refused(reply, 400, 'unknown-format')
    if (typeof reference !== 'string' || typeof product !== 'string' || typeof requestedAt !== 'string')
      return refused(reply, 400, 'incomplete')
    if (typeof subject !== 'string' || !parseNationalNumber(subject)) return refused(reply, 422, 'wrong-number')
    if (refusing) return refused(reply, 422, refusing)

    const known = taken.get(reference)
    if (known) {
      known.times++
      return known.answer
    }
    const at = now().toISOString()
    const number = String(taken.size + 1).padStart(6, '0')
    const answer = { format: 'loket-intake-provisional/1', reference: `${prefix}-${at.slice(0, 4)}-${number}`, at }
    taken.set(reference, { reference, product, requestedAt, told, times: 1, answer })
    return reply.code(201).send(answer)
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${chosen}`,
    buttons: pressed,
    taken: () => [...taken.values()].reverse().map(({ answer, ...rest }) => rest),
    refuse: (code) => {
      refusing = code
    },
    stop: () => app.close(),
  }
}

const refused = (reply: FastifyReply, status: number, code: string) => reply.code(status).send({ error: { code } })
