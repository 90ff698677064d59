import { dayAfter } from '#domain/catalogue/index.ts'
import { type FigureLine, type FiguresOfPlace, mostWeeks, steps, type VisitFigures } from '#domain/devices/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { fewest } from '#platform/small-numbers.ts'
import {
  Button,
  ColumnBars,
  DeskPanel,
  Details,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Select,
  SummaryList,
  Table,
  TextInput,
} from '#ui/index.ts'
import { deviceFigureWords as words } from '#ui/words/device-figures.ts'
import { deviceWords } from '#ui/words/devices.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import type { AskedFigures, WrongAsk } from './device-figures.tsx'
import { Frame } from './frame.tsx'

/** How many weeks can be chosen. */
export const weekChoices = [1, 4, 13, mostWeeks] as const

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  ask: AskedFigures
  wrong: readonly WrongAsk[]
  figures: readonly FiguresOfPlace[]
}>

export function DeviceFiguresPage(props: Shown) {
  const { site, visit, ask, wrong, figures } = props
  const isWrong = wrong.length > 0
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.title} wrong={isWrong}>
      <ErrorSummary language="nl" errors={wrong.map((one) => ({ href: `#${one}`, text: said(one) }))} />
      <p>
        <a href="/balie/contactpunten">{deviceWords.title}</a>
      </p>
      <h1>{words.title}</h1>
      {!isWrong && (
        <p class="lom-lead">{words.fromTo(showDate(ask.from), showDate(dayAfter(ask.from, 7 * ask.weeks - 1)))}.</p>
      )}
      <Ask {...props} />
      {!isWrong && figures.length === 0 && (
        <EmptyState title={words.none} icon="info">
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {figures.length > 0 && ask.place === '' && <Places {...props} />}
      {ask.place !== '' && figures.map((one) => <OfPlace key={one.place} {...{ site }} figures={one} />)}
      <p class="lom-soft">{words.leftOut(fewest)}</p>
      <Details summary={words.means}>
        <ul class="govuk-list govuk-list--bullet">
          {words.meaning.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </Frame>
  )
}

const said = (wrong: WrongAsk): string =>
  ({ tot: words.untilWrong(cityDay(new Date())), weken: words.weeksWrong, plaats: words.placeWrong })[wrong]

const hrefOf = ({ until, weeks }: AskedFigures, place: string, file = ''): string =>
  `/balie/contactpunten/cijfers${file}?${new URLSearchParams({ tot: until, weken: String(weeks), plaats: place })}`

function Ask({ site, ask, wrong }: Shown) {
  const about = (id: WrongAsk) => ({
    ...{ id, name: id, language: 'nl' as const },
    error: wrong.includes(id) ? said(id) : undefined,
  })
  return (
    <form method="get" action="/balie/contactpunten/cijfers" class="lom-bulk lom-bulk--fields">
      <Select
        {...about('weken')}
        label={words.weeks}
        value={String(ask.weeks)}
        options={weekChoices.map((count) => ({ value: String(count), text: words.weeksOf(count) }))}
      />
      <TextInput
        {...about('tot')}
        {...{ label: words.until, hint: words.untilHint(cityDay(new Date())), value: ask.until, width: 10 }}
        autocomplete="off"
      />
      <div class={wrong.includes('plaats') ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label class="govuk-label" for="plaats">
          {words.place}
        </label>
        {wrong.includes('plaats') && <p class="govuk-error-message">{words.placeWrong}</p>}
        <select class="govuk-select" id="plaats" name="plaats">
          <option value="">{words.everywhere}</option>
          {site.city.places.map(({ id, name }) => (
            <option key={id} value={id} selected={id === ask.place}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">{words.show}</Button>
      {wrong.length === 0 && (
        <LinkButton href={hrefOf(ask, ask.place, '.csv')} look="secondary" download>
          {words.csv}
        </LinkButton>
      )}
    </form>
  )
}

const numeric = (title: string) => ({ title, numeric: true })
const columns = [
  ...[words.sessions, words.finished, words.helped, words.minutes, words.faults].map(numeric),
  { title: words.stopped },
]

const cells = (of: VisitFigures | null, faults: number) =>
  of
    ? [of.sessions, of.finished, of.helped, of.minutes ?? '–', faults, stoppedShown(of)]
    : [words.left, '', '', '', faults, '']

const stoppedShown = ({ stoppedAt }: VisitFigures): string =>
  steps
    .flatMap((step) => (stoppedAt[step] === undefined ? [] : [`${deviceWords.steps[step]}: ${stoppedAt[step]}`]))
    .join(', ')

const sumOf = (faults: FiguresOfPlace['faults']): number => Object.values(faults).reduce((sum, one) => sum + one, 0)

function Places({ site, ask, figures }: Shown) {
  return (
    <DeskPanel title={words.perPlace}>
      <Table
        caption={words.perPlace}
        hideCaption
        columns={[{ title: words.place }, ...columns]}
        rows={figures.map(({ place, all, faults }) => [
          <a href={hrefOf(ask, place)}>{placeNamed(site, place)}</a>,
          ...cells(all, sumOf(faults)),
        ])}
      />
    </DeskPanel>
  )
}

function OfPlace({ site, figures }: Readonly<{ site: Site; figures: FiguresOfPlace }>) {
  const { place, all, faults, hours, weeks } = figures
  const kinds = Object.entries(faults).toSorted(([, a], [, b]) => b - a)
  return (
    <>
      <h2>{placeNamed(site, place)}</h2>
      <Lines title={words.perHour} first={words.hour} lines={hours} nameOf={words.hourOf} short={String} all={all} />
      <Lines
        title={words.perWeek}
        first={words.week}
        lines={weeks}
        nameOf={showDate}
        short={(day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`}
        all={all}
      />
      <DeskPanel title={words.faultKinds}>
        {kinds.length === 0 ? (
          <p>{words.faultsNone}</p>
        ) : (
          <SummaryList
            plain
            rows={kinds.map(([kind, count]) => ({
              key: deviceWords.faults[kind as keyof typeof deviceWords.faults] ?? kind,
              value: String(count),
            }))}
          />
        )}
      </DeskPanel>
    </>
  )
}

type LinesProps<At> = Readonly<{
  title: string
  first: string
  lines: readonly FigureLine<At>[]
  nameOf: (at: At) => string
  short: (at: At) => string
  all: VisitFigures | null
}>

function Lines<At extends number | string>({ title, first, lines, nameOf, short, all }: LinesProps<At>) {
  const highest = lines
    .filter(({ figures }) => (figures?.sessions ?? 0) > 0)
    .toSorted((a, b) => (b.figures?.sessions ?? 0) - (a.figures?.sessions ?? 0))[0]
  const most = highest ? `${nameOf(highest.at)}, ${highest.figures?.sessions}` : null
  const faults = lines.reduce((sum, one) => sum + one.faults, 0)
  return (
    <DeskPanel title={title}>
      <ColumnBars
        label={words.picture(title, most)}
        bars={lines.map(({ at, figures }) => ({
          ...{ label: short(at), whole: figures ? figures.sessions : null },
          part: figures?.finished ?? 0,
        }))}
      />
      <p class="lom-soft lom-small">{words.legend}</p>
      <Table
        caption={title}
        hideCaption
        columns={[{ title: first }, ...columns]}
        rows={[
          ...lines.map((line) => [
            <span class="lom-nowrap">{nameOf(line.at)}</span>,
            ...cells(line.figures, line.faults),
          ]),
          [<strong>{words.whole}</strong>, ...cells(all, faults)],
        ]}
      />
    </DeskPanel>
  )
}
