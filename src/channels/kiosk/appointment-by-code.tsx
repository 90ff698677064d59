import type { FastifyInstance, FastifyRequest } from 'fastify'
import { cancelVisit, findVisit, givenOf, visitByCode } from '#domain/appointments/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { CancelledPage, CodePage, SurePage, YoursPage } from './appointment-by-code-pages.tsx'
import { appointmentMoveRoutes } from './appointment-move.tsx'
import { codeHref, perYours, yoursHref } from './appointment-way.ts'
import { type Kiosk, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, readTyped, takeTyped } from './typed.ts'

type Posted = { Body: Readonly<Record<string, unknown>> | undefined }
type Seen = { Querystring: { gedaan?: string } }

/**
 * Whoever tries many codes learns nothing: there are seven hundred million, a screen tries some in ten minutes, and what a code shows is a
 * day and a place. Who cancels is told, by message.
 */
const limit = {
  config: {
    rateLimit: {
      ...{ max: 20, timeWindow: '10 minutes', hook: 'preHandler' as const },
      keyGenerator: ({ screen, ip }: FastifyRequest) => screen?.deviceId ?? ip,
    },
  },
}

/**
 * An appointment by its code: looked at, moved, and cancelled after it was asked once more. The code stands in no address: once it was right,
 * this browser keeps the link that is the right to the appointment, until the visit ends.
 */
export function appointmentByCodeRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  const { appointments } = site

  app.get(codeHref, (request, reply) => {
    const { code: typed = '' } = takeTyped(request, reply, codeHref)
    return sendPage(reply, html(<CodePage {...{ kiosk, typed }} visit={visitOf(request)} />))
  })

  app.post<Posted>(codeHref, limit, async (request, reply) => {
    const given = request.body?.['code']
    const typed = typeof given === 'string' ? given.trim().slice(0, 40) : ''
    const visit = visitOf(request)
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, codeHref, { code: typed })
      return reply.redirect(elsewhere, 303)
    }
    const code = codeIn(typed)
    const booking = code && (await visitByCode(contextOf(site, request.visitor), code, cityDay(site.clock())))
    if (!booking) {
      const wrong = code ? 'codeUnknown' : 'codeWrong'
      return sendPage(reply, html(<CodePage {...{ kiosk, visit, typed, wrong }} />), code ? 404 : 422)
    }
    keepTyped(request, reply, yoursHref, { link: givenOf(appointments, booking).link })
    return reply.redirect(yoursHref, 303)
  })

  app.get<Seen>(yoursHref, async (request, reply) => {
    const at = await opened(request)
    if (!at) return reply.redirect(codeHref, 303)
    const moved = request.query.gedaan === 'verzet'
    return sendPage(reply, html(<YoursPage {...{ kiosk, moved }} visit={visitOf(request)} booking={at.booking} />))
  })

  app.get(`${yoursHref}/afzeggen`, async (request, reply) => {
    const at = await opened(request)
    if (!at) return reply.redirect(codeHref, 303)
    return sendPage(reply, html(<SurePage {...{ kiosk }} visit={visitOf(request)} booking={at.booking} />))
  })

  app.post(`${yoursHref}/afzeggen`, perYours(kiosk), async (request, reply) => {
    const at = await opened(request)
    if (!at) return reply.redirect(codeHref, 303)
    await cancelVisit(at.context, appointments, { link: at.link })
    return sendPage(reply, html(<CancelledPage {...{ kiosk }} visit={visitOf(request)} />))
  })

  appointmentMoveRoutes(app, kiosk, opened)

  /** The appointment of which this browser gave the code; null: none. */
  async function opened(request: FastifyRequest) {
    const { link } = readTyped(request, yoursHref)
    if (link === undefined) return null
    const context = contextOf(site, request.visitor)
    return { context, link, booking: await findVisit(context, appointments, { link }) }
  }
}

/** Six characters, with or without spaces; null: no code of ours. */
function codeIn(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, '').toUpperCase()
  return /^[A-Z0-9]{6}$/.test(code) ? code : null
}
