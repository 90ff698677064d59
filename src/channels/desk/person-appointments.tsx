import type { Booking } from '#domain/appointments/index.ts'
import type { Profile } from '#domain/people/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Actions, DeskPanel, DeskRows, LinkButton } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { deskHomeWords } from '#ui/words/home-visit.ts'
import type { Site } from '../site.ts'
import { placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'

type Shown = Readonly<{ site: Site; visit: DeskVisit; profile: Profile; appointments: readonly Booking[] }>

/** The visits to come of a person, and the way to a new one. */
export function PersonAppointments({ site, visit, profile, appointments }: Shown) {
  return (
    <DeskPanel title={words.ofPerson}>
      {appointments.length === 0 ? (
        <p class="lom-soft">{words.noneOfPerson}</p>
      ) : (
        <DeskRows
          rows={appointments.map(({ id, startsAt, place, wish }) => ({
            title: `${showMoment(startsAt)}, ${placeNamed(site, place)}`,
            text: productsNamed(site, wish.products, visit.employee),
            href: `/balie/afspraak/${id}`,
          }))}
        />
      )}
      <Actions>
        <LinkButton href={`/balie/afspraak?persoon=${profile.person.id}`} look="secondary" size="small">
          {words.makeForPerson}
        </LinkButton>
        <LinkButton href={`/balie/aan-huis?persoon=${profile.person.id}`} look="secondary" size="small">
          {deskHomeWords.title}
        </LinkButton>
      </Actions>
    </DeskPanel>
  )
}
