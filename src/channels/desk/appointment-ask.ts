import {
  type FreeDay,
  freeDays,
  inOrder,
  mostPersons,
  type Order,
  orders,
  timesOn,
  type Wish,
} from '#domain/appointments/index.ts'
import { type Facility, facilities, type Position, type Product, validOn } from '#domain/catalogue/index.ts'
import { type Travel, travelBetween } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import type { Site } from '../site.ts'
import { isMark } from './caller-address.ts'

/** What a caller asks, as it stands in the address: no name, no number. */
export type AppointmentQuery = Readonly<Record<string, string | string[] | undefined>>

export type Asking = Readonly<{
  /** Products that are known, in the order of the list. */
  products: readonly string[]
  persons: number
  language: string | undefined
  facilities: readonly Facility[]
  /** A place near which the caller is. */
  near: string | undefined
  /** The mark of an address that the caller said; the point itself stays in the browser of the employee. */
  caller: string | undefined
  order: Order
  /** A person of ours, for whom it is. */
  personId: string | undefined
  /** The visit that moves. */
  moves: string | undefined
}>

/** A place and day with times; `travel`: from where the caller is. */
export type DayShown = FreeDay & Readonly<{ travel: Travel | null; times: readonly Date[] }>

const daysShown = 6
/** Nearest first: of one place no more at once, so that the next place is seen too. */
const daysOfPlace = 3
const timesShown = 8
const mostMore = 30

/** Products for which people are received today. */
export function visitProducts({ city, catalogue, clock }: Site): readonly Product[] {
  const [now, day] = [clock(), cityDay(clock())]
  const ids = [...new Set((city.visits ?? []).map(({ product }) => product))]
  return ids.flatMap((id) => {
    const isReceived = validOn(city.visits?.filter(({ product }) => product === id) ?? [], day)
    return (isReceived && catalogue.find(id, now)) || []
  })
}

export function askingIn(site: Site, query: AppointmentQuery): Asking {
  const all = (name: string) => [query[name] ?? []].flat()
  const one = (name: string) => all(name)[0] ?? ''
  const persons = Number(one('personen') || 1)
  const idIn = (name: string) => (isId(one(name)) ? one(name) : undefined)
  const near = site.city.places.find(({ id, position }) => id === one('bij') && position)?.id
  return {
    products: visitProducts(site)
      .map(({ id }) => id)
      .filter((id) => all('dienst').includes(id)),
    persons: Number.isInteger(persons) && persons >= 1 && persons <= mostPersons ? persons : 1,
    language: /^[a-z]{2,3}$/.test(one('taal')) ? one('taal') : undefined,
    facilities: facilities.filter((facility) => all('nodig').includes(facility)),
    near,
    caller: !near && isMark(one('vanaf')) ? one('vanaf') : undefined,
    order: orders.find((order) => order === one('eerst')) ?? 'soonest',
    personId: idIn('persoon'),
    moves: idIn('verzet'),
  }
}

export const wishOf = ({ products, persons, language, facilities: needs }: Asking): Wish => ({
  ...{ products, persons, facilities: needs, language },
  // As at home: where nobody speaks it, an interpreter will do.
  interpreter: language !== undefined && language !== 'nl',
})

/** The same question as an address, with more in it. */
export function hrefOf(path: string, asking: Asking, more: Readonly<Record<string, string>> = {}): string {
  const { products, persons, language, facilities: needs, near, caller, order, personId, moves } = asking
  const said: readonly (readonly [string, string | undefined])[] = [
    ...products.map((id) => ['dienst', id] as const),
    ['personen', String(persons)],
    ['taal', language],
    ...needs.map((id) => ['nodig', id] as const),
    ...([
      ['bij', near],
      ['vanaf', caller],
      ['eerst', order],
      ['persoon', personId],
      ['verzet', moves],
    ] as const),
    ...Object.entries(more),
  ]
  const query = new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${path}?${query}`
}

/**
 * Days with times of all places in the order that is asked, the first of them with their times. `from`: where the caller is; null: not known,
 * and then the soonest come first. `listed`: closed places at which who asks may book.
 */
export function daysFor(
  site: Site,
  wish: Wish,
  { from, order, listed }: Pick<Asking, 'order'> & Readonly<{ from: Position | null; listed: readonly string[] }>,
): Readonly<{ shown: readonly DayShown[]; more: readonly (FreeDay & Pick<DayShown, 'travel'>)[] }> {
  const now = site.clock()
  const travel = travelFrom(site, from)
  const free = freeDays(site.appointments, wish, { now, listed }).map((day) => ({ ...day, travel: travel(day.place) }))
  const days = inOrder(free, from ? order : 'soonest', cityDay(now))
  const isNearest = from && order === 'nearest'
  const first = new Set((isNearest ? days.filter(isAmongFirst(daysOfPlace)) : days).slice(0, daysShown))
  const shown = [...first].map((day) => ({
    ...day,
    times: timesOn(site.appointments, wish, { now, ...day }).slice(0, timesShown),
  }))
  return { shown, more: days.filter((day) => !first.has(day)).slice(0, mostMore) }
}

function travelFrom({ city, clock }: Site, from: Position | null): (place: string) => Travel | null {
  return (place) => {
    const to = city.places.find((one) => one.id === place)?.position
    return from && to ? travelBetween(city, cityDay(clock()), from, to) : null
  }
}

/** Keeps so many of each place. */
function isAmongFirst(most: number): (day: FreeDay) => boolean {
  const count = new Map<string, number>()
  return ({ place }) => {
    const at = (count.get(place) ?? 0) + 1
    count.set(place, at)
    return at <= most
  }
}
