import type { Note } from '#domain/tasks/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Button, DeskPanel, Form, Textarea } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import { Behind } from './behind.tsx'
import { type DeskVisit, type PostedForm, wholeTextOf } from './desk.ts'

type Props = Readonly<{
  visit: DeskVisit
  notes: readonly Note[]
  action: string
  hint: string
  typed: PostedForm['Body']
  errors: Readonly<Record<string, string | undefined>>
}>

/** What colleagues told each other. */
export const NotesPanel = ({ visit, notes, action, hint, typed, errors }: Props) => (
  <DeskPanel title={words.noteTitle}>
    {notes.map(({ id, words: said, byName, at }) => (
      <p key={id}>
        <span dir="auto">{said}</span>{' '}
        <span class="lom-soft lom-small">
          {byName}, {showMoment(at, 'nl')}
        </span>
      </p>
    ))}
    <Behind title={words.noteLabel} shortcut="L" open={errors.note !== undefined}>
      <Form action={action} csrf={visit.employee.csrf}>
        <Textarea
          id="note"
          name="note"
          language="nl"
          rows={2}
          max={2_000}
          label={words.noteLabel}
          hint={hint}
          value={wholeTextOf(typed, 'note')}
          error={errors.note}
        />
        <Button size="small">{words.noteGo}</Button>
      </Form>
    </Behind>
  </DeskPanel>
)
