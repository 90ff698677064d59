import type { FastifyInstance } from 'fastify'
import { dismissRobot, employRobot, type Robot, robots } from '#domain/tasks/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { Button, DeskPanel, ErrorSummary, Form, html, NotificationBanner, Table, Tag, TextInput } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import { type Site, sendPage } from '../site.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'

const administrators = ['administrator'] as const

type Said = Readonly<{ key?: string; wrong?: boolean; typed?: Readonly<{ name: string; works: string }> }>

/** Robots as colleagues: who they are, what they may do, and their keys. A key is shown once and kept nowhere. */
export function robotRoutes(app: FastifyInstance, desk: Desk): void {
  const page = async ({ visit, context }: Asked, said: Said = {}) =>
    html(<RobotsPage {...{ site: desk.site, visit, said, all: await robots(context) }} />)

  app.get('/balie/robots', async (request, reply) => sendPage(reply, await page(asked(desk, request, administrators))))

  app.post<PostedForm>('/balie/robots', async (request, reply) => {
    const who = asked(desk, request, administrators)
    const typed = {
      name: fieldOf(request.body, 'naam').slice(0, 100),
      works: fieldOf(request.body, 'werk').slice(0, 500),
    }
    const works = typed.works.split(',').map((one) => one.trim())
    const isSound = typed.name !== '' && works.every((one) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(one))
    if (!isSound) return sendPage(reply, await page(who, { wrong: true, typed }), 422)
    return sendPage(reply, await page(who, { key: await employRobot(who.context, { name: typed.name, works }) }))
  })

  app.post<{ Params: { id: string } }>('/balie/robot/:id/ontslaan', async (request, reply) => {
    const { context } = asked(desk, request, administrators)
    await dismissRobot(context, idOf(request.params.id, 'tasks/not-found'))
    return reply.redirect('/balie/robots', 303)
  })
}

type RobotsProps = Readonly<{ site: Site; visit: DeskVisit; all: readonly Robot[]; said: Said }>

export function RobotsPage({ site, visit, all, said }: RobotsProps) {
  const { csrf } = visit.employee
  return (
    <Frame site={site} visit={visit} title={words.robots} wrong={said.wrong ?? false}>
      {said.wrong && <ErrorSummary language="nl" errors={[{ href: '#naam', text: words.robotWrong }]} />}
      {said.key && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.robotMade}</p>
          <p>
            <code>{said.key}</code>
          </p>
        </NotificationBanner>
      )}
      <h1>{words.robots}</h1>
      <p>{words.robotsText}</p>
      {all.length > 0 && (
        <Table
          caption={words.robots}
          hideCaption
          columns={[
            { title: words.robotName },
            { title: words.robotWorks },
            { title: words.robotSince },
            { title: words.robotDismiss },
          ]}
          rows={all.map(({ id, name, works, employedAt, dismissedAt }) => [
            <bdi>{name}</bdi>,
            works.join(', '),
            showDate(cityDay(employedAt), 'nl'),
            dismissedAt ? (
              <Tag tone="neutral">{words.robotGone}</Tag>
            ) : (
              <Form action={`/balie/robot/${id}/ontslaan`} csrf={csrf}>
                <Button look="warning" size="small">
                  {words.robotDismiss}
                  <span class="govuk-visually-hidden"> {name}</span>
                </Button>
              </Form>
            ),
          ])}
        />
      )}
      <DeskPanel title={words.robotNew}>
        <Form action="/balie/robots" csrf={csrf}>
          <TextInput id="naam" name="naam" language="nl" label={words.robotName} value={said.typed?.name ?? ''} />
          <TextInput
            id="werk"
            name="werk"
            language="nl"
            label={words.robotWorks}
            hint={words.robotWorksHint}
            value={said.typed?.works ?? ''}
          />
          <Button>{words.robotMake}</Button>
        </Form>
      </DeskPanel>
    </Frame>
  )
}
