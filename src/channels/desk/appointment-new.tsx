import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  bookTime,
  findVisit,
  listedFor,
  moveVisit,
  type Offered,
  timesOn,
  type Visitor,
  type Wish,
  whyNot,
} from '#domain/appointments/index.ts'
import { lookAtProfile, namesOf } from '#domain/people/index.ts'
import { momentOf } from '#domain/places/index.ts'
import { rosterBetween } from '#domain/roster/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { readVisitor, type TypedVisitor } from '../appointment-visitor.ts'
import { sendPage } from '../site.ts'
import { type AppointmentQuery, askingIn, daysFor, visitProducts, wishOf } from './appointment-ask.ts'
import { DetailsPage } from './appointment-details-page.tsx'
import { NewAppointmentPage } from './appointment-new-page.tsx'
import type { WhyShown } from './appointment-shown.ts'
import { isGone } from './appointments.tsx'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'

type New = { Querystring: AppointmentQuery }
type OfVisit = { Params: { id: string } } & PostedForm

/** An appointment for who calls or stands here: what for, when and where, who comes. The same places as at home, noted as on behalf. */
export function newAppointmentRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  const asking = async (request: FastifyRequest<New>) => {
    const who = asked(desk, request, visitRoles)
    const given = askingIn(site, request.query)
    const moving = given.moves ? await findVisit(who.context, appointments, { bookingId: given.moves }) : null
    const wish = moving ? moving.wish : wishOf(given)
    const names = given.personId ? await namesOf(who.context, [given.personId]) : new Map<string, string>()
    return { ...who, asking: given, moving, wish, name: names.get(given.personId ?? '') ?? null }
  }

  app.get<New>('/balie/afspraak', async (request, reply) => {
    const { query } = request
    const found = await asking(request)
    const hasAsked = found.moving !== null || 'personen' in query
    const missing = hasAsked && found.wish.products.length === 0
    const { context } = found
    const listed = listedFor(site.city, cityDay(context.now), context.actor)
    const days = hasAsked && !missing ? daysFor(site, found.wish, { ...found.asking, listed }) : null
    const [place, day] = [textIn(query, 'plaats'), textIn(query, 'dag')]
    const allOf = days && !('uur' in query) && isDay(day) && place ? { place, day } : null
    const times = allOf ? timesOn(appointments, found.wish, { now: found.context.now, ...allOf }) : []
    const why = 'uur' in query ? await whyShown(found, query) : null
    const page = {
      ...{ site, visit: found.visit, asking: found.asking, moving: found.moving, name: found.name },
      missing,
    }
    const shown = { ...page, products: visitProducts(site), wish: found.wish, days, why, query }
    return sendPage(
      reply,
      html(<NewAppointmentPage {...shown} day={allOf && { ...allOf, times }} />),
      missing ? 422 : 200,
    )
  })

  app.get<New>('/balie/afspraak/tijd', async (request, reply) => {
    const { visit, context, asking: given, wish } = await asking(request)
    const wanted = timeIn(textIn(request.query, 'tijd'))
    const typed = given.personId ? await knownVisitor({ visit, context }, given.personId) : { name: '' }
    return sendPage(reply, html(<DetailsPage {...{ site, visit, asking: given, wish, wanted, typed }} />))
  })

  app.post<New & PostedForm>('/balie/afspraak/tijd', async (request, reply) => {
    const { visit, context, asking: given, wish } = await asking(request)
    const wanted = timeIn(textIn(request.query, 'tijd'))
    const { typed, wrong, visitor } = readVisitor(request.body, wish.persons)
    const page = { site, visit, asking: given, wish, wanted, typed }
    if (!visitor) return sendPage(reply, html(<DetailsPage {...page} wrong={wrong} />), 422)
    try {
      const named: Visitor = { ...visitor, ...(given.personId && { personId: given.personId }) }
      const { bookingId } = await bookTime(context, appointments, { wish, ...wanted, visitor: named })
      return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=gemaakt`, 303)
    } catch (error) {
      const has = error instanceof Refusal && error.code === 'appointments/one-each'
      if (!has && !isGone(error)) throw error
      return sendPage(reply, html(<DetailsPage {...page} refused={has ? 'already' : 'gone'} />), 409)
    }
  })

  app.post<OfVisit>('/balie/afspraak/:id/verzetten', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    const bookingId = idOf(request.params.id, 'appointments/not-found')
    const before = await findVisit(context, appointments, { bookingId })
    try {
      await moveVisit(context, appointments, { bookingId, to: timeIn(fieldOf(request.body, 'tijd')) })
    } catch (error) {
      if (!isGone(error)) throw error
      return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=weg`, 303)
    }
    const from = encodeURIComponent(`${before.place}|${before.startsAt.toISOString()}`)
    return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=verzet&van=${from}`, 303)
  })

  async function knownVisitor({ context }: Asked, personId: string): Promise<TypedVisitor> {
    const { person, contacts } = await lookAtProfile(context, personId, 'afspraak maken voor de klant')
    const reached = (kind: string) => contacts.find((one) => one.kind === kind)?.value ?? ''
    const [email, phone] = [reached('email'), reached('phone')]
    const kind = email ? 'email' : phone ? 'phone' : ''
    return { name: `${person.givenName} ${person.familyName}`.trim(), kind, email, phone }
  }

  /** Exactly why a time is not offered, with the names of who works there. */
  async function whyShown(
    { context, wish }: Asked & Readonly<{ wish: Wish }>,
    query: AppointmentQuery,
  ): Promise<WhyShown | 'wrong'> {
    const [place, day, time] = [textIn(query, 'plaats'), textIn(query, 'dag'), textIn(query, 'uur').replace('.', ':')]
    const known = site.city.places.some(({ id }) => id === place)
    const isTime = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
    const startsAt = known && isDay(day) && isTime ? momentOf(day, time.padStart(5, '0')) : null
    if (!startsAt) return 'wrong'
    const found = whyNot(context, appointments, wish, { place, startsAt })
    const { employees } = await rosterBetween(context, { from: startsAt, until: startsAt })
    const nameOf = (id: string) => employees.find((one) => one.id === id)?.name ?? id
    return { wanted: { place, startsAt }, found, nameOf }
  }
}

const textIn = (query: AppointmentQuery, name: string): string => [query[name] ?? []].flat()[0] ?? ''

/** A place and an instant as this program writes them: `place|2022-06-13T07:00:00.000Z`. */
function timeIn(said: string): Offered {
  const [place = '', at = ''] = said.split('|')
  const startsAt = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(at) ? at : Number.NaN)
  if (Number.isNaN(startsAt.getTime())) throw new Refusal('missing', 'appointments/not-found')
  return { place, startsAt }
}
