import type { FastifyInstance } from 'fastify'
import { dayAfter } from '#domain/catalogue/index.ts'
import { type FiguresOfPlace, mondayOf, steps, type VisitFigures, visitFigures } from '#domain/devices/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { fewest } from '#platform/small-numbers.ts'
import { html } from '#ui/index.ts'
import { deviceFigureWords as words } from '#ui/words/device-figures.ts'
import { deviceWords } from '#ui/words/devices.ts'
import { type Site, sendPage } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import { asked, type Desk } from './desk.ts'
import { DeviceFiguresPage, weekChoices } from './device-figures-page.tsx'

const managers = ['administrator'] as const
type Asks = { Querystring: { tot?: string; weken?: string; plaats?: string } }

/** The weeks and the place that somebody asked for, as typed. `from`: the Monday of the first week. */
export type AskedFigures = Readonly<{ until: string; from: string; weeks: number; place: string }>
export type WrongAsk = 'tot' | 'weken' | 'plaats'

/** What happened at the contact points over weeks: on a page, and as a file for a spreadsheet. */
export function deviceFigureRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get<Asks>('/balie/contactpunten/cijfers', async (request, reply) => {
    const { visit, context } = asked(desk, request, managers)
    const { ask, wrong } = askedIn(site, request.query)
    const figures = wrong.length > 0 ? [] : await visitFigures(context, ask)
    const shown = { site, visit, ask, wrong, figures: figures.filter(isAsked(ask)) }
    return sendPage(reply, html(<DeviceFiguresPage {...shown} />), wrong.length > 0 ? 422 : 200)
  })

  app.get<Asks>('/balie/contactpunten/cijfers.csv', async (request, reply) => {
    const { context } = asked(desk, request, managers)
    const { ask, wrong } = askedIn(site, request.query)
    const figures = wrong.length > 0 ? [] : await visitFigures(context, ask)
    const name = figures.length > 0 ? ask.from : 'leeg'
    reply.header('content-disposition', `attachment; filename="contactpunten-${name}.csv"`)
    // The mark in front tells a spreadsheet that letters with accents follow.
    return reply.type('text/csv; charset=utf-8').send(`\uFEFF${linesOf(site, figures.filter(isAsked(ask)))}`)
  })
}

const isAsked =
  ({ place }: AskedFigures) =>
  (one: FiguresOfPlace): boolean =>
    place === '' || place === one.place

/** Visits keep real time, so do these days. */
function askedIn(
  { city }: Site,
  { tot, weken, plaats: place = '' }: Asks['Querystring'],
): Readonly<{ ask: AskedFigures; wrong: readonly WrongAsk[] }> {
  const today = cityDay(new Date())
  const [until, weeks] = [tot ?? today, Number(weken ?? 4)]
  const isRight = isDay(until) && until <= today
  const from = isRight ? dayAfter(mondayOf(until), -7 * (weeks - 1)) : ''
  const wrong = [
    ...(isRight ? [] : ['tot' as const]),
    ...(weekChoices.some((one) => one === weeks) ? [] : ['weken' as const]),
    ...(place === '' || city.places.some(({ id }) => id === place) ? [] : ['plaats' as const]),
  ]
  return { ask: { until, from, weeks, place }, wrong }
}

const cellOf = (said: string | number): string => {
  const text = String(said)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What is left out stands as `<5`, so that nobody takes it for nothing. */
function linesOf(site: Site, figures: readonly FiguresOfPlace[]): string {
  const stops = steps.filter((step) => step !== 'start')
  const numbers = (of: VisitFigures | null, faults: number) => {
    if (!of) return [...Array.from({ length: 4 }, () => `<${fewest}`), faults, ...stops.map(() => `<${fewest}`)]
    const { sessions, finished, helped, minutes, stoppedAt } = of
    return [sessions, finished, helped, minutes ?? '', faults, ...stops.map((step) => stoppedAt[step] ?? 0)]
  }
  const rows = figures.flatMap(({ place, all, faults, hours, weeks }) => {
    const broken = Object.values(faults).reduce((sum, count) => sum + count, 0)
    const name = placeNamed(site, place)
    return [
      [name, words.whole, '', ...numbers(all, broken)],
      ...hours.map((one) => [name, words.csvHour, words.hourOf(one.at), ...numbers(one.figures, one.faults)]),
      ...weeks.map((one) => [name, words.csvWeek, one.at, ...numbers(one.figures, one.faults)]),
    ]
  })
  const columns = [...words.csvColumns, ...stops.map((step) => words.csvStopped(deviceWords.steps[step]))]
  return [columns, ...rows].map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')
}
