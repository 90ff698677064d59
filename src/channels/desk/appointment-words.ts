import type { Booking, Wish } from '#domain/appointments/index.ts'
import { confidentialElsewhere } from '#domain/catalogue/index.ts'
import { showPhone } from '#platform/formats/phone.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import type { Site } from '../site.ts'
import type { Employee } from '../visitor.ts'

/** Names in the words of the counter; an id that nobody named stays as it is. */
export const placeNamed = ({ city }: Pick<Site, 'city'>, id: string): string =>
  city.places.find((one) => one.id === id)?.name ?? id

/**
 * For what somebody comes, without the confidential products of another unit than that of `employee`. Null: nobody's visit is meant, but the service
 * itself, as in a choice of services or in figures.
 */
export function productsNamed(
  { catalogue, clock }: Pick<Site, 'catalogue' | 'clock'>,
  ids: readonly string[],
  employee: Employee | null,
): string {
  const now = clock()
  const withheld = employee ? confidentialElsewhere(catalogue, employee.actor.unit, now) : []
  const named = ids.map((id) =>
    withheld.includes(id) ? words.withheldVisit : (catalogue.find(id, now)?.title.nl ?? id),
  )
  return [...new Set(named)].join(', ')
}

export const contactShown = ({ contact }: Pick<Booking, 'contact'>): string =>
  contact ? (contact.kind === 'phone' ? showPhone(contact.value) : contact.value) : ''

/** What a visit needs besides time, in words; empty: nothing. */
export const needsShown = ({ language, interpreter, longer, facilities = [] }: Wish): string =>
  [
    ...(language ? [words.languages[language] ?? language] : []),
    ...(language && interpreter ? [words.interpreterWillDo] : []),
    ...(longer ? [words.longer] : []),
    ...facilities.map((one) => words.facilities[one] ?? one),
  ].join(', ')

/** What lacks: themes, certificates, languages or facilities. */
export const lacksShown = (lacks: readonly string[]): string =>
  lacks
    .map((one) => words.themes[one] ?? words.certificates[one] ?? words.languages[one] ?? words.facilities[one] ?? one)
    .join(', ')
