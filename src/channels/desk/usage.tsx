import type { FastifyInstance } from 'fastify'
import { mostDays, type PlaceUsage, usageBetween } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { cityDay, isDay, showDate } from '#platform/formats/dates.ts'
import { fewest } from '#platform/small-numbers.ts'
import {
  Button,
  DeskPanel,
  Details,
  EmptyState,
  ErrorSummary,
  html,
  LinkButton,
  Table,
  TextInput,
  UsedBars,
} from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { sendPage } from '../site.ts'
import { placeNamed, productsNamed } from './appointment-words.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Asks = { Querystring: { van?: string; tot?: string } }
type Period = Readonly<{ from: string; to: string }>

/** What was planned, booked and used by place and product: on a page, and as a file for a spreadsheet. */
export function usageRoutes(app: FastifyInstance, { site }: Desk): void {
  const periodIn = ({ van, tot }: Asks['Querystring'], now: Date): Period => {
    const yesterday = dayAfter(cityDay(now), -1)
    return { from: van ?? dayAfter(yesterday, -27), to: tot ?? yesterday }
  }

  app.get<Asks>('/balie/planning/gebruik', async (request, reply) => {
    const { visit, context } = asked({ site }, request, plannerRoles)
    const period = periodIn(request.query, context.now)
    const isRight = isPeriod(period)
    const usage = isRight ? await usageBetween(context, site.appointments, period) : []
    const page = { site, visit, period, usage, wrong: !isRight }
    return sendPage(reply, html(<UsagePage {...page} />), isRight ? 200 : 422)
  })

  app.get<Asks>('/balie/planning/gebruik.csv', async (request, reply) => {
    const { context } = asked({ site }, request, plannerRoles)
    const period = periodIn(request.query, context.now)
    const usage = isPeriod(period) ? await usageBetween(context, site.appointments, period) : []
    reply.header('content-disposition', `attachment; filename="gebruik-${usage.length > 0 ? period.from : 'leeg'}.csv"`)
    // The mark in front tells a spreadsheet that letters with accents follow.
    return reply.type('text/csv; charset=utf-8').send(`\uFEFF${linesOf(site, usage).join('\r\n')}\r\n`)
  })
}

const isPeriod = ({ from, to }: Period): boolean =>
  isDay(from) && isDay(to) && from <= to && dayAfter(from, mostDays) > to

const cellOf = (said: string | number): string => {
  const text = String(said)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What is left out stands as `<5`, so that nobody takes it for nothing. */
function linesOf(site: Desk['site'], usage: readonly PlaceUsage[]): readonly string[] {
  const few = `<${fewest}`
  const numbers = (of: PlaceUsage['all']) =>
    of
      ? [of.booked, of.used, of.noShow, of.cancelled, of.bookedMinutes, of.usedMinutes]
      : Array.from({ length: 6 }, () => few)
  const rows = usage.flatMap(({ place, planned, all, products }) => [
    [placeNamed(site, place), words.whole, planned, ...numbers(all)],
    ...products.map(({ product, planned: could, usage: own }) => [
      ...[placeNamed(site, place), productsNamed(site, [product], null), could ?? ''],
      ...numbers(own),
    ]),
  ])
  return [words.csvColumns, ...rows].map((row) => row.map(cellOf).join(';'))
}

type Shown = Readonly<{
  site: Desk['site']
  visit: DeskVisit
  period: Period
  usage: readonly PlaceUsage[]
  wrong: boolean
}>

function UsagePage({ site, visit, period, usage, wrong }: Shown) {
  const { from, to } = period
  const sum = (of: (one: PlaceUsage) => number) => usage.reduce((all, one) => all + of(one), 0)
  const [planned, booked, used] = [
    sum((one) => one.planned),
    sum(({ all }) => all?.bookedMinutes ?? 0),
    sum(({ all }) => all?.usedMinutes ?? 0),
  ].map(words.hoursOf)
  const error = wrong ? words.usageWrong(mostDays) : undefined
  const about = (id: 'van' | 'tot', label: string, value: string) => ({
    ...{ id, name: id, language: 'nl' as const, label, value, width: 10 as const, autocomplete: 'off' },
    hint: words.dayHint(cityDay(site.clock())),
  })
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.usageTitle} wrong={wrong}>
      {error !== undefined && <ErrorSummary language="nl" errors={[{ href: '#van', text: error }]} />}
      <h1>{words.usageTitle}</h1>
      {!wrong && (
        <p class="lom-lead">
          {words.fromTo(showDate(from), showDate(to))}.{' '}
          {usage.length > 0 && words.usageLead(planned ?? '', booked ?? '', used ?? '')}
        </p>
      )}
      <form method="get" action="/balie/planning/gebruik" class="lom-bulk lom-bulk--fields">
        <TextInput {...about('van', words.usageFrom, from)} error={error} />
        <TextInput {...about('tot', words.usageTo, to)} />
        <Button look="secondary">{words.show}</Button>
        {!wrong && (
          <LinkButton href={`/balie/planning/gebruik.csv?van=${from}&tot=${to}`} look="secondary" download>
            {words.csv}
          </LinkButton>
        )}
      </form>
      {!wrong && usage.length === 0 && (
        <EmptyState title={words.usageNone} icon="calendar">
          {words.usageNoneText}
        </EmptyState>
      )}
      {usage.length > 0 && <Summary site={site} usage={usage} />}
      {usage
        .filter(({ products }) => products.length > 0)
        .map((one) => (
          <PlacePanel key={one.place} site={site} usage={one} />
        ))}
      <p class="lom-soft">{words.leftOut(fewest)}</p>
      <Details summary={words.usageMeans}>
        <ul class="govuk-list govuk-list--bullet">
          {words.usageMeaning.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </Frame>
  )
}

function Summary({ site, usage }: Pick<Shown, 'site' | 'usage'>) {
  return (
    <DeskPanel title={words.perPlace}>
      <UsedBars
        label={words.usagePicture(words.usagePlaces)}
        bars={usage.map(({ place, planned, all }) => ({
          ...{ label: placeNamed(site, place), planned },
          ...{ booked: all?.bookedMinutes ?? null, used: all?.usedMinutes ?? null },
          texts: all
            ? [
                words.usageBarWhole(words.hoursOf(planned), words.hoursOf(all.bookedMinutes)),
                words.usageBarUsed(words.hoursOf(all.usedMinutes)),
              ]
            : [words.usageBarPlanned(words.hoursOf(planned), words.left)],
        }))}
      />
      <p class="lom-soft">{words.usageLegend}</p>
      <Table
        caption={words.perPlace}
        hideCaption
        columns={[
          { title: words.place },
          ...[words.planned, words.bookedTime, words.usedTime, words.share].map(numeric),
        ]}
        rows={usage.map(({ place, planned, all }) => [
          placeNamed(site, place),
          words.hoursOf(planned),
          ...(all
            ? [
                words.hoursOf(all.bookedMinutes),
                words.hoursOf(all.usedMinutes),
                words.partOf(all.bookedMinutes, planned),
              ]
            : [words.left, words.left, '']),
        ])}
      />
    </DeskPanel>
  )
}

function PlacePanel({ site, usage }: Readonly<{ site: Desk['site']; usage: PlaceUsage }>) {
  const { place, planned, all, products } = usage
  const numbers = (of: PlaceUsage['all']): readonly string[] =>
    of
      ? [
          ...[of.booked, of.used, of.noShow, of.cancelled].map(String),
          ...[words.hoursOf(of.bookedMinutes), words.hoursOf(of.usedMinutes)],
        ]
      : [words.left, '', '', '', '', '']
  return (
    <DeskPanel title={placeNamed(site, place)}>
      {products.some(({ usage: own }) => own !== null) && (
        <>
          <UsedBars
            label={words.usagePicture(words.usageProducts(placeNamed(site, place)))}
            bars={products.map(({ product, usage: own }) => ({
              ...{ label: productsNamed(site, [product], null), planned: null },
              ...{ booked: own?.bookedMinutes ?? null, used: own?.usedMinutes ?? null },
              texts: own
                ? [
                    words.usageBarBooked(words.hoursOf(own.bookedMinutes)),
                    words.usageBarUsed(words.hoursOf(own.usedMinutes)),
                  ]
                : [words.left],
            }))}
          />
          <p class="lom-soft">{words.usageBars}</p>
        </>
      )}
      <Table
        caption={words.usageOf}
        hideCaption
        columns={[
          { title: words.what },
          numeric(words.planned),
          ...[words.bookedColumn, words.usedColumn, words.noShow, words.cancelledColumn].map(numeric),
          ...[words.bookedTime, words.usedTime].map(numeric),
        ]}
        rows={[
          ...products.map(({ product, planned: could, usage: own }) => [
            ...[productsNamed(site, [product], null), could === null ? '' : words.hoursOf(could)],
            ...numbers(own),
          ]),
          [<strong>{words.whole}</strong>, words.hoursOf(planned), ...numbers(all)],
        ]}
      />
    </DeskPanel>
  )
}

const numeric = (title: string) => ({ title, numeric: true })
