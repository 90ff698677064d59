import type { Sheet } from '#domain/cases/index.ts'
import { type Field, isEmpty, type Problem } from '#domain/forms/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  FormFields,
  LinkButton,
  problemLinks,
  SourceSilent,
  typedForm,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import type { Application } from '../application.ts'
import { before, optionsOf } from '../handful.ts'
import { isForeign } from './content.tsx'
import { BringLater, mayFollow } from './following-page.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { LaterLink } from './later-page.tsx'
import { MoreOptions } from './more-options.tsx'
import { waysHere } from './paper-here-pages.tsx'
import { PaperQuestion } from './paper-pages.tsx'
import { type AskedQuestion, questionsOf, summaryOf } from './questions.ts'
import { Said } from './said.tsx'
import { isSpokenProduct, spokenField, spokenProblem } from './spoken-text.ts'
import { Steps } from './steps.tsx'

export type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

/** No source told what nobody has to type: one goes on without. What it told stands on the screen where one reads and signs. */
export function SilentPage({ kiosk, visit, application }: Shown) {
  const { language } = visit
  const { case: draft, product } = application
  const words = applicationWords(language)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={kioskWords(language).knownTitle}
      backHref={`${prefix}/dienst/${product.id}`}
    >
      <h1>{kioskWords(language).knownTitle}</h1>
      <SourceSilent language={language} source={words.sourceSilent}>
        <p>{words.goOnAnyway}</p>
      </SourceSilent>
      <Actions>
        <LinkButton size="big" href={firstHref(application)}>
          {kioskWords(language).next}
        </LinkButton>
      </Actions>
      <LaterLink caseId={draft.id} language={language} />
    </Frame>
  )
}

/** Where an application begins: at its first question, or at what one signs. */
export function firstHref({ case: { id }, form }: Application): string {
  const first = questionsOf(form)[0]
  return `${caseHref(id)}/${first ? `vraag/${first.field.name}` : 'nakijken'}`
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
  const isWhole = isSpokenProduct(application.product, spoken)
  // How a paper comes is said in every language; what paper it is says the product.
  const speaks = isWhole || question.field.kind === 'file'
  const isOther = isWhole && isForeign(spoken)
  const options = optionsOf(question.field, application.case.answers[question.field.name], from)
  const asked = question.field.options ? { ...question.field, options: options.shown } : question.field
  const field = isOther ? spokenField(asked, spoken) : asked
  const base = caseHref(application.case.id)
  const here = `${base}/vraag/${field.name}`
  const questions = questionsOf(application.form)
  const earlier = questions[questions.findIndex((one) => one.field.name === field.name) - 1]
  const say = isOther ? (problem: Problem) => spokenProblem(problem, field, spoken) : undefined
  const shownIn = isOther ? spoken : language
  const fields = { fields: [field], answers: application.case.answers, problems, language: shownIn, say }
  // Who has no paper here goes on elsewhere, unless it was added already.
  const keeps = field.kind !== 'file'
  const isAnswered = keeps || field.optional || !isEmpty(application.case.answers[field.name])
  // Sheets that were gathered become a paper first.
  const follows = field.kind === 'file' && !isAnswered && mayFollow(field, kiosk.site.clock())
  const later = follows ? <BringLater {...{ visit, field, here }} /> : null
  const canGoOn = isAnswered && sheets.length === 0
  // Five choices a screen: with every way for a paper here, who goes on elsewhere finds how where he reads and signs.
  const goesOnElsewhere = !isAnswered && sheets.length === 0 && !(follows && waysHere(visit) > 2)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(field.label, language)}
      isProductTitle={!isWhole}
      wrong={problems.length > 0}
      backHref={before(
        options,
        `${here}?vanaf=0`,
        earlier ? `${base}/vraag/${earlier.field.name}` : `${prefix}/dienst/${application.product.id}`,
      )}
      progress={<Steps {...{ application, question }} language={speaks ? spoken : language} at="question" />}
      speaks={speaks}
      keeps={keeps}
    >
      <ErrorSummary language={speaks ? spoken : language} errors={problemLinks(fields)} />
      {field.kind === 'file' && (
        <PaperQuestion
          {...{ visit, application, sheets, later }}
          field={asked}
          held={heldBy(application, field, language)}
        />
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
            {speaks ? <Said {...{ spoken }} words={page.intro} /> : inLanguage(page.intro, language)}
          </p>
        )}
        {canGoOn && (
          <Actions>
            <Button size="big">{kioskWords(speaks ? spoken : language).next}</Button>
          </Actions>
        )}
      </Form>
      {goesOnElsewhere && <LaterLink caseId={application.case.id} language={speaks ? spoken : language} />}
    </Frame>
  )
}

/** The name of the file that answers this question. */
const heldBy = (application: Application, { name }: Field, language: Language): string =>
  summaryOf(application, language).find((row) => row.name === name)?.value ?? ''
