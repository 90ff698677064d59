import type { FastifyInstance } from 'fastify'
import { type Message, resendMessage, troubledMessages } from '#domain/messages/index.ts'
import { namesOf } from '#domain/people/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { Button, EmptyState, Form, html, NotificationBanner, Table } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit, idOf, menderRoles } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'
import { withheldOf } from './withheld.ts'

/** Messages that did not arrive, and a way to send them once more. */
export function messageRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<{ Querystring: { gedaan?: string } }>('/balie/berichten', async (request, reply) => {
    const { visit, context } = asked(desk, request, menderRoles)
    const messages = await shown(context)
    const names = await namesOf(context, [...new Set(messages.map(({ personId }) => personId))])
    const isDone = request.query.gedaan !== undefined
    return sendPage(reply, html(<MessagesPage {...{ site: desk.site, visit, messages, names, isDone }} />))
  })

  app.post<{ Params: { id: string } }>('/balie/bericht/:id/opnieuw', async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    const id = idOf(request.params.id, 'messages/not-found')
    const message = (await shown(context)).find((one) => one.id === id)
    if (!message) throw new Refusal('missing', 'messages/not-found')
    await resendMessage(context, id)
    return reply.redirect('/balie/berichten?gedaan=gestuurd', 303)
  })
}

/** Without those about a file that is kept from this employee: its own unit sees them. */
async function shown(context: OpenContext): Promise<readonly Message[]> {
  const messages = await troubledMessages(context)
  const isWithheld = await withheldOf(context, messages)
  return messages.filter((message) => !isWithheld(message))
}

type MessagesProps = Readonly<{
  site: Site
  visit: DeskVisit
  messages: readonly Message[]
  names: ReadonlyMap<string, string>
  isDone: boolean
}>

export function MessagesPage({ site, visit, messages, names, isDone }: MessagesProps) {
  return (
    <Frame site={site} visit={visit} title={words.messagesTitle}>
      {isDone && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.sentAgain}</p>
        </NotificationBanner>
      )}
      <h1>{words.messagesTitle}</h1>
      {messages.length === 0 ? (
        <EmptyState title={words.messagesNone} icon="check">
          <p>{words.messagesNoneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.messagesTitle}
          hideCaption
          columns={[
            { title: words.what },
            { title: words.forWhom },
            { title: words.state },
            { title: words.said },
            { title: words.since },
            { title: words.sendAgain },
          ]}
          rows={messages.map((one) => [
            words.messageKinds[one.template] ?? one.template,
            <a href={`/balie/persoon/${one.personId}`}>
              <bdi>{names.get(one.personId)?.trim() || words.nameless}</bdi>
            </a>,
            words.messageStates[one.status] ?? one.status,
            saidOf(one.reason),
            shortWhen(one.createdAt),
            one.status === 'failed' && (
              <Form action={`/balie/bericht/${one.id}/opnieuw`} csrf={visit.employee.csrf}>
                <Button look="secondary" size="small">
                  {words.sendAgain}
                </Button>
              </Form>
            ),
          ])}
        />
      )}
    </Frame>
  )
}

/** What the mail server did, in words: its own answer names machines and codes. */
function saidOf(reason: string | null): string {
  if (reason === null) return ''
  if (reason.startsWith('No answer')) return words.mailSilent
  const code = /^The mail server answered (\d+)/.exec(reason)?.[1]
  return code ? words.mailRefused(code) : words.mailWrong
}
