import { InsetText } from '#ui/index.ts'
import { deskInsteadWords as words } from '#ui/words/appointment-instead.ts'
import type { InsteadLine } from '../instead-shown.ts'

/** What the employee says to the customer before a time is chosen, one line each (R5). Links lead to what the customer has; the rest is read. */
export function Instead({ instead }: Readonly<{ instead: readonly InsteadLine[] }>) {
  if (instead.length === 0) return null
  return (
    <InsetText>
      <h2 class="govuk-heading-s" id="anders">
        {words.title}
      </h2>
      <ul aria-labelledby="anders">
        {instead.map(({ text, of, links }) => (
          <li key={text}>
            {of && <strong>{of}: </strong>}
            {text}{' '}
            {links.map(({ href, text: named }) =>
              href.startsWith('/balie/') ? (
                <a key={href} href={href}>
                  {named}
                </a>
              ) : (
                href.startsWith('/dienst/') && text.endsWith('?') && words.online(named)
              ),
            )}
          </li>
        ))}
      </ul>
      <p class="lom-soft">{words.lead}</p>
    </InsetText>
  )
}
