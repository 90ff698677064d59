import type { FastifyInstance } from 'fastify'
import { changeHours, previewHours, previewRestore, restoreHours } from '#domain/appointments/index.ts'
import { closedDays, type Span } from '#domain/catalogue/index.ts'
import { type DayChange, dayChanges, hoursOn, plannerRoles } from '#domain/places/index.ts'
import { rosterBetween } from '#domain/roster/index.ts'
import { isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { timeTyped } from './absences.tsx'
import { asked, type Desk, fieldOf, type PostedForm } from './desk.ts'
import { HoursPage, HoursPreviewPage, RestorePreviewPage, spansOfForm } from './hours-page.tsx'

export type TypedHours = Readonly<{ reason: string; spans: readonly Span[] }>

/** Other hours for one day of a place, seen with the visits that fall outside before they are changed, and undone. */
export function hoursRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  app.get<{ Querystring: { plaats?: string; dag?: string } }>('/balie/planning/uren', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(request.query.plaats, request.query.dag)
    const changes = await dayChanges(context.db, { from: at.day, to: at.day })
    const { spans } = hoursOn({ ...at, closedOn: closedDays(site.city), changes }, at.day)
    const typed = { reason: changes.find((one) => one.place === at.place.id)?.reason ?? '', spans }
    return sendPage(reply, html(<HoursPage {...{ site, visit, typed }} place={at.place.id} day={at.day} />))
  })

  app.post<PostedForm>('/balie/planning/uren', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const at = placeDay(fieldOf(request.body, 'plaats'), fieldOf(request.body, 'dag'))
    const [place, day, typed, step] = [at.place.id, at.day, typedIn(request.body), fieldOf(request.body, 'stap')]
    const shown = { site, visit, place, day, typed }
    if (typed.reason === '') return sendPage(reply, html(<HoursPage {...shown} noReason />), 422)
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
    const [place, day] = [at.place.id, at.day]
    const stranded = fieldOf(request.body, 'stap') === 'voorstellen' ? 'replan' : 'refuse'
    try {
      await restoreHours(context, appointments, { place, day, stranded })
      return reply.redirect(`/balie/planning?plaats=${place}&week=${day}&gedaan=gewoon&dag=${day}`, 303)
    } catch (error) {
      if (!wouldStrand(error)) throw error
      // Who has a visit in the changed hours: seen first, and then a choice.
      const touched = await previewRestore(context, appointments, { place, day })
      const { employees } = await rosterBetween(context, { from: context.now, until: context.now })
      return sendPage(reply, html(<RestorePreviewPage {...{ site, visit, place, day, touched, employees }} />), 409)
    }
  })

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
  return { reason: fieldOf(body, 'reden', 200), spans: spans.filter((span) => span !== null) }
}
