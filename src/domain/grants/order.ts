import { Temporal } from 'temporal-polyfill'
import type { Address } from '#outside/population-register/index.ts'
import { cityDay, cityTimeZone, isDay } from '#platform/formats/dates.ts'
import { readPlate } from '#platform/formats/plate.ts'
import {
  type Facts,
  type GrantRule,
  type GrantTerm,
  isLimited,
  limitOn,
  type Product,
  termOf,
  zoneOf,
} from '../catalogue/index.ts'
import { type Answers, valuesOf } from '../forms/index.ts'
import { askBackDays } from './asking/index.ts'
import { dwellingOf } from './dwelling.ts'
import type { GrantOrder } from './give.ts'
import type { Subject, Validity } from './grant.ts'

/** What is known when an application is about to be granted. */
export type Granting = Readonly<{
  caseId: string
  applicant: string
  /** On whose parking card it may rest: who it is about. */
  subject: string
  answers: Answers
  facts: Facts
  address: Address | undefined
  /** The leisure card that the card system gave the tariff on, with its last day (`YYYY-MM-DD`): only what rests on it is ordered then. */
  leisureCard?: Readonly<{ number: string; until: string }>
  now: Date
}>

export type GrantOrders =
  | Readonly<{ orders: readonly GrantOrder[] }>
  /** What of it cannot be told: a person has to look. */
  | Readonly<{ unknown: 'plate' | 'card' | 'dwelling' | 'zone' | 'term' }>

/** What the product writes in the register for this application. Pure. */
export function grantOrders(product: Product, granting: Granting): GrantOrders {
  const orders: GrantOrder[] = []
  for (const rule of product.grants ?? []) {
    if ('from' in rule.subject !== (granting.leisureCard !== undefined)) continue
    const order = orderOf(product, rule, granting)
    if (order === null) continue
    if ('unknown' in order) return order
    orders.push(order)
  }
  return { orders }
}

type Unknown = Extract<GrantOrders, { unknown: unknown }>

/** `null`: no term holds, so this application gives none of it. */
function orderOf(product: Product, rule: GrantRule, granting: Granting): GrantOrder | Unknown | null {
  const { applicant, subject: cardHolder, answers, facts, address, leisureCard, caseId, now } = granting
  const day = cityDay(now)
  const values = { ...valuesOf(product.pages, answers), ...facts }
  // The term of the day on which it begins: what is asked in December for January has the term of January.
  const term = termOf(product, rule, { day: firstDayOf(rule, answers, now), values })
  if (term === null) return null
  const valid = term && validityOf(term, answers, { now, cardUntil: leisureCard?.until })
  if (!valid) return { unknown: 'term' }
  const dwelling = dwellingOf(address)
  const subject = subjectOf(rule, answers, { applicant, dwelling, card: leisureCard?.number })
  if (!subject) return { unknown: rule.subject.of === 'person' ? 'card' : rule.subject.of }
  const zone = zoneOf(product, rule, values)
  if (zone === undefined) return { unknown: 'zone' }
  const isUnder = isLimited(product, rule, values)
  if (isUnder === null) return { unknown: 'term' }
  const places = isUnder ? limitOn(rule, day) : null
  if (places !== null && rule.limit?.per === 'dwelling' && !dwelling) return { unknown: 'dwelling' }
  return {
    ...{ kind: rule.kind, allows: rule.allows, subject, zone, valid, caseId, holder: applicant },
    ...{
      product: product.id,
      version: product.version,
      keepDays: Math.max(product.retention.contentDays, askBackDays),
    },
    ...carriesOn(term, answers, product),
    ...(places !== null && { limit: limitOf(rule, { places, dwelling, valid, cardHolder }) }),
  }
}

/** What of the holder goes on, or rests, with a grant of this term. */
export function carriesOn(
  { renews, until, standsInFor }: GrantTerm,
  answers: Answers,
  { cardSystem }: Pick<Product, 'cardSystem'> = {},
): Pick<GrantOrder, 'renewal' | 'standsInFor'> {
  const plate = standsInFor ? readPlate(textOf(answers, standsInFor))?.plate : undefined
  return {
    ...(until === 'card-system' && cardSystem?.renews && { renewal: { ...cardSystem.renews, until } }),
    ...(renews && { renewal: { daysBefore: renews.daysBefore, until } }),
    ...(plate && { standsInFor: plate }),
  }
}

function limitOf(
  { limit }: GrantRule,
  {
    places,
    dwelling,
    valid,
    cardHolder,
  }: Readonly<{ places: number; dwelling: string | null; valid: Validity; cardHolder: string }>,
): GrantOrder['limit'] {
  if (limit?.per === 'plate-year') return { places, year: yearOf(cityDay(valid.from)) }
  if (limit?.per === 'parking-card') return { places, cardHolder }
  return dwelling ? { dwelling, places } : undefined
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The day (`YYYY-MM-DD`) on which a grant of this rule would begin, with these answers. */
export function firstDayOf(rule: GrantRule, answers: Answers, now: Date): string {
  const from = rule.terms.find((term) => typeof term.from === 'object')?.from
  const day = typeof from === 'object' ? textOf(answers, from.answer) : ''
  return isDay(day) ? day : cityDay(now)
}

/** The day (`YYYY-MM-DD`) on which what the product grants would begin; `undefined`: it grants nothing in the register. */
export function firstDayAsked({ grants = [] }: Product, answers: Answers, now: Date): string | undefined {
  return grants[0] && firstDayOf(grants[0], answers, now)
}

/** The calendar year in which a grant of this rule would begin, with these answers. */
export function yearOfTerm(rule: GrantRule, answers: Answers, now: Date): number {
  return yearOf(firstDayOf(rule, answers, now))
}

function subjectOf(
  { subject }: GrantRule,
  answers: Answers,
  { applicant, dwelling, card }: Readonly<{ applicant: string; dwelling: string | null; card: string | undefined }>,
): Subject | null {
  if ('from' in subject) return cardSubject(card ?? '')
  if (!('answer' in subject)) {
    if (subject.of === 'person') return { of: 'person', key: applicant }
    return dwelling ? { of: 'dwelling', key: dwelling } : null
  }
  const written = textOf(answers, subject.answer)
  if (subject.of === 'card') return cardSubject(written)
  const read = readPlate(written, subject.country && textOf(answers, subject.country))
  return read && { of: 'plate', key: read.plate, country: read.country }
}

function cardSubject(written: string): Subject | null {
  const key = readCard(written)
  return key ? { of: 'card', key } : null
}

const textOf = (answers: Answers, name: string): string => {
  const answer = answers[name]
  return typeof answer === 'string' ? answer : ''
}

/** The number of a card as letters and digits alone; `null`: this is none. */
export function readCard(written: string): string | null {
  const key = written.toUpperCase().replace(/[\s.\-/]/g, '')
  return /^[A-Z0-9]{4,32}$/.test(key) ? key : null
}

/** Days are days of the city: from midnight to midnight, also when the clocks change. `null`: a day is missing, or in the wrong order. */
function validityOf(
  { from, until }: GrantTerm,
  answers: Answers,
  { now, cardUntil }: Readonly<{ now: Date; cardUntil: string | undefined }>,
): Validity | null {
  const first = from === 'decision' ? cityDay(now) : textOf(answers, from.answer)
  if (!isDay(first)) return null
  const begin = from === 'decision' ? now : midnight(first)
  if (until === 'further-notice') return { from: begin, until: null }
  const end = dayAfterLast(first, until === 'card-system' ? { day: cardUntil ?? '' } : until, answers)
  return end && midnight(end) > begin ? { from: begin, until: midnight(end) } : null
}

function dayAfterLast(first: string, until: Exclude<GrantTerm['until'], string>, answers: Answers): string | null {
  if ('days' in until) return Temporal.PlainDate.from(first).add({ days: until.days }).toString()
  if ('months' in until) return Temporal.PlainDate.from(first).add({ months: until.months }).toString()
  const last = 'day' in until ? until.day : textOf(answers, until.answer)
  return isDay(last) ? Temporal.PlainDate.from(last).add({ days: 1 }).toString() : null
}

/** Until when it holds when it goes on from `end` for another term; `null`: that term is over by then, or has no end of its own. */
export function goesOnUntil(until: GrantTerm['until'], end: Date): Date | null {
  if (typeof until === 'string') return null
  const last = dayAfterLast(cityDay(end), until, {})
  return last && midnight(last) > end ? midnight(last) : null
}

/** When a day (`YYYY-MM-DD`) is over in the city. */
export const endOfDay = (day: string): Date => midnight(Temporal.PlainDate.from(day).add({ days: 1 }).toString())

/** When a day begins in the city. */
export function midnight(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: cityTimeZone }).epochMilliseconds)
}
