import { type Employee, type PersonMistake, skillsOf, type TypedPerson } from '#domain/roster/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { Actions, Button, Checkboxes, DeskPanel, ErrorSummary, Form, Select, TextInput } from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { languageNamed } from './interpreters-page.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  /** Nobody: somebody new. */
  one?: Employee
  typed: TypedPerson
  mistakes?: readonly PersonMistake[]
  /** A refusal of the whole. */
  said?: string
  lastDay?: string
  endWrong?: string
}>

const ids: Readonly<Record<PersonMistake['column'], string>> = {
  ...{ nummer: 'nummer', naam: 'naam', 'e-mail': 'e-mail', "thema's": 'themas', talen: 'talen' },
  ...{ bewijzen: 'bewijzen', plaats: 'plaats' },
}
const base = '/balie/planning/medewerkers'

/** One employee, to fill in; under it the last day. */
export function EmployeePage(props: Shown) {
  const { site, visit, one, typed, mistakes = [], said, endWrong } = props
  const title = one ? words.changeTitle(one.name) : words.newTitle
  const errorOf = (column: PersonMistake['column']) => {
    const found = mistakes.find((mistake) => mistake.column === column)
    return found && (words.wrong[found.code] ?? found.code)
  }
  const errors = [
    ...mistakes.map(({ column, code }) => ({ href: `#${ids[column]}`, text: words.wrong[code] ?? code })),
    ...(said ? [{ href: '#naam', text: said }] : []),
    ...(endWrong ? [{ href: '#laatste-dag', text: endWrong }] : []),
  ]
  const about = (id: string, label: string, column: PersonMistake['column']) => ({
    ...({ id, name: id, language: 'nl' } as const),
    ...{ label, error: errorOf(column) },
  })
  const { themes, certificates, places } = skillsOf(site.city)
  const languages = [...new Set([...Object.keys(deskAppointmentWords.languages), ...typed.languages])]
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      <h1>{title}</h1>
      <Form action={`${base}/${one?.id ?? 'nieuw'}`} csrf={visit.employee.csrf}>
        {one ? (
          <p class="lom-lead">
            {words.number}: {one.number}
          </p>
        ) : (
          <TextInput
            {...about('nummer', words.number, 'nummer')}
            {...{ hint: words.numberHint, value: typed.number, width: 10, autocomplete: 'off' }}
          />
        )}
        <TextInput {...about('naam', words.name, 'naam')} value={typed.name} autocomplete="off" />
        <TextInput
          {...about('e-mail', words.email, 'e-mail')}
          {...{ hint: words.emailHint, value: typed.email, type: 'email', autocomplete: 'off', spellcheck: false }}
        />
        <Checkboxes
          {...about('themas', words.themes, "thema's")}
          {...{ hint: words.themesHint, values: typed.themes }}
          choices={themes.map((value) => ({ value, text: lacksShown([value]) }))}
        />
        <Checkboxes
          {...about('talen', words.languages, 'talen')}
          values={typed.languages}
          choices={languages.map((value) => ({ value, text: languageNamed(value) }))}
        />
        {certificates.length > 0 && (
          <Checkboxes
            {...about('bewijzen', words.certificates, 'bewijzen')}
            {...{ hint: words.certificatesHint, values: typed.certificates }}
            choices={certificates.map((value) => ({ value, text: lacksShown([value]) }))}
          />
        )}
        <Select
          {...about('plaats', words.place, 'plaats')}
          value={typed.place}
          options={[
            { value: '', text: words.noPlace },
            ...places.map((value) => ({ value, text: placeNamed(site, value) })),
          ]}
        />
        <Actions>
          <Button shortcut="K">{one ? words.look : words.save}</Button>
          <a href={base}>{words.back}</a>
        </Actions>
      </Form>
      {one && <LastDay {...props} one={one} />}
    </Frame>
  )
}

function LastDay({ site, visit, one, lastDay = '', endWrong }: Shown & { one: Employee }) {
  return (
    <DeskPanel title={words.endTitle}>
      <Form action={`${base}/${one.id}/stopt`} csrf={visit.employee.csrf}>
        {one.endsOn ? (
          <>
            <input type="hidden" name="verder" value="ja" />
            <p>{words.endedOn(showDate(one.endsOn))}</p>
            <Actions>
              <Button look="secondary">{words.again}</Button>
            </Actions>
          </>
        ) : (
          <>
            <p>{words.endText}</p>
            <TextInput
              {...{ id: 'laatste-dag', name: 'laatste-dag', language: 'nl', label: words.lastDay, width: 10 }}
              {...{ hint: planningWords.dayHint(cityDay(site.clock())), value: lastDay, error: endWrong }}
              autocomplete="off"
            />
            <Actions>
              <Button look="secondary">{words.look}</Button>
            </Actions>
          </>
        )}
      </Form>
    </DeskPanel>
  )
}
