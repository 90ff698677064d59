import type { Device, PagesOfDevice, TrayReport } from '#domain/devices/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, EmptyState, Form, NotificationBanner, Table } from '#ui/index.ts'
import { deviceWords } from '#ui/words/devices.ts'
import { trayWords as words } from '#ui/words/devices-tray.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

type TraysProps = Readonly<{ site: Site; visit: DeskVisit; reports: readonly TrayReport[]; action?: string }>

/** The trays of the places where somebody works today. */
export function TrayPage({
  site,
  visit,
  places,
  reports,
  done,
}: TraysProps & Readonly<{ places: 'everywhere' | readonly string[]; done: string | undefined }>) {
  const said = saidUnder(deviceWords.done, done)
  const names = places === 'everywhere' ? [] : places.map((place) => placeNamed(site, place))
  return (
    <Frame site={site} visit={visit} title={words.pageTitle}>
      {said && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      )}
      <h1>{words.pageTitle}</h1>
      {places.length === 0 ? (
        <EmptyState title={words.nowhere} icon="info">
          <p>{words.nowhereText}</p>
          {visit.employee.actor.roles.includes('counter') && (
            <p>
              <a href="/balie/wachtrij">{words.nowhereLink}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <>
          <p class="lom-lead">{names.length === 0 ? words.everywhere : words.ofPlaces(names.join(', '))}</p>
          <Trays {...{ site, visit, reports }} action="/balie/papierlade" />
        </>
      )}
    </Frame>
  )
}

/** Where a paper may lie that nobody took, how it is destroyed, and what was found. */
export function Trays({ site, visit, reports, action = '/balie/contactpunten/lade' }: TraysProps) {
  const nameOf = (id: string) => site.city.places.find((one) => one.id === id)?.name ?? id
  return (
    <DeskPanel title={words.title}>
      {reports.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Table
            caption={words.title}
            hideCaption
            columns={[{ title: words.device }, { title: words.at }, { title: words.outcome }]}
            rows={reports.map((one) => [
              <>
                <bdi>{one.device}</bdi>
                <br />
                <span class="lom-soft lom-small">{nameOf(one.place)}</span>
              </>,
              <span class="lom-nowrap">{shortWhen(one.at)}</span>,
              <Look report={one} csrf={visit.employee.csrf} action={action} />,
            ])}
          />
        </>
      )}
    </DeskPanel>
  )
}

function Look({ report, csrf, action }: Readonly<{ report: TrayReport; csrf: string; action: string }>) {
  const { found, lookedBy, lookedAt, screenId, device } = report
  const choices = [
    ['niets', 'nothing'],
    ['vernietigd', 'destroyed'],
  ] as const
  return (
    <>
      {found && lookedAt && (
        <p>
          {words.by(words[found], lookedBy ?? '', shortWhen(lookedAt))}
          <br />
          <span class="lom-soft lom-small">{words.wrong}</span>
        </p>
      )}
      <Form action={`${action}/${screenId}`} csrf={csrf}>
        <Actions>
          {choices
            .filter(([, outcome]) => outcome !== found)
            .map(([value, outcome]) => (
              <Button key={value} name="gevonden" value={value} look="secondary" size="small">
                {words[outcome]}
                <span class="govuk-visually-hidden"> {device}</span>
              </Button>
            ))}
        </Actions>
      </Form>
    </>
  )
}

type PagesProps = Readonly<{ devices: readonly Device[]; pages: readonly PagesOfDevice[] }>

/** How much came out of each printer: by day, and since somebody laid paper in it. */
export function Pages({ devices, pages }: PagesProps) {
  const rows = pages.flatMap(({ deviceId, days, sinceFilled }) =>
    days.map(({ day, pages: count }) => [
      <bdi>{devices.find(({ id }) => id === deviceId)?.name ?? ''}</bdi>,
      <span class="lom-nowrap">{showDate(day)}</span>,
      count,
      sinceFilled ?? words.never,
    ]),
  )
  return (
    <DeskPanel title={words.pages}>
      <p>{rows.length === 0 ? words.pagesNone : words.pagesText}</p>
      {rows.length > 0 && (
        <Table
          caption={words.pages}
          hideCaption
          columns={[
            { title: words.device },
            { title: words.day },
            { title: words.count, numeric: true },
            { title: words.sinceFilled, numeric: true },
          ]}
          rows={rows}
        />
      )}
    </DeskPanel>
  )
}
