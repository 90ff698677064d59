import type { Product } from '#domain/catalogue/index.ts'
import type { Attachment } from '#domain/documents/index.ts'
import type { Answers, Page, Problem } from '#domain/forms/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  FormFields,
  KnownFacts,
  problemLinks,
  SourceSilent,
  StepProgress,
  wordsFor,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import type { Application } from '../application.ts'
import { filesShown } from '../attachments.tsx'
import { fieldsOn } from '../following.ts'
import { asksOfPerson, type KnownShown, knownShown } from '../known-facts.ts'
import { TariffsAside } from '../prices.tsx'
import type { Site, Visit } from '../site.ts'
import { Frame, type FramedVisit } from './frame.tsx'

/** What a page of a form shows of its application. */
export type FormShown = Readonly<{
  caseId: string
  product: Product
  answers: Answers
  page: Page
  /** Which of how many pages, from 0; and the one before it. */
  at: number
  of: number
  before: string | null
  /** For whom, when it is for a member of the household: see `Application`. */
  about: string | null
  /** On the first page: what the city knows; null: nothing. */
  known: KnownShown | null
}>

export function formShown(site: Site, { language }: Visit, application: Application, page: Page): FormShown {
  const { form, product, case: draft } = application
  const at = form.pages.findIndex(({ slug }) => slug === page.slug)
  return {
    caseId: draft.id,
    product,
    answers: draft.answers,
    about: application.about,
    page,
    at,
    of: form.pages.length,
    before: form.before(page)?.slug ?? null,
    known:
      at === 0 ? knownShown(application.known, language, { own: application.about === null, now: site.clock() }) : null,
  }
}

/** One page of the form: what the city knows as facts, the questions that are left, and where one is. */
export function FormPage({
  site,
  visit,
  shown,
  problems,
  attachments = [],
}: {
  site: Site
  visit: FramedVisit
  shown: FormShown
  problems: readonly Problem[]
  /** Of a page that asks for a file: what was added, and what can be put back. */
  attachments?: readonly Attachment[]
}) {
  const { language, visitor } = visit
  const { product, page, at, of, before, known, answers, about } = shown
  const words = applicationWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const title = inLanguage(page.title, language)
  const base = `/aanvraag/${shown.caseId}`
  const files = filesShown(page.fields, attachments, base)
  const fields = {
    fields: fieldsOn(page.fields, cityDay(site.clock())),
    answers,
    problems,
    language,
    ...(files && { files }),
  }
  return (
    <Frame
      site={site}
      visit={visit}
      title={`${title}: ${inLanguage(product.title, language)}`}
      width="form"
      wrong={problems.length > 0}
    >
      <p class="lom-soft">
        {inLanguage(product.title, language)}
        {about !== null && `. ${forWhomWords(language).about(about)}`}
      </p>
      <StepProgress language={language} now={at + 1} of={of + 1} title={title} />
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      <h1>{title}</h1>
      {page.intro && <p class="lom-lead">{inLanguage(page.intro, language)}</p>}
      {at === 0 && asksOfPerson(product) && !known && (
        <SourceSilent language={language} source={words.sourceSilent}>
          {words.goOnAnyway}
        </SourceSilent>
      )}
      {known && (
        <KnownFacts
          language={language}
          facts={known.facts}
          source={words.populationRegister}
          asOf={known.asOf}
          wrongHref="/mijn-loket/gegevens#klopt-niet"
          headingLevel={2}
        />
      )}
      {at === 0 && <TariffsAside {...{ product, language }} day={cityDay(site.clock())} />}
      <Form
        action={`${base}/${page.slug}`}
        csrf={csrf}
        files={files !== null}
        autosave={{ href: `${base}/${page.slug}`, language }}
      >
        <input type="hidden" name="_product" value={product.id} />
        <input type="hidden" name="_version" value={product.version} />
        <FormFields {...fields} />
        <Actions said={words.saved}>
          <Button>{wordsFor(language).next}</Button>
          {before !== null && <a href={`${base}/${before}`}>{wordsFor(language).previousStep}</a>}
        </Actions>
      </Form>
    </Frame>
  )
}
