import { inLanguage } from '#platform/words.ts'
import { InsetText } from '#ui/index.ts'
import { portalWords } from '#ui/words/portal.ts'
import { runningWords } from '#ui/words/running.ts'
import type { Application } from '../application.ts'
import { WrittenInDutch } from '../dutch-within.tsx'
import { failedGrounds } from '../explanation.ts'
import { outcomeWords } from '../grants-shown.tsx'
import { Objection } from './running-parts.tsx'

type RefusedProps = Parameters<typeof Objection>[0] & Readonly<{ application: Application; title: string }>

/** Why it was refused, what one gets back, where one may appeal, and that one may not agree. */
export function Refused({ title, application, ...props }: RefusedProps) {
  const { language } = props
  const words = outcomeWords(application.product, language)
  const { appeal } = application.product
  const byPerson = props.shown.decisions.find(({ round }) => round === application.case.round)
  // What a person wrote says it in Dutch; who reads another language gets the grounds that he named in that one too.
  const failed = failedGrounds(application.case.explanation, application.product, language)
  const reasons = (
    byPerson ? failed.filter(({ id }) => language !== 'nl' && byPerson.conditions.includes(id)) : failed
  ).map(({ told }) => told)
  return (
    <>
      <h1>{title}</h1>
      <h2>{words.why}</h2>
      {byPerson?.grounds && <WrittenInDutch text={byPerson.grounds} language={language} />}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {application.product.feeBackWhenRefused && application.case.feeCents ? (
        <p>{runningWords(language).feeBack}</p>
      ) : null}
      {appeal && (
        <InsetText>
          <strong>{words.appeal}</strong>{' '}
          {portalWords(language).appealText(inLanguage(appeal.body, language), appeal.days)}
        </InsetText>
      )}
      <p>
        <a href={`/aanvraag/${application.case.id}/beslissing`}>{runningWords(language).letterLink}</a>
      </p>
      <Objection {...props} />
    </>
  )
}
