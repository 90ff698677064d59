import type { LowEmissionZone } from '../vehicles/index.ts'
import type { BookingPolicy, Counter, Interpreter, RestRule, TravelRule, VisitKind } from './counter.ts'
import { type HolidayRules, holidaysOf } from './holidays.ts'
import type { Candidate, Neighbourhood, Position } from './neighbourhood.ts'
import type { ClosedOn, Hours } from './opening-hours.ts'
import type { PlaceLanguage } from './place-languages.ts'
import { isWithin, type LeadTimePromise, type Period, type Product } from './product.ts'
import type { Route } from './route.ts'
import type { ParkingZone } from './zones.ts'

/** What a place is in a period: the network changes by date. */
export type PlaceRole =
  /** Staffed, by appointment. */
  | 'counter'
  /** Appointments only, with two employees present (R32). */
  | 'slots'
  /** A kiosk where people are (R25). */
  | 'contact-point'

export type Place = Readonly<{
  id: string
  name: string
  address?: Readonly<{ street: string; postalCode: string; municipality: string }>
  /** WGS84. */
  position?: Position
  /** A place of this unit, for what it answers for and nothing else. */
  unit?: string
  roles: readonly (Period & Readonly<{ role: PlaceRole }>)[]
  hours: readonly Hours[]
  /** What a contact point speaks there besides Dutch, by date. */
  languages?: readonly PlaceLanguage[]
  /** What the city still has to confirm: `position`, `hours`, `address`. */
  toConfirm?: readonly string[]
}>

/** Parking that is kept for somebody all the time. `shape`: its corners, WGS84. */
export type ReservedPlace = Period &
  Readonly<{
    for: 'disabled' | 'loading'
    shape: readonly Position[]
  }>

/** How many days before products change hands both units hear that their list is not accepted, or not as it is now. */
export type HandOverRule = Period & Readonly<{ warnDays: number; toConfirm?: true }>

/** Where the counters are that take cash, and for how many days a number for it is good. */
export type CashRule = Period & Readonly<{ places: readonly string[]; days: number; toConfirm?: true }>

export type Unit = Readonly<{ id: string; name: string }>

/** The zones that the city draws on its map. */
export type CityZones = Readonly<{ lowEmission?: LowEmissionZone; parking?: readonly ParkingZone[] }>

/** All that is of this city and of no other: another city brings another one of these. */
export type City = Readonly<{
  name: string
  /** As it signs and seals: "Stad ...". */
  title: string
  /** Who stands as the sender on a letter: the service, and its address line by line (at most four). */
  sender: Readonly<{ service: string; address: readonly string[] }>
  /** The municipality codes (NIS) that are the city. */
  codes: readonly string[]
  languages: readonly string[]
  /** To which is paid by transfer; `prefix`: the three digits with which communications of ours begin. */
  account?: Readonly<{ iban: string; holder: string; prefix: string }>
  /** Without any, nobody is told that he can pay in cash. */
  cash?: readonly CashRule[]
  contactCentre: Readonly<{ phone: string; international: string; email: string; hours: readonly Hours[] }>
  holidays: HolidayRules
  /** Within how many working days, for a product that promises nothing of its own. */
  usualPromise: readonly LeadTimePromise[]
  units: readonly Unit[]
  /** Without any, nobody is warned before. */
  handOvers?: readonly HandOverRule[]
  places: readonly Place[]
  /** What people ask most at a contact point, the most asked first: the ids of products. Without any, who signs in there is led to the subjects. */
  oftenAsked?: readonly string[]
  /** Where people are received by appointment, how long visits take, and how booking works. */
  counters?: readonly Counter[]
  /** Who goes to where customers are (R31). */
  routes?: readonly Route[]
  visits?: readonly VisitKind[]
  booking?: readonly BookingPolicy[]
  interpreters?: readonly Interpreter[]
  /** Without one the law alone holds. */
  rest?: readonly RestRule[]
  /** How people travel, where they live, and where a place could open (R34). */
  travel?: readonly TravelRule[]
  neighbourhoods?: readonly Neighbourhood[]
  candidates?: readonly Candidate[]
  reservedPlaces?: readonly ReservedPlace[]
  zones?: CityZones
  toConfirm?: readonly string[]
}>

/** Where somebody can be rostered at a place on `day`: its desks, or the seats of the teams of a route. Null: nobody works there. */
export function seatsAt(city: City, place: string, day: string): ReadonlySet<string> | null {
  const counter = city.counters?.find((one) => one.place === place)
  const route = city.routes?.find((one) => one.place === place)
  if (!counter && !route) return null
  const desks = counter?.desks.filter((desk) => isWithin(desk, day)).map(({ id }) => id) ?? []
  return new Set([
    ...desks,
    ...(route?.teams.filter((team) => isWithin(team, day)).flatMap(({ seats }) => seats) ?? []),
  ])
}

/** Where `role` is found on `day`. */
export function placesFor(city: City, role: PlaceRole, day: string): readonly Place[] {
  return city.places.filter((place) => place.roles.some((one) => one.role === role && isWithin(one, day)))
}

/** The counters that take cash on `day` and how long a number for it is good then; null: none does. */
export function cashCounters(city: City, day: string): Readonly<{ places: readonly Place[]; days: number }> | null {
  const rule = city.cash?.find((one) => isWithin(one, day))
  const places = placesFor(city, 'counter', day).filter(({ id }) => rule?.places.includes(id))
  return rule && places.length > 0 ? { places, days: rule.days } : null
}

/** The staffed places where somebody gets this product on `day`: those of its own unit when it has any, else the common ones. */
export function countersFor(city: City, product: Pick<Product, 'unit'> | null, day: string): readonly Place[] {
  const all = [...placesFor(city, 'counter', day), ...placesFor(city, 'slots', day)].filter(
    (place, index, places) => places.findIndex((other) => other.id === place.id) === index,
  )
  const unit = product?.unit.find((one) => isWithin(one, day))?.name
  const own = all.filter((place) => place.unit !== undefined && place.unit === unit)
  return own.length > 0 ? own : all.filter((place) => place.unit === undefined)
}

const calendars = new WeakMap<City, ClosedOn>()

/** The days on which the city's offices are closed; reckoned once a year and a city. */
export function closedDays(city: City): ClosedOn {
  const known = calendars.get(city)
  if (known) return known
  const calendar = holidaysOf(city.holidays)
  calendars.set(city, calendar)
  return calendar
}
