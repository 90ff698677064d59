import { type Booking, isMovable, type Prepared } from '#domain/appointments/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import { takesSms } from '#outside/sms/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  Panel,
  QrFigure,
  SummaryList,
} from '#ui/index.ts'
import { type AppointmentWords, appointmentWords } from '#ui/words/appointment.ts'
import { prepareWords } from '#ui/words/appointment-prepare.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { Bring, needRows, productsNamed } from './appointment-details-page.tsx'
import { PreparePart } from './appointment-prepare-page.tsx'
import { placeNamed } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'

/** `path`: the secret address of the visit. */
type Shown = Readonly<{ site: Site; visit: Visit; booking: Booking; path: string }>

function toldBy(contact: Booking['contact'], words: AppointmentWords): string {
  if (contact?.kind === 'email') return words.bookedMail
  return contact && takesSms(contact.value) ? words.bookedSms : words.keep
}

/** Name and address of a place, as one line. */
export function placeShown(site: Site, id: string): string {
  const address = site.city.places.find((one) => one.id === id)?.address
  const name = placeNamed(site, id)
  return address ? `${name}, ${address.street}, ${address.postalCode} ${address.municipality}` : name
}

/** A visit for who has its link: when, where, the code, what to bring, and what can be done with it. */
export function VisitPage({
  site,
  visit,
  booking,
  path,
  done,
  prepared,
}: Shown & { done: string | undefined; prepared: readonly Prepared[] }) {
  const { language } = visit
  const words = appointmentWords(language)
  const { state, startsAt, contact, wish } = booking
  const isToCome = state === 'booked' && startsAt > site.clock()
  const title = isToCome ? words.visit : state === 'cancelled' ? words.cancelledTitle : words.over
  const isNew = done === 'gemaakt' && isToCome
  return (
    <Frame site={site} visit={visit} title={isNew ? words.booked : title} width="form">
      {done === 'verzet' && isToCome && (
        <NotificationBanner language={language} success>
          {words.moved}
        </NotificationBanner>
      )}
      {done === 'ingevuld' && isToCome && (
        <NotificationBanner language={language} success>
          {prepareWords(language).saved}
        </NotificationBanner>
      )}
      {isNew ? (
        <Panel title={words.booked} icon="check">
          {toldBy(contact, words)}
        </Panel>
      ) : (
        <h1>{title}</h1>
      )}
      {!isToCome && <p class="lom-lead">{words.startAgain}</p>}
      <Facts {...{ site, visit, booking, isToCome }} />
      {isToCome && (
        <>
          {!booking.window && <Bring site={site} products={wish.products} language={language} />}
          <Actions>
            <LinkButton href={`${path}/agenda`} icon="calendar" download>
              {words.calendar}
            </LinkButton>
            {isMovable(visit.visitor.actor, booking, site.clock()) && (
              <LinkButton href={`${path}/verzetten`} look="secondary">
                {words.move}
              </LinkButton>
            )}
            <LinkButton href={`${path}/annuleren`} look="secondary">
              {words.cancel}
            </LinkButton>
          </Actions>
          {!isNew && <InsetText>{words.keep}</InsetText>}
          <PreparePart {...{ visit, path }} all={prepared} atOnce={isNew} now={site.clock()} />
        </>
      )}
      {!isToCome && (
        <p>
          <LinkButton href={`/afspraak?${wish.products.map((id) => `dienst=${id}`).join('&')}`}>
            {words.again}
          </LinkButton>
        </p>
      )}
    </Frame>
  )
}

function Facts({ site, visit, booking, isToCome }: Omit<Shown, 'path'> & { isToCome: boolean }) {
  const { language } = visit
  const words = appointmentWords(language)
  const { startsAt, window, place, wish, name, companions, code } = booking
  const home = homeVisitWords(language)
  const when = window ? home.between(window) : showMoment(startsAt, language)
  return (
    <SummaryList
      rows={[
        { key: words.when, value: when },
        { key: words.where, value: window ? home.yours : placeShown(site, place) },
        { key: words.what, value: productsNamed(site, wish.products, language) },
        ...needRows(wish, language),
        ...(name ? [{ key: words.who, value: [name, ...companions].join(', ') }] : []),
        // Nobody has to check in at home.
        ...(isToCome && !window
          ? [
              {
                key: words.code,
                value: (
                  <>
                    <strong class="lom-nowrap">{code}</strong>
                    <br />
                    {words.codeHint}
                    <QrFigure modules={qrModules(code)} alt={words.codeQr} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The question before a visit is cancelled. */
export function CancelPage({ site, visit, booking, path }: Shown) {
  const { language } = visit
  const words = appointmentWords(language)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.cancelTitle}
      width="form"
      breadcrumbs={[{ href: path, text: words.visit }]}
    >
      <h1>{words.cancelTitle}</h1>
      <Facts {...{ site, visit, booking }} isToCome={false} />
      <p>{words.cancelText}</p>
      <Form action={`${path}/annuleren`} csrf={csrfOf(visit)}>
        <Actions>
          <Button look="warning">{words.cancelYes}</Button>
          <a href={path}>{words.keepIt}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** The question before a visit is moved. `from`, `to`: in words; `action`: where saying yes leads. */
export function MovePage({
  site,
  visit,
  path,
  from,
  to,
  action,
}: Omit<Shown, 'booking'> & Readonly<{ from: string; to: string; action: string }>) {
  const words = appointmentWords(visit.language)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.moveTitle}
      width="form"
      breadcrumbs={[{ href: path, text: words.visit }]}
    >
      <h1>{words.moveTitle}</h1>
      <SummaryList
        rows={[
          { key: words.moveFrom, value: from },
          { key: words.moveTo, value: to },
        ]}
      />
      <Form action={action} csrf={csrfOf(visit)}>
        <Actions>
          <Button>{words.moveYes}</Button>
          <a href={path}>{words.keepIt}</a>
        </Actions>
      </Form>
    </Frame>
  )
}
