import { canBeLookedAt, lookOutcomes } from '#domain/tasks/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Button, DeskPanel, Form, InsetText, Radios, Textarea } from '#ui/index.ts'
import { deskLookWords as words } from '#ui/words/second-look.ts'
import { fieldOf, wholeTextOf } from './desk.ts'
import type { TaskProps } from './task-panel.tsx'

/** That the customer wants a person to look at what a rule granted, why, and what came of it. */
export function LookShown({ work: { look } }: TaskProps) {
  if (!look) return null
  return (
    <DeskPanel title={look.outcome ? words.ended[look.outcome] : words.title}>
      <p>
        <strong>{words.said}</strong> <span class="lom-soft lom-small">{showMoment(look.askedAt, 'nl')}</span>
        <br />
        <span dir="auto">{look.words}</span>
      </p>
      {look.answer && <InsetText>{look.answer}</InsetText>}
    </DeskPanel>
  )
}

/** Asks it for a customer. */
export function AskLook({ visit, application, work: { look, decisions }, typed, errors }: TaskProps) {
  const { case: subject, product } = application
  if (!canBeLookedAt(subject, product, { byPerson: decisions.length > 0, look })) return null
  return (
    <DeskPanel title={words.title}>
      <p>{words.text}</p>
      <Form action={`/balie/dossier/${subject.id}/laat-nakijken`} csrf={visit.employee.csrf}>
        <Textarea
          id="second-look"
          name="second-look"
          language="nl"
          rows={2}
          max={4_000}
          label={words.why}
          value={wholeTextOf(typed, 'second-look')}
          error={errors['second-look']}
        />
        <Button look="secondary" size="small">
          {words.send}
        </Button>
      </Form>
    </DeskPanel>
  )
}

/** Who has the task says what came of it. */
export function EndLookForm({ visit, typed, errors, action }: TaskProps & Readonly<{ action: string }>) {
  return (
    <Form action={action} csrf={visit.employee.csrf}>
      <Radios
        id="outcome"
        name="outcome"
        language="nl"
        label={words.endTitle}
        hint={words.outcomeHint}
        value={fieldOf(typed, 'outcome')}
        error={errors.outcome}
        choices={lookOutcomes.map((value) => ({ value, text: words.outcomes[value] }))}
      />
      <Textarea
        id="answer"
        name="answer"
        language="nl"
        rows={4}
        max={4_000}
        label={words.answer}
        hint={words.answerHint}
        value={wholeTextOf(typed, 'answer')}
        error={errors.answer}
      />
      <Button>{words.end}</Button>
    </Form>
  )
}
