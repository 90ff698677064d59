import { type City, groundsOf, unitAt } from '#domain/catalogue/index.ts'
import { canBeLookedAt, type Decision, type SecondLook } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Button, ErrorSummary, Form, InsetText, PrintButton, Textarea } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import { secondLookWords } from '#ui/words/second-look.ts'
import type { Application } from '../application.ts'
import { LawSource } from '../dutch-within.tsx'
import { explainedIn } from '../explanation.ts'
import { reasonsOf } from '../own-values.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type Props = Readonly<{
  site: Site
  visit: Visit
  application: Application
  /** What a person decided; null: a rule did. */
  decision: Decision | null
  /** The rule decided with what an employee looked up. */
  isLookedUp: boolean
  look: SecondLook | null
  /** What was typed and is wrong. */
  wrong?: Readonly<{ text: string; typed: string }> | undefined
}>

/** Why something was granted: each condition in the words of the law with the customer's own values, which rules, who or what decided. */
export function GrantedDecision(props: Props) {
  const { site, visit, application, decision, isLookedUp, wrong } = props
  const { language } = visit
  const { product, case: subject } = application
  const words = secondLookWords(language)
  const running = runningWords(language)
  const title = inLanguage(product.title, language)
  const unit = unitName(site.city, decision?.byUnit ?? unitAt(product, cityDay(subject.decidedAt ?? new Date()))?.name)
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" waysInFooter={false} wrong={wrong !== undefined}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#second-look', text: wrong.text }]} />}
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.lead(title)}</p>
      <p class="lom-soft">
        {subject.decidedAt && `${showDate(cityDay(subject.decidedAt), language)}. `}
        <span class="lom-nowrap">{subject.number}</span>
      </p>
      <Conditions application={application} city={site.city} language={language} />
      <p>{running.rules(title, product.version)}</p>
      <p>{running.decidedBy(decision ? 'person' : isLookedUp ? 'look-up' : 'rule', unit)}</p>
      <PrintButton language={language} />
      <Look {...props} />
      <p>
        <a href={`/aanvraag/${subject.id}`}>{running.back}</a>
      </p>
    </Frame>
  )
}

const unitName = ({ units }: City, id = ''): string => units.find((unit) => unit.id === id)?.name ?? id

type ConditionsProps = Readonly<{ application: Application; city: City; language: Language }>

/** The conditions of the definition, and of what is decided at once, with what was looked at. */
function Conditions({ application, city, language }: ConditionsProps) {
  const { product, case: subject } = application
  const words = secondLookWords(language)
  const kept = explainedIn(subject.explanation)
  const shown = groundsOf(product).flatMap((condition) => {
    const judged = kept.find(({ id }) => id === condition.id)
    return judged ? [{ condition, judged }] : []
  })
  if (shown.length === 0) return null
  return (
    <>
      <h2>{words.conditions}</h2>
      <ul>
        {shown.map(({ condition: { id, words: law, source }, judged: { outcome, why } }) => (
          <li key={id}>
            <strong>{inLanguage(law, language)}</strong> {outcome === true ? words.holds : words.byPerson}{' '}
            {source && <LawSource source={source} language={language} />}
            {reasonsOf(why, { product, city, language }).map((value) => (
              <span class="lom-soft" key={value}>
                <br />
                {value}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A person who looks at it: how to ask, that somebody looks now, or what came of it. */
function Look({ site, visit, application, decision, look, wrong }: Props) {
  const { language, visitor } = visit
  const { product, case: subject } = application
  const words = secondLookWords(language)
  if (look) {
    return (
      <>
        <h2>{words.lookTitle}</h2>
        <LookState look={look} language={language} />
        {look.words && (
          <p>
            <strong>{words.youSaid}</strong>
            <br />
            <span dir="auto">{look.words}</span>
          </p>
        )}
        {look.byUnit && <p class="lom-soft">{words.lookedBy(unitName(site.city, look.byUnit))}</p>}
      </>
    )
  }
  if (!canBeLookedAt(subject, product, { byPerson: decision !== null, look })) return null
  return (
    <>
      <h2>{words.lookTitle}</h2>
      <p>{words.lookText}</p>
      <p>{words.lookCareful}</p>
      <Form action={`/aanvraag/${subject.id}/laat-nakijken`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <Textarea
          id="second-look"
          name="second-look"
          language={language}
          label={words.why}
          rows={4}
          max={4_000}
          value={wrong?.typed ?? ''}
          error={wrong?.text}
        />
        <Button look="secondary">{words.send}</Button>
      </Form>
    </>
  )
}

/** That somebody looks, or what he found: also on the page of the application. */
export function LookState({ look, language }: Readonly<{ look: SecondLook; language: Language }>) {
  const words = secondLookWords(language)
  if (!look.outcome) {
    return (
      <InsetText>
        {words.asked(showDate(look.promisedOn, language))} {words.validMeanwhile}
      </InsetText>
    )
  }
  return (
    <InsetText>
      <p>{look.outcome === 'stands' ? words.stands : words.takenBack}</p>
      {look.answer && (
        <p>
          <strong>{words.answer}</strong>
          <br />
          <span lang="nl">{look.answer}</span>
        </p>
      )}
    </InsetText>
  )
}
