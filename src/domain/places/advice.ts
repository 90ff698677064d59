import { type Context, transaction } from '#platform/context.ts'
import { isDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Candidate } from '../catalogue/index.ts'
import { requirePlanner } from './change.ts'
import { keepPoint } from './site-point.ts'
import { advicesOf, insertAdvice, type PlacesTables } from './store.ts'

export const siteKinds = ['counter', 'contact-point'] as const
export type SiteKind = (typeof siteKinds)[number]
export const adviceKinds = ['for', 'conditional', 'against'] as const
export type AdviceKind = (typeof adviceKinds)[number]

/** Part of the people near, from 0 to 1, before and after the place would open. */
export type SiteFigures = Readonly<Record<'walk' | 'cycle', Readonly<{ before: number; after: number }>>>

/** What a district council said of a candidate place, on the figures that it saw (R34: in consultation with the district). */
export type SiteAdvice = Readonly<{
  candidate: string
  district: string
  kind: SiteKind
  advice: AdviceKind
  words: string
  /** When the place would open, and when the council spoke. */
  opensOn: string
  givenOn: string
  figures: SiteFigures
}>

/** As many characters as the reasons may have. */
export const longestAdvice = 2_000

export type AdviceMistake = 'words-missing' | 'words-long' | 'day-wrong' | 'day-to-come'

/**
 * Records it for good: another advice comes after it and changes nothing of it. Only `for` may go without words. `spot`: a point
 * without an id, which is kept with it. For planners. Gives its id and that of the place, or what is wrong.
 */
export function recordAdvice(
  context: Context<PlacesTables>,
  advice: SiteAdvice,
  today: string,
  spot?: Omit<Candidate, 'id'>,
): Promise<Readonly<{ adviceId: string; candidate: string }> | Readonly<{ mistakes: readonly AdviceMistake[] }>> {
  requirePlanner(context.actor)
  const mistakes: AdviceMistake[] = [
    ...(advice.advice !== 'for' && advice.words.trim() === '' ? (['words-missing'] as const) : []),
    ...(advice.words.length > longestAdvice ? (['words-long'] as const) : []),
    ...(isDay(advice.givenOn) ? [] : (['day-wrong'] as const)),
    ...(isDay(advice.givenOn) && advice.givenOn > today ? (['day-to-come'] as const) : []),
  ]
  if (mistakes.length > 0) return Promise.resolve({ mistakes })
  return transaction(context, async (tx) => {
    const adviceId = newId()
    const candidate = spot ? await keepPoint({ ...context, db: tx }, spot) : advice.candidate
    await insertAdvice(tx, { ...advice, candidate, id: adviceId, by: context.actor.id, at: context.now })
    return { adviceId, candidate }
  })
}

/** What was said of places, newest first. For planners. */
export function siteAdvices(
  context: Context<PlacesTables>,
): Promise<readonly (SiteAdvice & { id: string; name?: string })[]> {
  requirePlanner(context.actor)
  return advicesOf(context.db)
}
