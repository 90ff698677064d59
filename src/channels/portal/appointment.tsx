import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  freeDays,
  inOrder,
  isListed,
  type Offered,
  type Order,
  orders,
  timesOn,
  type Wish,
  whyNot,
} from '#domain/appointments/index.ts'
import type { Position } from '#domain/catalogue/index.ts'
import { travelBetween } from '#domain/places/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { insteadShown } from '../instead-shown.ts'
import { type Site, sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { ChoosePage } from './appointment-choose-page.tsx'
import { DetailsPage } from './appointment-details-page.tsx'
import { DayPage, DaysPage, GonePage } from './appointment-times-pages.tsx'
import {
  baseOf,
  needs,
  personsIn,
  spokenLanguages,
  visitProducts,
  type WishParams,
  wishIn,
} from './appointment-wish.ts'
import type { Portal } from './portal.ts'

const mostAsked = 20

export type Body = Readonly<Record<string, unknown>> | undefined
export type Chosen = { Params: WishParams; Querystring: { plaats?: string; eerst?: string } }
export type At = { Params: Chosen['Params'] & { place: string; at: string }; Body: Body }

/** An appointment at a counter, for anybody, without an account. What is chosen stands in the address; who comes never does. */
export function appointmentRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const { appointments } = site
  const shown = (request: FastifyRequest) => ({ site, visit: portal.visitOf(request) })

  /** What can be done otherwise for these services, and what who is signed in has of them. */
  const insteadFor = (request: FastifyRequest, ids: readonly string[]) => {
    const { language, visitor } = portal.visitOf(request)
    const products = ids.flatMap((id) => site.catalogue.find(id, site.clock()) ?? [])
    const { from } = lookedFor(request)
    const known = visitor.kind === 'resident' ? { context: contextOf(site, visitor), personId: visitor.actor.id } : null
    return insteadShown(site, products, { language, from, known })
  }

  app.get<{ Querystring: { dienst?: string | string[] } }>('/afspraak', async (request, reply) => {
    const known = visitProducts(site)
    const asked = [request.query.dienst ?? []].flat().slice(0, mostAsked)
    const chosen = asked.filter((id) => known.some((one) => one.id === id))
    // Also of what needs no visit at all.
    const instead = await insteadFor(request, [...new Set(asked)])
    return sendPage(reply, html(<ChoosePage {...shown(request)} products={known} {...{ chosen, instead }} />))
  })

  app.post<{ Body: Body }>('/afspraak', async (request, reply) => {
    const known = visitProducts(site)
    const all = (name: string) => [request.body?.[name] ?? []].flat()
    const chosen = known.map(({ id }) => id).filter((id) => all('dienst').includes(id))
    const persons = personsIn(request.body?.personen)
    const language = spokenLanguages(site).find((code) => code === all('taal')[0])
    const facilities = needs.filter((one) => all('nodig').includes(one))
    const longer = all('langer').includes('ja')
    if (chosen.length > 0 && persons !== null)
      return reply.redirect(baseOf({ products: chosen, persons, language, facilities, longer }), 303)
    const wrong = { product: chosen.length === 0, persons: persons === null }
    const instead = await insteadFor(request, chosen)
    const said = { chosen, persons, language, facilities, longer, wrong, instead }
    return sendPage(reply, html(<ChoosePage {...shown(request)} products={known} {...said} />), 422)
  })

  // Who shortens the address begins again, instead of being told that no such link was sent.
  app.get('/afspraak/kies', (_request, reply) => reply.redirect('/afspraak', 303))

  app.get<Chosen>('/afspraak/kies/:products/:persons', async (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const place = request.query.plaats
    const instead = await insteadFor(request, wish.products)
    const days = daysFor(site, wish, { place, ...lookedFor(request) })
    return sendPage(reply, html(<DaysPage {...shown(request)} {...days} {...{ base, instead }} />))
  })

  app.get<At>('/afspraak/kies/:products/:persons/:place/:at', (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const { place, at } = request.params
    if (isDay(at)) {
      // Who guesses the address of a place with a list learns nothing of it.
      if (isListed(site.city, place, at)) return reply.redirect(base, 303)
      const times = timesOn(appointments, wish, { now: site.clock(), place, day: at })
      if (times.length === 0) return reply.redirect(base, 303)
      return sendPage(reply, html(<DayPage {...shown(request)} {...{ base, place, times }} day={at} holds />))
    }
    const wanted = timeIn(request.params)
    const visit = portal.visitOf(request)
    const gone = whyNot(contextOf(site, visit.visitor), appointments, wish, wanted)
    if (gone) return sendPage(reply, html(<GonePage {...{ site, visit, base, wish, wanted }} />), 409)
    const typed = { name: visit.visitor.kind === 'resident' ? visit.visitor.name : '' }
    return sendPage(reply, html(<DetailsPage {...{ site, visit, base, wish, wanted, typed }} />))
  })
}

/** Somebody else has the time, or it cannot be had: answered with other times. */
export const isGone = (error: unknown): boolean =>
  error instanceof Refusal && ['appointments/taken', 'appointments/not-offered'].includes(error.code)

/** The time in an address, an instant as computers write it. */
export function timeIn({ place, at }: Readonly<{ place: string; at: string }>): Offered {
  const startsAt = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(at) ? at : Number.NaN)
  if (Number.isNaN(startsAt.getTime())) throw new Refusal('missing', 'http/not-found')
  return { place, startsAt }
}

/** What somebody looks for first, and from where: a point that only their own browser keeps, no nearer than a hundred metres. */
export function lookedFor(request: FastifyRequest): Readonly<{ order: Order; from: Position | null }> {
  const { eerst } = request.query as { eerst?: string }
  const [latitude, longitude, ...more] = (request.cookies[fromCookie] ?? '').split(',').map(Number)
  const isPoint = more.length === 0 && Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180
  return {
    order: orders.find((one) => one === eerst) ?? 'soonest',
    from: isPoint && latitude && longitude ? { latitude, longitude } : null,
  }
}
export const fromCookie = 'vertrek'

/** `own`: the place of a visit that is moved; within it one needs no list. */
type Looked = Readonly<{ place?: string | undefined; own?: string }> & ReturnType<typeof lookedFor>

/** The days on which a wish can be done, of all places or of one, in the order that is asked, with how far it is. */
export function daysFor(site: Site, wish: Wish, { place: asked, own, order, from }: Looked) {
  const now = site.clock()
  const known = (site.city.counters ?? []).some(({ place }) => place === asked)
  const place = known && (asked === own || !isListed(site.city, asked ?? '', cityDay(now))) ? asked : undefined
  const listed = own ? [own] : []
  const days = freeDays(site.appointments, wish, { now, listed, ...(place && { places: [place] }) })
  const today = cityDay(now)
  const travelTo = (id: string) => {
    const to = site.city.places.find((one) => one.id === id)?.position
    return from && to ? travelBetween(site.city, today, from, to) : null
  }
  const placed = days.map((day) => ({ ...day, travel: travelTo(day.place) }))
  return { wish, place, order, hasFrom: from !== null, days: inOrder(placed, order, today) }
}
