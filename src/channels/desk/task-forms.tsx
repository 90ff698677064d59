import { groundsOf } from '#domain/catalogue/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Button, Checkboxes, DeskPanel, Form, Textarea } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import { Behind } from './behind.tsx'
import { fieldOf, wholeTextOf } from './desk.ts'
import { NotesPanel } from './notes.tsx'
import type { TaskProps } from './task-panel.tsx'

type FormProps = TaskProps & Readonly<{ action: string }>

/** A refusal: which condition of the law does not hold, and what was found, as the customer will read it. */
export function RefuseForm({ visit, application, typed, errors, action }: FormProps) {
  const grounds = groundsOf(application.product)
  const chosen = [typed?.conditions].flat().filter((one): one is string => typeof one === 'string')
  const isOpen = errors.conditions !== undefined || errors.grounds !== undefined
  return (
    <Behind title={words.refuseTitle} shortcut="X" open={isOpen}>
      <Form action={action} csrf={visit.employee.csrf}>
        {grounds.length > 0 && (
          <Checkboxes
            id="conditions"
            name="conditions"
            language="nl"
            label={words.refuseConditions}
            error={errors.conditions}
            values={chosen}
            choices={grounds.map(({ id, words: law, source }) => ({
              value: id,
              text: law.nl,
              ...(source && { hint: source }),
            }))}
          />
        )}
        <Textarea
          id="grounds"
          name="grounds"
          language="nl"
          rows={4}
          max={4_000}
          label={words.refuseFacts}
          hint={words.refuseFactsHint}
          value={wholeTextOf(typed, 'grounds')}
          error={errors.grounds}
        />
        <Button look="warning">{words.refuseGo}</Button>
      </Form>
    </Behind>
  )
}

/** A question to the customer, as he will read it. */
export function AskForm({ visit, typed, errors, action }: FormProps) {
  return (
    <Behind title={words.askTitle} shortcut="V" open={errors.question !== undefined}>
      <Form action={action} csrf={visit.employee.csrf}>
        <Textarea
          id="question"
          name="question"
          language="nl"
          rows={3}
          max={1_000}
          label={words.askLabel}
          hint={words.askHint}
          value={fieldOf(typed, 'question')}
          error={errors.question}
        />
        <Button>{words.askGo}</Button>
      </Form>
    </Behind>
  )
}

/** What was asked and answered; a helper who has the customer before him writes the answer down. */
export function Questions({ visit, application, work: { questions }, typed, errors }: TaskProps) {
  if (questions.length === 0) return null
  const isOpen = application.case.status === 'awaiting-customer'
  return (
    <DeskPanel title={words.questions}>
      <ul class="lom-clean">
        {questions.map(({ id, question, askedAt, answer }) => (
          <li key={id}>
            <p>
              <strong>{question.nl}</strong> <span class="lom-soft lom-small">{showMoment(askedAt, 'nl')}</span>
            </p>
            <p dir="auto">{answer ?? words.noAnswerYet}</p>
          </li>
        ))}
      </ul>
      {isOpen && (
        <Form action={`/balie/dossier/${application.case.id}/antwoord`} csrf={visit.employee.csrf}>
          <Textarea
            id="answer"
            name="answer"
            language="nl"
            rows={2}
            label={words.answerFor}
            value={wholeTextOf(typed, 'answer')}
            error={errors.answer}
          />
          <Button look="secondary" size="small">
            {words.answerGo}
          </Button>
        </Form>
      )}
    </DeskPanel>
  )
}

/** What colleagues told each other of a case. */
export const Notes = ({ application, work: { notes }, ...props }: TaskProps) => (
  <NotesPanel {...props} notes={notes} action={`/balie/dossier/${application.case.id}/notitie`} hint={words.noteHint} />
)

/** What persons decided, and what the customer said when he did not agree. */
export function Decisions({ application, work: { decisions, objections } }: TaskProps) {
  const { product } = application
  if (decisions.length === 0 && objections.length === 0) return null
  return (
    <DeskPanel title={words.decisions}>
      {objections.map(({ round, words: said, at }) => (
        <p key={`objection-${round}`}>
          <strong>{words.objection}</strong> <span class="lom-soft lom-small">{showMoment(at, 'nl')}</span>
          <br />
          <span dir="auto">{said}</span>
        </p>
      ))}
      {decisions.map((decision) => (
        <div key={decision.at.toISOString()}>
          <p>
            <strong>{words.decidedTitle(words.outcomes[decision.outcome] ?? '')}</strong>{' '}
            <span class="lom-soft lom-small">
              {words.decidedBy(decision.byName, decision.byUnit)}, {showMoment(decision.at, 'nl')}.{' '}
              {decision.confirmedName && words.confirmedBy(decision.confirmedName)}
            </span>
          </p>
          {decision.grounds && <p dir="auto">{decision.grounds}</p>}
          <ul>
            {groundsOf(product)
              .filter(({ id }) => decision.conditions.includes(id))
              .map(({ id, words: law, source }) => (
                <li key={id}>
                  {law.nl} {source && <span class="lom-soft">({source})</span>}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </DeskPanel>
  )
}
