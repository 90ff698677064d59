import type { FastifyInstance } from 'fastify'
import { preparedOf } from '#domain/appointments/index.ts'
import {
  type Arrival,
  arrive,
  callNext,
  callVisitor,
  chooseThemes,
  type DeskView,
  deskView,
  endAlarm,
  finish,
  leaveSeat,
  noShow,
  outcomes,
  park,
  passOn,
  raiseAlarm,
  recall,
  returnToQueue,
  takeSeat,
  takeTicket,
  undo,
  waitingScore,
} from '#domain/queue/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { html, part } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import { sendLive } from '../live.ts'
import { sendPage } from '../site.ts'
import { insteadOf } from '../turns.ts'
import { deskPath } from './alarms-near.tsx'
import { type Asked, asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { aloneRoutes, type MergedHere } from './queue-alone.tsx'
import { AlarmPart, LinePart } from './queue-line.tsx'
import { QueuePage } from './queue-page.tsx'
import { desksToday, SeatPage } from './queue-seat.tsx'

const receivers = ['counter'] as const
type OfVisitor = { Params: { id: string; act: string } } & PostedForm
type Body = PostedForm['Body']

/** The queue of the day for who receives people: sit down, call, and everything that is done with who is called. */
export function queueRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk
  const { queue } = site

  /** The page of the queue; who sits nowhere chooses a desk first. `said`: of who was just let in. */
  const page = async (who: Asked, said?: string, wrong = false, merged?: MergedHere): Promise<string> => {
    const view = await viewOf(who.context)
    if (!view) return html(<SeatPage {...{ site, visit: who.visit }} desks={await desksToday(site, who.context)} />)
    const day = cityDay(who.context.now)
    const score = await waitingScore(who.context, { place: view.seat.place, from: day, to: day })
    const bookingId = view.current?.visitor.bookingId
    const prepared = bookingId ? await preparedOf(who.context, site.catalogue, bookingId) : []
    return html(<QueuePage {...{ site, visit: who.visit, view, score, said, merged, wrong, prepared }} />)
  }
  const viewOf = (context: OpenContext): Promise<DeskView | null> =>
    deskView(context, queue).catch((error) => {
      if (error instanceof Refusal && error.code === 'queue/no-seat') return null
      throw error
    })

  aloneRoutes(app, desk, (who, merged) => page(who, undefined, false, merged))
  app.get('/balie/wachtrij', async (request, reply) => sendPage(reply, await page(asked(desk, request, receivers))))

  // Tickets and desks only, and no longer than the session of who asked.
  app.get('/balie/wachtrij/live', async (request, reply) => {
    const { visit, context } = asked(desk, request, receivers)
    const { seat } = await deskView(context, queue)
    const parts = async () => {
      const view = await deskView({ ...context, now: site.clock() }, queue)
      const { csrf } = visit.employee
      return {
        line: part(<LinePart {...{ site, view }} employee={visit.employee} />),
        alarm: part(<AlarmPart {...{ view, csrf }} />),
      }
    }
    const { idleSeconds, absoluteSeconds } = visit.employee.deadlines
    sendLive(request, reply, {
      ...{ news: queue.news, places: [seat.place], parts },
      seconds: Math.min(idleSeconds, absoluteSeconds),
    })
  })

  app.post<PostedForm>('/balie/wachtrij/zitten', async (request, reply) => {
    const { visit, context } = asked(desk, request, receivers)
    const [place = '', at = ''] = fieldOf(request.body, 'balie').split('/')
    if (at === '')
      return sendPage(reply, html(<SeatPage {...{ site, visit }} desks={await desksToday(site, context)} wrong />), 422)
    await takeSeat(context, queue, { place, desk: at })
    if (fieldOf(request.body, 'hulp') === 'ja') await raiseAlarm(context, queue)
    return reply.redirect('/balie/wachtrij', 303)
  })

  app.post('/balie/wachtrij/opstaan', async (request, reply) => {
    await leaveSeat(asked(desk, request, receivers).context, queue)
    return reply.redirect('/balie/wachtrij', 303)
  })

  app.post<PostedForm>('/balie/wachtrij/kennis', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const themes = [request.body?.thema ?? []]
      .flat()
      .map(String)
      .filter((theme) => theme !== '')
    if (themes.length === 0) return sendPage(reply, await page(who, words.skillsNone, true), 422)
    await chooseThemes(who.context, queue, themes)
    return reply.redirect('/balie/wachtrij', 303)
  })

  app.post('/balie/wachtrij/volgende', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const called = await callNext(who.context, queue)
    return called ? reply.redirect('/balie/wachtrij', 303) : sendPage(reply, await page(who, words.none))
  })

  app.post<PostedForm>('/balie/wachtrij/aanmelden', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const typed = fieldOf(request.body, 'wie', 200)
    if (typed === '') return sendPage(reply, await page(who, words.admitEmpty, true), 422)
    const { place } = (await deskView(who.context, queue)).seat
    const isCode = /^[A-Z0-9]{3}[ -]?[A-Z0-9]{3}$/i.test(typed)
    const byCode = isCode ? await arrive(who.context, queue, { place, code: typed }) : null
    const arrival =
      byCode && byCode.outcome !== 'unknown' ? byCode : await arrive(who.context, queue, { place, name: typed })
    return sendPage(
      reply,
      await page(who, saidOf(site, arrival), !('visitor' in arrival)),
      'visitor' in arrival ? 200 : 422,
    )
  })

  app.post<PostedForm>('/balie/wachtrij/nummer', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const { place } = (await deskView(who.context, queue)).seat
    const { visitor } = await takeTicket(who.context, queue, { place, product: fieldOf(request.body, 'dienst') })
    return sendPage(reply, await page(who, words.given(visitor.ticket)))
  })

  app.post('/balie/wachtrij/hulp', async (request, reply) => {
    const { visit, context } = asked(desk, request, receivers)
    try {
      await raiseAlarm(context, queue)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'queue/no-seat') throw error
      // Colleagues must know where to go: the desk is said, and with it they are called.
      const desks = await desksToday(site, context)
      return sendPage(reply, html(<SeatPage {...{ site, visit, desks }} alarm />), 409)
    }
    return reply.redirect('/balie/wachtrij', 303)
  })

  app.post<{ Params: { id: string } } & PostedForm>('/balie/wachtrij/hulp/:id', async (request, reply) => {
    const { context } = asked(desk, request, receivers)
    await endAlarm(context, queue, idOf(request.params.id, 'queue/not-found'))
    // A page that hears by itself that it is over stays as it is, with what somebody was typing.
    if (fieldOf(request.body, 'blijf') === 'ja') return reply.code(204).send()
    return reply.redirect(deskPath(fieldOf(request.body, 'terug')) ?? '/balie/wachtrij', 303)
  })

  // What an act says is wrong with what was asked: nothing was done, and the page says so.
  const acts: Readonly<Record<string, (context: OpenContext, visitorId: string, body: Body) => Promise<unknown>>> = {
    oproepen: (context, visitorId) => callVisitor(context, queue, visitorId),
    herhalen: (context, visitorId) => recall(context, queue, { visitorId }),
    apart: (context, visitorId) => park(context, queue, { visitorId }),
    terug: (context, visitorId) => returnToQueue(context, queue, { visitorId }),
    'niet-verschenen': (context, visitorId) => noShow(context, queue, { visitorId }),
    ongedaan: (context, visitorId) => undo(context, queue, { visitorId }),
    afronden: async (context, visitorId, body) => {
      const outcome = outcomes.find((one) => one === fieldOf(body, 'uitkomst'))
      return outcome ? finish(context, queue, { visitorId, outcome }) : words.noOutcome
    },
    doorgeven: (context, visitorId, body) => {
      const [kind, to = ''] = fieldOf(body, 'naar').split(':')
      return passOn(context, queue, { visitorId, to: kind === 'collega' ? { seatId: to } : { theme: to } })
    },
  }
  app.post<OfVisitor>('/balie/wachtrij/:id/:act', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const act = Object.hasOwn(acts, request.params.act) ? acts[request.params.act] : undefined
    if (!act) throw new Refusal('missing', 'http/not-found')
    const done = await act(who.context, idOf(request.params.id, 'queue/not-found'), request.body)
    if (typeof done === 'string') return sendPage(reply, await page(who, done, true), 422)
    return reply.redirect('/balie/wachtrij', 303)
  })
}

/** What became of who was let in at the desk, for the employee to say. */
function saidOf(site: Desk['site'], arrival: Arrival): string {
  if (!('visitor' in arrival)) {
    const { title, lines } = insteadOf(site, 'nl', arrival)
    return `${title}. ${lines.join(' ')}`
  }
  const { ticket } = arrival.visitor
  if (arrival.outcome === 'already') return words.already(ticket)
  return arrival.outcome === 'late' ? words.late(ticket) : words.given(ticket)
}
