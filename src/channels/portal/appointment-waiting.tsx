import type { FastifyInstance } from 'fastify'
import { joinWaitingList } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { html } from '#ui/index.ts'
import { readVisitor } from '../appointment-visitor.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { receivingPlaces, waitsFor } from '../waiting-choices.ts'
import type { Body, Chosen } from './appointment.tsx'
import { perPerson } from './appointment-limits.ts'
import { type TypedHope, WaitingDonePage, WaitingPage } from './appointment-waiting-page.tsx'
import { wishIn } from './appointment-wish.ts'
import type { Portal } from './portal.ts'

type Asked = { Params: Chosen['Params']; Body: Body }

/** Who finds no good time waits for one that comes free: where, on which days, until when. */
export function waitingListRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get<Asked>('/afspraak/kies/:products/:persons/wachtlijst', (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const visit = portal.visitOf(request)
    const typed = { name: visit.visitor.kind === 'resident' ? visit.visitor.name : '' }
    const hope = { places: receivingPlaces(site, wish), weekdays: [], days: null }
    return sendPage(reply, html(<WaitingPage {...{ site, visit, wish, base, typed, hope }} />))
  })

  app.post<Asked>('/afspraak/kies/:products/:persons/wachtlijst', perPerson, async (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const visit = portal.visitOf(request)
    const context = contextOf(site, visit.visitor)
    const { typed, wrong, visitor } = readVisitor(request.body, wish.persons)
    const hope = readHope(receivingPlaces(site, wish), request.body)
    const isWhole = hope.places.length > 0 && hope.days !== null
    if (!visitor || !isWhole)
      return sendPage(reply, html(<WaitingPage {...{ site, visit, wish, base, typed, wrong, hope }} checked />), 422)
    const fromDay = cityDay(context.now)
    const toDay = dayAfter(fromDay, hope.days ?? 0)
    const weekdays = hope.weekdays.map(Number)
    await joinWaitingList(context, site.appointments, { wish, ...hope, weekdays, fromDay, toDay, visitor })
    return reply.redirect('/afspraak/wachtlijst', 303)
  })

  // The link of who waits goes with the message: so only who reads that message takes an offer.
  app.get('/afspraak/wachtlijst', (request, reply) =>
    sendPage(reply, html(<WaitingDonePage site={site} visit={portal.visitOf(request)} />)),
  )
}

function readHope(known: readonly string[], body: Body): TypedHope {
  const all = (name: string) => [body?.[name] ?? []].flat().map(String)
  return {
    places: known.filter((id) => all('plaats').includes(id)),
    weekdays: ['1', '2', '3', '4', '5', '6'].filter((day) => all('weekdag').includes(day)),
    days: waitsFor.find((days) => all('dagen')[0] === String(days)) ?? null,
  }
}
