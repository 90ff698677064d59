import type { HandedOver } from '#domain/automation/index.ts'
import { type Attachment, type IssuedDocument, qrModules } from '#domain/documents/index.ts'
import type { TransferRequest } from '#domain/payments/index.ts'
import type { Parcel } from '#domain/vouchers/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showSize } from '#platform/formats/size.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import { transferCode } from '#platform/formats/transfer-code.ts'
import type { Language } from '#platform/words.ts'
import { Actions, InsetText, LinkButton, Panel, QrFigure, SummaryList } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { socialWords } from '#ui/words/social.ts'
import type { Application } from '../application.ts'
import type { Site } from '../site.ts'
import { type Booked, goesOnAtCounter, NeedsAppointment, VisitBooked } from './status-visit.tsx'

/** What an application leads to beside a certificate: a transfer to make, another government, a parcel. */
export type Outcome = Readonly<{
  transfer: TransferRequest | null
  handedOver: HandedOver | null
  parcel: Parcel | null
  /** The visit at a counter that goes on with it. */
  appointment: Booked | null
}>

/** Account, amount and communication: what is typed over in a banking app, each on a line of its own. */
export function PayByTransfer({ transfer, language }: { transfer: TransferRequest; language: Language }) {
  const words = socialWords(language)
  const { cents, receivedCents, account, holder, communication } = transfer
  const left = cents - receivedCents
  const missing = showMoney(left, language)
  const code = transferCode({ iban: account, holder, cents: left, text: showCommunication(communication) })
  return (
    <>
      <h1>{words.transferTitle}</h1>
      <p class="lom-lead">{words.transferLead(missing)}</p>
      {receivedCents > 0 && <InsetText>{words.transferReceived(showMoney(receivedCents, language))}</InsetText>}
      <SummaryList
        rows={[
          { key: words.amount, value: <strong class="lom-nowrap">{missing}</strong> },
          { key: words.account, value: <strong class="lom-nowrap">{showIban(account)}</strong> },
          { key: words.holder, value: holder },
          { key: words.communication, value: <strong class="lom-nowrap">{showCommunication(communication)}</strong> },
        ]}
      />
      <QrFigure modules={qrModules(code)} alt={words.transferCodeAlt} caption={words.transferCode} />
      <p>{words.transferAfter}</p>
    </>
  )
}

export function HandedOn({ handedOver, language }: { handedOver: HandedOver; language: Language }) {
  const words = socialWords(language)
  return (
    <>
      <Panel title={words.handedTitle} icon="check">
        {words.handedText(handedOver.to)}
      </Panel>
      <p>{words.handedReference(handedOver.reference)}</p>
    </>
  )
}

/** The proof of the day of the request: there from the moment that it was made, whatever happens next. */
export function Receipts({ documents, language }: { documents: readonly IssuedDocument[]; language: Language }) {
  const words = socialWords(language)
  return documents.map((document) => (
    <section key={document.id}>
      <h2>{words.receiptTitle}</h2>
      <p>{words.receiptText}</p>
      <Actions>
        <LinkButton href={`/document/${document.id}`} icon="download" size="big" download>
          {words.receiptDownload}
        </LinkButton>
      </Actions>
    </section>
  ))
}

export function VouchersReady({ parcel, language }: { parcel: Parcel; language: Language }) {
  const words = socialWords(language)
  const { count, sentAt, validUntil } = parcel
  return (
    <>
      <Panel title={words.vouchersTitle} icon="check">
        {sentAt ? words.vouchersSent(count, showDate(cityDay(sentAt), language)) : words.vouchersToSend(count)}
      </Panel>
      <p>{words.vouchersUntil(showDate(validUntil, language))}</p>
    </>
  )
}

type AddedProps = Readonly<{ caseId: string; attachments: readonly Attachment[]; language: Language }>

/** The files that somebody added to an application. */
export function Added({ caseId, attachments, language }: AddedProps) {
  if (attachments.length === 0) return null
  return (
    <>
      <h2>{applicationWords(language).added}</h2>
      <ul>
        {attachments.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/aanvraag/${caseId}/bijlage/${id}`}>
              <bdi>{name}</bdi> ({showSize(size, language)})
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of what is no certificate: in words of its own. */
export function specialTitle({ case: { status, reason }, product }: Application, outcome: Outcome, language: Language) {
  const words = socialWords(language)
  if (status === 'awaiting-payment' && outcome.transfer) return words.transferTitle
  if (status === 'granted' && outcome.handedOver) return words.handedTitle
  if (status === 'granted' && outcome.parcel) return words.vouchersTitle
  if (status === 'granted' && outcome.appointment) return appointmentWords(language).booked
  return goesOnAtCounter({ status, reason }, product) ? words.appointmentTitle : null
}

type SpecialProps = Readonly<{
  site: Site
  language: Language
  application: Application
  documents: readonly IssuedDocument[]
  outcome: Outcome
}>

/** What is no certificate, and what it leads to; null: the usual pages. */
export function special({ site, language, application, documents, outcome }: SpecialProps) {
  const { status, reason } = application.case
  const { transfer, handedOver, parcel } = outcome
  if (status === 'awaiting-payment' && transfer) return <PayByTransfer transfer={transfer} language={language} />
  if (status === 'granted' && handedOver) {
    return (
      <>
        <HandedOn handedOver={handedOver} language={language} />
        <Receipts documents={documents} language={language} />
      </>
    )
  }
  if (status === 'granted' && parcel) return <VouchersReady parcel={parcel} language={language} />
  if (status === 'granted' && outcome.appointment)
    return <VisitBooked {...{ site, language }} product={application.product} visit={outcome.appointment} />
  if (goesOnAtCounter({ status, reason }, application.product))
    return <NeedsAppointment {...{ site, status, language }} product={application.product} />
  return null
}
