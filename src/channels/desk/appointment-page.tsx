import type { Booking, Prepared, VisitEvent } from '#domain/appointments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, DeskRows, Form, LinkButton, NotificationBanner, SummaryList } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { deskHomeWords } from '#ui/words/home-visit.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import { PreparedHere } from './appointment-prepared.tsx'
import { contactShown, needsShown, placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  booking: Booking
  prepared: readonly Prepared[]
  history: readonly VisitEvent[]
  /** The name of the employee. */
  servedBy: string
  /** What was just done here, as the address says it. */
  done: string | undefined
  /** After moving: where it was, `place|instant`. */
  from: string | undefined
}>

/** One visit: what to say to who calls about it, and what can be done. What was done can be undone. */
export function VisitPage(props: Shown) {
  const { site, visit, booking, history, servedBy, prepared } = props
  const { id, state, wish, place, startsAt, desk, companions } = booking
  const isToCome = state === 'booked' && startsAt > site.clock()
  const needs = needsShown(wish)
  const when = booking.window ? deskHomeWords.between(booking.window) : showMoment(startsAt)
  return (
    <Frame
      site={site}
      visit={visit}
      title={booking.name ?? words.title}
      rightTitle={words.history}
      right={
        <DeskRows
          rows={history.map(({ kind, at, by, channel }) => ({
            when: shortWhen(at),
            title: words.events[kind] ?? kind,
            text: by === visit.employee.actor.id ? words.you : (words.eventBy[channel] ?? channel),
          }))}
        />
      }
    >
      <Done {...props} />
      <h1>
        <bdi>{booking.name ?? words.title}</bdi>
      </h1>
      <p class="lom-lead">
        {when}, {placeNamed(site, place)}
      </p>
      <DeskPanel title={productsNamed(site, wish.products, visit.employee)}>
        <SummaryList
          rows={[
            { key: words.state, value: words.states[state] ?? state },
            // Nobody has to check in at home.
            ...(booking.window ? [] : [{ key: words.code, value: <strong>{booking.code}</strong> }]),
            { key: words.who, value: [words.person(wish.persons), ...companions].join(', ') },
            { key: words.with, value: `${servedBy}, ${desk}` },
            { key: words.reach, value: contactShown(booking) },
            ...(needs ? [{ key: words.needsShown, value: needs }] : []),
          ]}
        />
        {isToCome && (
          <Form action={`/balie/afspraak/${id}/afzeggen`} csrf={visit.employee.csrf}>
            <Actions>
              <LinkButton href={booking.window ? `/balie/aan-huis/${id}` : `/balie/afspraak?verzet=${id}`} shortcut="V">
                {words.move}
              </LinkButton>
              <Button look="secondary" shortcut="X">
                {words.cancel}
              </Button>
            </Actions>
          </Form>
        )}
        {state === 'no-show' && !booking.window && (
          <Form action={`/balie/afspraak/${id}/was-er`} csrf={visit.employee.csrf}>
            <Actions>
              <Button look="secondary" shortcut="W">
                {words.wasThere}
              </Button>
            </Actions>
          </Form>
        )}
        <PreparedHere prepared={prepared} now={site.clock()} />
        {booking.onBehalfBy && <p class="lom-soft lom-small">{words.madeBy}</p>}
      </DeskPanel>
    </Frame>
  )
}

function Done({ visit, booking, done, from }: Shown) {
  const { csrf } = visit.employee
  const { id, code, contact } = booking
  const said: Readonly<Record<string, string>> = {
    ...{ gemaakt: words.booked, verzet: words.moved, afgezegd: words.cancelled, opnieuw: words.again },
    'was-er': words.wasThereDone,
    weg: words.against,
  }
  const text = saidUnder(said, done)
  if (!text) return null
  const [place = '', at = ''] = (from ?? '').split('|')
  return (
    <NotificationBanner language="nl" success={done !== 'weg'}>
      <p class="govuk-notification-banner__heading">{text}</p>
      {(done === 'gemaakt' || done === 'opnieuw') && contact?.kind === 'phone' && !booking.window && (
        <p>{words.sayCode(code)}</p>
      )}
      {done === 'afgezegd' && booking.state === 'cancelled' && !booking.window && (
        <Form action={`/balie/afspraak/${id}/opnieuw`} csrf={csrf}>
          <Button look="secondary" size="small" shortcut="O">
            {words.undoCancel}
          </Button>
        </Form>
      )}
      {done === 'verzet' && at !== '' && (
        <Form action={`/balie/afspraak/${id}/verzetten`} csrf={csrf}>
          <input type="hidden" name="tijd" value={`${place}|${at}`} />
          <Button look="secondary" size="small" shortcut="O">
            {words.undoMove}
          </Button>
        </Form>
      )}
    </NotificationBanner>
  )
}
