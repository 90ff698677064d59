import type { Booking, Offered } from '#domain/appointments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, Form, SummaryList } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { placeShown } from './appointment-link-pages.tsx'
import { Call } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'

type Shown = Readonly<{ site: Site; visit: Visit }>
type Linked = Shown & Readonly<{ link: string }>

/** Another time is kept for who cannot be received as planned: one button to accept. `path`: of the visit itself. */
export function ProposalPage({
  site,
  visit,
  link,
  booking,
  proposed,
  path,
}: Linked & { booking: Booking; proposed: Offered; path: string }) {
  const { language } = visit
  const words = appointmentWords(language)
  const waiting = waitingWords(language)
  const when = (at: Offered) => `${showMoment(at.startsAt, language)}, ${placeShown(site, at.place)}`
  return (
    <Frame site={site} visit={visit} title={words.proposalTitle} width="form">
      <h1>{words.proposalTitle}</h1>
      <p class="lom-lead">{words.proposalText}</p>
      <SummaryList
        rows={[
          { key: words.moveFrom, value: when(booking) },
          { key: words.moveTo, value: when(proposed) },
        ]}
      />
      <Form action={`/afspraak/voorstel/${link}`} csrf={csrfOf(visit)}>
        <Actions>
          <Button name="antwoord" value="ja">
            {words.accept}
          </Button>
          <Button name="antwoord" value="nee" look="secondary">
            {words.decline}
          </Button>
        </Actions>
        <p>
          <a href={`${path}/verzetten`}>{waiting.ownTime}</a>
        </p>
        <p>
          <a href={`${path}/annuleren`}>{waiting.cancel}</a>
        </p>
      </Form>
      <Call site={site} visit={visit} />
    </Frame>
  )
}

/** A time that came free, kept for some minutes; or none, and then the list can still be left. */
export function OfferPage({
  site,
  visit,
  link,
  found,
}: Linked & { found: Readonly<{ offered: Offered & Pick<Booking, 'window'>; until: Date }> | null }) {
  const { language } = visit
  const words = appointmentWords(language)
  const home = homeVisitWords(language)
  const title = found ? words.offerTitle : waitingWords(language).waitingTitle
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      <h1>{title}</h1>
      <p class="lom-lead">
        {found ? words.offerText(showMoment(found.until, language)) : waitingWords(language).waitingText}
      </p>
      {found && (
        <SummaryList
          rows={[
            {
              key: words.when,
              value: found.offered.window
                ? home.between(found.offered.window)
                : showMoment(found.offered.startsAt, language),
            },
            { key: words.where, value: found.offered.window ? home.yours : placeShown(site, found.offered.place) },
          ]}
        />
      )}
      <Form action={`/afspraak/wachtlijst/${link}`} csrf={csrfOf(visit)}>
        <Actions>
          {found && (
            <>
              <Button name="antwoord" value="ja">
                {found.offered.window ? waitingWords(language).takeHome : words.take}
              </Button>
              <Button name="antwoord" value="verder" look="secondary">
                {waitingWords(language).decline}
              </Button>
            </>
          )}
          <Button name="antwoord" value="nee" look="secondary">
            {found ? words.leave : words.leaveNow}
          </Button>
        </Actions>
      </Form>
      <Call site={site} visit={visit} />
    </Frame>
  )
}

/** What became of an answer. */
export function SaidPage({ site, visit, said }: Shown & { said: 'declined' | 'left' | 'nothingOpen' }) {
  const { language } = visit
  const words = appointmentWords(language)
  const [title, text] = {
    declined: [words.declinedTitle, words.declinedText],
    left: [waitingWords(language).leftTitle, waitingWords(language).leftText],
    nothingOpen: [words.nothingOpen, words.nothingOpenText],
  }[said] as [string, string]
  return (
    <Frame site={site} visit={visit} title={title} width="form">
      <h1>{title}</h1>
      <p class="lom-lead">{text}</p>
      <Call site={site} visit={visit} />
    </Frame>
  )
}
