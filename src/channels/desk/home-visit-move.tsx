import type { Booking, HomeWindow } from '#domain/appointments/index.ts'
import { Button, DeskPanel, EmptyState, ErrorSummary, Form } from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { deskHomeWords as words } from '#ui/words/home-visit.ts'
import type { Site } from '../site.ts'
import { productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  booking: Booking
  windows: readonly HomeWindow[]
  gone: boolean
}>

/** Other windows for a visit at home, at the same address: each is a button that moves it. */
export function MoveHomePage({ site, visit, booking, windows, gone }: Shown) {
  const title = deskAppointmentWords.moveTitle
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={gone}>
      {gone && <ErrorSummary language="nl" errors={[{ href: '#andere', text: words.gone }]} />}
      <h1>{title}</h1>
      <p class="lom-lead">
        <bdi>{booking.name}</bdi>, {productsNamed(site, booking.wish.products, visit.employee)}.{' '}
        {booking.window && deskAppointmentWords.moveText(words.between(booking.window))}
      </p>
      {windows.length === 0 ? (
        <EmptyState title={words.when} icon="calendar">
          {words.found.none}
        </EmptyState>
      ) : (
        <DeskPanel title={words.when}>
          <Form action={`/balie/aan-huis/${booking.id}`} csrf={visit.employee.csrf}>
            <ul class="lom-clean" id="andere">
              {windows.map((window) => (
                <li key={window.from.toISOString()} class="lom-desk-day">
                  <Button name="window" value={window.from.toISOString()} look="secondary" size="small">
                    {words.between(window)}
                  </Button>
                </li>
              ))}
            </ul>
          </Form>
        </DeskPanel>
      )}
      <p>
        <a href={`/balie/afspraak/${booking.id}`}>{deskAppointmentWords.back}</a>
      </p>
    </Frame>
  )
}
