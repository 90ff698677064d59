import type { Prepared } from '#domain/appointments/index.ts'
import { inLanguage } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { prepareWords } from '#ui/words/appointment-prepare.ts'
import { preparedAnswers } from '../prepared-answers.ts'

/** What the customer filled in for this visit at home, for who receives them. */
export function PreparedHere({ prepared, now }: Readonly<{ prepared: readonly Prepared[]; now: Date }>) {
  const words = prepareWords('nl')
  return (
    <>
      {prepared.map((one) => (
        <div key={one.product.id}>
          <h2>
            {words.byCustomer}: {inLanguage(one.product.title, 'nl')}
          </h2>
          <SummaryList
            rows={preparedAnswers(one, 'nl', now).flatMap(({ rows }) =>
              rows.map(({ label, value }) => ({ key: label, value: value || words.notAnswered })),
            )}
          />
        </div>
      ))}
    </>
  )
}
