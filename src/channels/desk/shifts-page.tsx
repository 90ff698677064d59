import { dayAfter, validOn } from '#domain/catalogue/index.ts'
import type { Absence, Employee, Shift } from '#domain/roster/index.ts'
import { showDate, showTime } from '#platform/formats/dates.ts'
import { Actions, EmptyState, LinkButton, Table, Tag } from '#ui/index.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { RosterDone } from './roster-preview.tsx'

export const dayHref = (place: string, day: string) => `/balie/planning/dag?plaats=${place}&dag=${day}`

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  place: string
  day: string
  shifts: readonly Shift[]
  employees: readonly Employee[]
  absences: readonly Absence[]
  /** The day is over: only looked at. */
  isPast: boolean
  done: string
  changeId: string
}>

/** Who works there that day, with names: for planners. */
export function ShiftsPage(props: Shown) {
  const { site, visit, place, day, shifts, employees, absences, isPast, done, changeId } = props
  const title = words.dayTitle(placeNamed(site, place))
  const nameOf = (id: string) => employees.find((one) => one.id === id)?.name ?? id
  const counter = site.city.counters?.find((one) => one.place === place)
  const minimum = validOn(counter?.minimumStaff ?? [], day)?.people ?? 1
  const isAway = ({ employeeId, startsAt, endsAt }: Shift) =>
    absences.some((one) => one.employeeId === employeeId && one.startsAt < endsAt && startsAt < one.endsAt)
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title}>
      <RosterDone {...{ visit, done, changeId }} to={{ plaats: place, dag: day }} />
      <h1>{title}</h1>
      <p class="lom-lead">{showDate(day)}</p>
      <div class="lom-bulk">
        <LinkButton href={dayHref(place, dayAfter(day, -1))} look="secondary" shortcut="[">
          {words.dayBefore}
        </LinkButton>
        <LinkButton href={dayHref(place, dayAfter(day, 1))} look="secondary" shortcut="]">
          {words.dayAfter}
        </LinkButton>
      </div>
      {isPast && <p class="lom-soft">{words.past}</p>}
      {shifts.length === 0 ? (
        <EmptyState title={words.nobodyWorks} icon="calendar">
          <p>{words.nobodyWorksText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.atLeast(new Set(shifts.map(({ employeeId }) => employeeId)).size, minimum)}</p>
          <Table
            caption={title}
            hideCaption
            columns={[
              ...[{ title: words.who }, { title: words.desk }, { title: words.shift }, { title: words.pause }],
              ...(isPast ? [] : [{ title: words.actions }]),
            ]}
            rows={shifts.map((shift) => [
              <>
                <bdi>{nameOf(shift.employeeId)}</bdi> {isAway(shift) && <Tag tone="attention">{words.away}</Tag>}
              </>,
              shift.desk,
              words.fromTo(showTime(shift.startsAt), showTime(shift.endsAt)),
              shift.pause ? words.fromTo(showTime(shift.pause.from), showTime(shift.pause.until)) : words.noPause,
              ...(isPast
                ? []
                : [
                    <a key={shift.id} href={`/balie/planning/dienst?plaats=${place}&dag=${day}&dienst=${shift.id}`}>
                      {words.change}
                      <span class="govuk-visually-hidden"> {nameOf(shift.employeeId)}</span>
                    </a>,
                  ]),
            ])}
          />
        </>
      )}
      <Actions>
        {!isPast && (
          <LinkButton href={`/balie/planning/dienst?plaats=${place}&dag=${day}`} shortcut="K">
            {words.addShift}
          </LinkButton>
        )}
        <a href={`/balie/planning?plaats=${place}&week=${day}`}>{words.toWeek}</a>
      </Actions>
    </Frame>
  )
}
