import fastify, { type FastifyReply } from 'fastify'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import { castWith, type OtherPeople } from '../personas.ts'
import { inventedActs } from './invented-acts.ts'

export type CivilRegistrySimulator = Readonly<{
  url: string
  buttons: Buttons
  /** What was asked, without the number: so that a test sees that purpose and reference arrived. */
  asked(): readonly Readonly<{ purpose: string; reference: string }>[]
  stop(): Promise<void>
}>

type Question = { Body: { subject?: unknown; purpose?: unknown; reference?: unknown } | undefined }

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

  app.post<Question>('/provisional/v1/acts', (request, reply) => {
    if (request.headers.authorization !== `Bearer ${token}`) return refused(reply, 401, 'bad-credentials')
    const { subject, purpose, reference } = request.body ?? {}
    if (typeof purpose !== 'string' || typeof reference !== 'string' || !purpose || !reference)
      return refused(reply, 400, 'unknown-purpose')
    if (purposes && !purposes.includes(purpose)) return refused(reply, 403, 'unknown-purpose')
    if (typeof subject !== 'string' || !parseNationalNumber(subject)) return refused(reply, 400, 'wrong-number')

    asked.unshift({ purpose, reference })
    asked.length = Math.min(asked.length, 1_000)
    const person = cast.byInsz(subject)
    if (!person) return refused(reply, 404, 'unknown-person')
    const at = today()
    const acts = inventedActs(person, at.toISOString().slice(0, 10), cast)
    if (acts.length === 0) return refused(reply, 404, 'no-acts')
    return { format: 'loket-acts-provisional/1', at: at.toISOString(), acts }
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, buttons: pressed, asked: () => asked, stop: () => app.close() }
}

const refused = (reply: FastifyReply, status: number, code: string) => reply.code(status).send({ error: { code } })
