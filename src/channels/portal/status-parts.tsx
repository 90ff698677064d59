import type { Attachment, IssuedDocument } from '#domain/documents/index.ts'
import { letterTemplate } from '#domain/signing/index.ts'
import { showSize } from '#platform/formats/size.ts'
import type { Language } from '#platform/words.ts'
import { Actions, LinkButton } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { socialWords } from '#ui/words/social.ts'
import type { Application } from '../application.ts'
import { goesOnAtCounter, type Outcome } from '../outcome.ts'
import { HandedOn, PayByTransfer, VouchersReady } from '../outcome-shown.tsx'
import type { Site } from '../site.ts'
import { NeedsAppointment, VisitBooked } from './status-visit.tsx'

/** The proof of the day of the request: there from the moment that it was made, whatever happens next. */
export function Receipts({ documents, language }: { documents: readonly IssuedDocument[]; language: Language }) {
  const words = socialWords(language)
  // What the applicant signed himself is no receipt of ours.
  const receipts = documents.filter(({ template }) => template !== letterTemplate)
  return receipts.map((document) => (
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
