import type { Words } from '#platform/words.ts'
import type { Answers } from '../forms/index.ts'
import type { Explanation } from '../rules/index.ts'
import type { City } from './city.ts'
import { closedDays } from './city.ts'
import type { Facts } from './facts.ts'
import { type Judged, judgeThese } from './judge.ts'
import { type Condition, type Issued, isWithin, type Period, type Product } from './product.ts'
import { workingDayAfter } from './working-days.ts'

/** Terms in working days, each counted from the day after; the clock of the decision runs once the file is complete. */
export type AtOnceTerms = Period &
  Readonly<{
    /** Between asking and the first day, at least: who asks later is stopped at once. */
    leadDays: number
    decideDays: number
    /** To complete a file that is not. */
    completeDays: number
    toConfirm?: boolean
  }>

/** A decision table in the law's words: all of it true, and it is decided at once; otherwise it is something larger, with terms of its own. */
export type AtOnce = Readonly<{
  conditions: readonly Condition[]
  otherwise: Readonly<{
    /** Why it becomes a task, and what the customer reads. */
    reason: string
    words: Words
    /** The question for the first day. */
    from: string
    /** What is said to who asks the larger thing too late. */
    inTime: Omit<Condition, 'rule'>
    /** What is issued for the larger thing; without it the same as for the small one. */
    issues?: Issued
    terms: readonly AtOnceTerms[]
  }>
}>

/** Which way an application goes. `rows`: each line of the table, as it turned out; an unknown one is not true. */
export type Routed = Readonly<{ rows: readonly Judged[] }> &
  (
    | Readonly<{ way: 'at-once' }>
    /**
     * `promised`: the day on which the city decides at the latest. `late`: asked too close to the first day. `asked`: when;
     * `earliest`: the first day that can still be had.
     */
    | Readonly<{
        way: 'otherwise' | 'late'
        reason: string
        promised: string
        completeBy: string
        asked: string
        earliest: string
      }>
  )

/** The terms of the larger thing on that day; null: the product has none. Whatever is decided at once comes before no person. */
export const termsOn = ({ atOnce }: Product, day: string): AtOnceTerms | null =>
  atOnce?.otherwise.terms.find((one) => isWithin(one, day)) ?? null

/** The document of an application that went this way; undefined: it gives none. */
export const issuedFor = ({ issues, atOnce }: Product, route: Routed | null): Issued | undefined =>
  (route && route.way !== 'at-once' && atOnce?.otherwise.issues) || issues

/** Holds an application that was handed in on `day` against the table; `null`: the product has none. */
export function routed(
  product: Product,
  { answers, facts, day, city }: Readonly<{ answers: Answers; facts: Facts; day: string; city: City }>,
): Routed | null {
  const { atOnce } = product
  if (!atOnce) return null
  const rows = judgeThese(atOnce.conditions, product, facts, answers)
  if (rows.every(({ outcome }) => outcome === true)) return { way: 'at-once', rows }
  const { reason, from, terms } = atOnce.otherwise
  const { leadDays = 0, decideDays = 0, completeDays = 0 } = terms.find((one) => isWithin(one, day)) ?? {}
  const after = (days: number) => workingDayAfter(day, days, closedDays(city))
  const first = answers[from]
  const earliest = after(leadDays)
  // What is not known is for a person: nobody is stopped for it.
  const isLarger = rows.some(({ outcome }) => outcome === false)
  const way = isLarger && typeof first === 'string' && first < earliest ? 'late' : 'otherwise'
  return { way, rows, reason, promised: after(decideDays), completeBy: after(completeDays), asked: day, earliest }
}

/** What an explanation calls the days of the term. */
export const termWords: Readonly<Record<string, Words>> = {
  'term.asked': { nl: 'aangevraagd op', en: 'applied on', fr: 'demandé le' },
  'term.earliest': { nl: 'eerste dag die nog kan', en: 'first day still possible', fr: 'premier jour encore possible' },
}

/** Why it was asked too late: the first day that was asked, the day of asking, and the first day that can still be had. */
export function termExplained(
  { atOnce }: Product,
  { asked, earliest }: Readonly<{ asked: string; earliest: string }>,
  answers: Answers,
): Explanation {
  const name = atOnce?.otherwise.from ?? ''
  const first = answers[name]
  const text = `${name} >= term.earliest`
  return {
    ...{ kind: 'compare', op: '>=', outcome: false, text, from: 0, to: text.length, parts: [] },
    seen: [
      { text: name, name, value: typeof first === 'string' ? first : null },
      { text: 'term.asked', name: 'term.asked', value: asked },
      { text: 'term.earliest', name: 'term.earliest', value: earliest },
    ],
  }
}
