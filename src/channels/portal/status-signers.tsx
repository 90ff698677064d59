import type { Case, NamedSigner } from '#domain/cases/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { Actions, Button, Form, SummaryList } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from '../application.ts'
import type { Visit } from '../site.ts'
import { signerStateShown } from '../who-signs.ts'

export const waitingTitle = ({ signers }: Application, language: Language): string =>
  whoSignsWords(language)[signers.length > 1 ? 'waitingTitleMany' : 'waitingTitle']

type Ended = Pick<Case, 'status' | 'reason'>

/** Of an application that ended by itself: not everybody signed, or the file was not complete in time; null: it did not. */
export function endedTitle({ status, reason }: Ended, language: Language): string | null {
  const words = whoSignsWords(language)
  if (status !== 'withdrawn') return null
  if (reason === 'not-completed') return runningWords(language).notCompletedTitle
  return reason === 'signer-declined' ? words.declinedTitle : reason === 'signers-too-late' ? words.lateTitle : null
}

type EndedProps = Readonly<{ visit: Visit; application: Application; declined: NamedSigner | null }>

export function endedText({ visit, application, declined }: EndedProps): string | null {
  const words = whoSignsWords(visit.language)
  const { status, reason } = application.case
  if (status !== 'withdrawn') return null
  if (reason === 'not-completed') return runningWords(visit.language).notCompletedText
  if (reason === 'signer-declined') return words.declinedBy(declined?.name ?? '')
  return reason === 'signers-too-late' ? words.lateText : null
}

/** The applicant signed: who still has to, until when, and how to change or stop it. */
export function WaitsForSigners({ visit, application }: Pick<EndedProps, 'visit' | 'application'>) {
  const { language, visitor } = visit
  const words = whoSignsWords(language)
  const { case: subject, signers } = application
  const base = `/aanvraag/${subject.id}`
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const endsOn = signers.find((one) => one.endsOn)?.endsOn
  return (
    <>
      <h1>{waitingTitle(application, language)}</h1>
      <p class="lom-lead">{words.waitingText}</p>
      <SummaryList rows={signers.map((one) => ({ key: one.name, value: signerStateShown(one, language) }))} />
      <p>
        {endsOn && words.until(showDate(endsOn, language))} {(subject.feeCents ?? 0) > 0 && words.nothingPaid}
      </p>
      <p>{words.passOn}</p>
      <h2>{words.changeTitle}</h2>
      <p>{words.changeText}</p>
      <Form action={`${base}/wijzigen`} csrf={csrf}>
        <Actions>
          <Button look="secondary">{words.changeNow}</Button>
        </Actions>
      </Form>
      <Form action={`${base}/stoppen`} csrf={csrf}>
        <Button look="secondary" size="small">
          {words.stop}
        </Button>
      </Form>
    </>
  )
}
