import { type Booking, givenOf } from '#domain/appointments/index.ts'
import { showMoment, showTime } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Table } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { ownVisitWords } from '#ui/words/own-visits.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-times-pages.tsx'
import type { Todo } from './home.tsx'

type Shown = Readonly<{ site: Site; language: Language }>

/** For which services; at home where the team comes. */
const titleOf = ({ site, language }: Shown, { wish }: Booking): string =>
  wish.products
    .map((id) => site.catalogue.all(site.clock()).find((product) => product.id === id)?.title)
    .map((title) => (title ? inLanguage(title, language) : ownVisitWords(language).visit))
    .join(', ')

/** The moment, or the two hours within which somebody comes. */
const whenOf = ({ language }: Shown, { startsAt, window }: Booking): string =>
  window
    ? ownVisitWords(language).between(showMoment(window.from, language), showTime(window.until, language))
    : showMoment(startsAt, language)

const whereOf = ({ site, language }: Shown, { place, window }: Booking): string =>
  window ? ownVisitWords(language).atHome : placeNamed(site, place)

const hrefOf = ({ site }: Shown, visit: Booking): string => `/afspraak/${givenOf(site.appointments, visit).link}`

/** The visits to come of who is signed in, each with the page on which it is moved or cancelled; nothing for who has none. */
export function OwnVisits({ visits, ...shown }: Shown & Readonly<{ visits: readonly Booking[] }>) {
  if (visits.length === 0) return null
  const words = ownVisitWords(shown.language)
  const { when, where, manage } = appointmentWords(shown.language)
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{words.title}</h2>
      <Table
        caption={words.title}
        hideCaption
        columns={[{ title: when }, { title: where }]}
        rows={visits.map((visit) => [
          <>
            {whenOf(shown, visit)}
            <br />
            <span class="lom-soft">{titleOf(shown, visit)}</span>
            <span class="lom-table__links">
              <a href={hrefOf(shown, visit)} aria-label={`${manage}: ${whenOf(shown, visit)}`}>
                {manage}
              </a>
            </span>
          </>,
          whereOf(shown, visit),
        ])}
      />
    </section>
  )
}

/** The first visit to come, as a line of what is under way. */
export function nextVisitOf(shown: Shown, visit: Booking): Todo {
  const words = ownVisitWords(shown.language)
  return {
    title: words.next(whenOf(shown, visit)),
    text: `${titleOf(shown, visit)}. ${whereOf(shown, visit)}.`,
    ...{ href: hrefOf(shown, visit), action: words.look, main: false, tone: 'busy' },
  }
}
