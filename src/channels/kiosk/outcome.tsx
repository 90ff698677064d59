import type { Product } from '#domain/catalogue/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { InsetText, Panel, SummaryList } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { kioskEndWords } from '#ui/words/kiosk-ends.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { socialWords } from '#ui/words/social.ts'
import type { Application } from '../application.ts'
import { nearestCounter } from '../nearest-counter.ts'
import { type Booked, goesOnAtCounter, type Outcome } from '../outcome.ts'
import { HandedOn, PayByTransfer, VouchersReady } from '../outcome-shown.tsx'
import { placesShown } from '../ways.ts'
import { Content } from './content.tsx'
import { TakeChoices } from './document-pages.tsx'
import { type Kiosk, type KioskVisit, placeOf } from './kiosk.ts'

type SpecialProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  application: Application
  documents: readonly IssuedDocument[]
  outcome: Outcome
}>

/** What is no certificate, and what it leads to, as at home; null: the usual screens. */
export function special({ kiosk, visit, application, documents, outcome }: SpecialProps) {
  const { language } = visit
  const { product, case: subject } = application
  const { status, reason } = subject
  const { transfer, handedOver, parcel, appointment } = outcome
  if (status === 'awaiting-payment' && transfer) return <PayByTransfer transfer={transfer} language={language} />
  if (status === 'granted' && handedOver) {
    return (
      <>
        <HandedOn handedOver={handedOver} language={language} />
        <Receipts documents={documents} visit={visit} />
      </>
    )
  }
  if (status === 'granted' && parcel) return <VouchersReady parcel={parcel} language={language} />
  if (status === 'granted' && appointment) return <VisitBooked {...{ kiosk, product, language }} visit={appointment} />
  if (goesOnAtCounter({ status, reason }, product)) return <ToTheCounter {...{ kiosk, visit, product, language }} />
  return null
}

/** The proof of the day of the request, also while the service that it is for does not answer yet. */
export function Receipts({ documents, visit }: Pick<SpecialProps, 'documents' | 'visit'>) {
  const words = socialWords(visit.language)
  const { spoken } = visit
  return documents.map(({ id }) => (
    <section key={id}>
      <h2>
        <Content {...{ spoken }}>{words.receiptTitle}</Content>
      </h2>
      <p>
        <Content {...{ spoken }}>{words.receiptText}</Content>
      </p>
      <TakeChoices documentId={id} visit={visit} />
    </section>
  ))
}

type AtCounter = Readonly<{ kiosk: Kiosk; product: Product; language: Language }>

/** It is filled in; the visit is still to be made: by the telephone, or at home. */
function ToTheCounter({ kiosk, visit, product, language }: AtCounter & { visit: KioskVisit }) {
  return (
    <>
      <Panel title={socialWords(language).appointmentTitle} icon="check">
        {kioskEndWords(language).callForVisit} <strong class="lom-nowrap">{kiosk.site.city.contactCentre.phone}</strong>
      </Panel>
      {product.appointment && <InsetText>{inLanguage(product.appointment.why, language)}</InsetText>}
      <NearestCounter {...{ kiosk, visit }} />
      <Bring {...{ product, language }} />
    </>
  )
}

/** Where somebody sits, how far it is on foot, and until when it is open. */
function NearestCounter({ kiosk, visit }: Readonly<{ kiosk: Kiosk; visit: KioskVisit }>) {
  const { city, clock } = kiosk.site
  const near = nearestCounter(city, placeOf(kiosk, visit.screen), clock())
  const [shown] = near ? placesShown(city, [near.place], clock(), visit.language) : []
  if (!near || !shown) return null
  return (
    <p>
      <strong>{[shown.name, shown.address].filter(Boolean).join(', ')}</strong>
      <br />
      {near.minutes !== null && `${kioskMailWords(visit.language).walk(near.minutes)} `}
      <span class="lom-soft">{shown.state}</span>
    </p>
  )
}

function VisitBooked({ kiosk, product, language, visit: { place, startsAt } }: AtCounter & { visit: Booked }) {
  const words = appointmentWords(language)
  const placeName = kiosk.site.city.places.find(({ id }) => id === place)?.name ?? place
  return (
    <>
      <Panel title={words.booked} icon="check" />
      <SummaryList
        rows={[
          { key: words.when, value: showMoment(startsAt, language) },
          { key: words.where, value: placeName },
        ]}
      />
      <Bring {...{ product, language }} />
    </>
  )
}

function Bring({ product, language }: Pick<AtCounter, 'product' | 'language'>) {
  if (product.bring.length === 0) return null
  return (
    <>
      <h2>{socialWords(language).appointmentBring}</h2>
      <ul>
        {product.bring.map((one) => (
          <li key={one.nl}>{inLanguage(one, language)}</li>
        ))}
      </ul>
    </>
  )
}
