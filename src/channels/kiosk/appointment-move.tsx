import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Booking, isMovable, moveVisit } from '#domain/appointments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { sendPage } from '../site.ts'
import { MoveCheckPage } from './appointment-by-code-pages.tsx'
import { type Asked, hrefOf, perYours, placeSaid, timeOf, toldHere, wordOf, yoursHref } from './appointment-way.ts'
import { sendPlaces, sendTimes, type Wanted } from './appointment-when.tsx'
import { type Kiosk, prefix, visitOf } from './kiosk.ts'

const base = `${yoursHref}/verzetten`
const checkPath = `${base}/klopt`

type Opened = Readonly<{ context: OpenContext; link: string; booking: Booking }>

/** An appointment moved to another time or place: the same appointment, with the same code. `opened`: whose code was given here. */
export function appointmentMoveRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  opened: (request: FastifyRequest) => Promise<Opened | null>,
): void {
  const { site } = kiosk

  app.get<Asked>(base, async (request, reply) => {
    const at = await toMove(request)
    return at ? sendTimes(kiosk, request, reply, at.wanted) : reply.redirect(yoursHref, 303)
  })

  app.get<Asked>(`${base}/plaats`, async (request, reply) => {
    const at = await toMove(request)
    return at ? sendPlaces(kiosk, request, reply, at.wanted) : reply.redirect(yoursHref, 303)
  })

  app.get<Asked>(checkPath, async (request, reply) => {
    const [at, time] = [await toMove(request), timeOf(request.query.tijd)]
    if (!at || !time) return reply.redirect(at ? base : yoursHref, 303)
    const backHref = hrefOf(base, placeSaid(request.query))
    const shown = { kiosk, visit: visitOf(request), booking: at.booking, backHref, action: request.url }
    return sendPage(reply, html(<MoveCheckPage {...shown} to={toldHere(kiosk, time, request.screen)} />))
  })

  app.post<Asked>(checkPath, perYours(kiosk), async (request, reply) => {
    const [at, to] = [await toMove(request), timeOf(request.query.tijd)]
    if (!at || !to) return reply.redirect(at ? base : yoursHref, 303)
    try {
      await moveVisit(at.context, site.appointments, { link: at.link, to })
    } catch (error) {
      const isGone = error instanceof Refusal && /\/(taken|not-offered)$/.test(error.code)
      if (!isGone) throw error
      return reply.redirect(hrefOf(base, { ...placeSaid(request.query), weg: 'ja' }), 303)
    }
    request.isFinished = true
    return reply.redirect(hrefOf(yoursHref, { gedaan: 'verzet' }), 303)
  })

  /** With what a time is looked for; null: there is nothing that can be moved any more, or it is at home, and moved by its route. */
  async function toMove(request: FastifyRequest<Asked>) {
    const at = await opened(request)
    if (!at || at.booking.window || !isMovable(at.context.actor, at.booking, at.context.now)) return null
    const { noneText, help } = kioskAppointmentWords(visitOf(request).spoken)
    const { wish, place } = at.booking
    const wanted: Wanted = {
      ...{ wish, place, base, said: {}, above: yoursHref },
      products: wish.products.flatMap((id) => site.catalogue.find(id, site.clock()) ?? []),
      onHref: (time, elsewhere) => hrefOf(checkPath, { tijd: wordOf(time), ...elsewhere }),
      otherwise: { text: noneText, action: help, href: hrefOf(`${prefix}/hulp`, { van: base }) },
    }
    return { ...at, wanted }
  }
}
