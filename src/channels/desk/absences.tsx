import type { FastifyInstance } from 'fastify'
import {
  answerOfDayOff,
  daysOffFor,
  endReplacement,
  previewAbsence,
  replacementsFor,
  replaceWith,
  reportAbsence,
  reportBack,
  touchedBy,
} from '#domain/appointments/index.ts'
import { momentOf, plannerRoles } from '#domain/places/index.ts'
import { type Absence, absenceKinds, answers, findAbsence, rosterBetween, standInsFor } from '#domain/roster/index.ts'
import { cityDay, cityTime, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { AbsencePage, AbsencePreviewPage, AbsencesPage } from './absences-page.tsx'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'

export type TypedAbsence = Readonly<Record<'wie' | 'waarom' | 'van-dag' | 'van-uur' | 'tot-dag' | 'tot-uur', string>>
type OfAbsence = { Params: { id: string }; Querystring: { gedaan?: string } }

const day = 86_400_000
const cell = 300_000

/** Somebody does not come: what that does is seen before it is done, and undone when they come after all. */
export function absenceRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  const rosterOf = ({ context }: Asked) =>
    rosterBetween(context, {
      from: new Date(context.now.getTime() - day),
      until: new Date(context.now.getTime() + 61 * day),
    })

  app.get('/balie/planning/afwezig', async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const typed = unlessTyped(who.context.now)
    return sendPage(reply, html(<AbsencesPage {...{ site, visit: who.visit, typed }} {...(await rosterOf(who))} />))
  })

  app.post<PostedForm>('/balie/planning/afwezig', async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const { visit, context } = who
    const roster = await rosterOf(who)
    const typed = typedIn(request.body)
    const read = absenceIn(typed, new Set(roster.employees.map(({ id }) => id)))
    if ('wrong' in read)
      return sendPage(reply, html(<AbsencesPage {...{ site, visit, typed, wrong: read.wrong }} {...roster} />), 422)
    const { absence } = read
    if (fieldOf(request.body, 'stap') === 'melden') {
      const { absenceId } = await reportAbsence(context, appointments, absence)
      return reply.redirect(`/balie/planning/afwezig/${absenceId}?gedaan=gemeld`, 303)
    }
    const touched = await previewAbsence(context, appointments, absence)
    return sendPage(reply, html(<AbsencePreviewPage {...{ site, visit, typed, absence, touched }} {...roster} />))
  })

  app.get<OfAbsence>('/balie/planning/afwezig/:id', async (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    const { visit, context } = who
    const absence = await findAbsence(context, idOf(request.params.id, 'roster/not-found'))
    const touched = await touchedBy(context, absence.id)
    const standIns = await standInsFor(context, absence.id)
    const candidates = standIns.length > 0 ? [] : await replacementsFor(context, appointments, absence.id)
    const daysOff = standIns.length > 0 ? [] : await daysOffFor(context, appointments, absence.id)
    const page = { site, visit, absence, touched, standIns, candidates, daysOff, done: request.query.gedaan ?? '' }
    return sendPage(reply, html(<AbsencePage {...page} {...(await rosterOf(who))} />))
  })

  // Somebody of another place is sent, or goes back.
  app.post<OfAbsence & PostedForm>('/balie/planning/afwezig/:id/vervangen', async (request, reply) => {
    const { context } = asked(desk, request, plannerRoles)
    const { id } = await findAbsence(context, idOf(request.params.id, 'roster/not-found'))
    const [employeeId = '', from = ''] = fieldOf(request.body, 'wie', 100).split('|')
    const startsAt = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(from) ? from : Number.NaN)
    const sent = await replaceWith(context, appointments, {
      absenceId: id,
      employeeId: idOf(employeeId, 'roster/not-found'),
      startsAt: Number.isNaN(startsAt.getTime()) ? context.now : startsAt,
    }).then(
      () => 'vervangen',
      (error: unknown) => {
        if (error instanceof Refusal && gone.includes(error.code)) return 'niemand'
        throw error
      },
    )
    return reply.redirect(`/balie/planning/afwezig/${id}?gedaan=${sent}`, 303)
  })

  // Somebody with a day off was called: what they said, and a yes sends them.
  app.post<OfAbsence & PostedForm>('/balie/planning/afwezig/:id/heeft-vrij', async (request, reply) => {
    const { context } = asked(desk, request, plannerRoles)
    const { id } = await findAbsence(context, idOf(request.params.id, 'roster/not-found'))
    const [employeeId = '', day = '', said = ''] = fieldOf(request.body, 'wie', 100).split('|')
    const answer = answers.find((one) => one === said)
    if (!answer || !isDay(day)) throw new Refusal('missing', 'roster/not-found')
    const who = { absenceId: id, employeeId: idOf(employeeId, 'roster/not-found'), day }
    const done = await answerOfDayOff(context, appointments, { ...who, answer }).then(
      () => (answer === 'yes' ? 'vervangen' : 'genoteerd'),
      (error: unknown) => {
        if (error instanceof Refusal && gone.includes(error.code)) return 'niemand'
        throw error
      },
    )
    return reply.redirect(`/balie/planning/afwezig/${id}?gedaan=${done}`, 303)
  })

  app.post<OfAbsence>('/balie/planning/afwezig/:id/vervanging-stopt', async (request, reply) => {
    const { context } = asked(desk, request, plannerRoles)
    const { id } = await findAbsence(context, idOf(request.params.id, 'roster/not-found'))
    await endReplacement(context, appointments, id)
    return reply.redirect(`/balie/planning/afwezig/${id}?gedaan=gestopt`, 303)
  })

  app.post<OfAbsence>('/balie/planning/afwezig/:id/terug', async (request, reply) => {
    const { context } = asked(desk, request, plannerRoles)
    const { id } = await findAbsence(context, idOf(request.params.id, 'roster/not-found'))
    await reportBack(context, appointments, id)
    return reply.redirect(`/balie/planning/afwezig/${id}`, 303)
  })
}

/** Meanwhile somebody else fell ill, booked, or was sent. */
const gone: readonly string[] = ['appointments/nobody-to-send', 'appointments/would-strand']

/** From now on (whole cells of five minutes) until the end of today. */
function unlessTyped(now: Date): TypedAbsence {
  const from = new Date(Math.floor(now.getTime() / cell) * cell)
  const today = cityDay(now)
  return {
    ...{ wie: '', waarom: 'sick', 'van-dag': today, 'van-uur': cityTime(from) },
    ...{ 'tot-dag': today, 'tot-uur': '24:00' },
  }
}

const typedIn = (body: PostedForm['Body']): TypedAbsence => ({
  ...{ wie: fieldOf(body, 'wie', 40), waarom: fieldOf(body, 'waarom', 20) },
  ...{ 'van-dag': fieldOf(body, 'van-dag', 20), 'van-uur': fieldOf(body, 'van-uur', 10) },
  ...{ 'tot-dag': fieldOf(body, 'tot-dag', 20), 'tot-uur': fieldOf(body, 'tot-uur', 10) },
})

/** `8:05` and `8.05` as `08:05`. */
export const timeTyped = (typed: string): string => typed.replace('.', ':').padStart(5, '0')

/** A day and a time as typed; null: there is no such moment. */
export function momentTyped(dayTyped: string, typed: string): Date | null {
  const time = timeTyped(typed)
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00'
  return isDay(dayTyped) && isTime ? momentOf(dayTyped, time) : null
}

function absenceIn(
  typed: TypedAbsence,
  known: ReadonlySet<string>,
): Readonly<{ absence: Omit<Absence, 'id'> }> | Readonly<{ wrong: readonly string[] }> {
  const kind = absenceKinds.find((one) => one === typed.waarom)
  const startsAt = momentTyped(typed['van-dag'], typed['van-uur'])
  const endsAt = momentTyped(typed['tot-dag'], typed['tot-uur'])
  const wrong = [
    ...(known.has(typed.wie) ? [] : ['wie']),
    ...(kind ? [] : ['waarom']),
    ...(startsAt ? [] : ['van']),
    ...(endsAt && (!startsAt || startsAt < endsAt) ? [] : ['tot']),
  ]
  if (wrong.length > 0 || !kind || !startsAt || !endsAt) return { wrong }
  return { absence: { employeeId: typed.wie, kind, startsAt, endsAt } }
}
