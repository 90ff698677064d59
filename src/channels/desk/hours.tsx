import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  changeHours,
  changePeriod,
  daysOfPeriod,
  previewHours,
  previewPeriod,
  previewRestore,
  restoreHours,
  restorePeriod,
} from '#domain/appointments/index.ts'
import { closedDays, type Span } from '#domain/catalogue/index.ts'
import { type DayChange, dayChanges, hoursOn, plannerRoles } from '#domain/places/index.ts'
import { rosterBetween } from '#domain/roster/index.ts'
import { isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { timeTyped } from './absences.tsx'
import { type Asked, asked, type Desk, fieldOf, type PostedForm } from './desk.ts'
import { HoursPage, HoursPreviewPage, RestorePreviewPage, spansOfForm } from './hours-page.tsx'

/** `lastDay`: until when, as typed; empty: that one day. */
export type TypedHours = Readonly<{ reason: string; spans: readonly Span[]; lastDay: string }>

/** Other hours for one day of a place, seen with the visits that fall outside before they are changed, and undone. */
export function hoursRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  app.get<{ Querystring: { plaats?: string; dag?: string } }>('/balie/planning/uren', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(request.query.plaats, request.query.dag)
    const changes = await dayChanges(context.db, { from: at.day, to: at.day })
    const { spans } = hoursOn({ ...at, closedOn: closedDays(site.city), changes }, at.day)
    const typed = { reason: changes.find((one) => one.place === at.place.id)?.reason ?? '', spans, lastDay: '' }
    return sendPage(reply, html(<HoursPage {...{ site, visit, typed }} place={at.place.id} day={at.day} />))
  })

  app.post<PostedForm>('/balie/planning/uren', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(fieldOf(request.body, 'plaats'), fieldOf(request.body, 'dag'))
    const [place, day, typed, step] = [at.place.id, at.day, typedIn(request.body), fieldOf(request.body, 'stap')]
    const shown = { site, visit, place, day, typed }
    if (typed.reason === '') return sendPage(reply, html(<HoursPage {...shown} noReason />), 422)
    if (typed.lastDay !== '') return overPeriod({ visit, context }, reply, { ...shown, step })
    const change: DayChange = { place, day, spans: typed.spans, reason: typed.reason }
    const preview = async (status: number) => {
      const touched = await previewHours(context, appointments, change)
      if ('mistakes' in touched) return sendPage(reply, html(<HoursPage {...shown} mistakes={touched.mistakes} />), 422)
      const { employees } = await rosterBetween(context, { from: context.now, until: context.now })
      return sendPage(reply, html(<HoursPreviewPage {...{ ...shown, touched, employees }} />), status)
    }
    if (step !== 'wijzigen' && step !== 'voorstellen') return preview(200)
    try {
      const stranded = step === 'voorstellen' ? 'replan' : 'refuse'
      const settled = await changeHours(context, appointments, { change, stranded })
      if ('mistakes' in settled) return sendPage(reply, html(<HoursPage {...shown} mistakes={settled.mistakes} />), 422)
      return reply.redirect(`/balie/planning?plaats=${place}&week=${day}&gedaan=uren&dag=${day}`, 303)
    } catch (error) {
      // Somebody booked after the preview: it is shown anew.
      if (!wouldStrand(error)) throw error
      return preview(409)
    }
  })

  app.post<PostedForm>('/balie/planning/uren/gewoon', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(fieldOf(request.body, 'plaats'), fieldOf(request.body, 'dag'))
    const [place, day, to] = [at.place.id, at.day, fieldOf(request.body, 'tot-dag', 20)]
    const back = (done: string) => `/balie/planning?plaats=${place}&week=${day}&gedaan=${done}&dag=${day}`
    const stranded = fieldOf(request.body, 'stap') === 'voorstellen' ? 'replan' : 'refuse'
    try {
      if (isDay(to)) await restorePeriod(context, appointments, { place, from: day, to, stranded })
      else await restoreHours(context, appointments, { place, day, stranded })
      return reply.redirect(back('gewoon'), 303)
    } catch (error) {
      if (!wouldStrand(error)) throw error
      // Of a period each day is taken back by itself, with its own choice.
      if (isDay(to)) return reply.redirect(back('gestrand'), 303)
      // Who has a visit in the changed hours: seen first, and then a choice.
      const touched = await previewRestore(context, appointments, { place, day })
      const { employees } = await rosterBetween(context, { from: context.now, until: context.now })
      return sendPage(reply, html(<RestorePreviewPage {...{ site, visit, place, day, touched, employees }} />), 409)
    }
  })

  /** The same for the days of a period on which the place is open. */
  async function overPeriod(
    { context }: Asked,
    reply: FastifyReply,
    { step, ...shown }: Parameters<typeof HoursPage>[0] & Readonly<{ step: string }>,
  ) {
    const { place, day: from, typed } = shown
    const { lastDay: to, spans, reason } = typed
    const days = isDay(to) ? await daysOfPeriod(context, appointments, { place, from, to }) : []
    if (days.length === 0) return sendPage(reply, html(<HoursPage {...shown} noPeriod />), 422)
    const change = { place, from, to, spans, reason }
    const preview = async (status: number) => {
      const seen = await previewPeriod(context, appointments, change)
      if ('mistakes' in seen) return sendPage(reply, html(<HoursPage {...shown} mistakes={seen.mistakes} />), 422)
      const { employees } = await rosterBetween(context, { from: context.now, until: context.now })
      return sendPage(reply, html(<HoursPreviewPage {...{ ...shown, ...seen, employees }} />), status)
    }
    if (step !== 'wijzigen' && step !== 'voorstellen') return preview(200)
    try {
      const stranded = step === 'voorstellen' ? 'replan' : 'refuse'
      const settled = await changePeriod(context, appointments, { change, stranded })
      if ('mistakes' in settled) return sendPage(reply, html(<HoursPage {...shown} mistakes={settled.mistakes} />), 422)
      return reply.redirect(`/balie/planning?plaats=${place}&week=${from}&gedaan=uren&dag=${from}&totdag=${to}`, 303)
    } catch (error) {
      if (!wouldStrand(error)) throw error
      return preview(409)
    }
  }

  /** A place where people are received, and a day; anything else leads nowhere. */
  function placeDay(id = '', day = '') {
    const place = site.city.places.find((one) => one.id === id)
    const counter = site.city.counters?.find((one) => one.place === id)
    if (!place || !counter || !isDay(day)) throw new Refusal('missing', 'http/not-found')
    return { place, counter, day }
  }
}

const wouldStrand = (error: unknown) => error instanceof Refusal && error.code === 'appointments/would-strand'

/** Stretches of which both times are empty are none. */
function typedIn(body: PostedForm['Body']): TypedHours {
  const spans = Array.from({ length: spansOfForm }, (_, at) => {
    const [from, to] = [fieldOf(body, `van-${at + 1}`, 10), fieldOf(body, `tot-${at + 1}`, 10)]
    return from === '' && to === '' ? null : { from: timeTyped(from), to: timeTyped(to) }
  })
  return {
    reason: fieldOf(body, 'reden', 200),
    lastDay: fieldOf(body, 'tot-dag', 20),
    spans: spans.filter((span) => span !== null),
  }
}
