import type { FastifyInstance, FastifyRequest } from 'fastify'
import { freeDays, mostPersons, type Offered, timesOn, type Wish, whyNot } from '#domain/appointments/index.ts'
import { validOn } from '#domain/catalogue/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Site, sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { ChoosePage } from './appointment-choose-page.tsx'
import { DetailsPage } from './appointment-details-page.tsx'
import { DayPage, DaysPage, GonePage } from './appointment-times-pages.tsx'
import type { Portal } from './portal.ts'

export type Body = Readonly<Record<string, unknown>> | undefined
export type Chosen = { Params: { products: string; persons: string }; Querystring: { plaats?: string } }
export type At = { Params: Chosen['Params'] & { place: string; at: string }; Body: Body }

/** Who fills in much soon has to wait; opening pages is free. */
export const formLimit = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** Products for which people are received, as today's data of the city say. */
const visitProducts = ({ city, catalogue, clock }: Site) => {
  const [now, day] = [clock(), cityDay(clock())]
  const ids = new Set((city.visits ?? []).map(({ product }) => product))
  return [...ids].flatMap((id) => {
    const isReceived = validOn(city.visits?.filter(({ product }) => product === id) ?? [], day)
    const product = isReceived && catalogue.find(id, now)
    return product ? [product] : []
  })
}

/** An appointment at a counter, for anybody, without an account. What is chosen stands in the address; who comes never does. */
export function appointmentRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const { appointments } = site
  const shown = (request: FastifyRequest) => ({ site, visit: portal.visitOf(request) })

  app.get<{ Querystring: { dienst?: string | string[] } }>('/afspraak', (request, reply) => {
    const known = visitProducts(site)
    const chosen = [request.query.dienst ?? []].flat().filter((id) => known.some((one) => one.id === id))
    return sendPage(reply, html(<ChoosePage {...shown(request)} products={known} chosen={chosen} />))
  })

  app.post<{ Body: Body }>('/afspraak', formLimit, (request, reply) => {
    const known = visitProducts(site)
    const asked = [request.body?.dienst ?? []].flat()
    const chosen = known.map(({ id }) => id).filter((id) => asked.includes(id))
    const persons = personsIn(request.body?.personen)
    if (chosen.length > 0 && persons !== null)
      return reply.redirect(`/afspraak/kies/${chosen.join(',')}/${persons}`, 303)
    const wrong = { product: chosen.length === 0, persons: persons === null }
    const page = <ChoosePage {...shown(request)} products={known} chosen={chosen} persons={persons} wrong={wrong} />
    return sendPage(reply, html(page), 422)
  })

  // Who shortens the address begins again, instead of being told that no such link was sent.
  app.get('/afspraak/kies', (_request, reply) => reply.redirect('/afspraak', 303))

  app.get<Chosen>('/afspraak/kies/:products/:persons', (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const place = request.query.plaats
    return sendPage(reply, html(<DaysPage {...shown(request)} {...daysFor(site, wish, place)} base={base} />))
  })

  app.get<At>('/afspraak/kies/:products/:persons/:place/:at', (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const { place, at } = request.params
    if (isDay(at)) {
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

function personsIn(said: unknown): number | null {
  const persons = typeof said === 'string' && /^\d{1,2}$/.test(said) ? Number(said) : 0
  return persons >= 1 && persons <= mostPersons ? persons : null
}

/** The address at which the days of a wish stand. */
export const baseOf = ({ products, persons }: Wish): string => `/afspraak/kies/${products.join(',')}/${persons}`

/** What an address asks for; refuses what is not done at a counter. */
export function wishIn(site: Site, { products, persons }: Chosen['Params']): Readonly<{ wish: Wish; base: string }> {
  const known = visitProducts(site).map(({ id }) => id)
  const chosen = [...new Set(products.split(','))]
  const count = personsIn(persons)
  if (count === null || !chosen.every((id) => known.includes(id))) throw new Refusal('missing', 'http/not-found')
  const wish = { products: chosen, persons: count }
  return { wish, base: baseOf(wish) }
}

/** The time in an address, an instant as computers write it. */
export function timeIn({ place, at }: Readonly<{ place: string; at: string }>): Offered {
  const startsAt = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(at) ? at : Number.NaN)
  if (Number.isNaN(startsAt.getTime())) throw new Refusal('missing', 'http/not-found')
  return { place, startsAt }
}

/** The days on which a wish can be done, of all places or of one. */
export function daysFor(site: Site, wish: Wish, asked?: string) {
  const known = (site.city.counters ?? []).some(({ place }) => place === asked)
  const place = known ? asked : undefined
  const now = site.clock()
  const days = freeDays(site.appointments, wish, { now, ...(place && { places: [place] }) })
  return { wish, place, days: days.toSorted((a, b) => a.first.getTime() - b.first.getTime()) }
}
