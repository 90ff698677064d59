import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Words } from '#platform/words.ts'
import { type Case, casesOf, running, withheldCasesOf } from '../cases/index.ts'
import {
  type Catalogue,
  type City,
  isWithin,
  type Opening,
  type Place,
  type Position,
  type Product,
  waysFor,
} from '../catalogue/index.ts'
import { type Grant, grantsOf, standingAt } from '../grants/index.ts'
import { lookAtProfile } from '../people/index.ts'
import { travelBetween } from '../places/index.ts'
import { type Booking, isHelper } from './appointment.ts'
import { visitsOf } from './report.ts'
import type { AppointmentsTables } from './store.ts'

/**
 * What can be done otherwise than by a visit. `whole`: from start to end; without it the visit becomes shorter. `atHome`: whether the customer
 * books it; otherwise they call. `other`: the product that is enough for who needs only that; null: they need none of ours.
 */
export type Instead =
  | Readonly<{ way: 'online'; whole: boolean; path: string }>
  | Readonly<{ way: 'contact-point'; whole: boolean; place: Place; opening: Opening }>
  | Readonly<{ way: 'delivery'; words: Words }>
  | Readonly<{ way: 'at-home'; bookable: boolean }>
  | Readonly<{ way: 'enough'; words: Words; other: Product | null }>

export type InsteadOf = Readonly<{ product: Product; instead: readonly Instead[] }>

/**
 * What can be done otherwise for these products, before a time is shown (R5): as their own data, those of the city and its hours say it at `at`.
 * An offer, never a wall. `from`: where somebody is; then the nearest contact point, else the one that is open, or opens, first.
 */
export function insteadOf(
  { city, catalogue }: Readonly<{ city: City; catalogue: Catalogue }>,
  products: readonly Product[],
  { at, from = null }: Readonly<{ at: Date; from?: Position | null }>,
): readonly InsteadOf[] {
  return products.flatMap((product) => {
    const instead = [
      ...enough(catalogue, product, at),
      ...online(product),
      ...contactPoint(city, product, at, from),
      ...atHome(city, product, cityDay(at)),
      ...(product.delivery ? [{ way: 'delivery' as const, words: product.delivery }] : []),
    ]
    return instead.length > 0 ? [{ product, instead }] : []
  })
}

const enough = (catalogue: Catalogue, { instead = [] }: Product, at: Date): readonly Instead[] =>
  instead.flatMap(({ when, product }) => {
    const other = product ? catalogue.find(product, at) : null
    // What is not offered now, or only at a counter too, spares nobody a visit.
    const isOpen = other && !other.notYetObtainable && !other.appointment && other.channels.includes('portal')
    return !product || isOpen ? [{ way: 'enough', words: when, other: other ?? null }] : []
  })

function online({ id, channels, notYetObtainable, handledAt, appointment }: Product): readonly Instead[] {
  if (notYetObtainable || !channels.includes('portal')) return []
  return [{ way: 'online', whole: !appointment, path: handledAt?.portal ?? `/dienst/${id}` }]
}

function contactPoint(city: City, product: Product, at: Date, from: Position | null): readonly Instead[] {
  const { places = [] } = waysFor(city, product, at).find(({ channel }) => channel === 'kiosk') ?? {}
  const minutes = ({ position }: Place) =>
    from && position
      ? (travelBetween(city, cityDay(at), from, position)?.walkingMinutes ?? Number.MAX_SAFE_INTEGER)
      : Number.MAX_SAFE_INTEGER
  const [first] = from ? places.toSorted((a, b) => minutes(a.place) - minutes(b.place)) : places
  return first ? [{ way: 'contact-point', whole: !product.appointment, ...first }] : []
}

function atHome({ routes = [] }: City, { id }: Product, day: string): readonly Instead[] {
  const kinds = routes.flatMap((route) =>
    route.kinds.filter(
      (kind) => kind.product === id && isWithin(kind, day) && route.rules.some((one) => isWithin(one, day)),
    ),
  )
  return kinds.length > 0 ? [{ way: 'at-home', bookable: kinds.some((kind) => kind.atHome) }] : []
}

/** What somebody has already, or what is under way: then a visit may not be needed. `until`: the last day of a card, `YYYY-MM-DD`. */
export type Already =
  | Readonly<{ has: 'visit'; product: Product; visit: Booking }>
  | Readonly<{ has: 'case'; product: Product; subject: Case }>
  | Readonly<{ has: 'grant'; product: Product; grant: Grant }>
  | Readonly<{ has: 'card'; product: Product; until: string }>

const underWay: readonly Case['status'][] = ['draft', 'awaiting-signatures', ...running]

/**
 * What a person has of these products: an appointment, an application under way, what was granted and holds, a card that is still valid. They
 * see their own; a look by an employee stands in the log that the person reads, with its `purpose`, and leaves out what is kept from them.
 */
export async function alreadyHas(
  context: Context<AppointmentsTables>,
  personId: string,
  products: readonly Product[],
  purpose = 'eigen profiel',
): Promise<readonly Already[]> {
  if (products.length === 0) return []
  const { actor, now } = context
  const open = context as never
  const withheld = actor.kind === 'employee' ? (actor.withheld ?? []) : []
  const asked = products.filter(({ id }) => !withheld.includes(id))
  // First the line in the log: nothing is read without it.
  const { facts } = await lookAtProfile(open, personId, purpose)
  const [visits, cases, grants, hidden] = await Promise.all([
    visitsOf(context, personId),
    casesOf(open, personId),
    grantsOf(open, personId),
    isHelper(actor) ? withheldCasesOf(open, personId) : new Set<string>(),
  ])
  return asked.flatMap((product): readonly Already[] => [
    ...visits
      .filter(({ wish }) => wish.products.includes(product.id))
      .map((visit) => ({ has: 'visit' as const, product, visit })),
    ...cases
      .filter((one) => one.product === product.id && underWay.includes(one.status))
      .map((subject) => ({ has: 'case' as const, product, subject })),
    ...grants
      .filter(
        ({ kind, caseId }) => product.grants?.some((rule) => rule.kind === kind) && !(caseId && hidden.has(caseId)),
      )
      .filter((grant) => standingAt(grant, now) === 'valid')
      .map((grant) => ({ has: 'grant' as const, product, grant })),
    ...cardsOf(product, facts, cityDay(now)).map((until) => ({ has: 'card' as const, product, until })),
  ])
}

type Facts = Awaited<ReturnType<typeof lookAtProfile>>['facts']

/** Until when the card that a product renews is valid, as the source said when it was asked. */
function cardsOf({ reminds }: Product, facts: Facts, today: string): readonly string[] {
  if (reminds?.of !== 'parking-card') return []
  const value = facts.find(({ name }) => name === 'disability')?.value as ParkingCards | undefined
  const ends = (value?.parkingCards ?? []).flatMap(({ until }) => (until && until >= today ? [until] : []))
  return ends.toSorted().slice(-1)
}
type ParkingCards = Readonly<{ parkingCards?: readonly Readonly<{ until?: string }>[] }>
