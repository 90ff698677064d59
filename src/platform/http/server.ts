import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { newId } from '../ids/uuid.ts'
import { redacted } from './redacted.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers other programs, never a browser. */
    forPrograms?: boolean
    /** What it refuses comes with words for a person. */
    saysWhy?: boolean
  }
}

export type ServerOptions = Readonly<{
  logLevel: string
  /** Where log lines go instead of to standard output. */
  logTo?: Readonly<{ write: (line: string) => void }> | undefined
  /** Origins to which a form may lead in the end: the sign-in and the payment page. */
  formTargets: readonly string[]
  /** https: cookies are Secure and browsers are told to stay on it. */
  secure: boolean
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy?: boolean
  /** Requests per minute from one address over all pages; single routes may be stricter. */
  requestsPerMinute?: number
}>

/** A web server with strict headers, small limits, and logs that never hold an address with a query, a body or a cookie. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: options.logLevel,
      ...(options.logTo && { stream: options.logTo }),
      serializers: { req: requestFacts, res: (reply) => ({ status: reply.statusCode }), err: errorFacts },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    bodyLimit: 128 * 1024,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    trustProxy: options.trustProxy ?? false,
    // Ten megabytes over a slow telephone line.
    requestTimeout: 120_000,
    forceCloseConnections: true,
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 128 * 1024 })
  await app.register(rateLimit, {
    global: true,
    max: options.requestsPerMinute ?? 600,
    timeWindow: '1 minute',
    hook: 'onRequest',
  })
  const security = await securityHeaders(options)
  const lean = Object.fromEntries(Object.entries(security).filter(([name]) => forPrograms.includes(name)))
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.routeOptions.config.forPrograms ? lean : security)
    done()
  })
  return app
}

/** What is no page needs none of what keeps a page safe. */
const forPrograms: readonly string[] = ['strict-transport-security', 'x-content-type-options']

/** The same for every answer, so reckoned once: helmet would parse its directives at every request. */
async function securityHeaders(options: ServerOptions): Promise<Record<string, string>> {
  const probe = fastify()
  await probe.register(helmet, headers(options))
  probe.get('/', (_request, reply) => reply.code(204).send())
  const { headers: answered } = await probe.inject('/')
  await probe.close()
  const { connection, date, ...security } = answered
  return Object.fromEntries(Object.entries(security).map(([name, value]) => [name, String(value)]))
}

function headers({ formTargets, secure }: ServerOptions) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", ...formTargets],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' as const },
  }
}

/** The pattern of the route, never the address itself: it may hold a code. */
const requestFacts = (request: { method: string; routeOptions?: { url?: string }; id: string }) => ({
  method: request.method,
  route: request.routeOptions?.url ?? 'none',
})

/** The text of a fault may come from outside: its kind and place say enough. */
const errorFacts = (error: Error & { code?: string }) => ({
  type: error.name,
  message: error.name === 'Refusal' || error.code?.startsWith('FST') ? error.message : redacted(error.message),
  code: error.code ?? '',
  stack: redacted(error.stack ?? ''),
})

/** Tells requests apart in the log of one process: its start and a count. */
function requestIds(): () => string {
  const start = newId().slice(-12)
  let count = 0
  return () => `${start}-${++count}`
}
