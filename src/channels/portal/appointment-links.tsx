import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  acceptProposal,
  calendarFile,
  cancelVisit,
  declineOffer,
  declineProposal,
  findVisit,
  isListed,
  leaveWaitingList,
  moveHome,
  moveVisit,
  type Offered,
  offeredTo,
  proposedFor,
  takeOffer,
  timesOn,
  toPrepare,
  wholePathOf,
  whyNot,
} from '#domain/appointments/index.ts'
import { cityDay, isDay, showMoment } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { daysFor, isGone, lookedFor, timeIn } from './appointment.tsx'
import { perLink } from './appointment-limits.ts'
import { CancelPage, MovePage, placeShown, VisitPage } from './appointment-link-pages.tsx'
import { OfferPage, ProposalPage, SaidPage } from './appointment-offer-pages.tsx'
import { DayPage, DaysPage, GonePage } from './appointment-times-pages.tsx'
import { WhyPage, type WhyQuery } from './appointment-why.tsx'
import { MoveWindowPage, OtherWindowsPage, otherWindows, sameAs } from './home-visit-move.tsx'
import type { Portal } from './portal.ts'

type Linked = { Params: { link: string }; Querystring: { gedaan?: string; plaats?: string } }
type At = { Params: { link: string; place: string; at: string } }
type Answered = { Params: { link: string }; Body: Readonly<Record<string, unknown>> | undefined }

/** Pages for who has a link from a message. Opening one changes nothing, for scanners of mail open every address. */
export function appointmentLinkRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const { appointments } = site
  const seen = (request: FastifyRequest) => {
    const visit = portal.visitOf(request)
    return { visit, context: contextOf(site, visit.visitor), shown: { site, visit } }
  }
  const opened = async (request: FastifyRequest<{ Params: { link: string } }>) => {
    const { link } = request.params
    const { shown, ...rest } = seen(request)
    const booking = await findVisit(rest.context, appointments, { link })
    return { ...rest, shown: { ...shown, booking, path: `/afspraak/${link}` }, booking, link }
  }
  /** One that can still be changed. */
  const toCome = async (request: FastifyRequest<{ Params: { link: string } }>) => {
    const found = await opened(request)
    const { state, startsAt } = found.booking
    if (state !== 'booked' || startsAt <= found.context.now) throw new Refusal('conflict', 'appointments/too-late')
    return { ...found, base: `${found.shown.path}/verzetten` }
  }

  // From a text message, where addresses are short. The rest is as if the whole address had been opened.
  app.get<{ Params: { short: string } }>('/k/:short', (request, reply) => {
    const path = wholePathOf(appointments, request.params.short)
    if (path === null) throw new Refusal('missing', 'appointments/not-found')
    return reply.redirect(path, 303)
  })

  app.get<Linked>('/afspraak/:link', async (request, reply) => {
    const { shown, context, link } = await opened(request)
    const prepared = await toPrepare(context, { appointments, catalogue: site.catalogue }, { link })
    return sendPage(reply, html(<VisitPage {...shown} done={request.query.gedaan} prepared={prepared} />))
  })

  app.get<Linked>('/afspraak/:link/agenda', async (request, reply) => {
    const { booking, context } = await opened(request)
    const place = site.city.places.find(({ id }) => id === booking.place)
    const { publicUrl } = site
    const file = calendarFile(booking, { city: site.city.title, place, changedAt: context.now, publicUrl })
    reply.header('content-disposition', 'attachment; filename="afspraak.ics"').header('cache-control', 'no-store')
    return reply.type('text/calendar; charset=utf-8').send(file)
  })

  app.get<Linked>('/afspraak/:link/annuleren', async (request, reply) =>
    sendPage(reply, html(<CancelPage {...(await toCome(request)).shown} />)),
  )

  app.post<Linked>('/afspraak/:link/annuleren', perLink(site), async (request, reply) => {
    const { context, link, shown } = await opened(request)
    await cancelVisit(context, appointments, { link })
    return reply.redirect(shown.path, 303)
  })

  app.get<Linked>('/afspraak/:link/verzetten', async (request, reply) => {
    const { booking, shown, base, context } = await toCome(request)
    if (booking.window) {
      const windows = await otherWindows(site, context, request.params.link)
      return sendPage(reply, html(<OtherWindowsPage {...shown} {...{ base, windows }} />))
    }
    return sendPage(
      reply,
      html(
        <DaysPage
          {...shown}
          {...daysFor(site, booking.wish, { place: request.query.plaats, own: booking.place, ...lookedFor(request) })}
          own={booking.place}
          base={base}
        />,
      ),
    )
  })

  app.get<Linked & { Querystring: WhyQuery }>('/afspraak/:link/verzetten/waarom', async (request, reply) => {
    const { booking, base, context, shown } = await toCome(request)
    if (booking.window) return reply.redirect(base, 303)
    const asked = { wish: booking.wish, base, own: booking.place, query: request.query }
    return sendPage(reply, html(<WhyPage {...asked} site={site} visit={shown.visit} context={context} />))
  })

  app.get<At>('/afspraak/:link/verzetten/:place/:at', async (request, reply) => {
    const { booking, context, shown, base } = await toCome(request)
    const { place, at, link } = request.params
    const { wish } = booking
    if (booking.window) {
      if (isDay(at)) return reply.redirect(base, 303)
      const { startsAt } = timeIn(request.params)
      const windows = await otherWindows(site, context, link)
      const to = windows.find(sameAs(startsAt))
      if (!to) return sendPage(reply, html(<OtherWindowsPage {...shown} {...{ base, windows }} gone />), 409)
      return sendPage(reply, html(<MoveWindowPage {...shown} {...{ base, to }} />))
    }
    if (isDay(at)) {
      if (place !== booking.place && isListed(site.city, place, at)) return reply.redirect(base, 303)
      const times = timesOn(appointments, wish, { now: context.now, place, day: at })
      if (times.length === 0) return reply.redirect(base, 303)
      return sendPage(reply, html(<DayPage {...shown} {...{ base, place, times }} day={at} />))
    }
    const wanted = timeIn(request.params)
    if (whyNot(context, appointments, wish, wanted, booking.place))
      return sendPage(reply, html(<GonePage {...shown} {...{ base, wish, wanted }} />), 409)
    const when = (time: Offered) =>
      `${showMoment(time.startsAt, shown.visit.language)}, ${placeShown(site, time.place)}`
    const action = `${base}/${place}/${at}`
    return sendPage(reply, html(<MovePage {...shown} {...{ action, from: when(booking), to: when(wanted) }} />))
  })

  app.post<At>('/afspraak/:link/verzetten/:place/:at', perLink(site), async (request, reply) => {
    const { booking, context, shown, base, link } = await toCome(request)
    const wanted = timeIn(request.params)
    try {
      const { startsAt: from } = wanted
      if (booking.window) await moveHome(context, appointments, { link, window: { day: cityDay(from), from } })
      else await moveVisit(context, appointments, { link, to: wanted })
      return reply.redirect(`${shown.path}?gedaan=verzet`, 303)
    } catch (error) {
      if (!isGone(error)) throw error
      if (booking.window) {
        const windows = await otherWindows(site, context, link)
        return sendPage(reply, html(<OtherWindowsPage {...shown} {...{ base, windows }} gone />), 409)
      }
      return sendPage(reply, html(<GonePage {...shown} {...{ base, wanted }} wish={booking.wish} />), 409)
    }
  })

  app.get<Linked>('/afspraak/voorstel/:link', async (request, reply) => {
    const { context, shown } = seen(request)
    const found = await proposedFor(context, appointments, request.params.link)
    if (found) {
      const { visit: booking, proposed } = found
      const path = `/afspraak/${found.link}`
      const { link } = request.params
      return sendPage(reply, html(<ProposalPage {...shown} {...{ booking, proposed, path, link }} />))
    }
    const said = request.query.gedaan === 'nee' ? 'declined' : 'nothingOpen'
    return sendPage(reply, html(<SaidPage {...shown} said={said} />))
  })

  app.post<Answered>('/afspraak/voorstel/:link', perLink(site), async (request, reply) => {
    const { context } = seen(request)
    const { link } = request.params
    if (request.body?.antwoord === 'ja') {
      const given = await acceptProposal(context, appointments, link)
      return reply.redirect(`/afspraak/${given.link}?gedaan=verzet`, 303)
    }
    if (request.body?.antwoord === 'nee') await declineProposal(context, appointments, link)
    return reply.redirect(`/afspraak/voorstel/${link}?gedaan=nee`, 303)
  })

  app.get<Linked>('/afspraak/wachtlijst/:link', async (request, reply) => {
    const { context, shown } = seen(request)
    const { link } = request.params
    const found = await offeredTo(context, appointments, link)
    if (request.query.gedaan === 'weg' && !found) return sendPage(reply, html(<SaidPage {...shown} said="left" />))
    return sendPage(reply, html(<OfferPage {...shown} found={found} link={link} />))
  })

  app.post<Answered>('/afspraak/wachtlijst/:link', perLink(site), async (request, reply) => {
    const { context } = seen(request)
    const { link } = request.params
    if (request.body?.antwoord === 'ja') {
      const given = await takeOffer(context, appointments, link)
      return reply.redirect(`/afspraak/${given.link}?gedaan=gemaakt`, 303)
    }
    if (request.body?.antwoord === 'verder') {
      await declineOffer(context, appointments, link)
      return reply.redirect(`/afspraak/wachtlijst/${link}`, 303)
    }
    if (request.body?.antwoord === 'nee') await leaveWaitingList(context, appointments, link)
    return reply.redirect(`/afspraak/wachtlijst/${link}?gedaan=weg`, 303)
  })
}
