import { laterPaper } from '#domain/cases/index.ts'
import type { Attachment } from '#domain/documents/index.ts'
import type { Field } from '#domain/forms/index.ts'
import type { Question } from '#domain/tasks/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, InsetText, LinkButton, Textarea } from '#ui/index.ts'
import { kioskRunningWords } from '#ui/words/kiosk-running.ts'
import { paperWords } from '#ui/words/paper.ts'
import { runningWords } from '#ui/words/running.ts'
import { secondLookWords } from '#ui/words/second-look.ts'
import type { Application } from '../application.ts'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>
/** What was typed and why it is not enough. */
type Wrong = Readonly<{ typed: string; text: string }>

/** A photo of a paper that answers no question of a form. */
export const paperBeside: Field = {
  name: laterPaper,
  kind: 'file',
  label: { nl: 'Uw document', en: 'Your document', fr: 'Votre document' },
  accept: ['jpeg', 'png', 'heic'],
  max: 10_000_000,
}

/** Where our question is answered; the first of its screens. */
export const papersHref = (caseId: string): string => `${caseHref(caseId)}/vraag/${laterPaper}`

type Asked = Shown & Readonly<{ asked: Question }>

/** Our question, and the papers that go with the answer: each photographed with the own phone. */
export function PapersPage({
  kiosk,
  visit,
  application,
  asked,
  papers,
}: Asked & Readonly<{ papers: readonly Attachment[] }>) {
  const { language } = visit
  const words = kioskRunningWords(language)
  const { id } = application.case
  return (
    <Frame kiosk={kiosk} visit={visit} title={runningWords(language).questionTitle} backHref={caseHref(id)}>
      <h1>{runningWords(language).questionTitle}</h1>
      <TheQuestion {...{ asked, language }} />
      <p class="lom-lead">{papers.length > 0 ? words.more : words.papers}</p>
      {papers.length > 0 && <InsetText>{words.added(papers.length)}</InsetText>}
      <Actions>
        <LinkButton size="big" href={`${caseHref(id)}/antwoord`}>
          {papers.length > 0 ? words.toAnswer : words.without}
        </LinkButton>
        <Form action={`${papersHref(id)}/gsm`} csrf={csrfOf(visit)}>
          <Button size="big" icon="phone" look="secondary">
            {paperWords(language).byPhone}
          </Button>
        </Form>
      </Actions>
    </Frame>
  )
}

/** The answer in words. */
export function AnswerPage({ kiosk, visit, application, asked, wrong }: Asked & Readonly<{ wrong?: Wrong }>) {
  const { language } = visit
  const words = runningWords(language)
  const { id } = application.case
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.answer} wrong={wrong !== undefined} backHref={papersHref(id)}>
      <ErrorSummary language={language} errors={wrong ? [{ href: '#answer', text: wrong.text }] : []} />
      <h1>{words.answer}</h1>
      <TheQuestion {...{ asked, language }} />
      <InWords
        action={`${caseHref(id)}/antwoord`}
        name="answer"
        label={words.answer}
        send={words.send}
        {...{ visit, wrong }}
      />
    </Frame>
  )
}

/** What is said in own words, and what was wrong with it. */
function InWords({
  visit,
  action,
  name,
  label,
  send,
  wrong,
}: Pick<Shown, 'visit'> &
  Readonly<{ action: string; name: string; label: string; send: string; wrong: Wrong | undefined }>) {
  return (
    <Form action={action} csrf={csrfOf(visit)}>
      <Textarea
        {...{ id: name, name, label, language: visit.language, rows: 4, max: 4_000 }}
        value={wrong?.typed ?? ''}
        error={wrong?.text}
      />
      <Actions>
        <Button size="big">{send}</Button>
      </Actions>
    </Form>
  )
}

function TheQuestion({ asked, language }: Readonly<{ asked: Question; language: KioskVisit['language'] }>) {
  const hasWords = language === 'nl' || asked.question[language] !== undefined
  return (
    <div class="lom-letter lom-flow">
      <p lang={hasWords ? undefined : 'nl'}>
        <strong>{inLanguage(asked.question, language)}</strong>
      </p>
      {asked.answerBy && <p>{runningWords(language).answerBy(showDate(asked.answerBy, language))}</p>}
    </div>
  )
}

/** A person is asked to look at what a rule granted. */
export function AskLookPage({ kiosk, visit, application, wrong }: Shown & Readonly<{ wrong?: Wrong }>) {
  const { language } = visit
  const words = secondLookWords(language)
  const { id } = application.case
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.lookTitle} wrong={wrong !== undefined} backHref={caseHref(id)}>
      <ErrorSummary language={language} errors={wrong ? [{ href: '#second-look', text: wrong.text }] : []} />
      <h1>{words.lookTitle}</h1>
      <p class="lom-lead">{words.lookText}</p>
      <InsetText>{words.lookCareful}</InsetText>
      <InWords
        action={`${caseHref(id)}/laat-nakijken`}
        name="second-look"
        label={words.why}
        send={words.send}
        {...{ visit, wrong }}
      />
    </Frame>
  )
}
