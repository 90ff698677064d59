import { type Employee, type PeopleMistake, peopleColumns, skillsOf, worksOn } from '#domain/roster/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  Select,
  Table,
} from '#ui/index.ts'
import { planningWords } from '#ui/words/desk-planning.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { languageNamed } from './interpreters-page.tsx'
import { RosterDone } from './roster-preview.tsx'

/** Characters of a file that a preview carries on. */
export const longestFile = 45_000
const mostShown = 200
const base = '/balie/planning/medewerkers'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  employees: readonly Employee[]
  /** Only who usually works there; empty: everybody. */
  place: string
  done: string
  changeId: string
}>

/** Everybody who receives people, and who stopped. */
export function EmployeesPage({ site, visit, employees, place, done, changeId }: Shown) {
  const today = cityDay(site.clock())
  const shown = employees.filter((one) => place === '' || one.place === place)
  const [working, stopped] = [shown.filter((one) => worksOn(one, today)), shown.filter((one) => !worksOn(one, today))]
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.people}>
      <RosterDone {...{ visit, done, changeId }} to={{}} />
      <h1>{words.people}</h1>
      <p class="lom-lead">{words.peopleLead}</p>
      {employees.length > 0 && (
        <form method="get" action={base} class="lom-bulk">
          <Select
            {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: place }}
            options={[
              { value: '', text: words.everywhere },
              ...skillsOf(site.city).places.map((value) => ({ value, text: placeNamed(site, value) })),
            ]}
          />
          <Button look="secondary">{planningWords.show}</Button>
        </form>
      )}
      {working.length === 0 ? (
        <EmptyState title={employees.length === 0 ? words.noPeople : words.nobodyHere} icon="calendar">
          <p>{employees.length === 0 ? words.noPeopleText : words.nobodyHereText}</p>
        </EmptyState>
      ) : (
        <People {...{ site }} title={words.people} people={working} />
      )}
      <Actions>
        <LinkButton href={`${base}/nieuw`} shortcut="K">
          {words.add}
        </LinkButton>
        <LinkButton href={`${base}/inlezen`} look="secondary" shortcut="R">
          {words.readFile}
        </LinkButton>
        <a href="/balie/planning">{words.back}</a>
      </Actions>
      {stopped.length > 0 && (
        <DeskPanel title={words.stoppedTitle}>
          <People {...{ site }} title={words.stoppedTitle} people={stopped} />
        </DeskPanel>
      )}
    </Frame>
  )
}

const People = ({ site, title, people }: { site: Site; title: string; people: readonly Employee[] }) => (
  <Table
    caption={title}
    hideCaption
    columns={[
      ...[{ title: words.name }, { title: words.number }, { title: words.themes }, { title: words.languages }],
      ...[{ title: words.certificates }, { title: words.place }],
    ]}
    rows={people.map(({ id, name, number, email, themes, languages, certificates, place, endsOn }) => [
      <>
        <a href={`${base}/${id}`}>
          <bdi>{name}</bdi>
        </a>
        {email && <div class="lom-soft lom-small">{email}</div>}
        {endsOn && <div class="lom-soft lom-small">{words.until(showDate(endsOn))}</div>}
      </>,
      number,
      lacksShown(themes),
      languages.map(languageNamed).join(', '),
      lacksShown(certificates),
      place ? placeNamed(site, place) : '',
    ])}
  />
)

type OfFile = Readonly<{
  site: Site
  visit: DeskVisit
  mistakes?: readonly PeopleMistake[]
  wrong?: string | undefined
}>

/** A file of people: all of it, or every mistake by line and nothing at all. */
export function EmployeesFilePage({ site, visit, mistakes, wrong }: OfFile) {
  const { themes, certificates, places } = skillsOf(site.city)
  const codes = [
    [words.themes, themes],
    [words.certificates, certificates],
    [words.place, places],
  ] as const
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '' }}
      title={words.fileTitle}
      wrong={wrong !== undefined || mistakes !== undefined}
    >
      <ErrorSummary
        language="nl"
        errors={[
          ...(wrong ? [{ href: '#bestand', text: wrong }] : []),
          ...(mistakes ? [{ href: '#fouten', text: planningWords.nothingRead }] : []),
        ]}
      />
      <h1>{words.fileTitle}</h1>
      <p>{words.fileLead}</p>
      <p>
        <code>{planningWords.columns(peopleColumns.join(';'))}</code>
      </p>
      <p>{words.fileSeveral}</p>
      <ul class="lom-clean lom-small">
        {codes.map(([what, known]) => (
          <li key={what}>{words.fileCodes(what, known.length > 0 ? known.join(', ') : words.noCertificates)}</li>
        ))}
      </ul>
      <Form action={`${base}/inlezen`} csrf={visit.employee.csrf} files>
        <FileUpload {...{ id: 'bestand', name: 'bestand', language: 'nl', label: planningWords.file, error: wrong }} />
        <Actions>
          <Button>{words.fileRead}</Button>
          <a href={base}>{words.back}</a>
        </Actions>
      </Form>
      {mistakes && (
        <div id="fouten" tabIndex={-1}>
          <DeskPanel title={planningWords.mistakes(mistakes.length)}>
            <Table
              caption={planningWords.mistakes(mistakes.length)}
              hideCaption
              columns={[
                { title: planningWords.line },
                { title: planningWords.column },
                { title: planningWords.mistake },
              ]}
              rows={mistakes
                .slice(0, mostShown)
                .map(({ line, column = '', code }) => [
                  `${planningWords.line} ${line}`,
                  column,
                  words.wrong[code] ?? code,
                ])}
            />
          </DeskPanel>
        </div>
      )}
    </Frame>
  )
}
