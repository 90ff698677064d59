import { unitAt } from '#domain/catalogue/index.ts'
import { endThatGoesOn, type Grant, standingAt } from '#domain/grants/index.ts'
import { type GrantTask, secondsToUndo } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form, InsetText, SummaryList, Tag } from '#ui/index.ts'
import { grantTaskWords as words } from '#ui/words/desk-grant-tasks.ts'
import { grantWords } from '#ui/words/grants.ts'
import { taskWords } from '#ui/words/tasks.ts'
import { ForWhat, grantTitle, grantTones, untilShown } from '../grants.tsx'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { Promised, whyOf } from './task-rows.tsx'

type Props = Readonly<{
  site: Site
  visit: DeskVisit
  task: GrantTask
  grant: Grant
  /** Of its holder. */
  name: string
  mayWork: boolean
}>

const isKnown = (reason: string): reason is keyof typeof words.what => Object.hasOwn(words.what, reason)
const sayingOf = ({ reason }: GrantTask) => words.what[isKnown(reason) ? reason : 'renewal-unknown']

/** What somebody has, why a person looks at it, and the yes or no. */
export function GrantTaskPage(props: Props) {
  const { site, visit, task, grant, name, mayWork } = props
  const now = site.clock()
  const title = grantTitle(site.catalogue, grant, 'nl')
  const standing = standingAt(grant, now)
  const isOver = standing !== 'valid' && standing !== 'coming'
  const endsSooner = !isOver && task.reason === 'renewal-unknown' && !endThatGoesOn(grant, now)
  const unit = unitAt(site.catalogue.get(task.product, task.version), cityDay(now))?.name
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/werklijst' }} title={`${words.one(title)}: ${name}`}>
      <p>
        <a href="/balie/werklijst?lijst=all">{words.toList}</a>
      </p>
      <h1>{sayingOf(task).title}</h1>
      <SummaryList
        rows={[
          { key: words.holder, value: <a href={`/balie/persoon/${task.applicant}`}>{name}</a> },
          { key: grantWords('nl').what, value: title },
          { key: grantWords('nl').forWhat, value: <ForWhat subject={grant.subject} language="nl" /> },
          ...(grant.zone ? [{ key: 'Zone', value: grant.zone }] : []),
          { key: grantWords('nl').until, value: untilShown(grant.valid, 'nl') },
          {
            key: grantWords('nl').standing,
            value: <Tag tone={grantTones[standing] ?? 'neutral'}>{grantWords('nl').standings[standing]}</Tag>,
          },
        ]}
      />
      <p>
        <a href={`/balie/vergunning/${grant.id}`}>{words.toGrant(title)}</a>
      </p>
      <DeskPanel title={taskWords.task}>
        <p>
          <strong>{whyOf(task)}</strong>
        </p>
        {task.endedAt === null && <p>{sayingOf(task).hint}</p>}
        <p class="lom-soft">
          {task.endedAt ? words.looked : holderOf(task, visit)} {taskWords.promised}:{' '}
          {task.endedAt ? showDate(task.promisedOn, 'nl') : <Promised day={task.promisedOn} now={now} />}.{' '}
          {unit && `${taskWords.unit}: ${unit}.`}
        </p>
        {isOver && <p>{words.over}</p>}
        {endsSooner && task.endedAt === null && <p>{words.endsSooner}</p>}
        {mayWork ? <Doing {...props} isMoot={isOver || endsSooner} /> : <p class="lom-soft">{taskWords.otherUnit}</p>}
      </DeskPanel>
    </Frame>
  )
}

const holderOf = ({ takenBy, takenName }: GrantTask, { employee }: DeskVisit): string =>
  takenBy === employee.actor.id ? taskWords.youHaveIt : takenName ? taskWords.hasIt(takenName) : taskWords.freeTask

/** `isMoot`: whatever is said changes nothing any more, so the task is only closed. */
function Doing({ visit, task, isMoot }: Props & Readonly<{ isMoot: boolean }>) {
  const { csrf, actor } = visit.employee
  const { yes, no, saidYes, saidNo, tellsYes, tellsNo } = sayingOf(task)
  const one = (name: string, text: string, shortcut: string, look: 'primary' | 'secondary' = 'primary') => (
    <Form action={`/balie/nakijken/${task.id}/${name}`} csrf={csrf}>
      <Button shortcut={shortcut} look={look}>
        {text}
      </Button>
    </Form>
  )
  if (task.status === 'open') return <Actions>{one('nemen', taskWords.take, 'N')}</Actions>
  if (task.takenBy !== actor.id) return null
  if (task.status === 'decided') {
    const isYes = (task.result as Readonly<{ outcome?: string }> | null)?.outcome === 'granted'
    return (
      <>
        <InsetText>
          {isMoot ? words.closed : isYes ? saidYes : saidNo} {words.decided(secondsToUndo)}{' '}
          {isMoot || !(isYes ? tellsYes : tellsNo) ? words.notTold : words.told}
        </InsetText>
        <Actions>{one('ongedaan', taskWords.undo, 'Z', 'secondary')}</Actions>
      </>
    )
  }
  if (task.status !== 'taken') return null
  return (
    <Actions>
      {!isMoot && one('ja', yes, 'J')}
      {one('nee', isMoot ? words.close : no, 'X', 'secondary')}
      {one('terug', taskWords.giveBack, 'R', 'secondary')}
    </Actions>
  )
}
