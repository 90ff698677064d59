import { routed } from '#domain/catalogue/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, InsetText, LinkButton, Panel } from '#ui/index.ts'
import { streetWords } from '#ui/words/street.ts'
import type { Application } from '../application.ts'
import { keptOutcomes } from '../explanation.ts'
import type { Site, Visit } from '../site.ts'

type Shown = Readonly<{ site: Site; visit: Visit; application: Application }>

/** The permit for a place in the street is there: what it is, and who places the signs. */
export function PermitReady({
  visit: { language },
  application,
  documentIds,
}: Omit<Shown, 'site'> & Readonly<{ documentIds: readonly string[] }>) {
  const words = streetWords(language)
  const { street } = application.product
  const isOwn = street?.signs !== undefined && application.case.answers[street.signs] === 'own'
  return (
    <>
      <Panel title={words.permitTitle} icon="seal">
        {words.permitText}
      </Panel>
      {documentIds.map((id) => (
        <Actions key={id}>
          <LinkButton href={`/document/${id}`} icon="download" size="big" download>
            {words.download}
          </LinkButton>
        </Actions>
      ))}
      {street?.use === 'ban' && <p>{isOwn ? words.ownSigns : words.citySigns}</p>}
    </>
  )
}

/** It is not decided at once: which lines of the table do not hold, and on which day the city decides at the latest. */
export function NotAtOnce({ site, visit: { language }, application }: Shown) {
  const { product, facts, case: subject } = application
  const day = cityDay(subject.submittedAt ?? site.clock())
  const route = routed(product, { answers: subject.answers, facts, day, city: site.city })
  if (route?.way !== 'otherwise' || subject.reason !== route.reason) return null
  const words = streetWords(language)
  // What the registers of the street said when it was looked at; here only the answers are known.
  const kept = new Map(keptOutcomes(subject.explanation))
  return (
    <>
      <InsetText>
        <strong>{product.atOnce && inLanguage(product.atOnce.otherwise.words, language)}</strong>
        <br />
        {words.completeBy(showDate(route.completeBy, language))}
      </InsetText>
      <h2>{words.whyLarge}</h2>
      <ul>
        {route.rows
          .filter(({ condition, outcome }) => (kept.get(condition.id) ?? outcome) !== true)
          .map(({ condition }) => (
            <li key={condition.id}>{inLanguage(condition.otherwise, language)}</li>
          ))}
      </ul>
    </>
  )
}
