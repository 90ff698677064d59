import type { FastifyInstance } from 'fastify'
import { isId } from '#platform/ids/uuid.ts'
import type { FailedJob } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { Button, EmptyState, Form, html, NotificationBanner, Table } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit, menderRoles } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

/** Jobs that failed to the end. They carry ids only, so nobody's data stands here. */
export function jobRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, jobs } = desk

  app.get<{ Querystring: { gedaan?: string } }>('/balie/taken', async (request, reply) => {
    const { visit } = asked(desk, request, menderRoles)
    const isDone = request.query.gedaan !== undefined
    return sendPage(reply, html(<JobsPage {...{ site, visit, failed: await jobs.failed(), isDone }} />))
  })

  app.post<{ Params: { id: string } }>('/balie/taak/:id/opnieuw', async (request, reply) => {
    asked(desk, request, menderRoles)
    const { id } = request.params
    if (!isId(id) || !(await jobs.sendAgain(id))) throw new Refusal('missing', 'platform/job-not-found')
    return reply.redirect('/balie/taken?gedaan=opnieuw', 303)
  })
}

type JobsProps = Readonly<{ site: Site; visit: DeskVisit; failed: readonly FailedJob[]; isDone: boolean }>

export function JobsPage({ site, visit, failed, isDone }: JobsProps) {
  return (
    <Frame site={site} visit={visit} title={words.jobsTitle}>
      {isDone && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.runsAgain}</p>
        </NotificationBanner>
      )}
      <h1>{words.jobsTitle}</h1>
      {failed.length === 0 ? (
        <EmptyState title={words.jobsNone} icon="check">
          <p>{words.jobsNoneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.jobsTitle}
          hideCaption
          columns={[
            { title: words.job },
            { title: words.failedAt },
            { title: words.tries, numeric: true },
            { title: words.said },
            { title: words.runAgain },
          ]}
          rows={failed.map(({ id, name, failedAt, tries, said }) => [
            name,
            <span class="lom-nowrap">{shortWhen(failedAt)}</span>,
            String(tries),
            said,
            <Form action={`/balie/taak/${id}/opnieuw`} csrf={visit.employee.csrf}>
              <Button look="secondary" size="small">
                {words.runAgain}
              </Button>
            </Form>,
          ])}
        />
      )}
    </Frame>
  )
}
