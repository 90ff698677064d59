import type { Prepared } from '#domain/appointments/index.ts'
import { summary } from '#domain/forms/index.ts'
import { inLanguage } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { prepareWords } from '#ui/words/appointment-prepare.ts'

/** What the customer filled in for this visit at home, for who receives them. */
export function PreparedHere({ prepared }: Readonly<{ prepared: readonly Prepared[] }>) {
  const words = prepareWords('nl')
  return (
    <>
      {prepared.map(({ product, answers }) => (
        <div key={product.id}>
          <h2>
            {words.byCustomer}: {inLanguage(product.title, 'nl')}
          </h2>
          <SummaryList
            rows={summary(product.pages, answers, { language: 'nl' }).flatMap(({ rows }) =>
              rows.map(({ label, value }) => ({ key: label, value: value || words.notAnswered })),
            )}
          />
        </div>
      ))}
    </>
  )
}
