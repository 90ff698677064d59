import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Offered, Wish } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { html } from '#ui/index.ts'
import { handfulOf } from '../handful.ts'
import { sendPage } from '../site.ts'
import { type Otherwise, PlacesPage, TimesPage } from './appointment-pages.tsx'
import { earlier, later, placesWithTimes, threeTimes } from './appointment-times.ts'
import { type Asked, hrefOf, placeSaid, toldHere } from './appointment-way.ts'
import { type Kiosk, placeOf, visitOf } from './kiosk.ts'

/** What a time is looked for, and where its screens are. */
export type Wanted = Readonly<{
  wish: Wish
  products: readonly Product[]
  /** The address of the times; that of the other places stands below it. */
  base: string
  /** What stands in all of its addresses. */
  said: Readonly<Record<string, string>>
  /** What goes back from its first screen. */
  above: string
  /** Where it begins; undefined, or no time there: at the place nearest. */
  place?: string
  /** Where a time leads that is chosen; `elsewhere`: the place that somebody chose (`plaats`), to come back to. */
  onHref: (time: Offered, elsewhere: Elsewhere) => string
  /** Where no time is free. */
  otherwise: Otherwise
}>

type Elsewhere = ReturnType<typeof placeSaid>
type Request = FastifyRequest<Asked>

/** Three times at the place that was chosen, where it begins, or nearest that has any, with the next three and the other places. */
export function sendTimes(kiosk: Kiosk, request: Request, reply: FastifyReply, wanted: Wanted) {
  const { wish, products, base, said, above, onHref, otherwise } = wanted
  const { plaats, later: asked, weg } = request.query
  const places = placesNear(kiosk, request, wish)
  const chosen = places.find(({ place }) => place === plaats)
  const place = (chosen ?? places.find((one) => one.place === wanted.place) ?? places[0])?.place
  const elsewhere = placeSaid({ plaats: chosen?.place })
  const start = Math.max(0, Math.floor(Number(asked)) || 0)
  const found = place ? threeTimes(asks(kiosk, request), wish, { place, from: start }) : null
  const times = (found?.times ?? []).map((startsAt) => {
    const time = toldHere(kiosk, { place: place ?? '', startsAt }, request.screen)
    return { ...time, href: onHref(time, elsewhere) }
  })
  const atPlace = { ...said, ...elsewhere }
  const from = (at: number) => hrefOf(base, { ...atPlace, later: String(at) })
  const shown = {
    ...{ kiosk, visit: visitOf(request), products, times, otherwise, gone: weg !== undefined },
    laterHref: found && !found.isLast ? from(later(start)) : null,
    placesHref: places.length > 1 ? hrefOf(`${base}/plaats`, said) : null,
    backHref: start > 0 ? from(earlier(start)) : chosen ? hrefOf(`${base}/plaats`, said) : above,
  }
  return sendPage(reply, html(<TimesPage {...shown} />))
}

/** Where else, the nearest first. */
export function sendPlaces(kiosk: Kiosk, request: Request, reply: FastifyReply, wanted: Wanted) {
  const { wish, products, base, said } = wanted
  const all = placesNear(kiosk, request, wish).map((one) => ({
    ...one,
    href: hrefOf(base, { ...said, plaats: one.place }),
  }))
  const places = handfulOf(all, request.query.vanaf)
  const moreHref = hrefOf(`${base}/plaats`, { ...said, vanaf: String(places.from + places.shown.length) })
  const shown = { kiosk, visit: visitOf(request), products, places, moreHref, backHref: hrefOf(base, said) }
  return sendPage(reply, html(<PlacesPage {...shown} />))
}

const asks = ({ site, ...kiosk }: Kiosk, { screen }: Request) => ({
  ...{ appointments: site.appointments, city: site.city, now: site.clock() },
  here: placeOf({ site, ...kiosk }, screen)?.id,
})

const placesNear = (kiosk: Kiosk, request: Request, wish: Wish) => placesWithTimes(asks(kiosk, request), wish)
