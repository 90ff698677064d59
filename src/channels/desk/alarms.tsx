import type { FastifyInstance } from 'fastify'
import { alarmsNear } from '#domain/queue/index.ts'
import { part } from '#ui/index.ts'
import { sendLive } from '../live.ts'
import { contextOf } from '../visitor.ts'
import { deskPath, NearPart, nearAlarmsPath } from './alarms-near.tsx'
import { asked, type Desk } from './desk.ts'

const receivers = ['counter'] as const

/** A colleague calls for help: every page of who works there shows it, at once where scripts run, else on the next page. */
export function alarmRoutes(app: FastifyInstance, { site }: Desk): void {
  app.addHook('preHandler', async (request) => {
    const { visitor } = request
    if (visitor.kind !== 'employee' || !visitor.actor.roles.includes('counter')) return
    // What is sent on without a page of its own asks nothing.
    if (request.headers.accept?.includes('text/event-stream')) return
    request.visitor = { ...visitor, near: await alarmsNear(contextOf(site, visitor)) }
  })

  // Desks only, and no longer than the session of who asked.
  app.get<{ Querystring: { van?: unknown } }>(nearAlarmsPath, async (request, reply) => {
    const { visit, context } = asked({ site }, request, receivers)
    const { places } = await alarmsNear(context)
    const { van } = request.query
    const path = typeof van === 'string' ? deskPath(van) : null
    // Who is nowhere today hears nothing, and asks no more.
    if (places.length === 0) return reply.code(204).send()
    const parts = async () => {
      const near = await alarmsNear({ ...context, now: site.clock() })
      return { near: part(<NearPart isLive {...{ site, path }} employee={{ ...visit.employee, near }} />) }
    }
    const { idleSeconds, absoluteSeconds } = visit.employee.deadlines
    sendLive(request, reply, {
      ...{ news: site.queue.news, places, parts },
      seconds: Math.min(idleSeconds, absoluteSeconds),
    })
  })
}
