import type { Candidate } from '#domain/catalogue/index.ts'
import type { AdviceMistake, SiteAdvice } from '#domain/places/index.ts'
import { nearEnough } from '#domain/places/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import {
  Button,
  DateInput,
  type DateParts,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  NotificationBanner,
  Radios,
  Select,
  Table,
} from '#ui/index.ts'
import { siteWords as words } from '#ui/words/sites.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { AdviceForm, adviceErrors, type Typed } from './site-advice.tsx'
import { type Compared, namedIn } from './site-choice.ts'
import { Spot, type TriedAddress, TryAddress } from './site-spot.tsx'
import { SitesMap } from './sites-map.tsx'

export type SitesProps = Readonly<{
  site: Site
  visit: DeskVisit
  compared: Compared
  advices: readonly (SiteAdvice & { id: string; name?: string })[]
  /** Points that were tried before. */
  kept: readonly Candidate[]
  /** An address that was not found, or not one. */
  tried?: TriedAddress
  /** What was typed for a day, and is none. */
  dayWrong?: DateParts
  saved?: boolean
  mistakes?: readonly (AdviceMistake | 'advice-missing')[]
  typed?: Typed
}>

/** Where should a place be (R34): figures first as a sentence, then as a map and as a table, then what the district says. */
export function SitesPage(props: SitesProps) {
  const { site, visit, compared, dayWrong, tried, saved = false, mistakes = [] } = props
  const errors = [
    ...(dayWrong ? [{ href: '#dag-day', text: words.dayWrong }] : []),
    ...(tried ? [{ href: '#adres', text: words.triedWrong[tried.wrong] }] : []),
    ...adviceErrors(mistakes),
  ]
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/locaties' }}
      title={words.title}
      wrong={errors.length > 0}
      leftTitle={words.choose}
      left={
        <>
          <Choose {...props} />
          <TryAddress {...{ visit, tried }} choice={compared.choice} />
        </>
      }
    >
      {errors.length > 0 && <ErrorSummary language="nl" errors={errors} />}
      {saved && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.saved}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <p>{words.lead(nearEnough)}</p>
      <Figures {...{ site, compared }} />
      {compared.choice.candidate && <AdviceForm {...props} />}
      <Advices {...props} />
    </Frame>
  )
}

function Choose({ site: { city }, compared: { choice }, kept, dayWrong }: SitesProps) {
  const districts = [...new Set(city.neighbourhoods?.map(({ district }) => district))]
  const [year, month, day] = choice.day.split('-')
  const number = (part: string | undefined) => String(Number(part))
  return (
    <form method="get" action="/balie/locaties" class="lom-filter">
      {choice.candidate?.id === '' && <input type="hidden" name="punt" value={namedIn(choice.candidate).punt} />}
      <Select
        id="kandidaat"
        name="kandidaat"
        language="nl"
        label={words.candidate}
        hint={words.noCandidate}
        {...(choice.candidate && { value: choice.candidate.id })}
        options={[...kept, ...(city.candidates ?? [])].map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Select
        id="district"
        name="district"
        language="nl"
        label={words.district}
        hint={words.allDistricts}
        {...(choice.district && { value: choice.district })}
        options={districts.map((one) => ({ value: one, text: one }))}
      />
      <Radios
        id="soort"
        name="soort"
        language="nl"
        label={words.kind}
        value={choice.kind}
        choices={Object.entries(words.kinds).map(([value, text]) => ({ value, text }))}
      />
      <DateInput
        id="dag"
        name="dag"
        language="nl"
        label={words.day}
        value={dayWrong ?? { day: number(day), month: number(month), year: year ?? '' }}
        {...(dayWrong && { error: words.dayWrong })}
      />
      <Button look="secondary" size="small">
        {words.show}
      </Button>
    </form>
  )
}

function Figures({ site, compared }: Readonly<{ site: Site; compared: Compared }>) {
  const { ways, figures, choice, places, unplaced } = compared
  const [first] = ways
  if (!first || first.before.length === 0) return <p>{words.nobody}</p>
  const people = first.before.reduce((sum, { neighbourhood }) => sum + neighbourhood.inhabitants, 0)
  return (
    <>
      <ul class="govuk-list lom-lead">
        {ways.map(({ way }) => {
          const { before, after } = figures[way]
          const more = Math.round((after - before) * people)
          return (
            <li key={way}>
              {choice.candidate
                ? words.after(words.ways[way], before, after, more)
                : words.now(words.ways[way], before)}
            </li>
          )
        })}
      </ul>
      <DeskPanel title={words.picture}>
        <SitesMap {...{ compared }} city={site.city} />
        <Spot choice={choice} />
        <p class="lom-soft lom-small">{words.legend}</p>
      </DeskPanel>
      <DeskPanel title={words.table}>
        <Table
          caption={words.table}
          hideCaption
          columns={[
            { title: words.neighbourhood },
            { title: words.inhabitants, numeric: true },
            ...ways.flatMap(({ way }) => [
              { title: words.minutes(words.ways[way]), numeric: true },
              { title: words.near(words.ways[way]), numeric: true },
            ]),
          ]}
          rows={first.before.map(({ neighbourhood }, row) => [
            neighbourhood.name,
            words.count(neighbourhood.inhabitants),
            ...ways.flatMap(({ before, after }) => [
              words.change(minutes(before[row]?.minutes), minutes(after[row]?.minutes)),
              words.change(words.percent(before[row]?.share ?? 0), words.percent(after[row]?.share ?? 0)),
            ]),
          ])}
        />
        <p class="lom-soft lom-small">{words.estimates}</p>
      </DeskPanel>
      <DeskPanel title={words.places}>
        {places.length === 0 ? (
          <p>{words.noPlaces}</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {places.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
        {unplaced.length > 0 && <p>{words.unknownPosition(unplaced.map(({ name }) => name))}</p>}
      </DeskPanel>
    </>
  )
}

const minutes = (given: number | null | undefined): string =>
  given === null || given === undefined ? words.noMinutes : String(Math.round(given))

function Advices({ site: { city }, advices }: SitesProps) {
  if (advices.length === 0) {
    return (
      <EmptyState title={words.advicesNone} icon="globe">
        <p>{words.advicesNoneText}</p>
      </EmptyState>
    )
  }
  const nameOf = (id: string) => city.candidates?.find((one) => one.id === id)?.name ?? id
  return (
    <DeskPanel title={words.advices}>
      <Table
        caption={words.advices}
        hideCaption
        columns={[
          { title: words.candidate },
          { title: words.adviceShort },
          { title: words.words },
          { title: words.when },
          { title: words.ways.walk, numeric: true },
          { title: words.ways.cycle, numeric: true },
        ]}
        rows={advices.map(({ candidate, name, district, advice, givenOn, words: said, figures, kind }) => [
          `${name ?? nameOf(candidate)} (${words.kinds[kind]})`,
          words.adviceKinds[advice],
          said,
          words.said(showDate(givenOn), district),
          shown(figures.walk),
          shown(figures.cycle),
        ])}
      />
    </DeskPanel>
  )
}

const shown = ({ before, after }: SiteAdvice['figures']['walk']): string =>
  words.change(words.percent(before), words.percent(after))
