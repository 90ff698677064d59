import { scopeOf } from '#domain/cases/index.ts'
import { type Field, isEmpty, type Problem, summary } from '#domain/forms/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
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
  SummaryList,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { type Application, feeOf } from '../application.ts'
import { notPossibleShown } from '../explanation.ts'
import { forWhomRow } from '../for-whom.ts'
import { knownShown } from '../known-facts.ts'
import { NotPossible } from '../not-possible.tsx'
import { Frame } from './frame.tsx'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { PaperQuestion } from './paper-pages.tsx'
import { type AskedQuestion, questionsOf } from './questions.ts'
import { Steps } from './steps.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

const csrfOf = ({ visitor }: KioskVisit): string => (visitor.kind === 'resident' ? visitor.csrf : '')

/** What nobody has to type, without what a neighbour should not read: no address, no date of birth. */
export function KnownPage({ kiosk, visit, application }: Shown) {
  const { language } = visit
  const words = kioskWords(language)
  const { case: draft, form, product } = application
  const known = knownShown(application.known, language, { discreet: true, now: kiosk.site.clock() })
  const first = questionsOf(form)[0]
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.knownTitle}
      backHref={`${prefix}/dienst/${product.id}`}
      progress={<Steps {...{ application, language }} at="known" />}
    >
      <h1>{words.knownTitle}</h1>
      {known ? (
        <>
          <KnownFacts
            language={language}
            title={inLanguage(product.title, language)}
            facts={known.facts}
            source={applicationWords(language).populationRegister}
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
}: Shown & { question: AskedQuestion; problems: readonly Problem[] }) {
  const { language } = visit
  const { field, page } = question
  const base = caseHref(application.case.id)
  const questions = questionsOf(application.form)
  const before = questions[questions.findIndex((one) => one.field.name === field.name) - 1]
  const fields = { fields: [field], answers: application.case.answers, problems, language }
  // Who has no paper here goes on elsewhere, unless it was added already.
  const canGoOn = field.kind !== 'file' || field.optional || !isEmpty(application.case.answers[field.name])
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(field.label, language)}
      wrong={problems.length > 0}
      backHref={`${base}/${before ? `vraag/${before.field.name}` : 'gegevens'}`}
      progress={<Steps {...{ application, language, question }} at="question" />}
    >
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      {field.kind === 'file' && (
        <PaperQuestion {...{ visit, application, field }} held={heldBy(application, field, language)} />
      )}
      <Form action={`${base}/vraag/${field.name}`} csrf={csrfOf(visit)}>
        {field.kind !== 'file' && <FormFields {...fields} asHeading />}
        {page.fields[0]?.name === field.name && page.intro && (
          <p class="lom-soft">{inLanguage(page.intro, language)}</p>
        )}
        {canGoOn && (
          <Actions>
            <Button size="big">{kioskWords(language).next}</Button>
          </Actions>
        )}
      </Form>
    </Frame>
  )
}

/** The name of the file that answers this question. */
const heldBy = (application: Application, { name }: Field, language: Language): string =>
  summaryOf(application, language).find((row) => row.name === name)?.value ?? ''

const summaryOf = ({ product, case: draft, facts }: Application, language: Language) =>
  summary(product.pages, draft.answers, { scope: scopeOf(facts), language }).flatMap(({ rows }) => rows)

/** What one signs, to read; every answer has its way back. */
export function CheckPage({ kiosk, visit, application, withCard }: Shown & { withCard: boolean }) {
  const { language } = visit
  const words = applicationWords(language)
  const { case: draft, form, product } = application
  const base = caseHref(draft.id)
  const fee = feeOf(application, 'kiosk', cityDay(kiosk.site.clock())) ?? 0
  const last = questionsOf(form).at(-1)
  const signs = product.signature !== 'none'
  const reasons = notPossibleShown(application, language)
  const canGoOn = reasons.length === 0 || fee === 0
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.checkTitle}
      backHref={`${base}/${last ? `vraag/${last.field.name}` : 'gegevens'}`}
      progress={<Steps {...{ application, language }} at="check" />}
    >
      <h1>{words.checkTitle}</h1>
      {reasons.length > 0 && <NotPossible {...{ language, reasons }} pays={fee > 0} />}
      <div class="lom-letter">
        <h2>{inLanguage(product.title, language)}</h2>
        <SummaryList
          rows={[
            { key: words.number, value: draft.number },
            ...forWhomRow(application.about, language),
            ...(knownShown(application.known, language, { discreet: true })?.facts ?? []).map(({ label, value }) => ({
              key: label,
              value,
            })),
            ...summaryOf(application, language).map((row) => ({
              key: row.label,
              value: row.value === '' ? '-' : row.value,
              change: { href: `${base}/vraag/${row.name}`, text: words.change },
            })),
            ...(fee > 0 ? [{ key: words.cost, value: showMoney(fee, language) }] : []),
          ]}
        />
        <p>
          <strong>{words.declaration}</strong>
        </p>
      </div>
      {canGoOn && (
        <>
          {signs && !withCard && <p>{words.signHow}</p>}
          {signs && withCard && (
            <Form action={`${base}/tekenen`} csrf={csrfOf(visit)}>
              <Actions>
                <Button size="big">{kioskCardWords(language).signWithCard}</Button>
              </Actions>
            </Form>
          )}
          <Form action={`${base}/indienen`} csrf={csrfOf(visit)}>
            <Actions>
              <Button size="big" look={signs && withCard ? 'secondary' : undefined}>
                {signs && withCard ? kioskCardWords(language).signOtherwise : signs ? words.sign : words.submit}
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </Frame>
  )
}
