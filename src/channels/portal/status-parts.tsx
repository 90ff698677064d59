import type { Declaration } from '#domain/cases/index.ts'
import type { Attachment, IssuedDocument } from '#domain/documents/index.ts'
import { letterTemplate } from '#domain/signing/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showSize } from '#platform/formats/size.ts'
import type { Language } from '#platform/words.ts'
import { Actions, InsetText, LinkButton } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { ownDeclarationWords } from '#ui/words/declaration.ts'
import { socialWords } from '#ui/words/social.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from '../application.ts'
import { goesOnAtCounter, type Outcome } from '../outcome.ts'
import { HandedOn, PayByTransfer, VouchersReady } from '../outcome-shown.tsx'
import type { Site } from '../site.ts'
import { NeedsAppointment, VisitBooked } from './status-visit.tsx'

/** The proof of the day of the request: there from the moment that it was made, whatever happens next. Below it, what was signed with a card. */
export function Receipts({ documents, language }: { documents: readonly IssuedDocument[]; language: Language }) {
  const words = socialWords(language)
  // What the applicant signed himself is no receipt of ours.
  const receipts = documents.filter(({ template }) => template !== letterTemplate)
  const signed = documents.filter(({ template, state }) => template === letterTemplate && state === 'genuine')
  const given = receipts.map((document) => (
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
  return (
    <>
      {given}
      {signed.map(({ id }) => (
        <p key={id}>
          <a href={`/document/${id}`} download>
            {whoSignsWords(language).ownFile}
          </a>
        </p>
      ))}
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

type DeclaredProps = Readonly<{ declarations: readonly Declaration[]; language: Language }>

/** What somebody said for the applicant, as an employee wrote it down: no signature. */
export function Declared({ declarations, language }: DeclaredProps) {
  const words = ownDeclarationWords(language)
  return declarations.flatMap(({ id, at, askedBy, said }) =>
    askedBy === null || said === null
      ? []
      : [
          <section key={id}>
            <h2>{words.title}</h2>
            <p>{words.text(askedBy, showDate(cityDay(at), language))}</p>
            <InsetText>
              <bdi>{said}</bdi>
            </InsetText>
            <p>{words.notRight}</p>
          </section>,
        ],
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
