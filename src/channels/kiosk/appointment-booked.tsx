import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { givenOf, shortPathOf } from '#domain/appointments/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { BookedPage, OnPhonePage } from './appointment-booked-pages.tsx'
import { appointmentPaper } from './appointment-paper.ts'
import { type AppointmentWay, type Asked, bookedHere, hrefOf, toldHere } from './appointment-way.ts'
import { type Kiosk, visitOf } from './kiosk.ts'
import { printHere } from './sheet-noted.ts'

/** What was booked at this screen: its code, on paper and on the own phone. */
export function bookedRoutes(app: FastifyInstance, kiosk: Kiosk, way: AppointmentWay): void {
  const { site, receipts } = kiosk
  const bookedPath = `${way.base}/gemaakt`

  app.get<Asked>(bookedPath, async (request, reply) => {
    const at = await opened(request, reply)
    return at ? sendPage(reply, html(<BookedPage {...at} />)) : reply
  })

  app.post<Asked>(`${bookedPath}/afdrukken`, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const pdf = await receipts(appointmentPaper(site, at), site.clock())
    const printed = await printHere(site, at.visit, { id: at.booking.id, pdf })
    const visit = { ...at.visit, here: at.bookedHref }
    return sendPage(reply, html(<BookedPage {...at} {...{ visit, printed }} />), printed ? 200 : 503)
  })

  app.get<Asked>(`${bookedPath}/gsm`, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    // The same secret address as in the message: of nobody's name or number.
    const { link } = givenOf(site.appointments, at.booking)
    const modules = qrModules(`${site.publicUrl}${shortPathOf(site.appointments, `/afspraak/${link}`)}`)
    return sendPage(reply, html(<OnPhonePage {...at} {...{ modules }} />))
  })

  async function opened(request: FastifyRequest, reply: FastifyReply) {
    const from = way.fromOf(request)
    const booked = await bookedHere(kiosk, way, request)
    if (!booked) {
      reply.redirect(way.closedTo(request) ?? hrefOf(way.base, { van: from }), 303)
      return null
    }
    const { booking, product } = booked
    const time = toldHere(kiosk, booking, request.screen)
    return {
      kiosk,
      visit: visitOf(request),
      way,
      from,
      booking,
      product,
      time,
      bookedHref: hrefOf(bookedPath, { van: from }),
    }
  }
}
