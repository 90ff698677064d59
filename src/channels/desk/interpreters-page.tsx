import type { Interpreting } from '#domain/appointments/index.ts'
import { weekdays } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Actions, EmptyState, LinkButton, NotificationBanner, Table } from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { interpreterWords as words } from '#ui/words/desk-interpreters.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

export const languageNamed = (code: string): string => deskAppointmentWords.languages[code] ?? code

type Shown = Readonly<{ site: Site; visit: DeskVisit; all: readonly Interpreting[]; done: string | undefined }>

/** Everybody who interprets: languages, week, places, and how many visits count on them. */
export function InterpretersPage({ site, visit, all, done }: Shown) {
  const said = saidUnder(words.done, done)
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/planning' }} title={words.title}>
      {said && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.lead}</p>
      {all.length === 0 ? (
        <EmptyState title={words.none} icon="calendar">
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          hideCaption
          columns={[
            ...[{ title: words.who }, { title: words.languages }, { title: words.when }, { title: words.where }],
            { title: words.visits },
          ]}
          rows={all.map((one) => rowOf(site, one))}
        />
      )}
      <Actions>
        <LinkButton href="/balie/planning/tolken/nieuw" shortcut="K">
          {words.add}
        </LinkButton>
        <a href="/balie/planning">{words.back}</a>
      </Actions>
    </Frame>
  )
}

function rowOf(site: Site, { interpreter: { id, languages, turns }, plan, visits }: Interpreting) {
  const [first] = turns
  const hours = turns.flatMap(({ days, from, to }) =>
    weekdays.filter((day) => days.includes(day)).map((day) => words.fromTo(words.days[day], from, to)),
  )
  return [
    <>
      <a href={`/balie/planning/tolken/${id}`}>{plan?.name ?? id}</a>
      {!plan && <div class="lom-soft lom-small">{words.ofTheCity}</div>}
    </>,
    languages.map(languageNamed).join(', '),
    <>
      {hours.join('; ')}
      {plan && (
        <div class="lom-soft lom-small">
          {words.since(showDate(plan.validFrom))} {plan.validTo && words.until(showDate(plan.validTo))}
        </div>
      )}
    </>,
    first?.places?.map((place) => placeNamed(site, place)).join(', ') ?? words.everywhere,
    String(visits.length),
  ]
}
