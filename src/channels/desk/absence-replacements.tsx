import type { Replacement } from '#domain/appointments/index.ts'
import type { Absence, StandIn } from '#domain/roster/index.ts'
import { showMoment, showTime } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form } from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import type { Site } from '../site.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  absence: Absence
  standIns: readonly StandIn[]
  candidates: readonly Replacement[]
  nameOf: (id: string) => string
}>

/** Who replaces them, or who could: from which place, how far, what they know of it, and what it reopens. */
export function Replacements(props: Shown) {
  const { visit, absence, standIns, nameOf, site } = props
  if (standIns.length === 0) return <Candidates {...props} />
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
