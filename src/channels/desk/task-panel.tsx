import type { Case } from '#domain/cases/index.ts'
import { stepsOf, unitAt } from '#domain/catalogue/index.ts'
import {
  canTask,
  decidable,
  finishable,
  needsAnother,
  paperNotCome,
  secondsToUndo,
  type Task,
} from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form, InsetText, Select } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Application } from '../application.ts'
import type { DeskVisit, PostedForm } from './desk.ts'
import { LookUpForm } from './look-up.tsx'
import { EndLookForm } from './second-look.tsx'
import type { Work, WrongLookUp } from './task.ts'
import { AskForm, RefuseForm } from './task-forms.tsx'
import { whyOf } from './task-rows.tsx'
import { UrgencyForms, UrgentShown } from './urgency.tsx'

export type TaskProps = Readonly<{
  visit: DeskVisit
  application: Application
  work: Work
  /** What was typed and is wrong, to be put right. */
  typed: PostedForm['Body']
  errors: Readonly<Record<string, string>>
  /** The same of what was looked up. */
  lookUp?: WrongLookUp | undefined
}>

/** The task at which a case stands: why, by when, who has it, and what this employee can do about it now. */
export function TaskPanel(props: TaskProps) {
  const { visit, application, work } = props
  const { task } = work
  if (!task) return null
  const { product, case: subject } = application
  const base = `/balie/dossier/${task.caseId}/taak`
  const title = stepsOf(product).find(({ id }) => id === task.step)?.title
  const me = visit.employee.actor.id
  const { csrf } = visit.employee
  return (
    <DeskPanel title={words.task}>
      <p>
        <strong>{whyOf(task)}</strong>
      </p>
      {title && <p>{title.nl}.</p>}
      <p class="lom-soft">
        {factsOf(task, subject, unitAt(product, cityDay(work.now))?.name ?? '', me, work.now).join(' ')}
      </p>
      <UrgentShown task={task} />
      {task.result !== null && task.kind === 'robot' && <p>{words.robotSaid}</p>}
      {!work.mayWork ? <p class="lom-soft">{words.otherUnit}</p> : <Doing {...props} task={task} />}
      <UrgencyForms {...props} {...{ task, base, mayWork: work.mayWork }} />
      {work.mayWork && canTask('reassign', task.status) && work.mates.length > 0 && (
        <Form action={`${base}/geven`} csrf={csrf}>
          <div class="lom-bulk">
            <Select
              id="collega"
              name="collega"
              language="nl"
              label={words.giveTo}
              error={props.errors.collega}
              options={work.mates.map(({ id, name, unit }) => ({ value: id, text: `${name} (${unit})` }))}
            />
            <Button look="secondary" size="small" shortcut="K">
              {words.giveTo}
            </Button>
          </div>
        </Form>
      )}
    </DeskPanel>
  )
}

function factsOf(task: Task, { stoppedOn }: Case, unit: string, me: string, now: Date): readonly string[] {
  return [
    task.takenBy === me ? words.youHaveIt : task.takenName ? words.hasIt(task.takenName) : words.freeTask,
    words.promisedOn(showDate(task.promisedOn, 'nl')),
    ...passed(task, now),
    ...(stoppedOn ? [words.clockStopped] : []),
    ...(unit ? [`${words.unit}: ${unit}.`] : []),
    ...(task.skill ? [words.needsSkill(task.skill)] : []),
    ...(task.fourEyes ? [words.needsTwo] : []),
  ]
}

/** The promised day went by: what the customer knows of it. While he has to act he is told nothing. */
function passed({ promisedOn, promisedAnew, status }: Task, now: Date): readonly string[] {
  if (promisedAnew) return [words.promisePassed(showDate(promisedAnew, 'nl'))]
  return promisedOn < cityDay(now) && status !== 'asked' ? [words.promisePassed(null)] : []
}

type DoingProps = TaskProps & Readonly<{ task: Task }>

function Doing(props: DoingProps) {
  const { visit, task, work } = props
  const { csrf, actor } = visit.employee
  const base = `/balie/dossier/${task.caseId}/taak`
  const one = (name: string, text: string, shortcut: string, look: 'primary' | 'secondary' = 'primary') => (
    <Form action={`${base}/${name}`} csrf={csrf}>
      <Button shortcut={shortcut} look={look}>
        {text}
      </Button>
    </Form>
  )
  const [decision] = work.decisions
  const noted = task.kind === 'look-up' ? work.lookedUp.find(({ pending }) => pending) : undefined
  const goesOn = task.reason === paperNotCome && !work.decisions.some(({ carriedOutAt }) => carriedOutAt === null)
  const said = goesOn ? 'without-paper' : noted ? 'looked-up' : (decision?.outcome ?? '')
  const outcome = words.outcomes[said] ?? ''
  if (task.status === 'to-confirm') {
    if (task.notBy === actor.id) return <InsetText>{words.youProposed}</InsetText>
    if (needsAnother(task, actor.id)) return <p class="lom-soft">{words.mustBeOther}</p>
    return (
      <>
        <InsetText>
          {noted
            ? words.lookedUpToConfirm(noted.byName)
            : words.toConfirm((goesOn ? task.takenName : decision?.byName) ?? '', outcome)}
        </InsetText>
        <Actions>
          {one('bevestigen', words.confirm, 'J')}
          {one('terugsturen', words.sendBack, 'R', 'secondary')}
        </Actions>
      </>
    )
  }
  if (task.status === 'decided') {
    return (
      <>
        <InsetText>
          {noted
            ? words.lookedUpPending(secondsToUndo)
            : goesOn
              ? words.goesOnWithout(secondsToUndo)
              : `${words.decidedTitle(outcome)}. ${words.decidedText(secondsToUndo)}`}
        </InsetText>
        {task.takenBy === actor.id && <Actions>{one('ongedaan', words.undo, 'Z', 'secondary')}</Actions>}
      </>
    )
  }
  // Of a question nobody has the answer when who asked it left the unit.
  if (task.status === 'open' || (task.status === 'asked' && task.takenBy === null)) {
    if (needsAnother(task, actor.id)) return <p class="lom-soft">{words.mustBeOther}</p>
    return <Actions>{one('nemen', words.take, 'N')}</Actions>
  }
  if (task.status !== 'taken' || task.takenBy !== actor.id) return null
  if (task.kind === 'second-look') {
    return (
      <>
        <EndLookForm {...props} action={`${base}/nagekeken`} />
        <Actions>{one('terug', words.giveBack, 'R', 'secondary')}</Actions>
      </>
    )
  }
  if (task.kind === 'look-up') {
    return (
      <>
        <LookUpForm {...props} task={task} action={`${base}/opgezocht`} />
        <Actions>{one('terug', words.giveBack, 'R', 'secondary')}</Actions>
        <AskForm {...props} action={`${base}/vragen`} />
      </>
    )
  }
  const decides = decidable.includes(task.kind)
  const isPaperMissing = task.reason === paperNotCome
  return (
    <>
      {isPaperMissing && <p>{words.goOnWithoutText}</p>}
      <Actions>
        {decides && one('toekennen', isPaperMissing ? words.goOnWithout : words.grant, 'J')}
        {finishable.includes(task.kind) && one('afgewerkt', words.finish, 'F', decides ? 'secondary' : 'primary')}
        {one('terug', words.giveBack, 'R', 'secondary')}
      </Actions>
      {decides && <RefuseForm {...props} action={`${base}/weigeren`} />}
      <AskForm {...props} action={`${base}/vragen`} />
    </>
  )
}
