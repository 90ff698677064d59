import type { DayOff, Replacement } from '#domain/appointments/index.ts'
import type { Absence, StandIn } from '#domain/roster/index.ts'
import { cityDay, showMoment, showTime } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form, Tag } from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { rosterWords } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { RestWarnings } from './rest-warnings.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  absence: Absence
  standIns: readonly StandIn[]
  candidates: readonly Replacement[]
  daysOff: readonly DayOff[]
  nameOf: (id: string) => string
}>

/** Who replaces them, or who could: from which place, how far, what they know of it, and what it reopens. */
export function Replacements(props: Shown) {
  const { visit, absence, standIns, nameOf, site } = props
  if (standIns.length === 0)
    return (
      <>
        <Candidates {...props} />
        {props.daysOff.length > 0 && <DaysOff {...props} />}
      </>
    )
  return (
    <DeskPanel title={words.replacedTitle}>
      <ul class="govuk-list">
        {standIns.map(({ id, employeeId, place, startsAt, endsAt }) => (
          <li key={id}>
            {words.replaces(nameOf(employeeId), placeNamed(site, place), showMoment(startsAt), showTime(endsAt))}
          </li>
        ))}
      </ul>
      <Form action={`/balie/planning/afwezig/${absence.id}/vervanging-stopt`} csrf={visit.employee.csrf}>
        <Actions>
          <Button look="secondary">{words.stopReplacing}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

function Candidates({ site, visit, absence, candidates }: Shown) {
  return (
    <DeskPanel title={words.replaceTitle}>
      {candidates.length === 0 ? (
        <p class="lom-soft">{words.nobodyToSend}</p>
      ) : (
        <>
          <p>{words.replaceText}</p>
          <Form action={`/balie/planning/afwezig/${absence.id}/vervangen`} csrf={visit.employee.csrf}>
            {candidates.map(({ employee, from, minutes, themes, reopens, standIn }) => (
              <section key={`${employee.id}${standIn.startsAt.toISOString()}`} class="lom-team">
                <h3>
                  <bdi>{employee.name}</bdi>, {placeNamed(site, from)}
                </h3>
                <p>
                  {words.candidate(minutes, showMoment(standIn.startsAt), showTime(standIn.endsAt))}{' '}
                  {words.knows(lacksShown(themes))}
                </p>
                <p>
                  <strong>{words.reopens(reopens.halfHours, reopens.visits)}</strong>
                </p>
                <Actions>
                  <Button name="wie" value={`${employee.id}|${standIn.startsAt.toISOString()}`} look="secondary">
                    {words.send(employee.name)}
                  </Button>
                </Actions>
              </section>
            ))}
          </Form>
        </>
      )}
    </DeskPanel>
  )
}

/** Apart from who works: nobody of them is sent unless they said yes on the telephone. */
function DaysOff({ site, visit, absence, daysOff, nameOf }: Shown) {
  return (
    <DeskPanel title={words.dayOffTitle}>
      <p>{words.dayOffText}</p>
      <Form action={`/balie/planning/afwezig/${absence.id}/heeft-vrij`} csrf={visit.employee.csrf}>
        {daysOff.map(({ employee, usual, minutes, themes, reopens, standIn, asked, rest }) => {
          const value = `${employee.id}|${cityDay(standIn.startsAt)}`
          return (
            <section key={value} class="lom-team">
              <h3>
                <bdi>{employee.name}</bdi>, {words.usuallyAt(placeNamed(site, usual))}
              </h3>
              <p>
                <Tag tone="attention">{words.dayOff}</Tag> {asked && words.answered[asked.answer](showMoment(asked.at))}
              </p>
              <p>
                {words.dayOffHours(minutes, showMoment(standIn.startsAt), showTime(standIn.endsAt))}{' '}
                {words.knows(lacksShown(themes))}
              </p>
              <p>
                <strong>{words.reopens(reopens.halfHours, reopens.visits)}</strong>
              </p>
              {rest.length > 0 && (
                <>
                  <p>
                    <Tag tone="attention">{rosterWords.restTitle}</Tag>
                  </p>
                  <RestWarnings {...{ rest, nameOf }} />
                </>
              )}
              <Actions>
                <Button name="wie" value={`${value}|yes`} look="secondary">
                  {words.saidYes(employee.name)}
                </Button>
                <Button name="wie" value={`${value}|no`} look="secondary">
                  {words.saidNo(employee.name)}
                </Button>
                <Button name="wie" value={`${value}|not-reached`} look="secondary">
                  {words.noAnswer(employee.name)}
                </Button>
              </Actions>
            </section>
          )
        })}
      </Form>
    </DeskPanel>
  )
}
