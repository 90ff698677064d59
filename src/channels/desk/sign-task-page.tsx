import type { Colleague } from '#domain/access/index.ts'
import { unitAt } from '#domain/catalogue/index.ts'
import type { SignReport } from '#domain/streets/index.ts'
import { canTask, type Note, secondsToUndo, type Task, type TaskProblem } from '#domain/tasks/index.ts'
import { cityDay, showDate, showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, ErrorSummary, Form, InsetText, Select, SummaryList, Tag } from '#ui/index.ts'
import { placeWords } from '#ui/words/desk-place.ts'
import { deskSignWords as words } from '#ui/words/desk-signs.ts'
import { urgencyWords } from '#ui/words/skills.ts'
import { taskWords } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import type { DeskVisit, PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'
import { NotesPanel } from './notes.tsx'
import { signName, whyOf } from './task-rows.tsx'
import { UrgencyForms, UrgentShown } from './urgency.tsx'

type Props = Readonly<{
  site: Site
  visit: DeskVisit
  task: Task
  sign: SignReport
  notes: readonly Note[]
  mayWork: boolean
  mates: readonly Colleague[]
  said: Readonly<{ problems?: readonly TaskProblem[]; typed?: PostedForm['Body'] }>
}>

/** A sign that somebody reported: what is wrong, where it was seen, where it belongs, and what is done about it. */
export function SignTaskPage(props: Props) {
  const { site, visit, task, sign, notes, mayWork, said } = props
  const base = `/balie/melding/${task.id}`
  const errors = Object.fromEntries(
    (said.problems ?? []).map(({ field, code }) => [
      field,
      field === 'because' ? urgencyWords.missing : taskWords.problems[code],
    ]),
  )
  const unit = unitAt(site.catalogue.get(task.product, task.version), cityDay(site.clock()))?.name
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/werklijst' }}
      title={`${words.one}: ${signName(sign)}`}
      wrong={said.problems !== undefined}
    >
      <ErrorSummary
        language="nl"
        errors={Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text: text ?? '' }))}
      />
      <p>
        <a href="/balie/werklijst?lijst=all&over=borden">{words.toList}</a>
      </p>
      <h1>{words.whats[sign.what]}</h1>
      <SummaryList rows={rowsOf(sign)} />
      <DeskPanel title={taskWords.task}>
        <p>
          <strong>{whyOf(task)}</strong>
        </p>
        <p class="lom-soft">
          {[
            task.status === 'done' ? words.looked : holderOf(task, visit),
            taskWords.promisedOn(showDate(task.promisedOn, 'nl')),
            unit ? `${taskWords.unit}: ${unit}.` : '',
          ].join(' ')}
        </p>
        <UrgentShown task={task} />
        {mayWork ? <Doing {...props} /> : <p class="lom-soft">{taskWords.otherUnit}</p>}
        {task.endedAt === null && <UrgencyForms {...{ visit, mayWork, task, base, errors, typed: said.typed }} />}
        {mayWork && <GiveTo {...props} error={errors.collega} />}
      </DeskPanel>
      <NotesPanel {...{ visit, notes, errors, typed: said.typed }} action={`${base}/notitie`} hint={words.noteHint} />
    </Frame>
  )
}

function rowsOf({ seenAt, toldAt, place }: SignReport) {
  return [
    { key: words.seenAt, value: seenAt === null ? words.erased : <bdi>{seenAt}</bdi> },
    { key: words.toldAt, value: showMoment(toldAt, 'nl') },
    {
      key: words.belongs,
      value: place ? (
        <a href={`/balie/dossier/${place.caseId}/plaats`}>
          {place.lane.street} ({place.lane.postalCode}), {words.side[place.lane.side]}
        </a>
      ) : (
        words.notOurs
      ),
    },
    ...(place
      ? [
          { key: placeWords.days, value: placeWords.fromTo(showDate(place.days.from), showDate(place.days.until)) },
          { key: placeWords.hours, value: placeWords.between(place.hours.from, place.hours.until) },
        ]
      : []),
    ...(place?.withdrawnAt
      ? [{ key: words.state, value: <Tag tone="attention">{words.withdrawn(showMoment(place.withdrawnAt))}</Tag> }]
      : []),
  ]
}

const holderOf = ({ takenBy, takenName }: Task, { employee }: DeskVisit): string =>
  takenBy === employee.actor.id ? taskWords.youHaveIt : takenName ? taskWords.hasIt(takenName) : taskWords.freeTask

function Doing({ visit, task }: Props) {
  const { csrf, actor } = visit.employee
  const one = (name: string, text: string, shortcut: string, look: 'primary' | 'secondary' = 'primary') => (
    <Form action={`/balie/melding/${task.id}/${name}`} csrf={csrf}>
      <Button shortcut={shortcut} look={look}>
        {text}
      </Button>
    </Form>
  )
  if (task.status === 'open') return <Actions>{one('nemen', taskWords.take, 'N')}</Actions>
  if (task.takenBy !== actor.id) return null
  if (task.status === 'decided') {
    return (
      <>
        <InsetText>{words.lookedText(secondsToUndo)}</InsetText>
        <Actions>{one('ongedaan', taskWords.undo, 'Z', 'secondary')}</Actions>
      </>
    )
  }
  if (task.status !== 'taken') return null
  return (
    <Actions>
      {one('nagekeken', words.done, 'F')}
      {one('terug', taskWords.giveBack, 'R', 'secondary')}
    </Actions>
  )
}

function GiveTo({ visit, task, mates, error }: Props & Readonly<{ error: string | undefined }>) {
  if (!canTask('reassign', task.status) || mates.length === 0) return null
  return (
    <Form action={`/balie/melding/${task.id}/geven`} csrf={visit.employee.csrf}>
      <div class="lom-bulk">
        <Select
          id="collega"
          name="collega"
          language="nl"
          label={taskWords.giveTo}
          error={error}
          options={mates.map(({ id, name, unit }) => ({ value: id, text: `${name} (${unit})` }))}
        />
        <Button look="secondary" size="small" shortcut="K">
          {taskWords.giveTo}
        </Button>
      </div>
    </Form>
  )
}
