import type { FastifyInstance } from 'fastify'
import { openSignReports, type SignReport, settleSignReport } from '#domain/streets/index.ts'
import { Button, EmptyState, Form, html, Table } from '#ui/index.ts'
import { deskSignWords as words } from '#ui/words/desk-signs.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit, idOf, menderRoles } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

const path = '/balie/borden'

/** What people in the street said of signs: for the unit that places them, which goes and looks. */
export function signRoutes(app: FastifyInstance, { site }: Desk): void {
  app.get(path, async (request, reply) => {
    const { visit, context } = asked({ site }, request, menderRoles)
    const reports = await openSignReports(context, site.catalogue)
    return sendPage(reply, html(<SignsPage {...{ site, visit, reports }} now={context.now} />))
  })

  app.post<{ Params: { id: string } }>(`${path}/:id/nagekeken`, async (request, reply) => {
    const { context } = asked({ site }, request, menderRoles)
    await settleSignReport(context, site.catalogue, idOf(request.params.id, 'streets/no-sign'))
    return reply.redirect(path, 303)
  })
}

type Shown = Readonly<{ site: Site; visit: DeskVisit; reports: readonly SignReport[]; now: Date }>

function SignsPage({ site, visit, reports, now }: Shown) {
  return (
    <Frame site={site} visit={visit} title={words.title}>
      <h1>{words.title}</h1>
      {reports.length === 0 ? (
        <EmptyState title={words.none} icon="check">
          {words.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          hideCaption
          columns={[
            { title: words.what },
            { title: words.seenAt },
            { title: words.belongs },
            { title: words.toldAt },
            { title: words.done },
          ]}
          rows={reports.map(({ id, what, seenAt, toldAt, place }) => [
            words.whats[what],
            <bdi>{seenAt}</bdi>,
            place ? (
              <a href={`/balie/dossier/${place.caseId}/plaats`}>
                {place.lane.street} ({place.lane.postalCode}), {words.side[place.lane.side]}
              </a>
            ) : (
              words.notOurs
            ),
            shortWhen(toldAt, now),
            <Form action={`${path}/${id}/nagekeken`} csrf={visit.employee.csrf}>
              <Button look="secondary" size="small">
                {words.done}
              </Button>
            </Form>,
          ])}
        />
      )}
    </Frame>
  )
}
