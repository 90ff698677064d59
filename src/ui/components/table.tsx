import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'
import { Icon } from './icon.tsx'

export type Column = Readonly<{ title: string; numeric?: boolean }>

/** Laid out as blocks, a table is forgotten by browsers: each part says what it is. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role })

/**
 * Rows and columns. The first cell of a row is its header. On a telephone each row stands by itself, every value after the
 * title of its column; the roles keep it a table for who listens. Wider than its place, it scrolls within its own frame.
 */
export function Table({
  caption,
  columns,
  rows,
  hideCaption,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly ComponentChildren[])[]
  hideCaption?: boolean
}) {
  return (
    <section class="lom-table" aria-label={caption} tabIndex={0}>
      <table class="govuk-table" {...as('table')}>
        <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
          {caption}
        </caption>
        <thead class="govuk-table__head" {...as('rowgroup')}>
          <tr class="govuk-table__row" {...as('row')}>
            {columns.map(({ title, numeric }) => (
              <th
                key={title}
                scope="col"
                {...as('columnheader')}
                class={numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...as('rowgroup')}>
          {rows.map((row, rowIndex) => (
            <tr class="govuk-table__row" {...as('row')} key={rowIndex}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" {...as('rowheader')} class="govuk-table__header">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    {...as('cell')}
                    data-title={columns[index]?.title}
                    class={
                      columns[index]?.numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'
                    }
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Pages of a list. `href` makes the address of a page. Draws nothing when there is one page. */
export function Pagination({
  language,
  now,
  of,
  href,
}: {
  language: Language
  now: number
  of: number
  href: (page: number) => string
}) {
  if (of <= 1) return null
  const words = wordsFor(language)
  return (
    <nav class="govuk-pagination" aria-label={words.pages}>
      {now > 1 && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={href(now - 1)} rel="prev">
            <Icon name="back" />
            <span class="govuk-pagination__link-title">{words.previousPage}</span>
          </a>
        </div>
      )}
      <ul class="govuk-pagination__list">
        {shownPages(now, of).map((page, index) =>
          page === null ? (
            <li key={`gap-${index}`} class="govuk-pagination__item govuk-pagination__item--ellipsis">
              …
            </li>
          ) : (
            <li
              key={page}
              class={page === now ? 'govuk-pagination__item govuk-pagination__item--current' : 'govuk-pagination__item'}
            >
              <a
                class="govuk-link govuk-pagination__link"
                href={href(page)}
                aria-label={words.page(page)}
                aria-current={page === now ? 'page' : undefined}
              >
                {page}
              </a>
            </li>
          ),
        )}
      </ul>
      {now < of && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={href(now + 1)} rel="next">
            <span class="govuk-pagination__link-title">{words.nextPage}</span>
            <Icon name="arrow" />
          </a>
        </div>
      )}
    </nav>
  )
}

/** First, last, and the neighbours of the current page; `null` where pages are left out. */
export function shownPages(now: number, of: number): (number | null)[] {
  const pages = [1, now - 1, now, now + 1, of].filter((page) => page >= 1 && page <= of)
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  return sorted.flatMap((page, index) => {
    const previous = sorted[index - 1]
    if (previous === undefined || page === previous + 1) return [page]
    return page === previous + 2 ? [previous + 1, page] : [null, page]
  })
}
