import type { Booking } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import { Actions, Button, Form, LinkButton, Panel, QrFigure, SummaryList, WarningText } from '#ui/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { Where } from './appointment-pages.tsx'
import type { OfferedHere } from './appointment-times.ts'
import { hrefOf, type Shown } from './appointment-way.ts'
import { toldBy } from './appointment-who-pages.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf } from './kiosk.ts'
import { Said } from './said.tsx'

type Booked = Shown & Readonly<{ booking: Booking; product: Product; time: OfferedHere }>

/** The code large enough to write down, what to bring, and the ways to take it along. `printed`: what came of the printer. */
export function BookedPage({
  kiosk,
  visit,
  way,
  from,
  booking,
  product,
  time,
  printed,
}: Booked & { printed?: boolean }) {
  const { spoken } = visit
  const words = kioskAppointmentWords(spoken)
  const at = (path: string) => hrefOf(`${way.base}/gemaakt/${path}`, { van: from })
  return (
    <Frame {...{ kiosk, visit }} title={words.bookedTitle} backHref={from} wrong={printed === false} speaks>
      <Panel title={words.bookedTitle}>{momentIn(booking.startsAt, spoken)}</Panel>
      {printed === false && (
        <div role="alert">
          <WarningText language={spoken}>{words.cannotPrint}</WarningText>
        </div>
      )}
      <p class="lom-kiosk-code">
        {words.code} <strong dir="ltr">{booking.code}</strong>
      </p>
      {printed ? (
        <p role="status">{words.printed}</p>
      ) : (
        <p>{`${words.codeText} ${booking.contact?.kind === 'phone' ? toldBy(booking.contact.value, visit) : ''}`}</p>
      )}
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            { key: words.what, value: <Said {...{ spoken }} words={product.title} /> },
            { key: words.where, value: <Where at={time} {...{ visit }} /> },
            ...(product.bring.length > 0 ? [{ key: words.bring, value: <Bring {...{ product, spoken }} /> }] : []),
          ]}
        />
      </div>
      {visit.printer && printed === undefined && (
        <Form action={at('afdrukken')} csrf={csrfOf(visit)}>
          {spoken !== 'nl' && <p>{words.paperInDutch}</p>}
          <Actions>
            <Button size="big" icon="print">
              {words.print}
            </Button>
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton size="big" look="secondary" icon="phone" href={at('gsm')}>
          {words.phoneWay}
        </LinkButton>
      </Actions>
      {way.goesOn ? (
        <Actions>
          <LinkButton size="big" href={from}>
            {words.goOn}
          </LinkButton>
        </Actions>
      ) : (
        <Done visit={visit} />
      )}
    </Frame>
  )
}

function Bring({ product, spoken }: Pick<Booked, 'product'> & Pick<Shown['visit'], 'spoken'>) {
  return (
    <ul>
      {product.bring.map((one) => (
        <li key={one.nl}>
          <Said {...{ spoken }} words={one} />
        </li>
      ))}
    </ul>
  )
}

/** How long somebody is busy on a phone with what this screen shows, in seconds. */
const atPhone = 180

export function OnPhonePage({
  kiosk,
  visit,
  bookedHref,
  modules,
}: Booked & Readonly<{ bookedHref: string; modules: readonly (readonly boolean[])[] }>) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit }} title={words.scanTitle} backHref={bookedHref} waitsFor={atPhone} speaks>
      <h1>{words.scanTitle}</h1>
      <p class="lom-lead">{words.scanText}</p>
      <QrFigure modules={modules} alt={words.scanAlt} />
      <Actions>
        <LinkButton size="big" look="secondary" href={bookedHref}>
          {words.backToBooked}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
