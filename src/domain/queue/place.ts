import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Appointments } from '../appointments/index.ts'
import { type City, type Counter, isWithin, type QueuePolicy, type VisitKind, validOn } from '../catalogue/index.ts'
import type { News } from './news.ts'

/** What every command and query of the queue needs of the program. */
export type Queue = Readonly<{ appointments: Appointments; news: News }>

export const cityOf = ({ appointments }: Queue): City => appointments.board.city

export const counterAt = (city: City, place: string): Counter | undefined =>
  city.counters?.find((one) => one.place === place)

export const queuePolicyOn = (city: City, place: string, day: string): QueuePolicy | undefined =>
  validOn(counterAt(city, place)?.queue ?? [], day)

const kindOn = (city: City, product: string, day: string): VisitKind | undefined =>
  validOn(city.visits?.filter((one) => one.product === product) ?? [], day)

/** What somebody can come for without an appointment, at this place on this day. */
export function walkInsOn(city: City, place: string, day: string): readonly string[] {
  const themes = queuePolicyOn(city, place, day)?.walkIns ?? []
  const offered = validOn(counterAt(city, place)?.themes ?? [], day)?.themes ?? []
  const kinds = (city.visits ?? []).filter(({ product, theme }) => kindOn(city, product, day)?.theme === theme)
  return [
    ...new Set(
      kinds.filter(({ theme }) => themes.includes(theme) && offered.includes(theme)).map(({ product }) => product),
    ),
  ]
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]

/** Minutes, themes and certificates of what somebody comes for; a product that is no longer done counts a quarter. */
export function workOf(
  city: City,
  {
    products,
    persons,
    longer,
  }: Readonly<{ products: readonly string[]; persons: number; longer?: boolean | undefined }>,
  day: string,
): Readonly<{ minutes: number; themes: readonly string[]; certificates: readonly string[] }> {
  const kinds = products.flatMap((product) => kindOn(city, product, day) ?? [])
  const minutes = kinds.reduce((sum, kind) => sum + kind.minutes + kind.eachFurther * (persons - 1), 0)
  const more = longer ? (validOn(city.booking ?? [], day)?.longerMinutes ?? 0) : 0
  return {
    minutes: (minutes || 15) + more,
    themes: unique(kinds.map(({ theme }) => theme)),
    certificates: unique(kinds.flatMap(({ certificate }) => certificate ?? [])),
  }
}

/** What may be asked of who receives somebody for a theme, of whom no more is known: every certificate of its visits. */
export const certificatesOf = (city: City, theme: string, day: string): readonly string[] =>
  unique((city.visits ?? []).flatMap((one) => (one.theme === theme && isWithin(one, day) && one.certificate) || []))

/** What a device of a place is: the screen in its waiting room, or the one at its door where people say that they are there. */
export type Device = 'screen' | 'door'

/** The secret part of the address of a device: the right to what it shows, at this place and no other. */
export const deviceKeyOf = ({ appointments }: Queue, device: Device, place: string): string =>
  createHmac('sha256', appointments.key).update(`${device}/${place}`).digest('base64url').slice(0, 22)

export function isDeviceOf(queue: Queue, device: Device, place: string, key: string): boolean {
  if (!counterAt(cityOf(queue), place)) return false
  const [given, wanted] = [Buffer.from(key), Buffer.from(deviceKeyOf(queue, device, place))]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The secret part of the address of somebody's turn: short, for a square code that a telephone reads at once. */
export const turnLinkOf = (queue: Queue, id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + turnMac(queue, id)

const turnMac = ({ appointments }: Queue, id: string): string =>
  createHmac('sha256', appointments.key).update(`turn/${id}`).digest().subarray(0, 16).toString('base64url')

/** Whose turn a link shows; null: it was not made here. */
export function turnIn(queue: Queue, link: string): string | null {
  if (!/^[\w-]{44}$/.test(link)) return null
  const hex = Buffer.from(link.slice(0, 22), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(Buffer.from(link.slice(22)), Buffer.from(turnMac(queue, id))) ? id : null
}
