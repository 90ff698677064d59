import type { HandOverList } from '#domain/hands/index.ts'
import type { Person } from '#domain/people/index.ts'
import type { ListedTask } from '#domain/tasks/index.ts'
import { Actions, Button, DeskPanel, EmptyState, ErrorSummary, Form, Table, TextInput } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { startWords } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'
import { type CaseFound, CasesFound } from './cases-found.tsx'
import type { DeskVisit } from './desk.ts'
import { Frame, mayMend } from './frame.tsx'
import { HandOverWarnings } from './hand-over-warning.tsx'
import { TaskQueue } from './task-rows.tsx'

/** What came of a search that does not lead to one page at once. */
export type Searched =
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'wrong'; message: string; typed?: string }>
  | Readonly<{ kind: 'people'; people: readonly Person[]; more: boolean; cases: readonly CaseFound[] }>
  | Readonly<{ kind: 'unknown-number'; number: string }>

type StartProps = Readonly<{
  site: Site
  visit: DeskVisit
  waiting: readonly ListedTask[]
  /** Lists of products that change hands soon, and are not accepted. */
  near: readonly HandOverList[]
  searched: Searched
}>

export function StartPage({ site, visit, waiting, near, searched }: StartProps) {
  const { csrf } = visit.employee
  const error = searched.kind === 'wrong' ? searched.message : undefined
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie' }}
      title={words.startTitle}
      wrong={error !== undefined}
      leftTitle={words.staffWait}
      left={<TaskQueue site={site} tasks={waiting} />}
      rightTitle={words.shortcutsTitle}
      right={<Aside mender={mayMend(visit.employee.actor)} />}
    >
      {error !== undefined && <ErrorSummary language="nl" errors={[{ href: '#zoek', text: error }]} />}
      <h1>{words.startTitle}</h1>
      <Form action="/balie/zoeken" csrf={csrf}>
        <TextInput
          id="zoek"
          name="zoek"
          language="nl"
          label={words.searchLabel}
          hint={words.searchHint}
          error={error}
          value={searched.kind === 'wrong' ? searched.typed : undefined}
          autocomplete="off"
          spellcheck={false}
          shortcut="/"
        />
        <Button>{words.searchGo}</Button>
      </Form>
      <Results site={site} searched={searched} csrf={csrf} />
      <HandOverWarnings {...{ site, near }} />
      <p class="lom-soft lom-small">{words.lookLogged}</p>
    </Frame>
  )
}

function Results({ site, searched, csrf }: { site: Site; searched: Searched; csrf: string }) {
  if (searched.kind === 'unknown-number') {
    return (
      <DeskPanel title={words.unknownTitle}>
        <p>{words.unknownText}</p>
        <Form action="/balie/persoon" csrf={csrf}>
          <input type="hidden" name="nummer" value={searched.number} />
          <Actions>
            <Button>{words.unknownGo}</Button>
          </Actions>
        </Form>
      </DeskPanel>
    )
  }
  if (searched.kind !== 'people') return null
  const { people, more, cases } = searched
  if (people.length === 0 && cases.length === 0) {
    return (
      <EmptyState title={words.foundNone} icon="search">
        {words.foundNoneText}
      </EmptyState>
    )
  }
  return (
    <>
      {people.length > 0 && <PeopleFound people={people} more={more} />}
      <CasesFound site={site} cases={cases} />
    </>
  )
}

function PeopleFound({ people, more }: Readonly<{ people: readonly Person[]; more: boolean }>) {
  return (
    <DeskPanel title={words.foundPeople(people.length)}>
      <Table
        caption={words.foundPeople(people.length)}
        hideCaption
        columns={[{ title: words.name }, { title: words.birthYear }]}
        rows={people.map(({ id, insz, givenName, familyName }) => [
          <a href={`/balie/persoon/${id}`}>
            <bdi>
              {familyName} {givenName}
            </bdi>
          </a>,
          // Enough to tell two people of one name apart, too little to copy.
          `… ${insz.slice(6, 9)}-${insz.slice(9)}`,
        ])}
      />
      {more && <p class="lom-soft">{words.foundMany}</p>}
    </DeskPanel>
  )
}

/** The keys; and for who mends things, the pages that stand in no menu. */
function Aside({ mender }: { mender: boolean }) {
  return (
    <>
      <Shortcuts mender={mender} />
      {mender && (
        <>
          <h2>{startWords.more}</h2>
          <ul class="lom-clean">
            {startWords.pages.map(([href, text]) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Shortcuts({ mender }: { mender: boolean }) {
  const keys = words.shortcuts.filter(([key]) => mender || (key !== 'M' && key !== 'T'))
  return (
    <ul class="lom-clean">
      {keys.map(([key, does]) => (
        <li key={key}>
          <span class="lom-kbd">{key}</span> {does}
        </li>
      ))}
    </ul>
  )
}
