import type { FastifyInstance } from 'fastify'
import type { ComponentChildren } from 'preact'
import {
  type Counter,
  dayAfter,
  type Facility,
  type Hours,
  type Period,
  type VisitKind,
  validOn,
  weekdays,
} from '#domain/catalogue/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { Button, html, InsetText, Select, Table } from '#ui/index.ts'
import { deskAppointmentWords } from '#ui/words/desk-appointments.ts'
import { placeOfferWords as words } from '#ui/words/place-offer.ts'
import { sendPage } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

const path = '/balie/planning/aanbod'
type Asks = { Querystring: { plaats?: string } }

/** What each place offers by date, as the city's own data say: hours, desks, services. For who plans, to read; nothing of anybody stands in it. */
export function placeOfferRoutes(app: FastifyInstance, { site }: Desk): void {
  app.get<Asks>(path, async (request, reply) => {
    const { visit } = asked({ site }, request, plannerRoles)
    const { plaats } = request.query
    const all = site.city.counters ?? []
    const counter = plaats ? all.find(({ place }) => place === plaats) : all[0]
    if (!counter) throw new Refusal('missing', 'queue/no-place')
    return sendPage(reply, html(<OfferPage {...{ site, visit, counter }} />))
  })
}

type Shown = Readonly<{ site: Desk['site']; visit: DeskVisit; counter: Counter }>
type Dated = Period & Readonly<{ toConfirm?: boolean }>

const columns = (...first: readonly string[]) => [...first, words.from, words.until].map((title) => ({ title }))

function OfferPage({ site, visit, counter }: Shown) {
  const { place } = counter
  const title = words.title(placeNamed(site, place))
  const today = cityDay(site.clock())
  const year = dayAfter(today, 365)
  const isNear = ({ validFrom, validTo }: Period) => validFrom <= year && (validTo === undefined || validTo >= today)
  const hours = site.city.places.find(({ id }) => id === place)?.hours ?? []
  const rows = <One extends Dated>(all: readonly One[], shown: (one: One) => readonly ComponentChildren[]) =>
    all
      .filter(isNear)
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
      .map((one) => [...shown(one), words.date(one.validFrom), <Until key="until" of={one} />])
  const services = servicesAt(counter, site.city.visits ?? [])
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/planning' }} title={title}>
      <h1>{title}</h1>
      <p class="lom-lead">{words.lead}</p>
      <p>{words.scope}</p>
      <form method="get" action={path} class="lom-bulk">
        <Select
          {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: place }}
          options={(site.city.counters ?? []).map((one) => ({ value: one.place, text: placeNamed(site, one.place) }))}
        />
        <Button look="secondary">{words.show}</Button>
      </form>
      {validOn(counter.bookedBy ?? [], today) && <InsetText>{words.listed}</InsetText>}
      {counter.facilities.length > 0 && <p>{words.placeHas(facilitiesShown(counter.facilities))}</p>}
      <Part
        title={words.hours}
        first={[words.hoursOf]}
        rows={rows(hours, ({ week }) => [<Week key="week" week={week} />])}
      />
      {counter.rules.some(isNear) && (
        <Part title={words.extra} first={[words.hoursOf]} rows={rows(counter.rules, (rule) => [ruleShown(rule)])} />
      )}
      {counter.closures.some(({ to }) => to >= today) && (
        <Part
          title={words.closures}
          first={[words.reason]}
          rows={counter.closures
            .filter(({ to }) => to >= today)
            .map(({ from, to, reason }) => [reason, words.date(from), words.date(to)])}
        />
      )}
      <Part
        title={words.desks}
        first={[words.desk, words.has]}
        rows={rows(counter.desks, ({ id, facilities }) => [id, facilitiesShown(facilities) || words.nothing])}
      />
      <Part
        title={words.products}
        first={[words.service, words.takes]}
        rows={rows(services, ({ product, minutes, eachFurther }) => [
          site.catalogue.find(product, site.clock())?.title.nl ?? product,
          words.minutes(minutes, eachFurther),
        ])}
      />
      <Part
        title={words.staff}
        first={[words.staff]}
        rows={rows(counter.minimumStaff, ({ people }) => [words.people(people)])}
      />
    </Frame>
  )
}

/** What is done at a counter, each service once for as long as it goes on: other themes beside it change nothing for it. */
function servicesAt({ themes }: Counter, kinds: readonly VisitKind[]): readonly VisitKind[] {
  return kinds.flatMap((kind) => {
    const parts = themes
      .filter((period) => period.themes.includes(kind.theme))
      .flatMap((period) => within(period, kind) ?? [])
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    const whole: VisitKind[] = []
    for (const next of parts) {
      const last = whole.at(-1)
      if (last?.validTo && dayAfter(last.validTo) === next.validFrom) {
        const toConfirm = last.toConfirm === true || next.toConfirm === true
        whole.splice(-1, 1, { ...next, validFrom: last.validFrom, toConfirm })
      } else whole.push(next)
    }
    return whole
  })
}

/** A service as long as both it and what the place does hold; null: never together. */
function within<Kind extends Dated>(period: Dated, kind: Kind): Kind | null {
  const validFrom = period.validFrom > kind.validFrom ? period.validFrom : kind.validFrom
  const ends = [period.validTo, kind.validTo].filter((day) => day !== undefined).toSorted()
  const [validTo] = ends
  if (validTo !== undefined && validTo < validFrom) return null
  const { validTo: _, ...rest } = kind
  const toConfirm = period.toConfirm === true || kind.toConfirm === true
  return { ...(rest as Kind), validFrom, ...(validTo !== undefined && { validTo }), toConfirm }
}

const Until = ({ of: { validTo, toConfirm } }: Readonly<{ of: Dated }>) => (
  <>
    {validTo ? words.date(validTo) : words.open}
    {toConfirm && (
      <>
        <br />
        {words.toConfirm}
      </>
    )}
  </>
)

function Part({
  title,
  first,
  rows,
}: Readonly<{ title: string; first: readonly string[]; rows: readonly (readonly ComponentChildren[])[] }>) {
  if (rows.length === 0)
    return (
      <>
        <h2>{title}</h2>
        <p>{words.empty}</p>
      </>
    )
  return <Table caption={title} columns={columns(...first)} rows={rows} />
}

const facilitiesShown = (all: readonly Facility[]): string =>
  all.map((one) => (deskAppointmentWords.facilities[one] ?? one).toLowerCase()).join(', ')

/** Days with the same hours are said together. */
function Week({ week }: Readonly<{ week: Hours['week'] }>) {
  const days = weekdays.flatMap((day) =>
    week[day]?.length ? [{ day, said: (week[day] ?? []).map(words.span).join(' en ') }] : [],
  )
  if (days.length === 0) return <>{words.closedAlways}</>
  const groups = Map.groupBy(days, ({ said }) => said)
  return (
    <ul class="lom-clean">
      {[...groups].map(([said, all]) => (
        <li key={said}>
          {all.map(({ day }) => words.day[day]).join(', ')}: {said}
        </li>
      ))}
    </ul>
  )
}

const ruleShown = ({ days, spans, everyWeeks, nth }: Counter['rules'][number]): string =>
  [
    days.map((day) => words.day[day]).join(', '),
    ...(nth ? [words.nth(nth)] : []),
    ...(everyWeeks ? [words.everyWeeks(everyWeeks)] : []),
    spans.map(words.span).join(' en '),
  ].join(', ')
