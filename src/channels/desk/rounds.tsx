import type { FastifyInstance } from 'fastify'
import { markStop, outlineOfRounds, ownRounds } from '#domain/appointments/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { asked, type Desk, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'
import { OutlinePage, RoundPage } from './rounds-page.tsx'

type Query = { Querystring: { dag?: string } }

/** The day's round for who travels, with names and addresses; for planners every round without them. */
export function roundRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  app.get<Query>('/balie/ronde', async (request, reply) => {
    const { visit, context } = asked(desk, request, visitRoles)
    const { dag = '' } = request.query
    const today = cityDay(context.now)
    const day = isDay(dag) ? dag : today
    const rounds = await ownRounds(context, appointments, day)
    const plans = visit.employee.actor.roles.some((role) => (plannerRoles as readonly string[]).includes(role))
    if (rounds.length === 0 && plans) {
      const outlines = await outlineOfRounds(context, appointments, day)
      return sendPage(reply, html(<OutlinePage {...{ site, visit, day, rounds: outlines }} />))
    }
    return sendPage(reply, html(<RoundPage {...{ site, visit, day, rounds }} isToday={day === today} />))
  })

  app.post<{ Params: { id: string } } & PostedForm>('/balie/ronde/:id', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    const bookingId = idOf(request.params.id, 'appointments/not-found')
    const states = ['booked', 'arrived', 'done', 'no-show'] as const
    const to = states.find((one) => one === fieldOf(request.body, 'stand', 20))
    if (!to) throw new Refusal('missing', 'appointments/not-found')
    await markStop(context, appointments, { bookingId, to })
    return reply.redirect(`/balie/ronde#stop-${bookingId}`, 303)
  })
}
