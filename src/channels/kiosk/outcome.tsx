import type { Product } from '#domain/catalogue/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { InsetText, Panel, SummaryList } from '#ui/index.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import type { Application } from '../application.ts'
import { nearestCounter } from '../nearest-counter.ts'
import { type Booked, goesOnAtCounter, type Outcome } from '../outcome.ts'
import { HandedOn, PayByTransfer, VouchersReady } from '../outcome-shown.tsx'
import { placesShown } from '../ways.ts'
import { TakeChoices } from './document-pages.tsx'
import { type Kiosk, type KioskVisit, placeOf } from './kiosk.ts'
import { Said } from './said.tsx'

type SpecialProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  application: Application
  documents: readonly IssuedDocument[]
  outcome: Outcome
}>

/** What is no certificate, and what it leads to, as at home; null: the usual screens. */
export function special({ kiosk, visit, application, documents, outcome }: SpecialProps) {
  const { spoken } = visit
  const { product, case: subject } = application
  const { status, reason } = subject
  const { transfer, handedOver, parcel, appointment } = outcome
  if (status === 'awaiting-payment' && transfer) return <PayByTransfer transfer={transfer} language={spoken} />
  if (status === 'granted' && handedOver) {
    return (
      <>
        <HandedOn handedOver={handedOver} language={spoken} />
        <Receipts documents={documents} visit={visit} />
      </>
    )
  }
  if (status === 'granted' && parcel) return <VouchersReady parcel={parcel} language={spoken} />
  if (status === 'granted' && appointment) return <VisitBooked {...{ kiosk, product, spoken }} booked={appointment} />
  if (goesOnAtCounter({ status, reason }, product)) return <ToTheCounter {...{ kiosk, visit, product, spoken }} />
  return null
}

/** The proof of the day of the request, also while the service that it is for does not answer yet. */
export function Receipts({ documents, visit }: Pick<SpecialProps, 'documents' | 'visit'>) {
  const words = outcomeSaid(visit.spoken)
  return documents.map(({ id }) => (
    <section key={id}>
      <h2>{words.receiptTitle}</h2>
      <p>{words.receiptText}</p>
      <TakeChoices documentId={id} visit={visit} />
    </section>
  ))
}

type AtCounter = Readonly<{ kiosk: Kiosk; product: Product; spoken: ShellLanguage }>

/** It is filled in; the visit is still to be made: by the telephone, or at home. */
function ToTheCounter({ kiosk, visit, product, spoken }: AtCounter & { visit: KioskVisit }) {
  const words = outcomeSaid(spoken)
  return (
    <>
      <Panel title={words.appointmentTitle} icon="check">
        {words.callForVisit}{' '}
        <strong class="lom-nowrap">
          <bdi dir="ltr">{kiosk.site.city.contactCentre.phone}</bdi>
        </strong>
      </Panel>
      {product.appointment && (
        <InsetText>
          <Said {...{ spoken }} words={product.appointment.why} />
        </InsetText>
      )}
      <NearestCounter {...{ kiosk, visit }} />
      <Bring {...{ product, spoken }} />
    </>
  )
}

/** Where somebody sits, how far it is on foot, and until when it is open. */
function NearestCounter({ kiosk, visit }: Readonly<{ kiosk: Kiosk; visit: KioskVisit }>) {
  const { city, clock } = kiosk.site
  const near = nearestCounter(city, placeOf(kiosk, visit.screen), clock())
  const [shown] = near ? placesShown(city, [near.place], clock(), visit.spoken) : []
  if (!near || !shown) return null
  return (
    <p>
      <strong>
        <bdi>{[shown.name, shown.address].filter(Boolean).join(', ')}</bdi>
      </strong>
      <br />
      {near.minutes !== null && (
        <>
          {kioskMailWords(visit.spoken).walk(near.minutes)}
          <br />
        </>
      )}
      <span class="lom-soft">{shown.state}</span>
    </p>
  )
}

function VisitBooked({ kiosk, product, spoken, booked: { place, startsAt } }: AtCounter & { booked: Booked }) {
  const words = outcomeSaid(spoken)
  const placeName = kiosk.site.city.places.find(({ id }) => id === place)?.name ?? place
  return (
    <>
      <Panel title={words.booked} icon="check" />
      <SummaryList
        rows={[
          { key: words.when, value: momentIn(startsAt, spoken) },
          { key: words.where, value: placeName },
        ]}
      />
      <Bring {...{ product, spoken }} />
    </>
  )
}

function Bring({ product, spoken }: Pick<AtCounter, 'product' | 'spoken'>) {
  if (product.bring.length === 0) return null
  return (
    <>
      <h2>{outcomeSaid(spoken).appointmentBring}</h2>
      <ul>
        {product.bring.map((one) => (
          <li key={one.nl}>
            <Said {...{ spoken }} words={one} />
          </li>
        ))}
      </ul>
    </>
  )
}
