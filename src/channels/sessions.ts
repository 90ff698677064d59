import type {} from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import {
  actorOf,
  csrfTokenOf,
  type ResidentSession,
  requireCsrf,
  residentActorOf,
  type Session,
  sessionOf,
} from '#domain/access/index.ts'
import { personById } from '#domain/people/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { initialsOf } from '#ui/index.ts'
import { nobodyAt, type Visitor } from './visitor.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor
  }
  interface FastifyContextConfig {
    /** The route finds out itself who asks, together with its data, in one round trip. */
    ownSession?: boolean
  }
}

/** Where somebody can be signed in in one browser: each has a cookie of its own, so that a demonstration can be all at once. */
export type Entrance = 'portal' | 'kiosk' | 'desk'

const names: Record<Entrance, string> = { portal: 'sessie', kiosk: 'kiosk', desk: 'balie' }

export type Cookies = Readonly<{
  nameOf: (entrance: Entrance) => string
  keep: (reply: FastifyReply, entrance: Entrance, token: string) => void
  drop: (reply: FastifyReply, entrance: Entrance) => void
  /** The browser's own secret during a sign-in. */
  browser: { name: string; keep: (reply: FastifyReply, token: string) => void; drop: (reply: FastifyReply) => void }
}>

/** Cookies that hold a secret and nothing else; over https with the __Host- prefix, so that no other site can set them. */
export function cookiesFor(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : ''
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const nameOf = (entrance: Entrance) => prefix + names[entrance]
  const browser = `${prefix}browser`
  return {
    nameOf,
    keep: (reply, entrance, token) => void reply.setCookie(nameOf(entrance), token, options),
    drop: (reply, entrance) => void reply.clearCookie(nameOf(entrance), options),
    browser: {
      name: browser,
      keep: (reply, token) => void reply.setCookie(browser, token, { ...options, maxAge: 600 }),
      drop: (reply) => void reply.clearCookie(browser, options),
    },
  }
}

export type Sessions = Readonly<{ pool: Pool; db: OpenContext['db']; cookies: Cookies }>

/** Finds out who asks, for every route of this instance, and refuses a form that was not made by us for this session. */
export function attachVisitors(app: FastifyInstance, entrance: Entrance, { pool, db, cookies }: Sessions): void {
  if (!app.hasRequestDecorator('visitor')) app.decorateRequest('visitor')
  const tokenOf = (request: FastifyRequest) => request.cookies[cookies.nameOf(entrance)]

  app.addHook('onRequest', async (request) => {
    request.visitor = nobodyAt(entrance)
    if (request.routeOptions.config.ownSession) return
    request.visitor = await findVisitor(request, entrance, { pool, db, cookies })
  })
  app.addHook('preHandler', async (request) => {
    if (request.method !== 'POST' || request.isMultipart()) return
    if (request.routeOptions.config.ownSession) {
      const token = tokenOf(request)
      // Signed out meanwhile, in another tab: nothing of the page is too old, one only signs in again.
      if (token === undefined) throw new Refusal('unauthenticated', 'access/sign-in-needed')
      try {
        return requireCsrf(token, formToken(request))
      } catch (refusal) {
        // The page that says so shows who is signed in, like every other page.
        request.visitor = await findVisitor(request, entrance, { pool, db, cookies })
        throw refusal
      }
    }
    if (request.visitor.kind !== 'anonymous') requireCsrf(tokenOf(request) ?? '', formToken(request))
  })
}

/** For a form with files, whose fields are known only after it was read. */
export function requireFormToken(request: FastifyRequest, cookies: Cookies, entrance: Entrance, given: unknown): void {
  requireCsrf(request.cookies[cookies.nameOf(entrance)] ?? '', given)
}

const formToken = (request: FastifyRequest) =>
  (request.body as { _csrf?: unknown } | undefined)?._csrf ?? request.headers['x-csrf-token']

/** `null`: the session is of neither a resident nor an employee. */
async function visitorFrom(db: OpenContext['db'], session: Session, token: string): Promise<Visitor | null> {
  const csrf = csrfTokenOf(token)
  const deadlines = deadlinesOf(session)
  const actor = actorOf(session)
  if (actor.kind === 'employee') return { kind: 'employee', actor, name: actor.name, csrf, deadlines }
  if (actor.kind !== 'resident') return null
  const person = await personById(db, actor.id)
  const name = person ? `${person.givenName} ${person.familyName}` : ''
  return { kind: 'resident', actor, name, initials: initialsOf(name), csrf, deadlines }
}

/** The visitor of a session that came with the data of its page. */
export function residentFrom(session: ResidentSession, name: string, token: string): Visitor {
  const actor = residentActorOf(session)
  const deadlines = deadlinesOf(session)
  return { kind: 'resident', actor, name, initials: initialsOf(name), csrf: csrfTokenOf(token), deadlines }
}

/** For a hot route that found nothing, or refuses: who is it then? */
export async function findVisitor(
  request: FastifyRequest,
  entrance: Entrance,
  { pool, db, cookies }: Sessions,
): Promise<Visitor> {
  const token = request.cookies[cookies.nameOf(entrance)]
  const session = token === undefined ? null : await sessionOf(pool, token)
  return (session && token && (await visitorFrom(db, session, token))) || nobodyAt(entrance)
}

export function deadlinesOf({ idleExpiresAt, expiresAt }: Pick<Session, 'idleExpiresAt' | 'expiresAt'>) {
  const left = (until: Date) => Math.max(0, Math.floor((until.getTime() - Date.now()) / 1_000))
  return { idleSeconds: left(idleExpiresAt), absoluteSeconds: left(expiresAt) }
}
