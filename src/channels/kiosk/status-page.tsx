import type { IssuedDocument } from '#domain/documents/index.ts'
import type { AwaitedPapers, SecondLook } from '#domain/tasks/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, InsetText, KioskChoice, KioskChoices, LinkButton, Panel, SummaryList, Waiting } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { forWhomSaid } from '#ui/words/for-whom.ts'
import { frameWords } from '#ui/words/frame.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskLanguageWords } from '#ui/words/kiosk-languages.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import { ownUnprintedWords } from '#ui/words/unprinted.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from '../application.ts'
import { refusalShown } from '../explanation.ts'
import { arePapersSettling, isAskedBesides, papersToCome } from '../following.ts'
import { GrantDetails, type GrantShown, outcomeWords } from '../grants-shown.tsx'
import { before, handfulOf } from '../handful.ts'
import { type Outcome, specialTitle } from '../outcome.ts'
import { signerStateShown } from '../who-signs.ts'
import { isForeign } from './content.tsx'
import { TakeChoices } from './document-pages.tsx'
import { Done } from './done.tsx'
import { AwaitsPaper, PapersToBring } from './following-page.tsx'
import { Frame } from './frame.tsx'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Receipts, special } from './outcome.tsx'
import { ReceiptLink } from './receipt.tsx'
import { papersHref } from './running-pages.tsx'
import { Said } from './said.tsx'
import { Steps } from './steps.tsx'

type StatusPageProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  application: Application
  documents: readonly IssuedDocument[]
  grants: readonly GrantShown[]
  outcome: Outcome
  /** The order that was paid for it. */
  paidOrder: string | null
  /** Whether a person can be asked to look at it, and how that stands. */
  look: Readonly<{ canAsk: boolean; asked: SecondLook | null }>
  /** A promised paper: until when, and a code for the own phone that leads there. */
  following: Readonly<{ awaited: AwaitedPapers | null; modules: readonly (readonly boolean[])[] }>
  /** From which document, where there are several. */
  from?: string | undefined
}>

/** What became of it: under way, waiting for a source, with an employee, refused with why, or ready to take. */
export function StatusPage(props: StatusPageProps) {
  const { kiosk, visit, application } = props
  const { spoken } = visit
  const { id } = application.case
  const busy = isUnderWay(props)
  const speaks = isSaid(props)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={titleOf(props)}
      backHref={busy ? `${prefix}/mijn` : backOf(props)}
      refresh={busy ? { seconds: 3, href: caseHref(id) } : undefined}
      progress={
        // It is not handed in yet.
        application.case.status === 'awaiting-signatures' ? undefined : (
          <Steps {...{ application }} language={speaks ? spoken : visit.language} at="document" />
        )
      }
      speaks={speaks}
    >
      <Body {...props} />
      <ReceiptLink visit={visit} orderId={props.paidOrder} />
      {!canTake(props) && <Done visit={visit} />}
    </Frame>
  )
}

/** From a later handful to the one before it. */
function backOf({ application, documents, from }: StatusPageProps): string {
  if (documents.length <= 1) return prefix
  return before(handfulOf(documents, from, 4), caseHref(application.case.id), prefix)
}

/** Ready to take: who is done without taking it touches Stop below. */
const canTake = ({ application: { case: subject }, documents }: StatusPageProps): boolean =>
  subject.status === 'granted' && documents.length > 0

/** Paid is under way: this page is shown to who still has to pay only where it is by transfer. */
const isUnderWay = ({ application: { case: subject }, outcome }: StatusPageProps): boolean =>
  subject.status === 'submitted' ||
  arePapersSettling(subject) ||
  (subject.status === 'awaiting-payment' && !outcome.transfer)

/** What comes next is said in every language here, but where others still sign. */
const isSaid = (props: StatusPageProps): boolean =>
  !isForeign(props.visit.spoken) || props.application.case.status !== 'awaiting-signatures'

/** A paper to come, where nobody asked anything before it. */
const comesFirst = ({ application }: StatusPageProps): boolean =>
  papersToCome(application).length > 0 && !isAskedBesides(application.case)

function titleOf(props: StatusPageProps): string {
  const { visit, application, outcome } = props
  const { language } = visit
  const words = wordsOf(props)
  if (isUnderWay(props)) return words.busyTitle
  const special = specialTitle(application, outcome, visit.spoken)
  if (special) return special
  if (props.documents.some((one) => one.isRefunded))
    return ownUnprintedWords(isSaid(props) ? visit.spoken : language).title
  const own = ownOf(props)
  if (comesFirst(props)) return followingWords(visit.spoken).title
  const titles: Readonly<Record<string, string>> = {
    submitted: words.busyTitle,
    'awaiting-signatures': waitsForOthers(application, language),
    'awaiting-payment': words.busyTitle,
    waiting: words.waitingTitle,
    'with-staff': own.staffTitle,
    'awaiting-customer': own.questionTitle,
    granted: words.doneTitle,
    refused: own.refusedTitle,
    withdrawn: own.withdrawnTitle,
  }
  return titles[application.case.status] ?? ''
}

function Body(props: StatusPageProps) {
  const { visit, application, documents } = props
  const { language, spoken } = visit
  const words = wordsOf(props)
  const own = ownOf(props)
  const { id, status, number } = application.case
  const title = titleOf(props)
  if (isUnderWay(props)) {
    return (
      <Waiting
        language={isSaid(props) ? spoken : language}
        title={title}
        pollUrl={`${caseHref(id)}/stand`}
        everySeconds={1}
      >
        <p>{words.busyText}</p>
      </Waiting>
    )
  }
  const other = special(props)
  if (other) return other
  if (documents.some((one) => one.isRefunded)) {
    const { text, again } = ownUnprintedWords(isSaid(props) ? spoken : language)
    return (
      <>
        <Panel title={title} tone="attention" icon="euro">
          {text}
        </Panel>
        <p>{again}</p>
      </>
    )
  }
  if (status === 'granted') {
    return (
      <>
        <Panel title={title} icon={application.product.issues ? 'seal' : 'check'}>
          {documents.length === 0 && words.doneText}
        </Panel>
        {application.about !== null && <p>{forWhomSaid(spoken).about(application.about)}.</p>}
        {documents.length === 1 && documents[0] && <TakeChoices documentId={documents[0].id} visit={visit} />}
        {documents.length > 1 && <DocumentChoices {...props} />}
        <GrantDetails grants={props.grants} />
        {documents.length === 0 && application.product.issues && <p class="lom-soft">{words.alsoAtHome}</p>}
        {spoken !== 'nl' && application.product.issues && <p>{kioskLanguageWords(spoken).document}</p>}
        <Look {...props} />
      </>
    )
  }
  if (status === 'waiting') {
    return (
      <>
        <Panel title={title} tone="attention" icon="clock">
          {words.waitingText}
        </Panel>
        <p>{words.waitingNext}</p>
        <p>{visit.printer ? words.waitingWhere : words.alsoAtHome}</p>
        <Receipts documents={documents} visit={visit} />
        <p class="lom-soft">{own.number(number)}</p>
      </>
    )
  }
  if (status === 'refused') return <Refused {...props} />
  if (comesFirst(props)) return <AwaitsPaper {...props} {...props.following} />
  if (status === 'awaiting-signatures') return <WaitsForSigners {...{ visit, application }} />
  const texts: Readonly<Record<string, string>> = {
    withdrawn: own.withdrawnText,
    'awaiting-customer': own.questionText,
  }
  return (
    <>
      <Panel title={title} tone="attention">
        {texts[status] ?? words.staffText}
      </Panel>
      {status === 'awaiting-customer' && (
        <Actions>
          <LinkButton size="big" href={papersHref(id)}>
            {outcomeSaid(spoken).answerHere}
          </LinkButton>
        </Actions>
      )}
      {papersToCome(application).length > 0 && <PapersToBring {...props} {...props.following} />}
      <Receipts documents={documents} visit={visit} />
      <p class="lom-soft">{own.number(number)}</p>
    </>
  )
}

/** A person looks at what was granted: asked here, or how that stands. */
function Look({ visit: { spoken }, application, look: { canAsk, asked } }: StatusPageProps) {
  const words = outcomeSaid(spoken)
  if (asked) {
    const { outcome, promisedOn } = asked
    const ended = outcome && { stands: words.lookStands, 'taken-back': words.lookTakenBack }[outcome]
    return (
      <InsetText>
        <p>{ended ?? words.lookAsked(dayShown(promisedOn, spoken))}</p>
        {asked.answer && (
          <p lang="nl-BE" dir="ltr">
            {asked.answer}
          </p>
        )}
      </InsetText>
    )
  }
  if (!canAsk) return null
  return (
    <Actions>
      <LinkButton look="secondary" href={`${caseHref(application.case.id)}/laat-nakijken`}>
        {words.lookOffer}
      </LinkButton>
    </Actions>
  )
}

const waitsForOthers = ({ signers }: Application, language: Language): string =>
  whoSignsWords(language)[signers.length > 1 ? 'waitingTitleMany' : 'waitingTitle']

/** The applicant signed: who still has to, until when, and how they can. */
function WaitsForSigners({ visit: { language }, application }: Pick<StatusPageProps, 'visit' | 'application'>) {
  const words = whoSignsWords(language)
  const endsOn = application.signers.find((one) => one.endsOn)?.endsOn
  return (
    <>
      <Panel title={waitsForOthers(application, language)} tone="attention" icon="clock">
        {words.waitingText}
      </Panel>
      <SummaryList
        rows={application.signers.map((one) => ({ key: one.name, value: signerStateShown(one, language) }))}
      />
      {endsOn && <p>{words.until(showDate(endsOn, language))}</p>}
      <p>{words.hereTogether}</p>
      <p class="lom-soft">{words.changeAtHome}</p>
    </>
  )
}

function Refused(props: StatusPageProps) {
  const { visit, application } = props
  const { language, spoken } = visit
  const { refusedTitle, why } = ownOf(props)
  const words = outcomeSaid(spoken)
  const { appeal } = application.product
  return (
    <>
      <Panel title={refusedTitle} tone="bad" />
      <h2>{why}</h2>
      <ul>
        {refusalShown(application.case.explanation, application.product, language).map((reason) => (
          <li key={reason}>
            <Said {...{ spoken }} words={{ nl: reason, fr: reason, en: reason }} />
          </li>
        ))}
      </ul>
      {application.product.feeBackWhenRefused && application.case.feeCents ? <p>{words.feeBack}</p> : null}
      {appeal && (
        <InsetText>
          <strong>{words.appeal}</strong> {words.appealText(inLanguage(appeal.body, language), appeal.days)}
        </InsetText>
      )}
    </>
  )
}

/** Several documents: one is chosen first, a handful at a time. */
function DocumentChoices({ visit: { spoken }, application, documents, from: asked }: StatusPageProps) {
  const { shown, from, left } = handfulOf(documents, asked, 4)
  const words = kioskWords(spoken)
  return (
    <KioskChoices>
      {shown.map(({ id, kind }, index) => (
        <KioskChoice
          key={id}
          href={`${prefix}/document/${id}`}
          icon="document"
          title={<Said {...{ spoken }} words={{ nl: kind }} />}
        >
          {`${from + index + 1} / ${documents.length}`}
        </KioskChoice>
      ))}
      {left > 0 && (
        <KioskChoice
          href={`${caseHref(application.case.id)}?vanaf=${from + shown.length}`}
          icon="arrow"
          title={words.more}
        />
      )}
    </KioskChoices>
  )
}

/** What is said of an application of one's own, as its product says it where it does. */
function ownOf({ visit, application }: StatusPageProps) {
  const own = kioskOwnWords(isForeign(visit.spoken) ? visit.spoken : visit.language)
  if (isForeign(visit.spoken)) return own
  return { ...own, refusedTitle: outcomeWords(application.product, visit.language).refusedTitle }
}

/** The words of the screen, for what ends in a document and for what does not. */
function wordsOf(props: StatusPageProps) {
  const { product } = props.application
  const { language, spoken } = props.visit
  const words = kioskWords(isSaid(props) ? spoken : language)
  if (product.issues) return words
  if (isForeign(spoken) && isSaid(props)) {
    const { grantedTitle, grantedText } = kioskOwnWords(spoken)
    const doneText = product.cardSystem ? outcomeSaid(spoken).doneCard : grantedText
    return { ...words, doneTitle: grantedTitle, doneText, busyTitle: frameWords(spoken).waitingTitle }
  }
  const { doneTitle, doneText, busyTitle } = outcomeWords(product, language)
  return { ...words, doneTitle, doneText, busyTitle }
}
