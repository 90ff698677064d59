import type { Prepared } from '#domain/appointments/index.ts'
import { scopeOf } from '#domain/cases/index.ts'
import { factsOf } from '#domain/catalogue/index.ts'
import { type SummaryPage, summary } from '#domain/forms/index.ts'
import type { Language } from '#platform/words.ts'

/** What was filled in at home for a visit, page by page, as it is read `now` (domain time): no source was asked about whom it is for. */
export function preparedAnswers({ product, answers }: Prepared, language: Language, now: Date): readonly SummaryPage[] {
  const scope = scopeOf(factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now))
  return summary(product.pages, answers, { language, scope })
}
