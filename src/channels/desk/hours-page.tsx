import { mostDaysChanged, type Touched } from '#domain/appointments/index.ts'
import type { SpanMistake } from '#domain/places/index.ts'
import type { Employee } from '#domain/roster/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Actions, Button, ErrorSummary, Form, TextInput } from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import type { Site } from '../site.ts'
import { TouchedVisits } from './absences-page.tsx'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import type { TypedHours } from './hours.tsx'

/** How many stretches a day can have on the form. */
export const spansOfForm = 3

type Shown = Readonly<{ site: Site; visit: DeskVisit; place: string; day: string; typed: TypedHours }>

const weekHref = ({ place, day }: Pick<Shown, 'place' | 'day'>) => `/balie/planning?plaats=${place}&week=${day}`

export function HoursPage(
  props: Shown & Readonly<{ mistakes?: readonly SpanMistake[]; noReason?: boolean; noPeriod?: boolean }>,
) {
  const { site, visit, place, day, typed, mistakes = [], noReason = false, noPeriod = false } = props
  const errorAt = (at: number) => words.spanWrong[mistakes.find((one) => one.at === at)?.code ?? '']
  const wrong = [
    ...mistakes.map(({ at, code }) => ({ href: `#van-${at + 1}`, text: words.spanWrong[code] ?? code })),
    ...(noPeriod ? [{ href: '#tot-dag', text: words.periodWrong(mostDaysChanged) }] : []),
    ...(noReason ? [{ href: '#reden', text: words.reasonMissing }] : []),
  ]
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.hoursTitle} wrong={wrong.length > 0}>
      <ErrorSummary language="nl" errors={wrong} />
      <h1>{words.hoursTitle}</h1>
      <p class="lom-lead">
        {placeNamed(site, place)}, {showDate(day)}
      </p>
      <p>
        {words.hoursLead} {words.closedHint}
      </p>
      <Form action="/balie/planning/uren" csrf={visit.employee.csrf}>
        <input type="hidden" name="plaats" value={place} />
        <input type="hidden" name="dag" value={day} />
        {Array.from({ length: spansOfForm }, (_, at) => (
          <div key={at} class="lom-bulk lom-bulk--fields">
            <TextInput
              {...{ id: `van-${at + 1}`, name: `van-${at + 1}`, language: 'nl', label: words.from(at + 1), width: 5 }}
              value={typed.spans[at]?.from ?? ''}
              error={errorAt(at)}
              autocomplete="off"
            />
            <TextInput
              {...{ id: `tot-${at + 1}`, name: `tot-${at + 1}`, language: 'nl', label: words.to(at + 1), width: 5 }}
              value={typed.spans[at]?.to ?? ''}
              autocomplete="off"
            />
          </div>
        ))}
        <TextInput
          {...{
            id: 'tot-dag',
            name: 'tot-dag',
            language: 'nl',
            label: words.lastDay,
            hint: words.lastDayHint,
            width: 10,
          }}
          value={typed.lastDay}
          error={noPeriod ? words.periodWrong(mostDaysChanged) : undefined}
          autocomplete="off"
        />
        <TextInput
          {...{ id: 'reden', name: 'reden', language: 'nl', label: words.reason, hint: words.reasonHint }}
          value={typed.reason}
          error={noReason ? words.reasonMissing : undefined}
          autocomplete="off"
        />
        <Actions>
          <Button shortcut="K">{words.look}</Button>
          <a href={weekHref(props)}>{words.back}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** The visits that fall outside the new hours, and the choice: nothing changes, or each gets a proposal. */
export function HoursPreviewPage(
  props: Shown &
    Readonly<{
      touched: readonly Touched[]
      employees: readonly Employee[]
      /** Of a period: those that change. */
      days?: readonly string[]
    }>,
) {
  const { site, visit, place, day, typed, touched, employees, days } = props
  const spans = typed.spans.map(({ from, to }) => `${from} tot ${to}`).join(', ')
  const fields = [
    ...Object.entries({ plaats: place, dag: day, 'tot-dag': typed.lastDay, reden: typed.reason }),
    ...typed.spans.flatMap(({ from, to }, at) => [[`van-${at + 1}`, from] as const, [`tot-${at + 1}`, to] as const]),
  ]
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.previewTitle}>
      <h1>{words.previewTitle}</h1>
      <p class="lom-lead">
        {placeNamed(site, place)}, {days ? words.fromTo(showDate(day), showDate(typed.lastDay)) : showDate(day)}.{' '}
        {spans === '' ? words.closes(days?.length ?? 1) : words.opens(spans)}
      </p>
      {days && <p>{words.daysOfPeriod(days.length)}</p>}
      {touched.length > 0 && <h2>{words.strandedTitle}</h2>}
      <TouchedVisits
        {...{ site, visit, touched }}
        nameOf={(id) => employees.find((one) => one.id === id)?.name ?? id}
      />
      {touched.length > 0 && <p>{words.strandedChoice}</p>}
      <Form action="/balie/planning/uren" csrf={visit.employee.csrf}>
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          {touched.length === 0 ? (
            <Button name="stap" value="wijzigen" shortcut="K">
              {words.changeYes}
            </Button>
          ) : (
            <Button name="stap" value="voorstellen" shortcut="K">
              {words.changeAnyway}
            </Button>
          )}
          <a href={weekHref(props)}>{words.leave}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** The visits that were made in other hours and fall outside the usual ones, and the choice: all stays, or each gets a proposal. */
export function RestorePreviewPage(
  props: Omit<Shown, 'typed'> & Readonly<{ touched: readonly Touched[]; employees: readonly Employee[] }>,
) {
  const { site, visit, place, day, touched, employees } = props
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.restoreTitle}>
      <h1>{words.restoreTitle}</h1>
      <p class="lom-lead">
        {placeNamed(site, place)}, {showDate(day)}.
      </p>
      <h2>{words.strandedTitle}</h2>
      <TouchedVisits
        {...{ site, visit, touched }}
        nameOf={(id) => employees.find((one) => one.id === id)?.name ?? id}
      />
      <p>{words.restoreChoice}</p>
      <Form action="/balie/planning/uren/gewoon" csrf={visit.employee.csrf}>
        <input type="hidden" name="plaats" value={place} />
        <input type="hidden" name="dag" value={day} />
        <Actions>
          <Button name="stap" value="voorstellen" shortcut="K">
            {words.restoreAnyway}
          </Button>
          <a href={weekHref(props)}>{words.leave}</a>
        </Actions>
      </Form>
    </Frame>
  )
}
