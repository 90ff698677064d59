import { insteadWords } from '#ui/words/appointment-instead.ts'
import type { InsteadLine } from '../instead-shown.ts'
import type { Visit } from '../site.ts'

type Shown = Readonly<{ visit: Visit; lines: readonly InsteadLine[] }>

/** What can be done otherwise, and what somebody has already (R5). It stands before the times, and in nobody's way. */
export function Instead({ visit, lines }: Shown) {
  if (lines.length === 0) return null
  const words = insteadWords(visit.language)
  return (
    <section class="govuk-inset-text" aria-labelledby="instead">
      <h2 id="instead" class="govuk-heading-s">
        {words.title}
      </h2>
      <ul>
        {lines.map(({ text, of, links }) => (
          <li key={text}>
            {of && <strong>{of}: </strong>}
            {text}
            {links.map((link, at) => (
              <>
                {at > 0 && ','}{' '}
                <a href={link.href} class={link.href.startsWith('tel:') ? 'lom-nowrap' : undefined}>
                  {link.text}
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
      <p>{words.lead}</p>
    </section>
  )
}
