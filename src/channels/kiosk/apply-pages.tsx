import type { Sheet } from '#domain/cases/index.ts'
import { type Field, isEmpty, type Problem } from '#domain/forms/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  FormFields,
  KnownFacts,
  LinkButton,
  problemLinks,
  SourceSilent,
  typedForm,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskPathWords } from '#ui/words/kiosk-path.ts'
import type { Application } from '../application.ts'
import { before, optionsOf } from '../handful.ts'
import { knownShown } from '../known-facts.ts'
import { isForeign } from './content.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { knownSpoken } from './known-spoken.ts'
import { LaterLink } from './later-page.tsx'
import { MoreOptions } from './more-options.tsx'
import { PaperQuestion } from './paper-pages.tsx'
import { type AskedQuestion, questionsOf, summaryOf } from './questions.ts'
import { isSpokenProduct, spokenField, spokenText } from './spoken-text.ts'
import { Steps } from './steps.tsx'

export type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

/** What nobody has to type, without what a neighbour should not read: no address, no date of birth. */
export function KnownPage({ kiosk, visit, application }: Shown) {
  const { language, spoken } = visit
  const { case: draft, form, product } = application
  const found = knownShown(application.known, language, { discreet: true, now: kiosk.site.clock() })
  const speaks = isSpokenProduct(product, spoken) && found !== null
  const words = kioskWords(speaks ? spoken : language)
  const known = found && speaks && isForeign(spoken) ? knownSpoken(application.known, spoken) : found
  const first = questionsOf(form)[0]
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.knownTitle}
      backHref={`${prefix}/dienst/${product.id}`}
      progress={<Steps {...{ application }} language={speaks ? spoken : language} at="known" />}
      speaks={speaks}
    >
      <h1>{words.knownTitle}</h1>
      {known ? (
        <>
          <KnownFacts
            language={language}
            title={(speaks ? spokenText(product.title, spoken) : null) ?? inLanguage(product.title, language)}
            facts={known.facts}
            source={kioskPathWords(speaks ? spoken : language).register}
            asOf={known.asOf}
          />
          <p>{words.knownHidden}</p>
          <p class="lom-soft">{words.knownWrong}</p>
        </>
      ) : (
        <SourceSilent language={language} source={applicationWords(language).sourceSilent}>
          <p>{applicationWords(language).goOnAnyway}</p>
        </SourceSilent>
      )}
      <Actions>
        <LinkButton size="big" href={`${caseHref(draft.id)}/${first ? `vraag/${first.field.name}` : 'nakijken'}`}>
          {words.next}
        </LinkButton>
      </Actions>
      <LaterLink caseId={draft.id} language={speaks ? spoken : language} />
    </Frame>
  )
}

/** One question is the whole screen. */
export function QuestionPage({
  kiosk,
  visit,
  application,
  question,
  problems,
  from,
  sheets = [],
}: Shown & {
  question: AskedQuestion
  problems: readonly Problem[]
  from?: string | undefined
  sheets?: readonly Sheet[]
}) {
  const { language, spoken } = visit
  const { page } = question
  const speaks = isSpokenProduct(application.product, spoken)
  const isOther = speaks && isForeign(spoken)
  const path = kioskPathWords(spoken)
  const options = optionsOf(question.field, application.case.answers[question.field.name], from)
  const asked = question.field.options ? { ...question.field, options: options.shown } : question.field
  const field = isOther ? spokenField(asked, spoken) : asked
  const base = caseHref(application.case.id)
  const here = `${base}/vraag/${field.name}`
  const questions = questionsOf(application.form)
  const earlier = questions[questions.findIndex((one) => one.field.name === field.name) - 1]
  const say = isOther ? () => (field.kind === 'choice' ? path.chooseOne : path.lookAgain) : undefined
  const fields = { fields: [field], answers: application.case.answers, problems, language, say }
  // Who has no paper here goes on elsewhere, unless it was added already.
  const keeps = field.kind !== 'file'
  const isAnswered = keeps || field.optional || !isEmpty(application.case.answers[field.name])
  // Sheets that were gathered become a paper first.
  const canGoOn = isAnswered && sheets.length === 0
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(field.label, language)}
      wrong={problems.length > 0}
      backHref={before(options, `${here}?vanaf=0`, `${base}/${earlier ? `vraag/${earlier.field.name}` : 'gegevens'}`)}
      progress={<Steps {...{ application, question }} language={speaks ? spoken : language} at="question" />}
      speaks={speaks}
      keeps={keeps}
    >
      <ErrorSummary language={speaks ? spoken : language} errors={problemLinks(fields)} />
      {field.kind === 'file' && (
        <PaperQuestion {...{ visit, application, field, sheets }} held={heldBy(application, field, language)} />
      )}
      <Form
        id={keeps ? typedForm : undefined}
        action={from === undefined ? here : `${here}?vanaf=${options.from}`}
        csrf={csrfOf(visit)}
      >
        {field.kind !== 'file' && <FormFields {...fields} asHeading />}
        <MoreOptions {...{ options, here }} language={speaks ? spoken : language} />
        {page.fields[0]?.name === field.name && page.intro && (
          <p class="lom-soft">
            {(isOther ? spokenText(page.intro, spoken) : null) ?? inLanguage(page.intro, language)}
          </p>
        )}
        {canGoOn && (
          <Actions>
            <Button size="big">{kioskWords(speaks ? spoken : language).next}</Button>
          </Actions>
        )}
      </Form>
      {!isAnswered && sheets.length === 0 && <LaterLink caseId={application.case.id} language={language} />}
    </Frame>
  )
}

/** The name of the file that answers this question. */
const heldBy = (application: Application, { name }: Field, language: Language): string =>
  summaryOf(application, language).find((row) => row.name === name)?.value ?? ''
