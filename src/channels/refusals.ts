import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseGone } from '#platform/database/index.ts'
import { Refusal, type RefusalKind } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { refusalText } from '#ui/words/refusals.ts'

const statusOf = {
  missing: 404,
  forbidden: 403,
  conflict: 409,
  unauthenticated: 401,
  'too-many': 429,
  unavailable: 503,
} satisfies Record<RefusalKind, number>

/** What went wrong in the words of a page: `kind` and `code` choose the text. */
export type WentWrong = Readonly<{ status: number; kind: RefusalKind | 'fault'; code: string }>

export type ErrorPages = Readonly<{
  page: (request: FastifyRequest, wrong: WentWrong) => string
  /** Where somebody who is not signed in is led, and back to what he wanted. */
  signIn: (request: FastifyRequest) => string
}>

/** The only place where a "no" from the domain becomes HTTP. A channel (a prefix) gives its own pages. */
export function mapRefusals(app: FastifyInstance, pages: ErrorPages): void {
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    if (error instanceof Refusal && error.kind === 'unauthenticated' && request.method === 'GET') {
      return reply.redirect(pages.signIn(request), 303)
    }
    const wrong = told(request, error)
    return answer(request, reply, wrong, pages)
  })
}

/** The same for other programs: a code, never a page; what could be had instead; and words where a person is behind the program. */
export function mapRefusalsToData(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    const { status, kind, code } = told(request, error)
    reply.code(status).header('cache-control', 'no-store')
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    if (status === 429) reply.header('retry-after', '60')
    if (status === 503) reply.header('retry-after', '10')
    const { because, alternatives, left } = error instanceof Refusal ? error.facts : {}
    const says = request.routeOptions.config.saysWhy && saidOf(kind, code, because, languageAsked(request))
    return reply.send({
      error: code,
      ...(alternatives !== undefined && { alternatives }),
      ...(left !== undefined && { left }),
      ...(says && { says }),
    })
  })
}

function saidOf(kind: WentWrong['kind'], code: string, because: unknown, language: Language): string {
  const { title, text } = refusalText(kind, because === 'past' ? `${code}/past` : code, language)
  return `${title}. ${text}`
}

/** The first of our languages that a program asks for; Dutch else. */
export function languageAsked({ headers }: FastifyRequest): Language {
  const asked = (headers['accept-language'] ?? '').toLowerCase().split(/[,;-]/)
  return languages.find((language) => asked[0]?.trim() === language) ?? 'nl'
}
const languages: readonly Language[] = ['nl', 'fr', 'en']

/** What went wrong, once it stands in the log of the program. */
function told(request: FastifyRequest, error: FastifyError | Refusal): WentWrong {
  const wrong = wentWrong(error)
  const facts = { code: wrong.code, status: wrong.status, route: request.routeOptions.url ?? 'none' }
  if (wrong.kind === 'fault') request.log.error({ ...facts, err: error }, 'fault')
  else if (error instanceof Refusal && error.facts.foreign)
    request.log.warn({ ...facts, ...error.facts }, 'access refused')
  else request.log.info({ ...facts, ...(error instanceof Refusal ? error.facts : {}) }, 'refused')
  return wrong
}

/** What was never there: one page for every address that no channel has. */
export function mapUnknownAddresses(app: FastifyInstance, pages: ErrorPages): void {
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, { status: 404, kind: 'missing', code: 'http/not-found' }, pages),
  )
}

function answer(request: FastifyRequest, reply: FastifyReply, wrong: WentWrong, pages: ErrorPages): FastifyReply {
  reply.code(wrong.status).header('cache-control', 'no-store')
  if (wrong.status === 503) reply.header('retry-after', '10')
  if (request.headers.accept?.startsWith('application/json')) return reply.send({ error: wrong.code })
  return reply.type('text/html; charset=utf-8').send(pages.page(request, wrong))
}

function wentWrong(error: FastifyError | Refusal): WentWrong {
  if (error instanceof Refusal) return { status: statusOf[error.kind], kind: error.kind, code: error.code }
  if (isDatabaseGone(error)) return { status: 503, kind: 'unavailable', code: 'platform/database-gone' }
  const status = error.statusCode ?? (isBrokenMultipart(error) ? 400 : 500)
  if (status === 413) return { status, kind: 'conflict', code: 'http/too-large' }
  if (status === 429) return { status, kind: 'too-many', code: 'http/too-many' }
  if (status >= 400 && status < 500) return { status, kind: 'conflict', code: 'http/malformed' }
  return { status: 500, kind: 'fault', code: 'platform/fault' }
}

/** The reader of forms with files throws plain errors for what it cannot read: known by their words alone. */
const isBrokenMultipart = ({ message }: Error): boolean =>
  /^(Multipart: |Malformed part header|Unexpected end of multipart data|Part terminated early)/.test(message)
