import { leadRoles } from '#domain/access/index.ts'
import { canTask, type Task, urgentReasons } from '#domain/tasks/index.ts'
import { Button, Form, Radios, Tag } from '#ui/index.ts'
import { urgencyWords as words } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import { Behind } from './behind.tsx'
import { type DeskVisit, fieldOf, type PostedForm } from './desk.ts'

/** That a task goes first, why, and who said so. */
export function UrgentShown({ task: { urgent, urgentBecause, urgentByName } }: Readonly<{ task: Task }>) {
  if (!urgent) return null
  return (
    <p>
      <Tag tone="bad">{taskWords.urgent}</Tag>{' '}
      {urgentBecause && words.by(words.reasons[urgentBecause], urgentByName ?? '')}
    </p>
  )
}

type Props = Readonly<{
  visit: DeskVisit
  mayWork: boolean
  task: Task
  /** The address before the name of each action. */
  base: string
  typed: PostedForm['Body']
  errors: Readonly<Record<string, string | undefined>>
}>

/** Who leads the unit lets a task go first, and takes it back. */
export function UrgencyForms({ visit, mayWork, task, base, typed, errors }: Props) {
  const { actor, csrf } = visit.employee
  const leads = mayWork && actor.roles.some((role) => (leadRoles as readonly string[]).includes(role))
  if (!leads || !canTask('mark', task.status)) return null
  if (task.urgent) {
    return (
      <Form action={`${base}/gewoon`} csrf={csrf}>
        <Button look="secondary" size="small" shortcut="U">
          {words.unmark}
        </Button>
      </Form>
    )
  }
  return (
    <Behind title={words.title} shortcut="U" open={errors.because !== undefined}>
      <Form action={`${base}/dringend`} csrf={csrf}>
        <Radios
          id="because"
          name="because"
          language="nl"
          label={words.why}
          value={fieldOf(typed, 'because')}
          error={errors.because}
          choices={urgentReasons.map((value) => ({ value, text: words.reasons[value] }))}
        />
        <Button size="small">{words.mark}</Button>
      </Form>
    </Behind>
  )
}
