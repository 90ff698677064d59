import type { HalfHour, PlannedDay } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { isDay, showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  EmptyState,
  Form,
  LinkButton,
  NotificationBanner,
  Select,
  Table,
} from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { rosterWords } from '#ui/words/desk-roster.ts'
import { placeOfferWords } from '#ui/words/place-offer.ts'
import { waitingScreenWords } from '#ui/words/waiting-screen.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  place: string
  /** The Monday. */
  from: string
  days: readonly PlannedDay[]
  done: string | undefined
  doneDay: string | undefined
  /** The last day of a period; empty: that one day. */
  doneTo: string
}>

const hrefOf = (place: string, week: string) => `/balie/planning?plaats=${place}&week=${week}`

/** The week at a glance: a picture of half-hours that is a table, and under it each day in words. */
export function PlanningPage(props: Shown) {
  const { site, visit, place, from, days } = props
  const title = words.weekTitle(placeNamed(site, place))
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/planning' }} title={title}>
      <Done {...props} />
      <h1>{title}</h1>
      <p class="lom-lead">{words.fromTo(showDate(from), showDate(dayAfter(from, 6)))}</p>
      <form method="get" action="/balie/planning" class="lom-bulk">
        <input type="hidden" name="week" value={from} />
        <Select
          {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: place }}
          options={(site.city.counters ?? []).map((one) => ({ value: one.place, text: placeNamed(site, one.place) }))}
        />
        <Button look="secondary">{words.show}</Button>
        <LinkButton href={hrefOf(place, dayAfter(from, -7))} look="secondary" shortcut="[">
          {words.previous}
        </LinkButton>
        <LinkButton href={hrefOf(place, dayAfter(from, 7))} look="secondary" shortcut="]">
          {words.next}
        </LinkButton>
      </form>
      {days.length === 0 ? (
        <EmptyState title={words.noDays} icon="calendar">
          <p>{words.noDaysText}</p>
          <p>
            <a href={`/balie/planning?plaats=${place}`}>{words.thisWeek}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <Grid days={days} />
          <Reasons place={place} days={days} />
        </>
      )}
      <Actions>
        <LinkButton href="/balie/planning/afwezig" shortcut="K">
          {words.absence}
        </LinkButton>
        <LinkButton href="/balie/planning/rooster" look="secondary" shortcut="R">
          {words.importLink}
        </LinkButton>
        <LinkButton href="/balie/planning/medewerkers" look="secondary" shortcut="M">
          {rosterWords.people}
        </LinkButton>
        <LinkButton href="/balie/planning/wijzigingen" look="secondary" shortcut="W">
          {rosterWords.changes}
        </LinkButton>
        <LinkButton href="/balie/planning/tolken" look="secondary" shortcut="T">
          {words.interpreters}
        </LinkButton>
        <LinkButton href="/balie/planning/gebruik" look="secondary" shortcut="U">
          {words.usageTitle}
        </LinkButton>
        <LinkButton href={`/balie/planning/wachtzaal?plaats=${place}`} look="secondary">
          {waitingScreenWords.link}
        </LinkButton>
        <LinkButton href={`/balie/planning/aanbod?plaats=${place}`} look="secondary">
          {placeOfferWords.link}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

function Done({ visit, place, from, done, doneDay, doneTo }: Shown) {
  const said = saidUnder({ uren: words.changedDone, gewoon: words.restored, gestrand: words.stranded }, done)
  if (!said || !doneDay || !isDay(doneDay)) return null
  const isPeriod = isDay(doneTo)
  return (
    <NotificationBanner language="nl" success={done !== 'gestrand'}>
      <p class="govuk-notification-banner__heading">
        {said} {isPeriod ? words.fromTo(showDate(doneDay), showDate(doneTo)) : showDate(doneDay)}
      </p>
      {done === 'uren' && (
        <Form action="/balie/planning/uren/gewoon" csrf={visit.employee.csrf}>
          <input type="hidden" name="plaats" value={place} />
          <input type="hidden" name="dag" value={doneDay} />
          <input type="hidden" name="week" value={from} />
          {isPeriod && <input type="hidden" name="tot-dag" value={doneTo} />}
          <Button look="secondary" size="small" shortcut="O">
            {words.restore}
          </Button>
        </Form>
      )}
    </NotificationBanner>
  )
}

/** Every half-hour as a coloured field with its numbers; the colour repeats what the numbers say. */
function Grid({ days }: Pick<Shown, 'days'>) {
  const times = [...new Set(days.flatMap(({ halfHours }) => halfHours.map(({ from }) => from)))].toSorted()
  return (
    <section class="lom-week" aria-label={words.gridCaption}>
      <table>
        <caption>{words.legend}</caption>
        <thead>
          <tr>
            <th scope="col">{words.half}</th>
            {days.map(({ day }) => (
              <th key={day} scope="col">
                {shortDay(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time}>
              <th scope="row">{time.replace(':', '.')}</th>
              {days.map(({ day, halfHours }) => (
                <Cell key={day} half={halfHours.find(({ from }) => from === time)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ half }: { half: HalfHour | undefined }) {
  if (!half || half.state === 'closed') return <Field look="closed" short="" said={words.cell.closed()} />
  const { state, free, capacity, rostered } = half
  if (state !== 'open') return <Field look="short" short={words.shortOf(rostered)} said={words.cell[state](rostered)} />
  const look = free === 0 ? 'full' : free * 2 <= capacity ? 'half' : 'free'
  return <Field look={look} short={`${free}/${capacity}`} said={words.cellOpen(free, capacity)} />
}

const Field = ({ look, short, said }: { look: string; short: string; said: string }) => (
  <td class={`lom-week__${look}`}>
    <span aria-hidden="true">{short}</span>
    <span class="govuk-visually-hidden">{said}</span>
  </td>
)

/** `do 26 nov` of `donderdag 26 november 2026`. */
function shortDay(day: string): string {
  const [weekday = '', date = '', month = ''] = showDate(day).split(' ')
  return `${weekday.slice(0, 2)} ${date} ${month.slice(0, 3)}`
}

function Reasons({ place, days }: Pick<Shown, 'place' | 'days'>) {
  return (
    <DeskPanel title={words.whyTitle}>
      <Table
        caption={words.whyTitle}
        hideCaption
        columns={[
          { title: words.day },
          { title: words.hours },
          { title: words.people },
          { title: words.used },
          { title: words.why },
          { title: words.changeColumn },
          { title: rosterWords.who },
        ]}
        rows={days.map((one) => [
          showDate(one.day),
          hoursShown(one),
          words.peopleOf(one.people, one.minimum),
          words.usedOf(sumOf(one, 'booked'), sumOf(one, 'capacity')),
          whyShown(one),
          <a href={`/balie/planning/uren?plaats=${place}&dag=${one.day}`}>
            {words.change}
            <span class="govuk-visually-hidden"> {showDate(one.day)}</span>
          </a>,
          <a href={`/balie/planning/dag?plaats=${place}&dag=${one.day}`}>
            {rosterWords.dayLink}
            <span class="govuk-visually-hidden"> {showDate(one.day)}</span>
          </a>,
        ])}
      />
    </DeskPanel>
  )
}

const sumOf = ({ halfHours }: PlannedDay, what: 'booked' | 'capacity') =>
  halfHours.reduce((sum, half) => sum + half[what], 0)

function hoursShown({ hours }: PlannedDay): string {
  const spans = hours.spans.map(({ from, to }) => `${from}-${to}`).join(', ')
  return [words.because[hours.because], hours.reason, spans].filter(Boolean).join(': ')
}

/** Only what is in the way: too few people, nobody at a desk, a theme that nobody knows; and the mix of that period. */
function whyShown({ halfHours, unknown, themes, hours }: PlannedDay): string {
  if (hours.spans.length === 0) return ''
  const runs = stretchesOf(halfHours)
  return [
    ...runs.flatMap(({ state, from, to }) => {
      if (state === 'too-few-people') return words.short(from, to)
      return state === 'nobody-at-a-desk' ? words.empty(from, to) : []
    }),
    ...(unknown.length > 0 ? [words.unknown(lacksShown(unknown))] : []),
    words.mix(lacksShown(themes)),
  ].join(' ')
}

/** Half-hours of one state in a row, `to` the time at which the next begins. */
function stretchesOf(halfHours: readonly HalfHour[]) {
  const runs: { state: HalfHour['state']; from: string; to: string }[] = []
  for (const [at, { state, from }] of halfHours.entries()) {
    const to = halfHours[at + 1]?.from ?? from
    const last = runs.at(-1)
    if (last?.state === state) last.to = to
    else runs.push({ state, from, to })
  }
  return runs
}
