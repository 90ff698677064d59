import { type CaseEvent, can, type Declaration, isAddedLater, scopeOf, withdrawReasons } from '#domain/cases/index.ts'
import type { Attachment, IssuedDocument, Unprinted } from '#domain/documents/index.ts'
import { summary } from '#domain/forms/index.ts'
import { type NextStep, type Order, orderThatCounts } from '#domain/payments/index.ts'
import type { Registration } from '#domain/streets/index.ts'
import type { TaskProblem } from '#domain/tasks/index.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  Radios,
  SummaryList,
  Tag,
  Timeline,
} from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { placeWords } from '#ui/words/desk-place.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { deskLookWords } from '#ui/words/second-look.ts'
import { urgencyWords } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import { type Application, isSettling } from '../application.ts'
import { valueShown } from '../attachments.tsx'
import { refusalShown } from '../explanation.ts'
import type { Site } from '../site.ts'
import { howHelped, momentsOf, standOf } from './case-moments.ts'
import { isPaying, Now, PaidOrders } from './case-now.tsx'
import { Decision } from './decision.tsx'
import { mayDeclare } from './declaration.tsx'
import { Declarations } from './declaration-page.tsx'
import type { DeskVisit, PostedForm } from './desk.ts'
import { FollowingPanel, type WrongPaper } from './following.tsx'
import { Frame } from './frame.tsx'
import { registrationShown } from './gipod.tsx'
import { FilesInside, LaterFiles } from './later-files.tsx'
import { LookedUp, lookUpErrors } from './look-up.tsx'
import { Documents } from './person-page.tsx'
import { reasonShown } from './reason.ts'
import { tones } from './rows.tsx'
import { AskLook, LookShown } from './second-look.tsx'
import { Signers } from './signers.tsx'
import type { Work, WrongLookUp } from './task.ts'
import { Decisions, Notes, Questions } from './task-forms.tsx'
import { TaskPanel } from './task-panel.tsx'
import { UnprintedPanel } from './unprinted.tsx'

export type CaseProps = Readonly<{
  site: Site
  visit: DeskVisit
  application: Application
  name: string
  documents: readonly IssuedDocument[]
  unprinted: readonly Unprinted[]
  timeline: readonly CaseEvent[]
  attachments: readonly Attachment[]
  orders: readonly (Order & { next: NextStep })[]
  terminal: string | undefined
  work: Work
  /** How the register of the public domain knows the place of this case, when it has one. */
  registration: Registration | null
  declarations: readonly Declaration[]
  said: Readonly<{
    done?: string
    wrong?: string
    problems?: readonly TaskProblem[]
    typed?: PostedForm['Body']
    lookUp?: WrongLookUp
    paper?: WrongPaper
  }>
}>

export function CasePage(props: CaseProps) {
  const { site, visit, application, name, documents, said, orders } = props
  const { case: subject, product } = application
  const reason = isSettling(subject, orderThatCounts(orders)) ? null : reasonShown(subject)
  const waits = subject.status === 'submitted' || isPaying(orders) || isSettling(subject, orderThatCounts(orders))
  const errors = Object.fromEntries(
    (said.problems ?? []).map(({ field, code }) => [field, choiceMissing[field] ?? taskWords.problems[code]]),
  )
  const working = { visit, application, work: props.work, typed: said.typed, errors, lookUp: said.lookUp }
  return (
    <Frame
      site={site}
      visit={visit}
      title={`${subject.number}: ${product.title.nl}`}
      wrong={
        said.wrong !== undefined || said.problems !== undefined || said.lookUp !== undefined || said.paper !== undefined
      }
      refresh={waits ? { seconds: 3, href: `/balie/dossier/${subject.id}?gedaan=betalen` } : undefined}
      rightTitle={words.timeline}
      right={<Timeline moments={momentsOf(props.timeline, application.product)} />}
    >
      {said.wrong && <ErrorSummary language="nl" errors={[{ href: '#waarom', text: said.wrong }]} />}
      <ErrorSummary
        language="nl"
        errors={[
          ...Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text })),
          ...lookUpErrors(working),
          ...(said.paper ? [{ href: `#${said.paper.field}`, text: said.paper.text }] : []),
        ]}
      />
      {said.done && subject.status !== 'granted' && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{said.done}</p>
        </NotificationBanner>
      )}
      <p>
        <Tag tone={tones[subject.status] ?? 'neutral'}>{standOf(subject)}</Tag>
      </p>
      <h1>{product.title.nl}</h1>
      <p class="lom-soft">
        {subject.number}. {words.applicant}:{' '}
        <a href={`/balie/persoon/${subject.applicant}`}>
          <bdi>{name}</bdi>
        </a>
        {application.about !== null && `. ${forWhomWords('nl').about(application.about)}`}
        {subject.assistedBy && `. ${howHelped(props.timeline)}`}
      </p>
      {reason && !props.work.task && <InsetText>{reason}</InsetText>}
      <LookShown {...working} />
      <TaskPanel {...working} />
      <Now {...props} />
      <Signers application={application} />
      <LookedUp {...working} />
      <FollowingPanel {...{ application }} csrf={visit.employee.csrf} awaited={props.work.awaited} wrong={said.paper} />
      <Questions {...working} />
      <LaterFiles caseId={application.case.id} attachments={props.attachments} />
      {documents.length > 0 && <Documents documents={documents} />}
      <UnprintedPanel unprinted={props.unprinted} orderId={orders.find(({ status }) => status === 'paid')?.id} />
      {product.street && subject.status === 'granted' && (
        <p>
          {props.registration && `${registrationShown(props.registration, { writes: site.streets.isWritten })} `}
          <a href={`/balie/dossier/${subject.id}/plaats`}>{placeWords.toPlace}</a>
        </p>
      )}
      {subject.status !== 'awaiting-payment' && <PaidOrders orders={orders} />}
      <Answers {...props} />
      <Declarations
        declarations={props.declarations}
        href={mayDeclare(application, visit.employee.actor.roles) ? `/balie/dossier/${subject.id}/verklaring` : null}
      />
      <DeskPanel title={words.decision}>
        {subject.status === 'refused' && (
          <ul>
            {refusalShown(subject.explanation, product, 'nl').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <Decision explanation={subject.explanation} product={product} city={props.site.city} />
        {subject.decidedAt && <p class="lom-soft">{taskWords.rules(product.title.nl, product.version)}</p>}
      </DeskPanel>
      <AskLook {...working} />
      <Decisions {...working} />
      <Notes {...working} />
      <Stop {...props} />
    </Frame>
  )
}

/** Where something has to be chosen, not written. */
const choiceMissing: Readonly<Record<string, string>> = {
  outcome: deskLookWords.outcomeMissing,
  because: urgencyWords.missing,
}

function Answers({ application, attachments }: CaseProps) {
  const { product, case: subject, facts } = application
  const rows = summary(product.pages, subject.answers, { scope: scopeOf(facts), language: 'nl' }).flatMap((page) =>
    page.rows.map((row) => ({
      key: row.label,
      value: valueShown(row, subject.answers, `/balie/dossier/${subject.id}`),
    })),
  )
  if (rows.length === 0 || subject.erasedAt) return null
  return (
    <DeskPanel title={words.answers}>
      <SummaryList plain rows={rows} />
      <FilesInside attachments={attachments.filter((file) => !isAddedLater(file))} />
    </DeskPanel>
  )
}

function Stop({ visit, application: { case: subject }, said }: CaseProps) {
  if (!can('withdraw', subject.status)) return null
  return (
    <DeskPanel title={words.stopTitle}>
      <Form action={`/balie/dossier/${subject.id}/stoppen`} csrf={visit.employee.csrf}>
        <Radios
          id="waarom"
          name="waarom"
          language="nl"
          label={words.stopWhy}
          error={said.wrong}
          choices={withdrawReasons.map((value) => ({ value, text: words.stopReasons[value] ?? value }))}
        />
        <Actions>
          <Button look="warning">{words.stop}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}
