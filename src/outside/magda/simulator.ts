import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type Credentials, createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { type Buttons, buttons, slowly } from '#platform/simulation/index.ts'
import { dayOf } from '#platform/time/clock.ts'
import type { OtherPeople } from '../personas.ts'
import {
  type Asked,
  answerTo,
  askedIn,
  faultMessage,
  messageFor,
  type Repertory,
  refusedWith,
  type SimulatedSource,
} from './simulator-answers.ts'
import { signatureCheck } from './simulator-signature.ts'

export type SourceSimulatorOptions = Readonly<{
  port?: number
  /** Domain time: the day as of which the source answers. */
  clock?: () => Date
  /** A folder that holds `magda/`: its message files answer as they are. */
  messageFiles?: string | undefined
  /** Whom the source knows besides the personas. */
  others?: OtherPeople | undefined
}>

/** Besides being slow, down or answering garbage, a source may refuse with a code. */
export type SourceButtons = Buttons & {
  /** Every answer is this exception, until `null`. */
  fail(code: string | null): void
  /** The next answers are this exception, so many times. */
  refuse(times: number, code: string): void
}

export type SourceSimulator = Readonly<{
  /** Of the web service, on the loopback. */
  url: string
  buttons: SourceButtons
  /** What a client needs: PEM. Messages may be signed with the same certificate. */
  credentials: Readonly<{ cert: string; key: string; ca: string }>
  /** How many message files answer as they are; `null`: the folder is not there. */
  messageFiles: number | null
  /** What was asked, for a test: service, and how often. */
  asked: ReadonlyMap<string, number>
  stop(): Promise<void>
}>

const path = '/Magda-02.00/soap/WebService'
const largest = 1_000_000

/**
 * The gateway with one source behind it, on a port of its own: mutual TLS with an authority made at the start, WS-Security
 * checked, a purpose asked for, a person registered before they may be consulted.
 */
export async function startSourceSimulator(
  source: SimulatedSource,
  { port = 0, clock = () => new Date() }: SourceSimulatorOptions,
): Promise<SourceSimulator> {
  const authority = await createAuthority('Demonstratie MAGDA')
  const server = await issueCertificate(authority, {
    commonName: 'MAGDA-simulator',
    usage: 'tls-server',
    dns: ['localhost'],
    ip: ['127.0.0.1'],
  })
  const client = await issueCertificate(authority, { commonName: 'loket-op-maat', usage: 'tls-client' })
  const repertory: Repertory = new Set()
  const asked = new Map<string, number>()
  const pressed = sourceButtons()
  const bodyOf = signatureCheck(authority.cert)

  function reply(envelope: string): Reply {
    const body = bodyOf(envelope)
    if (typeof body === 'string')
      return { status: 500, text: faultMessage(`wsse:${body}`, 'The request was not accepted') }
    const now = clock()
    const question = askedIn(body.children[0], source.services, dayOf(now))
    if (!question) return { status: 500, text: faultMessage('soapenv:Client', 'No such service') }
    asked.set(question.service.name, (asked.get(question.service.name) ?? 0) + 1)
    return { status: 200, text: pressed.answer(question, now) ?? answerTo(question, source, repertory, now) }
  }

  const listener = await listen(server, authority, port, async (request, response) => {
    await slowly(pressed)
    if (pressed.mood === 'down') return request.socket.destroy()
    if (pressed.mood === 'garbage') return send(response, 200, '<html><body>\u0000Proxy error</bo')
    if (request.method !== 'POST' || request.url !== path) return send(response, 404, '')
    const envelope = await received(request)
    if (envelope === null) return send(response, 413, '')
    const { status, text } = replyOrFault(reply, envelope)
    return send(response, status, text)
  })

  return {
    url: `https://127.0.0.1:${listener.port}${path}`,
    buttons: pressed,
    credentials: { ...client, ca: authority.cert },
    messageFiles: source.files.present ? source.files.count : null,
    asked,
    stop: listener.stop,
  }
}

type Reply = Readonly<{ status: number; text: string }>

/** Whatever is wrong with a request that cannot even be read: a fault, as the system gives it. */
function replyOrFault(reply: (envelope: string) => Reply, envelope: string): Reply {
  try {
    return reply(envelope)
  } catch {
    return { status: 500, text: faultMessage('soapenv:Client', 'The request cannot be read') }
  }
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

/** Only who holds a certificate of this authority gets a connection. */
async function listen(server: Credentials, authority: Credentials, port: number, handle: Handle) {
  const listener = createServer(
    {
      ...server,
      ca: authority.cert,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      keepAliveTimeout: 60_000,
    },
    (request, response) => {
      handle(request, response).catch(() => request.socket.destroy())
    },
  )
  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
  return {
    port: (listener.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()))
      listener.closeAllConnections()
      await closed
    },
  }
}

/** `null`: larger than any question is. */
async function received(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    parts.push(part as Buffer)
    size += (part as Buffer).length
    if (size > largest) return null
  }
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8', 'content-length': bytes.length })
  response.end(bytes)
}

function sourceButtons(): SourceButtons & { answer(asked: Asked, at: Date): string | undefined } {
  let always: string | null = null
  let queue: string[] = []
  return Object.assign(buttons(), {
    fail(code: string | null) {
      always = code
    },
    refuse(times: number, code: string) {
      queue = Array.from({ length: times }, () => code)
    },
    answer(asked: Asked, at: Date) {
      const code = always ?? queue.shift()
      return code === undefined ? undefined : messageFor(asked, refusedWith(code), at)
    },
  })
}
