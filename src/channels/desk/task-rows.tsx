import { headsOf } from '#domain/cases/index.ts'
import { namesOf } from '#domain/people/index.ts'
import type { Task } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { DeskRows, Tag } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import type { Asked } from './desk.ts'
import { reasonShown } from './reason.ts'
import { titleOf } from './rows.tsx'

/** A task with the number of its case and the name of who applies. */
export type TaskShown = Readonly<{ task: Task; number: string; name: string }>

export async function tasksShown(
  { context }: Pick<Asked, 'context'>,
  tasks: readonly Task[],
): Promise<readonly TaskShown[]> {
  const heads = await headsOf(
    context,
    tasks.map(({ caseId }) => caseId),
  )
  const names = await namesOf(context, [...new Set([...heads.values()].map(({ applicant }) => applicant))])
  return tasks.map((task) => {
    const { number = '', applicant = '' } = heads.get(task.caseId) ?? {}
    return { task, number, name: names.get(applicant)?.trim() || deskWords.nameless }
  })
}

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
export function TaskQueue({ site, tasks }: Readonly<{ site: Pick<Site, 'catalogue'>; tasks: readonly TaskShown[] }>) {
  if (tasks.length === 0) return <p class="lom-soft">{deskWords.staffWaitNone}</p>
  const rows = tasks.map(({ task, name }) => ({
    when: showDate(task.promisedOn, 'nl')
      .split(' ')
      .slice(1, 3)
      .map((part) => part.slice(0, 3))
      .join(' '),
    title: name,
    text: `${titleOf(site, task)}. ${whyOf(task)}`,
    href: `/balie/dossier/${task.caseId}`,
  }))
  return <DeskRows rows={rows} />
}
