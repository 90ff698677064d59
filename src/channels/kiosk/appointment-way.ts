import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Booking, type Offered, visitAsked, visitOfLink } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import type { Screen } from '#domain/devices/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { contextOf } from '../visitor.ts'
import type { Otherwise } from './appointment-pages.tsx'
import { type OfferedHere, placed, receivedFor } from './appointment-times.ts'
import { type Kiosk, type KioskVisit, placeOf, prefix } from './kiosk.ts'
import { keepTyped, readTyped } from './typed.ts'

export type AppointmentQuery = Readonly<
  Partial<Record<'van' | 'dienst' | 'tijd' | 'plaats' | 'vanaf' | 'later' | 'toch' | 'weg', string>>
>
export type Asked = { Querystring: AppointmentQuery; Body: Readonly<Record<string, unknown>> | undefined }
/** One of the ways to an appointment: they share their screens, and differ in this. */
export type AppointmentWay = Readonly<{
  /** The address of its first screen. */
  base: string
  /** Where somebody is led for whom this way is not open; null: it is open. */
  closedTo: (request: FastifyRequest) => string | null
  /** What somebody was at before: a page of the contact point. */
  fromOf: (request: FastifyRequest) => string
  /** What goes back from its first screen. */
  above: (from: string) => string
  /** What somebody was busy with, where it is clear; undefined: nobody is received for it. */
  productOf: (request: FastifyRequest, from: string) => Promise<Product | undefined>
  /** Under which key is booked once; null: each time anew. */
  onceOf: (request: FastifyRequest) => string | null
  /** Whether it is said first what can be done otherwise (R5): not to who asked a person. */
  saysInstead: boolean
  /** Where no time is free: what one can do, and where. */
  otherwise: (visit: KioskVisit, from: string) => Otherwise
  /** Whether one goes on where one was when it is done; else it is the end. */
  goesOn: boolean
}>

/** What every screen of a way is given. */
export type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; way: AppointmentWay; from: string }>

/** Where an appointment is made without signing in, and where one that was made is looked up by its code. */
export const appointmentHref = `${prefix}/zonder/afspraak`
export const codeHref = `${appointmentHref}/code`
/** The one that was found by its code. */
export const yoursHref = `${appointmentHref}/uw`

/** One screen of a way, with what was said so far: never a name or a number. */
export const hrefOf = (path: string, said: Readonly<Record<string, string>>): string =>
  Object.keys(said).length === 0 ? path : `${path}?${new URLSearchParams(said)}`

/** The other place that somebody chose, as it stands in an address. */
export const placeSaid = ({ plaats }: Readonly<{ plaats?: string | undefined }>): Readonly<Record<string, string>> =>
  plaats === undefined ? {} : { plaats }

export const wordOf = ({ place, startsAt }: Offered): string => `${place}|${startsAt.toISOString()}`

/** A place and an instant as `wordOf` writes them; null: nothing of ours. */
export function timeOf(said: unknown): Offered | null {
  const [, place, at] =
    /^([\w-]+)\|(\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z)$/.exec(typeof said === 'string' ? said : '') ?? []
  const startsAt = new Date(at ?? Number.NaN)
  return place && !Number.isNaN(startsAt.getTime()) ? { place, startsAt } : null
}

/** A time as somebody at this screen is told of it. */
export const toldHere = (kiosk: Kiosk, { place, startsAt }: Offered, screen: Screen | null): OfferedHere => ({
  ...{ place, startsAt },
  ...placed(kiosk.site.city, place, placeOf(kiosk, screen)?.id, cityDay(kiosk.site.clock())),
})

/**
 * Who moves or cancels much soon has to wait: each appointment has its own count, by the link that is the right to it, as at home; who has none
 * counts for the screen.
 */
export const perYours = ({ site }: Pick<Kiosk, 'site'>) => ({
  config: {
    rateLimit: {
      ...{ max: 30, timeWindow: '1 minute', hook: 'preHandler' as const },
      keyGenerator: (request: FastifyRequest) => {
        const { link = '' } = readTyped(request, yoursHref)
        return visitOfLink(site.appointments, link) ?? request.screen?.deviceId ?? request.ip
      },
    },
  },
})

/** What was chosen before one says who comes; null: something is missing, or not received any more. */
export type Chosen = Readonly<{ product: Product; time: Offered }>
export function chosenIn({ site }: Pick<Kiosk, 'site'>, { dienst, tijd }: AppointmentQuery): Chosen | null {
  const product = receivedFor(site).find(({ id }) => id === dienst)
  const time = timeOf(tijd)
  return product && time ? { product, time } : null
}

/**
 * Who comes, as it was typed, and the key of what they book; `booked`: the key of what they booked, when nothing else is kept any more. In the
 * cookie of what is typed: gone with the visit.
 */
export type Who = Readonly<{ name: string; phone: string; once: string; booked: string }>

export function whoTyped({ base }: AppointmentWay, request: FastifyRequest): Who {
  const { naam = '', telefoon = '', keer = '', gemaakt = '' } = readTyped(request, base)
  return { name: naam, phone: telefoon, once: keer, booked: gemaakt }
}

export function keepWho(way: AppointmentWay, request: FastifyRequest, reply: FastifyReply, more: Partial<Who>): void {
  const { name, phone, once, booked } = { ...whoTyped(way, request), ...more }
  keepTyped(request, reply, way.base, { naam: name, telefoon: phone, keer: once, gemaakt: booked })
}

/** The key under which is booked: of the way, else of what is typed here; null: nothing is. */
export const onceFor = (way: AppointmentWay, request: FastifyRequest, typed: string): string | null =>
  way.onceOf(request) ?? (typed === '' ? null : `here-${typed}`)

/** What was booked at this screen, as long as it is to come; null: nothing. */
export async function bookedHere(
  { site }: Pick<Kiosk, 'site'>,
  way: AppointmentWay,
  request: FastifyRequest,
): Promise<Readonly<{ booking: Booking; product: Product }> | null> {
  const once = onceFor(way, request, whoTyped(way, request).booked)
  if (once === null) return null
  const booking = await visitAsked(contextOf(site, request.visitor), site.appointments, once)
  const product = booking && site.catalogue.find(booking.wish.products[0] ?? '', site.clock())
  return booking && product ? { booking, product } : null
}

/** The service on whose page somebody was; undefined: it was another page. */
export const serviceIn = (from: string): string | undefined =>
  new RegExp(`^${prefix}/dienst/([a-z0-9-]+)`).exec(from)?.[1]
