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
import { helpers } from '#domain/cases/index.ts'
import type { Position } from '#domain/catalogue/index.ts'
import { lookAtProfile, namesOf } from '#domain/people/index.ts'
import { momentOf } from '#domain/places/index.ts'
import { rosterBetween } from '#domain/roster/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { readVisitor, type TypedVisitor } from '../appointment-visitor.ts'
import { insteadShown } from '../instead-shown.ts'
import { knownAddress } from '../known-address.ts'
import { sendPage } from '../site.ts'
import { type AppointmentQuery, askingIn, daysFor, hrefOf, visitProducts, wishOf } from './appointment-ask.ts'
import { DetailsPage } from './appointment-details-page.tsx'
import { personOf, searchPath } from './appointment-near.tsx'
import { NewAppointmentPage } from './appointment-new-page.tsx'
import type { WhyShown } from './appointment-shown.ts'
import { isGone } from './appointments.tsx'
import { type CallerAddress, callerAt, callerPosition, forgetCaller, keepCaller } from './caller-address.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'

type New = { Querystring: AppointmentQuery }
type OfVisit = { Params: { id: string } } & PostedForm

/** An appointment for who calls or stands here: what for, when and where, who comes. The same places as at home, noted as on behalf. */
export function newAppointmentRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site

  const asking = async (request: FastifyRequest, query: AppointmentQuery) => {
    const who = asked(desk, request, visitRoles)
    const given = askingIn(site, query)
    const moving = given.moves ? await findVisit(who.context, appointments, { bookingId: given.moves }) : null
    const wish = moving ? moving.wish : wishOf(given)
    const names = given.personId ? await namesOf(who.context, [given.personId]) : new Map<string, string>()
    return { ...who, asking: given, moving, wish, name: names.get(given.personId ?? '') ?? null }
  }

  /** What can be done otherwise; of a person on the page also what they have, which stands in the log that they read. */
  const insteadFor = ({ context, asking: given, wish }: Awaited<ReturnType<typeof asking>>, from: Position | null) => {
    const products = wish.products.flatMap((id) => site.catalogue.find(id, site.clock()) ?? [])
    const mayLook = context.actor.kind === 'employee' && context.actor.roles.some((role) => helpers.includes(role))
    const known = given.personId && mayLook ? { context, personId: given.personId, purpose: insteadPurpose } : null
    return insteadShown(site, products, { language: 'nl', from, known })
  }

  const placeOf = (near: string | undefined) => site.city.places.find(({ id }) => id === near)?.position ?? null

  /** What was asked, with the times of all places when it is clear what for. `from`: where minutes count from, when that is known. */
  const shown = async (found: Awaited<ReturnType<typeof asking>>, address: CallerAddress, from: Position | null) => {
    const { visit, context, asking: given, moving, wish, name } = found
    const missing = wish.products.length === 0
    const listed = listedFor(site.city, cityDay(context.now), context.actor)
    const days = missing ? null : daysFor(site, wish, { from, order: given.order, listed })
    const instead = missing || moving ? [] : await insteadFor(found, from)
    return {
      site,
      visit,
      asking: given,
      moving,
      name,
      wish,
      missing,
      address,
      days,
      instead,
      products: visitProducts(site),
    }
  }

  app.get<New>('/balie/afspraak', async (request, reply) => {
    const { query } = request
    const found = await asking(request, query)
    const hasAsked = found.moving !== null || 'personen' in query
    if (!hasAsked) forgetCaller(reply)
    const { caller } = found.asking
    const point = callerAt(request, caller)
    const state = !caller ? 'none' : point ? 'kept' : 'lost'
    const page = await shown(found, { typed: '', several: [], state }, point ?? placeOf(found.asking.near))
    const missing = hasAsked && page.missing
    const [place, day] = [textIn(query, 'plaats'), textIn(query, 'dag')]
    const allOf = page.days && !('uur' in query) && isDay(day) && place ? { place, day } : null
    const times = allOf ? timesOn(appointments, found.wish, { now: found.context.now, ...allOf }) : []
    const why = 'uur' in query ? await whyShown(found, query) : null
    const all = { ...page, missing, why, query, day: allOf && { ...allOf, times } }
    return sendPage(reply, html(<NewAppointmentPage {...all} />), missing ? 422 : 200)
  })

  // The question as it was before an address was typed.
  app.get(searchPath, (_request, reply) => reply.redirect('/balie/afspraak', 303))

  app.post<PostedForm>(searchPath, async (request, reply) => {
    const query = queryIn(request.body)
    const found = await asking(request, query)
    const personId = fieldOf(request.body, 'register', 10) === 'ja' ? personOf(found) : undefined
    const isAsked = found.wish.products.length > 0
    // Without a question nobody's address is looked at.
    const known = personId && isAsked ? await knownAddress(found.context, personId, nearestPurpose) : null
    const typed = known ?? cleanLine(fieldOf(request.body, 'adres', 200))
    const chosen = fieldOf(request.body, 'keuze', 200)
    const said =
      known === '' ? notKnown : typed ? await callerPosition(site.streets.addresses, { typed, chosen }) : null
    const position = said && 'position' in said ? said.position : null
    if (isAsked && (!said || position)) {
      const there = position && { near: undefined, caller: keepCaller(site, reply, position) }
      const order = known && found.asking.order === 'soonest' ? ('nearest' as const) : found.asking.order
      return reply.redirect(hrefOf('/balie/afspraak', { ...found.asking, ...there, order }), 303)
    }
    const isKept = !typed && callerAt(request, found.asking.caller) !== null
    const wrong = said && !('position' in said) ? said : { several: [] }
    // An address that is not clear counts for nothing yet: then the soonest stand there.
    const page = await shown(found, { typed, ...wrong, state: isKept ? 'kept' : 'none' }, null)
    return sendPage(reply, html(<NewAppointmentPage {...page} {...{ query, day: null, why: null }} />), 422)
  })

  app.get<New>('/balie/afspraak/tijd', async (request, reply) => {
    const { visit, context, asking: given, wish } = await asking(request, request.query)
    const wanted = timeIn(textIn(request.query, 'tijd'))
    const typed = given.personId ? await knownVisitor({ visit, context }, given.personId) : { name: '' }
    return sendPage(reply, html(<DetailsPage {...{ site, visit, asking: given, wish, wanted, typed }} />))
  })

  app.post<New & PostedForm>('/balie/afspraak/tijd', async (request, reply) => {
    const { visit, context, asking: given, wish } = await asking(request, request.query)
    const wanted = timeIn(textIn(request.query, 'tijd'))
    const { typed, wrong, visitor } = readVisitor(request.body, wish.persons)
    const page = { site, visit, asking: given, wish, wanted, typed }
    if (!visitor) return sendPage(reply, html(<DetailsPage {...page} wrong={wrong} />), 422)
    try {
      const named: Visitor = { ...visitor, ...(given.personId && { personId: given.personId }) }
      const { bookingId } = await bookTime(context, appointments, { wish, ...wanted, visitor: named })
      forgetCaller(reply)
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
    forgetCaller(reply)
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

/** Why an employee looks at where somebody lives: it stands in the log that the person reads. */
const insteadPurpose = 'nakijken of een bezoek nodig is'
const nearestPurpose = 'dichtste plaats zoeken voor de klant'
const notKnown = { wrong: 'not-known', several: [] } as const

/** A posted question as it would stand in an address, without the address that was typed. */
const queryIn = (body: PostedForm['Body']): AppointmentQuery =>
  Object.fromEntries(
    Object.entries(body ?? {}).flatMap(([name, value]) => {
      const all = [value].flat().filter((one): one is string => typeof one === 'string')
      return ['adres', 'keuze', 'register'].includes(name) ? [] : [[name, all]]
    }),
  )

const textIn = (query: AppointmentQuery, name: string): string => [query[name] ?? []].flat()[0] ?? ''

/** A place and an instant as this program writes them: `place|2022-06-13T07:00:00.000Z`. */
function timeIn(said: string): Offered {
  const [place = '', at = ''] = said.split('|')
  const startsAt = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(at) ? at : Number.NaN)
  if (Number.isNaN(startsAt.getTime())) throw new Refusal('missing', 'appointments/not-found')
  return { place, startsAt }
}
