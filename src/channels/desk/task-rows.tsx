import type { SignReport } from '#domain/streets/index.ts'
import type { ListedTask, Task, TaskNamed } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { DeskRows, Tag } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { deskSignWords as signWords } from '#ui/words/desk-signs.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import { reasonShown } from './reason.ts'
import { titleOf } from './rows.tsx'

export const nameOf = ({ name, sign }: Pick<ListedTask, 'name' | 'sign'>): string =>
  sign ? signName(sign) : name || deskWords.nameless

/** Which sign: where it belongs, or where a sign that is not ours was seen. */
export const signName = ({ place, seenAt }: SignReport): string =>
  place ? `${place.lane.street} (${place.lane.postalCode}), ${signWords.side[place.lane.side]}` : (seenAt ?? '')

/** The page where it is worked on. */
export const hrefOfTask = ({ caseId, reportId, id }: Pick<Task, 'caseId' | 'reportId' | 'id'>): string =>
  caseId !== null ? `/balie/dossier/${caseId}` : `/balie/${reportId === null ? 'nakijken' : 'melding'}/${id}`

/**
 * The link to where it is worked on. What has no number is told apart by its name, so that links read one after the other differ.
 * `isNamed`: the name stands beside it, and is in the link for who hears it.
 */
export function TaskLink({ task, isNamed = false }: Readonly<{ task: TaskNamed; isNamed?: boolean }>) {
  const name = task.number === null && (
    <>
      {' '}
      <span class={isNamed ? 'govuk-visually-hidden' : undefined}>
        (<bdi>{nameOf(task)}</bdi>)
      </span>
    </>
  )
  return (
    <a class={task.number === null && !isNamed ? undefined : 'lom-nowrap'} href={hrefOfTask(task)}>
      {task.number ?? (task.reportId ? words.signTask : words.grantTask)}
      {name}
    </a>
  )
}

/** What it is about: the product of a file, or a sign. */
export const whatOf = (site: Pick<Site, 'catalogue'>, task: ListedTask): string =>
  task.reportId === null ? titleOf(site, task) : signWords.one

/** For whom somebody applies, when it is not for himself. */
export const forWhomOf = ({ about, aboutName }: ListedTask): string | null =>
  about === null ? null : forWhomWords('nl').about(aboutName ?? deskWords.nameless)

/** Why a task is here, in one sentence. */
export const whyOf = ({ reason }: Pick<Task, 'reason'>): string => reasonShown({ status: 'with-staff', reason }) ?? ''

/** By when it was promised; what is late or due today stands out. */
export function Promised({ day, now }: Readonly<{ day: string; now: Date }>) {
  const today = cityDay(now)
  const short = showDate(day, 'nl')
    .replace(/^\S+ /, '')
    .replace(/ \d{4}$/, '')
  if (day < today) return <Tag tone="bad">{`${words.late}: ${short}`}</Tag>
  return day === today ? <Tag tone="attention">{words.today}</Tag> : <span class="lom-nowrap">{short}</span>
}

/** The left column: what waits for one of us, the most urgent first. */
export function TaskQueue({ site, tasks }: Readonly<{ site: Pick<Site, 'catalogue'>; tasks: readonly ListedTask[] }>) {
  if (tasks.length === 0) return <p class="lom-soft">{deskWords.staffWaitNone}</p>
  const rows = tasks.map((task) => ({
    when: showDate(task.promisedOn, 'nl')
      .split(' ')
      .slice(1, 3)
      .map((part) => part.slice(0, 3))
      .join(' '),
    title: nameOf(task),
    text: [whatOf(site, task), forWhomOf(task), whyOf(task)].filter(Boolean).join('. '),
    href: hrefOfTask(task),
  }))
  return <DeskRows rows={rows} />
}
