import { type City, unitAt } from '#domain/catalogue/index.ts'
import type { Decision } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { PrintButton } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import type { Application } from '../application.ts'
import { LawSource, WrittenInDutch } from '../dutch-within.tsx'
import { explainedIn, failedGrounds } from '../explanation.ts'
import { reasonsOf } from '../own-values.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type LetterProps = Readonly<{
  site: Site
  visit: Visit
  application: Application
  /** What a person decided; null: a rule did. */
  decision: Decision | null
  /** The rule decided with what an employee looked up. */
  isLookedUp: boolean
}>

/**
 * The refusal as a letter: what was decided and by whom, the facts and the law it rests on, with the customer's own values, and
 * where one may appeal (law of 29 July 1991 on the reasons of administrative acts, art. 2 and 3).
 */
export function DecisionLetter({ site, visit, application, decision, isLookedUp }: LetterProps) {
  const { language, visitor } = visit
  const { product, case: subject } = application
  const words = runningWords(language)
  const day = cityDay(subject.decidedAt ?? new Date())
  const failed = failedGrounds(subject.explanation, product, language)
  // A person names his grounds; a line of the table that brought the case before him is none of them.
  const refused = decision ? failed.filter(({ id }) => decision.conditions.includes(id)) : failed
  const unit = unitName(site.city, decision?.byUnit ?? unitAt(product, day)?.name ?? '')
  const title = inLanguage(product.title, language)
  return (
    <Frame site={site} visit={visit} title={words.decisionTitle} width="form" waysInFooter={false}>
      <div class="lom-letter">
        <p>
          {site.city.title}
          {site.city.sender.address.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p>
          {showDate(day, language)}
          <br />
          {subject.number}
        </p>
        <p>{visitor.kind === 'resident' ? visitor.name : ''}</p>
        <h1>{words.decisionTitle}</h1>
        <p class="lom-lead">{words.decisionLead(title)}</p>
        <h2>{words.facts}</h2>
        {decision?.grounds && <WrittenInDutch text={decision.grounds} language={language} />}
        {refused.map(({ id, told }) => (
          <p key={id}>{told}</p>
        ))}
        <Values application={application} site={site} language={language} ids={refused.map(({ id }) => id)} />
        <h2>{words.law}</h2>
        <ul>
          {refused.map(({ id, words: law, source }) => (
            <li key={id}>
              {inLanguage(law, language)} {source && <LawSource source={source} language={language} />}
            </li>
          ))}
        </ul>
        <p>{words.rules(title, product.version)}</p>
        <p>{words.decidedBy(decision ? 'person' : isLookedUp ? 'look-up' : 'rule', unit)}</p>
        <h2>{words.whatToDo}</h2>
        <p>
          {words.objectTitle} {words.objectText} <a href={`/aanvraag/${subject.id}#objection`}>{words.objectSend}</a>
        </p>
        {product.appeal && (
          <>
            <h3>{words.appealTitle}</h3>
            <p>{words.appealText(inLanguage(product.appeal.body, language), product.appeal.days)}</p>
          </>
        )}
      </div>
      <PrintButton language={language} />
      <p>
        <a href={`/aanvraag/${subject.id}`}>{words.back}</a>
      </p>
    </Frame>
  )
}

const unitName = ({ units }: City, id: string): string => units.find((unit) => unit.id === id)?.name ?? id

/** The customer's own values that made it what it is. What a person found is in his words, not in what the rules saw before. */
function Values({
  application,
  site,
  language,
  ids,
}: Readonly<Pick<LetterProps, 'application' | 'site'> & { language: Language; ids: readonly string[] }>) {
  const { product } = application
  const reading = { product, city: site.city, language }
  const failed = explainedIn(application.case.explanation).filter(({ id }) => ids.includes(id))
  const agreed = failed.filter(({ why }) => why?.outcome !== true)
  const values = [...new Set(agreed.flatMap(({ why }) => reasonsOf(why, reading)))]
  if (values.length === 0) return null
  return (
    <>
      <p>{runningWords(language).values}:</p>
      <ul>
        {values.map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </>
  )
}
