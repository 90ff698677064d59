import { type Case, running } from '#domain/cases/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, Details, FileUpload, Form, InsetText, Textarea } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import type { Running, RunningProblem } from './running.tsx'

type Part = Readonly<{
  language: Language
  csrf: string
  subject: Case
  shown: Running
  problem: RunningProblem | undefined
  now: Date
}>

const accept = '.pdf,.jpg,.jpeg,.png,.heic'
const errorAt = ({ problem }: Part, at: RunningProblem['at']) => (problem?.at === at ? { error: problem.text } : {})

/** By when the city decides; while it waits for the customer, that day moves on. */
export function Promised({ language, subject }: Pick<Part, 'language' | 'subject'>) {
  const words = runningWords(language)
  if (!subject.promisedOn || !running.includes(subject.status)) return null
  return (
    <p>
      {words.promised(showDate(subject.promisedOn, language))} {subject.stoppedOn && words.stopped}
    </p>
  )
}

/** What we want to know, and where to answer it. */
export function Question(props: Part) {
  const { language, csrf, subject, shown, problem } = props
  const words = runningWords(language)
  const open = shown.questions.find(({ answeredAt }) => answeredAt === null)
  if (!open) return null
  return (
    <>
      <InsetText>
        <p class="lom-lead">{inLanguage(open.question, language)}</p>
      </InsetText>
      {open.answerBy && (
        <p>
          <strong>{words.answerBy(showDate(open.answerBy, language))}</strong>
        </p>
      )}
      <Form action={`/aanvraag/${subject.id}/antwoord`} csrf={csrf} files>
        <Textarea
          id="answer"
          name="answer"
          language={language}
          label={words.answer}
          rows={4}
          max={4_000}
          value={problem?.typed ?? ''}
          {...errorAt(props, 'answer')}
        />
        <FileUpload
          id="file"
          name="file"
          language={language}
          label={words.file}
          accept={accept}
          maxBytes={10_000_000}
          {...errorAt(props, 'file')}
        />
        <p>{words.afterwards}</p>
        <Actions>
          <Button size="big">{words.send}</Button>
        </Actions>
      </Form>
    </>
  )
}

/** What was asked and answered before. */
export function Answered({ language, shown }: Pick<Part, 'language' | 'shown'>) {
  const answered = shown.questions.filter(({ answeredAt }) => answeredAt !== null)
  if (answered.length === 0) return null
  return (
    <>
      <h2>{runningWords(language).asked}</h2>
      {answered.map(({ id, question, answer }) => (
        <p key={id}>
          <strong>{inLanguage(question, language)}</strong>
          <br />
          <span dir="auto">{answer}</span>
        </p>
      ))}
    </>
  )
}

/** Something to show us after the application was handed in. */
export function AddDocument(props: Part) {
  const { language, csrf, subject, problem } = props
  const words = runningWords(language)
  if (!running.includes(subject.status)) return null
  return (
    <Details summary={words.addTitle} open={problem?.at === 'added'}>
      <Form action={`/aanvraag/${subject.id}/bijvoegen`} csrf={csrf} files>
        <FileUpload
          id="added"
          name="added"
          language={language}
          label={words.addText}
          accept={accept}
          maxBytes={10_000_000}
          {...errorAt(props, 'added')}
        />
        <Button look="secondary">{words.add}</Button>
      </Form>
    </Details>
  )
}

/** Who does not agree has somebody else look at it; a decision of a rule can always be looked at by a person. */
export function Objection(props: Part) {
  const { language, csrf, subject, shown, problem, now } = props
  const words = runningWords(language)
  if (!shown.lastDay || cityDay(now) > shown.lastDay) return null
  const byRule = !shown.decisions.some(({ round }) => round === subject.round)
  return (
    <>
      <h2>{words.objectTitle}</h2>
      {byRule && <p>{shown.isLookedUp ? words.objectLookUp : words.objectRule}</p>}
      <p>
        {words.objectText} {words.objectUntil(showDate(shown.lastDay, language))}
      </p>
      <Form action={`/aanvraag/${subject.id}/niet-akkoord`} csrf={csrf}>
        <Textarea
          id="objection"
          name="objection"
          language={language}
          label={words.objectWhy}
          hint={words.objectHint}
          rows={4}
          max={4_000}
          value={problem?.at === 'objection' ? (problem.typed ?? '') : ''}
          {...errorAt(props, 'objection')}
        />
        <Button look="secondary">{words.objectSend}</Button>
      </Form>
    </>
  )
}
