import type { Attachment } from '#domain/documents/index.ts'
import type { Page, Problem } from '#domain/forms/index.ts'
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
import type { Application } from '../application.ts'
import { filesShown } from '../attachments.tsx'
import { knownShown } from '../known-facts.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

/** One page of the form: what the city knows as facts, the questions that are left, and where one is. */
export function FormPage({
  site,
  visit,
  application,
  page,
  problems,
  attachments = [],
}: {
  site: Site
  visit: Visit
  application: Application
  page: Page
  problems: readonly Problem[]
  /** Of a page that asks for a file: what was added, and what can be put back. */
  attachments?: readonly Attachment[]
}) {
  const { language, visitor } = visit
  const { form, product } = application
  const words = applicationWords(language)
  const at = form.pages.findIndex(({ slug }) => slug === page.slug)
  const before = form.before(page)
  const known = at === 0 ? knownShown(application.known, language, { own: true, now: site.clock() }) : null
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const title = inLanguage(page.title, language)
  const base = `/aanvraag/${application.case.id}`
  const files = filesShown(page.fields, attachments, base)
  const fields = { fields: page.fields, answers: application.case.answers, problems, language, ...(files && { files }) }
  return (
    <Frame
      site={site}
      visit={visit}
      title={`${title}: ${inLanguage(product.title, language)}`}
      width="form"
      wrong={problems.length > 0}
    >
      <p class="lom-soft">{inLanguage(product.title, language)}</p>
      <StepProgress language={language} now={at + 1} of={form.pages.length + 1} title={title} />
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      <h1>{title}</h1>
      {page.intro && <p class="lom-lead">{inLanguage(page.intro, language)}</p>}
      {at === 0 && product.facts.length > 0 && !known && (
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
          {before && <a href={`${base}/${before.slug}`}>{wordsFor(language).previousStep}</a>}
        </Actions>
      </Form>
    </Frame>
  )
}
