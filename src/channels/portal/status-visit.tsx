import type { Case } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { InsetText, LinkButton, SummaryList } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { socialWords } from '#ui/words/social.ts'
import type { Booked } from '../outcome.ts'
import type { Site } from '../site.ts'
import { Bring } from './appointment-details-page.tsx'
import { placeNamed } from './appointment-times-pages.tsx'

/** What is left to do when somebody has to come: the telephone, and what to bring. */
export function NeedsAppointment({
  site,
  product,
  status,
  language,
}: Readonly<{ site: Site; product: Product; status: Case['status']; language: Language }>) {
  const words = socialWords(language)
  const { phone, international } = site.city.contactCentre
  return (
    <>
      <h1>{words.appointmentTitle}</h1>
      <p class="lom-lead">
        {status === 'granted' ? words.appointmentLater : words.appointmentText}{' '}
        <a class="lom-nowrap" href={`tel:${international}`}>
          {phone}
        </a>
      </p>
      {product.appointment && <InsetText>{inLanguage(product.appointment.why, language)}</InsetText>}
      {product.appointment && (
        <p>
          <LinkButton href={`/afspraak?dienst=${product.id}`} icon="calendar">
            {appointmentWords(language).title}
          </LinkButton>
        </p>
      )}
      {product.bring.length > 0 && (
        <>
          <h2>{words.appointmentBring}</h2>
          <ul>
            {product.bring.map((one) => (
              <li key={one.nl}>{inLanguage(one, language)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** When and where it goes on, and the page on which it is moved or cancelled. */
export function VisitBooked({
  site,
  product,
  visit: { link, place, startsAt },
  language,
}: Readonly<{
  site: Site
  product: Product
  visit: Booked
  language: Language
}>) {
  const words = appointmentWords(language)
  return (
    <>
      <h1>{words.booked}</h1>
      <SummaryList
        rows={[
          { key: words.when, value: showMoment(startsAt, language) },
          { key: words.where, value: placeNamed(site, place) },
        ]}
      />
      <p>
        <a href={`/afspraak/${link}`}>{words.manage}</a>
      </p>
      <Bring site={site} products={[product.id]} language={language} />
    </>
  )
}
