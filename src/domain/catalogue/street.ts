import { isDay } from '#platform/formats/dates.ts'
import type { Words } from '#platform/words.ts'
import { type Answers, valuesOf } from '../forms/index.ts'
import type { Fact } from '../rules/index.ts'
import { isWithin, type Period, type Product } from './product.ts'

/** What may already stand where somebody asks a place in the street. */
export const occupantKinds = ['ban', 'works', 'market', 'event', 'reserved'] as const
export type OccupantKind = (typeof occupantKinds)[number]

/** What is done when a place is taken: other days are asked, a person looks, or both can stand there. */
export const takenAnswers = ['other-days', 'person', 'no-matter'] as const

/** The rules of a place in the street, in a period. */
export type StreetRules = Period &
  Readonly<{
    /** Working days between asking and the first day; the day of asking does not count. */
    leadDays: number
    /** Days in a row at most, and metres. */
    longestDays: number
    longestMetres: number
    /** How near something must come that other registers know by its place on earth. In metres. */
    nearMetres: number
    /** One sign at both ends, and one more for every so many metres; without it the permit bears no codes for signs. */
    metresPerSign?: number
    /** Working days within which somebody goes and looks at a sign that was reported; without it, as many as for an application. */
    lookDays?: number
    taken: Readonly<Record<OccupantKind, (typeof takenAnswers)[number]>>
    toConfirm?: boolean
  }>

/** A product that takes a piece of the street for some days: which questions say where and when, and the rules by date. */
export type StreetUse = Readonly<{
  use: 'ban' | 'works'
  /** The question for the stretch, and those for its first and its last day. */
  place: string
  from: string
  until: string
  /** A choice between hours of the day, written `07:00-19:00`; without it the whole day. */
  hours?: string
  /** A choice: `city` places the signs, or the applicant brings `own` ones. */
  signs?: string
  rules: readonly StreetRules[]
}>

/** The rules that hold for whoever asks on `day`; publication saw to it that there are. */
export const streetRulesOn = ({ street }: Pick<Product, 'street'>, day: string): StreetRules | null =>
  street?.rules.find((rules) => isWithin(rules, day)) ?? null

/** What rules may name of a place in the street: whole days and metres, and metres in tens, each begun one counting. */
export const occupationType = { record: { days: 'number', metres: 'number', tens: 'number' } } as const

/** What an explanation calls them. */
export const occupationWords: Readonly<Record<string, Words>> = {
  'occupation.days': { nl: 'aantal dagen', en: 'number of days', fr: 'nombre de jours' },
  'occupation.metres': { nl: 'aantal meter', en: 'number of metres', fr: 'nombre de mètres' },
  'occupation.tens': { nl: 'begonnen stukken van 10 meter', en: 'begun parts of 10 metres', fr: 'parts de 10 mètres' },
}

/** How long and for how many days, from the answers; `null` while they do not say it. */
export function occupationOf({ street, pages }: Product, answers: Answers): Readonly<Record<string, Fact>> {
  const values = street ? valuesOf(pages, answers) : {}
  const place = values[street?.place ?? '']
  const metres = place && typeof place === 'object' && 'length' in place ? (place as { length: Fact }).length : null
  const [from, until] = [values[street?.from ?? ''], values[street?.until ?? '']]
  return {
    days: daysBetween(from, until),
    metres,
    tens: typeof metres === 'number' ? Math.ceil(metres / 10) : null,
  }
}

function daysBetween(from: Fact | undefined, until: Fact | undefined): number | null {
  if (typeof from !== 'string' || typeof until !== 'string' || !isDay(from) || !isDay(until)) return null
  const days = Math.round((Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000) + 1
  return days > 0 ? days : null
}
