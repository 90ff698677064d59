import type { ChangeMade } from '#domain/roster/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { Button, EmptyState, Form, Table } from '#ui/index.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { RosterDone } from './roster-preview.tsx'

type Shown = Readonly<{ site: Site; visit: DeskVisit; changes: readonly ChangeMade[]; done: string }>

/** What planners changed of people and shifts: who, what and when, with the way back where there still is one. */
export function ChangesPage({ site, visit, changes, done }: Shown) {
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.changes}>
      <RosterDone {...{ visit, done }} changeId="" to={{}} />
      <h1>{words.changes}</h1>
      <p class="lom-lead">{words.changesLead}</p>
      {changes.length === 0 ? (
        <EmptyState title={words.noChanges} icon="calendar">
          <p>{words.noChangesText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.changes}
          hideCaption
          columns={[{ title: words.when }, { title: words.what }, { title: words.whoDid }, { title: words.actions }]}
          rows={changes.map((one) => [
            showMoment(one.at),
            <What {...{ site, one }} />,
            <bdi>{one.by ?? words.program}</bdi>,
            <Back {...{ visit, one }} />,
          ])}
        />
      )}
      <p>
        <a href="/balie/planning">{words.back}</a>
      </p>
    </Frame>
  )
}

const mostNamed = 3

function What({ site, one }: Readonly<{ site: Site; one: ChangeMade }>) {
  const { kind, added, removed, places, days, people } = one
  const counted = [...(added > 0 ? [words.willAdd(added)] : []), ...(removed > 0 ? [words.willRemove(removed)] : [])]
  const named = places.slice(0, mostNamed).map((place) => placeNamed(site, place))
  const more = places.length - named.length
  const where = [...named, ...(more > 0 ? [words.morePlaces(more)] : [])].join(', ')
  return (
    <>
      {words.kindsDone[kind]}
      {people.length > 0 && (
        <>
          {' '}
          <bdi>{people.slice(0, mostNamed).join(', ')}</bdi>
          {people.length > mostNamed && ` ${words.morePeople(people.length - mostNamed)}`}
        </>
      )}
      {counted.length > 0 && <div class="lom-soft lom-small">{counted.join(' ')}</div>}
      {days && (
        <div class="lom-soft lom-small">
          {where}: {days.from === days.to ? showDate(days.from) : words.fromTo(showDate(days.from), showDate(days.to))}
        </div>
      )}
    </>
  )
}

function Back({ visit, one }: Readonly<{ visit: DeskVisit; one: ChangeMade }>) {
  if (one.undone) return <>{words.undoneBy(one.undone.by ?? words.program, showMoment(one.undone.at))}</>
  if (!one.undoable) return <>{words.noWayBack}</>
  return (
    <Form action={`/balie/planning/wijziging/${one.id}/terug`} csrf={visit.employee.csrf}>
      <input type="hidden" name="plaats" value="wijzigingen" />
      <Button look="secondary" size="small">
        {words.undo}
        <span class="govuk-visually-hidden"> {showMoment(one.at)}</span>
      </Button>
    </Form>
  )
}
