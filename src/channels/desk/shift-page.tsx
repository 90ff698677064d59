import { type Employee, type LineMistake, type Shift, worksOn } from '#domain/roster/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, ErrorSummary, Form, Select, TextInput } from '#ui/index.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { dayHref } from './shifts-page.tsx'

/** A shift as typed; `number`: of the employee. */
export type TypedShift = Readonly<Record<'number' | 'desk' | 'from' | 'to' | 'pauseFrom' | 'pauseTo', string>>

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  place: string
  day: string
  /** Desks, or seats of a team. */
  seats: readonly string[]
  employees: readonly Employee[]
  /** Nobody's: a new one. */
  old: Shift | undefined
  typed: TypedShift
  /** A text: a refusal of the whole. */
  mistakes?: readonly Pick<LineMistake, 'column' | 'code'>[] | string
}>

const fields: Readonly<Record<string, string>> = {
  ...{ nummer: 'wie', balie: 'balie', van: 'van', tot: 'tot', 'pauze van': 'pauze-van', 'pauze tot': 'pauze-tot' },
}
/** Where a mistake stands that names no field of the form. */
const ofWhole: Readonly<Record<string, string>> = { 'employee-twice': 'wie', 'desk-twice': 'balie' }

/** One shift, to fill in, and the way to take it away. */
export function ShiftPage(props: Shown) {
  const { site, visit, place, day, seats, employees, old, typed, mistakes = [] } = props
  const title = old ? words.shiftChange : words.shiftNew
  const wrong =
    typeof mistakes === 'string'
      ? [{ id: 'wie', text: mistakes }]
      : mistakes.map(({ column = '', code }) => ({
          id: fields[column] ?? ofWhole[code] ?? 'wie',
          text: planningWords.codes[code] ?? words.wrong[code] ?? words.shiftWrong,
        }))
  const about = (id: string, label: string) => ({
    ...({ id, name: id, language: 'nl' } as const),
    ...{ label, error: wrong.find((one) => one.id === id)?.text },
  })
  const time = (id: string, label: string, value: string, hint?: string) => (
    <TextInput {...about(id, label)} {...{ value, width: 5, autocomplete: 'off', ...(hint && { hint }) }} />
  )
  const people = employees.filter((one) => worksOn(one, day)).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={wrong.length > 0}>
      <ErrorSummary language="nl" errors={wrong.map(({ id, text }) => ({ href: `#${id}`, text }))} />
      <h1>{title}</h1>
      <p class="lom-lead">
        {placeNamed(site, place)}, {showDate(day)}
      </p>
      <Form action="/balie/planning/dienst" csrf={visit.employee.csrf}>
        <OfDay {...props} />
        <Select
          {...about('wie', words.employee)}
          value={typed.number}
          options={[
            { value: '', text: words.choose },
            ...people.map(({ name, number }) => ({ value: number, text: `${name} (${number})` })),
          ]}
        />
        <Select
          {...about('balie', words.desk)}
          value={typed.desk}
          options={seats.map((value) => ({ value, text: value }))}
        />
        <div class="lom-bulk lom-bulk--fields">
          {time('van', words.from, typed.from, words.timeHint)}
          {time('tot', words.to, typed.to, words.timeHint)}
        </div>
        <div class="lom-bulk lom-bulk--fields">
          {time('pauze-van', words.pauseFrom, typed.pauseFrom, words.pauseHint)}
          {time('pauze-tot', words.pauseTo, typed.pauseTo, words.pauseHint)}
        </div>
        <Actions>
          <Button shortcut="K">{words.look}</Button>
          <a href={dayHref(place, day)}>{words.back}</a>
        </Actions>
      </Form>
      {old && (
        <DeskPanel title={words.remove}>
          <Form action="/balie/planning/dienst" csrf={visit.employee.csrf}>
            <OfDay {...props} />
            <input type="hidden" name="weg" value="ja" />
            {[
              ...([
                ['wie', typed.number],
                ['balie', typed.desk],
                ['van', typed.from],
                ['tot', typed.to],
              ] as const),
            ].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <p>{words.fileReplacesHint}</p>
            <Actions>
              <Button look="secondary">{words.remove}</Button>
            </Actions>
          </Form>
        </DeskPanel>
      )}
    </Frame>
  )
}

const OfDay = ({ place, day, old }: Pick<Shown, 'place' | 'day' | 'old'>) => (
  <>
    <input type="hidden" name="plaats" value={place} />
    <input type="hidden" name="dag" value={day} />
    <input type="hidden" name="dienst" value={old?.id ?? ''} />
  </>
)
