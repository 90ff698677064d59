import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  bookTime,
  freeDays,
  inOrder,
  type Offered,
  timesOn,
  visitAsked,
  type Wish,
} from '#domain/appointments/index.ts'
import { type Product, validOn } from '#domain/catalogue/index.ts'
import type { HelpCall } from '#domain/help/index.ts'
import { travelBetween } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { handfulOf } from '../handful.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { BookedPage, type OfferedHere, VisitForPage, VisitTimesPage, VisitWhoPage } from './help-visit-pages.tsx'
import { type Kiosk, placeOf, prefix, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'

type Asked = {
  Querystring: { van?: string; dienst?: string; tijd?: string; vanaf?: string; weg?: string }
  Body: Record<string, unknown> | undefined
}

/** On a touch screen nobody compares a week: three times at the nearest place that has any. */
const timesShown = 3
const limit = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }
/** The page on which one leaves name and number. */
const whoPage = `${prefix}/hulp/afspraak/wie`

/**
 * Nobody answered a call from this screen: instead of being called back one books an appointment on the spot, with a number. `fromOf`: where
 * the customer was; `line`: the page of the call; `caseIn`: the application on the page where one was.
 */
export function helpVisitRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  {
    fromOf,
    line,
    caseIn,
  }: Readonly<{
    fromOf: (request: FastifyRequest) => string
    line: (from: string) => string
    caseIn: (from: string) => string | null
  }>,
): void {
  const { site } = kiosk
  const hrefOf = (path: string, said: Readonly<Record<string, string>>) => `${path}?${new URLSearchParams(said)}`

  app.get<Asked>(`${prefix}/hulp/afspraak`, async (request, reply) => {
    const from = fromOf(request)
    const page = { kiosk, visit: visitOf(request), from }
    if (request.helpCall?.state !== 'nobody') return reply.redirect(line(from), 303)
    const booked = await bookedPage(request)
    if (booked) return sendPage(reply, booked)
    const { dienst, vanaf, weg } = request.query
    const here = `${prefix}/hulp/afspraak`
    const product = received().find(({ id }) => id === (dienst ?? '')) ?? (await productOf(request, from))
    if (!product) {
      const choices = handfulOf(received(), vanaf)
      const href = (id: string) => hrefOf(here, { van: from, dienst: id })
      return sendPage(reply, html(<VisitForPage {...page} {...{ choices, href }} here={hrefOf(here, { van: from })} />))
    }
    const times = timesNear(product, placeOf(kiosk, request.screen)?.id).map((time) => ({
      ...time,
      href: hrefOf(whoPage, { van: from, dienst: product.id, tijd: wordOf(time) }),
    }))
    return sendPage(reply, html(<VisitTimesPage {...page} {...{ product, times }} gone={weg !== undefined} />))
  })

  app.get<Asked>(whoPage, async (request, reply) => {
    const from = fromOf(request)
    const product = received().find(({ id }) => id === request.query.dienst)
    const time = timeOf(request.query.tijd)
    if (request.helpCall?.state !== 'nobody' || !product || !time) return reply.redirect(line(from), 303)
    const booked = await bookedPage(request)
    if (booked) return sendPage(reply, booked)
    const { naam = nameOf(request), telefoon = '' } = takeTyped(request, reply, whoPage)
    const shown = { kiosk, visit: visitOf(request), from, product, name: naam, phone: telefoon }
    return sendPage(reply, html(<VisitWhoPage {...shown} time={near(time, request)} action={request.url} />))
  })

  app.post<Asked>(whoPage, limit, async (request, reply) => {
    const from = fromOf(request)
    const call = request.helpCall
    const product = received().find(({ id }) => id === request.query.dienst)
    const time = timeOf(request.query.tijd)
    if (call?.state !== 'nobody' || !product || !time) return reply.redirect(line(from), 303)
    const typed = (name: string) => cleanLine(String(request.body?.[name] ?? '').slice(0, 200))
    const [name, phone] = [typed('naam'), typed('telefoon')]
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, whoPage, { naam: name, telefoon: phone })
      return reply.redirect(elsewhere, 303)
    }
    const page = { kiosk, visit: { ...visitOf(request), here: request.url }, from, product, time: near(time, request) }
    const number = parsePhone(phone)
    if (name === '' || number === null) {
      const wrong = { name: name === '', phone: number === null }
      return sendPage(reply, html(<VisitWhoPage {...page} {...{ name, phone, wrong }} action={request.url} />), 422)
    }
    const visitor = { name, companions: [], contact: { kind: 'phone', value: number } } as const
    try {
      const context = contextOf(site, request.visitor)
      // One call, one appointment: sent twice it is the same.
      const ask = { wish: wishFor(product), ...time, visitor, once: onceOf(call) }
      const given = await bookTime(context, site.appointments, ask)
      request.isFinished = true
      return sendPage(reply, html(<BookedPage {...page} code={given.code} time={near(given, request)} />))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const booked = error.code === 'appointments/other-booking' ? await bookedPage(request) : null
      if (booked) return sendPage(reply, booked)
      if (isGone(error)) {
        keepTyped(request, reply, whoPage, { naam: name, telefoon: phone })
        return reply.redirect(hrefOf(`${prefix}/hulp/afspraak`, { van: from, dienst: product.id, weg: 'ja' }), 303)
      }
      throw error
    }
  })

  /** The appointment that was made from this call; null: none that is still to come. */
  async function bookedPage(request: FastifyRequest) {
    const { helpCall } = request
    const context = contextOf(site, request.visitor)
    const booked = helpCall && (await visitAsked(context, site.appointments, onceOf(helpCall)))
    const product = booked && site.catalogue.find(booked.wish.products[0] ?? '', site.clock())
    if (!booked || !product) return null
    const page = { kiosk, visit: { ...visitOf(request), here: request.url }, from: fromOf(request), product }
    return html(<BookedPage {...page} code={booked.code} time={near(booked, request)} />)
  }

  /** For what people are received at a counter today. */
  function received(): readonly Product[] {
    const [now, day] = [site.clock(), cityDay(site.clock())]
    const visits = site.city.visits ?? []
    const ids = [...new Set(visits.map(({ product }) => product))]
    return ids.flatMap((id) => {
      const isReceived = validOn(
        visits.filter(({ product }) => product === id),
        day,
      )
      return (isReceived && site.catalogue.find(id, now)) || []
    })
  }

  /** What somebody was busy with: the service, or his own application; undefined when nobody is received for it. */
  async function productOf(request: FastifyRequest, from: string): Promise<Product | undefined> {
    const [, service] = new RegExp(`^${prefix}/dienst/([a-z0-9-]+)`).exec(from) ?? []
    const caseId = caseIn(from)
    const { visitor } = request
    const own = caseId && visitor.kind === 'resident' ? await ownProduct(caseId, visitor) : undefined
    return received().find(({ id }) => id === (service ?? own))
  }

  async function ownProduct(caseId: string, visitor: FastifyRequest['visitor']): Promise<string | undefined> {
    const application = await openApplication(site, contextOf(site, visitor), caseId).catch(() => null)
    return application?.product.id
  }

  /** The first times of the nearest place that has any, each on another day where there is one. */
  function timesNear(product: Product, here: string | undefined): readonly OfferedHere[] {
    const [now, today] = [site.clock(), cityDay(site.clock())]
    const wish = wishFor(product)
    const days = freeDays(site.appointments, wish, { now }).map((day) => ({
      ...day,
      travel: travelTo(day.place, here),
    }))
    const [nearest] = inOrder(days, here ? 'nearest' : 'soonest', today)
    if (!nearest) return []
    const { place } = nearest
    const all = inOrder(
      days.filter((one) => one.place === place),
      'soonest',
      today,
    ).map(({ day }) => timesOn(site.appointments, wish, { now, place, day }))
    const times = [...all.flatMap(([first]) => first ?? []), ...(all[0]?.slice(1) ?? [])].slice(0, timesShown)
    return times
      .toSorted((one, other) => one.getTime() - other.getTime())
      .map((startsAt) => ({ place, startsAt, ...placed(place, here) }))
  }

  function travelTo(place: string, here: string | undefined) {
    const positionOf = (id: string | undefined) => site.city.places.find((one) => one.id === id)?.position
    const [a, b] = [positionOf(here), positionOf(place)]
    return a && b ? travelBetween(site.city, cityDay(site.clock()), a, b) : null
  }

  function placed(place: string, here: string | undefined) {
    const found = site.city.places.find(({ id }) => id === place)
    const minutes = place === here ? 0 : (travelTo(place, here)?.walkingMinutes ?? null)
    return { name: found?.name ?? place, street: found?.address?.street ?? '', minutes }
  }

  const near = (time: Offered, { screen }: FastifyRequest): OfferedHere => ({
    ...{ place: time.place, startsAt: time.startsAt },
    ...placed(time.place, placeOf(kiosk, screen)?.id),
  })
}

/** One call makes one appointment. */
const onceOf = ({ id }: HelpCall): string => `help-${id}`

const wishFor = ({ id }: Product): Wish => ({ products: [id], persons: 1 })

const isGone = ({ code }: Refusal): boolean => ['appointments/taken', 'appointments/not-offered'].includes(code)

const nameOf = ({ visitor }: FastifyRequest): string => (visitor.kind === 'resident' ? visitor.name : '')

const wordOf = ({ place, startsAt }: Offered): string => `${place}|${startsAt.toISOString()}`

/** A place and an instant as `wordOf` writes them; null: nothing of ours. */
function timeOf(said: unknown): Offered | null {
  const [, place, at] =
    /^([\w-]+)\|(\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z)$/.exec(typeof said === 'string' ? said : '') ?? []
  const startsAt = new Date(at ?? Number.NaN)
  return place && !Number.isNaN(startsAt.getTime()) ? { place, startsAt } : null
}
