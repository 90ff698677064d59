import { leadRoles } from '#domain/access/index.ts'
import { canTask, type Task, urgentReasons } from '#domain/tasks/index.ts'
import { Button, Form, Radios, Tag } from '#ui/index.ts'
import { urgencyWords as words } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import { fieldOf } from './desk.ts'
import { Behind } from './task-forms.tsx'
import type { TaskProps } from './task-panel.tsx'

type Props = TaskProps & Readonly<{ task: Task }>

/** That a task goes first, why, and who said so. */
export function Urgent({ task: { urgent, urgentBecause, urgentByName } }: Props) {
  if (!urgent) return null
  return (
    <p>
      <Tag tone="bad">{taskWords.urgent}</Tag>{' '}
      {urgentBecause && words.by(words.reasons[urgentBecause], urgentByName ?? '')}
    </p>
  )
}

/** Who leads the unit lets a task go first, and takes it back. */
export function Urgency({ visit, work, task, typed, errors }: Props) {
  const { actor, csrf } = visit.employee
  const leads = work.mayWork && actor.roles.some((role) => (leadRoles as readonly string[]).includes(role))
  if (!leads || !canTask('mark', task.status)) return null
  const base = `/balie/dossier/${task.caseId}/taak`
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
