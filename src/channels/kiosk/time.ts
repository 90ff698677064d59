import type { FastifyInstance, FastifyRequest } from 'fastify'
import { giveTime, localPath } from '#domain/access/index.ts'
import { deadlinesOf } from '../sessions.ts'
import type { Site } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { prefix } from './prefix.ts'
import { reachOf } from './reach.ts'

/** Where one touch asks for the whole time once more. */
export const moreTimeHref = `${prefix}/sessie/langer`

/** Below this a session waits as for everybody, in seconds. */
const usualIdle = 180

/** The session of who needs more time waits longer, from the request after it was asked on. */
export async function waitLonger(site: Site, request: FastifyRequest): Promise<void> {
  const { visitor } = request
  if (visitor.kind !== 'resident' || !reachOf(request).includes('slow')) return
  const { idleSeconds, absoluteSeconds } = visitor.deadlines
  // Near its end it is somebody who asks for more, and not the page.
  if (idleSeconds >= usualIdle || absoluteSeconds < usualIdle) return
  const deadlines = deadlinesOf(await giveTime(contextOf(site, visitor), { patient: true }))
  request.visitor = { ...visitor, deadlines }
}

/** More time with one touch: from the question whether somebody is still there, and without script from the line above the page. */
export function timeRoutes(app: FastifyInstance, site: Site): void {
  app.post<{ Querystring: { van?: string } }>(moreTimeHref, async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const deadlines = deadlinesOf(await giveTime(context, { patient: reachOf(request).includes('slow') }))
    if (request.headers.accept?.includes('application/json')) {
      return reply.header('cache-control', 'no-store').send(deadlines)
    }
    const { van } = request.query
    const back = typeof van === 'string' ? localPath(van) : prefix
    return reply.redirect(back.startsWith(prefix) ? back : prefix, 303)
  })
}
