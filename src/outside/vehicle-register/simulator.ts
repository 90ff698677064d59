import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import formbody from '@fastify/formbody'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { importSPKI, jwtVerify } from 'jose'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import { dayOf } from '#platform/time/clock.ts'
import { castWith, type OtherPeople } from '../personas.ts'
import { registrationContent, titularContent } from './simulator-content.ts'
import type { TokenSettings } from './token.ts'

export type VehicleSimulatorOptions = Readonly<{
  port?: number
  /** Domain time: the day as of which the register answers. */
  clock?: () => Date
  /** A folder that holds `magda/`: its message files answer as they are. */
  messageFiles?: string | undefined
  /** People and vehicles that the register knows besides the personas. */
  others?: OtherPeople | undefined
}>

export type VehicleSimulator = Readonly<{
  url: string
  /** What a client needs to get a token. */
  token: TokenSettings
  buttons: Buttons
  /** Purposes and references that arrived, the latest first; never a plate. */
  asked(): readonly Readonly<{ purpose: string; reference: string }>[]
  /** From now on the tokens that were given out count no more. */
  forgetTokens(): void
  stop(): Promise<void>
}>

type Question = { Querystring: { plateNr?: string } }
type TokenQuestion = { Body: Record<string, string | undefined> }

/** REST services and token desk of MAGDA on one port: the vehicles of the personas, and the message files where they are. */
export async function startVehicleSimulator({
  port = 0,
  clock = () => new Date(),
  messageFiles,
  others,
}: VehicleSimulatorOptions = {}): Promise<VehicleSimulator> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const clientKey = await importSPKI(publicKey, 'RS256')
  const issuer = 'https://authenticatie.example/op'
  const pressed = buttons()
  const asked: { purpose: string; reference: string }[] = []
  const given = new Set<string>()
  const fileOf = messageFilesOf(messageFiles)
  const app = fastify()
  await app.register(formbody)
  obeyButtons(app, pressed, () => true)

  app.post<TokenQuestion>('/op/v1/token', async ({ body }, reply) => {
    const assertion = body.client_assertion ?? ''
    const good = await jwtVerify(assertion, clientKey, { issuer: 'loket', subject: 'loket', audience: issuer }).catch(
      () => null,
    )
    if (body.grant_type !== 'client_credentials' || !good) return reply.code(401).send({ error: 'invalid_client' })
    const token = randomUUID()
    given.add(token)
    return { access_token: token, token_type: 'Bearer', expires_in: 3_600 }
  })

  /** The plate that is asked about, once whoever asks may ask; `null`: the answer has been given. */
  function plateIn(request: FastifyRequest<Question>, reply: FastifyReply): string | null {
    const refuse = (status: number) => {
      reply.code(status).send()
      return null
    }
    const header = (name: string) => String(request.headers[name] ?? '')
    if (!given.has(header('authorization').replace('Bearer ', ''))) return refuse(401)
    const [purpose, reference] = [header('x-magda-sender-qualitycode'), header('x-magda-correlation-id')]
    if (!header('x-magda-sender-id') || !purpose || !reference) return refuse(403)
    asked.unshift({ purpose, reference })
    asked.length = Math.min(asked.length, 1_000)
    // Without spaces or points between.
    const plate = request.query.plateNr ?? ''
    return /^[A-Z0-9]+$/.test(plate) ? plate : refuse(400)
  }

  const cast = castWith(others)
  const known = (plate: string) => cast.vehicle(plate, dayOf(clock()))

  app.get<Question>('/v1/mobility/registrations', (request, reply) => {
    const plate = plateIn(request, reply)
    if (plate === null) return reply
    const vehicle = known(plate)
    if (vehicle) return registrationContent(vehicle, cast)
    const file = fileOf(plate)
    return file === undefined ? reply.code(204).send() : reply.type('application/json').send(file)
  })

  app.get<Question>('/v1/mobility/registrationsTitular', (request, reply) => {
    const plate = plateIn(request, reply)
    if (plate === null) return reply
    const vehicle = known(plate)
    return vehicle ? titularContent(vehicle, cast) : reply.code(204).send()
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${chosen}`
  return {
    url,
    token: { url: `${url}/op/v1/token`, issuer, clientId: 'loket', key: privateKey, scope: 'mobility' },
    buttons: pressed,
    asked: () => asked,
    forgetTokens: () => given.clear(),
    stop: () => app.close(),
  }
}

/** A message file as it is, by its plate. */
function messageFilesOf(folder: string | undefined): (plate: string) => string | undefined {
  const path = folder === undefined ? '' : join(folder, 'magda/rest/mobility/registrations')
  const names = new Set(path !== '' && existsSync(path) ? readdirSync(path) : [])
  return (plate) => (names.has(`${plate}.json`) ? readFileSync(join(path, `${plate}.json`), 'utf8') : undefined)
}
