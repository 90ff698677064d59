import {
  type Appointments,
  type FreeDay,
  freeDays,
  inOrder,
  type Offered,
  timesOn,
  type Wish,
} from '#domain/appointments/index.ts'
import { type City, type Product, validOn } from '#domain/catalogue/index.ts'
import { travelBetween } from '#domain/places/index.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import type { Site } from '../site.ts'

/** A time at a place as it is said. `minutes`: on foot from this screen; null: not known, 0: here. */
export type OfferedHere = Offered & PlaceHere
type PlaceHere = Readonly<{ name: string; street: string; minutes: number | null }>

/** On a touch screen nobody compares a week: three times at once. */
const timesShown = 3

export const wishFor = ({ id }: Product): Wish => ({ products: [id], persons: 1 })

/** For what people are received at a counter today, as the city lists it. */
export function receivedFor({ city, catalogue, clock }: Site): readonly Product[] {
  const [now, day, visits] = [clock(), cityDay(clock()), city.visits ?? []]
  const ids = [...new Set(visits.map(({ product }) => product))]
  return ids.flatMap((id) => {
    const kinds = visits.filter(({ product }) => product === id)
    return (validOn(kinds, day) && catalogue.find(id, now)) || []
  })
}

/** A place as somebody at `here` (a place of the city) is told of it. */
export function placed(city: City, place: string, here: string | undefined, day: string): PlaceHere {
  const found = city.places.find(({ id }) => id === place)
  const minutes = place === here ? 0 : (travelTo(city, place, here, day)?.walkingMinutes ?? null)
  return { name: found?.name ?? place, street: found?.address?.street ?? '', minutes }
}

function travelTo(city: City, place: string, here: string | undefined, day: string) {
  const positionOf = (id: string | undefined) => city.places.find((one) => one.id === id)?.position
  const [from, to] = [positionOf(here), positionOf(place)]
  return from && to ? travelBetween(city, day, from, to) : null
}

type Asked = Readonly<{ appointments: Appointments; city: City; now: Date; here: string | undefined }>

/** Every place that has a time, with its first, the nearest on foot first; where nobody knows where we are, the soonest. */
export function placesWithTimes({ appointments, city, now, here }: Asked, wish: Wish): readonly OfferedHere[] {
  const today = cityDay(now)
  const days = freeDays(appointments, wish, { now })
  const far = new Map(days.map(({ place }) => [place, travelTo(city, place, here, today)]))
  const inTurn = inOrder(
    days.map((day) => ({ ...day, travel: far.get(day.place) ?? null })),
    here ? 'nearest' : 'soonest',
    today,
  )
  return firstOfEach(inTurn).map(({ place, first }) => ({
    ...{ place, startsAt: first },
    ...placed(city, place, here, today),
  }))
}

function firstOfEach(days: readonly FreeDay[]): readonly FreeDay[] {
  const places = [...new Set(days.map(({ place }) => place))]
  return places.flatMap((place) => {
    const [soonest] = days
      .filter((one) => one.place === place)
      .toSorted((a, b) => a.first.getTime() - b.first.getTime())
    return soonest ?? []
  })
}

/**
 * Three times of a place, from the `from`th on; `isLast`: there are no later ones. Of each day first the first of the morning and of the
 * afternoon, so that who works in one of them finds something; the others of those days when nothing else is left.
 */
export function threeTimes(
  { appointments, now }: Pick<Asked, 'appointments' | 'now'>,
  wish: Wish,
  { place, from }: Readonly<{ place: string; from: number }>,
): Readonly<{ times: readonly Date[]; isLast: boolean }> {
  const days = freeDays(appointments, wish, { now, places: [place] })
  const all = days.map(({ day }) => timesOn(appointments, wish, { now, place, day }))
  const halves = all.flatMap((times) => {
    const isMorning = (time: Date) => cityTime(time) < '12:00'
    return [times.find(isMorning), times.find((time) => !isMorning(time))].filter((time) => time !== undefined)
  })
  const chosen = new Set(halves.map(Number))
  const inTurn = [...halves, ...all.flat().filter((time) => !chosen.has(Number(time)))]
  const start = from < inTurn.length ? from : 0
  const times = inTurn.slice(start, start + timesShown).toSorted((a, b) => a.getTime() - b.getTime())
  return { times, isLast: inTurn.length <= start + timesShown }
}

/** The place in the list of times before this one. */
export const earlier = (from: number): number => Math.max(0, from - timesShown)
export const later = (from: number): number => from + timesShown
