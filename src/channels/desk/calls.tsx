import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  acceptProposal,
  type Call,
  callList,
  closeCall,
  noteAttempt,
  proposalLink,
} from '#domain/appointments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  Actions,
  Button,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  Form,
  html,
  LinkButton,
  NotificationBanner,
  SummaryList,
  TextInput,
} from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { saidUnder } from '../said.ts'
import { type Site, sendPage } from '../site.ts'
import { contactShown, placeNamed, productsNamed } from './appointment-words.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'
import { Frame } from './frame.tsx'

type OfCall = { Params: { id: string } } & PostedForm
type Said = Readonly<{ done?: string | undefined; wrong?: string }>

/** Who has to be called because their visit cannot go on as it was, and what came of each call. */
export function callRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async ({ visit, context }: Asked, said: Said) =>
    html(<CallsPage {...{ site, visit, calls: await callList(context), ...said }} />)
  const back = (reply: FastifyReply, done: string) => reply.redirect(`/balie/afspraken/bellen?gedaan=${done}`, 303)

  app.get<{ Querystring: { gedaan?: string } }>('/balie/afspraken/bellen', async (request, reply) =>
    sendPage(reply, await page(asked(desk, request, visitRoles), { done: request.query.gedaan })),
  )

  app.post<OfCall>('/balie/afspraken/bellen/:id/neemt', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    const callId = idOf(request.params.id, 'appointments/not-found')
    const call = (await callList(context)).find(({ id }) => id === callId)
    if (!call) return back(reply, 'klaar')
    try {
      await acceptProposal(context, site.appointments, proposalLink(site.appointments, call.visit.id))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'appointments/hold-expired') throw error
      return back(reply, 'weg')
    }
    return back(reply, 'genomen')
  })

  app.post<OfCall>('/balie/afspraken/bellen/:id/niet-bereikt', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    await noteAttempt(context, idOf(request.params.id, 'appointments/not-found'))
    return back(reply, 'niet-bereikt')
  })

  app.post<OfCall>('/balie/afspraken/bellen/:id/klaar', async (request, reply) => {
    const who = asked(desk, request, visitRoles)
    const callId = idOf(request.params.id, 'appointments/not-found')
    const outcome = fieldOf(request.body, 'uitkomst', 300)
    if (outcome === '') return sendPage(reply, await page(who, { wrong: callId }), 422)
    await closeCall(who.context, { callId, outcome })
    return back(reply, 'klaar')
  })
}

type Shown = Readonly<{ site: Site; visit: DeskVisit; calls: readonly Call[] }> & Said

function CallsPage(props: Shown) {
  const { site, visit, calls, done, wrong } = props
  const said = saidUnder(words.done, done)
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.callsTitle} wrong={wrong !== undefined}>
      {wrong && <ErrorSummary language="nl" errors={[{ href: `#u-${wrong}`, text: words.outcomeMissing }]} />}
      {said && (
        <NotificationBanner language="nl" success={done !== 'weg'}>
          <p class="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      <h1>{words.callsTitle}</h1>
      {calls.length === 0 && (
        <EmptyState title={words.callsNone} icon="check">
          {words.callsNoneText}
        </EmptyState>
      )}
      {calls.map((call) => (
        <OneCall key={call.id} {...props} call={call} />
      ))}
    </Frame>
  )
}

function OneCall({ site, visit, wrong, call }: Shown & Readonly<{ call: Call }>) {
  const { id, reason, proposed, attempts, visit: booking } = call
  const { csrf } = visit.employee
  const action = (what: string) => `/balie/afspraken/bellen/${id}/${what}`
  return (
    <DeskPanel title={booking.name ?? ''}>
      <SummaryList
        rows={[
          { key: deskAppointmentWords.reach, value: <strong>{contactShown(booking)}</strong> },
          {
            key: words.visit,
            value: `${showMoment(booking.startsAt)}, ${placeNamed(site, booking.place)}`,
            change: { href: `/balie/afspraak/${booking.id}`, text: words.visit },
          },
          { key: words.what, value: productsNamed(site, booking.wish.products, visit.employee) },
          {
            key: words.kind,
            value: [words.reasons[reason], ...(attempts > 0 ? [words.tried(attempts)] : [])].join('. '),
          },
        ]}
      />
      {proposed && <p>{words.keptFor(`${showMoment(proposed.startsAt)}, ${placeNamed(site, proposed.place)}`)}</p>}
      <Form csrf={csrf}>
        <Actions>
          {proposed && <Button action={action('neemt')}>{words.take}</Button>}
          <LinkButton href={`/balie/afspraak?verzet=${booking.id}`} look="secondary">
            {words.other}
          </LinkButton>
          <Button action={action('niet-bereikt')} look="secondary">
            {words.notReached}
          </Button>
        </Actions>
      </Form>
      <Form action={action('klaar')} csrf={csrf}>
        <TextInput
          {...{ id: `u-${id}`, name: 'uitkomst', language: 'nl', label: words.outcome, hint: words.outcomeHint }}
          error={wrong === id ? words.outcomeMissing : undefined}
          autocomplete="off"
        />
        <Button look="secondary" size="small">
          {words.close}
        </Button>
      </Form>
    </DeskPanel>
  )
}
