import type { FastifyInstance } from 'fastify'
import {
  type Booking,
  bookTime,
  callList,
  cameAfterAll,
  cancelVisit,
  findVisit,
  findVisits,
  historyOf,
  preparedOf,
  visitsOn,
} from '#domain/appointments/index.ts'
import { rosterBetween } from '#domain/roster/index.ts'
import { system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { sendPage } from '../site.ts'
import { VisitPage } from './appointment-page.tsx'
import { AppointmentsPage, type VisitsSearched } from './appointments-page.tsx'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'

type OfVisit = { Params: { id: string }; Querystring: { gedaan?: string; van?: string } }

/** Appointments as employees see them: who comes today, who calls about theirs, and one visit with what can be done. */
export function appointmentRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { appointments } = site
  const counters = (site.city.counters ?? []).map(({ place }) => place)

  const page = async (who: Asked, asks: string | undefined, searched: VisitsSearched = { kind: 'nothing' }) => {
    const place = counters.find((one) => one === asks) ?? counters[0] ?? ''
    const [visits, calls] = await Promise.all([
      visitsOn(who.context, { place, day: cityDay(who.context.now) }),
      callList(who.context),
    ])
    return html(<AppointmentsPage {...{ site, visit: who.visit, place, visits, calls: calls.length, searched }} />)
  }

  app.get<{ Querystring: { plaats?: string } }>('/balie/afspraken', async (request, reply) =>
    sendPage(reply, await page(asked(desk, request, visitRoles), request.query.plaats)),
  )

  // What is typed travels by POST: no name in an address.
  app.post<PostedForm>('/balie/afspraken', async (request, reply) => {
    const who = asked(desk, request, visitRoles)
    const typed = fieldOf(request.body, 'zoek', 200)
    const found = await findVisits(who.context, typed)
    const [only] = found
    if (only && found.length === 1) return reply.redirect(`/balie/afspraak/${only.id}`, 303)
    const searched = typed === '' ? ({ kind: 'empty' } as const) : ({ kind: 'found', found, typed } as const)
    return sendPage(reply, await page(who, undefined, searched), typed === '' ? 422 : 200)
  })

  app.get<OfVisit>('/balie/afspraak/:id', async (request, reply) => {
    const who = asked(desk, request, visitRoles)
    const booking = await lookedUp(who, request.params.id)
    const [history, servedBy] = [await historyOf(who.context, booking.id), await employeeOf(who, booking)]
    const prepared = await preparedOf(who.context, site.catalogue, booking.id)
    const { gedaan, van } = request.query
    return sendPage(
      reply,
      html(
        <VisitPage {...{ site, visit: who.visit, booking, history, servedBy, prepared, done: gedaan, from: van }} />,
      ),
    )
  })

  app.post<OfVisit>('/balie/afspraak/:id/afzeggen', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    const bookingId = idOf(request.params.id, 'appointments/not-found')
    await cancelVisit(context, appointments, { bookingId })
    return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=afgezegd`, 303)
  })

  // Undoing what was said after closing.
  app.post<OfVisit>('/balie/afspraak/:id/was-er', async (request, reply) => {
    const { context } = asked(desk, request, visitRoles)
    const { id } = await cameAfterAll(context, idOf(request.params.id, 'appointments/not-found'))
    return reply.redirect(`/balie/afspraak/${id}?gedaan=was-er`, 303)
  })

  // Undoing: the same visit again, when nobody has its time yet.
  app.post<OfVisit>('/balie/afspraak/:id/opnieuw', async (request, reply) => {
    const who = asked(desk, request, visitRoles)
    const { state, name, contact, companions, personId, wish, place, startsAt, id } = await lookedUp(
      who,
      request.params.id,
    )
    if (state !== 'cancelled' || !name || !contact) throw new Refusal('conflict', 'appointments/too-late')
    const visitor = { name, contact, companions, ...(personId && { personId }) }
    try {
      const { bookingId } = await bookTime(who.context, appointments, { wish, place, startsAt, visitor })
      return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=opnieuw`, 303)
    } catch (error) {
      if (!isGone(error)) throw error
      return reply.redirect(`/balie/afspraak/${id}?gedaan=weg`, 303)
    }
  })

  const lookedUp = ({ context }: Asked, id: string): Promise<Booking> =>
    findVisit(context, appointments, { bookingId: idOf(id, 'appointments/not-found') })

  const employeeOf = async ({ context }: Asked, { employeeId, startsAt, endsAt }: Booking) => {
    // The mid-office looks up a visit, and reads of the roster only who receives it.
    const office = { ...context, actor: system('desk') }
    const { employees } = await rosterBetween(office, { from: startsAt, until: endsAt })
    return employees.find(({ id }) => id === employeeId)?.name ?? words.nobodyToday
  }
}

/** Somebody else has the time, or it cannot be had. */
export const isGone = (error: unknown): boolean =>
  error instanceof Refusal && ['appointments/taken', 'appointments/not-offered'].includes(error.code)
