import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'
import { Icon } from './icon.tsx'

/** One box that answers while typing (`suggest`), and as an ordinary form without script. */
export function SearchBox({
  language,
  action = '/search',
  suggest = '/search/suggest',
  value,
  label,
  often = [],
}: {
  language: Language
  action?: string
  suggest?: string
  value?: string
  label?: string
  often?: readonly Readonly<{ href: string; text: string }>[]
}) {
  const words = wordsFor(language)
  return (
    <search class="lom-search">
      <form action={action} method="get">
        <label class="govuk-visually-hidden" for="q">
          {label ?? words.searchService}
        </label>
        <div class="lom-suggest">
          <div class="lom-search__box">
            <Icon name="search" />
            <input
              id="q"
              name="q"
              type="search"
              value={value}
              placeholder={words.searchExample}
              autocomplete="off"
              spellcheck={false}
              maxLength={200}
              data-suggest={suggest}
              data-suggest-go="true"
              data-found-one={words.suggestionsFound(1)}
              data-found={words.suggestionsFound(2)}
              data-found-none={words.suggestionsNone}
            />
            <button type="submit" class="govuk-button">
              {words.search}
            </button>
          </div>
        </div>
      </form>
      {often.length > 0 && (
        <p class="lom-small">
          {words.straightTo}{' '}
          {often.map(({ href, text }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{text}</a>
            </span>
          ))}
        </p>
      )}
    </search>
  )
}
