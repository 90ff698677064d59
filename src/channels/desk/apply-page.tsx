import { scopeOf, takesDeclaration } from '#domain/cases/index.ts'
import type { Attachment } from '#domain/documents/index.ts'
import { type Page, type Problem, summary } from '#domain/forms/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  FormFields,
  KnownFacts,
  problemLinks,
  SourceSilent,
  StepProgress,
  SummaryList,
  wordsFor,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { declarationWords } from '#ui/words/declaration.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { type Application, feeOf } from '../application.ts'
import { filesShown, valueShown } from '../attachments.tsx'
import { notPossibleShown } from '../explanation.ts'
import { fieldsOn } from '../following.ts'
import { forWhomRow } from '../for-whom.ts'
import { asksOfPerson, knownShown } from '../known-facts.ts'
import { NotPossible, ToldBefore } from '../not-possible.tsx'
import { TariffsAside } from '../prices.tsx'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type ApplyProps = Readonly<{ site: Site; visit: DeskVisit; application: Application; name: string }>
type FormProps = ApplyProps & Readonly<{ page: Page; problems: readonly Problem[]; attachments: readonly Attachment[] }>

/** All questions of one page, as the employee asks them; right, what the city knows already. */
export function FormPage({ site, visit, application, name, page, problems, attachments }: FormProps) {
  const { form, product } = application
  const at = form.pages.findIndex(({ slug }) => slug === page.slug)
  const before = form.before(page)
  const base = `/balie/aanvraag/${application.case.id}`
  const files = filesShown(page.fields, attachments, `/balie/dossier/${application.case.id}`)
  const { answers } = application.case
  const asked = fieldsOn(page.fields, cityDay(site.clock())).map((field) =>
    field.staffHint ? { ...field, hint: field.staffHint } : field,
  )
  const fields = { fields: asked, answers, problems, language: 'nl', ...(files && { files }) } as const
  return (
    <Frame
      site={site}
      visit={visit}
      title={`${page.title.nl}: ${product.title.nl}`}
      wrong={problems.length > 0}
      right={<Known site={site} application={application} />}
    >
      <p class="lom-soft">
        {words.applyFor(name)}
        {application.about !== null && `. ${forWhomWords('nl').about(application.about)}`}
      </p>
      <StepProgress language="nl" now={at + 1} of={form.pages.length + 1} title={page.title.nl} />
      <ErrorSummary language="nl" errors={problemLinks(fields)} />
      <h1>{product.title.nl}</h1>
      {at === 0 && <TariffsAside product={product} day={cityDay(site.clock())} language="nl" words={words.tariffs} />}
      <Form
        action={`${base}/${page.slug}`}
        csrf={visit.employee.csrf}
        files={files !== null}
        autosave={{ href: `${base}/${page.slug}`, language: 'nl' }}
      >
        <FormFields {...fields} />
        <Actions said={applicationWords('nl').saved}>
          <Button>{wordsFor('nl').next}</Button>
          {before && <a href={`${base}/${before.slug}`}>{wordsFor('nl').previousStep}</a>}
        </Actions>
      </Form>
    </Frame>
  )
}

/** The letter that the client reads on our screen and signs himself. */
export function CheckPage({ site, visit, application, name }: ApplyProps) {
  const { form, product, facts, case: subject } = application
  const base = `/balie/aanvraag/${subject.id}`
  const fee = feeOf(application, 'desk', cityDay(site.clock())) ?? 0
  const signs = product.signature !== 'none'
  const reasons = notPossibleShown(application, 'nl')
  const canGoOn = reasons.length === 0 || fee === 0
  const rows = summary(product.pages, subject.answers, { scope: scopeOf(facts), language: 'nl' }).flatMap((page) =>
    page.rows.map((row) => ({
      key: row.label,
      value: valueShown(row, subject.answers, `/balie/dossier/${subject.id}`),
      change: { href: `${base}/${page.slug}`, text: words.change },
    })),
  )
  return (
    <Frame site={site} visit={visit} title={words.checkTitle} right={<Known site={site} application={application} />}>
      <p class="lom-soft">{words.applyFor(name)}</p>
      <StepProgress language="nl" now={form.pages.length + 1} of={form.pages.length + 1} title={words.checkTitle} />
      <h1>{words.checkTitle}</h1>
      {reasons.length > 0 ? (
        <NotPossible language="nl" reasons={reasons} pays={fee > 0} />
      ) : (
        <p class="lom-lead">{signs ? words.checkLead : words.checkUnsigned}</p>
      )}
      {reasons.length === 0 && <ToldBefore language="nl" application={application} />}
      <DeskPanel title={product.title.nl}>
        <SummaryList
          rows={[
            { key: words.number, value: subject.number },
            { key: words.applicant, value: name },
            ...forWhomRow(application.about, 'nl'),
            ...rows,
            ...(fee > 0 ? [{ key: words.cost, value: showMoney(fee, 'nl') }] : []),
          ]}
        />
        <p>
          <strong>{applicationWords('nl').declaration}</strong>
        </p>
      </DeskPanel>
      {signs && canGoOn && <p>{words.signHow}</p>}
      {takesDeclaration(product) && (
        <p>
          {declarationWords.lead} <a href={`/balie/dossier/${subject.id}/verklaring`}>{declarationWords.link}</a>
        </p>
      )}
      <Form action={`${base}/indienen`} csrf={visit.employee.csrf}>
        <Actions>
          {canGoOn && <Button shortcut="O">{signs ? words.sign : words.submit}</Button>}
          <a href={`${base}/${form.pages.at(-1)?.slug ?? ''}`}>{wordsFor('nl').previousStep}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

function Known({ site, application }: Pick<ApplyProps, 'site' | 'application'>) {
  const { populationRegister, sourceSilent } = applicationWords('nl')
  const known = knownShown(application.known, 'nl', { now: site.clock() })
  if (known) {
    return <KnownFacts language="nl" facts={known.facts} source={populationRegister} asOf={known.asOf} />
  }
  if (!asksOfPerson(application.product)) return <p class="lom-soft">{words.notConsulted}</p>
  return (
    <SourceSilent language="nl" source={sourceSilent}>
      {words.goOnAnyway}
    </SourceSilent>
  )
}
