import { showDate } from '#platform/formats/dates.ts'
import { Button, DeskPanel, Form, LinkButton } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { type DayShown, hrefOf } from './appointment-ask.ts'
import { type NewShown, shortTime, timeOf, travelShown } from './appointment-shown.ts'
import { placeNamed } from './appointment-words.ts'

type Day = Pick<DayShown, 'place' | 'day' | 'times'> & Partial<Pick<DayShown, 'count' | 'travel'>>
type Shown = Pick<NewShown, 'site' | 'visit' | 'asking' | 'moving'> &
  Readonly<{ title: string; lead?: string; days: readonly Day[] }>

/** Times by day and place. For a new appointment each leads on; to move one, each is a button that does it. */
export function Times(props: Shown) {
  const { site, visit, asking, moving, title, lead, days } = props
  const list = days.map(({ place, day, times, count = times.length, travel = null }) => (
    <section key={`${place}${day}`} class="lom-desk-day">
      <h3>{words.oneDay(showDate(day), placeNamed(site, place))}</h3>
      {travel && <p class="lom-soft lom-small">{travelShown({ travel })}</p>}
      <ul class="lom-times">
        {times.map((startsAt) => (
          <li key={startsAt.toISOString()}>
            {moving ? (
              <Button name="tijd" value={timeOf({ place, startsAt })} look="secondary" size="small">
                {shortTime(startsAt)}
              </Button>
            ) : (
              <LinkButton
                href={hrefOf('/balie/afspraak/tijd', asking, { tijd: timeOf({ place, startsAt }) })}
                look="secondary"
                size="small"
              >
                {shortTime(startsAt)}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {count > times.length && (
        <p>
          <a href={hrefOf('/balie/afspraak', asking, { plaats: place, dag: day })}>{words.allTimes(count)}</a>
        </p>
      )}
    </section>
  ))
  return (
    <DeskPanel title={title}>
      {lead && <p>{lead}</p>}
      {moving ? (
        <Form action={`/balie/afspraak/${moving.id}/verzetten`} csrf={visit.employee.csrf}>
          {list}
        </Form>
      ) : (
        list
      )}
    </DeskPanel>
  )
}
