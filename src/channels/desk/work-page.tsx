import type { Colleague } from '#domain/access/index.ts'
import type { HandOverList } from '#domain/hands/index.ts'
import { type ListedTask, pageLength, type TaskNamed } from '#domain/tasks/index.ts'
import { Button, DeskPanel, ErrorSummary, Form, NotificationBanner, Pagination, Select, Table, Tag } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { HandOverWarnings } from './hand-over-warning.tsx'
import { reasonShown } from './reason.ts'
import { shortWhen, titleOf, type WaitingCase } from './rows.tsx'
import { forWhomOf, nameOf, Promised, TaskLink, whatOf, whyOf } from './task-rows.tsx'
import { type Chosen, hrefOf } from './work-choice.ts'
import { Lists } from './work-lists.tsx'

type WorkProps = Readonly<{
  site: Site
  visit: DeskVisit
  chosen: Chosen
  tasks: readonly ListedTask[]
  waiting: readonly WaitingCase[]
  /** Of tasks only. */
  total: Readonly<{ count: number; most: number }> | null
  /** To whom work can be given: none for who only looks. */
  mates: readonly Colleague[]
  said: Readonly<{ done?: string; wrong?: string; undo?: readonly string[]; stayed?: readonly string[] }>
  /** What could not be undone, of which we may say the name. */
  stayed: readonly TaskNamed[]
  /** Lists of products that change hands soon, and are not accepted. */
  near: readonly HandOverList[]
  now: Date
}>

export function WorkPage(props: WorkProps) {
  const { site, visit, chosen, total, said, near } = props
  const title = words.views[chosen.view] ?? words.title
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/werklijst' }}
      title={`${words.title}: ${title}`}
      wrong={said.wrong !== undefined}
      leftTitle={words.lists}
      left={
        <>
          <Lists {...props} />
          <h2>{words.keysTitle}</h2>
          <Keys />
        </>
      }
    >
      {said.wrong && <ErrorSummary language="nl" errors={[{ href: '#taken', text: said.wrong }]} />}
      {said.done && <Done {...props} />}
      <h1>{words.title}</h1>
      <HandOverWarnings {...{ site, near }} />
      <p class="lom-soft">{total ? `${title}: ${words.total(total.count, total.most)}` : title}</p>
      {total ? <Tasks {...props} /> : <Waiting {...props} />}
      {total && total.count > pageLength && (
        <Pagination
          language="nl"
          now={chosen.page}
          of={Math.ceil(Math.min(total.count, total.most) / pageLength)}
          href={(page) => hrefOf(chosen, { page })}
        />
      )}
    </Frame>
  )
}

function Done({ said, stayed, chosen, visit }: WorkProps) {
  const undo = said.undo ?? []
  return (
    <NotificationBanner language="nl" success={said.stayed === undefined}>
      <p class="govuk-notification-banner__heading">{said.done}</p>
      {said.stayed && (
        <>
          <p>{words.stayed}</p>
          <ul class="lom-clean">
            {stayed.map((task) => (
              <li key={task.id}>
                <TaskLink task={task} />
              </li>
            ))}
          </ul>
        </>
      )}
      {undo.length > 0 && (
        <Form action={hrefOf(chosen).replace('?', '/terug?')} csrf={visit.employee.csrf}>
          {undo.map((id) => (
            <input key={id} type="hidden" name="taak" value={id} />
          ))}
          <Button look="secondary" size="small" shortcut="Z">
            {words.undo}
          </Button>
        </Form>
      )}
    </NotificationBanner>
  )
}

function Tasks({ site, visit, chosen, tasks, mates, now }: WorkProps) {
  if (tasks.length === 0) return <p>{words.empty[chosen.view]}</p>
  const mayWork = mates.length > 0
  const action = (verb: string) => hrefOf(chosen).replace('?', `/${verb}?`)
  const { id: me } = visit.employee.actor
  return (
    <Form id="taken" action={action('nemen')} csrf={visit.employee.csrf}>
      <div data-rows>
        <Table
          caption={words.views[chosen.view] ?? words.title}
          hideCaption
          columns={[
            { title: words.case },
            { title: words.what },
            { title: words.why },
            { title: words.promised },
            { title: words.has },
          ]}
          rows={tasks.map((task) => [
            <CaseCell {...{ task, mayWork }} />,
            whatOf(site, task),
            whyOf(task),
            <>
              <Promised day={task.promisedOn} now={now} />
              {task.urgent && <Tag tone="bad">{words.urgent}</Tag>}
            </>,
            holderOf(task, me),
          ])}
        />
      </div>
      {mayWork && (
        <div class="lom-bulk">
          <Button shortcut="N">{words.takeChosen}</Button>
          <Select
            id="collega"
            name="collega"
            language="nl"
            label={words.chooseColleague}
            options={mates.map(({ id, name, unit }) => ({ value: id, text: `${name} (${unit})` }))}
          />
          <Button look="secondary" shortcut="K" action={action('geven')}>
            {words.giveChosen}
          </Button>
        </div>
      )}
    </Form>
  )
}

function CaseCell({ task, mayWork }: Readonly<{ task: ListedTask; mayWork: boolean }>) {
  const link = (
    <>
      <TaskLink task={task} isNamed />
      <br />
      <bdi class="lom-small">{nameOf(task)}</bdi>
      {task.about !== null && (
        <>
          <br />
          <bdi class="lom-small">{forWhomOf(task)}</bdi>
        </>
      )}
    </>
  )
  if (!mayWork) return link
  return (
    <div class="lom-row-choice">
      <input
        class="lom-check"
        type="checkbox"
        name="taak"
        value={task.id}
        aria-label={words.choose(task.number ?? nameOf(task))}
      />
      <div>{link}</div>
    </div>
  )
}

function holderOf({ takenBy, takenName, work }: ListedTask, me: string): string {
  if (takenBy === me) return words.you
  return takenName ?? (work ? words.robotWork : words.nobody)
}

function Waiting({ site, chosen, waiting }: WorkProps) {
  if (waiting.length === 0) return <p>{words.empty[chosen.view]}</p>
  return (
    <DeskPanel title={words.views[chosen.view] ?? words.title}>
      <Table
        caption={words.views[chosen.view] ?? words.title}
        hideCaption
        columns={[
          { title: words.case },
          { title: deskWords.name },
          { title: words.what },
          { title: words.why },
          { title: deskWords.since },
        ]}
        rows={waiting.map(({ case: one, name }) => [
          <a class="lom-nowrap" href={`/balie/dossier/${one.id}`}>
            {one.number}
          </a>,
          <bdi>{name}</bdi>,
          titleOf(site, one),
          reasonShown(one) ?? '',
          <span class="lom-nowrap">{shortWhen(one.savedAt)}</span>,
        ])}
      />
    </DeskPanel>
  )
}

const Keys = () => (
  <ul class="lom-clean">
    {words.keys.map(([key, does]) => (
      <li key={key}>
        <span class="lom-kbd">{key}</span> {does}
      </li>
    ))}
  </ul>
)
