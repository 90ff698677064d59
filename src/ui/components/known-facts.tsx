import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'

export type KnownFact = Readonly<{
  label: string
  /** Left out or empty: not known yet, and said so. */
  value?: ComponentChildren
}>

/**
 * What the city knows and therefore does not ask: with its source, its date, and a way to say that it is wrong.
 * `asOf` is ready text: "vandaag 14.02 uur".
 */
export function KnownFacts({
  language,
  facts,
  source,
  asOf,
  wrongHref,
  title,
  headingLevel = 2,
}: {
  language: Language
  facts: readonly KnownFact[]
  source: string
  asOf: string
  wrongHref?: string
  title?: string
  headingLevel?: 2 | 3
}) {
  const words = wordsFor(language)
  const Heading = `h${headingLevel}` as const
  return (
    <section class="lom-known">
      <div class="lom-known__head">
        <Heading>{title ?? words.knownFacts}</Heading>
        <p>
          {source}, {asOf}. {wrongHref !== undefined && <a href={wrongHref}>{words.wrongFact}</a>}
        </p>
      </div>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            {value === undefined || value === '' ? (
              <dd class="lom-known__unknown">{words.factUnknown}</dd>
            ) : (
              <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
