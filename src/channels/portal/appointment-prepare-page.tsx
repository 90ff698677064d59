import type { Prepared } from '#domain/appointments/index.ts'
import type { Page, Problem } from '#domain/forms/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, FormFields, LinkButton, problemLinks, SummaryList } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { prepareWords } from '#ui/words/appointment-prepare.ts'
import { preparedAnswers } from '../prepared-answers.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { Frame } from './frame.tsx'

type Asked = Readonly<{ visit: Visit; path: string; prepared: Prepared; page: Page; problems?: readonly Problem[] }>

/** One page of what can be filled in for a visit. */
export function PreparePage(props: Asked & Readonly<{ site: Site }>) {
  const { site, visit, path, prepared, page, problems = [] } = props
  const { language } = visit
  const title = `${inLanguage(page.title, language)}: ${inLanguage(prepared.product.title, language)}`
  return (
    <Frame
      site={site}
      visit={visit}
      title={title}
      width="form"
      wrong={problems.length > 0}
      breadcrumbs={[{ href: path, text: appointmentWords(language).visit }]}
    >
      <ErrorSummary
        language={language}
        errors={problemLinks({ fields: page.fields, answers: prepared.answers, problems, language })}
      />
      <h1>{inLanguage(page.title, language)}</h1>
      <p class="lom-lead">{prepareWords(language).leadOne(inLanguage(prepared.product.title, language))}</p>
      <Questions {...props} />
    </Frame>
  )
}

/** The questions with their button; on the page of the visit itself they follow what was booked. */
function Questions({ visit, path, prepared, page, problems = [] }: Asked) {
  const { language } = visit
  const words = prepareWords(language)
  const { product, form, answers } = prepared
  return (
    <Form action={`${path}/invullen/${product.id}/${page.slug}`} csrf={csrfOf(visit)}>
      {page.intro && <p>{inLanguage(page.intro, language)}</p>}
      <FormFields {...{ answers, problems, language }} fields={page.fields} />
      <Actions>
        <Button>{form.after(page) ? words.next : words.save}</Button>
        {problems.length > 0 && <a href={path}>{words.later}</a>}
      </Actions>
    </Form>
  )
}

/** On the page of a visit: what can be filled in right there (`at once`, just after booking) or behind a link, and what was. */
export function PreparePart({
  visit,
  path,
  all,
  atOnce,
  now,
}: Readonly<{ visit: Visit; path: string; all: readonly Prepared[]; atOnce: boolean; now: Date }>) {
  const { language } = visit
  const words = prepareWords(language)
  const open = all.find(({ state }) => state !== 'filled')
  const page = open && firstPage(open, now)
  return (
    <>
      {open && page && (
        <>
          <h2>{words.title}</h2>
          <p>{words.lead}</p>
          <p>
            <strong>{words.leadOne(inLanguage(open.product.title, language))}</strong>
          </p>
          {atOnce ? (
            <Questions {...{ visit, path, page }} prepared={open} />
          ) : (
            <p>
              <LinkButton href={`${path}/invullen/${open.product.id}/${page.slug}`} look="secondary">
                {open.state === 'begun' ? words.goOn : words.go}
              </LinkButton>
            </p>
          )}
        </>
      )}
      {all.map(
        (one) => one.state !== 'not-begun' && <Filled key={one.product.id} {...{ visit, path, now }} prepared={one} />,
      )}
    </>
  )
}

/** The page with which one goes on; drawn with what its own choices can ask. */
const firstPage = ({ form }: Prepared, now: Date): Page | null => {
  const [first] = form.pages
  const slug = (form.firstOpen(now) ?? first)?.slug
  return slug === undefined ? null : form.page(slug)
}

function Filled({
  visit,
  path,
  prepared,
  now,
}: Readonly<{ visit: Visit; path: string; prepared: Prepared; now: Date }>) {
  const { language } = visit
  const words = prepareWords(language)
  const title = inLanguage(prepared.product.title, language)
  return (
    <>
      <h2>
        {words.filledTitle}: {title}
      </h2>
      <SummaryList
        rows={preparedRows(prepared, language, { now, none: words.notAnswered }).map(({ page, key, value }) => ({
          ...{ key, value },
          change: { href: `${path}/invullen/${prepared.product.id}/${page}`, text: words.change },
        }))}
      />
    </>
  )
}

/** What was filled in, question by question. */
export const preparedRows = (
  prepared: Prepared,
  language: Language,
  { now, none }: Readonly<{ now: Date; none: string }>,
) =>
  preparedAnswers(prepared, language, now).flatMap(({ slug, rows }) =>
    rows.map(({ label, value }) => ({ page: slug, key: label, value: value || none })),
  )
