import type { Booking } from '#domain/appointments/index.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  Panel,
  SummaryList,
  TextInput,
  typedForm,
} from '#ui/index.ts'
import { type KioskAppointmentWords, kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { Titles, Where } from './appointment-pages.tsx'
import type { OfferedHere } from './appointment-times.ts'
import { appointmentHref, codeHref, toldHere, yoursHref } from './appointment-way.ts'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>
type Yours = Shown & Readonly<{ booking: Booking }>

export function CodePage({
  kiosk,
  visit,
  typed,
  wrong,
}: Shown & Readonly<{ typed: string; wrong?: 'codeWrong' | 'codeUnknown' }>) {
  const { spoken: language } = visit
  const words = kioskAppointmentWords(language)
  const error = wrong && words[wrong]
  return (
    <Frame
      {...{ kiosk, visit }}
      title={words.codeTitle}
      wrong={wrong !== undefined}
      backHref={appointmentHref}
      keeps
      speaks
    >
      <ErrorSummary language={language} errors={error ? [{ href: '#code', text: error }] : []} />
      <h1>{words.codeTitle}</h1>
      <p class="lom-lead">{words.codeHint}</p>
      <Form id={typedForm} action={codeHref} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'code', name: 'code', language, label: words.code, value: typed, width: 10, error }}
          {...{ autocomplete: 'off', spellcheck: false }}
        />
        <Actions>
          <Button size="big">{words.look}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/**
 * How it stands with an appointment at `now`: `to-come` can still be moved or cancelled; `now`: it began, or its customer is there, and it is not
 * over before its time, or its window at home, has passed. Who was noted as there may wait longer than that.
 */
export function stageOf(
  { state, startsAt, endsAt, window, day }: Pick<Booking, 'state' | 'startsAt' | 'endsAt' | 'window' | 'day'>,
  now: Date,
): 'to-come' | 'now' | 'over' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'arrived') return day < cityDay(now) ? 'over' : 'now'
  if (state !== 'booked') return 'over'
  return startsAt > now ? 'to-come' : (window?.until ?? endsAt) > now ? 'now' : 'over'
}

/** When, where and for what: whoever has the code may know that. Nobody is named. */
export function YoursPage({ kiosk, visit, booking, moved = false }: Yours & Readonly<{ moved?: boolean }>) {
  const words = kioskAppointmentWords(visit.spoken)
  const stage = stageOf(booking, kiosk.site.clock())
  const isToCome = stage === 'to-come'
  const title = {
    'to-come': moved ? words.movedTitle : words.yours,
    now: words.yours,
    over: words.yoursOver,
    cancelled: words.yoursCancelled,
  }[stage]
  return (
    <Frame {...{ kiosk, visit, title }} backHref={codeHref} speaks>
      {moved ? <Panel title={title} icon="calendar" /> : <h1>{title}</h1>}
      <Facts {...{ kiosk, visit, booking }} />
      {stage === 'now' && <InsetText>{nowSaid(booking, words)}</InsetText>}
      {isToCome ? (
        <>
          {moved && <InsetText>{words.movedText}</InsetText>}
          <Actions>
            {!booking.window && (
              <LinkButton size="big" look="secondary" href={`${yoursHref}/verzetten`}>
                {words.move}
              </LinkButton>
            )}
            <LinkButton size="big" look="secondary" href={`${yoursHref}/afzeggen`}>
              {words.cancel}
            </LinkButton>
          </Actions>
        </>
      ) : (
        stage !== 'now' && (
          <Actions>
            <LinkButton size="big" href={appointmentHref}>
              {words.another}
            </LinkButton>
          </Actions>
        )
      )}
      <Done visit={visit} />
    </Frame>
  )
}

/** What to do with an appointment that is now. */
function nowSaid({ state, window }: Booking, words: KioskAppointmentWords): string {
  if (state === 'arrived') return window ? words.teamThere : words.wait
  return window ? words.weCome : words.toDesk
}

/** Asked once more: nobody gives a time away by a touch beside another button. */
export function SurePage({ kiosk, visit, booking }: Yours) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit }} title={words.sureTitle} backHref={yoursHref} speaks>
      <h1>{words.sureTitle}</h1>
      <p class="lom-lead">{words.sureText}</p>
      <Facts {...{ kiosk, visit, booking }} />
      <Form action={`${yoursHref}/afzeggen`} csrf={csrfOf(visit)}>
        <Actions>
          <Button size="big">{words.sure}</Button>
          <LinkButton size="big" look="secondary" href={yoursHref}>
            {words.keep}
          </LinkButton>
        </Actions>
      </Form>
    </Frame>
  )
}

/** From when to when, and where, before it is moved. */
export function MoveCheckPage({
  kiosk,
  visit,
  booking,
  to,
  backHref,
  action,
}: Yours & Readonly<{ to: OfferedHere; backHref: string; action: string }>) {
  const words = kioskAppointmentWords(visit.spoken)
  const from = toldHere(kiosk, booking, visit.screen)
  const isElsewhere = from.place !== to.place
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.moveTitle} speaks>
      <h1>{words.moveTitle}</h1>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            { key: words.moveFrom, value: <At at={from} {...{ visit }} withPlace={isElsewhere} /> },
            { key: words.moveTo, value: <At at={to} {...{ visit }} withPlace={isElsewhere} /> },
            ...(isElsewhere ? [] : [{ key: words.where, value: <Where at={to} {...{ visit }} /> }]),
          ]}
        />
      </div>
      <Form action={action} csrf={csrfOf(visit)}>
        <Actions>
          <Button size="big" icon="calendar">
            {words.moveSure}
          </Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** A moment, and where it is when that changes too. */
const At = ({ at, visit, withPlace }: Readonly<{ at: OfferedHere; visit: KioskVisit; withPlace: boolean }>) => (
  <>
    {momentIn(at.startsAt, visit.spoken)}
    {withPlace && (
      <>
        <br />
        <Where {...{ at, visit }} />
      </>
    )}
  </>
)

export function CancelledPage({ kiosk, visit }: Shown) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit }} title={words.cancelledTitle} backHref={appointmentHref} speaks>
      <Panel title={words.cancelledTitle} />
      <Actions>
        <LinkButton size="big" href={appointmentHref}>
          {words.another}
        </LinkButton>
      </Actions>
      <Done visit={visit} />
    </Frame>
  )
}

function Facts({ kiosk, visit, booking }: Yours) {
  const { spoken, screen } = visit
  const words = kioskAppointmentWords(spoken)
  const { site } = kiosk
  const products = booking.wish.products.flatMap((id) => site.catalogue.find(id, site.clock()) ?? [])
  const { window } = booking
  const when = window
    ? `${momentIn(window.from, spoken)} – ${cityTime(window.until)}`
    : momentIn(booking.startsAt, spoken)
  return (
    <div class="lom-letter">
      <SummaryList
        plain
        rows={[
          ...(products.length > 0 ? [{ key: words.what, value: <Titles {...{ products, visit }} /> }] : []),
          { key: words.when, value: when },
          {
            key: words.where,
            value: window ? words.atYours : <Where at={toldHere(kiosk, booking, screen)} {...{ visit }} />,
          },
        ]}
      />
    </div>
  )
}
