import type { FastifyInstance } from 'fastify'
import { lookAtCase } from '#domain/cases/index.ts'
import {
  keepsSigns,
  type Occupation,
  placeKeepers,
  placeOfCase,
  type Registration,
  registrationOfCase,
  withdrawPlace,
  withdrawReasons,
} from '#domain/streets/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  html,
  InsetText,
  NotificationBanner,
  Radios,
  SummaryList,
} from '#ui/index.ts'
import { gipodWords } from '#ui/words/desk-gipod.ts'
import { placeWords as words } from '#ui/words/desk-place.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'
import { registrationShown, SendAgain } from './gipod.tsx'

type OfCase = { Params: { id: string }; Querystring: { gedaan?: string } }

/** The place in the street of a case as staff see it, and how it is taken back: its signs say so at once. */
export function placeRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get<OfCase>('/balie/dossier/:id/plaats', async (request, reply) => {
    const { visit, context } = asked(desk, request)
    const { id, number } = await lookAtCase(context, idOf(request.params.id))
    const place = await placeOfCase(context, id)
    if (!place) throw new Refusal('missing', 'streets/not-found')
    const isSent = request.query.gedaan === 'gipod'
    return sendPage(
      reply,
      html(<PlacePage {...{ site, visit, place, number, isSent, ...(await inGipod(context, id)) }} />),
    )
  })

  app.post<OfCase & PostedForm>('/balie/dossier/:id/plaats', async (request, reply) => {
    const { visit, context } = asked(desk, request)
    const { id, number } = await lookAtCase(context, idOf(request.params.id))
    const place = await placeOfCase(context, id)
    if (!place) throw new Refusal('missing', 'streets/not-found')
    const because = withdrawReasons.find((reason) => reason === fieldOf(request.body, 'because'))
    if (!because) {
      const shown = { site, visit, place, number, ...(await inGipod(context, id)) }
      return sendPage(reply, html(<PlacePage {...shown} wrong />), 422)
    }
    await withdrawPlace(context, id, because)
    return reply.redirect(`/balie/dossier/${id}/plaats`, 303)
  })

  const inGipod = async (context: OpenContext, id: string) => ({
    registration: await registrationOfCase(context, id),
    maySend: keepsSigns(site.catalogue, context),
  })
}

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  place: Occupation
  number: string
  registration: Registration | null
  maySend: boolean
  isSent?: boolean
  wrong?: boolean
}>

function PlacePage(props: Shown) {
  const { site, visit, place, number, registration, wrong = false } = props
  const { lane, days, hours, asked: stretch, withdrawnAt } = place
  // Only a ban on parking stands on signs.
  const hasSigns = place.use === 'ban'
  const mayKeep = visit.employee.actor.roles.some((role) => placeKeepers.includes(role))
  return (
    <Frame site={site} visit={visit} title={`${words.title}: ${number}`} wrong={wrong}>
      {wrong && <ErrorSummary language="nl" errors={[{ href: '#because', text: words.chooseReason }]} />}
      <h1>{words.title}</h1>
      <p>
        <a href={`/balie/dossier/${place.caseId}`}>{number}</a>
      </p>
      {props.isSent && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{gipodWords.againDone}</p>
        </NotificationBanner>
      )}
      {withdrawnAt && (
        <InsetText>
          {words.withdrawn(showMoment(withdrawnAt))} {hasSigns && words.signsSay}
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: words.street, value: `${lane.street} ${stretch?.number ?? ''} (${lane.postalCode})` },
          { key: words.side, value: words[lane.side] },
          ...(stretch ? [{ key: words.metres, value: words.leftRight(stretch.left, stretch.right) }] : []),
          { key: words.days, value: words.fromTo(showDate(days.from), showDate(days.until)) },
          { key: words.hours, value: words.between(hours.from, hours.until) },
          ...(hasSigns ? [{ key: words.signs, value: place.ownSigns ? words.own : words.city }] : []),
          ...(registration
            ? [{ key: gipodWords.title, value: registrationShown(registration, { writes: site.streets.isWritten }) }]
            : []),
        ]}
      />
      {registration?.refused && props.maySend && <SendAgain {...{ visit, registration }} />}
      {mayKeep && !withdrawnAt && (
        <Form action={`/balie/dossier/${place.caseId}/plaats`} csrf={visit.employee.csrf}>
          <Radios
            id="because"
            name="because"
            language="nl"
            label={words.why}
            hint={hasSigns ? words.whyHintSigns : words.whyHint}
            error={wrong ? words.chooseReason : undefined}
            choices={withdrawReasons.map((reason) => ({ value: reason, text: words.reasons[reason] }))}
          />
          <Actions>
            <Button look="warning">{words.takeBack}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}
