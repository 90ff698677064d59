import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  dayParts,
  findWaiting,
  joinHomeList,
  joinWaitingList,
  leaveForCaller,
  type Visitor,
  type Wish,
} from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { lookAtProfile } from '#domain/people/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { readVisitor, type TypedVisitor } from '../appointment-visitor.ts'
import { placeOf, readHome } from '../home-visit.ts'
import { sendPage } from '../site.ts'
import { receivingPlaces, waitsFor } from '../waiting-choices.ts'
import { type AppointmentQuery, askingIn, hrefOf, wishOf } from './appointment-ask.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'
import { type TypedWait, type WaitAsked, WaitingPage } from './waiting-page.tsx'

type Query = { Querystring: AppointmentQuery }
type Body = PostedForm['Body']
const path = '/balie/wachtlijst'
export const homeWaitPath = '/balie/aan-huis/wachtlijst'

/** Who calls and finds no good time is put on the waiting list, also for a visit at home, and taken off it: noted as on behalf. */
export function waitingRoutes(app: FastifyInstance, { site }: Pick<Desk, 'site'>): void {
  const { appointments } = site

  /** What is asked for a question that stands in the address; null: for nothing yet. */
  async function askedFor(who: Asked, query: AppointmentQuery) {
    const asking = askingIn(site, query)
    const wish: Wish = wishOf(asking)
    if (wish.products.length === 0) return null
    const typed = asking.personId ? await knownVisitor(who, asking.personId) : { name: '' }
    const form: WaitAsked = {
      ...{ action: hrefOf(path, asking), products: wish.products, persons: wish.persons, home: null, typed },
      ...{ personId: asking.personId, wrong: [], checked: false, isOnIt: false },
      places: receivingPlaces(site, wish),
      hope: { places: receivingPlaces(site, wish), weekdays: [], parts: [], days: null },
    }
    return { asking, wish, form }
  }
  const page = (who: Asked, asking: WaitAsked | null, more: Partial<Parameters<typeof WaitingPage>[0]> = {}) =>
    html(<WaitingPage {...{ site, visit: who.visit, asking, searched: null, done: undefined, ...more }} />)

  app.get<Query>(path, async (request, reply) => {
    const who = asked({ site }, request, visitRoles)
    const found = await askedFor(who, request.query)
    const done = [request.query.gedaan ?? []].flat()[0]
    return sendPage(reply, page(who, found?.form ?? null, { done }))
  })

  app.post<Query & PostedForm>(path, async (request, reply) => {
    const who = asked({ site }, request, visitRoles)
    const found = await askedFor(who, request.query)
    if (!found) return reply.redirect(path, 303)
    const { typed, wrong, visitor } = readVisitor(request.body, found.wish.persons)
    const hope = readWait(receivingPlaces(site, found.wish), request.body)
    const form = { ...found.form, typed, wrong, hope }
    if (!visitor || hope.places.length === 0 || hope.days === null)
      return sendPage(reply, page(who, { ...form, checked: true }), 422)
    const named: Visitor = { ...visitor, ...(found.asking.personId && { personId: found.asking.personId }) }
    const { places } = hope
    const join = () =>
      joinWaitingList(who.context, appointments, { wish: found.wish, places, ...daysOf(who, hope), visitor: named })
    if (await isOnIt(join)) return sendPage(reply, page(who, { ...form, isOnIt: true }), 409)
    return reply.redirect(`${path}?gedaan=erop`, 303)
  })

  app.get(homeWaitPath, (_request, reply) => reply.redirect('/balie/aan-huis', 303))

  app.post<PostedForm>(homeWaitPath, async (request: FastifyRequest<PostedForm>, reply) => {
    const who = asked({ site }, request, visitRoles)
    const { typed, wrong, wish, visitor, wrongWho } = readHome(site, request.body, false)
    const place = wrong.length > 0 ? 'unknown' : await placeOf(site.streets.addresses, typed)
    const said = fieldOf(request.body, 'persoon', 40)
    const personId = isId(said) ? said : undefined
    // An address that is not known any more is asked again where it was typed.
    if (typeof place === 'string')
      return reply.redirect(personId ? `/balie/aan-huis?persoon=${personId}` : '/balie/aan-huis', 303)
    const hope = readWait([], request.body)
    const isFirst = fieldOf(request.body, 'step', 10) !== 'wait'
    const form: WaitAsked = {
      ...{ action: homeWaitPath, products: wish.products, persons: wish.persons, places: [], home: typed, hope },
      ...{
        personId,
        typed: isFirst && personId ? await knownVisitor(who, personId) : typed.visitor,
        wrong: isFirst ? [] : wrongWho,
        checked: !isFirst,
        isOnIt: false,
      },
    }
    if (isFirst) return sendPage(reply, page(who, form))
    if (!visitor || hope.days === null) return sendPage(reply, page(who, form), 422)
    const when = { ...daysOf(who, hope), parts: hope.parts }
    const named: Visitor = { ...visitor, ...(personId && { personId }) }
    const join = () => joinHomeList(who.context, appointments, { wish, ...place, ...when, visitor: named })
    if (await isOnIt(join)) return sendPage(reply, page(who, { ...form, isOnIt: true }), 409)
    return reply.redirect(`${path}?gedaan=erop`, 303)
  })

  // What is typed travels by POST: no name in an address.
  app.post<PostedForm>(`${path}/zoeken`, async (request, reply) => {
    const who = asked({ site }, request, visitRoles)
    const typed = fieldOf(request.body, 'zoek', 200)
    const searched = { typed, found: await findWaiting(who.context, typed) }
    return sendPage(reply, page(who, null, { searched }), typed === '' ? 422 : 200)
  })
  app.get(`${path}/zoeken`, (_request, reply) => reply.redirect(path, 303))

  app.post<{ Params: { id: string } }>(`${path}/:id/af`, async (request, reply) => {
    const { context } = asked({ site }, request, visitRoles)
    await leaveForCaller(context, appointments, idOf(request.params.id, 'appointments/not-found'))
    return reply.redirect(`${path}?gedaan=eraf`, 303)
  })
}

async function knownVisitor({ context }: Asked, personId: string): Promise<TypedVisitor> {
  const { person, contacts } = await lookAtProfile(context, personId, 'op de wachtlijst zetten voor de klant')
  const reached = (kind: string) => contacts.find((one) => one.kind === kind)?.value ?? ''
  const [email, phone] = [reached('email'), reached('phone')]
  const kind = email ? 'email' : phone ? 'phone' : ''
  return { name: `${person.givenName} ${person.familyName}`.trim(), kind, email, phone }
}

function readWait(known: readonly string[], body: Body): TypedWait {
  const all = (name: string) => [body?.[name] ?? []].flat().map(String)
  return {
    places: known.filter((id) => all('plaats').includes(id)),
    weekdays: ['1', '2', '3', '4', '5', '6'].filter((day) => all('weekdag').includes(day)),
    parts: dayParts.filter((part) => all('dagdeel').includes(part)),
    days: waitsFor.find((days) => all('dagen')[0] === String(days)) ?? null,
  }
}

function daysOf({ context }: Asked, { weekdays, days }: TypedWait) {
  const fromDay = cityDay(context.now)
  return { fromDay, toDay: dayAfter(fromDay, days ?? 0), weekdays: weekdays.map(Number) }
}

/** True: they wait for the same already. */
async function isOnIt(join: () => Promise<unknown>): Promise<boolean> {
  try {
    await join()
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'appointments/waits-already') return true
    throw error
  }
}
