import type { FastifyInstance } from 'fastify'
import type { Status } from '#domain/cases/index.ts'
import { DeskPanel, html, Table } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { reasonShown } from './reason.ts'
import { shortWhen, titleOf, type WaitingCase, waitingCases } from './rows.tsx'

const lists = ['with-staff', 'waiting', 'awaiting-payment', 'submitted'] as const satisfies readonly Status[]

/** What is open, by what it waits for, oldest first. */
export function workRoutes(app: FastifyInstance, desk: Desk): void {
  app.get('/balie/werklijst', async (request, reply) => {
    const who = asked(desk, request)
    const waiting = await waitingCases(who, lists)
    return sendPage(reply, html(<WorkPage site={desk.site} visit={who.visit} waiting={waiting} />))
  })
}

type WorkProps = Readonly<{ site: Site; visit: DeskVisit; waiting: readonly WaitingCase[] }>

export function WorkPage({ site, visit, waiting }: WorkProps) {
  return (
    <Frame site={site} visit={visit} title={words.workTitle}>
      <h1>{words.workTitle}</h1>
      {lists.map((status) => (
        <List key={status} site={site} status={status} waiting={waiting.filter((one) => one.case.status === status)} />
      ))}
    </Frame>
  )
}

function List({ site, status, waiting }: { site: Site; status: Status; waiting: readonly WaitingCase[] }) {
  const title = words.lists[status] ?? status
  if (waiting.length === 0) {
    return (
      <DeskPanel title={title}>
        <p class="lom-soft">{words.listEmpty[status]}.</p>
      </DeskPanel>
    )
  }
  return (
    <DeskPanel title={`${title} (${waiting.length})`}>
      <Table
        caption={title}
        hideCaption
        columns={[
          { title: words.number },
          { title: words.name },
          { title: words.what },
          { title: words.why },
          { title: words.since },
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
