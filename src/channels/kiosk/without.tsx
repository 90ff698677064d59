import type { FastifyInstance } from 'fastify'
import { admissionOfPlate } from '#domain/vehicles/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { readPlate } from '#platform/formats/plate.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { type Kiosk, visitOf } from './kiosk.ts'
import { forgetTyped, goesTo, keepTyped, takeTyped } from './typed.ts'
import { AdmissionPage, CountersPage, PlatePage, WithoutPage, withoutHref } from './without-pages.tsx'

type Posted = { Body: Readonly<Record<string, unknown>> | undefined }

/** Whoever tries many plates learns little and soon has to wait. */
const limit = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
const car = `${withoutHref}/wagen`

/** What needs nobody's name: may my car enter, where the counters are, what can be had here. */
export function withoutRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, sources } = kiosk

  app.get(withoutHref, (request, reply) => {
    forgetTyped(request, reply)
    return sendPage(reply, html(<WithoutPage {...{ kiosk }} visit={visitOf(request)} />))
  })

  app.get(`${withoutHref}/loketten`, (request, reply) =>
    sendPage(reply, html(<CountersPage {...{ kiosk }} visit={visitOf(request)} />)),
  )

  app.get(car, (request, reply) => {
    zoneOf()
    const { plaat: typed = '' } = takeTyped(request, reply, car)
    return sendPage(reply, html(<PlatePage {...{ kiosk, typed }} visit={visitOf(request)} wrong={false} />))
  })

  app.post<Posted>(car, limit, async (request, reply) => {
    const zone = zoneOf()
    const visit = visitOf(request)
    const given = request.body?.['plaat']
    const typed = typeof given === 'string' ? given.trim().slice(0, 40) : ''
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, car, { plaat: typed })
      return reply.redirect(elsewhere, 303)
    }
    const plate = readPlate(typed)
    if (!plate) return sendPage(reply, html(<PlatePage {...{ kiosk, visit, typed }} wrong />), 422)
    const question = { plate: plate.plate, day: cityDay(site.clock()), reference: newId() }
    const admission = await admissionOfPlate(sources.vehicles, zone, question)
    return sendPage(reply, html(<AdmissionPage {...{ kiosk, visit, admission }} />))
  })

  function zoneOf() {
    const zone = site.city.zones?.lowEmission
    if (!zone) throw new Refusal('missing', 'catalogue/unknown-product')
    return zone
  }
}
