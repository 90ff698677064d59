import type { FastifyInstance } from 'fastify'
import { calendarOfFeed, makeFeed, type OwnFeed, ownFeed, revokeFeed } from '#domain/appointments/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, EmptyState, Form, html, NotificationBanner, TextInput } from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { contextOf, nobody } from '../visitor.ts'
import { asked, type Desk, type DeskVisit, fieldOf, type PostedForm, visitRoles } from './desk.ts'
import { Frame } from './frame.tsx'

/** The own calendar of an employee: an address for the program in which they keep theirs, which they can withdraw. */
export function ownCalendarRoutes(app: FastifyInstance, { site }: Desk): void {
  const { appointments, publicUrl } = site

  app.get<{ Querystring: { gedaan?: string } }>('/balie/mijn-agenda', async (request, reply) => {
    const { visit, context } = asked({ site }, request, visitRoles)
    const feed = await ownFeed(context, appointments)
    return sendPage(reply, html(<CalendarPage {...{ site, visit, feed }} done={request.query.gedaan} />))
  })

  app.post<PostedForm>('/balie/mijn-agenda', async (request, reply) => {
    const { context } = asked({ site }, request, visitRoles)
    const isEnd = fieldOf(request.body, 'stap', 20) === 'intrekken'
    await (isEnd ? revokeFeed(context) : makeFeed(context))
    return reply.redirect(`/balie/mijn-agenda?gedaan=${isEnd ? 'weg' : 'nieuw'}`, 303)
  })

  // No sign-in: programs ask, with an address that only the employee has.
  app.get<{ Params: { link: string } }>('/balie/agenda/:link', async (request, reply) => {
    const context = contextOf(site, nobody)
    const titleOf = (product: string) => site.catalogue.find(product, context.now)?.title.nl ?? product
    const link = request.params.link.replace(/\.ics$/, '')
    const calendar = await calendarOfFeed(context, appointments, { link, titleOf, publicUrl })
    return reply.header('cache-control', 'private, max-age=300').type('text/calendar; charset=utf-8').send(calendar)
  })
}

function CalendarPage({
  site,
  visit,
  feed,
  done,
}: Readonly<{ site: Desk['site']; visit: DeskVisit; feed: OwnFeed; done: string | undefined }>) {
  const { employee, link, madeAt } = feed
  const said = saidUnder({ nieuw: words.feedMade, weg: words.feedGone }, done)
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/mijn-agenda' }} title={words.feedTitle}>
      {said && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      <h1>{words.feedTitle}</h1>
      {employee ? (
        <>
          <p>{words.feedLead}</p>
          <DeskPanel title={employee.name}>
            {link && madeAt ? (
              <TextInput
                {...{ id: 'adres', name: 'adres', language: 'nl', label: words.feedAddress }}
                hint={words.feedHint(showDate(cityDay(madeAt)))}
                value={`${site.publicUrl}/balie/agenda/${link}.ics`}
                spellcheck={false}
              />
            ) : (
              <p class="lom-soft">{words.feedNone}</p>
            )}
            <Form action="/balie/mijn-agenda" csrf={visit.employee.csrf}>
              <Actions>
                <Button name="stap" value="maken">
                  {link ? words.feedAgain : words.feedMake}
                </Button>
                {link && (
                  <Button name="stap" value="intrekken" look="secondary">
                    {words.feedEnd}
                  </Button>
                )}
              </Actions>
            </Form>
          </DeskPanel>
        </>
      ) : (
        <EmptyState title={words.feedNobody} icon="calendar">
          {words.feedNobodyText}
        </EmptyState>
      )}
    </Frame>
  )
}
