import type { ComponentChildren } from 'preact'

export type SummaryRow = Readonly<{
  key: string
  value: ComponentChildren
  /** A link to change it: text ("Wijzigen"), and for whom cannot see the row, what is changed. */
  change?: { href: string; text: string }
}>

/** Question and answer under each other: check your answers, a file's facts. */
export function SummaryList({ rows, plain }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  const someChange = rows.some((row) => row.change !== undefined)
  return (
    <dl class={plain ? 'govuk-summary-list govuk-summary-list--no-border' : 'govuk-summary-list'}>
      {rows.map((row) => (
        <div
          key={row.key}
          class={
            someChange && row.change === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">
            {typeof row.value === 'string' ? <bdi>{row.value}</bdi> : row.value}
          </dd>
          {row.change && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={row.change.href}>
                {row.change.text}
                <span class="govuk-visually-hidden"> {row.key.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
