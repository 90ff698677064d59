import type { Case, CaseEvent, Declaration, NamedSigner } from '#domain/cases/index.ts'
import { givesCertificate, type Product } from '#domain/catalogue/index.ts'
import type { Attachment, IssuedDocument } from '#domain/documents/index.ts'
import type { NextStep } from '#domain/payments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, ErrorSummary, LinkButton, Panel, SourceSilent, Timeline, Waiting } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { fileByMailWords } from '#ui/words/file-by-mail.ts'
import { followingWords } from '#ui/words/following.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { ownGrantWords } from '#ui/words/own-grant.ts'
import { runningWords } from '#ui/words/running.ts'
import { secondLookWords } from '#ui/words/second-look.ts'
import { socialWords } from '#ui/words/social.ts'
import { streetWords } from '#ui/words/street.ts'
import { ownUnprintedWords } from '#ui/words/unprinted.ts'
import { type Application, payBound } from '../application.ts'
import { arePapersSettling, isAskedBesides, papersToCome } from '../following.ts'
import { GrantDetails, type GrantShown, outcomeWords } from '../grants-shown.tsx'
import { type Outcome, specialTitle } from '../outcome.ts'
import type { Site, Visit } from '../site.ts'
import { FollowingPapers } from './following.tsx'
import { Frame } from './frame.tsx'
import { LookState } from './granted-decision.tsx'
import { NotAtOnce, PermitReady } from './place-status.tsx'
import type { Running, RunningProblem } from './running.tsx'
import { AddDocument, Answered, Promised, Question } from './running-parts.tsx'
import { Added, Declared, Receipts, special } from './status-parts.tsx'
import { Pay } from './status-pay.tsx'
import { Refused } from './status-refused.tsx'
import { endedText, endedTitle, WaitsForSigners, waitingTitle } from './status-signers.tsx'

export type PaymentShown = Readonly<{ cents: number; next: NextStep }>

type StatusPageProps = Readonly<{
  site: Site
  visit: Visit
  application: Application
  documents: readonly IssuedDocument[]
  grants: readonly GrantShown[]
  timeline: readonly CaseEvent[]
  attachments: readonly Attachment[]
  payment: PaymentShown | null
  outcome: Outcome
  running: Running
  /** Who said that he does not sign. */
  declined: NamedSigner | null
  declarations: readonly Declaration[]
  problem: RunningProblem | undefined
  now: Date
}>

export function StatusPage(props: StatusPageProps) {
  const { site, visit, application, timeline } = props
  const { language } = visit
  const words = outcomeWords(application.product, language)
  const { status, number } = application.case
  const busy = isUnderWay(application.case, props.payment)
  return (
    <Frame
      site={site}
      visit={visit}
      title={titleOf(props)}
      width="form"
      wrong={props.problem !== undefined}
      refresh={busy ? { seconds: 3, href: `/aanvraag/${application.case.id}` } : undefined}
    >
      {props.problem && (
        <ErrorSummary
          language={language}
          errors={[
            {
              href: `#${props.problem.at === 'paper' ? props.problem.field : props.problem.at}`,
              text: props.problem.text,
            },
          ]}
        />
      )}
      <Body {...props} />
      {status === 'with-staff' && <NotAtOnce {...{ site, visit, application }} />}
      <WhyGranted {...props} />
      <Promised {...partOf(props)} />
      <p class="lom-soft">
        {inLanguage(application.product.title, language)}
        {application.about !== null && `. ${forWhomWords(language).about(application.about)}`}.{' '}
        <span class="lom-nowrap">{words.numberText(number)}</span>
      </p>
      <Added caseId={application.case.id} attachments={props.attachments} language={language} />
      <AddDocument {...partOf(props)} />
      <Answered {...partOf(props)} />
      <Declared declarations={props.declarations} language={language} />
      <h2>{words.timeline}</h2>
      <Timeline moments={timeline.map((event) => ({ ...momentOf(event, language), ...plainTitle(props, event) }))} />
      <p>
        <a href="/mijn-loket">{words.toMyCounter}</a>
      </p>
    </Frame>
  )
}

const partOf = ({ visit, application, running: shown, problem, now }: StatusPageProps) => ({
  ...{ language: visit.language, subject: application.case, shown, problem, now },
  csrf: visit.visitor.kind === 'resident' ? visit.visitor.csrf : '',
})

/** Papers that were promised and did not come yet. */
const Papers = (props: StatusPageProps) => (
  <FollowingPapers
    application={props.application}
    awaited={props.running.awaited}
    wrong={props.problem?.at === 'paper' ? props.problem : undefined}
    {...partOf(props)}
  />
)

const isTakenBack = ({ running }: StatusPageProps): boolean => running.look?.outcome === 'taken-back'

/** A person found that it was not right: what he says, and how to begin again. */
function TakenBack({ visit: { language }, application: { product }, running: { look } }: StatusPageProps) {
  const words = secondLookWords(language)
  return (
    <>
      <h1>{words.takenBackTitle}</h1>
      {look && <LookState look={look} language={language} />}
      <LinkButton href={`/dienst/${product.id}`} look="secondary">
        {words.again}
      </LinkButton>
    </>
  )
}

const isRefunded = ({ documents }: StatusPageProps): boolean => documents.some((one) => one.isRefunded)

/** Its paper never came out, and the money goes back: how to ask it again. */
function Refunded({ visit: { language }, application: { product } }: StatusPageProps) {
  const words = ownUnprintedWords(language)
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.text}</p>
      <p>{words.again}</p>
      <LinkButton href={`/dienst/${product.id}`} look="secondary">
        {words.apply}
      </LinkButton>
    </>
  )
}

/** Of what was granted: why, and how it stands with a person who looks at it. Where the city only takes something in, it decided nothing. */
function WhyGranted({ visit: { language }, application, running: { look } }: StatusPageProps) {
  const { id, status, erasedAt } = application.case
  if (status !== 'granted' || erasedAt || !application.product.refusable) return null
  return (
    <>
      {look && look.outcome !== 'taken-back' && <LookState look={look} language={language} />}
      <p>
        <a href={`/aanvraag/${id}/beslissing`}>{secondLookWords(language).link}</a>
      </p>
    </>
  )
}

/** The machine is at it: paid counts too, because the payment is known a moment before the case hears of it. */
export const isUnderWay = (subject: Case, payment: PaymentShown | null): boolean =>
  subject.status === 'submitted' ||
  (subject.status === 'awaiting-payment' && payment?.next === 'none') ||
  arePapersSettling(subject)

function titleOf(props: StatusPageProps): string {
  const { visit, application, payment, outcome } = props
  const words = titlesFor(application.product, visit.language)
  if (isTakenBack(props)) return secondLookWords(visit.language).takenBackTitle
  if (isRefunded(props)) return ownUnprintedWords(visit.language).title
  const special = endedTitle(application.case, visit.language) ?? specialTitle(application, outcome, visit.language)
  if (special) return special
  if (isUnderWay(application.case, payment)) return words.busyTitle
  return {
    draft: words.checkTitle,
    'awaiting-signatures': waitingTitle(application, visit.language),
    'awaiting-payment': payBound(application, props.now).isTooLate ? words.payTooLateTitle : words.payTitle,
    submitted: words.busyTitle,
    waiting: words.waitingTitle,
    'with-staff': words.staffTitle,
    'awaiting-customer':
      papersToCome(application).length > 0 && !isAskedBesides(application.case)
        ? followingWords(visit.language).title
        : runningWords(visit.language).questionTitle,
    granted: givesCertificate(application.product) ? words.doneTitle : words.grantedTitle,
    refused: words.refusedTitle,
    withdrawn: words.withdrawnTitle,
  }[application.case.status]
}

/** A place in the street is no certificate. */
function titlesFor(product: Product, language: Language) {
  const words = outcomeWords(product, language)
  if (!product.street) return words
  const { busyTitle, permitTitle: doneTitle, refusedTitle } = streetWords(language)
  return { ...words, busyTitle, doneTitle, refusedTitle }
}

function Body(props: StatusPageProps) {
  const { visit, application, documents } = props
  const { language } = visit
  const words = outcomeWords(application.product, language)
  const { id, status } = application.case
  const poll = { pollUrl: `/aanvraag/${id}/stand`, everySeconds: 1 }
  if (isUnderWay(application.case, props.payment)) {
    return (
      <Waiting language={language} title={titleOf(props)} {...poll}>
        {words.busyText}
      </Waiting>
    )
  }
  if (isTakenBack(props)) return <TakenBack {...props} />
  if (isRefunded(props)) return <Refunded {...props} />
  const other = special({ ...props, language })
  if (other) return other
  if (status === 'granted' && application.product.street) {
    return <PermitReady {...{ visit, application }} documentIds={documents.map((one) => one.id)} />
  }
  if (status === 'granted' && application.product.issues && !givesCertificate(application.product)) {
    return (
      <>
        <Panel title={words.grantedTitle} icon="check">
          {words.grantedText}
        </Panel>
        <Receipts documents={documents} language={language} />
      </>
    )
  }
  if (status === 'granted') {
    return (
      <>
        <Panel title={words.doneTitle} icon={application.product.issues ? 'seal' : 'check'}>
          {words.doneText}
        </Panel>
        {documents.map((document) => (
          <Actions key={document.id}>
            <LinkButton href={`/document/${document.id}`} icon="download" size="big" download>
              {words.downloadPdf}
            </LinkButton>
            <LinkButton href={`/document/${document.id}/e-mail`} look="secondary" size="big">
              {fileByMailWords(language).mailMe}
            </LinkButton>
          </Actions>
        ))}
        <GrantDetails grants={props.grants} />
        {application.product.issues && <p>{words.alsoInProfile}</p>}
        {props.grants.length > 0 && !application.product.issues && (
          <p>
            <a href={`/mijn-loket/vergunningen/${props.grants[0]?.id ?? ''}`}>{ownGrantWords(language).look}</a>
          </p>
        )}
      </>
    )
  }
  if (status === 'awaiting-payment') return <Pay {...props} />
  if (status === 'awaiting-signatures') return <WaitsForSigners {...{ visit, application }} />
  if (status === 'waiting') {
    return (
      <>
        <h1>{words.waitingTitle}</h1>
        <SourceSilent language={language} source={words.sourceSilent}>
          {words.waitingText}
        </SourceSilent>
        <Receipts documents={documents} language={language} />
      </>
    )
  }
  if (status === 'refused')
    return (
      <Refused
        {...partOf(props)}
        application={application}
        title={titlesFor(application.product, language).refusedTitle}
      />
    )
  if (status === 'awaiting-customer') {
    return (
      <>
        <h1>{titleOf(props)}</h1>
        {isAskedBesides(application.case) ? (
          <>
            <Question {...partOf(props)} />
            {papersToCome(application).length > 0 && <h2>{followingWords(language).title}</h2>}
            <Papers {...props} />
          </>
        ) : (
          <Papers {...props} />
        )}
      </>
    )
  }
  return (
    <>
      <h1>{titleOf(props)}</h1>
      <p class="lom-lead">{endedText(props) ?? (status === 'withdrawn' ? words.withdrawnText : words.staffText)}</p>
      {status === 'with-staff' && <Papers {...props} />}
      <Receipts documents={documents} language={language} />
      {status === 'withdrawn' && (
        <LinkButton href={`/dienst/${application.product.id}`} look="secondary">
          {words.beginAgain}
        </LinkButton>
      )}
    </>
  )
}

/** Nothing was signed or made where the product asks and gives no such thing, and nothing decided by itself with what somebody looked up. */
function plainTitle(props: StatusPageProps, { what, facts }: CaseEvent) {
  const { application, outcome, visit, running } = props
  const { product } = application
  const { language } = visit
  const words = ownGrantWords(language)
  if (what === 'granted' && outcome.handedOver) return { title: socialWords(language).handedTitle }
  if (what === 'submitted' && product.signature === 'none') return { title: words.handedIn }
  const isByRule = (what === 'granted' || what === 'refused') && facts.reason !== 'decided-by-person'
  const withLookUp = isByRule && running.isLookedUp && { text: runningWords(language).withLookUp }
  return { ...withLookUp, ...(what === 'granted' && !product.issues && { title: words.doneTitle }) }
}

export function momentOf({ what, channel, facts, at }: CaseEvent, language: Language) {
  const words = applicationWords(language)
  const isByPerson = facts.reason === 'decided-by-person'
  return {
    when: showMoment(at, language),
    dateTime: at.toISOString(),
    title: words.events[what] ?? what,
    text: isByPerson ? runningWords(language).byEmployee : words.byChannel[channel],
    tone: what === 'granted' ? ('good' as const) : what === 'refused' ? ('bad' as const) : undefined,
  }
}
