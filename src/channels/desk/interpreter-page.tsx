import type { InterpreterPlan, Interpreting, PlanMistake } from '#domain/appointments/index.ts'
import { type Weekday, weekdays } from '#domain/catalogue/index.ts'
import { cityDay, showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, Checkboxes, DeskPanel, ErrorSummary, Form, InsetText, Tag, TextInput } from '#ui/index.ts'
import { interpreterWords as words } from '#ui/words/desk-interpreters.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { languageNamed } from './interpreters-page.tsx'

export type TypedPlan = Readonly<
  Pick<InterpreterPlan, 'name' | 'languages' | 'week' | 'validFrom'> & { places: readonly string[]; validTo: string }
>

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  /** Nobody: somebody new. */
  one?: Interpreting | undefined
  typed: TypedPlan
  /** What the data of the city say is more than fits in one plan. */
  isPartial?: boolean
  /** That can be chosen. */
  languages: readonly string[]
  mistakes?: readonly PlanMistake[]
  /** Ids of visits that would be without them. */
  outside?: readonly string[]
}>

const ids = {
  name: 'naam',
  languages: 'talen',
  week: 'van-monday',
  places: 'plaatsen',
  validFrom: 'van',
  validTo: 'tot',
}
const isDay = (field: PlanMistake['field']): field is Weekday => weekdays.some((day) => day === field)
const idOf = (field: PlanMistake['field']) => (isDay(field) ? `van-${field}` : ids[field])
const textOf = ({ field, code }: PlanMistake): string =>
  isDay(field)
    ? `${words.days[field]}: ${planningWords.spanWrong[code] ?? code}`
    : (words.wrong[code] ?? words.wrong[field] ?? code)

/** The roster of one interpreter, to fill in; under it the visits that count on them. */
export function InterpreterPage(props: Shown) {
  const { site, visit, one, typed, isPartial, languages, mistakes = [], outside = [] } = props
  const title = one ? words.changeTitle(one.plan?.name ?? one.interpreter.id) : words.newTitle
  const errorOf = (field: PlanMistake['field']) => mistakes.filter((mistake) => mistake.field === field).map(textOf)[0]
  const errors = [
    ...mistakes.map((mistake) => ({ href: `#${idOf(mistake.field)}`, text: textOf(mistake) })),
    ...(outside.length > 0 ? [{ href: '#afspraken', text: words.booked(outside.length) }] : []),
  ]
  const base = `/balie/planning/tolken/${one?.interpreter.id ?? 'nieuw'}`
  const text = (name: string, label: string, value: string, more: object = {}) => (
    <TextInput {...{ id: name, name, language: 'nl', label, value, autocomplete: 'off', ...more }} />
  )
  const dayHint = words.dayHint(cityDay(site.clock()))
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      <h1>{title}</h1>
      {isPartial && <InsetText>{words.partial}</InsetText>}
      <Form action={base} csrf={visit.employee.csrf}>
        {text('naam', words.name, typed.name, { hint: words.nameHint, error: errorOf('name') })}
        <Checkboxes
          {...{ id: 'talen', name: 'talen', language: 'nl', label: words.languages, hint: words.languagesHint }}
          error={errorOf('languages')}
          values={typed.languages}
          choices={languages.map((value) => ({ value, text: languageNamed(value) }))}
        />
        <h2>{words.week}</h2>
        <p class="lom-soft">{words.weekHint}</p>
        {weekdays.map((day) => (
          <div key={day} class="lom-bulk lom-bulk--fields">
            {text(`van-${day}`, words.from(words.days[day]), typed.week[day]?.from ?? '', {
              width: 5,
              error: errorOf(day) ?? (day === 'monday' ? errorOf('week') : undefined),
            })}
            {text(`tot-${day}`, words.to(words.days[day]), typed.week[day]?.to ?? '', { width: 5 })}
          </div>
        ))}
        <Checkboxes
          {...{ id: 'plaatsen', name: 'plaatsen', language: 'nl', label: words.places, hint: words.placesHint }}
          error={errorOf('places')}
          values={typed.places}
          choices={(site.city.counters ?? []).map(({ place }) => ({ value: place, text: placeNamed(site, place) }))}
        />
        {text('van', words.validFrom, typed.validFrom, { width: 10, hint: dayHint, error: errorOf('validFrom') })}
        {text('tot', words.validTo, typed.validTo, { width: 10, hint: dayHint, error: errorOf('validTo') })}
        <Actions>
          <Button shortcut="K">{words.save}</Button>
          <a href="/balie/planning/tolken">{words.back}</a>
        </Actions>
      </Form>
      {one && <Kept {...{ site, one, outside }} />}
      {one?.plan && (
        <Form action={`${base}/terug`} csrf={visit.employee.csrf}>
          <p>{words.takeBackText}</p>
          <Actions>
            <Button look="secondary">{words.takeBack}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

type KeptProps = Readonly<{ site: Site; one: Interpreting; outside: readonly string[] }>

const Kept = ({ site, one: { visits }, outside }: KeptProps) => (
  <div id="afspraken">
    <DeskPanel title={words.kept}>
      {visits.length === 0 && <p>{words.keptNone}</p>}
      <ul class="lom-clean">
        {visits.map(({ id, place, startsAt }) => (
          <li key={id}>
            <a href={`/balie/afspraak/${id}`}>
              {showMoment(startsAt, 'nl')}, {placeNamed(site, place)}
            </a>{' '}
            {outside.includes(id) && <Tag tone="attention">{words.outside}</Tag>}
          </li>
        ))}
      </ul>
    </DeskPanel>
  </div>
)
