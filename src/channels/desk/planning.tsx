import type { FastifyInstance } from 'fastify'
import { weekOf } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { asked, type Desk } from './desk.ts'
import { PlanningPage } from './planning-page.tsx'

type Asks = { Querystring: { plaats?: string; week?: string; gedaan?: string; dag?: string; totdag?: string } }

/** A week of one place: what can be booked, what is, and why not more. */
export function planningRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const places = (site.city.counters ?? []).map(({ place }) => place)

  app.get<Asks>('/balie/planning', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const { plaats, week = '', gedaan, dag, totdag = '' } = request.query
    const place = places.find((one) => one === plaats) ?? places[0] ?? ''
    const from = mondayOf(isDay(week) ? week : cityDay(context.now))
    const days = weekOf(context, site.appointments, { place, from })
    return sendPage(
      reply,
      html(<PlanningPage {...{ site, visit, place, from, days }} done={gedaan} doneDay={dag} doneTo={totdag} />),
    )
  })
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}
