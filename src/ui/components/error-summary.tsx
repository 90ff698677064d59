import type { ShellLanguage } from '#platform/words.ts'
import { frameWords } from '../words/frame.ts'

export type ErrorLink = Readonly<{ href?: string; text: string }>

/** Everything that is wrong, on top, each linked to its field. Draws nothing when nothing is wrong. */
export function ErrorSummary({ language, errors }: { language: ShellLanguage; errors: readonly ErrorLink[] }) {
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" data-island="error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{frameWords(language).errorSummaryTitle}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ href, text }) => (
              <li key={`${href}${text}`}>{href === undefined ? text : <a href={href}>{text}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
