import { cityDay } from '#platform/formats/dates.ts'
import { dayOf } from '#platform/time/index.ts'
import { dayAfter, lastDayToPay, type Product } from '../catalogue/index.ts'
import type { Answers } from '../forms/index.ts'
import { lateNewsDays, unfinishedDays } from './erase.ts'
import type { CaseChange } from './store.ts'

/** What changes in a case from the moment that a fee is owed: the clock stands still until it is paid. */
export const owedFrom = (product: Product, answers: Answers, now: Date) =>
  ({ stoppedOn: cityDay(now), eraseOn: unpaidUntil(product, answers, now) }) satisfies CaseChange

/**
 * The day on which what nobody paid is owed no more and erased: sooner where paying has a last day, with time for the news of a
 * payment that was made on that day.
 */
function unpaidUntil(product: Product, answers: Answers, now: Date): string {
  const usual = dayOf(new Date(now.getTime() + unfinishedDays * 86_400_000))
  const lastDay = lastDayToPay(product, answers)
  const lapses = lastDay && dayAfter(lastDay, lateNewsDays + 1)
  return lapses && lapses < usual ? lapses : usual
}
